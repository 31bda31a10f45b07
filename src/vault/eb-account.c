/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-account.h"

#include <sodium.h>

#include "eb-vault-private.h"

/* Thirty signs without those that are taken for one another in print. */
static const char code_alphabet[] = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

#define CODE_SIGNS 26 /* log2 (30) * 26 = 127.6 bits */
#define CODE_GROUP 5  /* the last group has six */
#define CODE_TEXT_SIZE (CODE_SIGNS + 4)

#define KDF_MAX_OPS 64
#define KDF_MAX_MEM (G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024)

#define SEALED_HALVES_SIZE (EB_NONCE_SIZE + EB_HALVES_SIZE + EB_MAC_SIZE)
#define SECRET_AD_SIZE (sizeof (EB_CONTEXT_PASSWORD) + 16 + EB_PUBLIC_BOX_SIZE + EB_PUBLIC_SIGN_SIZE + 16 + 8 + 8)

G_STATIC_ASSERT (sizeof (EB_CONTEXT_PASSWORD) == sizeof (EB_CONTEXT_RECOVERY));
G_STATIC_ASSERT (EB_KDF_MIN_MEM >= crypto_pwhash_argon2id_MEMLIMIT_MIN);

/**
 * eb_account_copy:
 * @account: an account
 *
 * Returns: (transfer full): a copy
 */
EbAccount *
eb_account_copy (const EbAccount *account)
{
  EbAccount *copy;

  g_return_val_if_fail (account != NULL, NULL);

  copy = g_new (EbAccount, 1);
  *copy = *account;
  copy->name = g_strdup (account->name);
  copy->by_password = account->by_password != NULL ? g_bytes_ref (account->by_password) : NULL;
  copy->by_recovery = account->by_recovery != NULL ? g_bytes_ref (account->by_recovery) : NULL;
  return copy;
}

/**
 * eb_account_free:
 * @account: (nullable) (transfer full): an account
 */
void
eb_account_free (EbAccount *account)
{
  if (account == NULL)
    return;

  g_free (account->name);
  g_clear_pointer (&account->by_password, g_bytes_unref);
  g_clear_pointer (&account->by_recovery, g_bytes_unref);
  g_free (account);
}

/**
 * eb_recovery_code_new:
 *
 * Makes a recovery code of 26 random signs out of 30, about 128 bits, as
 * "XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX". To be shown once and printed.
 *
 * Returns: (transfer full): ASCII text without a closing NUL
 */
EbSecret *
eb_recovery_code_new (void)
{
  EbSecret *code = eb_secret_new (CODE_TEXT_SIZE);
  guint8   *at = eb_secret_get_bytes (code);

  for (guint i = 0; i < CODE_SIGNS; i++)
    {
      if (i % CODE_GROUP == 0 && i > 0 && i < CODE_SIGNS - 1)
        *at++ = '-';
      *at++ = (guint8) code_alphabet[randombytes_uniform (sizeof code_alphabet - 1)];
    }
  return code;
}

/* The signs that are not in the alphabet stand for what they look like in
 * handwriting: that makes no right code wrong. 0: not a sign of a code. */
static guint8
normalise_sign (guint8 typed)
{
  guint8 sign = (guint8) g_ascii_toupper ((char) typed);

  switch (sign)
    {
    case 'O':
    case '0':
      return 'Q';
    case 'I':
    case 'L':
    case '1':
      return 'J';
    case 'U':
      return 'V';
    default:
      return g_ascii_isalnum (sign) ? sign : 0;
    }
}

static EbSecret *
normalise_code (const guint8 *typed,
                gsize         size)
{
  g_autoptr (EbSecret) wide = eb_secret_new (size);
  guint8   *signs = eb_secret_get_bytes (wide);
  gsize     n_signs = 0;
  EbSecret *code;

  for (gsize i = 0; i < size; i++)
    {
      guint8 sign = normalise_sign (typed[i]);

      if (sign != 0)
        signs[n_signs++] = sign;
    }

  code = eb_secret_new (n_signs);
  memcpy (eb_secret_get_bytes (code), signs, n_signs);
  return code;
}

/**
 * eb_recovery_code_normalise:
 * @typed: UTF-8
 *
 * What somebody typed, in the form from which the key is derived: upper case,
 * nothing but letters and digits, and signs outside the alphabet as what they
 * were taken for (O and 0: Q; I, L and 1: J; U: V).
 *
 * Returns: (transfer full): ASCII text without a closing NUL, perhaps empty
 */
EbSecret *
eb_recovery_code_normalise (const char *typed)
{
  g_return_val_if_fail (typed != NULL, NULL);

  return normalise_code ((const guint8 *) typed, strlen (typed));
}

/* A doctored file must neither weaken the derivation nor make it take hours. */
static gboolean
kdf_is_sane (const EbKdf *kdf)
{
  return kdf->ops >= EB_KDF_MIN_OPS &&
         kdf->ops <= KDF_MAX_OPS &&
         kdf->mem >= EB_KDF_MIN_MEM &&
         kdf->mem <= KDF_MAX_MEM;
}

static EbSecret *
derive (const EbKdf    *kdf,
        const EbSecret *password,
        GError        **error)
{
  g_autoptr (EbSecret) key = eb_secret_new (EB_KEY_SIZE);

  if (crypto_pwhash (eb_secret_get_bytes (key),
                     EB_KEY_SIZE,
                     (const char *) eb_secret_peek_bytes (password),
                     eb_secret_get_size (password),
                     kdf->salt,
                     kdf->ops,
                     (gsize) kdf->mem,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      eb_vault_fail (error, EB_VAULT_ERROR_NO_MEMORY, "Not enough memory to derive a key");
      return NULL;
    }
  return g_steal_pointer (&key);
}

/**
 * eb_kdf_calibrate:
 * @target_ms: how long an unlock may take, in milliseconds
 *
 * Measures Argon2id with 64 MiB on this machine. Slow: call it from a worker
 * thread, and once.
 *
 * Returns: the passes that take about @target_ms, from 3 (%EB_KDF_MIN_OPS) to 64
 */
guint64
eb_kdf_calibrate (guint target_ms)
{
  const EbKdf kdf = { .ops = EB_KDF_MIN_OPS, .mem = EB_KDF_MIN_MEM };
  g_autoptr (EbSecret) password = eb_secret_new (16);
  g_autoptr (EbSecret) key = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 taken;

  key = derive (&kdf, password, NULL);
  taken = g_get_monotonic_time () - start;
  if (key == NULL || taken <= 0)
    return EB_KDF_MIN_OPS;

  return CLAMP ((guint64) target_ms * 1000 * EB_KDF_MIN_OPS / (guint64) taken, EB_KDF_MIN_OPS, KDF_MAX_OPS);
}

/* What the sealed halves are bound to. The name is not: it may change without
 * anybody's password. */
static void
write_secret_ad (guint8           ad[SECRET_AD_SIZE],
                 const char      *context,
                 const EbAccount *account,
                 const EbKdf     *kdf)
{
  guint8 *at = ad;

  at = eb_put (at, context, sizeof (EB_CONTEXT_PASSWORD));
  at = eb_put_id (at, &account->id);
  at = eb_put (at, account->public_box, EB_PUBLIC_BOX_SIZE);
  at = eb_put (at, account->public_sign, EB_PUBLIC_SIGN_SIZE);
  at = eb_put (at, kdf->salt, sizeof kdf->salt);
  at = eb_put_le64 (at, kdf->ops);
  at = eb_put_le64 (at, kdf->mem);
  g_assert (at == ad + SECRET_AD_SIZE);
}

static GBytes *
seal_halves (const EbAccount *account,
             const char      *context,
             const EbKdf     *kdf,
             const EbSecret  *password,
             const EbSecret  *halves,
             GError         **error)
{
  g_autoptr (EbSecret) key = derive (kdf, password, error);
  g_autofree guint8 *box = NULL;
  guint8             ad[SECRET_AD_SIZE];

  if (key == NULL)
    return NULL;

  write_secret_ad (ad, context, account, kdf);
  box = g_malloc (SEALED_HALVES_SIZE);
  eb_vault_seal (box, eb_secret_peek_bytes (halves), EB_HALVES_SIZE, ad, sizeof ad, eb_secret_peek_bytes (key));
  return g_bytes_new_take (g_steal_pointer (&box), SEALED_HALVES_SIZE);
}

static EbSecret *
open_halves (const EbAccount *account,
             const char      *context,
             const EbKdf     *kdf,
             GBytes          *sealed,
             const EbSecret  *password,
             GError         **error)
{
  g_autoptr (EbSecret) halves = eb_secret_new (EB_HALVES_SIZE);
  g_autoptr (EbSecret) key = NULL;
  const guint8 *box = g_bytes_get_data (sealed, NULL);
  guint8        ad[SECRET_AD_SIZE];

  if (!kdf_is_sane (kdf) || g_bytes_get_size (sealed) != SEALED_HALVES_SIZE)
    {
      eb_vault_fail (error, EB_VAULT_ERROR_BROKEN_SEAL, "The account has been altered");
      return NULL;
    }

  key = derive (kdf, password, error);
  if (key == NULL)
    return NULL;

  write_secret_ad (ad, context, account, kdf);
  if (!eb_vault_open (eb_secret_get_bytes (halves), box, SEALED_HALVES_SIZE, ad, sizeof ad, eb_secret_peek_bytes (key)))
    {
      eb_vault_fail (error, EB_VAULT_ERROR_WRONG_PASSWORD, "The password or code is wrong");
      return NULL;
    }
  return g_steal_pointer (&halves);
}

EbSecret *
eb_account_open_by_password (const EbAccount *account,
                             const EbSecret  *password,
                             GError         **error)
{
  return open_halves (account, EB_CONTEXT_PASSWORD, &account->password_kdf, account->by_password, password, error);
}

EbSecret *
eb_account_open_by_recovery (const EbAccount *account,
                             const EbSecret  *code,
                             GError         **error)
{
  g_autoptr (EbSecret) plain = normalise_code (eb_secret_peek_bytes (code), eb_secret_get_size (code));

  return open_halves (account, EB_CONTEXT_RECOVERY, &account->recovery_kdf, account->by_recovery, plain, error);
}

/* On failure @account is as it was. */
gboolean
eb_account_seal_by_password (EbAccount      *account,
                             const EbSecret *halves,
                             const EbSecret *password,
                             guint64         ops,
                             GError        **error)
{
  EbKdf   kdf = { .ops = CLAMP (ops, EB_KDF_MIN_OPS, KDF_MAX_OPS), .mem = EB_KDF_MIN_MEM };
  GBytes *sealed;

  randombytes_buf (kdf.salt, sizeof kdf.salt);
  sealed = seal_halves (account, EB_CONTEXT_PASSWORD, &kdf, password, halves, error);
  if (sealed == NULL)
    return FALSE;

  g_clear_pointer (&account->by_password, g_bytes_unref);
  account->by_password = sealed;
  account->password_kdf = kdf;
  return TRUE;
}

static gboolean
seal_by_recovery (EbAccount      *account,
                  const EbSecret *halves,
                  const EbSecret *code,
                  GError        **error)
{
  g_autoptr (EbSecret) plain = normalise_code (eb_secret_peek_bytes (code), eb_secret_get_size (code));

  /* The code has 128 bits of its own: more passes would only cost time. */
  account->recovery_kdf.ops = EB_KDF_MIN_OPS;
  account->recovery_kdf.mem = EB_KDF_MIN_MEM;
  randombytes_buf (account->recovery_kdf.salt, sizeof account->recovery_kdf.salt);
  account->by_recovery = seal_halves (account, EB_CONTEXT_RECOVERY, &account->recovery_kdf, plain, halves, error);
  return account->by_recovery != NULL;
}

/* Both key pairs; the halves keep the Ed25519 seed, which is all there is to
 * its secret key. */
static EbSecret *
make_key_pairs (EbAccount *account)
{
  g_autoptr (EbSecret) sign = eb_secret_new (crypto_sign_SECRETKEYBYTES);
  EbSecret *halves = eb_secret_new (EB_HALVES_SIZE);
  guint8   *bytes = eb_secret_get_bytes (halves);

  crypto_box_keypair (account->public_box, bytes);
  crypto_sign_keypair (account->public_sign, eb_secret_get_bytes (sign));
  crypto_sign_ed25519_sk_to_seed (bytes + 32, eb_secret_peek_bytes (sign));
  return halves;
}

/**
 * eb_account_new:
 * @name: what the unlock screen shows; readable in the file
 * @password: UTF-8 as typed
 * @recovery_code: from eb_recovery_code_new() or eb_recovery_code_normalise()
 * @ops: Argon2id passes for the password, see eb_kdf_calibrate(); fewer than
 *   3 count as 3, more than 64 as 64
 * @error: return location for a #GError in the %EB_VAULT_ERROR domain:
 *   %EB_VAULT_ERROR_NO_MEMORY
 *
 * Makes an account with new key pairs, whose secret halves are sealed twice:
 * with the password and with the recovery code. Slow: two derivations.
 *
 * Returns: (transfer full): the account, not yet stored; %NULL on error
 */
EbAccount *
eb_account_new (const char     *name,
                const EbSecret *password,
                const EbSecret *recovery_code,
                guint64         ops,
                GError        **error)
{
  g_autoptr (EbAccount) account = NULL;
  g_autoptr (EbSecret) halves = NULL;

  g_return_val_if_fail (name != NULL && password != NULL && recovery_code != NULL, NULL);

  account = g_new0 (EbAccount, 1);
  account->id = eb_vault_random_id ();
  account->name = g_strdup (name);
  halves = make_key_pairs (account);
  if (!eb_account_seal_by_password (account, halves, password, ops, error) ||
      !seal_by_recovery (account, halves, recovery_code, error))
    return NULL;
  return g_steal_pointer (&account);
}
