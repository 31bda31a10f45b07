/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#define CODE_LENGTH 30

/* Made once: a derivation is slow on purpose. */
static EbAccount *amira;

static void
assert_unlock_error (const EbAccount *account,
                     const char      *password,
                     EbVaultError     code)
{
  g_autoptr (EbSecret) secret = secret_of (password);
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_keyring_unlock (account, secret, &error));
  g_assert_error (error, EB_VAULT_ERROR, (int) code);
}

static void
test_unlock (void)
{
  g_autoptr (EbKeyring) keyring = unlock (amira, "hest");

  g_assert_true (eb_id_equal (eb_keyring_get_account (keyring), &amira->id));
  g_assert_cmpstr (eb_keyring_get_name (keyring), ==, "Amira");
  g_assert_cmpmem (eb_keyring_get_public_box (keyring), EB_PUBLIC_BOX_SIZE, amira->public_box, EB_PUBLIC_BOX_SIZE);
  g_assert_cmpmem (eb_keyring_get_public_sign (keyring), EB_PUBLIC_SIGN_SIZE, amira->public_sign, EB_PUBLIC_SIGN_SIZE);
  g_assert_false (eb_keyring_is_wiped (keyring));
}

static void
test_wrong_password (void)
{
  assert_unlock_error (amira, "Hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  assert_unlock_error (amira, "", EB_VAULT_ERROR_WRONG_PASSWORD);
}

/* A file in which somebody has put other parameters is refused before any
 * work is done with them. */
static const struct
{
  const char *name;
  guint64     ops;
  guint64     mem;
} bad_kdfs[] = {
  { "/account/kdf/few-passes", EB_KDF_MIN_OPS - 1, EB_KDF_MIN_MEM },
  { "/account/kdf/no-passes", 0, EB_KDF_MIN_MEM },
  { "/account/kdf/little-memory", EB_KDF_MIN_OPS, EB_KDF_MIN_MEM - 1 },
  { "/account/kdf/many-passes", 65, EB_KDF_MIN_MEM },
  { "/account/kdf/endless", G_MAXUINT64, EB_KDF_MIN_MEM },
  { "/account/kdf/much-memory", EB_KDF_MIN_OPS, G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024 + 1 },
  { "/account/kdf/all-memory", EB_KDF_MIN_OPS, G_MAXUINT64 },
};

static void
test_bad_kdf (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (EbAccount) doctored = eb_account_copy (amira);

  doctored->password_kdf.ops = bad_kdfs[i].ops;
  doctored->password_kdf.mem = bad_kdfs[i].mem;
  assert_unlock_error (doctored, "hest", EB_VAULT_ERROR_BROKEN_SEAL);
}

/* Everything that the seal is bound to; each in turn. */
static void
test_altered (void)
{
  g_autoptr (EbAccount) other_id = eb_account_copy (amira);
  g_autoptr (EbAccount) other_box = eb_account_copy (amira);
  g_autoptr (EbAccount) other_sign = eb_account_copy (amira);
  g_autoptr (EbAccount) other_salt = eb_account_copy (amira);
  g_autoptr (EbAccount) other_ops = eb_account_copy (amira);
  g_autoptr (EbAccount) other_seal = eb_account_copy (amira);
  g_autoptr (EbAccount) swapped = eb_account_copy (amira);

  other_id->id.bytes[0] ^= 1;
  assert_unlock_error (other_id, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  other_box->public_box[31] ^= 1;
  assert_unlock_error (other_box, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  other_sign->public_sign[0] ^= 1;
  assert_unlock_error (other_sign, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  other_salt->password_kdf.salt[0] ^= 1;
  assert_unlock_error (other_salt, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  other_ops->password_kdf.ops++;
  assert_unlock_error (other_ops, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  g_bytes_unref (other_seal->by_password);
  other_seal->by_password = flipped (amira->by_password, 40);
  assert_unlock_error (other_seal, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  g_bytes_unref (swapped->by_password);
  swapped->by_password = g_bytes_new_from_bytes (amira->by_password, 0, 20);
  assert_unlock_error (swapped, "hest", EB_VAULT_ERROR_BROKEN_SEAL);
}

/* The two seals are for two uses: one does not pass for the other even with
 * the same secret and parameters. */
static void
test_contexts (void)
{
  g_autoptr (EbSecret) password = secret_of ("ABCDEFGHJKMNPQRSTVWXYZ2345");
  g_autoptr (EbAccount) swapped = eb_account_copy (amira);
  g_autoptr (GError) error = NULL;

  g_bytes_unref (swapped->by_password);
  swapped->by_password = g_bytes_ref (amira->by_recovery);
  swapped->password_kdf = amira->recovery_kdf;
  g_assert_null (eb_keyring_unlock (swapped, password, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD);
}

static const struct
{
  const char *typed;
  const char *normal;
} codes[] = {
  { "", "" },
  { "abcde-fghjk", "ABCDEFGHJK" },
  { " ab cd\t2–3\n", "ABCD23" }, /* an en dash */
  { "o0i1lu", "QQJJJV" },
  { "æ9", "9" },
};

static void
test_normalise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (EbSecret) code = eb_recovery_code_normalise (codes[i].typed);

      g_assert_cmpmem (eb_secret_peek_bytes (code), eb_secret_get_size (code), codes[i].normal, strlen (codes[i].normal));
    }
}

static void
test_new_code (void)
{
  g_autoptr (EbSecret) code = eb_recovery_code_new ();
  g_autoptr (EbSecret) other = eb_recovery_code_new ();
  g_autofree char *text = g_strndup ((const char *) eb_secret_peek_bytes (code), eb_secret_get_size (code));

  g_assert_cmpuint (eb_secret_get_size (code), ==, CODE_LENGTH);
  g_assert_true (g_regex_match_simple ("^([2-9A-HJKMNP-TV-Z]{5}-){4}[2-9A-HJKMNP-TV-Z]{6}$", text, 0, 0));
  g_assert_cmpint (memcmp (eb_secret_peek_bytes (code), eb_secret_peek_bytes (other), CODE_LENGTH), !=, 0);
}

static void
test_recovery (void)
{
  g_autoptr (EbSecret) right = eb_recovery_code_normalise ("abcde fghjk mnpqr stvwx yz2345");
  g_autoptr (EbSecret) wrong = eb_recovery_code_normalise ("abcde fghjk mnpqr stvwx yz2346");
  g_autoptr (EbKeyring) keyring = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_keyring_unlock_by_recovery (amira, wrong, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD);
  g_clear_error (&error);
  keyring = eb_keyring_unlock_by_recovery (amira, right, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (eb_keyring_get_public_box (keyring), EB_PUBLIC_BOX_SIZE, amira->public_box, EB_PUBLIC_BOX_SIZE);
}

static void
test_change_password (void)
{
  g_autoptr (EbKeyring) keyring = unlock (amira, "hest");
  g_autoptr (EbKeyring) by_new = NULL;
  g_autoptr (EbKeyring) by_code = NULL;
  g_autoptr (EbSecret) password = secret_of ("en ny og længere");
  g_autoptr (EbSecret) code = secret_of ("ABCDE-FGHJK-MNPQR-STVWX-YZ2345");
  g_autoptr (EbAccount) changed = NULL;
  g_autoptr (GError) error = NULL;

  changed = eb_keyring_change_password (keyring, amira, password, EB_KDF_MIN_OPS, &error);
  g_assert_no_error (error);
  assert_unlock_error (changed, "hest", EB_VAULT_ERROR_WRONG_PASSWORD);
  by_new = unlock (changed, "en ny og længere");
  g_assert_cmpmem (eb_keyring_get_public_sign (by_new), EB_PUBLIC_SIGN_SIZE, amira->public_sign, EB_PUBLIC_SIGN_SIZE);
  by_code = eb_keyring_unlock_by_recovery (changed, code, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (eb_keyring_get_public_sign (by_code), EB_PUBLIC_SIGN_SIZE, amira->public_sign, EB_PUBLIC_SIGN_SIZE);
  g_assert_true (g_bytes_equal (changed->by_recovery, amira->by_recovery));

  eb_keyring_wipe (keyring);
  g_assert_null (eb_keyring_change_password (keyring, amira, password, EB_KDF_MIN_OPS, &error));
  g_assert_error (error, EB_VAULT_ERROR, EB_VAULT_ERROR_NO_KEY);
}

static void
test_calibrate (void)
{
  g_assert_cmpuint (eb_kdf_calibrate (0), ==, EB_KDF_MIN_OPS);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (eb_vault_init ());
  amira = make_account ("Amira", "hest");

  g_test_add_func ("/account/unlock", test_unlock);
  g_test_add_func ("/account/wrong-password", test_wrong_password);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_kdfs); i++)
    g_test_add_data_func (bad_kdfs[i].name, GSIZE_TO_POINTER (i), test_bad_kdf);
  g_test_add_func ("/account/altered", test_altered);
  g_test_add_func ("/account/contexts", test_contexts);
  g_test_add_func ("/account/normalise", test_normalise);
  g_test_add_func ("/account/new-code", test_new_code);
  g_test_add_func ("/account/recovery", test_recovery);
  g_test_add_func ("/account/change-password", test_change_password);
  g_test_add_func ("/account/calibrate", test_calibrate);
  status = g_test_run ();
  eb_account_free (amira);
  return status;
}
