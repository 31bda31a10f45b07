/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-keyring.h"

#include <sodium.h>

#include "eb-keyring-private.h"

#define OWN_PREFIX_SIZE 4 /* length of what follows, le32 */
#define OWN_AD_SIZE (sizeof (EB_CONTEXT_OWN) + 16 + 16)

G_DEFINE_FINAL_TYPE (EbKeyring, eb_keyring, G_TYPE_OBJECT)

static void
eb_keyring_finalize (GObject *object)
{
  EbKeyring *self = EB_KEYRING (object);

  g_clear_pointer (&self->own, eb_secret_free);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (eb_keyring_parent_class)->finalize (object);
}

static void
eb_keyring_class_init (EbKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_keyring_finalize;
}

static void
eb_keyring_init (EbKeyring *self)
{
  self->keys = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, NULL, eb_held_key_free);
}

/* Keyed BLAKE2b-256 of the context and its NUL: one-way, and another key for
 * each purpose. */
void
eb_derive_key (guint8       derived[EB_KEY_SIZE],
               const guint8 from[EB_KEY_SIZE],
               const char  *context)
{
  crypto_generichash (derived, EB_KEY_SIZE, (const guint8 *) context, strlen (context) + 1, from, EB_KEY_SIZE);
}

const EbOwnSecrets *
eb_keyring_peek_own (EbKeyring *self,
                     GError   **error)
{
  if (self->own == NULL)
    {
      eb_vault_fail (error, EB_VAULT_ERROR_NO_KEY, "The account is locked");
      return NULL;
    }
  return (const EbOwnSecrets *) eb_secret_peek_bytes (self->own);
}

/* The public keys follow from the secret ones; the seal's associated data has
 * already bound those of the account, so a difference is a bug or a bad seal. */
static gboolean
load_halves (EbKeyring       *self,
             const EbAccount *account,
             const EbSecret  *halves,
             GError         **error)
{
  const guint8 *bytes = eb_secret_peek_bytes (halves);
  EbOwnSecrets *own;

  self->own = eb_secret_new (sizeof (EbOwnSecrets));
  own = (EbOwnSecrets *) eb_secret_get_bytes (self->own);
  memcpy (own->box, bytes, sizeof own->box);
  crypto_sign_seed_keypair (self->public_sign, own->sign, bytes + sizeof own->box);
  crypto_scalarmult_base (self->public_box, own->box);
  eb_derive_key (own->own_key, own->box, EB_CONTEXT_OWN_KEY);
  eb_derive_key (own->own_names, own->box, EB_CONTEXT_OWN_NAMES);
  eb_derive_key (own->own_checks, own->box, EB_CONTEXT_OWN_CHECKS);

  if (memcmp (self->public_box, account->public_box, EB_PUBLIC_BOX_SIZE) != 0 ||
      memcmp (self->public_sign, account->public_sign, EB_PUBLIC_SIGN_SIZE) != 0)
    return eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "The account's keys do not belong together");
  return TRUE;
}

static EbKeyring *
new_from_halves (const EbAccount *account,
                 const EbSecret  *halves,
                 GError         **error)
{
  g_autoptr (EbKeyring) self = g_object_new (EB_TYPE_KEYRING, NULL);

  self->account = account->id;
  self->name = g_strdup (account->name);
  if (!load_halves (self, account, halves, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * eb_keyring_unlock:
 * @account: an account as stored
 * @password: UTF-8 as typed
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_WRONG_PASSWORD; %EB_VAULT_ERROR_NO_MEMORY;
 *   %EB_VAULT_ERROR_BROKEN_SEAL if the stored parameters are not such as this
 *   program ever writes (weaker than the minimum, or absurdly large)
 *
 * Opens the account's secret halves. Slow: call it from a worker thread.
 *
 * Returns: (transfer full): an unlocked keyring without door keys; %NULL on error
 */
EbKeyring *
eb_keyring_unlock (const EbAccount *account,
                   const EbSecret  *password,
                   GError         **error)
{
  g_autoptr (EbSecret) halves = NULL;

  g_return_val_if_fail (account != NULL && password != NULL, NULL);

  halves = eb_account_open_by_password (account, password, error);
  return halves != NULL ? new_from_halves (account, halves, error) : NULL;
}

/**
 * eb_keyring_unlock_by_recovery:
 * @account: an account as stored
 * @code: the recovery code, normalised or as printed
 * @error: return location for a #GError, as for eb_keyring_unlock()
 *
 * Returns: (transfer full): an unlocked keyring without door keys; %NULL on error
 */
EbKeyring *
eb_keyring_unlock_by_recovery (const EbAccount *account,
                               const EbSecret  *code,
                               GError         **error)
{
  g_autoptr (EbSecret) halves = NULL;

  g_return_val_if_fail (account != NULL && code != NULL, NULL);

  halves = eb_account_open_by_recovery (account, code, error);
  return halves != NULL ? new_from_halves (account, halves, error) : NULL;
}

static EbSecret *
dup_halves (const EbOwnSecrets *own)
{
  EbSecret *halves = eb_secret_new (EB_HALVES_SIZE);
  guint8   *bytes = eb_secret_get_bytes (halves);

  memcpy (bytes, own->box, sizeof own->box);
  crypto_sign_ed25519_sk_to_seed (bytes + sizeof own->box, own->sign);
  return halves;
}

/**
 * eb_keyring_change_password:
 * @self: the unlocked keyring of @account
 * @account: the account as stored
 * @password: the new one, UTF-8 as typed
 * @ops: Argon2id passes, as for eb_account_new()
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_KEY when wiped, %EB_VAULT_ERROR_NO_MEMORY
 *
 * The recovery code stays valid. So does the old password for whoever has kept
 * an old copy of the file: the key pairs do not change. Slow.
 *
 * Returns: (transfer full): the account to store; %NULL on error
 */
EbAccount *
eb_keyring_change_password (EbKeyring       *self,
                            const EbAccount *account,
                            const EbSecret  *password,
                            guint64          ops,
                            GError         **error)
{
  const EbOwnSecrets *own;
  g_autoptr (EbAccount) changed = NULL;
  g_autoptr (EbSecret) halves = NULL;

  g_return_val_if_fail (EB_IS_KEYRING (self), NULL);
  g_return_val_if_fail (account != NULL && eb_id_equal (&account->id, &self->account), NULL);
  g_return_val_if_fail (password != NULL, NULL);

  own = eb_keyring_peek_own (self, error);
  if (own == NULL)
    return NULL;

  halves = dup_halves (own);
  changed = eb_account_copy (account);
  if (!eb_account_seal_by_password (changed, halves, password, ops, error))
    return NULL;
  return g_steal_pointer (&changed);
}

/**
 * eb_keyring_wipe:
 * @self: a keyring
 *
 * Wipes the secret halves and all door keys from memory, at once. Whoever
 * still holds the keyring gets %EB_VAULT_ERROR_NO_KEY from now on. Pointers
 * from eb_keyring_find_key() and the like are no longer valid.
 */
void
eb_keyring_wipe (EbKeyring *self)
{
  g_return_if_fail (EB_IS_KEYRING (self));

  g_clear_pointer (&self->own, eb_secret_free);
  g_hash_table_remove_all (self->keys);
}

/**
 * eb_keyring_is_wiped:
 * @self: a keyring
 *
 * Returns: whether eb_keyring_wipe() has been called
 */
gboolean
eb_keyring_is_wiped (EbKeyring *self)
{
  g_return_val_if_fail (EB_IS_KEYRING (self), TRUE);

  return self->own == NULL;
}

/**
 * eb_keyring_get_account:
 * @self: a keyring
 *
 * Returns: (transfer none): the account's id, also when wiped
 */
const EbId *
eb_keyring_get_account (EbKeyring *self)
{
  g_return_val_if_fail (EB_IS_KEYRING (self), NULL);

  return &self->account;
}

/**
 * eb_keyring_get_name:
 * @self: a keyring
 *
 * Returns: (transfer none): the account's name as it was when unlocked
 */
const char *
eb_keyring_get_name (EbKeyring *self)
{
  g_return_val_if_fail (EB_IS_KEYRING (self), NULL);

  return self->name;
}

/**
 * eb_keyring_get_public_box:
 * @self: a keyring
 *
 * Returns: (transfer none): %EB_PUBLIC_BOX_SIZE bytes, computed from the secret half
 */
const guint8 *
eb_keyring_get_public_box (EbKeyring *self)
{
  g_return_val_if_fail (EB_IS_KEYRING (self), NULL);

  return self->public_box;
}

/**
 * eb_keyring_get_public_sign:
 * @self: a keyring
 *
 * Returns: (transfer none): %EB_PUBLIC_SIGN_SIZE bytes, computed from the secret half
 */
const guint8 *
eb_keyring_get_public_sign (EbKeyring *self)
{
  g_return_val_if_fail (EB_IS_KEYRING (self), NULL);

  return self->public_sign;
}

/**
 * eb_keyring_derive_id:
 * @self: a keyring
 * @context: what kind of thing is named
 * @subject: which one
 *
 * Returns: a name that only this account can compute and that tells nothing;
 *   none when wiped
 */
EbId
eb_keyring_derive_id (EbKeyring  *self,
                      const char *context,
                      const EbId *subject)
{
  EbId                     id = EB_ID_NONE;
  const EbOwnSecrets      *own;
  crypto_generichash_state state;

  g_return_val_if_fail (EB_IS_KEYRING (self) && context != NULL && subject != NULL, EB_ID_NONE);

  own = eb_keyring_peek_own (self, NULL);
  if (own == NULL)
    return EB_ID_NONE;

  crypto_generichash_init (&state, own->own_names, EB_KEY_SIZE, sizeof id.bytes);
  crypto_generichash_update (&state, (const guint8 *) context, strlen (context) + 1);
  crypto_generichash_update (&state, subject->bytes, sizeof subject->bytes);
  crypto_generichash_final (&state, id.bytes, sizeof id.bytes);
  sodium_memzero (&state, sizeof state);
  return id;
}

static void
write_own_ad (guint8      ad[OWN_AD_SIZE],
              EbKeyring  *self,
              const EbId *place)
{
  guint8 *at = ad;

  at = eb_put (at, EB_CONTEXT_OWN, sizeof (EB_CONTEXT_OWN));
  at = eb_put_id (at, &self->account);
  eb_put_id (at, place);
}

/**
 * eb_keyring_seal_own:
 * @self: a keyring
 * @place: where it belongs; it opens nowhere else
 * @plain: less than 4 GiB
 * @error: return location for a #GError: %EB_VAULT_ERROR_NO_KEY when wiped
 *
 * Seals something for this account alone, padded with eb_padded_size().
 *
 * Returns: (transfer full): nonce and ciphertext; %NULL on error
 */
GBytes *
eb_keyring_seal_own (EbKeyring  *self,
                     const EbId *place,
                     GBytes     *plain,
                     GError    **error)
{
  const EbOwnSecrets *own;
  guint8              ad[OWN_AD_SIZE];
  gsize               size;
  gsize               padded;
  guint8             *box;

  g_return_val_if_fail (EB_IS_KEYRING (self) && place != NULL && plain != NULL, NULL);
  g_return_val_if_fail (g_bytes_get_size (plain) <= G_MAXINT32, NULL);

  own = eb_keyring_peek_own (self, error);
  if (own == NULL)
    return NULL;

  size = g_bytes_get_size (plain);
  padded = eb_padded_size (OWN_PREFIX_SIZE + size);
  box = g_malloc0 (EB_NONCE_SIZE + padded + EB_MAC_SIZE);
  eb_put_le32 (box + EB_NONCE_SIZE, (guint32) size);
  if (size > 0)
    memcpy (box + EB_NONCE_SIZE + OWN_PREFIX_SIZE, g_bytes_get_data (plain, NULL), size);
  write_own_ad (ad, self, place);
  eb_vault_seal (box, box + EB_NONCE_SIZE, padded, ad, sizeof ad, own->own_key);
  return g_bytes_new_take (box, EB_NONCE_SIZE + padded + EB_MAC_SIZE);
}

/* The content in @plain, moved to its front. FALSE unless length and padding
 * are such as eb_keyring_seal_own() writes them. */
static gboolean
unpad_own (guint8 *plain,
           gsize   padded,
           gsize  *size)
{
  *size = eb_get_le32 (plain);
  if (*size > padded - OWN_PREFIX_SIZE ||
      eb_padded_size (OWN_PREFIX_SIZE + *size) != padded ||
      !sodium_is_zero (plain + OWN_PREFIX_SIZE + *size, padded - OWN_PREFIX_SIZE - *size))
    return FALSE;

  memmove (plain, plain + OWN_PREFIX_SIZE, *size);
  return TRUE;
}

/**
 * eb_keyring_open_own:
 * @self: a keyring
 * @place: where it was found
 * @sealed: from eb_keyring_seal_own()
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_KEY when wiped, %EB_VAULT_ERROR_BROKEN_SEAL
 *
 * Returns: (transfer full): what was sealed; %NULL on error
 */
GBytes *
eb_keyring_open_own (EbKeyring  *self,
                     const EbId *place,
                     GBytes     *sealed,
                     GError    **error)
{
  const EbOwnSecrets *own;
  g_autofree guint8  *plain = NULL;
  const guint8       *box;
  guint8              ad[OWN_AD_SIZE];
  gsize               size;

  g_return_val_if_fail (EB_IS_KEYRING (self) && place != NULL && sealed != NULL, NULL);

  own = eb_keyring_peek_own (self, error);
  if (own == NULL)
    return NULL;

  box = g_bytes_get_data (sealed, &size);
  write_own_ad (ad, self, place);
  if (size >= EB_NONCE_SIZE + OWN_PREFIX_SIZE + EB_MAC_SIZE)
    {
      gsize padded = size - EB_NONCE_SIZE - EB_MAC_SIZE;

      plain = g_malloc (padded);
      if (eb_vault_open (plain, box, size, ad, sizeof ad, own->own_key) &&
          unpad_own (plain, padded, &size))
        return g_bytes_new_take (g_steal_pointer (&plain), size);
    }

  eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "A seal of one's own does not open");
  return NULL;
}
