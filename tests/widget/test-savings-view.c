/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-amount-entry.h"
#include "eb-date-row.h"
#include "eb-saving-asks.h"
#include "eb-saving-card.h"
#include "eb-savings-view.h"
#include "eb-sheet.h"
#include "tasks-desk.h"

/* What the youth saves for, as the view shows it and as the sheets write it. */

#define KR(kroner) ((EbAmount) (kroner) *EB_KRONE)
#define BICYCLE "Cykel & lås"

static GListModel *
savings (Desk *desk)
{
  return eb_money_get_savings (eb_binder_get_money (desk_binder (desk)));
}

static EbSaving *
nth (Desk *desk,
     guint n)
{
  g_autoptr (EbSaving) saving = g_list_model_get_item (savings (desk), n);

  g_assert_nonnull (saving);
  return saving; /* the list keeps it */
}

static EbSaving *
write_saving (Desk       *desk,
              const char *title,
              EbAmount    target,
              EbDate      when)
{
  g_autoptr (GError) error = NULL;
  EbSaving *saving = eb_binder_write_saving (desk_binder (desk), desk_seat (desk, AMIRA), NULL, title, target, when, EB_SAVING_GOES_ON, &error);

  g_assert_no_error (error);
  return saving;
}

static void
put (Desk       *desk,
     EbSaving   *saving,
     EbAmount    amount,
     const char *note)
{
  g_autoptr (GError) error = NULL;

  eb_binder_save_money (desk_binder (desk), desk_seat (desk, AMIRA), saving, amount, HOME_TODAY, TRUE, note, &error);
  g_assert_no_error (error);
  desk_settle ();
}

static EbSavingsView *
view_now (Desk       *desk,
          GtkWidget **window)
{
  EbSavingsView *view = eb_savings_view_new (desk->session);

  *window = fixture_window_new (view);
  gtk_window_present (GTK_WINDOW (*window));
  eb_savings_view_show (view);
  desk_settle ();
  return view;
}

/* A folded expander holds nothing. */
static void
unfold (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static EbSheet *
sheet_now (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  desk_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (EB_IS_SHEET (window) && gtk_widget_get_visible (window))
        return EB_SHEET (window); /* GTK keeps it */
    }
  return NULL;
}

/* The row of the open sheet that is called @title. */
static gpointer
row_of (gpointer    widget,
        const char *title)
{
  gpointer found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (widget), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = row_of (child, title);
  return found;
}

static void
type_row (const char *title,
          const char *text)
{
  gpointer row = row_of (sheet_now (), title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
accept (void)
{
  fixture_press (sheet_now (), "Write it down");
  desk_settle ();
}

/* --- The view ---------------------------------------------------------------------------- */

static void
test_empty (Desk         *desk,
            gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSavingsView *view = view_now (desk, &window);

  g_assert_true (desk_shows (view, "Here you can write what you save for"));
  g_assert_nonnull (fixture_button (view, "Something to save for …"));
  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "over_expander")));
  fixture_window_finish (window, view);
}

static void
test_card (Desk         *desk,
           gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSavingsView *view = NULL;
  EbSaving      *bicycle = write_saving (desk, BICYCLE, KR (1000), (EbDate){ 2026, 12, 12 }); /* 3 weeks */

  write_saving (desk, "Noget", 0, EB_DATE_UNSET);
  put (desk, bicycle, KR (100), "fra mormor");
  view = view_now (desk, &window);
  g_assert_true (desk_shows (view, BICYCLE));
  g_assert_true (desk_shows (view, "100,00 kr. of 1.000,00 kr. are put aside."));
  g_assert_true (desk_shows (view, "900,00 kr. are missing."));
  g_assert_true (desk_shows (view, "300,00 kr. a week or 900,00 kr. a month."));
  g_assert_true (desk_shows (view, "rounded up to a whole øre"));
  unfold (GTK_WIDGET (view));
  g_assert_true (desk_shows (view, "100,00 kr. put aside, from the pocket money · fra mormor"));
  g_assert_true (desk_shows (view, "0,00 kr. are put aside.")); /* no target, no bar */

  put (desk, bicycle, KR (900), "");
  g_assert_true (desk_shows (view, "It is all there."));
  g_assert_false (desk_shows (view, "are missing"));
  fixture_window_finish (window, view);
}

/* Whoever is in a card stays there when its money changes. */
static void
test_stays (Desk         *desk,
            gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSaving      *bicycle = write_saving (desk, BICYCLE, KR (1000), EB_DATE_UNSET);
  EbSavingsView *view = view_now (desk, &window);
  GtkWidget     *button = fixture_button (view, "Take out …");

  g_assert_true (gtk_widget_grab_focus (button));
  put (desk, bicycle, KR (5), "");
  g_assert_true (desk_shows (view, "5,00 kr. of"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);
  fixture_window_finish (window, view);
}

static void
test_adult_reads (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSavingsView *view = NULL;

  write_saving (desk, BICYCLE, KR (1000), EB_DATE_UNSET);
  desk_leave (desk, AMIRA);
  view = view_now (desk, &window);
  g_assert_true (desk_shows (view, BICYCLE));
  g_assert_true (desk_shows (view, "Only Amira writes here."));
  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "new_button")));
  g_assert_null (desk_find (desk_find (view, EB_TYPE_SAVING_CARD), GTK_TYPE_BUTTON));
  eb_session_lock_all (desk->session);
  g_assert_false (desk_shows (view, BICYCLE));
  fixture_window_finish (window, view);
}

/* --- The sheets ---------------------------------------------------------------------------- */

static void
test_new (Desk         *desk,
          gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSavingsView *view = view_now (desk, &window);

  fixture_press (view, "Something to save for …");
  type_row ("What you save for", BICYCLE);
  type_row ("How much (if you like)", "1,250.50");
  accept ();
  g_assert_cmpuint (g_list_model_get_n_items (savings (desk)), ==, 0);
  g_assert_true (desk_shows (sheet_now (), "That can be read in two ways."));
  g_assert_true (desk_shows (sheet_now (), BICYCLE));

  type_row ("How much (if you like)", "1.250,50");
  accept ();
  g_assert_null (sheet_now ());
  g_assert_cmpint (eb_saving_get_target (nth (desk, 0)), ==, 125050);
  g_assert_true (desk_shows (view, BICYCLE));

  fixture_press (view, "Change …");
  type_row ("What you save for", "En ny cykel");
  type_row ("How much (if you like)", "");
  accept ();
  g_assert_cmpuint (g_list_model_get_n_items (savings (desk)), ==, 1);
  g_assert_cmpint (eb_saving_get_target (nth (desk, 0)), ==, 0);
  g_assert_true (desk_shows (view, "En ny cykel"));
  fixture_window_finish (window, view);
}

static void
test_in_and_out (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSaving      *bicycle = write_saving (desk, BICYCLE, KR (1000), EB_DATE_UNSET);
  EbSavingsView *view = view_now (desk, &window);

  fixture_press (view, "Put aside …");
  type_row ("How much", "0");
  accept ();
  g_assert_true (desk_shows (sheet_now (), "Write an amount above 0."));
  type_row ("How much", "50");
  type_row ("On", "22.11.2026");
  accept ();
  g_assert_true (desk_shows (sheet_now (), "That day is still to come."));
  type_row ("On", "20.11.2026");
  type_row ("A word on it (if you like)", "fødselsdag");
  adw_combo_row_set_selected (row_of (sheet_now (), "From"), 1);
  accept ();
  g_assert_null (sheet_now ());
  g_assert_cmpint (eb_saving_get_saved (bicycle, HOME_TODAY), ==, KR (50));
  unfold (GTK_WIDGET (view));
  g_assert_true (desk_shows (view, "50,00 kr. put aside, from somewhere else · fødselsdag"));

  fixture_press (view, "Take out …");
  type_row ("How much", "50,01");
  accept ();
  g_assert_true (desk_shows (sheet_now (), "That is more than is in it. There are 50,00 kr."));
  type_row ("How much", "20");
  accept ();
  g_assert_cmpint (eb_saving_get_saved (bicycle, HOME_TODAY), ==, KR (30));
  g_assert_true (desk_shows (view, "20,00 kr. taken out, back to the pocket money"));
  fixture_window_finish (window, view);
}

static void
test_over (Desk         *desk,
           gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSaving      *bicycle = write_saving (desk, BICYCLE, KR (1000), EB_DATE_UNSET);
  EbSaving      *phone = write_saving (desk, "Telefon", KR (500), EB_DATE_UNSET);
  EbSavingsView *view = NULL;

  put (desk, bicycle, KR (1000), "");
  put (desk, phone, KR (70), "");
  view = view_now (desk, &window);
  fixture_press (view, "I have used it …");
  accept ();
  g_assert_true (eb_saving_is_over (bicycle));
  g_assert_cmpint (eb_saving_get_saved (bicycle, HOME_TODAY), ==, KR (1000));
  g_assert_false (desk_shows (fixture_child (view, "cards"), BICYCLE));
  g_assert_true (desk_shows (fixture_child (view, "over_cards"), BICYCLE));

  fixture_press (view, "Give it up …");
  g_assert_true (desk_shows (sheet_now (), "Put the 70,00 kr. back to the pocket money"));
  accept ();
  g_assert_true (eb_saving_is_over (phone));
  g_assert_cmpint (eb_saving_get_saved (phone, HOME_TODAY), ==, 0);

  gtk_expander_set_expanded (fixture_child (view, "over_expander"), TRUE);
  desk_settle ();
  g_assert_true (desk_shows (view, "The money was used for it."));
  g_assert_true (desk_shows (view, "It was given up."));
  fixture_press (view, "Take it up again …");
  accept ();
  g_assert_false (eb_saving_is_over (bicycle));
  g_assert_false (desk_shows (view, "The money was used for it."));
  g_assert_true (desk_shows (fixture_child (view, "cards"), BICYCLE));
  fixture_window_finish (window, view);
}

static EbBinder *
open_elsewhere (Desk *desk)
{
  g_autoptr (EbRuleSet) rules = home_load_rules ("barnets-lov.ini");
  g_autoptr (GError) error = NULL;
  EbBinder *there = eb_binder_open (eb_session_get_journal (desk->session), eb_session_get_table (desk->session), &desk->id, rules, &error);

  g_assert_no_error (error);
  return there;
}

static void
retitle (Desk       *desk,
         EbBinder   *binder,
         const EbId *record,
         const char *title)
{
  g_autoptr (GError) error = NULL;
  GListModel *all = eb_money_get_savings (eb_binder_get_money (binder));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (all, i);

      if (eb_id_equal (eb_saving_get_record (saving), record))
        eb_binder_write_saving (binder, desk_seat (desk, AMIRA), saving, title, 0, EB_DATE_UNSET, EB_SAVING_GOES_ON, &error);
      g_assert_no_error (error);
    }
}

/* Three windows, three wordings: all are shown until one of them is chosen. */
static void
test_said_elsewhere (Desk         *desk,
                     gconstpointer data)
{
  const EbId record = *eb_saving_get_record (write_saving (desk, BICYCLE, 0, EB_DATE_UNSET));
  g_autoptr (EbBinder) there = open_elsewhere (desk);
  g_autoptr (EbBinder) third = open_elsewhere (desk);
  GtkWidget     *window = NULL;
  EbSavingsView *view = NULL;

  retitle (desk, desk_binder (desk), &record, "Ladcykel");
  retitle (desk, there, &record, "En <el>cykel");
  retitle (desk, third, &record, "Løbehjul");
  g_assert_true (eb_session_open (desk->session, NULL, NULL));
  view = view_now (desk, &window);
  /* Which one is the title is for their time and record to say. */
  g_assert_true (desk_shows (view, "Ladcykel"));
  g_assert_true (desk_shows (view, "En <el>cykel"));
  g_assert_true (desk_shows (view, "Løbehjul"));
  g_assert_true (desk_shows (view, "Written somewhere else at the same time: “"));
  g_assert_true (desk_shows (view, "”.\nWritten somewhere else at the same time: “"));
  g_assert_true (desk_shows (view, "”.\nChange it, and one wording stands."));
  fixture_press (view, "Change …");
  accept ();
  g_assert_false (desk_shows (view, "Written somewhere else"));
  fixture_window_finish (window, view);
}

/* From a line of the budget: the day when it is there, and a goal beside it. */
static void
test_from_budget (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbSavingsView *view = view_now (desk, &window);
  EbDate         when = EB_DATE_UNSET;
  const guint    n_goals = g_list_model_get_n_items (eb_binder_get_goals (desk_binder (desk)));

  eb_saving_ask_from_budget (desk->session, BICYCLE, KR (300), GTK_WIDGET (view));
  g_assert_true (desk_shows (sheet_now (), "300,00 kr. a month"));
  type_row ("How much (if you like)", "3000");
  eb_date_row_get_date (row_of (sheet_now (), "By when (if you like)"), &when);
  g_assert_cmpint (eb_date_compare (when, (EbDate){ 2027, 9, 21 }), ==, 0);
  g_assert_true (desk_shows (sheet_now (), "or 300,00 kr. a month."));
  type_row ("By when (if you like)", "1.3.2027"); /* her own day stays */
  type_row ("How much (if you like)", "600");
  eb_date_row_get_date (row_of (sheet_now (), "By when (if you like)"), &when);
  g_assert_cmpint (eb_date_compare (when, (EbDate){ 2027, 3, 1 }), ==, 0);
  type_row ("As a goal in the plan, in your words (if you like)", "Jeg vil have en cykel");
  accept ();
  g_assert_null (sheet_now ());
  g_assert_cmpstr (eb_saving_get_title (nth (desk, 0)), ==, BICYCLE);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (desk_binder (desk))), ==, n_goals + 1);
  fixture_window_finish (window, view);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/savings-view/empty", test_empty);
  DESK_ADD ("/savings-view/card", test_card);
  DESK_ADD ("/savings-view/stays", test_stays);
  DESK_ADD ("/savings-view/adult-reads", test_adult_reads);
  DESK_ADD ("/savings-view/new", test_new);
  DESK_ADD ("/savings-view/in-and-out", test_in_and_out);
  DESK_ADD ("/savings-view/over", test_over);
  DESK_ADD ("/savings-view/said-elsewhere", test_said_elsewhere);
  DESK_ADD ("/savings-view/from-budget", test_from_budget);
  return g_test_run ();
}
