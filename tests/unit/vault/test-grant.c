/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

static EbKeyring *amira;
static EbKeyring *lone;
static EbId       binder;

static EbGrant *
grant_to_lone (const EbId *key)
{
  g_autoptr (GError) error = NULL;
  EbGrant *grant = eb_keyring_grant (amira, key, eb_keyring_get_account (lone), eb_keyring_get_public_box (lone), 42, &error);

  g_assert_no_error (error);
  return grant;
}

static void
assert_refused (const EbGrant *grant,
                EbVaultError   code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_keyring_take (lone, grant, &error));
  g_assert_error (error, EB_VAULT_ERROR, (int) code);
  g_assert_false (eb_grant_verify (grant, eb_keyring_get_public_sign (amira)));
}

static void
test_take (void)
{
  EbId key = make_key (amira, &binder, EB_DOOR_JOB, 3);
  g_autoptr (EbGrant) grant = grant_to_lone (&key);
  g_autoptr (GError) error = NULL;
  const EbDoorKey *held;

  g_assert_true (eb_grant_verify (grant, eb_keyring_get_public_sign (amira)));
  g_assert_false (eb_grant_verify (grant, eb_keyring_get_public_sign (lone)));
  g_assert_true (eb_keyring_take (lone, grant, &error));
  held = eb_keyring_find_key (lone, &key);
  g_assert_true (eb_id_equal (&held->binder, &binder));
  g_assert_cmpint (held->door, ==, EB_DOOR_JOB);
  g_assert_cmpuint (held->generation, ==, 3);

  g_assert_true (eb_keyring_take (lone, grant, &error)); /* twice is once */
  g_assert_true (eb_keyring_find_key (lone, &key) == held);
  eb_keyring_drop (lone, &key);
  g_assert_null (eb_keyring_find_key (lone, &key));
}

/* Every door survives the trip: their codes are all there, and all different. */
static void
test_doors (void)
{
  for (guint door = 0; door < EB_N_DOORS; door++)
    {
      EbKeyring *to = door == EB_DOOR_ROOM ? amira : lone;
      EbId       key = make_key (amira, &binder, (EbDoor) door, 1);
      g_autoptr (EbGrant) grant = eb_keyring_grant (amira, &key, eb_keyring_get_account (to), eb_keyring_get_public_box (to), 1, NULL);

      eb_keyring_drop (amira, &key);
      g_assert_true (eb_keyring_take (to, grant, NULL));
      g_assert_cmpuint (eb_keyring_find_key (to, &key)->door, ==, door);
      eb_keyring_drop (to, &key);
    }
}

static void
test_generations (void)
{
  EbId second = make_key (amira, &binder, EB_DOOR_WHATIF, 2);
  EbId third = make_key (amira, &binder, EB_DOOR_WHATIF, 3);
  EbId first = make_key (amira, &binder, EB_DOOR_WHATIF, 1);
  EbId elsewhere = eb_vault_random_id ();
  g_autoptr (GPtrArray) none = eb_keyring_list_keys (amira, &elsewhere);
  g_autoptr (GPtrArray) keys = NULL;

  g_assert_true (eb_id_equal (&eb_keyring_find_door (amira, &binder, EB_DOOR_WHATIF)->id, &third));
  g_assert_null (eb_keyring_find_door (amira, &elsewhere, EB_DOOR_WHATIF));
  g_assert_cmpuint (none->len, ==, 0);

  eb_keyring_drop (amira, &third);
  g_assert_true (eb_id_equal (&eb_keyring_find_door (amira, &binder, EB_DOOR_WHATIF)->id, &second));
  keys = eb_keyring_list_keys (amira, &binder);
  for (guint i = 1; i < keys->len; i++)
    {
      const EbDoorKey *before = keys->pdata[i - 1];
      const EbDoorKey *key = keys->pdata[i];

      g_assert_true (before->door < key->door || before->generation <= key->generation);
    }
  eb_keyring_drop (amira, &first);
}

/* Each byte of the readable part and of the seal turned in turn. */
static void
test_altered (void)
{
  EbId key = make_key (amira, &binder, EB_DOOR_JOB, 1);
  g_autoptr (EbGrant) grant = grant_to_lone (&key);
  EbGrant altered = *grant;

  altered.binder.bytes[0] ^= 1;
  assert_refused (&altered, EB_VAULT_ERROR_BROKEN_SEAL);
  altered = *grant;
  altered.key.bytes[0] ^= 1;
  assert_refused (&altered, EB_VAULT_ERROR_BROKEN_SEAL);
  altered = *grant;
  altered.granter.bytes[0] ^= 1;
  assert_refused (&altered, EB_VAULT_ERROR_BROKEN_SEAL);
  altered = *grant;
  altered.account = *eb_keyring_get_account (amira);
  assert_refused (&altered, EB_VAULT_ERROR_NO_KEY);
  for (gsize i = 0; i < g_bytes_get_size (grant->sealed); i++)
    {
      g_autoptr (GBytes) sealed = flipped (grant->sealed, i);

      altered = *grant;
      altered.sealed = sealed;
      assert_refused (&altered, EB_VAULT_ERROR_BROKEN_SEAL);
    }
}

/* The time and the signature are outside of the seal: only the signature
 * tells. */
static void
test_forged (void)
{
  EbId key = make_key (amira, &binder, EB_DOOR_JOB, 1);
  g_autoptr (EbGrant) grant = grant_to_lone (&key);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (grant->sealed, 0, 60);
  EbGrant altered = *grant;

  altered.time++;
  g_assert_true (eb_keyring_take (lone, &altered, NULL));
  g_assert_false (eb_grant_verify (&altered, eb_keyring_get_public_sign (amira)));
  altered = *grant;
  altered.signature[63] ^= 1;
  g_assert_false (eb_grant_verify (&altered, eb_keyring_get_public_sign (amira)));
  altered = *grant;
  altered.sealed = cut;
  g_assert_false (eb_grant_verify (&altered, eb_keyring_get_public_sign (amira)));
  eb_keyring_drop (lone, &key); /* a key that is held is not taken out again */
  assert_refused (&altered, EB_VAULT_ERROR_BROKEN_SEAL);
}

/* Somebody swaps the boxes of two true grants. */
static void
test_swapped (void)
{
  EbId job = make_key (amira, &binder, EB_DOOR_JOB, 1);
  EbId health = make_key (amira, &binder, EB_DOOR_HEALTH, 1);
  g_autoptr (EbGrant) to_job = grant_to_lone (&job);
  g_autoptr (EbGrant) to_health = grant_to_lone (&health);
  EbGrant swapped = *to_job;

  swapped.sealed = to_health->sealed;
  assert_refused (&swapped, EB_VAULT_ERROR_BROKEN_SEAL);
}

static void
test_not_held (void)
{
  EbId         key = make_key (amira, &binder, EB_DOOR_ROOM, 1);
  const guint8 no_point[EB_PUBLIC_BOX_SIZE] = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_keyring_grant (lone, &key, eb_keyring_get_account (lone), eb_keyring_get_public_box (lone), 1, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY);
  g_clear_error (&error);
  g_assert_null (eb_keyring_grant (amira, &key, eb_keyring_get_account (lone), no_point, 1, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL);
}

/* A room's key that somebody else gave, they know too. */
static void
test_room (void)
{
  EbId key = make_key (amira, &binder, EB_DOOR_ROOM, 2);
  g_autoptr (EbGrant) grant = grant_to_lone (&key);
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_keyring_take (lone, grant, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_FORGED);
  g_assert_null (eb_keyring_find_key (lone, &key));
}

static void
test_wiped (void)
{
  EbId key = make_key (amira, &binder, EB_DOOR_JOB, 1);
  g_autoptr (EbGrant) grant = grant_to_lone (&key);
  g_autoptr (GError) error = NULL;

  eb_keyring_wipe (lone);
  g_assert_false (eb_keyring_take (lone, grant, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY);
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

  g_test_add_func ("/grant/take", test_take);
  g_test_add_func ("/grant/doors", test_doors);
  g_test_add_func ("/grant/generations", test_generations);
  g_test_add_func ("/grant/altered", test_altered);
  g_test_add_func ("/grant/forged", test_forged);
  g_test_add_func ("/grant/swapped", test_swapped);
  g_test_add_func ("/grant/not-held", test_not_held);
  g_test_add_func ("/grant/room", test_room);
  g_test_add_func ("/grant/wiped", test_wiped); /* last */
  status = g_test_run ();
  g_assert_finalize_object (amira);
  g_assert_finalize_object (lone);
  return status;
}
