/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-amount-entry.h"
#include "eb-date-row.h"
#include "eb-income-box.h"
#include "eb-ledger-line.h"
#include "eb-ledger-sheet.h"
#include "eb-ledger-view.h"
#include "eb-ledger-words.h"
#include "eb-money-page.h"
#include "eb-payout-sheet.h"
#include "eb-sheet.h"
#include "ledger-desk.h"

/* The allowance book as it is seen. 21 November 2026 is a Saturday; Amira is 17. */

#define WIDTH 800
#define HEIGHT 900

static EbLedgerView *
view_now (Desk       *desk,
          GtkWidget **window)
{
  EbLedgerView *view = eb_ledger_view_new (desk->session, EB_LEDGER_POCKET);

  *window = fixture_window_new (view);
  /* Rows under the edge are not made or not mapped. */
  gtk_window_set_default_size (GTK_WINDOW (*window), WIDTH, HEIGHT);
  eb_ledger_view_show (view);
  desk_settle ();
  return view;
}

static void
accept (GtkWidget *sheet)
{
  gtk_widget_activate_action (sheet, "sheet.accept", NULL);
  desk_settle ();
}

static guint
count_lines (GtkWidget *widget)
{
  guint n = EB_IS_LEDGER_LINE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);
  return n;
}

static gboolean
has_button (gpointer    widget,
            const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (widget), label) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_button (child, label))
      return TRUE;
  return FALSE;
}

/* --- The book ----------------------------------------------------------------------- */

/* It says what it is, and what the first step is. */
static void
test_empty (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = view_now (desk, &window);

  g_assert_true (desk_shows (view, "The book of pocket money"));
  g_assert_true (desk_shows (view, "Set when it is paid …"));
  g_assert_true (desk_shows (view, "No day agreed"));
  g_assert_true (desk_shows (view, "291,00 kr. a week"));
  g_assert_true (desk_shows (view, "check with the municipality"));
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), ==, 0);
  fixture_window_finish (window, view);
}

static void
test_rows (Desk         *desk,
           gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 9 });
  pay (desk, (EbDate){ 2026, 11, 13 }, 29100);
  view = view_now (desk, &window);
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), ==, 2);
  g_assert_true (desk_shows (view, "Week 47"));
  g_assert_true (desk_shows (view, "Week 46"));
  g_assert_true (desk_shows (view, "has not been given yet"));
  g_assert_true (desk_shows (view, "waits for Amira"));
  g_assert_true (desk_shows (view, "582,00 kr."));
  g_assert_true (desk_shows (view, "2 weeks have not been received yet"));
  g_assert_true (desk_shows (view, "291,00 kr. waits for an answer"));
  g_assert_true (desk_shows (view, "Friday"));
  g_assert_true (desk_shows (view, "27 November 2026"));
  fixture_window_finish (window, view);
}

/* One press by the youth, and both have signed. */
static void
test_received (Desk         *desk,
               gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  pay (desk, (EbDate){ 2026, 11, 20 }, 29100);
  view = view_now (desk, &window);
  fixture_press (desk_find (view, EB_TYPE_LEDGER_LINE), "Received");
  desk_settle ();
  g_assert_cmpint (eb_ledger_row_get_answer (row_at (desk, 0)), ==, EB_ANSWER_YES);
  g_assert_cmpint (sums (desk).owed, ==, 0);
  g_assert_true (desk_shows (view, "✓ Lone · ✓ Amira"));
  g_assert_true (desk_shows (view, "signed by Lone and Amira"));
  g_assert_true (desk_shows (view, "All that has fallen due has been received."));
  g_assert_false (has_button (view, "Received"));
  fixture_window_finish (window, view);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* The button goes with the answer; whoever pressed it with the keyboard stays in the row. */
static void
test_focus (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *button = NULL;
  GtkWidget    *focus = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 9 });
  pay (desk, (EbDate){ 2026, 11, 13 }, 29100);
  pay (desk, (EbDate){ 2026, 11, 20 }, 29100);
  view = view_now (desk, &window);
  button = find_button (GTK_WIDGET (view), "Received");
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (desk_shows (focus, "✓ Lone · ✓ Amira"));
  g_assert_cmpuint (count_lines (focus), ==, 1);
  fixture_window_finish (window, view);
}

/* It asks for a word, which may be empty, and the amount stays owed. */
static void
test_not_received (Desk         *desk,
                   gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *sheet = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  pay (desk, (EbDate){ 2026, 11, 20 }, 29100);
  view = view_now (desk, &window);
  fixture_press (desk_find (view, EB_TYPE_LEDGER_LINE), "Not received");
  sheet = find_sheet (EB_TYPE_SHEET);
  g_assert_nonnull (sheet);
  g_assert_true (desk_shows (sheet, "stays owed to you"));
  accept (sheet);
  g_assert_null (find_sheet (EB_TYPE_SHEET));
  g_assert_cmpint (eb_ledger_row_get_answer (payout (desk)), ==, EB_ANSWER_NO);
  g_assert_cmpint (sums (desk).owed, ==, 29100);
  g_assert_true (desk_shows (view, "Amira has not received it · still owed"));
  g_assert_true (desk_shows (view, "1 week has not been received yet"));
  /* One story in one row, where it can still come, or be given again. */
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), ==, 1);
  g_assert_true (has_button (view, "Received"));
  fixture_press (desk_find (view, EB_TYPE_LEDGER_LINE), "Note that it was given again");
  sheet = find_sheet (EB_TYPE_SHEET);
  g_assert_true (desk_shows (sheet, "Week 47, 20 Nov 2026") || desk_shows (sheet, "week 47, 20 Nov 2026"));
  accept (sheet);
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), ==, 2);
  g_assert_false (desk_shows (view, "still owed"));
  g_assert_false (has_button (view, "Note that it was given again"));
  fixture_window_finish (window, view);
}

/* What was noted need not be what fell due: then the row says how much is owed. */
static void
test_less_refused (Desk         *desk,
                   gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbLedgerView    *view = NULL;
  g_autofree char *story = NULL;
  g_autoptr (GError) error = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  pay (desk, (EbDate){ 2026, 11, 20 }, 20000);
  eb_binder_answer_row (desk_binder (desk), desk_seat (desk, AMIRA), row_at (desk, 0), EB_ANSWER_NO, "", &error);
  g_assert_no_error (error);
  view = view_now (desk, &window);
  g_assert_true (desk_shows (view, "Amira has not received it · 291,00 kr. still owed"));
  g_assert_true (desk_shows (view, "signed by Lone, not received by Amira, 291,00 kr. still owed"));
  story = eb_ledger_word_story (row_at (desk, 0), desk_binder (desk));
  g_assert_true (g_str_has_suffix (story, "I have not received it.\n291,00 kr. is still owed."));
  fixture_window_finish (window, view);
}

/* A day of another year says which. */
static void
test_years (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  pay (desk, (EbDate){ 2025, 12, 5 }, 100);
  view = view_now (desk, &window);
  g_assert_true (desk_shows (view, "5 Dec 2025"));
  g_assert_true (desk_shows (view, "20 Nov"));
  g_assert_false (desk_shows (view, "20 Nov 2026"));
  fixture_window_finish (window, view);
}

/* Whoever is not at the table cannot sign. */
static void
test_only_lone (Desk         *desk,
                gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 9 });
  pay (desk, (EbDate){ 2026, 11, 13 }, 29100);
  desk_leave (desk, AMIRA);
  view = view_now (desk, &window);
  g_assert_false (has_button (view, "Received"));
  g_assert_true (has_button (view, "Note that it was given"));
  g_assert_true (desk_shows (view, "Owed to Amira"));
  fixture_window_finish (window, view);
}

/* --- Sheets ---------------------------------------------------------------------------- */

static void
test_payout (Desk         *desk,
             gconstpointer data)
{
  GtkWidget     *window = NULL;
  GtkWidget     *sheet = NULL;
  EbAmountEntry *amount = NULL;
  EbLedgerView  *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  view = view_now (desk, &window);
  fixture_press (view, "Note that it was given");
  sheet = find_sheet (EB_TYPE_SHEET);
  amount = desk_find (sheet, EB_TYPE_AMOUNT_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount)), ==, "291,00");

  gtk_editable_set_text (GTK_EDITABLE (amount), "1,250.50");
  accept (sheet);
  g_assert_true (desk_shows (sheet, "with a comma before the øre"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount)), ==, "1,250.50");

  gtk_editable_set_text (GTK_EDITABLE (amount), "250");
  g_assert_false (desk_shows (sheet, "with a comma before the øre"));
  accept (sheet);
  g_assert_null (find_sheet (EB_TYPE_SHEET));
  g_assert_cmpint (eb_ledger_row_get_kind (row_at (desk, 0)), ==, EB_LEDGER_ROW_PAYOUT);
  g_assert_cmpint (eb_ledger_row_get_amount (row_at (desk, 0)), ==, 25000);
  fixture_window_finish (window, view);
}

/* Several at once: each payday gets its own row. */
static void
test_all_at_once (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *sheet = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 2 });
  view = view_now (desk, &window);
  eb_payout_sheet_ask (desk->session, EB_LEDGER_POCKET, EB_DATE_UNSET, GTK_WIDGET (view));
  sheet = find_sheet (EB_TYPE_SHEET);
  adw_combo_row_set_selected (desk_find (sheet, ADW_TYPE_COMBO_ROW), 0);
  for (GtkWidget *row = desk_find (sheet, EB_TYPE_AMOUNT_ENTRY); row != NULL; row = gtk_widget_get_prev_sibling (row))
    if (ADW_IS_COMBO_ROW (row) && gtk_widget_get_visible (row))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (desk_find (sheet, EB_TYPE_AMOUNT_ENTRY))), ==, "873,00");
  accept (sheet);
  g_assert_cmpint (sums (desk).waiting, ==, 3 * 29100);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (eb_ledger_row_get_kind (row_at (desk, i)), ==, EB_LEDGER_ROW_PAYOUT);
  fixture_window_finish (window, view);
}

static void
answer_yes (Desk        *desk,
            EbLedgerRow *row)
{
  g_autoptr (GError) error = NULL;

  eb_binder_answer_row (desk_binder (desk), desk_seat (desk, AMIRA), row, EB_ANSWER_YES, "", &error);
  g_assert_no_error (error);
}

static void
type_last (GtkWidget  *sheet,
           const char *text)
{
  GtkWidget *row = desk_find (sheet, EB_TYPE_AMOUNT_ENTRY);

  while (row != NULL && (!ADW_IS_ENTRY_ROW (row) || EB_IS_AMOUNT_ENTRY (row)))
    row = gtk_widget_get_next_sibling (row);
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* How much it really was; the reason is asked for; it counts when the other one agrees. */
static void
test_correct (Desk         *desk,
              gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *sheet = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  pay (desk, (EbDate){ 2026, 11, 20 }, 29100);
  answer_yes (desk, row_at (desk, 0));
  view = view_now (desk, &window);
  eb_ledger_sheet_show (desk->session, row_at (desk, 0), GTK_WIDGET (view));
  sheet = find_sheet (ADW_TYPE_WINDOW);
  g_assert_true (desk_shows (sheet, "I have received it"));
  fixture_press (sheet, "Correct …");
  sheet = find_sheet (EB_TYPE_SHEET);
  gtk_editable_set_text (GTK_EDITABLE (desk_find (sheet, EB_TYPE_AMOUNT_ENTRY)), "241");
  accept (sheet);
  g_assert_true (desk_shows (sheet, "Write"));
  g_assert_nonnull (find_sheet (EB_TYPE_SHEET));
  eb_sheet_choose_seat (EB_SHEET (sheet), desk_seat (desk, LONE));
  type_last (sheet, "vi talte forkert");
  accept (sheet);
  g_assert_null (find_sheet (EB_TYPE_SHEET));
  g_assert_cmpint (sums (desk).owed, ==, 0);
  g_assert_true (desk_shows (view, "Correction to week 47"));
  g_assert_true (desk_shows (view, "vi talte forkert"));
  fixture_press (desk_find (view, EB_TYPE_LEDGER_LINE), "Agree");
  desk_settle ();
  g_assert_cmpint (sums (desk).owed, ==, 5000);
  fixture_window_finish (window, view);
}

/* A correction that belongs to no row, by the youth alone; a reason is asked for. */
static void
test_correct_nothing (Desk         *desk,
                      gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *sheet = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 16 });
  desk_leave (desk, LONE);
  view = view_now (desk, &window);
  fixture_press (view, "Write a correction …");
  sheet = find_sheet (EB_TYPE_SHEET);
  g_assert_false (desk_shows (sheet, "How much it really was"));
  gtk_editable_set_text (GTK_EDITABLE (desk_find (sheet, EB_TYPE_AMOUNT_ENTRY)), "50");
  accept (sheet);
  g_assert_nonnull (find_sheet (EB_TYPE_SHEET));
  type_last (sheet, "briller");
  accept (sheet);
  g_assert_null (find_sheet (EB_TYPE_SHEET));
  g_assert_cmpint (eb_ledger_row_get_kind (row_at (desk, 0)), ==, EB_LEDGER_ROW_CORRECTION);
  g_assert_cmpint (eb_ledger_row_get_amount (row_at (desk, 0)), ==, 5000);
  g_assert_null (eb_ledger_row_get_corrects (row_at (desk, 0)));
  g_assert_true (desk_shows (view, "“briller” · ✓ Amira · waits for an adult"));
  fixture_window_finish (window, view);
}

static void
set_rate (Desk       *desk,
          EbAmount    amount,
          const char *why)
{
  const EbOwnRate rate = { HOME_TODAY, amount, EB_PAY_WEEKLY };
  g_autoptr (GError) error = NULL;

  eb_binder_set_own_rate (desk_binder (desk), desk_seat (desk, LONE), EB_LEDGER_POCKET, &rate, why, &error);
  g_assert_no_error (error);
}

/* Which rate held when and when it was paid, who said so and why; Amira was 16 on
 * 14 May 2025. */
static void
test_history (Desk         *desk,
              gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *sheet = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2025, 1, 10 });
  set_rate (desk, 30000, "brevet af 1. november");
  set_rate (desk, 31000, "det var et andet brev");
  view = view_now (desk, &window);
  fixture_press (view, "Rates and plans so far …");
  sheet = find_sheet (ADW_TYPE_WINDOW);
  g_assert_true (desk_shows (sheet, "From 21 November 2026 until further notice"));
  g_assert_true (desk_shows (sheet, "310,00 kr. a week"));
  g_assert_true (desk_shows (sheet, "Written by Lone on 21 November 2026: “det var et andet brev”"));
  g_assert_true (desk_shows (sheet, "Replaced before it held: 300,00 kr. a week. Written by Lone on 21 November 2026: “brevet af 1. november”"));
  g_assert_true (desk_shows (sheet, "From 14 May 2025 to 20 November 2026"));
  g_assert_true (desk_shows (sheet, "16 years and older"));
  g_assert_true (desk_shows (sheet, "From 10 January 2025 to 13 May 2025"));
  g_assert_true (desk_shows (sheet, "145,00 kr. a week"));
  g_assert_true (desk_shows (sheet, "From 10 January 2025 until further notice"));
  g_assert_true (desk_shows (sheet, "Every Friday, handed out"));
  eb_session_lock_all (desk->session);
  g_assert_null (find_sheet (ADW_TYPE_WINDOW));
  fixture_window_finish (window, view);
}

/* What is owed on any day, and a date that is none. */
static void
test_as_of (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;
  EbDateRow    *row = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 2 });
  view = view_now (desk, &window);
  adw_expander_row_set_expanded (desk_find (view, ADW_TYPE_EXPANDER_ROW), TRUE);
  row = desk_find (view, EB_TYPE_DATE_ROW);
  eb_date_row_set_date (row, (EbDate){ 2026, 11, 13 });
  g_assert_true (desk_shows (view, "582,00 kr."));
  gtk_editable_set_text (GTK_EDITABLE (row), "31.2.2026");
  g_assert_true (desk_shows (view, "582,00 kr."));
  eb_date_row_set_date (row, (EbDate){ 2026, 11, 6 });
  g_assert_false (desk_shows (view, "582,00 kr."));
  fixture_window_finish (window, view);
}

/* Only what is seen is made: 14 years of Fridays. */
static void
test_many (Desk         *desk,
           gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2013, 1, 1 });
  view = view_now (desk, &window);
  g_assert_cmpuint (g_list_model_get_n_items (eb_money_get_book (eb_binder_get_money (desk_binder (desk)), EB_LEDGER_POCKET)), >, 700);
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), <, 300);
  fixture_window_finish (window, view);
}

/* From 18: asked, written down, and nothing stops by itself. */
static void
test_income (Desk         *desk,
             gconstpointer data)
{
  GtkWidget    *window = NULL;
  GtkWidget    *sheet = NULL;
  EbLedgerView *view = NULL;
  g_autoptr (GError) error = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 2 });
  view = view_now (desk, &window);
  g_assert_null (desk_find (view, EB_TYPE_INCOME_BOX));
  home_set_clock ((EbDate){ 2027, 7, 1 }, 12);
  eb_session_open (desk->session, NULL, &error);
  g_assert_no_error (error);
  eb_ledger_view_show (view);
  desk_settle ();
  g_assert_nonnull (desk_find (view, EB_TYPE_INCOME_BOX));
  fixture_press (view, "Yes …");
  sheet = find_sheet (EB_TYPE_SHEET);
  accept (sheet);
  g_assert_null (find_sheet (EB_TYPE_SHEET));
  g_assert_true (eb_money_get_own_income (eb_binder_get_money (desk_binder (desk)))->has);
  g_assert_true (desk_shows (view, "there is an income from 1 July 2027 on"));
  g_assert_true (desk_shows (view, "Nothing stops by itself here"));
  g_assert_true (desk_shows (view, "2 July 2027"));
  fixture_press (view, "Stop it from a day on …");
  sheet = find_sheet (EB_TYPE_SHEET);
  accept (sheet);
  g_assert_true (desk_shows (view, "No day agreed"));
  fixture_window_finish (window, view);
}

/* Without a key there is nothing of it, and the view says so. */
static void
test_no_key (Desk         *desk,
             gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbLedgerView *view = NULL;

  plan_fridays (desk, (EbDate){ 2026, 11, 2 });
  desk_let_in (desk, MALTE, 0);
  desk_sit (desk, MALTE);
  desk_leave (desk, AMIRA);
  desk_leave (desk, LONE);
  view = view_now (desk, &window);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (view, "stack")), ==, "closed");
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), ==, 0);
  desk_sit (desk, AMIRA);
  eb_ledger_view_show (view);
  desk_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (view, "stack")), ==, "book");
  g_assert_cmpuint (count_lines (GTK_WIDGET (view)), >, 0);
  fixture_window_finish (window, view);
}

/* --- The page ---------------------------------------------------------------------------- */

static void
test_page (Desk         *desk,
           gconstpointer data)
{
  EbMoneyPage *page = eb_money_page_new (desk->session);
  GtkWidget   *window = fixture_window_new (page);
  EbLedgerKind kind = EB_LEDGER_CLOTHES;

  eb_money_page_show (page);
  desk_settle ();
  g_assert_true (eb_money_page_get_ledger (page, &kind));
  g_assert_cmpint (kind, ==, EB_LEDGER_POCKET);
  adw_view_stack_set_visible_child_name (fixture_child (page, "stack"), "clothes");
  g_assert_true (eb_money_page_get_ledger (page, &kind));
  g_assert_cmpint (kind, ==, EB_LEDGER_CLOTHES);
  adw_view_stack_set_visible_child_name (fixture_child (page, "stack"), "savings");
  g_assert_false (eb_money_page_get_ledger (page, &kind));
  fixture_window_finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/ledger-view/empty", test_empty);
  DESK_ADD ("/ledger-view/rows", test_rows);
  DESK_ADD ("/ledger-view/received", test_received);
  DESK_ADD ("/ledger-view/focus", test_focus);
  DESK_ADD ("/ledger-view/not-received", test_not_received);
  DESK_ADD ("/ledger-view/less-refused", test_less_refused);
  DESK_ADD ("/ledger-view/years", test_years);
  DESK_ADD ("/ledger-view/only-lone", test_only_lone);
  DESK_ADD ("/ledger-view/payout", test_payout);
  DESK_ADD ("/ledger-view/all-at-once", test_all_at_once);
  DESK_ADD ("/ledger-view/correct", test_correct);
  DESK_ADD ("/ledger-view/correct-nothing", test_correct_nothing);
  DESK_ADD ("/ledger-view/history", test_history);
  DESK_ADD ("/ledger-view/as-of", test_as_of);
  DESK_ADD ("/ledger-view/many", test_many);
  DESK_ADD ("/ledger-view/income", test_income);
  DESK_ADD ("/ledger-view/no-key", test_no_key);
  DESK_ADD ("/ledger-view/page", test_page);
  return g_test_run ();
}
