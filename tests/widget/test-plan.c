/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-goal-editor.h"
#include "eb-overview-page.h"
#include "eb-plan-page.h"
#include "eb-sheet.h"

/* Where the goals stand: by door while somebody is at them, else in quiet groups. */

static void
move (Desk       *desk,
      EbGoal     *goal,
      EbGoalMove  step,
      const char *why,
      EbDate      again,
      EbGoal     *into)
{
  g_autoptr (GError) error = NULL;

  eb_binder_move_goal (desk_binder (desk), desk_seat (desk, AMIRA), goal, step, why, again, into, &error);
  g_assert_no_error (error);
}

/* The group that shows @text; NULL: none. */
static GtkWidget *
group_of (gpointer    page,
          const char *text)
{
  for (GtkWidget *group = gtk_widget_get_first_child (fixture_child (page, "doors_box")); group != NULL; group = gtk_widget_get_next_sibling (group))
    if (desk_shows (group, text))
      return group;
  return NULL;
}

static const char *
title_of (GtkWidget *group)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (group)));
}

static void
test_groups (Desk         *desk,
             gconstpointer data)
{
  EbPlanPage      *page = eb_plan_page_new (desk->session);
  GtkWidget       *window = fixture_window_new (page);
  EbGoal          *rests = desk_write_goal (desk, AMIRA, "Jeg vil spille guitar");
  EbGoal          *reached = desk_write_goal (desk, AMIRA, "Jeg vil kunne lave mad");
  EbGoal          *changed = desk_write_goal (desk, AMIRA, "Jeg vil have en kat");
  EbGoal          *open = desk_write_goal (desk, AMIRA, "Jeg vil bo alene");
  g_autofree char *door = NULL;

  desk_write_goal (desk, LONE, "Måske en cykel");
  eb_plan_page_show (page);
  door = g_strdup (title_of (group_of (page, "Jeg vil bo alene")));
  g_assert_cmpstr (title_of (group_of (page, "Jeg vil spille guitar")), ==, door);

  move (desk, rests, EB_GOAL_MOVE_SHELVE, "Ikke nu", (EbDate){ 2026, 12, 1 }, NULL);
  move (desk, reached, EB_GOAL_MOVE_REACH, NULL, EB_DATE_UNSET, NULL);
  move (desk, changed, EB_GOAL_MOVE_CHANGE, NULL, EB_DATE_UNSET, open);
  g_assert_cmpstr (title_of (group_of (page, "Jeg vil spille guitar")), ==, "On the shelf");
  g_assert_true (desk_shows (group_of (page, "Jeg vil spille guitar"), "look at it again on 1 Dec 2026"));
  g_assert_cmpstr (title_of (group_of (page, "Jeg vil kunne lave mad")), ==, "Reached");
  g_assert_cmpstr (title_of (group_of (page, "Jeg vil have en kat")), ==, "Became another goal");
  g_assert_cmpstr (title_of (group_of (page, "Jeg vil bo alene")), ==, door);
  g_assert_cmpstr (title_of (group_of (page, "Måske en cykel")), ==, door);
  g_assert_true (desk_shows (group_of (page, "Måske en cykel"), "Suggestion"));

  move (desk, rests, EB_GOAL_MOVE_TAKE_UP, NULL, EB_DATE_UNSET, NULL);
  g_assert_cmpstr (title_of (group_of (page, "Jeg vil spille guitar")), ==, door);
  fixture_window_finish (window, page);
}

static EbSheet *
sheet_now (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  desk_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (EB_IS_SHEET (window))
        return EB_SHEET (window); /* GTK keeps it */
    }
  return NULL;
}

/* The youth can choose a small challenge; an adult's words are a suggestion. */
static void
test_editor (Desk         *desk,
             gconstpointer data)
{
  const struct
  {
    guint       who;
    gboolean    small;
    gboolean    asked;
    EbGoalState state;
    gboolean    challenge;
  } goals[] = {
    { 0, FALSE, TRUE, EB_GOAL_MINE, FALSE },
    { 0, TRUE, TRUE, EB_GOAL_GOING, TRUE },
    { 1, TRUE, FALSE, EB_GOAL_SUGGESTED, FALSE },
  };
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      EbSheet *sheet = NULL;
      g_autoptr (EbGoal) goal = NULL;

      eb_goal_editor_write (desk->session, EB_DOOR_HOME, window);
      sheet = sheet_now ();
      gtk_editable_set_text (desk_find (sheet, ADW_TYPE_ENTRY_ROW), "Cykle til skole hver dag i en uge");
      if (goals[i].small)
        adw_action_row_activate (ADW_ACTION_ROW (gtk_widget_get_ancestor (desk_find (sheet, GTK_TYPE_CHECK_BUTTON), ADW_TYPE_ACTION_ROW)));
      if (goals[i].small)
        adw_action_row_activate (ADW_ACTION_ROW (gtk_widget_get_next_sibling (gtk_widget_get_ancestor (desk_find (sheet, GTK_TYPE_CHECK_BUTTON), ADW_TYPE_ACTION_ROW))));
      adw_combo_row_set_selected (fixture_child (sheet, "who_row"), goals[i].who);
      desk_settle ();
      g_assert_cmpint (desk_find (sheet, GTK_TYPE_CHECK_BUTTON) != NULL, ==, goals[i].asked);
      fixture_press (sheet, "Write it down");
      desk_settle ();
      g_assert_null (sheet_now ());
      goal = g_list_model_get_item (eb_binder_get_goals (desk_binder (desk)), i);
      g_assert_cmpint (eb_goal_get_state (goal), ==, goals[i].state);
      g_assert_cmpint (eb_goal_is_challenge (goal), ==, goals[i].challenge);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_goal_cb (EbGoal **opened,
            EbGoal  *goal)
{
  *opened = goal;
}

/* Only what is open counts; what rests is asked about when its day has come. */
static void
test_overview (Desk         *desk,
               gconstpointer data)
{
  EbOverviewPage *page = eb_overview_page_new (desk->session);
  GtkWidget      *window = fixture_window_new (page);
  EbGoal         *rests = desk_write_goal (desk, AMIRA, "Jeg vil spille guitar");
  EbGoal         *open = desk_write_goal (desk, AMIRA, "Jeg vil bo alene");
  EbGoal         *opened = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (page, "goal", G_CALLBACK (on_goal_cb), &opened);
  eb_overview_page_show (page);
  g_assert_true (desk_shows (fixture_child (page, "doors_list"), "2 goals"));
  move (desk, rests, EB_GOAL_MOVE_SHELVE, "Ikke nu", (EbDate){ 2026, 12, 1 }, NULL);
  eb_overview_page_show (page);
  g_assert_true (desk_shows (fixture_child (page, "doors_list"), "1 goal"));
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "rested_group")));

  home_set_clock ((EbDate){ 2026, 12, 1 }, 12);
  eb_binder_refresh_dates (desk_binder (desk), &error);
  g_assert_no_error (error);
  eb_overview_page_show (page);
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "rested_group")));
  g_assert_true (desk_shows (fixture_child (page, "rested_list"), "Time to look again at “Jeg vil spille guitar”"));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (fixture_child (page, "rested_list"), 0)));
  g_assert_true (opened == rests);

  move (desk, open, EB_GOAL_MOVE_REACH, NULL, EB_DATE_UNSET, NULL);
  eb_overview_page_show (page);
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "doors_group")));
  fixture_window_finish (window, page);
}

static void
assert_latest (Desk       *desk,
               const char *expected)
{
  g_autoptr (GPtrArray) latest = eb_overview_latest_notes (desk_binder (desk), 2);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < latest->len; i++)
    g_string_append_printf (texts, "%s\n", eb_note_get_text (((const EbLatestNote *) g_ptr_array_index (latest, i))->note));
  g_assert_cmpstr (texts->str, ==, expected);
}

/* Neither what was taken back nor what is only for oneself lies on the first page. */
static void
test_latest (Desk         *desk,
             gconstpointer data)
{
  EbGoal    *goal = desk_write_goal (desk, AMIRA, "Jeg vil bo alene");
  const EbId record = *eb_goal_get_record (goal);
  EbNote    *note = NULL;
  const EbNoteWords private = { .text = "Kun til mig", .in_room = TRUE };
  g_autoptr (GError) error = NULL;

  desk_write_note (desk, AMIRA, goal, "Om aftenen");
  note = desk_write_note (desk, AMIRA, goal, "Pyt");
  assert_latest (desk, "Pyt\nOm aftenen\n");
  eb_binder_withdraw_note (desk_binder (desk), desk_seat (desk, AMIRA), goal, note, &error);
  g_assert_no_error (error);
  assert_latest (desk, "Om aftenen\n");

  eb_session_leave (desk->session, desk_seat (desk, LONE), &error);
  g_assert_no_error (error);
  goal = eb_binder_find_goal (desk_binder (desk), &record);
  eb_binder_send_note (desk_binder (desk), desk_seat (desk, AMIRA), goal, &private, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (eb_goal_get_notes (goal)), ==, 3);
  assert_latest (desk, "Om aftenen\n");
}

/* Somebody with two keys sees those two doors, and of the others that they are there. */
static void
test_closed_doors (Desk         *desk,
                   gconstpointer data)
{
  EbPlanPage     *page = eb_plan_page_new (desk->session);
  EbOverviewPage *overview = eb_overview_page_new (desk->session);
  GtkWidget      *window = fixture_window_new (page);
  GtkWidget      *other = fixture_window_new (overview);
  EbSheet        *sheet = NULL;

  desk_write_goal (desk, AMIRA, "Jeg vil bo alene");
  eb_plan_page_show (page);
  g_assert_null (group_of (page, "You have no key to this door."));

  desk_let_in (desk, MALTE, EB_DOOR_BIT (EB_DOOR_ECONOMY) | EB_DOOR_BIT (EB_DOOR_JOB));
  desk_sit (desk, MALTE);
  desk_leave (desk, LONE);
  desk_leave (desk, AMIRA);
  eb_plan_page_show (page);
  g_assert_null (group_of (page, "Jeg vil bo alene"));
  g_assert_cmpstr (title_of (group_of (page, "You have no key to this door.")), ==, "Closed doors");
  g_assert_true (desk_shows (group_of (page, "You have no key to this door."), "A place to live"));
  g_assert_false (desk_shows (group_of (page, "You have no key to this door."), "Job"));
  eb_overview_page_show (overview);
  g_assert_true (desk_shows (fixture_child (overview, "doors_list"), "Doors that you have no key to"));

  /* Nothing new can stand behind a closed door. */
  eb_goal_editor_write (desk->session, EB_DOOR_HOME, window);
  sheet = sheet_now ();
  g_assert_true (desk_shows (desk_find (sheet, ADW_TYPE_COMBO_ROW), "Money and papers"));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (desk_find (sheet, ADW_TYPE_COMBO_ROW))), ==, 2);
  gtk_window_destroy (GTK_WINDOW (sheet));
  fixture_window_finish (other, overview);
  fixture_window_finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/plan/groups", test_groups);
  DESK_ADD ("/plan/editor", test_editor);
  DESK_ADD ("/plan/overview", test_overview);
  DESK_ADD ("/plan/latest", test_latest);
  DESK_ADD ("/plan/closed-doors", test_closed_doors);
  return g_test_run ();
}
