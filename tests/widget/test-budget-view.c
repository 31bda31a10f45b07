/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-row.h"
#include "eb-budget-view.h"
#include "eb-sheet.h"
#include "tasks-desk.h"

/* A month of the youth's own: written, saved, in the room or shared. */

#define KR(kroner) ((EbAmount) (kroner) *EB_KRONE)
#define SECRET "Gæld til far"

static EbBudgetView *
view_now (Desk       *desk,
          GtkWidget **window)
{
  EbBudgetView *view = eb_budget_view_new (desk->session);

  *window = fixture_window_new (view);
  gtk_window_present (GTK_WINDOW (*window));
  eb_budget_view_show (view);
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

/* The @n-th line that is shown. */
static EbBudgetRow *
row_at (gpointer widget,
        guint   *n)
{
  EbBudgetRow *found = NULL;

  if (EB_IS_BUDGET_ROW (widget))
    return (*n)-- == 0 ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = row_at (child, n);
  return found;
}

static EbBudgetRow *
row (EbBudgetView *view,
     guint         n)
{
  return row_at (view, &n);
}

/* The entry of a line: 0 its name, 1 its amount. */
static GtkEditable *
entry_at (gpointer widget,
          guint   *n)
{
  GtkEditable *found = NULL;

  if (GTK_IS_ENTRY (widget))
    return (*n)-- == 0 ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = entry_at (child, n);
  return found;
}

static void
type_entry (EbBudgetRow *line,
            guint        n,
            const char  *text)
{
  g_assert_nonnull (line);
  gtk_editable_set_text (entry_at (line, &n), text);
}

static GtkWidget *
named (gpointer    widget,
       const char *label)
{
  GtkWidget *found = NULL;

  if ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)))
    {
      g_autofree char *says = gtk_test_accessible_check_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "\x01");

      if (g_strcmp0 (says, label) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = named (child, label);
  return found;
}

static void
press (gpointer    widget,
       const char *label)
{
  GtkWidget *button = named (widget, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
}

static void
tick (gpointer    widget,
      const char *label,
      gboolean    on)
{
  GtkWidget *button = named (widget, label);

  g_assert_nonnull (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), on);
}

static EbWorksheet *
newest (Desk    *desk,
        gboolean in_room)
{
  return eb_money_find_worksheet (eb_binder_get_money (desk_binder (desk)), EB_WORKSHEET_BUDGET, in_room);
}

/* Money in 1.000,50, and Phone 99. */
static void
write_month (EbBudgetView *view)
{
  tick (view, "Pocket money", TRUE);
  type_entry (row (view, 0), 1, "1.000,50");
  tick (view, "Phone", TRUE);
  type_entry (row (view, 1), 1, "99");
}

static const char *
problem (EbBudgetView *view)
{
  return fixture_problem (view, "problem");
}

/* --- Written and saved ------------------------------------------------------------------- */

static void
test_write (Desk         *desk,
            gconstpointer data)
{
  GtkWidget         *window = NULL;
  EbBudgetView      *view = view_now (desk, &window);
  const EbMoneyLine *lines = NULL;
  gsize              n = 0;

  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "place_box")));
  fixture_press (view, "Save the budget");
  g_assert_cmpstr (problem (view), ==, "Write a line first.");
  write_month (view);
  g_assert_true (desk_shows (fixture_child (view, "result"), "1.000,50 kr."));
  g_assert_true (desk_shows (fixture_child (view, "result"), "901,50 kr. are left each month."));
  fixture_press (view, "Save the budget");
  g_assert_cmpstr (problem (view), ==, "");
  g_assert_nonnull (newest (desk, FALSE));
  lines = eb_worksheet_get_lines (newest (desk, FALSE), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (lines[0].group, ==, EB_MONEY_GROUP_INCOME);
  g_assert_cmpint (lines[0].amount, ==, 100050);
  g_assert_cmpstr (lines[1].name, ==, "Phone");
  g_assert_true (desk_shows (fixture_child (view, "kept_label"), "Saved by Amira on 21 November 2026"));
  g_assert_true (desk_shows (fixture_child (view, "saved_box"), "Saved by Amira on 21 November 2026"));
  unfold (fixture_child (view, "saved_box"));
  g_assert_true (desk_shows (fixture_child (view, "saved_box"), "99,00 kr."));
  fixture_window_finish (window, view);
}

/* What is wrong is said at its line, and stays as typed; nothing is saved. */
static void
test_wrong (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = view_now (desk, &window);

  write_month (view);
  type_entry (row (view, 1), 1, "1,250.50");
  g_assert_true (desk_shows (fixture_child (view, "result"), "1 line is not in it yet"));
  fixture_press (view, "Save the budget");
  g_assert_null (newest (desk, FALSE));
  g_assert_true (desk_shows (row (view, 1), "That can be read in two ways."));
  g_assert_true (desk_shows (row (view, 1), "1,250.50"));
  type_entry (row (view, 1), 1, "1250,50");
  g_assert_false (desk_shows (row (view, 1), "That can be read in two ways."));
  g_assert_true (desk_shows (fixture_child (view, "result"), "250,00 kr. more go out and aside than come in each month."));

  type_entry (row (view, 1), 0, "");
  fixture_press (view, "Save the budget");
  g_assert_null (newest (desk, FALSE));
  g_assert_true (desk_shows (row (view, 1), "Write what it is."));
  fixture_window_finish (window, view);
}

/* Ticks: of a name, and of a line. */
static void
test_ticks (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = view_now (desk, &window);

  tick (view, "Gifts", TRUE);
  g_assert_cmpstr (eb_budget_row_get_name (row (view, 0)), ==, "Gifts");
  tick (view, "Gifts", FALSE);
  g_assert_null (row (view, 0)); /* nothing was typed */
  tick (view, "Gifts", TRUE);
  type_entry (row (view, 0), 1, "50");
  tick (view, "Gifts", FALSE);
  g_assert_false (eb_budget_row_get_counts (row (view, 0)));
  g_assert_true (desk_shows (fixture_child (view, "result"), "As much goes out and aside as comes in."));
  tick (view, "Counts: Gifts", TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (named (view, "Gifts"))));
  g_assert_true (desk_shows (fixture_child (view, "result"), "50,00 kr. more go out"));
  press (view, "Take out the line: Gifts");
  g_assert_null (row (view, 0));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (named (view, "Gifts"))));
  press (view, "Other expenses: Add a line");
  g_assert_nonnull (row (view, 0));
  fixture_window_finish (window, view);
}

/* What was typed and not saved is there again, wrong or not. */
static void
test_draft (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = view_now (desk, &window);

  write_month (view);
  type_entry (row (view, 1), 1, "99.5");
  fixture_window_finish (window, view);
  view = view_now (desk, &window);
  g_assert_cmpstr (eb_budget_row_get_typed (row (view, 1)), ==, "99.5");
  type_entry (row (view, 1), 1, "99");
  fixture_press (view, "Save the budget");
  fixture_window_finish (window, view);

  view = view_now (desk, &window); /* from what was saved */
  g_assert_cmpstr (eb_budget_row_get_typed (row (view, 1)), ==, "99,00");
  g_assert_cmpstr (gtk_label_get_label (fixture_child (view, "kept_label")), ==, "");
  fixture_window_finish (window, view);
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

/* Asked first; then what was saved stands there again. */
static void
test_throw_away (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = view_now (desk, &window);

  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "throw_child")));
  write_month (view);
  fixture_press (view, "Save the budget");
  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "throw_child")));
  type_entry (row (view, 1), 1, "77");
  fixture_window_finish (window, view);

  view = view_now (desk, &window);
  g_assert_true (desk_shows (fixture_child (view, "kept_label"), "Not saved yet."));
  fixture_press (view, "Throw away what is not saved …");
  g_assert_cmpstr (eb_budget_row_get_typed (row (view, 1)), ==, "77");
  fixture_press (sheet_now (), "Throw it away");
  g_assert_null (sheet_now ());
  g_assert_cmpstr (eb_budget_row_get_typed (row (view, 1)), ==, "99,00");
  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "throw_child")));
  fixture_window_finish (window, view);

  view = view_now (desk, &window);
  g_assert_cmpstr (eb_budget_row_get_typed (row (view, 1)), ==, "99,00");
  fixture_window_finish (window, view);
}

/* --- Who sees it ---------------------------------------------------------------------------- */

static void
test_room (Desk         *desk,
           gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = NULL;

  desk_leave (desk, LONE);
  view = view_now (desk, &window);
  g_assert_true (gtk_widget_get_mapped (fixture_child (view, "place_box")));
  press (view, "Other expenses: Add a line");
  type_entry (row (view, 0), 0, SECRET);
  type_entry (row (view, 0), 1, "500");
  fixture_press (view, "Save the budget");
  g_assert_nonnull (newest (desk, TRUE));
  g_assert_null (newest (desk, FALSE));
  unfold (fixture_child (view, "saved_box"));
  g_assert_true (desk_shows (fixture_child (view, "saved_box"), SECRET));
  type_entry (row (view, 0), 1, "700");

  /* Before the binder is read anew. */
  home_sit (eb_session_get_table (desk->session), LONE);
  g_assert_false (desk_shows (view, SECRET));
  g_assert_true (eb_session_open (desk->session, &desk->id, NULL));
  g_assert_false (desk_shows (view, SECRET));
  g_assert_null (newest (desk, TRUE));

  desk_leave (desk, LONE);
  g_assert_cmpstr (eb_budget_row_get_typed (row (view, 0)), ==, "700");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture_child (view, "room_button")), FALSE);
  g_assert_false (desk_shows (view, SECRET));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture_child (view, "room_button")), TRUE);
  g_assert_true (desk_shows (view, SECRET));
  eb_session_lock_all (desk->session);
  g_assert_false (desk_shows (view, SECRET));
  fixture_window_finish (window, view);
}

/* From the room to the shared one: begun there, and saved by nobody but the youth. */
static void
test_share (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = NULL;

  desk_leave (desk, LONE);
  view = view_now (desk, &window);
  press (view, "Other expenses: Add a line");
  type_entry (row (view, 0), 0, SECRET);
  type_entry (row (view, 0), 1, "500");
  fixture_press (view, "Save the budget");
  fixture_press (view, "Copy it to the shared one");
  g_assert_true (gtk_check_button_get_active (fixture_child (view, "shared_button")));
  g_assert_cmpstr (eb_budget_row_get_name (row (view, 0)), ==, SECRET);
  g_assert_true (desk_shows (fixture_child (view, "kept_label"), "This is a copy from your room."));
  g_assert_null (newest (desk, FALSE));
  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "share_child")));

  /* What is begun there is not written over. */
  gtk_check_button_set_active (fixture_child (view, "room_button"), TRUE);
  fixture_press (view, "Copy it to the shared one");
  g_assert_true (desk_shows (view, "In the shared one there is something that is not saved."));
  g_assert_true (gtk_check_button_get_active (fixture_child (view, "room_button")));

  gtk_check_button_set_active (fixture_child (view, "shared_button"), TRUE);
  fixture_press (view, "Save the budget");
  g_assert_nonnull (newest (desk, FALSE));
  g_assert_nonnull (newest (desk, TRUE));
  fixture_window_finish (window, view);
}

static void
test_adult_reads (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = view_now (desk, &window);

  write_month (view);
  fixture_press (view, "Save the budget");
  type_entry (row (view, 1), 1, "77");
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_true (desk_shows (view, "Only Amira writes here."));
  g_assert_false (gtk_widget_get_mapped (fixture_child (view, "writing_box")));
  g_assert_true (desk_shows (fixture_child (view, "saved_box"), "901,50 kr. are left each month."));
  g_assert_false (desk_shows (view, "77")); /* not hers to read */
  fixture_window_finish (window, view);
}

/* --- To something to save for ------------------------------------------------------------------ */

static void
test_save_for (Desk         *desk,
               gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbBudgetView *view = view_now (desk, &window);

  tick (view, "Driving licence", TRUE);
  press (view, "Make a savings goal of it: Driving licence");
  g_assert_null (sheet_now ());
  g_assert_true (desk_shows (row (view, 0), "Write first how much you put aside for it a month."));
  type_entry (row (view, 0), 1, "300");
  press (view, "Make a savings goal of it: Driving licence");
  g_assert_nonnull (sheet_now ());
  g_assert_true (desk_shows (sheet_now (), "Driving licence"));
  fixture_press (sheet_now (), "Write it down");
  g_assert_cmpuint (g_list_model_get_n_items (eb_money_get_savings (eb_binder_get_money (desk_binder (desk)))), ==, 1);
  fixture_window_finish (window, view);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/budget-view/write", test_write);
  DESK_ADD ("/budget-view/wrong", test_wrong);
  DESK_ADD ("/budget-view/ticks", test_ticks);
  DESK_ADD ("/budget-view/draft", test_draft);
  DESK_ADD ("/budget-view/throw-away", test_throw_away);
  DESK_ADD ("/budget-view/room", test_room);
  DESK_ADD ("/budget-view/share", test_share);
  DESK_ADD ("/budget-view/adult-reads", test_adult_reads);
  DESK_ADD ("/budget-view/save-for", test_save_for);
  return g_test_run ();
}
