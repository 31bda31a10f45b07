/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-id.h"

G_BEGIN_DECLS

typedef enum
{
  EB_VAULT_ERROR_WRONG_PASSWORD, /* or wrong recovery code: try again */
  EB_VAULT_ERROR_NO_KEY,         /* this account holds no such key */
  EB_VAULT_ERROR_BROKEN_SEAL,    /* altered, moved or swapped: refuse it */
  EB_VAULT_ERROR_FORGED,         /* opens, but its author did not sign it */
  EB_VAULT_ERROR_NO_MEMORY,      /* the derivation could not get its memory */
} EbVaultError;

#define EB_NONCE_COMMIT_SIZE 32
#define EB_COMMIT_SIZE 32 /* BLAKE2b-256 */

#define EB_VAULT_ERROR (eb_vault_error_quark ())
GQuark eb_vault_error_quark (void);

/* First thing in main(): libsodium, no core dumps, not dumpable, not traceable
 * by others. FALSE if libsodium cannot start (nothing may go on then). */
gboolean eb_vault_init (void);
EbId     eb_vault_random_id (void);
void     eb_vault_random (guint8 *bytes,
                          gsize   size);
/* What somebody binds themselves to without telling it yet: a hash over a random
 * @nonce and @words. Who later shows both cannot have altered either. */
void eb_vault_commit (const guint8 nonce[EB_NONCE_COMMIT_SIZE],
                      GBytes      *words,
                      guint8       commit[EB_COMMIT_SIZE]);

G_END_DECLS
