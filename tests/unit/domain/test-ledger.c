/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger.h"

#include "domain-fixture.h"

#define N_HISTORIES 100
#define MAX_ENTRIES 200
#define N_DAYS 90

static void
assert_sums (EbLedgerSums got,
             EbLedgerSums wanted)
{
  g_assert_cmpint (got.due, ==, wanted.due);
  g_assert_cmpint (got.received, ==, wanted.received);
  g_assert_cmpint (got.corrections, ==, wanted.corrections);
  g_assert_cmpint (got.waiting, ==, wanted.waiting);
  g_assert_cmpint (got.owed, ==, wanted.owed);
}

static EbLedger *
make_ledger (const EbLedgerEntry *entries,
             gsize                n_entries)
{
  g_autoptr (GError) error = NULL;
  EbLedger *ledger = eb_ledger_new (entries, n_entries, &error);

  g_assert_no_error (error);
  g_assert_nonnull (ledger);
  return ledger;
}

/* Fridays in November: one received, one waiting, one not given, one corrected. */
static void
test_story (void)
{
  const EbLedgerEntry entries[] = {
    { day ("2026-11-13"), EB_LEDGER_MOVE_DUE, 29100 },
    { day ("2026-11-06"), EB_LEDGER_MOVE_DUE, 29100 },
    { day ("2026-11-20"), EB_LEDGER_MOVE_DUE, 29100 },
    { day ("2026-11-14"), EB_LEDGER_MOVE_WAITING, 29100 },
    { day ("2026-11-06"), EB_LEDGER_MOVE_RECEIVED, 29100 },
    { day ("2026-11-16"), EB_LEDGER_MOVE_CORRECTION, -5000 },
    { day ("2026-11-21"), EB_LEDGER_MOVE_RECEIVED, 60000 },
  };
  const struct
  {
    const char  *day;
    EbLedgerSums sums;
  } rows[] = {
    { "2026-11-05", { 0, 0, 0, 0, 0 } },
    { "2026-11-06", { 29100, 29100, 0, 0, 0 } },
    { "2026-11-12", { 29100, 29100, 0, 0, 0 } },
    { "2026-11-13", { 58200, 29100, 0, 0, 29100 } },
    { "2026-11-14", { 58200, 29100, 0, 29100, 29100 } },
    { "2026-11-15", { 58200, 29100, 0, 29100, 29100 } },
    { "2026-11-16", { 58200, 29100, -5000, 29100, 24100 } },
    { "2026-11-20", { 87300, 29100, -5000, 29100, 53200 } },
    { "2026-11-21", { 87300, 89100, -5000, 29100, -6800 } },
    { "9999-12-31", { 87300, 89100, -5000, 29100, -6800 } },
    { "0001-01-01", { 0, 0, 0, 0, 0 } },
  };
  g_autoptr (EbLedger) ledger = make_ledger (entries, G_N_ELEMENTS (entries));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].day);
      assert_sums (eb_ledger_at (ledger, day (rows[i].day)), rows[i].sums);
    }
}

static void
test_nothing (void)
{
  g_autoptr (EbLedger) ledger = make_ledger (NULL, 0);

  assert_sums (eb_ledger_at (ledger, day ("2026-11-22")), (EbLedgerSums){ 0 });
}

static EbLedgerEntry
make_entry (void)
{
  EbLedgerEntry entry = {
    .day = eb_date_add_days (day ("2026-12-01"), g_test_rand_int_range (0, N_DAYS)),
    .move = (EbLedgerMove) g_test_rand_int_range (0, EB_N_LEDGER_MOVES),
    .amount = g_test_rand_int_range (1, (gint32) EB_AMOUNT_MAX),
  };

  if (entry.move == EB_LEDGER_MOVE_CORRECTION && g_test_rand_bit ())
    entry.amount = -entry.amount;
  return entry;
}

static void
shuffle (EbLedgerEntry *entries,
         gsize          n_entries)
{
  for (gsize i = n_entries; i > 1; i--)
    {
      const gsize         other = (gsize) g_test_rand_int_range (0, (gint32) i);
      const EbLedgerEntry kept = entries[i - 1];

      entries[i - 1] = entries[other];
      entries[other] = kept;
    }
}

static EbLedgerSums
add_up (const EbLedgerEntry *entries,
        gsize                n_entries,
        EbDate               until)
{
  EbAmount sums[EB_N_LEDGER_MOVES] = { 0 };

  for (gsize i = 0; i < n_entries; i++)
    if (eb_date_to_days (entries[i].day) <= eb_date_to_days (until))
      sums[entries[i].move] += entries[i].amount;

  return (EbLedgerSums){
    .due = sums[EB_LEDGER_MOVE_DUE],
    .received = sums[EB_LEDGER_MOVE_RECEIVED],
    .corrections = sums[EB_LEDGER_MOVE_CORRECTION],
    .waiting = sums[EB_LEDGER_MOVE_WAITING],
    .owed = sums[EB_LEDGER_MOVE_DUE] + sums[EB_LEDGER_MOVE_CORRECTION] - sums[EB_LEDGER_MOVE_RECEIVED],
  };
}

/* Owed = due + corrections - received on every day, in whatever order all of it came. */
static void
test_property (void)
{
  EbLedgerEntry entries[MAX_ENTRIES];

  for (int history = 0; history < N_HISTORIES; history++)
    {
      const gsize n_entries = (gsize) g_test_rand_int_range (0, MAX_ENTRIES);
      g_autoptr (EbLedger) ledger = NULL;
      g_autoptr (EbLedger) shuffled = NULL;

      for (gsize i = 0; i < n_entries; i++)
        entries[i] = make_entry ();
      ledger = make_ledger (entries, n_entries);
      shuffle (entries, n_entries);
      shuffled = make_ledger (entries, n_entries);
      for (gint32 i = -1; i <= N_DAYS; i++)
        {
          const EbDate       on = eb_date_add_days (day ("2026-12-01"), i);
          const EbLedgerSums wanted = add_up (entries, n_entries, on);

          assert_sums (eb_ledger_at (ledger, on), wanted);
          assert_sums (eb_ledger_at (shuffled, on), wanted);
        }
    }
}

/* Each of these goes past 2^63 on some day; turned round they do, too. */
static void
test_too_large (void)
{
  const EbDate        first = day ("2026-11-06");
  const EbDate        second = day ("2026-11-07");
  const EbLedgerEntry pairs[][2] = {
    { { first, EB_LEDGER_MOVE_DUE, G_MAXINT64 }, { second, EB_LEDGER_MOVE_DUE, 1 } },
    { { first, EB_LEDGER_MOVE_RECEIVED, G_MAXINT64 }, { first, EB_LEDGER_MOVE_RECEIVED, 1 } },
    { { first, EB_LEDGER_MOVE_WAITING, G_MAXINT64 }, { second, EB_LEDGER_MOVE_WAITING, 1 } },
    { { first, EB_LEDGER_MOVE_CORRECTION, G_MININT64 }, { second, EB_LEDGER_MOVE_CORRECTION, -1 } },
    { { first, EB_LEDGER_MOVE_DUE, G_MAXINT64 }, { second, EB_LEDGER_MOVE_CORRECTION, 1 } },
    { { first, EB_LEDGER_MOVE_CORRECTION, G_MININT64 }, { second, EB_LEDGER_MOVE_RECEIVED, 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const EbLedgerEntry turned[] = { pairs[i][1], pairs[i][0] };
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) turned_error = NULL;

      g_test_message ("pair %" G_GSIZE_FORMAT, i);
      g_assert_null (eb_ledger_new (pairs[i], 2, &error));
      g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
      g_assert_null (eb_ledger_new (turned, 2, &turned_error));
      g_assert_error (turned_error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
    }
}

/* As large as it goes is not yet too large, nor is what was larger within the day. */
static void
test_full (void)
{
  const EbLedgerEntry entries[] = {
    { day ("2026-11-06"), EB_LEDGER_MOVE_DUE, G_MAXINT64 },
    { day ("2026-11-06"), EB_LEDGER_MOVE_RECEIVED, G_MAXINT64 },
    { day ("2026-11-07"), EB_LEDGER_MOVE_WAITING, G_MAXINT64 },
    { day ("2026-11-07"), EB_LEDGER_MOVE_WAITING, 1 },
    { day ("2026-11-07"), EB_LEDGER_MOVE_WAITING, -1 },
  };
  g_autoptr (EbLedger) ledger = make_ledger (entries, G_N_ELEMENTS (entries));

  assert_sums (eb_ledger_at (ledger, day ("2026-11-08")),
               (EbLedgerSums){ .due = G_MAXINT64, .received = G_MAXINT64, .waiting = G_MAXINT64 });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger/story", test_story);
  g_test_add_func ("/ledger/nothing", test_nothing);
  g_test_add_func ("/ledger/property", test_property);
  g_test_add_func ("/ledger/too-large", test_too_large);
  g_test_add_func ("/ledger/full", test_full);

  return g_test_run ();
}
