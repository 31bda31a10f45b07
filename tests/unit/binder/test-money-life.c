/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "money-fixture.h"
#include "notes-fixture.h"

/* Long histories, and a client that knows only SQL. */

/* --- Owed is due and corrections less what was received ---------------------------------- */

#define STEPS 60

/* A row as a naive reader remembers it. */
typedef struct
{
  EbId     record;
  gboolean is_correction;
  Who      author;
  EbAmount amount;
  EbDate   day;
  EbAnswer answer;
} Naive;

static EbDate
some_day (void)
{
  return eb_date_add_days (HOME_TODAY, -g_test_rand_int_range (0, 90));
}

static void
add_something (Home   *home,
               GArray *naive)
{
  const EbId record = eb_vault_random_id ();
  const Who  author = g_test_rand_int_range (LONE, MALTE);
  Naive      one = { record, g_test_rand_int_range (0, 2), author, g_test_rand_int_range (1, 100000), some_day (), EB_ANSWER_NONE };

  if (one.is_correction)
    {
      one.amount = g_test_rand_int_range (0, 2) ? one.amount : -one.amount;
      notes_append (home, one.author, one.author, EB_DOOR_ECONOMY, &record, NULL, g_variant_new_parsed ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <%x>, 'day': <%i>, 'why': <'x'>}", one.amount, eb_date_to_days (one.day)));
    }
  else
    {
      one.author = LONE;
      notes_append (home, LONE, LONE, EB_DOOR_ECONOMY, &record, NULL, g_variant_new_parsed ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <%x>, 'day': <%i>, 'due': <%i>, 'mode': <'cash'>}", one.amount, eb_date_to_days (one.day), eb_date_to_days (some_day ())));
    }
  g_array_append_val (naive, one);
}

/* By whom it may be, or not; the same more than once. */
static void
answer_something (Home   *home,
                  GArray *naive)
{
  Naive         *one = &g_array_index (naive, Naive, g_test_rand_int_range (0, naive->len));
  const gboolean yes = g_test_rand_int_range (0, 3) > 0;
  const Who      by = g_test_rand_int_range (LONE, MALTE);
  const char    *kind = one->is_correction ? "assent" : "receipt";
  const gboolean may = one->is_correction ? by != one->author : by == AMIRA;

  for (int i = g_test_rand_int_range (1, 3); i > 0; i--)
    notes_append (home, by, by, EB_DOOR_ECONOMY, NULL, NULL, g_variant_new_parsed ("{'kind': <%s>, %s: <%@ay>, %s: <%b>}", kind, one->is_correction ? "correction" : "payout", home_id_variant (&one->record), one->is_correction ? "agreed" : "received", yes));
  if (may && one->answer != EB_ANSWER_YES)
    one->answer = yes ? EB_ANSWER_YES : EB_ANSWER_NO;
}

static EbLedgerSums
sum_naively (const GArray *naive,
             EbDate        day)
{
  EbLedgerSums sums = { 0 };

  for (EbDate due = MONEY_DAY (9, 4); eb_date_compare (due, day) <= 0; due = eb_date_add_days (due, 7))
    sums.due += MONEY_RATE;
  for (guint i = 0; i < naive->len; i++)
    {
      const Naive *one = &g_array_index (naive, Naive, i);

      if (eb_date_compare (one->day, day) > 0)
        continue;
      if (one->is_correction && one->answer == EB_ANSWER_YES)
        sums.corrections += one->amount;
      else if (!one->is_correction && one->answer == EB_ANSWER_YES)
        sums.received += one->amount;
      else if (!one->is_correction && one->answer == EB_ANSWER_NONE)
        sums.waiting += one->amount;
    }
  sums.owed = sums.due + sums.corrections - sums.received;
  return sums;
}

static void
test_property (Home         *home,
               gconstpointer data)
{
  g_autoptr (GArray) naive = g_array_new (FALSE, FALSE, sizeof (Naive));

  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (9, 1)); /* a Tuesday */
  add_something (home, naive);
  for (guint i = 0; i < STEPS; i++)
    if (g_test_rand_int_range (0, 2))
      add_something (home, naive);
    else
      answer_something (home, naive);
  money_reopen (home);

  for (EbDate day = MONEY_DAY (8, 20); eb_date_compare (day, MONEY_DAY (12, 15)) < 0; day = eb_date_add_days (day, 1))
    {
      const EbLedgerSums expected = sum_naively (naive, day);
      const EbLedgerSums sums = eb_money_get_sums (eb_binder_get_money (home->binder), EB_LEDGER_POCKET, day);

      g_assert_cmpint (sums.due, ==, expected.due);
      g_assert_cmpint (sums.received, ==, expected.received);
      g_assert_cmpint (sums.corrections, ==, expected.corrections);
      g_assert_cmpint (sums.waiting, ==, expected.waiting);
      g_assert_cmpint (sums.owed, ==, expected.owed);
    }
}

/* --- The live list is what is read -------------------------------------------------------- */

static void
do_something (Home *home)
{
  GListModel *book = eb_money_get_book (eb_binder_get_money (home->binder), EB_LEDGER_POCKET);
  const guint n = g_list_model_get_n_items (book);
  g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, g_test_rand_int_range (0, n + 1));
  const Who who = g_test_rand_int_range (LONE, MALTE);

  if (row == NULL)
    money_pay (home, EB_LEDGER_POCKET, some_day (), 100);
  else if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_OPEN && g_test_rand_int_range (0, 2))
    money_pay (home, EB_LEDGER_POCKET, eb_ledger_row_get_day (row), eb_ledger_row_get_amount (row));
  else if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_OPEN || g_test_rand_int_range (0, 3) == 0)
    money_correct (home, who, row, -MONEY_RATE);
  else
    eb_binder_answer_row (home->binder, home_seat (home, who), row, g_test_rand_int_range (EB_ANSWER_YES, EB_ANSWER_NO + 1), NULL, NULL);
}

static void
test_live (Home         *home,
           gconstpointer data)
{
  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (9, 1));
  for (guint round = 0; round < 5; round++)
    {
      g_autofree char *live = NULL;
      g_autofree char *read = NULL;

      for (guint i = 0; i < 15; i++)
        do_something (home);
      live = money_describe (home);
      money_reopen (home);
      read = money_describe (home);
      g_assert_cmpstr (live, ==, read);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
    }
}

/* --- SQL -------------------------------------------------------------------------------------- */

static void
assert_sql_refused (sqlite3    *db,
                    const char *statement)
{
  g_test_message ("%s", statement);
  g_assert_cmpint (sqlite3_exec (db, statement, NULL, NULL, NULL), !=, SQLITE_OK);
  g_assert_cmpint (sqlite3_total_changes (db), ==, 0);
}

static GPtrArray *
list_columns (sqlite3 *db)
{
  GPtrArray    *columns = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name FROM pragma_table_info('revision')", -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (columns, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  g_assert_cmpuint (columns->len, >, 5);
  return columns;
}

/* No column of a confirmed row, nor of the yes to it, nor the rows. */
static void
test_sql (Home         *home,
          gconstpointer data)
{
  sqlite3         *db = NULL;
  EbLedgerRow     *row = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), 100);
  g_autofree char *hex = eb_id_to_hex (eb_ledger_row_get_record (row));
  g_autofree char *delete_row = g_strdup_printf ("DELETE FROM revision WHERE record = x'%s'", hex);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) columns = NULL;

  money_answer (home, AMIRA, row, EB_ANSWER_YES);
  before = money_describe (home);
  g_assert_cmpint (sqlite3_open (home->path, &db), ==, SQLITE_OK);
  columns = list_columns (db);
  for (guint i = 0; i < columns->len; i++)
    {
      const char      *column = g_ptr_array_index (columns, i);
      g_autofree char *one = g_strdup_printf ("UPDATE revision SET %s = x'00' WHERE record = x'%s'", column, hex);
      g_autofree char *same = g_strdup_printf ("UPDATE revision SET %s = %s WHERE record = x'%s'", column, column, hex);
      g_autofree char *all = g_strdup_printf ("UPDATE revision SET %s = NULL", column);

      assert_sql_refused (db, one);
      assert_sql_refused (db, same);
      assert_sql_refused (db, all);
    }
  assert_sql_refused (db, delete_row);
  assert_sql_refused (db, "DELETE FROM revision");
  assert_sql_refused (db, "INSERT OR REPLACE INTO revision SELECT * FROM revision");
  sqlite3_close (db);

  money_reopen (home);
  after = money_describe (home);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  MONEY_ADD ("/money-life/property", test_property);
  MONEY_ADD ("/money-life/live", test_live);
  MONEY_ADD_ON_DISK ("/money-life/sql", test_sql);
  return g_test_run ();
}
