/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger.h"

/* The sums at the end of a day. */
typedef struct
{
  EbDate       day;
  EbLedgerSums sums;
} DayEnd;

/* The days on which anything happened, in order, each once. */
struct _EbLedger
{
  GArray *ends;
};

/* By day, and then so that the order in which they came makes no difference at all, not
 * even to what is too large on the way. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EbLedgerEntry *first = a;
  const EbLedgerEntry *second = b;
  const int            by_day = eb_date_compare (first->day, second->day);

  if (by_day != 0)
    return by_day;
  if (first->move != second->move)
    return first->move < second->move ? -1 : 1;

  return first->amount < second->amount ? -1 : first->amount > second->amount;
}

static GArray *
sort_entries (const EbLedgerEntry *entries,
              gsize                n_entries)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (EbLedgerEntry), (guint) n_entries);

  if (n_entries > 0)
    g_array_append_vals (sorted, entries, (guint) n_entries);
  g_array_sort_with_data (sorted, compare_entries, NULL);

  return sorted;
}

static EbAmount *
find_sum (EbLedgerSums *sums,
          EbLedgerMove  move)
{
  switch (move)
    {
    case EB_LEDGER_MOVE_DUE:
      return &sums->due;
    case EB_LEDGER_MOVE_RECEIVED:
      return &sums->received;
    case EB_LEDGER_MOVE_WAITING:
      return &sums->waiting;
    case EB_LEDGER_MOVE_CORRECTION:
      return &sums->corrections;
    }

  g_return_val_if_reached (&sums->waiting);
}

/* The debt is not added up along the way: it follows from the other sums. */
static gboolean
add_entry (EbLedgerSums        *sums,
           const EbLedgerEntry *entry)
{
  EbAmount *sum = find_sum (sums, entry->move);
  EbAmount  owed = 0;

  if (!eb_amount_add (*sum, entry->amount, sum))
    return FALSE;
  if (!eb_amount_add (sums->due, sums->corrections, &owed) || __builtin_sub_overflow (owed, sums->received, &owed))
    return FALSE;

  sums->owed = owed;
  return TRUE;
}

static void
end_day (GArray             *ends,
         EbDate              day,
         const EbLedgerSums *sums)
{
  const DayEnd end = { day, *sums };
  DayEnd      *last = ends->len > 0 ? &g_array_index (ends, DayEnd, ends->len - 1) : NULL;

  if (last != NULL && eb_date_compare (last->day, day) == 0)
    last->sums = *sums;
  else
    g_array_append_val (ends, end);
}

/**
 * eb_ledger_new:
 * @entries: (array length=n_entries) (nullable): what happened, in any order
 * @n_entries: how many
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the ledger; %NULL with %EB_AMOUNT_ERROR_TOO_LARGE if a sum
 *   would not fit into an #EbAmount
 */
EbLedger *
eb_ledger_new (const EbLedgerEntry *entries,
               gsize                n_entries,
               GError             **error)
{
  g_autoptr (EbLedger) self = g_new0 (EbLedger, 1);
  g_autoptr (GArray) sorted = NULL;
  EbLedgerSums sums = { 0 };

  g_return_val_if_fail (entries != NULL || n_entries == 0, NULL);
  g_return_val_if_fail (n_entries <= G_MAXUINT, NULL);

  self->ends = g_array_new (FALSE, FALSE, sizeof (DayEnd));
  sorted = sort_entries (entries, n_entries);
  for (guint i = 0; i < sorted->len; i++)
    {
      const EbLedgerEntry *entry = &g_array_index (sorted, EbLedgerEntry, i);

      if (!add_entry (&sums, entry))
        {
          g_set_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE, "a sum is too large");
          return NULL;
        }
      end_day (self->ends, entry->day, &sums);
    }

  return g_steal_pointer (&self);
}

/**
 * eb_ledger_free:
 * @self: (nullable) (transfer full): a ledger
 *
 * Frees @self.
 */
void
eb_ledger_free (EbLedger *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->ends, g_array_unref);
  g_free (self);
}

/**
 * eb_ledger_at:
 * @self: a ledger
 * @day: a date
 *
 * Returns: the sums of all that happened up to @day, that day included
 */
EbLedgerSums
eb_ledger_at (const EbLedger *self,
              EbDate          day)
{
  guint low = 0;
  guint high = 0;

  g_return_val_if_fail (self != NULL, (EbLedgerSums){ 0 });

  /* Days before @low are on @day or before, those from @high on are after it. */
  high = self->ends->len;
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (eb_date_compare (g_array_index (self->ends, DayEnd, middle).day, day) <= 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? g_array_index (self->ends, DayEnd, low - 1).sums : (EbLedgerSums){ 0 };
}
