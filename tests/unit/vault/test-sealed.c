/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>

#include "eb-keyring-private.h"
#include "vault-fixture.h"

/* Amira writes; Lone has been granted the same door. */
static EbKeyring *amira;
static EbKeyring *lone;
static EbId       binder;
static EbId       home;  /* a key both hold */
static EbId       money; /* another that both hold */

static void
share (const EbId *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbGrant) grant = eb_keyring_grant (amira, key, eb_keyring_get_account (lone), eb_keyring_get_public_box (lone), 1, &error);

  g_assert_no_error (error);
  g_assert_true (eb_keyring_take (lone, grant, &error));
}

static EbSealedHead
make_head (EbKeyring *author)
{
  EbSealedHead head = { .time = G_GINT64_CONSTANT (1793000000000000) };

  head.id = eb_vault_random_id ();
  head.record = eb_vault_random_id ();
  head.parent = eb_vault_random_id ();
  head.binder = binder;
  head.key = home;
  head.author = *eb_keyring_get_account (author);
  return head;
}

static EbSealed *
seal (EbKeyring          *author,
      const EbSealedHead *head,
      const guint8       *previous,
      const char         *text)
{
  g_autoptr (GBytes) payload = bytes_of (text);
  g_autoptr (GError) error = NULL;
  EbSealed *sealed = eb_keyring_seal (author, head, previous, payload, &error);

  g_assert_no_error (error);
  return sealed;
}

static void
assert_broken (const EbSealed *sealed)
{
  EbOpened opened = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_keyring_open (lone, sealed, &opened, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL);
  g_assert_null (opened.payload);
}

static void
test_round_trip (void)
{
  const guint8 zero[EB_HASH_SIZE] = { 0 };
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) first = seal (amira, &head, NULL, "Jeg vil lære at lave mad");
  g_autoptr (EbSealed) second = NULL;
  g_auto (EbOpened) opened = { 0 };
  guint8 previous[EB_HASH_SIZE];
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_keyring_open (lone, first, &opened, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (opened.payload, NULL), g_bytes_get_size (opened.payload), "Jeg vil lære at lave mad", 25);
  g_assert_cmpmem (opened.previous, EB_HASH_SIZE, zero, EB_HASH_SIZE);
  g_assert_true (eb_opened_verify (&opened, first, eb_keyring_get_public_sign (amira)));
  eb_opened_clear (&opened);

  eb_sealed_hash (first, previous);
  head.id = eb_vault_random_id ();
  second = seal (amira, &head, previous, "");
  g_assert_true (eb_keyring_open (lone, second, &opened, &error));
  g_assert_cmpuint (g_bytes_get_size (opened.payload), ==, 0);
  g_assert_cmpmem (opened.previous, EB_HASH_SIZE, previous, EB_HASH_SIZE);
  g_assert_true (eb_opened_verify (&opened, second, eb_keyring_get_public_sign (amira)));
}

/* Lengths around every step: the box is as long as the padding says and what
 * comes out is what went in. */
static void
test_sizes (void)
{
  const gsize sizes[] = { 1, 155, 156, 157, 3995, 3996, 3997, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      EbSealedHead     head = make_head (amira);
      g_autofree char *text = g_strnfill (sizes[i], 'a');
      g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, text);
      g_auto (EbOpened) opened = { 0 };

      g_assert_cmpuint (g_bytes_get_size (sealed->box), ==, 24 + eb_padded_size (100 + sizes[i]) + 16);
      g_assert_true (eb_keyring_open (lone, sealed, &opened, NULL));
      g_assert_cmpmem (g_bytes_get_data (opened.payload, NULL), g_bytes_get_size (opened.payload), text, sizes[i]);
    }
}

static void
test_each_byte (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "Vi aftalte torsdag");

  for (gsize i = 0; i < g_bytes_get_size (sealed->box); i++)
    {
      g_autoptr (GBytes) box = flipped (sealed->box, i);
      g_autoptr (EbSealed) altered = eb_sealed_new (&head, box);

      assert_broken (altered);
    }
}

/* Another program that holds the key seals again what it has changed inside. */
static EbSealed *
reseal (const EbSealed *sealed,
        gsize           at,
        guint8          byte)
{
  const EbDoorSecrets *secrets = eb_held_key_peek (eb_keyring_peek_key (lone, &sealed->head.key, NULL));
  gsize                size;
  guint8              *box = g_memdup2 (g_bytes_get_data (sealed->box, &size), g_bytes_get_size (sealed->box));
  guint8               ad[sizeof (EB_CONTEXT_REVISION) + EB_HEAD_SIZE] = EB_CONTEXT_REVISION;
  guint8              *plain = box + EB_NONCE_SIZE;
  gsize                n_plain = size - EB_NONCE_SIZE - EB_MAC_SIZE;
  g_autoptr (GBytes) bytes = g_bytes_new_take (box, size);

  G_STATIC_ASSERT (sizeof (EbSealedHead) == EB_HEAD_SIZE);
  memcpy (ad + sizeof (EB_CONTEXT_REVISION), &sealed->head, EB_HEAD_SIZE); /* on a little-endian machine */
  g_assert_cmpint (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, plain, n_plain + EB_MAC_SIZE, ad, sizeof ad, box, secrets->seal), ==, 0);
  plain[at] = byte;
  crypto_aead_xchacha20poly1305_ietf_encrypt (plain, NULL, plain, n_plain, ad, sizeof ad, NULL, box, secrets->seal);
  return eb_sealed_new (&sealed->head, bytes);
}

/* Content of 110 bytes in 256: its length is at 96, its padding from 110 on. */
static const struct
{
  gsize    at;
  guint8   byte;
  gboolean whole;
} insides[] = {
  { 96, 10, TRUE }, /* as it was */
  { 96, 9, FALSE }, /* shorter: what is left is not zero */
  { 96, 11, TRUE }, /* longer: only the signature tells */
  { 96, 156, TRUE },
  { 96, 157, FALSE }, /* longer than the box */
  { 97, 1, FALSE },
  { 99, 0x80, FALSE },
  { 110, 1, FALSE }, /* something hidden in the padding */
  { 255, 1, FALSE },
};

static void
test_insides (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "0123456789");

#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_test_skip ("The test's own layout is little-endian");
  return;
#endif
  for (guint i = 0; i < G_N_ELEMENTS (insides); i++)
    {
      g_autoptr (EbSealed) altered = reseal (sealed, insides[i].at, insides[i].byte);
      g_auto (EbOpened) opened = { 0 };

      g_assert_cmpint (eb_keyring_open (lone, altered, &opened, NULL), ==, insides[i].whole);
      if (insides[i].whole)
        g_assert_cmpint (eb_opened_verify (&opened, altered, eb_keyring_get_public_sign (amira)), ==, i == 0);
    }
}

/* A length that is true of the zeroes, but of another step of padding: one
 * content has one box. */
static void
test_one_step (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (GBytes) zeroes = g_bytes_new_take (g_malloc0 (300), 300);
  g_autoptr (EbSealed) sealed = eb_keyring_seal (amira, &head, NULL, zeroes, NULL);
  g_autoptr (EbSealed) altered = reseal (sealed, 97, 0); /* 44 of them */

  assert_broken (altered);
}

static void
test_cut_short (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "Vi aftalte torsdag");

  for (gsize size = 0; size < g_bytes_get_size (sealed->box); size += 7)
    {
      g_autoptr (GBytes) box = g_bytes_new_from_bytes (sealed->box, 0, size);
      g_autoptr (EbSealed) altered = eb_sealed_new (&head, box);

      assert_broken (altered);
    }
}

/* Each byte of the readable head turned in turn: to another id, record,
 * parent, author and time. (Another key or binder: below.) */
static void
test_moved (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "Vi aftalte torsdag");

  for (gsize i = 0; i < sizeof head; i++)
    {
      g_autoptr (EbSealed) moved = eb_sealed_new (&head, sealed->box);

      ((guint8 *) &moved->head)[i] ^= 0x10;
      if (eb_id_equal (&moved->head.key, &head.key))
        assert_broken (moved);
    }
}

static void
test_other_door (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "Vi aftalte torsdag");
  EbOpened opened = { 0 };
  g_autoptr (GError) error = NULL;

  sealed->head.key = money;
  assert_broken (sealed);
  sealed->head.key = eb_vault_random_id ();
  g_assert_false (eb_keyring_open (lone, sealed, &opened, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY);
}

/* The right key in another binder's row: neither sealed nor opened. */
static void
test_other_binder (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (GBytes) payload = bytes_of ("x");
  g_autoptr (GError) error = NULL;

  head.binder = eb_vault_random_id ();
  g_assert_null (eb_keyring_seal (amira, &head, NULL, payload, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL);
}

/* Lone holds the door's key, so she can make a seal that opens; but she cannot
 * sign for Amira. Her program would refuse to try: another keyring that says
 * it is Amira's stands in for a program that does not. */
static void
test_forged (void)
{
  EbSealedHead head = make_head (lone);
  g_autoptr (EbSealed) sealed = seal (lone, &head, NULL, "Jeg har fortrudt");
  g_auto (EbOpened) opened = { 0 };

  g_assert_true (eb_keyring_open (amira, sealed, &opened, NULL));
  g_assert_true (eb_opened_verify (&opened, sealed, eb_keyring_get_public_sign (lone)));
  g_assert_false (eb_opened_verify (&opened, sealed, eb_keyring_get_public_sign (amira)));
}

/* A seal made with the right key in Amira's name: it opens, and her public
 * key says that it is not hers. Lone's account id is the one forged here. */
static void
test_forged_name (void)
{
  EbId        *claimed = (EbId *) eb_keyring_get_account (lone);
  const EbId   real = *claimed;
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = NULL;
  g_auto (EbOpened) opened = { 0 };

  *claimed = *eb_keyring_get_account (amira);
  sealed = seal (lone, &head, NULL, "Jeg har fortrudt");
  *claimed = real;

  g_assert_true (eb_keyring_open (amira, sealed, &opened, NULL));
  g_assert_false (eb_opened_verify (&opened, sealed, eb_keyring_get_public_sign (amira)));
}

/* What is signed: the words, the revision before, and the signature itself. */
static void
test_signed (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "Vi aftalte torsdag");
  g_autoptr (GBytes) words = NULL;
  g_auto (EbOpened) opened = { 0 };
  const guint8 *key = eb_keyring_get_public_sign (amira);

  g_assert_true (eb_keyring_open (amira, sealed, &opened, NULL));
  g_assert_true (eb_opened_verify (&opened, sealed, key));
  opened.previous[31] ^= 1;
  g_assert_false (eb_opened_verify (&opened, sealed, key));
  opened.previous[31] ^= 1;
  opened.signature[0] ^= 1;
  g_assert_false (eb_opened_verify (&opened, sealed, key));
  opened.signature[0] ^= 1;
  sealed->head.time++;
  g_assert_false (eb_opened_verify (&opened, sealed, key));
  sealed->head.time--;
  words = g_steal_pointer (&opened.payload);
  opened.payload = flipped (words, 3);
  g_assert_false (eb_opened_verify (&opened, sealed, key));
}

static void
assert_tag (EbKeyring      *keyring,
            const EbOpened *opened,
            const EbSealed *sealed,
            const guint8   *key,
            const guint8    tag[EB_TAG_SIZE],
            gboolean        same)
{
  guint8 now[EB_TAG_SIZE];

  g_assert_true (eb_keyring_tag (keyring, opened, sealed, key, now));
  g_assert_cmpint (memcmp (now, tag, sizeof now) == 0, ==, same);
}

/* A tag is another one as soon as verifying could say something else. */
static void
test_tag (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "Vi aftalte torsdag");
  g_autoptr (GBytes) words = NULL;
  g_auto (EbOpened) opened = { 0 };
  const guint8 *key = eb_keyring_get_public_sign (amira);
  guint8        tag[EB_TAG_SIZE];

  g_assert_true (eb_keyring_open (lone, sealed, &opened, NULL));
  g_assert_true (eb_keyring_tag (lone, &opened, sealed, key, tag));
  assert_tag (lone, &opened, sealed, key, tag, TRUE);
  assert_tag (amira, &opened, sealed, key, tag, FALSE);
  assert_tag (lone, &opened, sealed, eb_keyring_get_public_sign (lone), tag, FALSE);
  for (gsize i = 0; i < sizeof sealed->head; i++)
    {
      ((guint8 *) &sealed->head)[i] ^= 0x10;
      assert_tag (lone, &opened, sealed, key, tag, FALSE);
      ((guint8 *) &sealed->head)[i] ^= 0x10;
    }
  for (gsize i = 0; i < EB_HASH_SIZE; i++)
    {
      opened.previous[i] ^= 1;
      assert_tag (lone, &opened, sealed, key, tag, FALSE);
      opened.previous[i] ^= 1;
    }
  for (gsize i = 0; i < EB_SIGNATURE_SIZE; i++)
    {
      opened.signature[i] ^= 1;
      assert_tag (lone, &opened, sealed, key, tag, FALSE);
      opened.signature[i] ^= 1;
    }
  assert_tag (lone, &opened, sealed, key, tag, TRUE);
  words = g_steal_pointer (&opened.payload);
  opened.payload = flipped (words, 3);
  assert_tag (lone, &opened, sealed, key, tag, FALSE);
}

static void
test_hash (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "x");
  g_autoptr (GBytes) box = flipped (sealed->box, 5);
  g_autoptr (EbSealed) altered = eb_sealed_new (&head, box);
  guint8 hash[EB_HASH_SIZE];
  guint8 other[EB_HASH_SIZE];

  eb_sealed_hash (sealed, hash);
  eb_sealed_hash (altered, other);
  g_assert_cmpint (memcmp (hash, other, sizeof hash), !=, 0);
  sealed->head.author.bytes[0] ^= 1;
  eb_sealed_hash (sealed, other);
  g_assert_cmpint (memcmp (hash, other, sizeof hash), !=, 0);
}

static void
test_own (void)
{
  EbId place = eb_vault_random_id ();
  EbId elsewhere = eb_vault_random_id ();
  g_autoptr (GBytes) plain = bytes_of ("et halvt ord");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = eb_keyring_seal_own (amira, &place, plain, &error);
  g_autoptr (GBytes) opened = eb_keyring_open_own (amira, &place, sealed, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (plain, opened));
  g_assert_cmpuint (g_bytes_get_size (sealed), ==, 24 + 256 + 16);
  g_assert_null (eb_keyring_open_own (amira, &elsewhere, sealed, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL);
  g_clear_error (&error);
  g_assert_null (eb_keyring_open_own (lone, &place, sealed, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL);
  for (gsize i = 0; i < g_bytes_get_size (sealed); i++)
    {
      g_autoptr (GBytes) altered = flipped (sealed, i);

      g_assert_null (eb_keyring_open_own (amira, &place, altered, NULL));
    }
}

static void
test_names (void)
{
  EbId subject = eb_vault_random_id ();
  EbId name = eb_keyring_derive_id (amira, "draft", &subject);
  EbId same = eb_keyring_derive_id (amira, "draft", &subject);
  EbId other_use = eb_keyring_derive_id (amira, "drafts", &subject);
  EbId other_account = eb_keyring_derive_id (lone, "draft", &subject);
  EbId ours = eb_keyring_derive_door_id (amira, &home, "due");
  EbId theirs = eb_keyring_derive_door_id (lone, &home, "due");
  EbId other_door = eb_keyring_derive_door_id (lone, &money, "due");
  EbId nobodys = eb_keyring_derive_door_id (lone, &subject, "due");

  g_assert_true (eb_id_equal (&name, &same));
  g_assert_false (eb_id_equal (&name, &other_use));
  g_assert_false (eb_id_equal (&name, &other_account));
  g_assert_true (eb_id_equal (&ours, &theirs));
  g_assert_false (eb_id_equal (&ours, &other_door));
  g_assert_true (eb_id_is_none (&nobodys));
}

/* Two at the table; one locks, the other writes on. */
static void
test_wipe (void)
{
  EbSealedHead head = make_head (amira);
  g_autoptr (EbSealed) sealed = seal (amira, &head, NULL, "x");
  g_autoptr (GBytes) payload = bytes_of ("x");
  g_autoptr (GBytes) own = eb_keyring_seal_own (lone, &binder, payload, NULL);
  g_autoptr (GPtrArray) keys = NULL;
  EbSealedHead lones = make_head (lone);
  g_auto (EbOpened) opened = { 0 };
  guint8  tag[EB_TAG_SIZE];
  EbId    id = EB_ID_NONE;
  GError *error = NULL;

#define ASSERT_NO_KEY(call)                                      \
  g_assert_false (call);                                         \
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY); \
  g_clear_error (&error)

  eb_keyring_wipe (lone);
  g_assert_true (eb_keyring_is_wiped (lone));
  ASSERT_NO_KEY (eb_keyring_open (lone, sealed, &opened, &error));
  ASSERT_NO_KEY (eb_keyring_seal (lone, &lones, NULL, payload, &error));
  ASSERT_NO_KEY (eb_keyring_make_key (lone, &binder, EB_DOOR_JOB, 1, &id, &error));
  ASSERT_NO_KEY (eb_keyring_grant (lone, &home, &lones.author, eb_keyring_get_public_box (lone), 1, &error));
  ASSERT_NO_KEY (eb_keyring_seal_own (lone, &binder, payload, &error));
  ASSERT_NO_KEY (eb_keyring_open_own (lone, &binder, own, &error));
#undef ASSERT_NO_KEY
  keys = eb_keyring_list_keys (lone, &binder);
  g_assert_cmpuint (keys->len, ==, 0);
  g_assert_null (eb_keyring_find_key (lone, &home));
  g_assert_null (eb_keyring_find_door (lone, &binder, EB_DOOR_HOME));
  id = eb_keyring_derive_id (lone, "draft", &binder);
  g_assert_true (eb_id_is_none (&id));
  g_assert_true (eb_keyring_open (amira, sealed, &opened, NULL));
  g_assert_false (eb_keyring_tag (lone, &opened, sealed, eb_keyring_get_public_sign (amira), tag));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (eb_vault_init ());
  amira = new_keyring ("Amira");
  lone = new_keyring ("Lone");
  binder = eb_vault_random_id ();
  home = make_key (amira, &binder, EB_DOOR_HOME, 1);
  money = make_key (amira, &binder, EB_DOOR_ECONOMY, 1);
  share (&home);
  share (&money);

  g_test_add_func ("/sealed/round-trip", test_round_trip);
  g_test_add_func ("/sealed/sizes", test_sizes);
  g_test_add_func ("/sealed/each-byte", test_each_byte);
  g_test_add_func ("/sealed/insides", test_insides);
  g_test_add_func ("/sealed/one-step", test_one_step);
  g_test_add_func ("/sealed/cut-short", test_cut_short);
  g_test_add_func ("/sealed/moved", test_moved);
  g_test_add_func ("/sealed/other-door", test_other_door);
  g_test_add_func ("/sealed/other-binder", test_other_binder);
  g_test_add_func ("/sealed/forged", test_forged);
  g_test_add_func ("/sealed/forged-name", test_forged_name);
  g_test_add_func ("/sealed/signed", test_signed);
  g_test_add_func ("/sealed/tag", test_tag);
  g_test_add_func ("/sealed/hash", test_hash);
  g_test_add_func ("/sealed/own", test_own);
  g_test_add_func ("/sealed/names", test_names);
  g_test_add_func ("/sealed/wipe", test_wipe); /* last: Lone is locked after it */
  status = g_test_run ();
  g_assert_finalize_object (amira);
  g_assert_finalize_object (lone);
  return status;
}
