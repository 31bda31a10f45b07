/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-text.h"
#include "money-fixture.h"
#include "notes-fixture.h"

/* The two books: when and how much, what was paid out, and what both sides say of it. */

static EbMoney *
money_of (Home *home)
{
  return eb_binder_get_money (home->binder);
}

static void
count_change (EbMoney *money,
              guint   *changes)
{
  (*changes)++;
}

static void
assert_survives (Home *home)
{
  g_autofree char *before = money_describe (home);
  g_autofree char *after = NULL;

  money_reopen (home);
  after = money_describe (home);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Four Fridays: one came, one did not, one waits, and of one nobody wrote. */
static void
test_fridays (Home         *home,
              gconstpointer data)
{
  EbLedgerSums sums = { 0 };

  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (10, 26));
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 open 29100\n13.11 open 29100\n6.11 open 29100\n30.10 open 29100\n");
  g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, 4 * MONEY_RATE);

  money_answer (home, AMIRA, money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (10, 30), MONEY_RATE), EB_ANSWER_YES);
  money_answer (home, AMIRA, money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 6), MONEY_RATE), EB_ANSWER_NO);
  money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 13), MONEY_RATE);
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 open 29100\n13.11 payout 29100\n6.11 payout 29100 no\n30.10 payout 29100 yes\n");

  sums = eb_money_get_sums (money_of (home), EB_LEDGER_POCKET, HOME_TODAY);
  g_assert_cmpint (sums.due, ==, 4 * MONEY_RATE);
  g_assert_cmpint (sums.received, ==, MONEY_RATE);
  g_assert_cmpint (sums.waiting, ==, MONEY_RATE);
  g_assert_cmpint (sums.owed, ==, 3 * MONEY_RATE);
  /* On any other day, also one that is to come. */
  g_assert_cmpint (eb_money_get_sums (money_of (home), EB_LEDGER_POCKET, MONEY_DAY (10, 29)).owed, ==, 0);
  g_assert_cmpint (eb_money_get_sums (money_of (home), EB_LEDGER_POCKET, MONEY_DAY (11, 7)).owed, ==, MONEY_RATE);
  g_assert_cmpint (eb_money_get_sums (money_of (home), EB_LEDGER_POCKET, MONEY_DAY (12, 4)).owed, ==, 5 * MONEY_RATE);
  g_assert_cmpint (money_owed (home, EB_LEDGER_CLOTHES), ==, 0);
  assert_survives (home);
}

/* No becomes yes; yes stays, whatever is said after it. */
static void
test_answers (Home         *home,
              gconstpointer data)
{
  EbLedgerRow *row = NULL;
  g_autoptr (GError) error = NULL;

  money_plan (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 16));
  row = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), MONEY_RATE);
  notes_assert_not_allowed (eb_binder_answer_row (home->binder, home_seat (home, LONE), row, EB_ANSWER_YES, NULL, &error), &error);
  money_answer (home, AMIRA, row, EB_ANSWER_NO);
  g_assert_cmpstr (eb_ledger_row_get_answer_why (row), ==, "jeg har ikke fået det");
  g_assert_true (eb_ledger_row_get_answerer (row) == home_person (home, AMIRA));
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 payout 29100 no\n");
  money_answer (home, AMIRA, row, EB_ANSWER_YES);
  g_assert_cmpstr (eb_ledger_row_get_answer_why (row), ==, "");
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 payout 29100 yes\n");
  g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, 0);

  notes_assert_not_allowed (eb_binder_answer_row (home->binder, home_seat (home, AMIRA), row, EB_ANSWER_NO, NULL, &error), &error);
  notes_assert_not_allowed (eb_binder_answer_row (home->binder, home_seat (home, AMIRA), row, EB_ANSWER_YES, NULL, &error), &error);
  assert_survives (home);
}

static gboolean
is_owed (Home        *home,
         EbLedgerRow *row)
{
  EbAmount amount = 0;

  return eb_money_is_still_owed (money_of (home), row, &amount) && amount == MONEY_RATE;
}

static guint
count_open (Home *home)
{
  g_autoptr (GArray) open = eb_money_list_open (money_of (home), EB_LEDGER_POCKET);

  g_assert_true (open->len == 0 || g_array_index (open, EbAllowanceDue, 0).amount == MONEY_RATE);
  return open->len;
}

static void
on_row_changed_cb (EbLedgerRow *row,
                   GParamSpec  *pspec,
                   guint       *changes)
{
  (*changes)++;
}

/* What did not come is one row, not two, and the newest of several is the one that waits. */
static void
test_one_story (Home         *home,
                gconstpointer data)
{
  EbLedgerRow *first = NULL;
  EbLedgerRow *second = NULL;
  guint        changes = 0;

  money_plan (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 16));
  g_assert_cmpuint (count_open (home), ==, 1);
  first = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), MONEY_RATE);
  g_assert_cmpuint (count_open (home), ==, 0);
  g_assert_false (is_owed (home, first));
  money_answer (home, AMIRA, first, EB_ANSWER_NO);
  g_assert_true (is_owed (home, first));
  g_assert_cmpuint (count_open (home), ==, 1);

  g_signal_connect (first, "notify::changed", G_CALLBACK (on_row_changed_cb), &changes);
  second = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), MONEY_RATE);
  g_assert_cmpuint (changes, ==, 1); /* whoever shows it hears that it waits no more */
  g_assert_false (is_owed (home, first));
  money_answer (home, AMIRA, second, EB_ANSWER_NO);
  g_assert_false (is_owed (home, first));
  g_assert_true (is_owed (home, second));
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 payout 29100 no\n20.11 payout 29100 no\n");
  assert_survives (home);

  second = money_nth (home, EB_LEDGER_POCKET, 0);
  g_assert_true (is_owed (home, second));
  money_answer (home, AMIRA, second, EB_ANSWER_YES); /* late */
  g_assert_false (is_owed (home, second));
  g_assert_false (is_owed (home, money_nth (home, EB_LEDGER_POCKET, 1)));
  g_assert_cmpuint (count_open (home), ==, 0);
}

/* Two machines: one says yes, the other no, in either order in the file. */
static void
test_both_at_once (Home         *home,
                   gconstpointer data)
{
  static const gboolean    orders[][2] = { { TRUE, FALSE }, { FALSE, TRUE }, { TRUE, TRUE } };
  static const char *const expected[] = { "20.11 payout 29100 yes disputed\n", "20.11 payout 29100 yes\n", "20.11 payout 29100 yes\n" };

  money_plan (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 16));
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      const EbId record = *eb_ledger_row_get_record (money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), MONEY_RATE));
      g_autoptr (GString) book = g_string_new (NULL);

      for (gsize j = 0; j < 2; j++)
        notes_append (home, AMIRA, AMIRA, EB_DOOR_ECONOMY, NULL, NULL, g_variant_new_parsed ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <%b>}", home_id_variant (&record), orders[i][j]));
      money_reopen (home);
      for (gsize j = i + 1; j > 0; j--)
        g_string_append (book, expected[j - 1]);
      money_assert_book (home, EB_LEDGER_POCKET, book->str);
      g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, -(EbAmount) i * MONEY_RATE);
    }
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Counts when the other side agrees; what is agreed on closes a payday. */
static void
test_corrections (Home         *home,
                  gconstpointer data)
{
  EbLedgerRow *payout = NULL;
  EbLedgerRow *row = NULL;
  g_autoptr (GError) error = NULL;

  money_plan (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 9));
  payout = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), MONEY_RATE);
  money_answer (home, AMIRA, payout, EB_ANSWER_YES);
  row = money_correct (home, AMIRA, payout, 5000);
  g_assert_true (eb_ledger_row_get_corrects (row) == payout);
  g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, MONEY_RATE);
  notes_assert_not_allowed (eb_binder_answer_row (home->binder, home_seat (home, AMIRA), row, EB_ANSWER_YES, NULL, &error), &error);
  money_answer (home, LONE, row, EB_ANSWER_YES);
  g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, MONEY_RATE + 5000);

  row = money_correct (home, LONE, money_nth (home, EB_LEDGER_POCKET, 2), -MONEY_RATE);
  notes_assert_not_allowed (eb_binder_answer_row (home->binder, home_seat (home, LONE), row, EB_ANSWER_YES, NULL, &error), &error);
  money_assert_book (home, EB_LEDGER_POCKET, "21.11 correction -29100\n21.11 correction 5000 yes\n20.11 payout 29100 yes\n13.11 open 29100\n");
  money_answer (home, AMIRA, row, EB_ANSWER_YES);
  money_assert_book (home, EB_LEDGER_POCKET, "21.11 correction -29100 yes\n21.11 correction 5000 yes\n20.11 payout 29100 yes\n");
  g_assert_cmpint (money_owed (home, EB_LEDGER_POCKET), ==, 5000);
  assert_survives (home);
}

/* The first may go back; what came after it may not, and an old week keeps its rate. */
static void
test_plans (Home         *home,
            gconstpointer data)
{
  const EbPayPlan late = { MONEY_DAY (11, 20), { EB_PAY_MONTHLY, 31 }, EB_PAY_ACCOUNT };
  const EbPayPlan early = { { 2009, 5, 13 }, { EB_PAY_MONTHLY, 31 }, EB_PAY_ACCOUNT };
  const EbPayPlan never = { HOME_TODAY, { EB_PAY_WEEKLY, 8 }, EB_PAY_ACCOUNT };
  const EbOwnRate rate = { HOME_TODAY, 30000, EB_PAY_WEEKLY };
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_plan_pay (home->binder, home_seat (home, AMIRA), EB_LEDGER_POCKET, &early, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  g_clear_error (&error);
  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (11, 9));
  g_assert_false (eb_binder_plan_pay (home->binder, home_seat (home, AMIRA), EB_LEDGER_POCKET, &late, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  g_clear_error (&error);
  g_assert_false (eb_binder_plan_pay (home->binder, home_seat (home, AMIRA), EB_LEDGER_CLOTHES, &never, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  g_clear_error (&error);
  g_assert_false (eb_binder_set_own_rate (home->binder, home_seat (home, AMIRA), EB_LEDGER_POCKET, &rate, " ", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_REASON);
  g_clear_error (&error);

  money_own_rate (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 16), 30000);
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 open 30000\n13.11 open 29100\n");
  money_own_rate (home, LONE, EB_LEDGER_POCKET, MONEY_DAY (11, 28), -1);
  g_assert_cmpint (eb_money_get_sums (money_of (home), EB_LEDGER_POCKET, MONEY_DAY (12, 4)).due, ==, 2 * MONEY_RATE + 2 * 30000);
  money_plan (home, LONE, EB_LEDGER_POCKET, HOME_TODAY);
  g_assert_cmpuint (eb_money_get_said (money_of (home), EB_LEDGER_POCKET)->len, ==, 4);
  g_assert_cmpuint (eb_money_get_allowance (money_of (home), EB_LEDGER_POCKET)->n_plans, ==, 2);
  assert_survives (home);
}

/* The list lives: a new day opens a payday, and a payout closes it. */
static void
test_live (Home         *home,
           gconstpointer data)
{
  guint changes = 0;
  g_autoptr (GError) error = NULL;

  money_plan (home, AMIRA, EB_LEDGER_POCKET, MONEY_DAY (11, 16));
  money_assert_book (home, EB_LEDGER_POCKET, "20.11 open 29100\n");
  g_signal_connect (money_of (home), "changed", G_CALLBACK (count_change), &changes);
  home_set_clock (MONEY_DAY (11, 27), 8);
  eb_binder_refresh_dates (home->binder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes, ==, 1);
  eb_binder_refresh_dates (home->binder, &error);
  g_assert_cmpuint (changes, ==, 1);
  money_assert_book (home, EB_LEDGER_POCKET, "27.11 open 29100\n20.11 open 29100\n");
  eb_binder_note_payout (home->binder, home_seat (home, LONE), EB_LEDGER_POCKET, MONEY_DAY (11, 20), MONEY_RATE, MONEY_DAY (11, 27), EB_PAY_ACCOUNT, "bagud", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes, ==, 2);
  money_assert_book (home, EB_LEDGER_POCKET, "27.11 open 29100\n27.11 payout 29100\n");
  g_assert_cmpstr (eb_ledger_row_get_note (money_nth (home, EB_LEDGER_POCKET, 1)), ==, "bagud");
  g_assert_cmpint (eb_ledger_row_get_mode (money_nth (home, EB_LEDGER_POCKET, 1)), ==, EB_PAY_ACCOUNT);
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  EbSeat          *lone = home_seat (home, LONE);
  EbSeat          *amira = home_seat (home, AMIRA);
  const EbDate     today = HOME_TODAY;
  g_autofree char *before = money_describe (home);
  g_autofree char *after = NULL;
  g_autofree char *long_text = g_strnfill (301, 'x');
  g_autoptr (GError) error = NULL;

  notes_assert_not_allowed (eb_binder_note_payout (home->binder, amira, EB_LEDGER_POCKET, today, 100, today, EB_PAY_CASH, "", &error), &error);
  g_assert_false (eb_binder_note_payout (home->binder, lone, EB_LEDGER_POCKET, today, 0, today, EB_PAY_CASH, "", &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (eb_binder_note_payout (home->binder, lone, EB_LEDGER_POCKET, today, -5, today, EB_PAY_CASH, "", &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_NEGATIVE);
  g_clear_error (&error);
  g_assert_false (eb_binder_note_payout (home->binder, lone, EB_LEDGER_POCKET, today, EB_AMOUNT_MAX + 1, today, EB_PAY_CASH, "", &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (eb_binder_note_payout (home->binder, lone, EB_LEDGER_POCKET, today, 5, MONEY_DAY (11, 22), EB_PAY_CASH, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  g_clear_error (&error);
  g_assert_false (eb_binder_note_payout (home->binder, lone, EB_LEDGER_POCKET, today, 5, today, EB_PAY_CASH, long_text, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_false (eb_binder_correct (home->binder, amira, EB_LEDGER_POCKET, NULL, 0, "fordi", &error));
  g_assert_error (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (eb_binder_correct (home->binder, amira, EB_LEDGER_POCKET, NULL, 100, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_REASON);
  g_clear_error (&error);
  g_assert_false (eb_binder_say_income (home->binder, amira, TRUE, (EbDate){ 2026, 2, 30 }, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);

  after = money_describe (home);
  g_assert_cmpstr (after, ==, before);
}

static void
test_income (Home         *home,
             gconstpointer data)
{
  const EbOwnIncome *income = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_money_get_own_income (money_of (home)));
  eb_binder_say_income (home->binder, home_seat (home, LONE), TRUE, MONEY_DAY (9, 1), "SU", &error);
  g_assert_no_error (error);
  eb_binder_say_income (home->binder, home_seat (home, AMIRA), FALSE, MONEY_DAY (10, 1), NULL, &error);
  g_assert_no_error (error);
  income = eb_money_get_own_income (money_of (home));
  g_assert_false (income->has);
  g_assert_true (income->author == home_person (home, AMIRA));
  g_assert_cmpint (income->from.month, ==, 10);
  assert_survives (home);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  MONEY_ADD ("/money/fridays", test_fridays);
  MONEY_ADD ("/money/answers", test_answers);
  MONEY_ADD ("/money/one-story", test_one_story);
  MONEY_ADD ("/money/both-at-once", test_both_at_once);
  MONEY_ADD ("/money/corrections", test_corrections);
  MONEY_ADD ("/money/plans", test_plans);
  MONEY_ADD ("/money/live", test_live);
  MONEY_ADD ("/money/refused", test_refused);
  MONEY_ADD ("/money/income", test_income);
  return g_test_run ();
}
