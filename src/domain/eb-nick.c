/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-nick.h"

/**
 * eb_nick_find:
 * @nicks: (array length=n_nicks): stored names, indexed by the enum's value
 * @n_nicks: how many
 * @nick: (nullable): a name that was read
 * @value: (out): the enum's value; left alone when there is no such name
 *
 * Returns: whether @nick is one of @nicks, to the letter
 */
gboolean
eb_nick_find (const char *const *nicks,
              gsize              n_nicks,
              const char        *nick,
              int               *value)
{
  for (gsize i = 0; i < n_nicks; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      {
        *value = (int) i;
        return TRUE;
      }

  return FALSE;
}
