/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "eb-account.h"
#include "eb-door.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/**
 * EbKeyring:
 *
 * One unlocked account: its secret halves and the door keys it has been
 * granted, all in locked memory. Wiped by eb_keyring_wipe() or when finalised.
 */
#define EB_TYPE_KEYRING (eb_keyring_get_type ())
G_DECLARE_FINAL_TYPE (EbKeyring, eb_keyring, EB, KEYRING, GObject)

/* Slow (one derivation): call from a worker thread; the result may then move to
 * the main thread. Errors: WRONG_PASSWORD, NO_MEMORY. */
EbKeyring *eb_keyring_unlock (const EbAccount *account,
                              const EbSecret  *password,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
EbKeyring *eb_keyring_unlock_by_recovery (const EbAccount *account,
                                          const EbSecret  *code,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
/* The account with its secret halves sealed by a new password. Slow. */
EbAccount    *eb_keyring_change_password (EbKeyring       *self,
                                          const EbAccount *account,
                                          const EbSecret  *password,
                                          guint64          ops,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void          eb_keyring_wipe (EbKeyring *self); /* everything below then fails with NO_KEY */
gboolean      eb_keyring_is_wiped (EbKeyring *self);
const EbId   *eb_keyring_get_account (EbKeyring *self);
const char   *eb_keyring_get_name (EbKeyring *self);
const guint8 *eb_keyring_get_public_box (EbKeyring *self);
const guint8 *eb_keyring_get_public_sign (EbKeyring *self);

/* --- Door keys --------------------------------------------------------- */

/**
 * EbDoorKey:
 * @id: random, stands in rows, tells nothing of the door
 * @generation: counts up from 1 each time consent is withdrawn
 *
 * A door key held by a keyring, without the key itself.
 */
typedef struct
{
  EbId   id;
  EbId   binder;
  EbDoor door;
  guint  generation;
} EbDoorKey;

/* A new random key for @door, held by @self from now on; grant it to be stored. */
gboolean eb_keyring_make_key (EbKeyring  *self,
                              const EbId *binder,
                              EbDoor      door,
                              guint       generation,
                              EbId       *key_id,
                              GError    **error);
/* The grant of a held key to an account (also to oneself), signed by @self. */
EbGrant *eb_keyring_grant (EbKeyring    *self,
                           const EbId   *key_id,
                           const EbId   *to_account,
                           const guint8 *to_public_box,
                           gint64        time,
                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the key out of a grant made to this account and holds it. Does not
 * check who signed it: eb_grant_verify() does, once the granter's pin is known. */
gboolean eb_keyring_take (EbKeyring     *self,
                          const EbGrant *grant,
                          GError       **error);
/* Forgets a held key (its grant proved to be forged). */
void             eb_keyring_drop (EbKeyring  *self,
                                  const EbId *key_id);
gboolean         eb_grant_verify (const EbGrant *grant,
                                  const guint8  *granter_public_sign);
const EbDoorKey *eb_keyring_find_key (EbKeyring  *self,
                                      const EbId *key_id);
/* The newest generation of a door's key; NULL if none is held. */
const EbDoorKey *eb_keyring_find_door (EbKeyring  *self,
                                       const EbId *binder,
                                       EbDoor      door);
/* Held keys of @binder. (transfer container) (element-type EbDoorKey) */
GPtrArray *eb_keyring_list_keys (EbKeyring  *self,
                                 const EbId *binder) G_GNUC_WARN_UNUSED_RESULT;

/* --- Revisions --------------------------------------------------------- */

/* Seals and signs @payload as @head says (author must be this account and the
 * key one that is held). @previous: eb_sealed_hash() of what the author wrote
 * before in this binder, or NULL. */
EbSealed *eb_keyring_seal (EbKeyring          *self,
                           const EbSealedHead *head,
                           const guint8       *previous,
                           GBytes             *payload,
                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Opens without looking at the signature. Errors: NO_KEY, BROKEN_SEAL. */
gboolean eb_keyring_open (EbKeyring      *self,
                          const EbSealed *sealed,
                          EbOpened       *opened,
                          GError        **error);
/* Whether the author with that public key signed what was opened. */
gboolean eb_opened_verify (const EbOpened *opened,
                           const EbSealed *sealed,
                           const guint8   *author_public_sign);
/* What stands for that, so that @self's account need not verify it once more. */
gboolean eb_keyring_tag (EbKeyring      *self,
                         const EbOpened *opened,
                         const EbSealed *sealed,
                         const guint8   *author_public_sign,
                         guint8          tag[EB_TAG_SIZE]);

/* --- The account's own ------------------------------------------------- */

/* A name for something of this account's own that tells nothing (keyed hash):
 * where a draft belongs. */
EbId eb_keyring_derive_id (EbKeyring  *self,
                           const char *context,
                           const EbId *subject);
/* A name derived from a held door key: the same for everyone who holds it
 * (alarms). NONE if not held. */
EbId eb_keyring_derive_door_id (EbKeyring  *self,
                                const EbId *key_id,
                                const char *subject);
/* Seals for this account alone (drafts), bound to @place; padded. */
GBytes *eb_keyring_seal_own (EbKeyring  *self,
                             const EbId *place,
                             GBytes     *plain,
                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eb_keyring_open_own (EbKeyring  *self,
                             const EbId *place,
                             GBytes     *sealed,
                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
