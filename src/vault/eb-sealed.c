/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-sealed.h"

#include <sodium.h>

#include "eb-keyring-private.h"

/* Inside a seal: signature, previous, payload length (le32), payload, zeroes. */
#define AT_PREVIOUS EB_SIGNATURE_SIZE
#define AT_LENGTH (AT_PREVIOUS + EB_HASH_SIZE)
#define AT_PAYLOAD (AT_LENGTH + 4)
#define REVISION_AD_SIZE (sizeof (EB_CONTEXT_REVISION) + EB_HEAD_SIZE)
#define WORDS_SIZE (sizeof (EB_CONTEXT_WORDS) + EB_HEAD_SIZE + EB_HASH_SIZE + EB_HASH_SIZE)

#define SMALL_STEP 256
#define LARGE_STEP 4096

/**
 * eb_padded_size:
 * @size: length in bytes of what is to be sealed
 *
 * Returns: the length it is padded to: the next multiple of 256 up to 4096,
 *   above that of 4096; never 0
 */
gsize
eb_padded_size (gsize size)
{
  gsize step = size <= LARGE_STEP ? SMALL_STEP : LARGE_STEP;

  g_return_val_if_fail (size <= G_MAXSIZE - LARGE_STEP, size);

  return MAX ((size + step - 1) / step * step, SMALL_STEP);
}

/**
 * eb_sealed_new:
 * @head: what is readable; copied
 * @box: nonce and ciphertext; a reference is taken
 *
 * Returns: (transfer full): a sealed revision
 */
EbSealed *
eb_sealed_new (const EbSealedHead *head,
               GBytes             *box)
{
  EbSealed *sealed;

  g_return_val_if_fail (head != NULL && box != NULL, NULL);

  sealed = g_new (EbSealed, 1);
  sealed->head = *head;
  sealed->box = g_bytes_ref (box);
  return sealed;
}

/**
 * eb_sealed_free:
 * @sealed: (nullable) (transfer full): a sealed revision
 */
void
eb_sealed_free (EbSealed *sealed)
{
  if (sealed == NULL)
    return;

  g_clear_pointer (&sealed->box, g_bytes_unref);
  g_free (sealed);
}

/**
 * eb_opened_clear:
 * @opened: what was in a seal, or all zero
 *
 * Frees what it owns and zeroes it.
 */
void
eb_opened_clear (EbOpened *opened)
{
  g_clear_pointer (&opened->payload, g_bytes_unref);
  memset (opened, 0, sizeof *opened);
}

/**
 * eb_grant_free:
 * @grant: (nullable) (transfer full): a grant
 */
void
eb_grant_free (EbGrant *grant)
{
  if (grant == NULL)
    return;

  g_clear_pointer (&grant->sealed, g_bytes_unref);
  g_free (grant);
}

static guint8 *
put_head (guint8             *at,
          const EbSealedHead *head)
{
  at = eb_put_id (at, &head->id);
  at = eb_put_id (at, &head->record);
  at = eb_put_id (at, &head->parent);
  at = eb_put_id (at, &head->binder);
  at = eb_put_id (at, &head->key);
  at = eb_put_id (at, &head->author);
  return eb_put_le64 (at, (guint64) head->time);
}

static void
write_ad (guint8              ad[REVISION_AD_SIZE],
          const EbSealedHead *head)
{
  guint8 *at = eb_put (ad, EB_CONTEXT_REVISION, sizeof (EB_CONTEXT_REVISION));

  at = put_head (at, head);
  g_assert (at == ad + REVISION_AD_SIZE);
}

/* What the author signs. The payload stands in it as its hash, so that no
 * second copy of a text is made to be signed. */
static void
write_words (guint8              words[WORDS_SIZE],
             const EbSealedHead *head,
             const guint8        previous[EB_HASH_SIZE],
             GBytes             *payload)
{
  guint8 *at = words;

  at = eb_put (at, EB_CONTEXT_WORDS, sizeof (EB_CONTEXT_WORDS));
  at = put_head (at, head);
  at = eb_put (at, previous, EB_HASH_SIZE);
  crypto_generichash (at, EB_HASH_SIZE, g_bytes_get_data (payload, NULL), g_bytes_get_size (payload), NULL, 0);
}

/**
 * eb_sealed_hash:
 * @sealed: a sealed revision
 * @hash: (out): BLAKE2b-256 of its head and box
 *
 * Needs no key. An author's next revision names this one by it.
 */
void
eb_sealed_hash (const EbSealed *sealed,
                guint8          hash[EB_HASH_SIZE])
{
  crypto_generichash_state state;
  guint8                   head[EB_HEAD_SIZE];

  g_return_if_fail (sealed != NULL);

  put_head (head, &sealed->head);
  crypto_generichash_init (&state, NULL, 0, EB_HASH_SIZE);
  crypto_generichash_update (&state, (const guint8 *) EB_CONTEXT_ROW, sizeof (EB_CONTEXT_ROW));
  crypto_generichash_update (&state, head, sizeof head);
  crypto_generichash_update (&state, g_bytes_get_data (sealed->box, NULL), g_bytes_get_size (sealed->box));
  crypto_generichash_final (&state, hash, EB_HASH_SIZE);
}

/* Signs and lays out the content at @plain, which is zeroed and long enough. */
static void
write_plain (guint8             *plain,
             const EbSealedHead *head,
             const guint8       *previous,
             GBytes             *payload,
             const guint8       *sign_secret)
{
  guint8 words[WORDS_SIZE];
  gsize  size = g_bytes_get_size (payload);

  if (previous != NULL)
    memcpy (plain + AT_PREVIOUS, previous, EB_HASH_SIZE);
  write_words (words, head, plain + AT_PREVIOUS, payload);
  crypto_sign_detached (plain, NULL, words, sizeof words, sign_secret);
  eb_put_le32 (plain + AT_LENGTH, (guint32) size);
  if (size > 0)
    memcpy (plain + AT_PAYLOAD, g_bytes_get_data (payload, NULL), size);
}

/* The key of @head if it is held and one of @head's binder. */
static const EbHeldKey *
peek_key_of (EbKeyring          *self,
             const EbSealedHead *head,
             GError            **error)
{
  const EbHeldKey *held = eb_keyring_peek_key (self, &head->key, error);

  if (held != NULL && !eb_id_equal (&held->shown.binder, &head->binder))
    {
      eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "The key belongs to another binder");
      return NULL;
    }
  return held;
}

/**
 * eb_keyring_seal:
 * @self: the author's keyring
 * @head: what will be readable of the revision
 * @previous: (nullable): eb_sealed_hash() of what the author wrote before in
 *   this binder; %NULL if nothing
 * @payload: at most 2 GiB
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_KEY if wiped or the key is not held,
 *   %EB_VAULT_ERROR_BROKEN_SEAL if it is a key of another binder
 *
 * Signs the payload, pads it, and seals it with the door key, bound to @head.
 *
 * Returns: (transfer full): the revision to store; %NULL on error
 */
EbSealed *
eb_keyring_seal (EbKeyring          *self,
                 const EbSealedHead *head,
                 const guint8       *previous,
                 GBytes             *payload,
                 GError            **error)
{
  const EbOwnSecrets *own;
  const EbHeldKey    *held;
  g_autoptr (GBytes) bytes = NULL;
  guint8  ad[REVISION_AD_SIZE];
  gsize   padded;
  guint8 *box;

  g_return_val_if_fail (EB_IS_KEYRING (self) && head != NULL && payload != NULL, NULL);
  g_return_val_if_fail (eb_id_equal (&head->author, &self->account), NULL);
  g_return_val_if_fail (g_bytes_get_size (payload) <= G_MAXINT32, NULL);

  own = eb_keyring_peek_own (self, error);
  held = own != NULL ? peek_key_of (self, head, error) : NULL;
  if (held == NULL)
    return NULL;

  padded = eb_padded_size (AT_PAYLOAD + g_bytes_get_size (payload));
  box = g_malloc0 (EB_NONCE_SIZE + padded + EB_MAC_SIZE);
  write_plain (box + EB_NONCE_SIZE, head, previous, payload, own->sign);
  write_ad (ad, head);
  eb_vault_seal (box, box + EB_NONCE_SIZE, padded, ad, sizeof ad, eb_held_key_peek (held)->seal);
  bytes = g_bytes_new_take (box, EB_NONCE_SIZE + padded + EB_MAC_SIZE);
  return eb_sealed_new (head, bytes);
}

/* Takes over @plain when it is well formed: its payload is moved to the front,
 * so that the one buffer becomes the payload, aligned as GVariant wants it. */
static gboolean
read_plain (guint8  **plain,
            gsize     padded,
            EbOpened *opened)
{
  gsize size = eb_get_le32 (*plain + AT_LENGTH);

  if (size > padded - AT_PAYLOAD ||
      eb_padded_size (AT_PAYLOAD + size) != padded ||
      !sodium_is_zero (*plain + AT_PAYLOAD + size, padded - AT_PAYLOAD - size))
    return FALSE;

  memcpy (opened->signature, *plain, EB_SIGNATURE_SIZE);
  memcpy (opened->previous, *plain + AT_PREVIOUS, EB_HASH_SIZE);
  memmove (*plain, *plain + AT_PAYLOAD, size);
  opened->payload = g_bytes_new_take (g_steal_pointer (plain), size);
  return TRUE;
}

/**
 * eb_keyring_open:
 * @self: a keyring
 * @sealed: a revision as stored
 * @opened: (out caller-allocates): what was inside; only set on success. The
 *   payload keeps its padding's memory until it is freed
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_KEY if the key is not held, %EB_VAULT_ERROR_BROKEN_SEAL
 *   if head or box are not as they were sealed
 *
 * Opens a revision: that it is whole, and was sealed by somebody who holds the
 * key. Who wrote it is for eb_opened_verify() to say.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_keyring_open (EbKeyring      *self,
                 const EbSealed *sealed,
                 EbOpened       *opened,
                 GError        **error)
{
  const EbHeldKey   *held;
  const guint8      *box;
  g_autofree guint8 *plain = NULL;
  guint8             ad[REVISION_AD_SIZE];
  gsize              size;

  g_return_val_if_fail (EB_IS_KEYRING (self) && sealed != NULL && opened != NULL, FALSE);

  held = peek_key_of (self, &sealed->head, error);
  if (held == NULL)
    return FALSE;

  box = g_bytes_get_data (sealed->box, &size);
  if (size >= EB_NONCE_SIZE + AT_PAYLOAD + EB_MAC_SIZE)
    {
      gsize padded = size - EB_NONCE_SIZE - EB_MAC_SIZE;

      plain = g_malloc (padded);
      write_ad (ad, &sealed->head);
      if (eb_vault_open (plain, box, size, ad, sizeof ad, eb_held_key_peek (held)->seal) &&
          read_plain (&plain, padded, opened))
        return TRUE;
    }
  return eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "A revision has been altered");
}

/**
 * eb_opened_verify:
 * @opened: what eb_keyring_open() found inside
 * @sealed: the revision it was in
 * @author_public_sign: the author's pinned Ed25519 public key
 *
 * Takes about 50 µs.
 *
 * Returns: whether that author signed these words, in this place, at this time,
 *   and after that other revision
 */
gboolean
eb_opened_verify (const EbOpened *opened,
                  const EbSealed *sealed,
                  const guint8   *author_public_sign)
{
  guint8 words[WORDS_SIZE];

  g_return_val_if_fail (opened != NULL && opened->payload != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL && author_public_sign != NULL, FALSE);

  write_words (words, &sealed->head, opened->previous, opened->payload);
  return crypto_sign_verify_detached (opened->signature, words, sizeof words, author_public_sign) == 0;
}

/**
 * eb_keyring_tag:
 * @self: the keyring of whoever verified it
 * @opened: what eb_keyring_open() found inside
 * @sealed: the revision it was in
 * @author_public_sign: the Ed25519 public key that it was verified with
 * @tag: (out caller-allocates): stands for eb_opened_verify() having said yes
 *
 * Binds all that eb_opened_verify() looks at, so that a tag that this account has
 * kept says what verifying would say again. Nobody else can compute it. Takes about
 * 1 µs.
 *
 * Returns: %FALSE when wiped
 */
gboolean
eb_keyring_tag (EbKeyring      *self,
                const EbOpened *opened,
                const EbSealed *sealed,
                const guint8   *author_public_sign,
                guint8          tag[EB_TAG_SIZE])
{
  crypto_generichash_state state;
  const EbOwnSecrets      *own;
  guint8                   words[WORDS_SIZE];

  g_return_val_if_fail (EB_IS_KEYRING (self) && opened != NULL && opened->payload != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL && author_public_sign != NULL, FALSE);

  own = eb_keyring_peek_own (self, NULL);
  if (own == NULL)
    return FALSE;

  write_words (words, &sealed->head, opened->previous, opened->payload);
  crypto_generichash_init (&state, own->own_checks, EB_KEY_SIZE, EB_TAG_SIZE);
  crypto_generichash_update (&state, (const guint8 *) EB_CONTEXT_CHECKED, sizeof (EB_CONTEXT_CHECKED));
  crypto_generichash_update (&state, author_public_sign, EB_PUBLIC_SIGN_SIZE);
  crypto_generichash_update (&state, opened->signature, EB_SIGNATURE_SIZE);
  crypto_generichash_update (&state, words, sizeof words);
  crypto_generichash_final (&state, tag, EB_TAG_SIZE);
  sodium_memzero (&state, sizeof state);
  return TRUE;
}
