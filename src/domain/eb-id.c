/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-id.h"

#include <string.h>

/**
 * eb_id_is_none:
 * @id: an id
 *
 * Returns: whether @id is all zero
 */
gboolean
eb_id_is_none (const EbId *id)
{
  static const EbId none = EB_ID_NONE;

  return eb_id_equal (id, &none);
}

/**
 * eb_id_equal:
 * @a: an id
 * @b: an id
 *
 * Ids are no secrets: the time this takes may depend on them.
 *
 * Returns: whether they are the same
 */
gboolean
eb_id_equal (const EbId *a,
             const EbId *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/**
 * eb_id_hash:
 * @id: an #EbId
 *
 * Mixes all bytes (FNV-1a), as not every id is random: test ids differ in one.
 *
 * Returns: a hash for #GHashTable
 */
guint
eb_id_hash (gconstpointer id)
{
  const EbId *self = id;
  guint       hash = 2166136261U;

  for (gsize i = 0; i < sizeof self->bytes; i++)
    hash = (hash ^ self->bytes[i]) * 16777619U;

  return hash;
}

/**
 * eb_id_equal_func:
 * @a: an #EbId
 * @b: an #EbId
 *
 * Returns: eb_id_equal(), as a #GEqualFunc
 */
gboolean
eb_id_equal_func (gconstpointer a,
                  gconstpointer b)
{
  return eb_id_equal (a, b);
}

/**
 * eb_id_to_hex:
 * @id: an id
 *
 * Returns: (transfer full): 32 lower case hexadecimal digits
 */
char *
eb_id_to_hex (const EbId *id)
{
  static const char digits[] = "0123456789abcdef";
  char             *hex = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  hex = g_malloc0 (2 * sizeof id->bytes + 1);
  for (gsize i = 0; i < sizeof id->bytes; i++)
    {
      hex[2 * i] = digits[id->bytes[i] >> 4];
      hex[2 * i + 1] = digits[id->bytes[i] & 0xf];
    }

  return hex;
}

/**
 * eb_id_from_hex:
 * @hex: (nullable): text
 * @id: (out): the id; left alone when @hex is not one
 *
 * Returns: whether @hex is exactly 32 hexadecimal digits, of either case
 */
gboolean
eb_id_from_hex (const char *hex,
                EbId       *id)
{
  EbId parsed = EB_ID_NONE;

  g_return_val_if_fail (id != NULL, FALSE);

  if (hex == NULL || strlen (hex) != 2 * sizeof parsed.bytes)
    return FALSE;

  for (gsize i = 0; i < sizeof parsed.bytes; i++)
    {
      const int high = g_ascii_xdigit_value (hex[2 * i]);
      const int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      parsed.bytes[i] = (guint8) (high * 16 + low);
    }

  *id = parsed;
  return TRUE;
}

/**
 * eb_id_copy:
 * @id: an id
 *
 * Returns: (transfer full): a copy, to free with g_free()
 */
EbId *
eb_id_copy (const EbId *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_memdup2 (id, sizeof *id);
}
