/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-secret.h"

#include <sodium.h>
#include <string.h>

struct _EbSecret
{
  gsize   size;
  guint8 *bytes; /* sodium_malloc() */
};

/**
 * eb_secret_new:
 * @size: in bytes
 *
 * Makes room for a secret between guard pages, kept out of swap (as far as
 * RLIMIT_MEMLOCK allows) and out of core dumps. Aborts, as g_malloc() does, if
 * there is no memory.
 *
 * Returns: (transfer full): all zero
 */
EbSecret *
eb_secret_new (gsize size)
{
  EbSecret *secret = g_new (EbSecret, 1);

  secret->size = size;
  secret->bytes = sodium_malloc (size);
  if (secret->bytes == NULL)
    g_error ("No locked memory for a secret of %" G_GSIZE_FORMAT " bytes", size);
  memset (secret->bytes, 0, size);
  return secret;
}

/**
 * eb_secret_new_from_text:
 * @text: UTF-8; stays the caller's, who wipes it
 *
 * Returns: (transfer full): the text's bytes without the closing NUL
 */
EbSecret *
eb_secret_new_from_text (const char *text)
{
  EbSecret *secret;

  g_return_val_if_fail (text != NULL, NULL);

  secret = eb_secret_new (strlen (text));
  memcpy (secret->bytes, text, secret->size);
  return secret;
}

/**
 * eb_secret_copy:
 * @secret: a secret
 *
 * Returns: (transfer full): another with the same bytes
 */
EbSecret *
eb_secret_copy (const EbSecret *secret)
{
  EbSecret *copy;

  g_return_val_if_fail (secret != NULL, NULL);

  copy = eb_secret_new (secret->size);
  memcpy (copy->bytes, secret->bytes, secret->size);
  return copy;
}

/**
 * eb_secret_free:
 * @secret: (nullable) (transfer full): a secret
 *
 * Wipes and frees it.
 */
void
eb_secret_free (EbSecret *secret)
{
  if (secret == NULL)
    return;

  sodium_free (secret->bytes); /* wipes first */
  g_free (secret);
}

/**
 * eb_secret_get_bytes:
 * @secret: a secret
 *
 * Returns: (transfer none): its bytes, to be written to; not closed by a NUL
 */
guint8 *
eb_secret_get_bytes (EbSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return secret->bytes;
}

/**
 * eb_secret_peek_bytes:
 * @secret: a secret
 *
 * Returns: (transfer none): its bytes; not closed by a NUL
 */
const guint8 *
eb_secret_peek_bytes (const EbSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return secret->bytes;
}

/**
 * eb_secret_get_size:
 * @secret: a secret
 *
 * Returns: how many bytes it has
 */
gsize
eb_secret_get_size (const EbSecret *secret)
{
  g_return_val_if_fail (secret != NULL, 0);

  return secret->size;
}
