/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-clock.h"
#include "eb-history-model.h"
#include "eb-history-page.h"
#include "eb-history-view.h"
#include "eb-reading-view.h"

/* The plan as it stood on any day. The binder begins on HOME_TODAY. */

#define DAY_US (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

static void
go_to_day (Desk *desk,
           int   days)
{
  g_autoptr (GError) error = NULL;

  home_set_clock (eb_date_add_days (HOME_TODAY, days), 12);
  eb_binder_refresh_dates (desk_binder (desk), &error);
  g_assert_no_error (error);
}

static gint64
afternoon_of (int days)
{
  return eb_clock_morning_of (eb_date_add_days (HOME_TODAY, days)) * G_USEC_PER_SEC + DAY_US / 4;
}

/* --- The model ------------------------------------------------------------------ */

static char *
read_model (EbHistoryModel *model)
{
  g_autoptr (GString) plan = g_string_new (NULL);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbHistoryRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
      const EbGoalMoment *moment = eb_history_row_get_moment (row);

      if (eb_history_row_get_goal (row) == NULL)
        g_string_append_printf (plan, "[%s]", eb_door_to_nick (eb_history_row_get_door (row)));
      else
        g_string_append_printf (plan, "%s %s %s %u;", moment->text, eb_person_get_name (moment->author), eb_goal_state_to_nick (moment->state), moment->n_notes);
    }
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

/* Day 0: a goal. 2: a note. 4: a suggestion behind another door. 6: taken over.
 * 8: the first one is worded anew. */
static void
live (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  EbGoal *bolig = desk_write_goal (desk, AMIRA, "Bolig");
  EbGoal *job = NULL;

  go_to_day (desk, 2);
  desk_write_note (desk, LONE, bolig, "Godt");
  go_to_day (desk, 4);
  job = eb_binder_write_goal (desk_binder (desk), desk_seat (desk, LONE), EB_DOOR_ECONOMY, "Penge", &error);
  g_assert_no_error (error);
  go_to_day (desk, 6);
  eb_binder_take_over_goal (desk_binder (desk), desk_seat (desk, AMIRA), job, "Mine penge", &error);
  g_assert_no_error (error);
  go_to_day (desk, 8);
  eb_binder_reword_goal (desk_binder (desk), desk_seat (desk, AMIRA), bolig, "Egen bolig", &error);
  g_assert_no_error (error);
  go_to_day (desk, 10);
}

static const struct
{
  int         day;
  const char *plan;
} days[] = {
  { -1, "" },
  { 0, "[home]Bolig Amira mine 0;" },
  { 1, "[home]Bolig Amira mine 0;" },
  { 2, "[home]Bolig Amira mine 1;" },
  { 3, "[home]Bolig Amira mine 1;" },
  { 4, "[economy]Penge Lone suggested 0;[home]Bolig Amira mine 1;" },
  { 6, "[economy]Mine penge Amira mine 0;[home]Bolig Amira mine 1;" },
  { 8, "[economy]Mine penge Amira mine 0;[home]Egen bolig Amira mine 1;" },
  { 3000, "[economy]Mine penge Amira mine 0;[home]Egen bolig Amira mine 1;" },
};

static void
test_model_days (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (EbHistoryModel) model = NULL;

  live (desk);
  model = eb_history_model_new (eb_binder_get_goals (desk_binder (desk)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  for (gsize from = 0; from < G_N_ELEMENTS (days); from++)
    for (gsize to = 0; to < G_N_ELEMENTS (days); to++)
      {
        g_autofree char *plan = NULL;

        eb_history_model_set_time (model, afternoon_of (days[from].day));
        eb_history_model_set_time (model, afternoon_of (days[to].day));
        plan = read_model (model);
        g_assert_cmpstr (plan, ==, days[to].plan);
      }
}

typedef struct
{
  guint changes;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
on_items_changed_cb (Changes *changes,
                     guint    position,
                     guint    removed,
                     guint    added)
{
  *changes = (Changes){ changes->changes + 1, position, removed, added };
}

/* A list over it is touched only where the plan changed. */
static void
test_model_changes (Desk         *desk,
                    gconstpointer data)
{
  const struct
  {
    int   from;
    int   to;
    guint changes;
    guint position;
    guint removed;
    guint added;
  } rows[] = {
    { 0, 2, 0, 0, 0, 0 },
    { 0, 4, 1, 0, 0, 2 },
    { 4, 0, 1, 0, 2, 0 },
    { 4, 8, 0, 0, 0, 0 },
    { 8, -1, 1, 0, 4, 0 },
    { -1, 8, 1, 0, 0, 4 },
  };
  g_autoptr (EbHistoryModel) model = NULL;
  Changes changes = { 0 };

  live (desk);
  model = eb_history_model_new (eb_binder_get_goals (desk_binder (desk)));
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (on_items_changed_cb), &changes);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("day %d to %d", rows[i].from, rows[i].to);
      eb_history_model_set_time (model, afternoon_of (rows[i].from));
      changes = (Changes){ 0 };
      eb_history_model_set_time (model, afternoon_of (rows[i].to));
      g_assert_cmpuint (changes.changes, ==, rows[i].changes);
      g_assert_cmpuint (changes.position, ==, rows[i].position);
      g_assert_cmpuint (changes.removed, ==, rows[i].removed);
      g_assert_cmpuint (changes.added, ==, rows[i].added);
    }
}

/* --- The page --------------------------------------------------------------------- */

static GtkWidget *
show_page (Desk       *desk,
           GtkWidget **window)
{
  EbHistoryPage *page = eb_history_page_new (desk->session);

  *window = fixture_window_new (page);
  eb_history_page_show (page);
  desk_settle ();
  return GTK_WIDGET (page);
}

static void
slide (GtkWidget *page,
       int        day)
{
  gtk_range_set_value (fixture_child (page, "scale"), day);
  desk_settle ();
}

static const char *
day_of (GtkWidget *page)
{
  return gtk_label_get_label (fixture_child (page, "day_label"));
}

static void
test_days (Desk         *desk,
           gconstpointer data)
{
  const struct
  {
    const char *action;
    int         steps;
    const char *day;
  } rows[] = {
    { "history.day", -1, "As it stood on 23 January 2027" },
    { "history.day", 1, "As it stood on 24 January 2027" },
    { "history.day", 1, "As it stood on 24 January 2027" }, /* nothing comes after today */
    { "history.month", -1, "As it stood on 24 December 2026" },
    { "history.month", -1, "As it stood on 24 November 2026" },
    { "history.month", -1, "As it stood on 21 November 2026" }, /* the first day */
    { "history.day", -1, "As it stood on 21 November 2026" },
    { "history.month", 1, "As it stood on 21 December 2026" },
  };
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;

  go_to_day (desk, 64);
  page = show_page (desk, &window);
  g_assert_cmpstr (day_of (page), ==, "As it stood on 24 January 2027");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == fixture_child (page, "scale"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_activate_action (page, rows[i].action, "i", rows[i].steps);
      g_assert_cmpstr (day_of (page), ==, rows[i].day);
    }
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture_child (page, "scale")), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "21 December 2026");
  g_assert_true (desk_shows (page, "There were no goals yet."));
  fixture_window_finish (window, page);
}

/* A binder of today has one day. */
static void
test_first_day (Desk         *desk,
                gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;

  desk_write_goal (desk, AMIRA, "Bolig");
  page = show_page (desk, &window);
  g_assert_false (gtk_widget_get_sensitive (fixture_child (page, "scale")));
  g_assert_true (desk_shows (page, "Bolig"));
  fixture_window_finish (window, page);
}

static void
test_plan (Desk         *desk,
           gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;

  live (desk);
  page = show_page (desk, &window);
  g_assert_true (desk_shows (page, "Egen bolig"));
  slide (page, 4);
  g_assert_true (desk_shows (page, "Money and papers"));
  g_assert_true (desk_shows (page, "Penge"));
  g_assert_true (desk_shows (page, "Suggestion"));
  g_assert_true (desk_shows (page, "Lone, 25 Nov 2026 · 0 notes"));
  g_assert_true (desk_shows (page, "Amira, 21 Nov 2026 · 1 note"));
  g_assert_false (desk_shows (page, "Egen bolig"));
  g_assert_false (desk_shows (page, "Mine penge"));
  fixture_window_finish (window, page);
}

static void
open_first (GtkWidget *page)
{
  g_signal_emit_by_name (fixture_child (page, "list_view"), "activate", 1);
  desk_settle ();
}

/* The notes read as they did then, except for what was withdrawn: that nobody
 * reads again on any day. */
static void
test_notes (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;
  EbGoal    *goal = desk_write_goal (desk, AMIRA, "Bolig");
  EbNote    *kept = desk_write_note (desk, LONE, goal, "Det første");
  EbNote    *gone = desk_write_note (desk, AMIRA, goal, "Fortrudt");

  go_to_day (desk, 2);
  eb_binder_revise_note (desk_binder (desk), desk_seat (desk, LONE), goal, kept, "Det andet", &error);
  g_assert_no_error (error);
  go_to_day (desk, 4);
  eb_binder_withdraw_note (desk_binder (desk), desk_seat (desk, AMIRA), goal, gone, &error);
  g_assert_no_error (error);
  desk_write_note (desk, LONE, goal, "Nyt");
  page = show_page (desk, &window);
  open_first (page);
  for (int day = 4; day >= 0; day--)
    {
      slide (page, day);
      g_assert_cmpint (desk_shows (page, "Det første"), ==, day < 2);
      g_assert_cmpint (desk_shows (page, "Det andet"), ==, day >= 2);
      g_assert_cmpint (desk_shows (page, "Nyt"), ==, day == 4);
      g_assert_true (desk_shows (page, "Withdrawn"));
      g_assert_false (desk_shows (page, "Fortrudt"));
    }
  fixture_window_finish (window, page);
}

static void
on_goal_cb (EbGoal **opened,
            EbGoal  *goal)
{
  *opened = goal;
}

static void
test_goal (Desk         *desk,
           gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;
  GtkStack  *stack = NULL;
  EbGoal    *opened = NULL;

  live (desk);
  page = show_page (desk, &window);
  stack = fixture_child (page, "stack");
  g_signal_connect_swapped (page, "goal", G_CALLBACK (on_goal_cb), &opened);
  g_signal_emit_by_name (fixture_child (page, "list_view"), "activate", 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "goals"); /* that is a door */
  open_first (page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "goal");
  slide (page, 2); /* the goal came later */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "goal");
  g_assert_true (desk_shows (page, "This goal was not there yet."));
  fixture_press (page, "As it is today");
  g_assert_cmpstr (eb_goal_get_text (opened), ==, "Mine penge");
  fixture_press (page, "All goals");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "goals");
  fixture_window_finish (window, page);
}

/* The day and the goal stay when somebody leaves; nothing does when all have. */
static void
test_leaves (Desk         *desk,
             gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;

  live (desk);
  page = show_page (desk, &window);
  open_first (page);
  slide (page, 6);
  desk_leave (desk, LONE);
  desk_settle ();
  g_assert_cmpstr (day_of (page), ==, "As it stood on 27 November 2026");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (page, "stack")), ==, "goal");
  g_assert_true (desk_shows (page, "Mine penge"));
  eb_session_lock_all (desk->session);
  desk_settle ();
  g_assert_false (desk_shows (page, "Mine penge"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (page, "stack")), ==, "empty");
  fixture_window_finish (window, page);
}

/* --- Follow-ups ----------------------------------------------------------------------- */

static void
answer (Desk       *desk,
        Who         who,
        const char *topic,
        const char *good,
        guint       coop)
{
  g_autoptr (GError) error = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "good", "s", good);
  g_variant_dict_insert (&dict, "hard", "s", "");
  g_variant_dict_insert (&dict, "coop", "u", coop);
  eb_binder_save_answers (desk_binder (desk), desk_seat (desk, who), topic, g_variant_dict_end (&dict), &error);
  g_assert_no_error (error);
  eb_binder_be_ready (desk_binder (desk), desk_seat (desk, who), topic, &error);
  g_assert_no_error (error);
}

static void
test_follow_ups (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *page = show_page (desk, &window);

  gtk_stack_set_visible_child_name (fixture_child (page, "sections"), "follow");
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "no_follow_label")));
  answer (desk, AMIRA, "follow-up:FOLLOW_FIRST", "Skolen", 2);
  eb_history_page_show (EB_HISTORY_PAGE (page));
  g_assert_false (desk_shows (page, "Skolen")); /* the other side is not ready */
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "no_follow_label")));

  go_to_day (desk, 1);
  answer (desk, LONE, "follow-up:FOLLOW_FIRST", "Amira kommer op", 4);
  go_to_day (desk, 90);
  answer (desk, LONE, "follow-up:FOLLOW_NEXT:2026-11-22", "Stadig godt", 5);
  eb_history_page_show (EB_HISTORY_PAGE (page));
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "no_follow_label")));
  g_assert_true (desk_shows (page, "22 November 2026"));
  g_assert_true (desk_shows (page, "Skolen"));
  g_assert_true (desk_shows (page, "Amira kommer op"));
  g_assert_true (desk_shows (page, "2 of 5: it is hard"));
  g_assert_true (desk_shows (page, "4 of 5: it goes well"));
  g_assert_false (desk_shows (page, "What is hard")); /* nobody answered that */
  g_assert_false (desk_shows (page, "Stadig godt"));
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_first_child (fixture_child (page, "follow_box"))));
  fixture_window_finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/history/model/days", test_model_days);
  DESK_ADD ("/history/model/changes", test_model_changes);
  DESK_ADD ("/history/days", test_days);
  DESK_ADD ("/history/first-day", test_first_day);
  DESK_ADD ("/history/plan", test_plan);
  DESK_ADD ("/history/notes", test_notes);
  DESK_ADD ("/history/goal", test_goal);
  DESK_ADD ("/history/leaves", test_leaves);
  DESK_ADD ("/history/follow-ups", test_follow_ups);
  return g_test_run ();
}
