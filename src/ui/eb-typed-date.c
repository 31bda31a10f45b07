/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-date-row.h"

#include <langinfo.h>

#define MONTH_MIN_CHARS 3

/* One piece of a typed date: a number with so many digits, or a month's name. */
typedef struct
{
  int      number;
  guint    digits;
  gboolean is_name;
} Piece;

static const nl_item month_items[] = { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 };

/* The months are called what the C library calls them in the user's language;
 * "aug" is enough. */
static gboolean
read_month_name (const char *word,
                 int        *month)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (g_utf8_strlen (word, -1) < MONTH_MIN_CHARS)
    return FALSE;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = g_utf8_casefold (nl_langinfo (month_items[i]), -1);

      if (g_str_has_prefix (name, folded))
        {
          *month = i + 1;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_piece (const char *word,
            Piece      *piece)
{
  gsize digits = strspn (word, "0123456789");

  *piece = (Piece){ 0 };
  if (digits == 0)
    {
      piece->is_name = TRUE;
      return read_month_name (word, &piece->number);
    }
  if (word[digits] != '\0' || digits > 4)
    return FALSE;

  piece->digits = (guint) digits;
  piece->number = (int) g_ascii_strtoll (word, NULL, 10);
  return TRUE;
}

/* Exactly three pieces, whatever stands between them. */
static gboolean
split_pieces (const char *typed,
              Piece       pieces[3])
{
  g_auto (GStrv) words = g_strsplit_set (typed, " \t./-,", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (n == 3 || !read_piece (words[i], &pieces[n]))
        return FALSE;
      n++;
    }
  return n == 3;
}

static gboolean
set_date (const Piece *year,
          const Piece *month,
          const Piece *day,
          EbDate      *date)
{
  EbDate found;

  if (year->is_name || year->digits != 4 || day->is_name || day->digits > 2 || month->digits > 2)
    return FALSE;

  found = (EbDate){ (gint16) year->number, (guint8) month->number, (guint8) day->number };
  if (!eb_date_is_valid (found))
    return FALSE;

  *date = found;
  return TRUE;
}

/**
 * eb_date_row_parse:
 * @typed: what somebody typed
 * @date: (out): the civil date
 *
 * Reads a date as people in Denmark write it: day, month and a year of four
 * digits with dots, strokes, hyphens or spaces between, the month as a number
 * or by its name in the user's language; or year, month, day. A year of two
 * digits is refused: it could be two centuries.
 *
 * Returns: %TRUE if @date was set
 */
gboolean
eb_date_row_parse (const char *typed,
                   EbDate     *date)
{
  Piece pieces[3] = { 0 };

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (!split_pieces (typed, pieces))
    return FALSE;

  if (pieces[0].digits == 4)
    return set_date (&pieces[0], &pieces[1], &pieces[2], date);
  return set_date (&pieces[2], &pieces[1], &pieces[0], date);
}
