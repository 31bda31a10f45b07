/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From unlocked to the binder open, everything folded. Usage: bench-open FILE RUNS. Prints
 * "open MICROSECONDS" for each run. */
#include <stdlib.h>

#include "vault-file.h"

static double
time_open (EbJournal       *journal,
           EbTable         *table,
           const EbId      *id,
           const EbRuleSet *rules)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbBinder) binder = NULL;
  gint64 start = g_get_monotonic_time ();

  binder = eb_binder_open (journal, table, id, rules, &error);
  bench_check (binder != NULL, &error);
  return (double) (g_get_monotonic_time () - start);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbRuleSet) rules = NULL;
  EbId id = EB_ID_NONE;

  if (argc != 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  bench_sit_down (table, journal);
  rules = bench_load_rules ();
  bench_find_binder (journal, table, &id);
  for (int i = bench_number (argv[2]); i > 0; i--)
    g_print ("open %.0f\n", time_open (journal, table, &id, rules));
  return EXIT_SUCCESS;
}
