/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-goal-editor.h"
#include "eb-sheet.h"
#include "eb-task-list.h"
#include "eb-task-sheet.h"
#include "eb-tasks-page.h"
#include "eb-words.h"

/* The page of tasks, and both voices on one. */

#define OWN "Lær at skifte en cykelslange"
#define HER_WHY "Jeg glemmer det om morgenen"
#define LONES_WHY "Hun kan, hvis nogen spørger"

/* --- Finding things as a person would --------------------------------------------- */

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

static void
assert_gone (GType type)
{
  desk_settle ();
  g_assert_null (window_of (type));
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
type (const char *title,
      const char *text)
{
  GtkWidget *row = find_row (GTK_WIDGET (sheet_now ()), title);

  g_test_message ("typing into %s", title);
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
choose (const char *title,
        guint       chosen)
{
  GtkWidget *row = find_row (GTK_WIDGET (sheet_now ()), title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
}

static void
press (const char *label)
{
  fixture_press (sheet_now (), label);
  desk_settle ();
}

/* A row of a list is a button to whoever uses it. */
static void
press_row (gpointer    widget,
           const char *title)
{
  GtkWidget *row = find_row (widget, title);

  g_test_message ("pressing %s", title);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  desk_settle ();
}

/* The row of @task under @widget, or NULL. */
static GtkWidget *
row_of (gpointer    widget,
        EbTaskItem *task)
{
  GtkWidget *found = NULL;

  if (EB_IS_TASK_ROW (widget) && gtk_widget_get_mapped (widget) && eb_task_row_get_task (widget) == task)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = row_of (child, task);
  return found;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = EB_IS_TASK_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* --- The desk --------------------------------------------------------------------------- */

static EbTasksPage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  EbTasksPage *page = eb_tasks_page_new (desk->session);

  *window = fixture_window_new (page);
  eb_tasks_page_show (page);
  desk_settle ();
  return page;
}

static EbTaskItem *
library_task (Desk *desk)
{
  return eb_binder_find_task (desk_binder (desk), "HOME_WISH");
}

static EbTaskItem *
own_task (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  EbTaskItem *task = eb_binder_write_task (desk_binder (desk), desk_seat (desk, AMIRA), EB_DOOR_LEISURE, OWN, "Spørg Malte", &error);

  g_assert_no_error (error);
  return task;
}

static void
mark (Desk       *desk,
      EbTaskItem *task,
      EbTaskMark  as,
      const char *why,
      EbDate      until)
{
  g_autoptr (GError) error = NULL;

  eb_binder_mark_task (desk_binder (desk), desk_seat (desk, AMIRA), task, as, why, until, &error);
  g_assert_no_error (error);
  desk_settle ();
}

static void
answer (Desk       *desk,
        Who         who,
        EbTaskItem *task,
        EbCan       can,
        EbReady     ready,
        const char *why)
{
  g_autoptr (GError) error = NULL;

  eb_binder_answer_task (desk_binder (desk), desk_seat (desk, who), task, can, ready, why, &error);
  g_assert_no_error (error);
  desk_settle ();
}

static EbTaskSheet *
about (Desk       *desk,
       EbTaskItem *task,
       GtkWidget  *over)
{
  eb_task_sheet_present (desk->session, task, over);
  desk_settle ();
  return window_of (EB_TYPE_TASK_SHEET);
}

static void
put_away (EbTaskSheet *sheet,
          GtkWidget   *window)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
  assert_gone (EB_TYPE_TASK_SHEET);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- The page ------------------------------------------------------------------------------ */

/* What is tied to an age comes by itself, with its date, why, who says so and how
 * sure that is. */
static void
test_its_time (Desk         *desk,
               gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = page_now (desk, &window);
  GtkWidget   *list = fixture_child (page, "time_list");
  EbTaskItem  *first = NULL;

  g_assert_true (gtk_widget_get_visible (list));
  g_assert_cmpuint (count_rows (list), >, 0);
  first = eb_task_row_get_task (desk_find (list, EB_TYPE_TASK_ROW));
  g_assert_true (eb_task_def_is_shown (eb_task_item_get_def (first), eb_binder_get_case (desk_binder (desk))->birth, HOME_TODAY));
  g_assert_true (desk_shows (list, eb_task_item_get_title (first)));
  g_assert_true (desk_shows (list, eb_task_item_get_plain (first)));
  g_assert_true (desk_shows (list, eb_task_item_get_def (first)->source));
  g_assert_true (desk_shows (list, "in "));
  g_assert_true (desk_shows (list, "check: "));

  mark (desk, first, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  g_assert_null (row_of (list, first));
  g_assert_nonnull (row_of (fixture_child (page, "taken_list"), first));
  fixture_window_finish (window, page);
}

/* Nothing on the list is not "all done". */
static void
test_empty_list (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = page_now (desk, &window);

  g_assert_true (desk_shows (fixture_child (page, "taken_list"), "does not mean that all is done"));
  fixture_window_finish (window, page);
}

/* A door's rows are made when it is opened, and not all at once. */
static void
test_doors (Desk         *desk,
            gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = own_task (desk);
  EbTasksPage *page = page_now (desk, &window);
  GtkWidget   *doors = fixture_child (page, "doors_list");
  GtkWidget   *door = find_row (doors, eb_words_door (EB_DOOR_LEISURE));

  for (guint i = 0; i < EB_TASK_LIST_STEP; i++)
    g_assert_nonnull (eb_binder_write_task (desk_binder (desk), desk_seat (desk, LONE), EB_DOOR_LEISURE, "En til", "", NULL));
  desk_settle ();
  g_assert_cmpuint (count_rows (doors), ==, 0);
  g_assert_nonnull (door);
  g_assert_true (desk_shows (door, "26 tasks"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (door), TRUE);
  desk_settle ();
  g_assert_cmpuint (count_rows (doors), ==, EB_TASK_LIST_STEP);
  g_assert_nonnull (row_of (doors, own));
  fixture_press (door, "Show 1 more");
  g_assert_cmpuint (count_rows (doors), ==, EB_TASK_LIST_STEP + 1);

  /* What is on the list is counted at its door, and nothing else. */
  mark (desk, own, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  g_assert_true (desk_shows (door, "26 tasks, 1 on our list"));
  g_assert_cmpuint (count_rows (doors), ==, EB_TASK_LIST_STEP + 1);
  fixture_window_finish (window, page);
}

static void
test_search (Desk         *desk,
             gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = own_task (desk);
  EbTasksPage *page = page_now (desk, &window);
  GtkWidget   *found = fixture_child (page, "found_list");

  g_assert_false (gtk_widget_get_visible (found));
  fixture_type (page, "search_entry", " LAER AT skifte");
  g_signal_emit_by_name (fixture_child (page, "search_entry"), "search-changed");
  g_assert_nonnull (row_of (found, own));
  g_assert_cmpuint (count_rows (found), ==, 1);
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "all_box")));

  fixture_type (page, "search_entry", "en elefant");
  g_signal_emit_by_name (fixture_child (page, "search_entry"), "search-changed");
  g_assert_true (desk_shows (found, "No task here has that in its title"));
  g_signal_emit_by_name (fixture_child (page, "search_entry"), "stop-search");
  g_signal_emit_by_name (fixture_child (page, "search_entry"), "search-changed");
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "all_box")));
  fixture_window_finish (window, page);
}

static void
test_own (Desk         *desk,
          gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = page_now (desk, &window);
  GListModel  *tasks = eb_binder_get_tasks (desk_binder (desk));
  const guint  before = g_list_model_get_n_items (tasks);
  g_autoptr (EbTaskItem) task = NULL;

  fixture_press (page, "Write our own task …");
  press ("Write it down");
  g_assert_nonnull (strstr (fixture_problem (sheet_now (), "problem"), "Write something first"));
  type ("What there is to do", OWN);
  type ("More about it (if you like)", "Spørg Malte");
  choose ("Door", EB_DOOR_LEISURE - EB_DOOR_ECONOMY);
  choose ("In whose words", 1);
  press ("Write it down");
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, before + 1);
  task = g_list_model_get_item (tasks, before);
  g_assert_cmpstr (eb_task_item_get_title (task), ==, OWN);
  g_assert_cmpstr (eb_task_item_get_plain (task), ==, "Spørg Malte");
  g_assert_cmpint (eb_task_item_get_door (task), ==, EB_DOOR_LEISURE);
  g_assert_cmpstr (eb_person_get_name (eb_task_item_get_author (task)), ==, "Lone");
  fixture_window_finish (window, page);
}

/* "Not now" with a day comes back on that day. */
static void
test_not_now (Desk         *desk,
              gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = own_task (desk);
  EbTasksPage *page = page_now (desk, &window);
  EbTaskSheet *sheet = about (desk, own, GTK_WIDGET (page));
  g_autoptr (GError) error = NULL;

  press_row (sheet, "Not now …");
  type ("Ask again on (if you like)", "21.11.2026");
  press ("Write it down");
  g_assert_true (desk_shows (sheet_now (), "Choose a day after today"));
  type ("Ask again on (if you like)", "1.2.2027");
  press ("Write it down");
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_RESTING);
  g_assert_true (desk_shows (fixture_child (page, "resting_list"), "ask again on 1 Feb 2027"));
  g_assert_null (row_of (fixture_child (page, "time_list"), own));

  home_set_clock ((EbDate){ 2027, 2, 1 }, 12);
  eb_binder_refresh_dates (desk_binder (desk), &error);
  g_assert_no_error (error);
  desk_settle ();
  g_assert_null (row_of (fixture_child (page, "resting_list"), own));
  g_assert_nonnull (row_of (fixture_child (page, "time_list"), own));
  gtk_window_destroy (GTK_WINDOW (sheet));
  assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
}

/* Nothing of it is left behind a closed door. */
static void
test_lock (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = own_task (desk);
  EbTasksPage *page = NULL;

  mark (desk, own, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  page = page_now (desk, &window);
  g_assert_nonnull (about (desk, own, GTK_WIDGET (page)));
  g_assert_true (desk_shows (page, OWN));
  eb_session_lock_all (desk->session);
  assert_gone (EB_TYPE_TASK_SHEET);
  g_assert_false (desk_shows (page, OWN));
  fixture_window_finish (window, page);
}

/* --- One task ---------------------------------------------------------------------------------- */

static void
test_list_and_plan (Desk         *desk,
                    gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  g_assert_null (find_row (GTK_WIDGET (sheet), "Who and when …"));
  press_row (sheet, "Put it on our list");
  assert_gone (EB_TYPE_SHEET); /* the pen says who */
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_TAKEN);
  g_assert_true (desk_shows (fixture_child (sheet, "mark_label"), "On our list"));

  press_row (sheet, "Who and when …");
  choose ("Who does it", 1);
  type ("When (if you like)", "3.12.2026");
  press ("Write it down");
  assert_gone (EB_TYPE_SHEET);
  g_assert_nonnull (eb_task_item_get_who (own));
  g_assert_true (desk_shows (fixture_child (sheet, "plan_label"), "does it, by 3 Dec 2026"));

  press_row (sheet, "Take it off the list");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_NONE);
  g_assert_true (desk_shows (fixture_child (sheet, "marks_list"), "took it off the list"));
  g_assert_true (desk_shows (fixture_child (sheet, "marks_list"), "put it on our list"));
  put_away (sheet, window);
}

/* While the pen lies on the table it is asked who says so. */
static void
test_no_pen (Desk         *desk,
             gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  eb_session_rest_pen (desk->session);
  press_row (sheet, "Put it on our list");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_NONE);
  choose ("Who says so", 1);
  press ("Put it on our list");
  g_assert_true (desk_shows (fixture_child (sheet, "marks_list"), "Lone put it on our list"));
  put_away (sheet, window);
}

/* With a word on it, and neither red nor gone from the list. */
static void
test_slipped (Desk         *desk,
              gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = own_task (desk);
  EbTasksPage *page = page_now (desk, &window);
  EbTaskSheet *sheet = NULL;
  GtkWidget   *row = NULL;

  mark (desk, own, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  sheet = about (desk, own, GTK_WIDGET (page));
  press_row (sheet, "It slipped …");
  press ("Write it down");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_TAKEN);
  type ("What happened, in a word or two", "Eksamen");
  press ("Write it down");
  assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_SLIPPED);
  row = row_of (fixture_child (page, "taken_list"), own);
  g_assert_nonnull (row);
  g_assert_true (desk_shows (row, "Slipped: “Eksamen”"));
  g_assert_false (gtk_widget_has_css_class (row, "overdue"));
  press_row (sheet, "Take it up again");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_TAKEN);
  g_assert_true (desk_shows (fixture_child (sheet, "marks_list"), "Eksamen"));
  gtk_window_destroy (GTK_WINDOW (sheet));
  assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
}

/* Both must be chosen, and nothing that one chose is left for the next. */
static void
test_answering (Desk         *desk,
                gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  fixture_press (sheet, "Answer …");
  fixture_press (sheet_now (), "With a reminder");
  press ("My answer");
  g_assert_true (desk_shows (sheet_now (), "Choose one of these."));
  g_assert_cmpuint (eb_task_item_get_rounds (own)->len, ==, 0);
  choose ("Who answers", 1);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture_button (sheet_now (), "With a reminder"))));
  choose ("Who answers", 0);
  fixture_press (sheet_now (), "With a reminder");
  fixture_press (sheet_now (), "A little ready");
  press ("My answer");
  assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (fixture_child (sheet, "waiting_label"), "Amira has answered. It can be read when both sides have answered."));
  g_assert_false (desk_shows (sheet, "A little ready"));

  /* Who has answered is told so, and may change it. */
  fixture_press (sheet, "Answer …");
  choose ("Who answers", 1);
  g_assert_nonnull (sheet_now ());
  fixture_press (sheet_now (), "Alone");
  fixture_press (sheet_now (), "Almost ready");
  press ("My answer");
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), "A little ready"));
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), "Almost ready"));
  put_away (sheet, window);
}

/* Neither sees the other's until both are in; then both stand side by side, and
 * what differs is something to talk about. */
static void
test_apart (Desk         *desk,
            gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  g_assert_true (desk_shows (fixture_child (sheet, "waiting_label"), "Nobody has answered yet."));
  answer (desk, AMIRA, own, EB_CAN_WITH_REMINDER, EB_READY_HALFWAY, HER_WHY);
  g_assert_true (desk_shows (sheet, "Amira has answered. It can be read when both sides have answered."));
  g_assert_false (desk_shows (sheet, HER_WHY));
  g_assert_false (desk_shows (sheet, "With a reminder"));
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "gap_box")));

  answer (desk, LONE, own, EB_CAN_ALONE, EB_READY_HALFWAY, LONES_WHY);
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), HER_WHY));
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), LONES_WHY));
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), "With a reminder"));
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), "Alone"));
  g_assert_true (gtk_widget_get_visible (fixture_child (sheet, "gap_box")));
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "low_box")));
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "waiting_label")));
  put_away (sheet, window);
}

/* A goal made of a difference stands behind the same door, and the task belongs to
 * it from then on. */
static void
test_goal_of_gap (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = NULL;

  answer (desk, AMIRA, own, EB_CAN_WITH_HELP, EB_READY_HALFWAY, "");
  answer (desk, LONE, own, EB_CAN_ALONE, EB_READY_HALFWAY, "");
  sheet = about (desk, own, window);
  fixture_press (fixture_child (sheet, "gap_box"), "Make a goal of it …");
  type ("I want …", "Jeg vil kunne lave min cykel");
  press ("Write it down");
  assert_gone (EB_TYPE_TASK_SHEET);
  g_assert_nonnull (eb_task_item_get_goal (own));
  g_assert_cmpint (eb_goal_get_door (eb_task_item_get_goal (own)), ==, EB_DOOR_LEISURE);
  g_assert_cmpstr (eb_goal_get_text (eb_task_item_get_goal (own)), ==, "Jeg vil kunne lave min cykel");

  sheet = about (desk, own, window);
  g_assert_true (desk_shows (fixture_child (sheet, "goal_button"), "Belongs to “Jeg vil kunne lave min cykel”"));
  put_away (sheet, window);
}

/* Low readiness offers a goal or "not now"; the same on both sides is no difference. */
static void
test_low (Desk         *desk,
          gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  answer (desk, AMIRA, own, EB_CAN_NOT_TRIED, EB_READY_A_LITTLE, "");
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "low_box")));
  answer (desk, LONE, own, EB_CAN_NOT_TRIED, EB_READY_A_LITTLE, "");
  g_assert_true (gtk_widget_get_visible (fixture_child (sheet, "low_box")));
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "gap_box")));
  g_assert_nonnull (fixture_button (fixture_child (sheet, "low_box"), "Make a goal of it …"));
  fixture_press (fixture_child (sheet, "low_box"), "Not now …");
  press ("Write it down");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_RESTING);
  put_away (sheet, window);
}

/* Earlier rounds stay to be read, and no round is drawn together with another. */
static void
test_before (Desk         *desk,
             gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  answer (desk, AMIRA, own, EB_CAN_NOT_TRIED, EB_READY_A_LITTLE, HER_WHY);
  answer (desk, LONE, own, EB_CAN_WITH_HELP, EB_READY_A_LITTLE, "");
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "before_box")));
  g_assert_nonnull (fixture_button (sheet, "Answer anew …"));
  home_set_clock ((EbDate){ 2027, 3, 2 }, 12);
  answer (desk, LONE, own, EB_CAN_ALONE, EB_READY_ALMOST, "");
  g_assert_true (desk_shows (sheet, "Lone has answered."));
  g_assert_false (desk_shows (sheet, "Almost ready"));
  answer (desk, AMIRA, own, EB_CAN_ALONE, EB_READY_FULLY, "");
  g_assert_true (desk_shows (fixture_child (sheet, "now_box"), "2 Mar 2027"));
  g_assert_false (desk_shows (fixture_child (sheet, "now_box"), HER_WHY));
  g_assert_true (desk_shows (fixture_child (sheet, "before_box"), "21 Nov 2026"));
  g_assert_true (desk_shows (fixture_child (sheet, "before_box"), HER_WHY));
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "low_box")));
  put_away (sheet, window);
}

/* Only its author changes the words of an own one. */
static void
test_reword (Desk         *desk,
             gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = own_task (desk);
  EbTaskSheet *sheet = about (desk, own, window);

  g_assert_true (desk_shows (sheet, "Written by Amira"));
  press_row (sheet, "Change the words …");
  type ("What there is to do", "Lær at lappe en cykel");
  press ("Write it down");
  g_assert_cmpstr (eb_task_item_get_title (own), ==, "Lær at lappe en cykel");
  g_assert_true (desk_shows (fixture_child (sheet, "title_label"), "Lær at lappe en cykel"));
  put_away (sheet, window);

  window = fixture_window_new (gtk_label_new ("x"));
  sheet = about (desk, library_task (desk), window);
  g_assert_null (find_row (GTK_WIDGET (sheet), "Change the words …"));
  put_away (sheet, window);
}

static int
needed_width (gpointer widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* With text half as large again everything has room in 360 px. */
static void
test_narrow (Desk         *desk,
             gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget   *window = NULL;
  EbTaskItem  *own = own_task (desk);
  EbTasksPage *page = NULL;
  EbTaskSheet *sheet = NULL;
  int          dpi = 0;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi > 0 ? dpi * 3 / 2 : 96 * 1024 * 3 / 2, NULL);
  mark (desk, own, EB_TASK_MARK_SLIPPED, "Eksamensugentogalleglemtedet", EB_DATE_UNSET);
  answer (desk, AMIRA, own, EB_CAN_TEACH, EB_READY_A_LITTLE, "Uoverskueligmorgenrutine");
  answer (desk, LONE, own, EB_CAN_ALONE, EB_READY_HALFWAY, LONES_WHY);
  page = page_now (desk, &window);
  sheet = about (desk, own, GTK_WIDGET (page));
  g_assert_cmpint (needed_width (page), <=, 360);
  g_assert_cmpint (needed_width (adw_window_get_content (ADW_WINDOW (sheet))), <=, 360);
  fixture_press (sheet, "Answer anew …");
  g_assert_cmpint (needed_width (fixture_child (sheet_now (), "box")), <=, 360);
  gtk_window_destroy (GTK_WINDOW (sheet_now ()));
  gtk_window_destroy (GTK_WINDOW (sheet));
  assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/tasks/its-time", test_its_time);
  DESK_ADD ("/tasks/empty-list", test_empty_list);
  DESK_ADD ("/tasks/doors", test_doors);
  DESK_ADD ("/tasks/search", test_search);
  DESK_ADD ("/tasks/own", test_own);
  DESK_ADD ("/tasks/not-now", test_not_now);
  DESK_ADD ("/tasks/lock", test_lock);
  DESK_ADD ("/tasks/list-and-plan", test_list_and_plan);
  DESK_ADD ("/tasks/no-pen", test_no_pen);
  DESK_ADD ("/tasks/slipped", test_slipped);
  DESK_ADD ("/tasks/answering", test_answering);
  DESK_ADD ("/tasks/apart", test_apart);
  DESK_ADD ("/tasks/goal-of-gap", test_goal_of_gap);
  DESK_ADD ("/tasks/low", test_low);
  DESK_ADD ("/tasks/before", test_before);
  DESK_ADD ("/tasks/reword", test_reword);
  DESK_ADD ("/tasks/narrow", test_narrow);

  return g_test_run ();
}
