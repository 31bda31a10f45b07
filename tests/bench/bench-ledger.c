/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger. Usage: bench-ledger TIMES. Prints, in microseconds and TIMES times each: "new" for the sums
 * of ENTRIES entries in disorder, "at" for the balance at DAYS random days, and "slowest" for the slowest
 * of these. */
#include <stdlib.h>

#include "eb-ledger.h"

#define ENTRIES 100000
#define DAYS 1000
#define SPAN (100 * 365)
#define SEED 5

static const EbDate start = { 1950, 1, 1 };

static EbDate
pick_day (GRand *rand)
{
  return eb_date_add_days (start, g_rand_int_range (rand, 0, SPAN));
}

static EbLedgerEntry *
make_entries (GRand *rand)
{
  EbLedgerEntry *entries = g_new0 (EbLedgerEntry, ENTRIES);

  for (gsize i = 0; i < ENTRIES; i++)
    entries[i] = (EbLedgerEntry){ pick_day (rand), (EbLedgerMove) (i % EB_N_LEDGER_MOVES), g_rand_int_range (rand, 1, 100000) };
  return entries;
}

static void
measure (const EbLedgerEntry *entries,
         const EbDate        *days)
{
  gint64 since = g_get_monotonic_time ();
  gint64 slowest = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbLedger) ledger = eb_ledger_new (entries, ENTRIES, &error);
  EbAmount sum = 0;

  g_assert_no_error (error);
  g_print ("new %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - since);
  since = g_get_monotonic_time ();
  for (gsize i = 0; i < DAYS; i++)
    {
      const gint64 one = g_get_monotonic_time ();

      sum += eb_ledger_at (ledger, days[i]).due;
      slowest = MAX (slowest, g_get_monotonic_time () - one);
    }
  g_print ("at %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - since);
  g_print ("slowest %" G_GINT64_FORMAT "\n", slowest);
  if (sum <= 0)
    g_error ("nothing was due");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree EbLedgerEntry *entries = NULL;
  EbDate                    days[DAYS];

  if (argc != 2)
    return EXIT_FAILURE;
  entries = make_entries (rand);
  for (gsize i = 0; i < DAYS; i++)
    days[i] = pick_day (rand);
  for (int i = 0; i < g_ascii_strtoll (argv[1], NULL, 10); i++)
    measure (entries, days);
  return EXIT_SUCCESS;
}
