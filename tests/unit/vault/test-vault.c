/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/prctl.h>
#include <sys/resource.h>

#include "vault-fixture.h"

static void
test_no_core (void)
{
  struct rlimit limit = { 1, 1 };

  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
  g_assert_true (eb_vault_init ()); /* again */
}

static void
test_random_id (void)
{
  EbId first = eb_vault_random_id ();
  EbId second = eb_vault_random_id ();

  g_assert_false (eb_id_is_none (&first));
  g_assert_false (eb_id_equal (&first, &second));
}

static const struct
{
  gsize size;
  gsize padded;
} paddings[] = {
  { 0, 256 },
  { 1, 256 },
  { 255, 256 },
  { 256, 256 },
  { 257, 512 },
  { 512, 512 },
  { 4095, 4096 },
  { 4096, 4096 },
  { 4097, 8192 },
  { 8192, 8192 },
  { 8193, 12288 },
  { 100000, 102400 },
};

static void
test_padding (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (paddings); i++)
    g_assert_cmpuint (eb_padded_size (paddings[i].size), ==, paddings[i].padded);
}

/* The expected hashes are those of Python's hashlib.blake2b (digest_size=32). */
static const struct
{
  const char *words;
  const char *commit;
} commitments[] = {
  { "", "cb2f5160fc1f7e05a55ef49d340b48da2e5a78099d53393351cd579dd42503d6" },
  { "Jeg vil bo selv", "d0e0e5f72df92761b6b6b1103a11110aa570c53f5d4e67a30476b5092cb4eb6f" },
};

static void
test_commit (void)
{
  guint8 nonce[EB_NONCE_COMMIT_SIZE];

  for (guint i = 0; i < sizeof nonce; i++)
    nonce[i] = (guint8) i;
  for (guint i = 0; i < G_N_ELEMENTS (commitments); i++)
    {
      g_autoptr (GBytes) words = g_bytes_new_static (commitments[i].words, strlen (commitments[i].words));
      g_autoptr (GString) hex = g_string_new (NULL);
      guint8 commit[EB_COMMIT_SIZE] = { 0 };

      eb_vault_commit (nonce, words, commit);
      for (guint j = 0; j < sizeof commit; j++)
        g_string_append_printf (hex, "%02x", commit[j]);
      g_assert_cmpstr (hex->str, ==, commitments[i].commit);
    }
}

static void
test_random (void)
{
  guint8 first[32] = { 0 };
  guint8 second[32] = { 0 };

  eb_vault_random (first, sizeof first);
  eb_vault_random (second, sizeof second);
  g_assert_cmpint (memcmp (first, second, sizeof first), !=, 0);
}

static void
test_secret (void)
{
  g_autoptr (EbSecret) secret = eb_secret_new_from_text ("hest");
  g_autoptr (EbSecret) copy = eb_secret_copy (secret);
  g_autoptr (EbSecret) zero = eb_secret_new (3);
  g_autoptr (EbSecret) empty = eb_secret_new_from_text ("");

  g_assert_cmpmem (eb_secret_peek_bytes (copy), eb_secret_get_size (copy), "hest", 4);
  eb_secret_get_bytes (copy)[0] = 'b';
  g_assert_cmpmem (eb_secret_peek_bytes (secret), eb_secret_get_size (secret), "hest", 4);
  g_assert_cmpmem (eb_secret_peek_bytes (zero), eb_secret_get_size (zero), "\0\0\0", 3);
  g_assert_cmpuint (eb_secret_get_size (empty), ==, 0);
  eb_secret_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (eb_vault_init ());

  g_test_add_func ("/vault/no-core", test_no_core);
  g_test_add_func ("/vault/random-id", test_random_id);
  g_test_add_func ("/vault/padding", test_padding);
  g_test_add_func ("/vault/commit", test_commit);
  g_test_add_func ("/vault/random", test_random);
  g_test_add_func ("/vault/secret", test_secret);
  return g_test_run ();
}
