/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-vault-private.h"

#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

G_DEFINE_QUARK (eb_vault_error_quark, eb_vault_error)

/**
 * eb_vault_init:
 *
 * Starts libsodium and closes the ways by which a secret could leave the
 * process behind the program's back: core files, and other processes of the
 * same user that attach to it or read its memory. To be called before anything
 * else; calling it again does no harm.
 *
 * A core limit of zero does not stop a kernel that pipes cores to a collector;
 * being not dumpable does, and also refuses ptrace(2) and /proc/PID/mem to
 * processes without CAP_SYS_PTRACE. Both are set, each is enough alone.
 *
 * Returns: %FALSE if libsodium cannot start or neither measure was accepted;
 *   nothing may be unlocked then
 */
gboolean
eb_vault_init (void)
{
  const struct rlimit none = { 0, 0 };
  gboolean            no_core;
  gboolean            no_dump;

  if (sodium_init () < 0)
    return FALSE;

  no_core = setrlimit (RLIMIT_CORE, &none) == 0;
  no_dump = prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  return no_core && no_dump;
}

/**
 * eb_vault_random_id:
 *
 * Returns: sixteen random bytes (128 bits): no two are ever the same, and it
 *   is never the id that means "none"
 */
EbId
eb_vault_random_id (void)
{
  EbId id;

  do
    randombytes_buf (id.bytes, sizeof id.bytes);
  while (eb_id_is_none (&id));
  return id;
}

/**
 * eb_vault_random:
 * @bytes: (out caller-allocates): where they go
 * @size: how many
 *
 * Fills @bytes so that nobody can guess them.
 */
void
eb_vault_random (guint8 *bytes,
                 gsize   size)
{
  randombytes_buf (bytes, size);
}

/**
 * eb_vault_commit:
 * @nonce: random bytes, never used for anything else; without them a short answer
 *   could be found by trying
 * @words: what is bound
 * @commit: (out caller-allocates): BLAKE2b-256 over @nonce and @words
 */
void
eb_vault_commit (const guint8 nonce[EB_NONCE_COMMIT_SIZE],
                 GBytes      *words,
                 guint8       commit[EB_COMMIT_SIZE])
{
  crypto_generichash_state state;
  gsize                    size = 0;
  gconstpointer            data = NULL;

  g_return_if_fail (nonce != NULL && words != NULL && commit != NULL);

  data = g_bytes_get_data (words, &size);
  crypto_generichash_init (&state, NULL, 0, EB_COMMIT_SIZE);
  crypto_generichash_update (&state, nonce, EB_NONCE_COMMIT_SIZE);
  if (size > 0)
    crypto_generichash_update (&state, data, size);
  crypto_generichash_final (&state, commit, EB_COMMIT_SIZE);
}

/* Sets @error and returns FALSE, so that a check is one statement. */
gboolean
eb_vault_fail (GError     **error,
               EbVaultError code,
               const char  *message)
{
  g_set_error_literal (error, EB_VAULT_ERROR, (int) code, message);
  return FALSE;
}

void
eb_vault_seal (guint8       *box,
               const guint8 *plain,
               gsize         n_plain,
               const guint8 *ad,
               gsize         n_ad,
               const guint8 *key)
{
  /* 192 random bits: no two boxes ever share a nonce. */
  randombytes_buf (box, EB_NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (box + EB_NONCE_SIZE, NULL, plain, n_plain, ad, n_ad, NULL, box, key);
}

gboolean
eb_vault_open (guint8       *plain,
               const guint8 *box,
               gsize         size,
               const guint8 *ad,
               gsize         n_ad,
               const guint8 *key)
{
  const guint8 *sealed = box + EB_NONCE_SIZE;
  gsize         n_sealed = size - EB_NONCE_SIZE;

  return crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, sealed, n_sealed, ad, n_ad, box, key) == 0;
}
