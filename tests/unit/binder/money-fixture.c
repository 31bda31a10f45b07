/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "money-fixture.h"

static EbRates *rates;

static void
forget_rates (void)
{
  g_clear_pointer (&rates, eb_rates_free);
}

static const EbRates *
get_rates (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_RATES_DIR"), "kl.ini", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  if (rates != NULL)
    return rates;
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  rates = eb_rates_parse (data, length, NULL, &error);
  g_assert_no_error (error);
  atexit (forget_rates);
  return rates;
}

void
money_set_up (Home         *home,
              gconstpointer on_disk)
{
  home_set_up (home, on_disk);
  eb_binder_set_rates (home->binder, get_rates ());
}

void
money_reopen (Home *home)
{
  home_reopen (home);
  eb_binder_set_rates (home->binder, get_rates ());
}

void
money_leave (Home *home,
             Who   who)
{
  eb_table_leave (home->table, home_seat (home, who));
  money_reopen (home);
}

void
money_sit_down (Home *home,
                Who   who)
{
  home_sit (home->table, who);
  money_reopen (home);
}

void
money_plan (Home        *home,
            Who          who,
            EbLedgerKind kind,
            EbDate       from)
{
  const EbPayPlan plan = { from, { EB_PAY_WEEKLY, 5 }, EB_PAY_CASH };
  g_autoptr (GError) error = NULL;

  eb_binder_plan_pay (home->binder, home_seat (home, who), kind, &plan, "", &error);
  g_assert_no_error (error);
}

void
money_own_rate (Home        *home,
                Who          who,
                EbLedgerKind kind,
                EbDate       from,
                EbAmount     weekly)
{
  const EbOwnRate rate = { from, weekly, EB_PAY_WEEKLY };
  g_autoptr (GError) error = NULL;

  eb_binder_set_own_rate (home->binder, home_seat (home, who), kind, &rate, "aftalt på mødet", &error);
  g_assert_no_error (error);
}

static void
catch_written (GListModel   *book,
               guint         position,
               guint         removed,
               guint         added,
               EbLedgerRow **written)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, position + i);

      if (eb_ledger_row_get_kind (row) != EB_LEDGER_ROW_OPEN)
        *written = row; /* the book keeps it */
    }
}

/* The row that comes into the book until stop_watching(). */
static gulong
watch (Home         *home,
       EbLedgerKind  kind,
       EbLedgerRow **written)
{
  *written = NULL;
  return g_signal_connect (eb_money_get_book (eb_binder_get_money (home->binder), kind), "items-changed", G_CALLBACK (catch_written), written);
}

static void
stop_watching (Home        *home,
               EbLedgerKind kind,
               gulong       handler)
{
  g_signal_handler_disconnect (eb_money_get_book (eb_binder_get_money (home->binder), kind), handler);
}

EbLedgerRow *
money_pay (Home        *home,
           EbLedgerKind kind,
           EbDate       due,
           EbAmount     amount)
{
  g_autoptr (GError) error = NULL;
  EbLedgerRow *written = NULL;
  const gulong handler = watch (home, kind, &written);

  eb_binder_note_payout (home->binder, home_seat (home, LONE), kind, due, amount, due, EB_PAY_CASH, "", &error);
  g_assert_no_error (error);
  stop_watching (home, kind, handler);
  return written;
}

EbLedgerRow *
money_correct (Home        *home,
               Who          who,
               EbLedgerRow *row,
               EbAmount     amount)
{
  g_autoptr (GError) error = NULL;
  const EbLedgerKind kind = eb_ledger_row_get_ledger (row);
  EbLedgerRow       *written = NULL;
  const gulong       handler = watch (home, kind, &written);

  eb_binder_correct (home->binder, home_seat (home, who), kind, row, amount, "talt efter", &error);
  g_assert_no_error (error);
  stop_watching (home, kind, handler);
  return written;
}

void
money_answer (Home        *home,
              Who          who,
              EbLedgerRow *row,
              EbAnswer     answer)
{
  g_autoptr (GError) error = NULL;

  eb_binder_answer_row (home->binder, home_seat (home, who), row, answer, answer == EB_ANSWER_NO ? "jeg har ikke fået det" : NULL, &error);
  g_assert_no_error (error);
}

EbSaving *
money_save_for (Home       *home,
                const char *title)
{
  g_autoptr (GError) error = NULL;
  EbSaving *saving = eb_binder_write_saving (home->binder, home_seat (home, AMIRA), NULL, title, 0, EB_DATE_UNSET, EB_SAVING_GOES_ON, &error);

  g_assert_no_error (error);
  return saving;
}

/* --- Looking --------------------------------------------------------------------------- */

EbLedgerRow *
money_nth (Home        *home,
           EbLedgerKind kind,
           guint        n)
{
  g_autoptr (EbLedgerRow) row = g_list_model_get_item (eb_money_get_book (eb_binder_get_money (home->binder), kind), n);

  g_assert_nonnull (row);
  return row; /* the book keeps it */
}

EbAmount
money_owed (Home        *home,
            EbLedgerKind kind)
{
  return eb_money_get_sums (eb_binder_get_money (home->binder), kind, eb_binder_get_today (home->binder)).owed;
}

static void
describe_row (EbLedgerRow *row,
              GString     *all)
{
  static const char *const kinds[] = { "open", "payout", "correction", "saved" };
  static const char *const answers[] = { "", " yes", " no" };
  const EbDate             day = eb_ledger_row_get_day (row);

  g_string_append_printf (all, "%d.%d %s %" G_GINT64_FORMAT "%s%s\n", day.day, day.month, kinds[eb_ledger_row_get_kind (row)], eb_ledger_row_get_amount (row), answers[eb_ledger_row_get_answer (row)], eb_ledger_row_is_disputed (row) ? " disputed" : "");
}

static void
describe_book (EbMoney     *money,
               EbLedgerKind kind,
               GString     *all)
{
  GListModel *book = eb_money_get_book (money, kind);

  for (guint i = 0; i < g_list_model_get_n_items (book); i++)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, i);

      describe_row (row, all);
    }
}

void
money_assert_book (Home        *home,
                   EbLedgerKind kind,
                   const char  *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  describe_book (eb_binder_get_money (home->binder), kind, all);
  g_assert_cmpstr (all->str, ==, expected);
}

static void
describe_said (EbMoney     *money,
               EbLedgerKind kind,
               GString     *all)
{
  const GArray *said = eb_money_get_said (money, kind);

  for (guint i = 0; i < said->len; i++)
    {
      const EbMoneySaid *one = &g_array_index (said, EbMoneySaid, i);

      g_string_append_printf (all, "%s %d %d %" G_GINT64_FORMAT " %s\n", eb_person_get_name (one->author), eb_date_to_days (one->is_rate ? one->own.from : one->plan.from), one->plan.payday.every, one->own.amount, one->why);
    }
}

static const char *
name_end (EbSavingEnd end)
{
  static const char *const names[EB_N_SAVING_ENDS] = { "", " over", " used", " given up" };

  return names[end];
}

static void
describe_savings (EbMoney *money,
                  GString *all)
{
  GListModel *savings = eb_money_get_savings (money);

  for (guint i = 0; i < g_list_model_get_n_items (savings); i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (savings, i);
      const char *other = eb_saving_get_other_wording (saving);

      g_string_append_printf (all, "%s|%s %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT "%s\n", eb_saving_get_title (saving), other == NULL ? "" : other, eb_saving_get_saved (saving, HOME_TODAY), eb_saving_get_target (saving), name_end (eb_saving_get_end (saving)));
    }
}

static void
describe_worksheets (EbMoney *money,
                     GString *all)
{
  GListModel *worksheets = eb_money_get_worksheets (money);

  for (guint i = 0; i < g_list_model_get_n_items (worksheets); i++)
    {
      g_autoptr (EbWorksheet) worksheet = g_list_model_get_item (worksheets, i);
      gsize              n = 0;
      const EbMoneyLine *lines = eb_worksheet_get_lines (worksheet, &n);

      g_string_append_printf (all, "%s %s%s:", eb_person_get_name (eb_worksheet_get_author (worksheet)), eb_worksheet_get_title (worksheet), eb_worksheet_is_in_room (worksheet) ? " in the room" : "");
      for (gsize j = 0; j < n; j++)
        g_string_append_printf (all, " %s %s %" G_GINT64_FORMAT "%s", eb_money_group_to_nick (lines[j].group), lines[j].name, lines[j].amount, lines[j].counts ? "" : " not");
      g_string_append_c (all, '\n');
    }
}

static void
describe_words (const EbDecisionWords *words,
                GString               *all)
{
  g_string_append_printf (all, " %" G_GINT64_FORMAT " %d-%d got %d until %d %s %s %" G_GSIZE_FORMAT, words->amount, eb_date_to_days (words->from), eb_date_is_set (words->to) ? eb_date_to_days (words->to) : 0, eb_date_to_days (words->received), eb_date_is_set (words->complain) ? eb_date_to_days (words->complain) : 0, words->reference, words->letter_name, words->letter == NULL ? 0 : g_bytes_get_size (words->letter));
}

static void
describe_decisions (EbMoney *money,
                    GString *all)
{
  GListModel *decisions = eb_money_get_decisions (money);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EbDecision) decision = g_list_model_get_item (decisions, i);

      g_string_append_printf (all, "%s%s", eb_person_get_name (eb_decision_get_author (decision)), eb_decision_is_gone (decision) ? " gone" : "");
      describe_words (eb_decision_get_words (decision), all);
      if (eb_decision_get_other (decision) != NULL)
        describe_words (eb_decision_get_other (decision), all);
      g_string_append_c (all, '\n');
    }
}

char *
money_describe (Home *home)
{
  EbMoney           *money = eb_binder_get_money (home->binder);
  const EbOwnIncome *income = eb_money_get_own_income (money);
  GString           *all = g_string_new (NULL);

  for (guint kind = 0; kind < EB_N_LEDGERS; kind++)
    {
      const EbLedgerSums sums = eb_money_get_sums (money, kind, HOME_TODAY);

      g_string_append_printf (all, "%s: due %" G_GINT64_FORMAT " received %" G_GINT64_FORMAT " corrections %" G_GINT64_FORMAT " waiting %" G_GINT64_FORMAT " owed %" G_GINT64_FORMAT "\n", eb_ledger_to_nick (kind), sums.due, sums.received, sums.corrections, sums.waiting, sums.owed);
      describe_said (money, kind, all);
      describe_book (money, kind, all);
    }
  if (income != NULL)
    g_string_append_printf (all, "%s: income %d since %d %s\n", eb_person_get_name (income->author), income->has, eb_date_to_days (income->from), income->note);
  describe_savings (money, all);
  describe_worksheets (money, all);
  describe_decisions (money, all);
  return g_string_free (all, FALSE);
}
