/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long book. Usage: bench-money FILE ROWS: FILE by make-vault, to which ROWS rows are added, half of them payouts and half the
 * receipts of those. Prints, in microseconds, "empty" for opening the binder before, "open" for the first time after, "again" for
 * each of some more times, and "bare" next to each of those for only reading the rows and opening their seals; then "book" for the
 * first look at the list, "first" for the first sum and "sum" for each of some more, on any day. */
#include <stdlib.h>

#include "eb-binder-money.h"
#include "eb-binder-private.h"
#include "vault-file.h"

#define AGAIN 5
#define SUMS 20
#define DAYS 7000

typedef struct
{
  EbJournal *journal;
  EbTable   *table;
  EbRuleSet *rules;
  EbRates   *rates;
  EbId       id;
} Work;

static gint64
say (const char *what,
     gint64      start)
{
  const gint64 now = g_get_monotonic_time ();

  g_print ("%s %" G_GINT64_FORMAT "\n", what, now - start);
  return g_get_monotonic_time ();
}

static EbBinder *
open_binder (Work       *work,
             const char *what)
{
  g_autoptr (GError) error = NULL;
  const gint64 start = g_get_monotonic_time ();
  EbBinder    *binder = eb_binder_open (work->journal, work->table, &work->id, work->rules, &error);

  bench_check (binder != NULL, &error);
  eb_binder_set_rates (binder, work->rates);
  say (what, start);
  return binder;
}

/* What was verified is kept in idle time. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
open_seal (const EbSealed *sealed,
           gpointer        keyring)
{
  g_auto (EbOpened) opened = { 0 };

  eb_keyring_open (keyring, sealed, &opened, NULL);
  return TRUE;
}

static void
read_bare (Work *work)
{
  EbKeyring   *keyring = eb_seat_get_keyring (bench_get_seat (work->table, BENCH_ADULT));
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  bench_check (eb_journal_each_revision (work->journal, &work->id, NULL, open_seal, keyring, &error), &error);
  say ("bare", start);
}

static void
write_rows (Work     *work,
            EbBinder *binder,
            guint     rows)
{
  g_auto (EbWriter) paid = { 0 };
  g_auto (EbWriter) received = { 0 };
  g_autoptr (GError) error = NULL;
  const int today = eb_date_to_days (eb_binder_get_today (binder));

  eb_binder_start_writing (binder, bench_get_seat (work->table, BENCH_ADULT), &paid);
  eb_binder_start_writing (binder, bench_get_seat (work->table, BENCH_YOUTH), &received);
  for (guint i = 0; i < rows / 2; i++)
    {
      const EbId record = eb_vault_random_id ();
      const EbId answer = eb_vault_random_id ();
      const int  day = today - (int) (2 * (guint64) i * DAYS / rows);

      bench_check (eb_writer_add (&paid, EB_DOOR_ECONOMY, &record, NULL, g_variant_new_parsed ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 29100>, 'day': <%i>, 'due': <%i>, 'mode': <'cash'>}", day, day), &error), &error);
      bench_check (eb_writer_add (&received, EB_DOOR_ECONOMY, &answer, NULL, g_variant_new_parsed ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", eb_payload_id (&record)), &error), &error);
    }
  bench_check (eb_writer_store (&paid, work->journal, &error), &error);
  bench_check (eb_writer_store (&received, work->journal, &error), &error);
}

static void
time_sums (EbBinder *binder)
{
  EbMoney *money = eb_binder_get_money (binder);
  gint64   start = g_get_monotonic_time ();
  guint    n = g_list_model_get_n_items (eb_money_get_book (money, EB_LEDGER_POCKET));

  start = say ("book", start);
  for (int i = 0; i < SUMS; i++)
    {
      const EbDate       day = eb_date_add_days (eb_binder_get_today (binder), -i * 300);
      const EbLedgerSums sums = eb_money_get_sums (money, EB_LEDGER_POCKET, day);

      if (sums.received == 0 || n == 0)
        g_error ("A sum is missing");
      start = say (i == 0 ? "first" : "sum", start);
    }
}

static EbRates *
load_rates (void)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  EbRates *rates = NULL;
  gsize    length = 0;

  bench_check (g_file_get_contents (BENCH_RATES_FILE, &data, &length, &error), &error);
  rates = eb_rates_parse (data, length, NULL, &error);
  bench_check (rates != NULL, &error);
  return rates;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (EbTable) table = NULL;
  g_autoptr (EbBinder) binder = NULL;
  g_autoptr (EbRuleSet) rules = NULL;
  g_autoptr (EbRates) rates = NULL;
  Work work = { 0 };

  if (argc != 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  table = eb_table_new ();
  rules = bench_load_rules ();
  rates = load_rates ();
  bench_sit_down (table, journal);
  work = (Work){ .journal = journal, .table = table, .rules = rules, .rates = rates };
  bench_find_binder (journal, table, &work.id);
  binder = open_binder (&work, "empty");
  write_rows (&work, binder, (guint) bench_number (argv[2]));
  g_clear_object (&binder);
  binder = open_binder (&work, "open");
  settle ();
  for (int i = 0; i < AGAIN; i++)
    {
      read_bare (&work);
      g_clear_object (&binder);
      binder = open_binder (&work, "again");
      settle ();
    }
  time_sums (binder);
  g_clear_object (&binder);
  return EXIT_SUCCESS;
}
