/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-keyring.h"
#include "eb-vault-private.h"

G_BEGIN_DECLS

/* Only bytes: sodium_malloc() gives memory aligned to nothing. */
typedef struct
{
  guint8 box[32];  /* X25519 */
  guint8 sign[64]; /* Ed25519: seed and public key */
  guint8 own_key[EB_KEY_SIZE];
  guint8 own_names[EB_KEY_SIZE];
  guint8 own_checks[EB_KEY_SIZE];
} EbOwnSecrets;

typedef struct
{
  guint8 root[EB_KEY_SIZE];  /* what a grant hands on */
  guint8 seal[EB_KEY_SIZE];  /* derived: seals revisions */
  guint8 names[EB_KEY_SIZE]; /* derived: names things */
} EbDoorSecrets;

typedef struct
{
  EbDoorKey shown;
  EbSecret *secret; /* EbDoorSecrets */
} EbHeldKey;

struct _EbKeyring
{
  GObject parent_instance;

  EbId        account;
  char       *name;
  guint8      public_box[EB_PUBLIC_BOX_SIZE];
  guint8      public_sign[EB_PUBLIC_SIGN_SIZE];
  EbSecret   *own;  /* EbOwnSecrets; NULL when wiped */
  GHashTable *keys; /* EbId (in the value) to EbHeldKey */
};

/* NULL with NO_KEY when wiped. */
const EbOwnSecrets  *eb_keyring_peek_own (EbKeyring *self,
                                          GError   **error);
const EbHeldKey     *eb_keyring_peek_key (EbKeyring  *self,
                                          const EbId *key_id,
                                          GError    **error);
const EbDoorSecrets *eb_held_key_peek (const EbHeldKey *key);
void                 eb_held_key_free (gpointer key);
/* A key for one purpose out of a key. */
void eb_derive_key (guint8       derived[EB_KEY_SIZE],
                    const guint8 from[EB_KEY_SIZE],
                    const char  *context);

G_END_DECLS
