/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>

#include "eb-keyring-private.h"

/* What a grant's box holds: the key, binder, door code, generation, granter. */
#define INSIDE_SIZE (EB_KEY_SIZE + 16 + 1 + 4 + 16)
#define GRANT_SEALED_SIZE (INSIDE_SIZE + crypto_box_SEALBYTES)
#define GRANT_WORDS_SIZE (sizeof (EB_CONTEXT_GRANT) + 4 * sizeof (EbId) + 8 + GRANT_SEALED_SIZE)

/* What stands for a door in files. Never renumber: #EbDoor may be put in
 * another order, these may not. 0 is no door. */
static const guint8 door_codes[EB_N_DOORS] = {
  [EB_DOOR_ENTRY] = 1,
  [EB_DOOR_ECONOMY] = 2,
  [EB_DOOR_HOME] = 3,
  [EB_DOOR_EVERYDAY] = 4,
  [EB_DOOR_HEALTH] = 5,
  [EB_DOOR_EDUCATION] = 6,
  [EB_DOOR_JOB] = 7,
  [EB_DOOR_NETWORK] = 8,
  [EB_DOOR_LEISURE] = 9,
  [EB_DOOR_RIGHTS] = 10,
  [EB_DOOR_WHATIF] = 11,
  [EB_DOOR_ROOM] = 12,
};

static gboolean
door_from_code (guint8  code,
                EbDoor *door)
{
  for (guint i = 0; i < EB_N_DOORS; i++)
    if (door_codes[i] == code)
      {
        *door = (EbDoor) i;
        return TRUE;
      }
  return FALSE;
}

void
eb_held_key_free (gpointer key)
{
  EbHeldKey *held = key;

  eb_secret_free (held->secret);
  g_free (held);
}

const EbDoorSecrets *
eb_held_key_peek (const EbHeldKey *key)
{
  return (const EbDoorSecrets *) eb_secret_peek_bytes (key->secret);
}

const EbHeldKey *
eb_keyring_peek_key (EbKeyring  *self,
                     const EbId *key_id,
                     GError    **error)
{
  const EbHeldKey *held = g_hash_table_lookup (self->keys, key_id);

  if (held == NULL)
    eb_vault_fail (error, EB_VAULT_ERROR_NO_KEY, "This account does not hold the key");
  return held;
}

/* The id is a keyed hash, so it stands for exactly this key, binder, door and
 * generation: nobody can pass off another key under it, or this key for another
 * door, not even to one of two people. Without the key it is just random. */
static EbId
compute_key_id (const guint8     root[EB_KEY_SIZE],
                const EbDoorKey *key)
{
  guint8  named[sizeof (EB_CONTEXT_DOOR_ID) + 16 + 1 + 4];
  guint8 *at = named;
  EbId    id;

  at = eb_put (at, EB_CONTEXT_DOOR_ID, sizeof (EB_CONTEXT_DOOR_ID));
  at = eb_put_id (at, &key->binder);
  *at++ = door_codes[key->door];
  eb_put_le32 (at, key->generation);
  crypto_generichash (id.bytes, sizeof id.bytes, named, sizeof named, root, EB_KEY_SIZE);
  return id;
}

/* Takes over @secret, whose root is set. */
static void
hold_key (EbKeyring       *self,
          const EbDoorKey *key,
          EbSecret        *secret)
{
  EbDoorSecrets *keys = (EbDoorSecrets *) eb_secret_get_bytes (secret);
  EbHeldKey     *held = g_new (EbHeldKey, 1);

  eb_derive_key (keys->seal, keys->root, EB_CONTEXT_DOOR_KEY);
  eb_derive_key (keys->names, keys->root, EB_CONTEXT_DOOR_NAMES);
  held->shown = *key;
  held->secret = secret;
  g_hash_table_replace (self->keys, &held->shown.id, held);
}

/**
 * eb_keyring_make_key:
 * @self: a keyring
 * @binder: whose door
 * @door: which door
 * @generation: from 1, one more each time consent is withdrawn
 * @key_id: (out): the new key's id
 * @error: return location for a #GError: %EB_VAULT_ERROR_NO_KEY when wiped
 *
 * Makes a random key and holds it. It is lost when the keyring is wiped unless
 * eb_keyring_grant() has been called and the grant stored.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_keyring_make_key (EbKeyring  *self,
                     const EbId *binder,
                     EbDoor      door,
                     guint       generation,
                     EbId       *key_id,
                     GError    **error)
{
  EbDoorKey key = { .door = door, .generation = generation };
  EbSecret *secret;

  g_return_val_if_fail (EB_IS_KEYRING (self) && binder != NULL && key_id != NULL, FALSE);
  g_return_val_if_fail ((guint) door < EB_N_DOORS, FALSE);

  if (eb_keyring_peek_own (self, error) == NULL)
    return FALSE;

  secret = eb_secret_new (sizeof (EbDoorSecrets));
  randombytes_buf (eb_secret_get_bytes (secret), EB_KEY_SIZE);
  key.binder = *binder;
  key.id = compute_key_id (eb_secret_peek_bytes (secret), &key);
  *key_id = key.id;
  hold_key (self, &key, secret);
  return TRUE;
}

static void
write_grant_words (guint8         words[GRANT_WORDS_SIZE],
                   const EbGrant *grant)
{
  guint8 *at = words;

  at = eb_put (at, EB_CONTEXT_GRANT, sizeof (EB_CONTEXT_GRANT));
  at = eb_put_id (at, &grant->binder);
  at = eb_put_id (at, &grant->key);
  at = eb_put_id (at, &grant->account);
  at = eb_put_id (at, &grant->granter);
  at = eb_put_le64 (at, (guint64) grant->time);
  eb_put (at, g_bytes_get_data (grant->sealed, NULL), GRANT_SEALED_SIZE);
}

/* NULL if the public key is none (a point of small order). */
static GBytes *
seal_inside (const EbHeldKey *held,
             const EbId      *granter,
             const guint8    *to_public_box)
{
  g_autoptr (EbSecret) inside = eb_secret_new (INSIDE_SIZE);
  g_autofree guint8 *sealed = g_malloc (GRANT_SEALED_SIZE);
  guint8            *at = eb_secret_get_bytes (inside);

  at = eb_put (at, eb_held_key_peek (held)->root, EB_KEY_SIZE);
  at = eb_put_id (at, &held->shown.binder);
  *at++ = door_codes[held->shown.door];
  at = eb_put_le32 (at, held->shown.generation);
  eb_put_id (at, granter);
  if (crypto_box_seal (sealed, eb_secret_peek_bytes (inside), INSIDE_SIZE, to_public_box) != 0)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&sealed), GRANT_SEALED_SIZE);
}

/**
 * eb_keyring_grant:
 * @self: a keyring that holds the key
 * @key_id: the key
 * @to_account: who gets it; may be @self's own account
 * @to_public_box: that account's X25519 public key (its pinned one)
 * @time: microseconds since 1970-01-01 UTC
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_KEY; %EB_VAULT_ERROR_BROKEN_SEAL if the public key is
 *   not one
 *
 * Returns: (transfer full): the signed grant, to be stored; %NULL on error
 */
EbGrant *
eb_keyring_grant (EbKeyring    *self,
                  const EbId   *key_id,
                  const EbId   *to_account,
                  const guint8 *to_public_box,
                  gint64        time,
                  GError      **error)
{
  const EbHeldKey    *held;
  const EbOwnSecrets *own;
  g_autoptr (EbGrant) grant = NULL;
  guint8 words[GRANT_WORDS_SIZE];

  g_return_val_if_fail (EB_IS_KEYRING (self) && key_id != NULL, NULL);
  g_return_val_if_fail (to_account != NULL && to_public_box != NULL, NULL);

  own = eb_keyring_peek_own (self, error);
  held = own != NULL ? eb_keyring_peek_key (self, key_id, error) : NULL;
  if (held == NULL)
    return NULL;

  grant = g_new0 (EbGrant, 1);
  grant->binder = held->shown.binder;
  grant->key = *key_id;
  grant->account = *to_account;
  grant->granter = self->account;
  grant->time = time;
  grant->sealed = seal_inside (held, &self->account, to_public_box);
  if (grant->sealed == NULL)
    {
      eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "The other account's public key is not a key");
      return NULL;
    }

  write_grant_words (words, grant);
  crypto_sign_detached (grant->signature, NULL, words, sizeof words, own->sign);
  return g_steal_pointer (&grant);
}

/* Reads what was inside; FALSE unless it agrees with the outside. */
static gboolean
read_inside (const EbSecret *inside,
             const EbGrant  *grant,
             EbDoorKey      *key)
{
  const guint8 *root = eb_secret_peek_bytes (inside);
  const guint8 *binder = root + EB_KEY_SIZE;
  const guint8 *door = binder + sizeof grant->binder.bytes;
  const guint8 *generation = door + 1;
  const guint8 *granter = generation + 4;
  EbId          id;

  if (memcmp (binder, grant->binder.bytes, sizeof grant->binder.bytes) != 0 ||
      memcmp (granter, grant->granter.bytes, sizeof grant->granter.bytes) != 0 ||
      !door_from_code (*door, &key->door))
    return FALSE;

  key->binder = grant->binder;
  key->generation = eb_get_le32 (generation);
  id = compute_key_id (root, key);
  key->id = id;
  return eb_id_equal (&id, &grant->key);
}

/* Whether what @grant says is known already. A room's key is looked at each time: it
 * must not come from somebody else. */
static gboolean
holds_for (EbKeyring     *self,
           const EbGrant *grant)
{
  const EbHeldKey *held = g_hash_table_lookup (self->keys, &grant->key);

  return held != NULL && held->shown.door != EB_DOOR_ROOM && eb_id_equal (&held->shown.binder, &grant->binder);
}

/**
 * eb_keyring_take:
 * @self: a keyring
 * @grant: a grant made to its account
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_KEY if wiped or not granted to this account,
 *   %EB_VAULT_ERROR_BROKEN_SEAL if altered, %EB_VAULT_ERROR_FORGED for a room's
 *   key that another account gave, who then knows it too
 *
 * Opens a grant and holds its key. Who really signed it is not looked at:
 * that needs the granter's pinned key, which may stand behind this very door;
 * eb_grant_verify() is to follow, and eb_keyring_drop() if it fails. A grant
 * cannot replace a key already held: key ids are hashes of the keys.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_keyring_take (EbKeyring     *self,
                 const EbGrant *grant,
                 GError       **error)
{
  const EbOwnSecrets *own;
  g_autoptr (EbSecret) inside = NULL;
  EbSecret *secret;
  EbDoorKey key = { 0 };

  g_return_val_if_fail (EB_IS_KEYRING (self) && grant != NULL, FALSE);

  own = eb_keyring_peek_own (self, error);
  if (own == NULL)
    return FALSE;
  if (!eb_id_equal (&grant->account, &self->account))
    return eb_vault_fail (error, EB_VAULT_ERROR_NO_KEY, "The grant is made to somebody else");
  if (holds_for (self, grant))
    return TRUE; /* the same key: lent pointers to it stay valid */

  inside = eb_secret_new (INSIDE_SIZE);
  if (g_bytes_get_size (grant->sealed) != GRANT_SEALED_SIZE ||
      crypto_box_seal_open (eb_secret_get_bytes (inside), g_bytes_get_data (grant->sealed, NULL), GRANT_SEALED_SIZE, self->public_box, own->box) != 0 ||
      !read_inside (inside, grant, &key))
    return eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "The grant has been altered");
  if (key.door == EB_DOOR_ROOM && !eb_id_equal (&grant->granter, &self->account))
    return eb_vault_fail (error, EB_VAULT_ERROR_FORGED, "Somebody else knows that room's key");

  if (g_hash_table_contains (self->keys, &key.id))
    return TRUE;

  secret = eb_secret_new (sizeof (EbDoorSecrets));
  memcpy (eb_secret_get_bytes (secret), eb_secret_peek_bytes (inside), EB_KEY_SIZE);
  hold_key (self, &key, secret);
  return TRUE;
}

/**
 * eb_keyring_drop:
 * @self: a keyring
 * @key_id: a key, perhaps held
 *
 * Wipes the key from memory.
 */
void
eb_keyring_drop (EbKeyring  *self,
                 const EbId *key_id)
{
  g_return_if_fail (EB_IS_KEYRING (self) && key_id != NULL);

  g_hash_table_remove (self->keys, key_id);
}

/**
 * eb_grant_verify:
 * @grant: a grant
 * @granter_public_sign: the granter's pinned Ed25519 public key
 *
 * Returns: whether the granter signed this grant, to this account, at this time
 */
gboolean
eb_grant_verify (const EbGrant *grant,
                 const guint8  *granter_public_sign)
{
  guint8 words[GRANT_WORDS_SIZE];

  g_return_val_if_fail (grant != NULL && granter_public_sign != NULL, FALSE);

  if (g_bytes_get_size (grant->sealed) != GRANT_SEALED_SIZE)
    return FALSE;

  write_grant_words (words, grant);
  return crypto_sign_verify_detached (grant->signature, words, sizeof words, granter_public_sign) == 0;
}

/**
 * eb_keyring_find_key:
 * @self: a keyring
 * @key_id: a key's id
 *
 * Returns: (transfer none) (nullable): what is known of it; valid until it is
 *   dropped or the keyring wiped
 */
const EbDoorKey *
eb_keyring_find_key (EbKeyring  *self,
                     const EbId *key_id)
{
  const EbHeldKey *held;

  g_return_val_if_fail (EB_IS_KEYRING (self) && key_id != NULL, NULL);

  held = g_hash_table_lookup (self->keys, key_id);
  return held != NULL ? &held->shown : NULL;
}

static gboolean
is_newer (const EbDoorKey *key,
          const EbDoorKey *than)
{
  if (key->generation != than->generation)
    return key->generation > than->generation;
  return memcmp (&key->id, &than->id, sizeof key->id) < 0;
}

/**
 * eb_keyring_find_door:
 * @self: a keyring
 * @binder: whose door
 * @door: which door
 *
 * Of two keys of one generation, made at the same time on two machines, everybody
 * takes the same.
 *
 * Returns: (transfer none) (nullable): the held key of the newest generation,
 *   the one to write with; valid as for eb_keyring_find_key()
 */
const EbDoorKey *
eb_keyring_find_door (EbKeyring  *self,
                      const EbId *binder,
                      EbDoor      door)
{
  const EbDoorKey *newest = NULL;
  GHashTableIter   iter;
  gpointer         value;

  g_return_val_if_fail (EB_IS_KEYRING (self) && binder != NULL, NULL);

  g_hash_table_iter_init (&iter, self->keys);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const EbDoorKey *key = &((EbHeldKey *) value)->shown;

      if (key->door == door &&
          eb_id_equal (&key->binder, binder) &&
          (newest == NULL || is_newer (key, newest)))
        newest = key;
    }
  return newest;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const EbDoorKey *first = *(EbDoorKey *const *) a;
  const EbDoorKey *second = *(EbDoorKey *const *) b;

  if (first->door != second->door)
    return first->door < second->door ? -1 : 1;
  if (first->generation != second->generation)
    return first->generation < second->generation ? -1 : 1;
  return memcmp (&first->id, &second->id, sizeof first->id);
}

/**
 * eb_keyring_list_keys:
 * @self: a keyring
 * @binder: a binder
 *
 * Returns: (transfer container) (element-type EbDoorKey): the held keys of all
 *   its doors, by door, oldest generation first; perhaps empty
 */
GPtrArray *
eb_keyring_list_keys (EbKeyring  *self,
                      const EbId *binder)
{
  GPtrArray     *keys;
  GHashTableIter iter;
  gpointer       value;

  g_return_val_if_fail (EB_IS_KEYRING (self) && binder != NULL, NULL);

  keys = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->keys);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (eb_id_equal (&((EbHeldKey *) value)->shown.binder, binder))
      g_ptr_array_add (keys, &((EbHeldKey *) value)->shown);
  g_ptr_array_sort (keys, compare_keys);
  return keys;
}

/**
 * eb_keyring_derive_door_id:
 * @self: a keyring
 * @key_id: a held key
 * @subject: what is named
 *
 * Returns: a name that everyone who holds the key computes alike and that
 *   tells others nothing; none if the key is not held
 */
EbId
eb_keyring_derive_door_id (EbKeyring  *self,
                           const EbId *key_id,
                           const char *subject)
{
  const EbHeldKey *held;
  EbId             id;

  g_return_val_if_fail (EB_IS_KEYRING (self) && key_id != NULL && subject != NULL, EB_ID_NONE);

  held = eb_keyring_peek_key (self, key_id, NULL);
  if (held == NULL)
    return EB_ID_NONE;

  crypto_generichash (id.bytes, sizeof id.bytes, (const guint8 *) subject, strlen (subject), eb_held_key_peek (held)->names, EB_KEY_SIZE);
  return id;
}
