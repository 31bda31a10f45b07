/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "eb-keyring.h"

/* Accounts for tests, with the cheapest parameters that are allowed. */

static inline EbSecret *
secret_of (const char *text)
{
  return eb_secret_new_from_text (text);
}

static inline EbAccount *
make_account (const char *name,
              const char *password)
{
  g_autoptr (EbSecret) secret = secret_of (password);
  g_autoptr (EbSecret) code = secret_of ("ABCDE-FGHJK-MNPQR-STVWX-YZ2345");
  g_autoptr (GError) error = NULL;
  EbAccount *account = eb_account_new (name, secret, code, EB_KDF_MIN_OPS, &error);

  g_assert_no_error (error);
  return account;
}

static inline EbKeyring *
unlock (const EbAccount *account,
        const char      *password)
{
  g_autoptr (EbSecret) secret = secret_of (password);
  g_autoptr (GError) error = NULL;
  EbKeyring *keyring = eb_keyring_unlock (account, secret, &error);

  g_assert_no_error (error);
  return keyring;
}

/* A new keyring "at the table", with its account thrown away. */
static inline EbKeyring *
new_keyring (const char *name)
{
  g_autoptr (EbAccount) account = make_account (name, "hest");

  return unlock (account, "hest");
}

static inline EbId
make_key (EbKeyring  *keyring,
          const EbId *binder,
          EbDoor      door,
          guint       generation)
{
  g_autoptr (GError) error = NULL;
  EbId id;

  eb_keyring_make_key (keyring, binder, door, generation, &id, &error);
  g_assert_no_error (error);
  return id;
}

static inline GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* The same bytes with one bit turned. */
static inline GBytes *
flipped (GBytes *bytes,
         gsize   at)
{
  gsize   size;
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  copy[at] ^= 1;
  return g_bytes_new_take (copy, size);
}
