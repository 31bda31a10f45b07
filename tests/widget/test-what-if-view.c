/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

#include "eb-money-slider.h"
#include "eb-what-if-view.h"

#define KR(amount) ((amount) *EB_KRONE)

static EbWhatIfView *
view_now (Desk       *desk,
          GtkWidget **window)
{
  EbWhatIfView *view = eb_what_if_view_new (desk->session);

  *window = fixture_window_new (view);
  eb_what_if_view_show (view);
  desk_settle ();
  return view;
}

static void
turn_example (EbWhatIfView *view)
{
  eb_what_if_view_turn (view, EB_WHAT_IF_WAGE, KR (4200));
  eb_what_if_view_turn (view, EB_WHAT_IF_HOUSING, KR (2400));
  eb_what_if_view_turn (view, EB_WHAT_IF_EXPENSES, KR (1900));
  eb_what_if_view_turn (view, EB_WHAT_IF_SAVINGS, KR (300));
}

static void
test_sentence (Desk         *desk,
               gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbWhatIfView *view = view_now (desk, &window);

  g_assert_true (desk_shows (view, "Move a slider or type an amount"));
  turn_example (view);
  g_assert_true (desk_shows (view, "There are 300 kr. for savings as long as the own payment is at most 2.000 kr. At 2.400 kr., 400 kr. are missing. Ask for it to be lowered."));
  g_assert_true (desk_shows (view, "Then: 4.200 kr. a month, if the own payment is 2.400 kr."));
  eb_what_if_view_turn (view, EB_WHAT_IF_PAYMENT, KR (1000));
  g_assert_true (desk_shows (view, "if the own payment is 1.000 kr."));
  g_assert_true (desk_shows (view, "At 2.400 kr., 400 kr. are missing."));
  g_assert_false (desk_shows (view, "Ask for it to be lowered")); /* it is low enough */
  gtk_widget_activate_action (GTK_WIDGET (view), "what-if.follow", NULL);
  g_assert_true (desk_shows (view, "if the own payment is 2.400 kr."));
  gtk_widget_activate_action (GTK_WIDGET (view), "what-if.reset", NULL);
  g_assert_true (desk_shows (view, "Move a slider or type an amount"));
  fixture_window_finish (window, view);
}

/* From the third month, for two. */
static void
test_year (Desk         *desk,
           gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbWhatIfView *view = view_now (desk, &window);

  eb_what_if_view_turn (view, EB_WHAT_IF_WAGE, KR (1000));
  g_assert_true (desk_shows (view, "12.000 kr. put aside"));
  gtk_drop_down_set_selected (fixture_child (view, "from_drop"), 2);
  gtk_drop_down_set_selected (fixture_child (view, "span_drop"), 2);
  g_assert_true (desk_shows (view, "By the end of October 2027: 2.000 kr. put aside"));
  g_assert_true (desk_shows (view, "December: 0 kr. put aside. January: 1.000 kr. put aside."));
  fixture_window_finish (window, view);
}

/* Nothing is stored until it is asked for; then it can be taken up again. */
static void
test_keep (Desk         *desk,
           gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbWhatIfView *view = view_now (desk, &window);
  EbMoney      *money = eb_binder_get_money (desk_binder (desk));
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  const char *names[EB_N_WHAT_IF_DIALS] = { "wage", "SU", "other", "housing", "expenses", "savings", "payment" };
  EbWhatIf    what = { .dials = { KR (4200), 0, 0, KR (2400), KR (1900), KR (300), EB_WHAT_IF_FOLLOWS } };

  turn_example (view);
  desk_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (eb_money_get_worksheets (money)), ==, 0);
  g_assert_false (gtk_widget_get_visible (fixture_child (view, "kept_box")));
  lines = eb_what_if_to_lines (&what, names);
  g_assert_nonnull (eb_binder_keep_worksheet (desk_binder (desk), desk_seat (desk, AMIRA), EB_WORKSHEET_WHAT_IF, "Summer job", FALSE, lines, &error));
  g_assert_no_error (error);
  desk_settle ();
  g_assert_true (desk_shows (view, "Summer job"));
  g_assert_true (desk_shows (view, "Saved by Amira"));
  gtk_widget_activate_action (GTK_WIDGET (view), "what-if.reset", NULL);
  g_assert_false (desk_shows (view, "400 kr. are missing"));
  g_signal_emit_by_name (fixture_button (view, "Take up"), "clicked");
  g_assert_true (desk_shows (view, "400 kr. are missing"));
  fixture_window_finish (window, view);
}

/* What was typed and is no amount goes with it, and so does a longer slider. */
static void
test_reset (Desk         *desk,
            gconstpointer data)
{
  GtkWidget     *window = NULL;
  EbWhatIfView  *view = view_now (desk, &window);
  GtkWidget     *slider = desk_find (view, EB_TYPE_MONEY_SLIDER); /* the wage */
  GtkWidget     *entry = desk_find (slider, GTK_TYPE_ENTRY);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (desk_find (slider, GTK_TYPE_SCALE));
  const double   end = gtk_adjustment_get_upper (adjustment);

  gtk_editable_set_text (GTK_EDITABLE (entry), "90.000");
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, end);
  gtk_editable_set_text (GTK_EDITABLE (entry), "a lot");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (desk_shows (slider, "That is not an amount"));
  gtk_widget_activate_action (GTK_WIDGET (view), "what-if.reset", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0,00");
  g_assert_false (desk_shows (slider, "That is not an amount"));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (adjustment), end, 0.001);
  fixture_window_finish (window, view);
}

/* --- The slider ---------------------------------------------------------------------------- */

static void
count (guint *n)
{
  (*n)++;
}

static void
test_slider (void)
{
  GtkWidget *slider = eb_money_slider_new ("Wage", KR (1000));
  GtkWidget *window = fixture_window_new (slider);
  GtkWidget *entry = NULL;
  GtkWidget *scale = NULL;
  guint      n = 0;

  desk_settle ();
  entry = desk_find (slider, GTK_TYPE_ENTRY);
  scale = desk_find (slider, GTK_TYPE_SCALE);
  g_signal_connect_swapped (slider, "changed", G_CALLBACK (count), &n);
  gtk_range_set_value (GTK_RANGE (scale), 312);
  g_assert_cmpint (eb_money_slider_get (EB_MONEY_SLIDER (slider)), ==, KR (300));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "300,00");
  g_assert_cmpuint (n, ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4.225,50");
  g_assert_cmpint (eb_money_slider_get (EB_MONEY_SLIDER (slider)), ==, 422550);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (scale)), 4225.5, 0.001);
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (GTK_EDITABLE (entry), "4.225,50 or so");
  g_assert_cmpint (eb_money_slider_get (EB_MONEY_SLIDER (slider)), ==, 422550);
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (desk_shows (slider, "That is not an amount"));
  fixture_window_finish (window, slider);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/what-if-view/sentence", test_sentence);
  DESK_ADD ("/what-if-view/year", test_year);
  DESK_ADD ("/what-if-view/keep", test_keep);
  DESK_ADD ("/what-if-view/reset", test_reset);
  g_test_add_func ("/what-if-view/slider", test_slider);

  return g_test_run ();
}
