/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-date-row.h"
#include "eb-goal-asks.h"
#include "eb-goal-editor.h"
#include "eb-goal-sheet.h"
#include "eb-sheet.h"
#include "eb-step-row.h"

/* What is said about a goal, and what becomes of it. */

#define GOAL "Jeg vil have min egen nøgle"

/* --- Finding things as a person would ------------------------------------------- */

/* The topmost window of @type; NULL: none. */
static gpointer
window_of (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window; /* GTK keeps it */
    }
  return NULL;
}

static EbSheet *
sheet_now (void)
{
  EbSheet *sheet = NULL;

  desk_settle ();
  sheet = window_of (EB_TYPE_SHEET);
  g_assert_nonnull (sheet);
  return sheet;
}

static gpointer
find_row (GtkWidget  *widget,
          const char *title)
{
  gpointer found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static void
type (EbSheet    *sheet,
      const char *title,
      const char *text)
{
  GtkWidget *row = find_row (GTK_WIDGET (sheet), title);

  g_test_message ("typing into %s", title);
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
choose (EbSheet    *sheet,
        const char *title,
        guint       chosen)
{
  GtkWidget *row = find_row (GTK_WIDGET (sheet), title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
}

static void
write_down (void)
{
  fixture_press (sheet_now (), "Write it down");
  desk_settle ();
}

static void
assert_gone (GType sheet_type)
{
  desk_settle ();
  g_assert_null (window_of (sheet_type));
}

/* A row of a list is a button to whoever uses it. */
static void
press_row (gpointer    widget,
           const char *title)
{
  GtkWidget *row = find_row (widget, title);

  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (row);
  desk_settle ();
}

/* --- Moves -------------------------------------------------------------------------- */

static void
test_shelve (Desk         *desk,
             gconstpointer data)
{
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal    *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbSheet   *sheet = NULL;

  eb_goal_sheet_move (desk->session, goal, EB_GOAL_MOVE_SHELVE, window);
  sheet = sheet_now ();
  g_assert_true (desk_shows (sheet, "That is not giving up"));
  type (sheet, "Look at it again on (if you like)", "1.12.2026");
  write_down ();

  /* It asks why, and what was typed is still there. */
  g_assert_nonnull (strstr (fixture_problem (sheet, "problem"), "Write why"));
  g_assert_true (desk_shows (sheet, "1.12.2026"));
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE);

  type (sheet, "Why", "Først skal skolen være på plads");
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SHELVED);
  g_assert_cmpint (eb_date_compare (eb_goal_get_look_again (goal), (EbDate){ 2026, 12, 1 }), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A day to look again that has passed, or is none, is said where it stands. */
static void
test_look_again (Desk         *desk,
                 gconstpointer data)
{
  const struct
  {
    const char *typed;
    const char *said;
  } days[] = {
    { "1.11.2026", "Choose a day after today" },
    { "21.11.2026", "Choose a day after today" },
    { "31.2.2027", "There is no such date" },
  };
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal    *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbSheet   *sheet = NULL;

  eb_goal_sheet_move (desk->session, goal, EB_GOAL_MOVE_SHELVE, window);
  sheet = sheet_now ();
  type (sheet, "Why", "Ikke nu");
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      type (sheet, "Look at it again on (if you like)", days[i].typed);
      write_down ();
      g_assert_true (desk_shows (sheet, days[i].said));
      g_assert_true (desk_shows (sheet, "Ikke nu"));
      g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE);
    }
  type (sheet, "Look at it again on (if you like)", "");
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SHELVED);
  g_assert_false (eb_date_is_set (eb_goal_get_look_again (goal)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What needs no word asks for none. */
static void
test_small_moves (Desk         *desk,
                  gconstpointer data)
{
  const struct
  {
    EbGoalMove  move;
    EbGoalState after;
  } steps[] = {
    { EB_GOAL_MOVE_START, EB_GOAL_GOING },
    { EB_GOAL_MOVE_REACH, EB_GOAL_REACHED },
    { EB_GOAL_MOVE_TAKE_UP, EB_GOAL_GOING },
  };
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal    *goal = desk_write_goal (desk, AMIRA, GOAL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      eb_goal_sheet_move (desk->session, goal, steps[i].move, window);
      g_assert_null (find_row (GTK_WIDGET (sheet_now ()), "Look at it again on (if you like)"));
      write_down ();
      assert_gone (EB_TYPE_SHEET);
      g_assert_cmpint (eb_goal_get_state (goal), ==, steps[i].after);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Into a new goal in own words, which is written once, and into one that is there. */
static void
test_change (Desk         *desk,
             gconstpointer data)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  GListModel      *goals = eb_binder_get_goals (desk_binder (desk));
  EbGoal          *first = desk_write_goal (desk, AMIRA, GOAL);
  EbGoal          *second = NULL;
  EbGoal          *third = NULL;
  EbSheet         *sheet = NULL;

  desk_write_goal (desk, LONE, "Et forslag er ikke hendes");
  eb_goal_sheet_move (desk->session, first, EB_GOAL_MOVE_CHANGE, window);
  sheet = sheet_now ();
  g_assert_null (find_row (GTK_WIDGET (sheet), "It becomes"));
  type (sheet, "Why (if you like)", "Det er alligevel ikke nøglen");
  write_down ();
  g_assert_nonnull (strstr (fixture_problem (sheet, "problem"), "Write something first"));
  g_assert_true (desk_shows (sheet, "Det er alligevel ikke nøglen"));
  g_assert_cmpuint (g_list_model_get_n_items (goals), ==, 2);

  /* Refused after the new goal was written: it is not written again. */
  type (sheet, "I want …", "Jeg vil bo alene");
  type (sheet, "Why (if you like)", endless);
  write_down ();
  g_assert_nonnull (strstr (fixture_problem (sheet, "problem"), "longer than fits"));
  g_assert_cmpint (eb_goal_get_state (first), ==, EB_GOAL_MINE);
  type (sheet, "Why (if you like)", "");
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpuint (g_list_model_get_n_items (goals), ==, 3);
  g_assert_cmpint (eb_goal_get_state (first), ==, EB_GOAL_CHANGED);
  second = eb_binder_find_goal (desk_binder (desk), eb_goal_get_into (first));
  g_assert_cmpstr (eb_goal_get_text (second), ==, "Jeg vil bo alene");
  g_assert_cmpint (eb_goal_get_door (second), ==, eb_goal_get_door (first));

  third = desk_write_goal (desk, AMIRA, "Jeg vil have en kat");
  eb_goal_sheet_move (desk->session, third, EB_GOAL_MOVE_CHANGE, window);
  choose (sheet_now (), "It becomes", 0);
  g_assert_null (find_row (GTK_WIDGET (sheet_now ()), "I want …"));
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_true (eb_id_equal (eb_goal_get_into (third), eb_goal_get_record (second)));
  g_assert_cmpuint (g_list_model_get_n_items (goals), ==, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_reword (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal    *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbSheet   *sheet = NULL;

  eb_binder_join_goal (desk_binder (desk), desk_seat (desk, LONE), goal, &error);
  g_assert_no_error (error);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_AGREED);
  eb_goal_editor_reword (desk->session, goal, window);
  sheet = sheet_now ();
  g_assert_true (desk_shows (sheet, "asked anew"));
  g_assert_true (desk_shows (sheet, GOAL));
  g_assert_true (eb_sheet_get_seat (sheet) == desk_seat (desk, AMIRA));
  type (sheet, "In my own words", "Jeg vil have min egen dør");
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Jeg vil have min egen dør");
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- About the goal -------------------------------------------------------------------- */

static EbGoalSheet *
about (Desk      *desk,
       EbGoal    *goal,
       GtkWidget *window)
{
  eb_goal_sheet_present (desk->session, goal, window);
  desk_settle ();
  return window_of (EB_TYPE_GOAL_SHEET);
}

static void
put_away (EbGoalSheet *sheet,
          GtkWidget   *window)
{
  g_object_ref (sheet);
  gtk_window_destroy (GTK_WINDOW (sheet));
  desk_settle ();
  g_assert_finalize_object (sheet);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Everybody says in their own words how one sees it; going on from those of
 * another is not possible. */
static void
test_sign (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal      *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbGoalSheet *sheet = about (desk, goal, window);

  fixture_press (sheet, "Add …");
  type (sheet_now (), "In my own words", "Jeg låser mig selv ind");
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (sheet, "Jeg låser mig selv ind"));
  g_assert_true (desk_shows (sheet, "Amira, 21 Nov 2026"));

  fixture_press (sheet, "Add or change …");
  g_assert_true (desk_shows (sheet_now (), "Jeg låser mig selv ind"));
  choose (sheet_now (), "In whose words", 1);
  g_assert_false (desk_shows (find_row (GTK_WIDGET (sheet_now ()), "In my own words"), "Jeg låser mig selv ind"));
  type (sheet_now (), "In my own words", "Nøglen er ikke blevet væk i en måned");
  write_down ();
  g_assert_true (desk_shows (sheet, "Jeg låser mig selv ind"));
  g_assert_true (desk_shows (sheet, "Nøglen er ikke blevet væk i en måned"));
  g_assert_true (desk_shows (sheet, "Lone, 21 Nov 2026"));
  g_assert_nonnull (fixture_button (sheet, "Change …"));
  put_away (sheet, window);
}

/* Only the youth answers; the adults read. */
static void
test_questions (Desk         *desk,
                gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal      *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbGoalSheet *sheet = about (desk, goal, window);

  press_row (sheet, "Can I manage it?");
  g_assert_true (eb_sheet_get_seat (sheet_now ()) == desk_seat (desk, AMIRA));
  g_assert_null (find_row (GTK_WIDGET (sheet_now ()), "In whose words"));
  type (sheet_now (), "In my own words", "Ja, hvis Lone minder mig om det");
  write_down ();
  g_assert_true (desk_shows (sheet, "Ja, hvis Lone minder mig om det"));

  /* The sheet stays, and shows the binder as it is read anew. */
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_true (window_of (EB_TYPE_GOAL_SHEET) == sheet);
  g_assert_true (desk_shows (sheet, "Ja, hvis Lone minder mig om det"));
  g_assert_false (gtk_list_box_row_get_activatable (find_row (GTK_WIDGET (sheet), "Can I manage it?")));
  g_assert_false (desk_shows (sheet, "Answer …"));
  put_away (sheet, window);
}

static EbStep *
first_step (EbGoal *goal)
{
  g_autoptr (EbStep) step = g_list_model_get_item (eb_goal_get_steps (goal), 0);

  return step; /* the goal keeps it */
}

static gboolean
can_edit (EbGoalSheet *sheet)
{
  return gtk_widget_get_visible (fixture_child (desk_find (sheet, EB_TYPE_STEP_ROW), "edit_button"));
}

/* One writes it, another says that it is done. */
static void
test_step (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal      *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbGoalSheet *sheet = about (desk, goal, window);
  EbSheet     *asked = NULL;

  fixture_press (sheet, "Add a step …");
  asked = sheet_now ();
  type (asked, "When (if you like)", "1.12.");
  type (asked, "What there is to do", "Spørge om en nøgle");
  write_down ();
  g_assert_true (desk_shows (asked, "There is no such date"));
  type (asked, "When (if you like)", "1.12.2026");
  write_down ();
  assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (sheet, "Together · by 1 Dec 2026 · written by Amira, 21 Nov 2026"));
  g_assert_true (can_edit (sheet));

  /* Lone's pen: nobody has to be asked who says so. */
  eb_session_take_pen (desk->session, desk_seat (desk, LONE));
  fixture_press (sheet, "Spørge om en nøgle");
  assert_gone (EB_TYPE_SHEET);
  g_assert_true (eb_step_is_done (first_step (goal)));
  g_assert_cmpstr (eb_person_get_name (eb_step_get_done_by (first_step (goal))), ==, "Lone");
  g_assert_true (desk_shows (sheet, "Done, says Lone, 21 Nov 2026"));

  fixture_press (sheet, "Spørge om en nøgle");
  g_assert_false (eb_step_is_done (first_step (goal)));
  g_assert_true (desk_shows (sheet, "Not done after all, says Lone"));

  /* Her words stay hers. */
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_false (can_edit (sheet));
  put_away (sheet, window);
}

/* While nobody holds the pen it is asked who says so; until then nothing is ticked. */
static void
test_step_without_pen (Desk         *desk,
                       gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal      *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbGoalSheet *sheet = about (desk, goal, window);
  g_autoptr (GError) error = NULL;

  eb_binder_write_step (desk_binder (desk), desk_seat (desk, LONE), goal, "Ringe til boligselskabet", NULL, EB_DATE_UNSET, &error);
  g_assert_no_error (error);
  desk_settle ();
  eb_session_rest_pen (desk->session);
  fixture_press (sheet, "Ringe til boligselskabet");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture_button (sheet, "Ringe til boligselskabet"))));
  g_assert_false (eb_step_is_done (first_step (goal)));
  fixture_press (sheet_now (), "It is done");
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpstr (eb_person_get_name (eb_step_get_done_by (first_step (goal))), ==, "Amira");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture_button (sheet, "Ringe til boligselskabet"))));
  put_away (sheet, window);
}

/* What came of it is anybody's to write, and belongs to the goal's life. */
static void
test_life (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal      *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbGoalSheet *sheet = about (desk, goal, window);

  g_assert_true (desk_shows (fixture_child (sheet, "life_list"), "Amira wrote the goal"));
  fixture_press (sheet, "Write what came of it …");
  choose (sheet_now (), "In whose words", 1);
  type (sheet_now (), "What came of it", "Hun har haft den siden juli");
  write_down ();
  g_assert_true (desk_shows (fixture_child (sheet, "outcomes_list"), "Hun har haft den siden juli"));
  g_assert_true (desk_shows (fixture_child (sheet, "outcomes_list"), "Lone, 21 Nov 2026"));
  g_assert_true (desk_shows (fixture_child (sheet, "life_list"), "Lone wrote what came of it"));

  press_row (sheet, "Put it on the shelf …");
  type (sheet_now (), "Why", "Den er fin nok");
  type (sheet_now (), "Look at it again on (if you like)", "1.12.2026");
  write_down ();
  g_assert_true (desk_shows (fixture_child (sheet, "life_list"), "Amira put it on the shelf"));
  g_assert_true (desk_shows (fixture_child (sheet, "life_list"), "look at it again on 1 Dec 2026"));
  g_assert_true (desk_shows (fixture_child (sheet, "state_label"), "On the shelf"));
  g_assert_nonnull (find_row (GTK_WIDGET (sheet), "Take it up again …"));
  g_assert_null (find_row (GTK_WIDGET (sheet), "Put it on the shelf …"));
  put_away (sheet, window);
}

static void
move (Desk      *desk,
      EbBinder  *binder,
      EbGoal    *goal,
      EbGoalMove step)
{
  g_autoptr (GError) error = NULL;

  eb_binder_move_goal (binder, desk_seat (desk, AMIRA), goal, step, "Det blev sådan", EB_DATE_UNSET, NULL, &error);
  g_assert_no_error (error);
}

/* What was said at two machines at once is both told; only the first changed the
 * goal. */
static void
test_said_elsewhere (Desk         *desk,
                     gconstpointer data)
{
  g_autoptr (EbRuleSet) rules = home_load_rules ("barnets-lov.ini");
  g_autoptr (EbBinder) other = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoal      *goal = desk_write_goal (desk, AMIRA, GOAL);
  EbGoalSheet *sheet = about (desk, goal, window);
  GtkWidget   *life = fixture_child (sheet, "life_list");

  other = eb_binder_open (eb_session_get_journal (desk->session), eb_session_get_table (desk->session), &desk->id, rules, &error);
  g_assert_no_error (error);
  move (desk, desk_binder (desk), goal, EB_GOAL_MOVE_SHELVE);
  move (desk, other, eb_binder_find_goal (other, eb_goal_get_record (goal)), EB_GOAL_MOVE_REACH);
  g_assert_false (desk_shows (life, "elsewhere"));
  eb_session_open (desk->session, NULL, &error);
  g_assert_no_error (error);
  desk_settle ();
  g_assert_true (desk_shows (life, "Amira put it on the shelf"));
  g_assert_true (desk_shows (life, "Amira: it is reached"));
  g_assert_true (desk_shows (life, "said at the same time elsewhere"));
  g_assert_true (desk_shows (fixture_child (sheet, "state_label"), "On the shelf"));
  put_away (sheet, window);
}

/* What becomes of the youth's goal is not an adult's to say; their own suggestion
 * they can take back. */
static void
test_whose_moves (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  const EbId   hers = *eb_goal_get_record (desk_write_goal (desk, AMIRA, GOAL));
  const EbId   suggested = *eb_goal_get_record (desk_write_goal (desk, LONE, "Måske en cykel"));
  EbGoalSheet *sheet = NULL;

  desk_leave (desk, AMIRA);
  for (int move = EB_GOAL_MOVE_START; move <= EB_GOAL_MOVE_CHANGE; move++)
    {
      g_assert_false (eb_goal_sheet_may_move (desk->session, eb_binder_find_goal (desk_binder (desk), &hers), (EbGoalMove) move));
      g_assert_cmpint (eb_goal_sheet_may_move (desk->session, eb_binder_find_goal (desk_binder (desk), &suggested), (EbGoalMove) move), ==, move == EB_GOAL_MOVE_SHELVE);
    }
  sheet = about (desk, eb_binder_find_goal (desk_binder (desk), &hers), window);
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "moves_group")));
  gtk_window_destroy (GTK_WINDOW (sheet));
  assert_gone (EB_TYPE_GOAL_SHEET);

  sheet = about (desk, eb_binder_find_goal (desk_binder (desk), &suggested), window);
  press_row (sheet, "Put it on the shelf …");
  type (sheet_now (), "Why", "Hun har fået en");
  write_down ();
  g_assert_cmpint (eb_goal_get_state (eb_binder_find_goal (desk_binder (desk), &suggested)), ==, EB_GOAL_SHELVED);
  put_away (sheet, window);
}

static void
on_locking_cb (gboolean *was_seen)
{
  *was_seen = window_of (EB_TYPE_GOAL_SHEET) != NULL;
}

/* Nothing of it is left to be seen before the keys are wiped. */
static void
test_lock (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbGoalSheet *sheet = g_object_ref (about (desk, desk_write_goal (desk, AMIRA, GOAL), window));
  gboolean     was_seen = TRUE;

  g_signal_connect_swapped (desk->session, "locking", G_CALLBACK (on_locking_cb), &was_seen);
  eb_session_lock_all (desk->session);
  g_assert_false (was_seen);
  assert_gone (EB_TYPE_GOAL_SHEET);
  g_assert_finalize_object (sheet);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  DESK_ADD ("/goal-sheet/shelve", test_shelve);
  DESK_ADD ("/goal-sheet/look-again", test_look_again);
  DESK_ADD ("/goal-sheet/small-moves", test_small_moves);
  DESK_ADD ("/goal-sheet/change", test_change);
  DESK_ADD ("/goal-sheet/reword", test_reword);
  DESK_ADD ("/goal-sheet/sign", test_sign);
  DESK_ADD ("/goal-sheet/questions", test_questions);
  DESK_ADD ("/goal-sheet/step", test_step);
  DESK_ADD ("/goal-sheet/step-without-pen", test_step_without_pen);
  DESK_ADD ("/goal-sheet/life", test_life);
  DESK_ADD ("/goal-sheet/said-elsewhere", test_said_elsewhere);
  DESK_ADD ("/goal-sheet/whose-moves", test_whose_moves);
  DESK_ADD ("/goal-sheet/lock", test_lock);
  return g_test_run ();
}
