/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger.h"

#include <stdlib.h>

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

/* Wider than anything that so many amounts can add up to: only the sum at the end of a day
 * must fit, in whatever order the day's entries come. */
__extension__ typedef __int128 Wide;

#define INDEX_BITS 32 /* a day has no more, either */

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const guint64 first = *(const guint64 *) a;
  const guint64 second = *(const guint64 *) b;

  return first < second ? -1 : first > second;
}

/* The indices of the entries by day, in the lower half of each number. Numbers, as a
 * hundred thousand entries are sorted while somebody waits. */
static guint64 *
sort_by_day (const EbLedgerEntry *entries,
             gsize                n_entries)
{
  guint64 *keys = g_new (guint64, n_entries);

  for (gsize i = 0; i < n_entries; i++)
    {
      const EbDate  day = entries[i].day;
      const guint64 key = ((guint64) (guint16) day.year << 16) | ((guint64) day.month << 8) | day.day;

      keys[i] = key << INDEX_BITS | i;
    }
  if (n_entries > 1)
    qsort (keys, n_entries, sizeof *keys, compare_keys);

  return keys;
}

static gboolean
narrow (Wide      wide,
        EbAmount *amount)
{
  *amount = (EbAmount) wide;
  return *amount == wide;
}

/* The debt is not added up along the way: it follows from the other sums. */
static gboolean
take_sums (const Wide    moves[EB_N_LEDGER_MOVES],
           EbLedgerSums *sums)
{
  return narrow (moves[EB_LEDGER_MOVE_DUE], &sums->due) &&
         narrow (moves[EB_LEDGER_MOVE_RECEIVED], &sums->received) &&
         narrow (moves[EB_LEDGER_MOVE_CORRECTION], &sums->corrections) &&
         narrow (moves[EB_LEDGER_MOVE_WAITING], &sums->waiting) &&
         narrow (moves[EB_LEDGER_MOVE_DUE] + moves[EB_LEDGER_MOVE_CORRECTION] - moves[EB_LEDGER_MOVE_RECEIVED], &sums->owed);
}

/* %FALSE: the sums at the end of some day do not fit. */
static gboolean
add_days (GArray              *ends,
          const EbLedgerEntry *entries,
          const guint64       *keys,
          gsize                n_entries)
{
  Wide moves[EB_N_LEDGER_MOVES] = { 0 };

  for (gsize i = 0; i < n_entries; i++)
    {
      const EbLedgerEntry *entry = &entries[(guint32) keys[i]];
      DayEnd               end = { .day = entry->day };

      g_assert ((gsize) entry->move < EB_N_LEDGER_MOVES);
      moves[entry->move] += entry->amount;
      if (i + 1 < n_entries && keys[i] >> INDEX_BITS == keys[i + 1] >> INDEX_BITS)
        continue;
      if (!take_sums (moves, &end.sums))
        return FALSE;
      g_array_append_val (ends, end);
    }

  return TRUE;
}

/**
 * eb_ledger_new:
 * @entries: (array length=n_entries) (nullable): what happened, in any order
 * @n_entries: how many
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the ledger; %NULL with %EB_AMOUNT_ERROR_TOO_LARGE if at
 *   the end of some day a sum would not fit into an #EbAmount
 */
EbLedger *
eb_ledger_new (const EbLedgerEntry *entries,
               gsize                n_entries,
               GError             **error)
{
  g_autoptr (EbLedger) self = g_new0 (EbLedger, 1);
  g_autofree guint64 *keys = NULL;

  g_return_val_if_fail (entries != NULL || n_entries == 0, NULL);
  g_return_val_if_fail (n_entries <= G_MAXUINT32, NULL);

  self->ends = g_array_new (FALSE, FALSE, sizeof (DayEnd));
  keys = sort_by_day (entries, n_entries);
  if (add_days (self->ends, entries, keys, n_entries))
    return g_steal_pointer (&self);

  g_set_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE, "a sum is too large");
  return NULL;
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

  if (self->ends != NULL)
    g_array_unref (self->ends);
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
