/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "eb-account.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/* Every use of a key or a hash names its purpose, so that bytes made for one
 * use never pass for another. The closing NUL belongs to the context (it is
 * written with sizeof). The number changes when the layout behind it does.
 * docs/file-format.md lists them. */
#define EB_CONTEXT_PASSWORD "egneben password 1"     /* account secret, by password */
#define EB_CONTEXT_RECOVERY "egneben recovery 1"     /* account secret, by code */
#define EB_CONTEXT_OWN_KEY "egneben own key 1"       /* key of own seals */
#define EB_CONTEXT_OWN_NAMES "egneben own names 1"   /* key of own names */
#define EB_CONTEXT_OWN_CHECKS "egneben own checks 1" /* key of tags */
#define EB_CONTEXT_OWN "egneben own 1"               /* own seal */
#define EB_CONTEXT_DOOR_ID "egneben door id 1"       /* id of a door key */
#define EB_CONTEXT_DOOR_KEY "egneben door key 1"     /* key of a door's revisions */
#define EB_CONTEXT_DOOR_NAMES "egneben door names 1"
#define EB_CONTEXT_REVISION "egneben revision 1" /* revision seal */
#define EB_CONTEXT_WORDS "egneben words 1"       /* signature in a revision */
#define EB_CONTEXT_CHECKED "egneben checked 1"   /* tag of a signature that holds */
#define EB_CONTEXT_ROW "egneben row 1"           /* hash of a sealed revision */
#define EB_CONTEXT_GRANT "egneben grant 1"       /* signature on a grant */

#define EB_KEY_SIZE 32    /* XChaCha20-Poly1305 and keyed BLAKE2b */
#define EB_NONCE_SIZE 24  /* XChaCha20-Poly1305 */
#define EB_MAC_SIZE 16    /* Poly1305 */
#define EB_HEAD_SIZE 104  /* six ids and a time */
#define EB_HALVES_SIZE 64 /* X25519 secret key and Ed25519 seed */

/* Writes bytes and gives the place behind them. */
static inline guint8 *
eb_put (guint8     *at,
        const void *bytes,
        gsize       size)
{
  memcpy (at, bytes, size);
  return at + size;
}

static inline guint8 *
eb_put_id (guint8     *at,
           const EbId *id)
{
  return eb_put (at, id->bytes, sizeof id->bytes);
}

static inline guint8 *
eb_put_le32 (guint8 *at,
             guint32 number)
{
  number = GUINT32_TO_LE (number);
  return eb_put (at, &number, sizeof number);
}

static inline guint8 *
eb_put_le64 (guint8 *at,
             guint64 number)
{
  number = GUINT64_TO_LE (number);
  return eb_put (at, &number, sizeof number);
}

static inline guint32
eb_get_le32 (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_LE (number);
}

/* Seals @plain into @box, which is longer by nonce and tag. @plain may stand in
 * it already, behind the nonce; a secret must not. */
void eb_vault_seal (guint8       *box,
                    const guint8 *plain,
                    gsize         n_plain,
                    const guint8 *ad,
                    gsize         n_ad,
                    const guint8 *key);
/* Opens a box of @size bytes into @plain, which is shorter by nonce and tag. */
gboolean eb_vault_open (guint8       *plain,
                        const guint8 *box,
                        gsize         size,
                        const guint8 *ad,
                        gsize         n_ad,
                        const guint8 *key);
/* Always FALSE. */
gboolean eb_vault_fail (GError     **error,
                        EbVaultError code,
                        const char  *message);

/* The secret halves (EB_HALVES_SIZE) out of their seal. Slow. */
EbSecret *eb_account_open_by_password (const EbAccount *account,
                                       const EbSecret  *password,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
EbSecret *eb_account_open_by_recovery (const EbAccount *account,
                                       const EbSecret  *code,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
/* Replaces the password's seal and its parameters. Slow. */
gboolean eb_account_seal_by_password (EbAccount      *account,
                                      const EbSecret *halves,
                                      const EbSecret *password,
                                      guint64         ops,
                                      GError        **error);

G_END_DECLS
