/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank.h"

/* A row or a payout that something was found for, or that has to be chosen. */
typedef enum
{
  FREE = 0,
  TAKEN,
  CONTESTED, /* somebody has to choose; given to nobody meanwhile */
} Hold;

typedef struct
{
  const EbBankFile   *file;
  const EbBankPayout *payouts;
  gsize               n_payouts;
  guint              *order; /* indices of rows that came in, by amount and day */
  guint               n_order;
  Hold               *rows;    /* of the file */
  Hold               *holds;   /* of the payouts */
  guint              *matches; /* the payouts' rows, where taken */
} Matching;

/* --- Rows in order ------------------------------------------------------------------ */

static int
compare (EbAmount amount_a,
         EbDate   day_a,
         EbAmount amount_b,
         EbDate   day_b)
{
  return amount_a != amount_b ? (amount_a < amount_b ? -1 : 1) : eb_date_compare (day_a, day_b);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const EbBankRow *row_a = eb_bank_file_get_row (data, *(const guint *) a);
  const EbBankRow *row_b = eb_bank_file_get_row (data, *(const guint *) b);
  const int        order = compare (row_a->amount, row_a->day, row_b->amount, row_b->day);

  return order != 0 ? order : (*(const guint *) a < *(const guint *) b ? -1 : 1);
}

static void
sort_rows (Matching *matching)
{
  const guint n = eb_bank_file_get_n_rows (matching->file);

  matching->order = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    if (eb_bank_file_get_row (matching->file, i)->amount > 0)
      matching->order[matching->n_order++] = i;
  g_qsort_with_data (matching->order, (int) matching->n_order, sizeof (guint), compare_rows, (gpointer) matching->file);
}

/* Where the rows of that amount and day begin in the order. */
static guint
find_rows (const Matching *matching,
           EbAmount        amount,
           EbDate          day)
{
  guint from = 0;
  guint to = matching->n_order;

  while (from < to)
    {
      const guint      middle = from + (to - from) / 2;
      const EbBankRow *row = eb_bank_file_get_row (matching->file, matching->order[middle]);

      if (compare (row->amount, row->day, amount, day) < 0)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* (element-type guint): the rows of that amount and day that nobody has yet. */
static void
list_rows (const Matching *matching,
           EbAmount        amount,
           EbDate          day,
           GArray         *found)
{
  for (guint i = find_rows (matching, amount, day); i < matching->n_order; i++)
    {
      const EbBankRow *row = eb_bank_file_get_row (matching->file, matching->order[i]);

      if (row->amount != amount || eb_date_compare (row->day, day) != 0)
        return;
      if (matching->rows[matching->order[i]] != TAKEN)
        g_array_append_val (found, matching->order[i]);
    }
}

/* --- Who it could be ------------------------------------------------------------------ */

/* The rows that lie @distance days before or after @payout's day. */
static GArray *
rows_near (const Matching *matching,
           gsize           payout,
           int             distance)
{
  const EbBankPayout *of = &matching->payouts[payout];
  GArray             *found = g_array_new (FALSE, FALSE, sizeof (guint));

  if (distance > 0 && distance <= EB_BANK_DAYS_BEFORE)
    list_rows (matching, of->amount, eb_date_add_days (of->day, -distance), found);
  if (distance <= EB_BANK_DAYS_AFTER)
    list_rows (matching, of->amount, eb_date_add_days (of->day, distance), found);
  return found;
}

static gboolean
is_near (const EbBankPayout *payout,
         const EbBankRow    *row,
         int                 distance)
{
  const gint32 days = eb_date_days_between (payout->day, row->day);

  return payout->amount == row->amount && (days == distance || (days == -distance && distance <= EB_BANK_DAYS_BEFORE));
}

/* (element-type guint): the payouts without a row to which @row is as near. */
static GArray *
payouts_near (const Matching  *matching,
              const EbBankRow *row,
              int              distance)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < matching->n_payouts; i++)
    if (matching->holds[i] != TAKEN && is_near (&matching->payouts[i], row, distance))
      g_array_append_val (found, i);
  return found;
}

static gboolean
are_same_day (const Matching *matching,
              const GArray   *rows,
              const GArray   *payouts)
{
  const EbBankRow    *row = eb_bank_file_get_row (matching->file, g_array_index (rows, guint, 0));
  const EbBankPayout *payout = &matching->payouts[g_array_index (payouts, guint, 0)];

  for (guint i = 1; i < rows->len; i++)
    if (eb_date_compare (eb_bank_file_get_row (matching->file, g_array_index (rows, guint, i))->day, row->day) != 0)
      return FALSE;
  for (guint i = 1; i < payouts->len; i++)
    if (eb_date_compare (matching->payouts[g_array_index (payouts, guint, i)].day, payout->day) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_any_contested (const Matching *matching,
                  const GArray   *rows,
                  const GArray   *payouts)
{
  for (guint i = 0; i < rows->len; i++)
    if (matching->rows[g_array_index (rows, guint, i)] == CONTESTED)
      return TRUE;
  for (guint i = 0; i < payouts->len; i++)
    if (matching->holds[g_array_index (payouts, guint, i)] == CONTESTED)
      return TRUE;
  return FALSE;
}

static void
contest (Matching     *matching,
         const GArray *rows,
         const GArray *payouts)
{
  for (guint i = 0; i < rows->len; i++)
    matching->rows[g_array_index (rows, guint, i)] = CONTESTED;
  for (guint i = 0; i < payouts->len; i++)
    matching->holds[g_array_index (payouts, guint, i)] = CONTESTED;
}

/* As many rows of one day as payouts of one day: which is whose makes no difference. All
 * else at the same distance is for somebody to choose. */
static void
match_payout (Matching *matching,
              gsize     payout,
              int       distance)
{
  g_autoptr (GArray) rows = rows_near (matching, payout, distance);
  g_autoptr (GArray) payouts = NULL;

  if (matching->holds[payout] == TAKEN || rows->len == 0)
    return;
  payouts = payouts_near (matching, eb_bank_file_get_row (matching->file, g_array_index (rows, guint, 0)), distance);
  if (rows->len != payouts->len || !are_same_day (matching, rows, payouts) || is_any_contested (matching, rows, payouts))
    {
      contest (matching, rows, payouts);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const guint taker = g_array_index (payouts, guint, i);

      matching->matches[taker] = g_array_index (rows, guint, i);
      matching->rows[matching->matches[taker]] = TAKEN;
      matching->holds[taker] = TAKEN;
    }
}

/* --- What came of it ------------------------------------------------------------------- */

static void
clear_match (gpointer data)
{
  EbBankMatch *match = data;

  g_array_unref (match->rows);
}

static EbBankMatch
tell_match (const Matching *matching,
            gsize           payout)
{
  EbBankMatch match = { EB_BANK_MATCH_NONE, g_array_new (FALSE, FALSE, sizeof (guint)) };

  if (matching->payouts[payout].is_settled)
    return match;
  if (matching->holds[payout] == TAKEN)
    {
      match.kind = EB_BANK_MATCH_ONE;
      g_array_append_val (match.rows, matching->matches[payout]);
      return match;
    }
  for (int day = -EB_BANK_DAYS_BEFORE; day <= EB_BANK_DAYS_AFTER; day++)
    list_rows (matching, matching->payouts[payout].amount, eb_date_add_days (matching->payouts[payout].day, day), match.rows);
  match.kind = match.rows->len == 0 ? EB_BANK_MATCH_NONE : EB_BANK_MATCH_SEVERAL;
  return match;
}

/**
 * eb_bank_match:
 * @file: what the bank says
 * @payouts: (array length=n_payouts): what was noted
 * @n_payouts: how many of them
 *
 * Finds the row of each: one that came in, of the same amount, in the days around
 * it; the nearest first over all payouts, and each row once.
 *
 * Returns: (transfer full) (element-type EbBankMatch): one for each, in that order
 */
GArray *
eb_bank_match (const EbBankFile   *file,
               const EbBankPayout *payouts,
               gsize               n_payouts)
{
  GArray           *matches = g_array_new (FALSE, FALSE, sizeof (EbBankMatch));
  Matching          matching = { .file = file, .payouts = payouts, .n_payouts = n_payouts };
  g_autofree Hold  *rows = g_new0 (Hold, MAX (eb_bank_file_get_n_rows (file), 1));
  g_autofree Hold  *holds = g_new0 (Hold, MAX (n_payouts, 1));
  g_autofree guint *found = g_new0 (guint, MAX (n_payouts, 1));

  matching.rows = rows;
  matching.holds = holds;
  matching.matches = found;
  sort_rows (&matching);
  g_array_set_clear_func (matches, clear_match);
  for (int distance = 0; distance <= MAX (EB_BANK_DAYS_BEFORE, EB_BANK_DAYS_AFTER); distance++)
    for (gsize i = 0; i < n_payouts; i++)
      match_payout (&matching, i, distance);
  for (gsize i = 0; i < n_payouts; i++)
    {
      const EbBankMatch match = tell_match (&matching, i);

      g_array_append_val (matches, match);
    }
  g_free (matching.order);
  return matches;
}
