/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-private.h"

#include <string.h>

#define MAX_LEAD_LINES 10 /* the account's name and the like, above the headings */
#define MAX_COLUMNS 64
#define MAX_HEADING_BYTES 100

/* As Danish banks write them, the one to prefer first, folded. The day of interest is
 * not the day on which the money came. */
static const char *const date_names[] = { "dato", "bogføringsdato", "bogført dato", "bogført", "bogføringsdag", "posteringsdato", "transaktionsdato", "date", "booking date", "rentedato", "valørdato", "valør" };
static const char *const amount_names[] = { "beløb", "beløb (dkk)", "beløb dkk", "beløb i dkk", "beløb i kr.", "beløb i kr", "bevægelse", "amount" };
static const char *const text_names[] = { "tekst", "posteringstekst", "beskrivelse", "navn", "afsender", "text", "description" };
static const char *const status_names[] = { "status" };
static const char *const currency_names[] = { "valuta", "møntsort", "currency" };

/* --- Cells ------------------------------------------------------------------------- */

/* Digits only: what else %d takes is no date. */
static gboolean
read_number (const char **at,
             guint        min_digits,
             guint        max_digits,
             int         *number)
{
  guint digits = 0;

  *number = 0;
  while (g_ascii_isdigit (**at) && digits < max_digits)
    {
      *number = *number * 10 + (**at - '0');
      (*at)++;
      digits++;
    }
  return digits >= min_digits;
}

static gboolean
read_mark (const char **at,
           char        *mark,
           const char  *allowed)
{
  if (**at == '\0' || strchr (allowed, **at) == NULL)
    return FALSE;
  *mark = **at;
  (*at)++;
  return TRUE;
}

static gboolean
read_parts (const char *at,
            const guint digits[3],
            int         parts[3])
{
  char first = 0;
  char second = 0;

  if (!read_number (&at, digits[0] == 4 ? 4 : 1, digits[0], &parts[0]) || !read_mark (&at, &first, "-./"))
    return FALSE;
  if (!read_number (&at, 1, digits[1], &parts[1]) || !read_mark (&at, &second, "-./"))
    return FALSE;
  if (!read_number (&at, digits[2] == 4 ? 4 : 1, digits[2], &parts[2]))
    return FALSE;
  /* A time of day may follow. */
  return first == second && (*at == '\0' || *at == ' ' || *at == 'T');
}

/**
 * eb_bank_read_date:
 * @cell: what stands in a file
 * @date: (out): the day
 *
 * 20-11-2026, 20.11.2026, 20/11/2026 and 2026-11-20, with or without a time of day after
 * it. Two digits of a year are not guessed at.
 *
 * Returns: whether it is one
 */
gboolean
eb_bank_read_date (const char *cell,
                   EbDate     *date)
{
  static const guint day_first[3] = { 2, 2, 4 };
  static const guint year_first[3] = { 4, 2, 2 };
  int                parts[3] = { 0, 0, 0 };

  if (read_parts (cell, year_first, parts))
    *date = (EbDate){ (gint16) parts[0], (guint8) parts[1], (guint8) parts[2] };
  else if (read_parts (cell, day_first, parts))
    *date = (EbDate){ (gint16) parts[2], (guint8) parts[1], (guint8) parts[0] };
  else
    return FALSE;
  return eb_date_is_valid (*date);
}

/* Takes @unit off the end, and what space was before it. */
static void
drop_unit (char       *number,
           const char *unit)
{
  const gsize length = strlen (number);
  const gsize n = strlen (unit);

  if (length <= n || g_ascii_strcasecmp (number + length - n, unit) != 0)
    return;
  number[length - n] = '\0';
  g_strchomp (number);
}

/**
 * eb_bank_read_amount:
 * @cell: what stands in a file
 * @amount: (out): that, in øre
 *
 * As eb_amount_parse_signed(), and with what banks add to it: a plus, DKK, and a minus
 * at the end.
 *
 * Returns: whether it is one
 */
gboolean
eb_bank_read_amount (const char *cell,
                     EbAmount   *amount)
{
  g_autofree char *number = g_strstrip (g_strdup (*cell == '+' ? cell + 1 : cell));
  g_autofree char *turned = NULL;
  gsize            length = 0;

  drop_unit (number, "DKK");
  length = strlen (number);
  /* "+-5" is nothing. */
  if (*cell == '+' && !g_ascii_isdigit (*number))
    return FALSE;
  if (length < 2 || number[length - 1] != '-' || !g_ascii_isdigit (*number))
    return eb_amount_parse_signed (number, amount, NULL);
  number[length - 1] = '\0';
  turned = g_strconcat ("-", number, NULL);
  return eb_amount_parse_signed (turned, amount, NULL);
}

/* --- By their headings ---------------------------------------------------------------- */

static int
find_name (const EbBankRecord *record,
           const char *const  *names,
           gsize               n_names)
{
  for (gsize name = 0; name < n_names; name++)
    for (guint i = 0; i < record->cells->len; i++)
      {
        const char      *cell = eb_bank_record_get (record, (int) i);
        g_autofree char *normal = strlen (cell) > MAX_HEADING_BYTES ? NULL : g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
        g_autofree char *folded = normal == NULL ? NULL : g_utf8_casefold (normal, -1);

        if (g_strcmp0 (folded, names[name]) == 0)
          return (int) i;
      }
  return -1;
}

static gboolean
read_headings (const EbBankRecord *record,
               EbBankColumns      *columns)
{
  columns->date = find_name (record, date_names, G_N_ELEMENTS (date_names));
  columns->amount = find_name (record, amount_names, G_N_ELEMENTS (amount_names));
  columns->text = find_name (record, text_names, G_N_ELEMENTS (text_names));
  columns->status = find_name (record, status_names, G_N_ELEMENTS (status_names));
  columns->currency = find_name (record, currency_names, G_N_ELEMENTS (currency_names));
  return columns->date >= 0 && columns->amount >= 0;
}

/* --- By the rows ------------------------------------------------------------------------ */

/* What there is in one column. */
typedef struct
{
  guint dates;
  guint amounts;
  guint commas; /* amounts with øre: an account's number has none */
  guint letters;
} Tally;

static void
count_cell (Tally      *tally,
            const char *cell)
{
  EbDate   date = EB_DATE_UNSET;
  EbAmount amount = 0;

  if (eb_bank_read_date (cell, &date))
    tally->dates++;
  else if (eb_bank_read_amount (cell, &amount))
    {
      tally->amounts++;
      tally->commas += strchr (cell, ',') != NULL;
    }
  else
    tally->letters += (guint) strlen (cell);
}

static EbAmount
amount_at (GPtrArray *records,
           guint      row,
           guint      column)
{
  EbAmount amount = EB_AMOUNT_MAX;

  return eb_bank_read_amount (eb_bank_record_get (g_ptr_array_index (records, row), (int) column), &amount) ? amount : EB_AMOUNT_MAX;
}

/* Whether what stands in @balance grows by what stands in @amount, from either end. */
static gboolean
is_balance_of (GPtrArray *records,
               guint      amount,
               guint      balance)
{
  guint up = 0;
  guint down = 0;

  for (guint i = 1; i < records->len; i++)
    {
      const EbAmount grown = amount_at (records, i, balance) - amount_at (records, i - 1, balance);

      up += grown == amount_at (records, i, amount);
      down += -grown == amount_at (records, i - 1, amount);
    }
  return MAX (up, down) * 2 >= records->len;
}

/* Of two columns of amounts one may be what is left in the account. Where the rows do
 * not tell which, nobody guesses. */
static int
find_amount (GPtrArray   *records,
             const guint *candidates,
             guint        n)
{
  int found = -1;

  if (n == 1)
    return (int) candidates[0];
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        if (i == j || !is_balance_of (records, candidates[i], candidates[j]))
          continue;
        if (found >= 0 && found != (int) candidates[i])
          return -1;
        found = (int) candidates[i];
      }
  return found;
}

static int
choose_amount (GPtrArray   *records,
               const Tally *tallies)
{
  guint    candidates[MAX_COLUMNS];
  guint    n = 0;
  gboolean with_commas = FALSE;

  for (guint i = 0; i < MAX_COLUMNS; i++)
    with_commas |= tallies[i].amounts * 2 >= records->len && tallies[i].commas > 0;
  for (guint i = 0; i < MAX_COLUMNS; i++)
    if (tallies[i].amounts * 2 >= records->len && tallies[i].amounts > 0 && (tallies[i].commas > 0 || !with_commas))
      candidates[n++] = i;
  return n == 0 ? -1 : find_amount (records, candidates, n);
}

static gboolean
has_digit (const EbBankRecord *record)
{
  for (guint i = 0; i < record->cells->len; i++)
    if (strpbrk (eb_bank_record_get (record, (int) i), "0123456789") != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
look_at_rows (GPtrArray     *records,
              EbBankColumns *columns)
{
  Tally tallies[MAX_COLUMNS] = { 0 };
  guint dates = 0;
  guint letters = 0;

  *columns = (EbBankColumns){ -1, -1, -1, -1, -1, 0 };
  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < MAX_COLUMNS; j++)
      count_cell (&tallies[j], eb_bank_record_get (g_ptr_array_index (records, i), (int) j));
  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      /* The first of those with the most: the bank's day, then that of interest. */
      if (tallies[i].dates * 2 >= records->len && tallies[i].dates > dates)
        {
          dates = tallies[i].dates;
          columns->date = (int) i;
        }
      if (tallies[i].letters > letters)
        {
          letters = tallies[i].letters;
          columns->text = (int) i;
        }
    }
  columns->amount = choose_amount (records, tallies);
  columns->first = records->len > 0 && !has_digit (g_ptr_array_index (records, 0)) ? 1 : 0;
  return columns->date >= 0 && columns->amount >= 0;
}

/**
 * eb_bank_find_columns:
 * @records: (element-type EbBankRecord): the file's first rows
 * @columns: (out): which is what
 *
 * Returns: whether there are a day and an amount
 */
gboolean
eb_bank_find_columns (GPtrArray     *records,
                      EbBankColumns *columns)
{
  for (guint i = 0; i < MIN (records->len, MAX_LEAD_LINES); i++)
    {
      columns->first = i + 1;
      if (read_headings (g_ptr_array_index (records, i), columns))
        return TRUE;
    }
  return look_at_rows (records, columns);
}
