/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-secret.h"
#include "eb-vault.h"

G_BEGIN_DECLS

#define EB_PUBLIC_BOX_SIZE 32  /* X25519 */
#define EB_PUBLIC_SIGN_SIZE 32 /* Ed25519 */

/**
 * EbKdf:
 * @ops: Argon2id passes, at least 3
 * @mem: bytes, at least 64 MiB
 *
 * How a password becomes a key; stored with the account.
 */
typedef struct
{
  guint8  salt[16];
  guint64 ops;
  guint64 mem;
} EbKdf;

#define EB_KDF_MIN_OPS 3
#define EB_KDF_MIN_MEM (G_GUINT64_CONSTANT (64) * 1024 * 1024)

/**
 * EbAccount:
 * @name: shown on the unlock screen; the only readable name in the file
 * @by_password: the secret halves sealed with the password's key
 * @by_recovery: the same sealed with the recovery code's key
 *
 * Someone who can unlock the program here, as the journal stores it.
 */
typedef struct
{
  EbId    id;
  char   *name;
  guint8  public_box[EB_PUBLIC_BOX_SIZE];
  guint8  public_sign[EB_PUBLIC_SIGN_SIZE];
  EbKdf   password_kdf;
  GBytes *by_password;
  EbKdf   recovery_kdf;
  GBytes *by_recovery;
} EbAccount;

EbAccount *eb_account_copy (const EbAccount *account) G_GNUC_WARN_UNUSED_RESULT;
void       eb_account_free (EbAccount *account);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbAccount, eb_account_free)

/* A new recovery code: 26 letters and digits without 0 O 1 I L U, in groups
 * (about 128 bits). As text in locked memory, for showing once. */
EbSecret *eb_recovery_code_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* What somebody typed, made comparable: upper case, without spaces and
 * hyphens, look-alikes mapped (O to 0 ... whatever the alphabet needs). */
EbSecret *eb_recovery_code_normalise (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

/* The passes that take about @target_ms here (64 MiB), at least 3. Slow. */
guint64 eb_kdf_calibrate (guint target_ms);

/* Slow (two derivations): call from a worker thread. @ops: from
 * eb_kdf_calibrate(); the recovery code always uses the minimum. */
EbAccount *eb_account_new (const char     *name,
                           const EbSecret *password,
                           const EbSecret *recovery_code,
                           guint64         ops,
                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
