/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-text-area.h"
#include "eb-words.h"
#include "tasks-desk.h"

/* The page of tasks. */

static guint
count_rows (GtkWidget *widget)
{
  guint n = EB_IS_TASK_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* What is tied to an age comes by itself, with its date, why, who says so and how
 * sure that is. */
static void
test_its_time (Desk         *desk,
               gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = tasks_page_now (desk, &window);
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

  tasks_put_mark (desk, first, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  g_assert_null (tasks_row_of (list, first));
  g_assert_nonnull (tasks_row_of (fixture_child (page, "taken_list"), first));
  fixture_window_finish (window, page);
}

/* Nothing on the list is not "all done". */
static void
test_empty_list (Desk         *desk,
                 gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = tasks_page_now (desk, &window);

  g_assert_true (desk_shows (fixture_child (page, "taken_list"), "does not mean that all is done"));
  fixture_window_finish (window, page);
}

/* A door's rows are made when it is opened, and not all at once. */
static void
test_doors (Desk         *desk,
            gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = tasks_page_now (desk, &window);
  GtkWidget   *doors = fixture_child (page, "doors_list");
  GtkWidget   *door = tasks_find_row (doors, eb_words_door (EB_DOOR_LEISURE));

  for (guint i = 0; i < EB_TASK_LIST_STEP; i++)
    g_assert_nonnull (eb_binder_write_task (desk_binder (desk), desk_seat (desk, LONE), EB_DOOR_LEISURE, &(EbTaskWords){ .title = "En til" }, NULL));
  desk_settle ();
  g_assert_cmpuint (count_rows (doors), ==, 0);
  g_assert_nonnull (door);
  g_assert_true (desk_shows (door, "26 tasks"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (door), TRUE);
  desk_settle ();
  g_assert_cmpuint (count_rows (doors), ==, EB_TASK_LIST_STEP);
  g_assert_nonnull (tasks_row_of (doors, own));
  fixture_press (door, "Show 1 more");
  g_assert_cmpuint (count_rows (doors), ==, EB_TASK_LIST_STEP + 1);

  /* What is on the list is counted at its door, and nothing else. */
  tasks_put_mark (desk, own, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  g_assert_true (desk_shows (door, "26 tasks, 1 on our list"));
  g_assert_cmpuint (count_rows (doors), ==, EB_TASK_LIST_STEP + 1);
  fixture_window_finish (window, page);
}

static void
test_search (Desk         *desk,
             gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = tasks_page_now (desk, &window);
  GtkWidget   *found = fixture_child (page, "found_list");

  g_assert_false (gtk_widget_get_visible (found));
  fixture_type (page, "search_entry", " LAER AT skifte");
  g_signal_emit_by_name (fixture_child (page, "search_entry"), "search-changed");
  g_assert_nonnull (tasks_row_of (found, own));
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
  EbTasksPage *page = tasks_page_now (desk, &window);
  GListModel  *tasks = eb_binder_get_tasks (desk_binder (desk));
  const guint  before = g_list_model_get_n_items (tasks);
  g_autoptr (EbTaskItem) task = NULL;

  fixture_press (page, "Write our own task …");
  tasks_press ("Write it down");
  g_assert_nonnull (strstr (fixture_problem (tasks_sheet_now (), "problem"), "Write something first"));
  tasks_type ("What there is to do", TASKS_OWN);
  tasks_type ("More about it (if you like)", "Spørg Malte");
  tasks_choose ("Door", EB_DOOR_LEISURE - EB_DOOR_ECONOMY);
  tasks_choose ("In whose words", 1);
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, before + 1);
  task = g_list_model_get_item (tasks, before);
  g_assert_cmpstr (eb_task_item_get_title (task), ==, TASKS_OWN);
  g_assert_cmpstr (eb_task_item_get_plain (task), ==, "Spørg Malte");
  g_assert_cmpint (eb_task_item_get_door (task), ==, EB_DOOR_LEISURE);
  g_assert_cmpstr (eb_person_get_name (eb_task_item_get_author (task)), ==, "Lone");
  fixture_window_finish (window, page);
}

static void
type_steps (const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (desk_find (tasks_sheet_now (), GTK_TYPE_TEXT_VIEW)), text, -1);
}

/* A line each; what does not fit is said there, and stays. */
static void
test_own_steps (Desk         *desk,
                gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = tasks_page_now (desk, &window);
  EbTaskSheet *sheet = tasks_about (desk, own, GTK_WIDGET (page));
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *steps = NULL;

  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "steps_box")));
  for (guint i = 0; i <= EB_TASK_MAX_STEPS; i++)
    g_string_append (many, "Et trin\n");
  tasks_press_row (sheet, "Change the words …");
  type_steps (many->str);
  tasks_press ("Write it down");
  g_assert_true (desk_shows (tasks_sheet_now (), "There is room for 20 steps."));
  g_string_printf (many, "Kort\n%0*d", EB_TASK_MAX_STEP_CHARS + 1, 0);
  type_steps (many->str);
  tasks_press ("Write it down");
  g_assert_true (desk_shows (tasks_sheet_now (), "Step 2 is longer than fits on a line."));
  type_steps ("\n  Find skruerne \n\nSkru den på");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (fixture_child (sheet, "steps_box"), "1. Find skruerne"));
  g_assert_true (desk_shows (fixture_child (sheet, "steps_box"), "2. Skru den på"));

  tasks_press_row (sheet, "Change the words …");
  steps = eb_text_area_dup_text (desk_find (tasks_sheet_now (), GTK_TYPE_TEXT_VIEW));
  g_assert_cmpstr (steps, ==, "Find skruerne\nSkru den på");
  type_steps ("");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "steps_box")));
  gtk_window_destroy (GTK_WINDOW (sheet));
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
}

/* Of a long list only what can be in sight is there at once, and the rest soon. */
static void
test_long_list (Desk         *desk,
                gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = NULL;

  for (guint i = 0; i < EB_TASK_LIST_STEP + 5; i++)
    tasks_put_mark (desk, eb_binder_write_task (desk_binder (desk), desk_seat (desk, LONE), EB_DOOR_LEISURE, &(EbTaskWords){ .title = "En til" }, NULL), EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  page = eb_tasks_page_new (desk->session);
  window = fixture_window_new (page);
  eb_tasks_page_show (page);
  g_assert_cmpuint (count_rows (fixture_child (page, "taken_list")), <, EB_TASK_LIST_STEP);
  g_assert_true (desk_shows (fixture_child (page, "taken_list"), "Show 5 more"));
  desk_settle ();
  g_assert_cmpuint (count_rows (fixture_child (page, "taken_list")), ==, EB_TASK_LIST_STEP);
  fixture_press (fixture_child (page, "taken_list"), "Show 5 more");
  g_assert_cmpuint (count_rows (fixture_child (page, "taken_list")), ==, EB_TASK_LIST_STEP + 5);
  fixture_window_finish (window, page);
}

/* "Not now" with a day comes back on that day. */
static void
test_not_now (Desk         *desk,
              gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = tasks_page_now (desk, &window);
  EbTaskSheet *sheet = tasks_about (desk, own, GTK_WIDGET (page));
  g_autoptr (GError) error = NULL;

  tasks_press_row (sheet, "Not now …");
  tasks_type ("Ask again on (if you like)", "21.11.2026");
  tasks_press ("Write it down");
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose a day after today"));
  tasks_type ("Ask again on (if you like)", "1.2.2027");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_RESTING);
  g_assert_true (desk_shows (fixture_child (page, "resting_list"), "ask again on 1 Feb 2027"));
  g_assert_null (tasks_row_of (fixture_child (page, "time_list"), own));

  home_set_clock ((EbDate){ 2027, 2, 1 }, 12);
  eb_binder_refresh_dates (desk_binder (desk), &error);
  g_assert_no_error (error);
  desk_settle ();
  g_assert_null (tasks_row_of (fixture_child (page, "resting_list"), own));
  g_assert_nonnull (tasks_row_of (fixture_child (page, "time_list"), own));
  gtk_window_destroy (GTK_WINDOW (sheet));
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
}

/* Nothing of it is left behind a closed door. */
static void
test_lock (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = NULL;

  tasks_put_mark (desk, own, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  page = tasks_page_now (desk, &window);
  g_assert_nonnull (tasks_about (desk, own, GTK_WIDGET (page)));
  g_assert_true (desk_shows (page, TASKS_OWN));
  eb_session_lock_all (desk->session);
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  g_assert_false (desk_shows (page, TASKS_OWN));
  fixture_window_finish (window, page);
}

/* A closed door is there, and none of its tasks; nor are they found. */
static void
test_closed_doors (Desk         *desk,
                   gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTasksPage *page = NULL;
  GtkWidget   *doors = NULL;

  tasks_own_task (desk);
  desk_let_in (desk, MALTE, EB_DOOR_BIT (EB_DOOR_RIGHTS));
  desk_sit (desk, MALTE);
  desk_leave (desk, LONE);
  desk_leave (desk, AMIRA);
  page = tasks_page_now (desk, &window);
  doors = fixture_child (page, "doors_list");
  g_assert_nonnull (tasks_find_row (doors, eb_words_door (EB_DOOR_LEISURE)));
  g_assert_nonnull (tasks_find_row (doors, eb_words_door (EB_DOOR_RIGHTS)));
  g_assert_true (desk_shows (tasks_find_row (doors, eb_words_door (EB_DOOR_LEISURE)), "You have no key to this door."));
  g_assert_true (desk_shows (tasks_find_row (doors, eb_words_door (EB_DOOR_HOME)), "You have no key to this door."));
  g_assert_false (desk_shows (tasks_find_row (doors, eb_words_door (EB_DOOR_RIGHTS)), "You have no key to this door."));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (tasks_find_row (doors, eb_words_door (EB_DOOR_LEISURE))), TRUE);
  desk_settle ();
  g_assert_cmpuint (count_rows (doors), ==, 0);
  g_assert_false (desk_shows (page, TASKS_OWN));
  fixture_window_finish (window, page);
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
  DESK_ADD ("/tasks/own-steps", test_own_steps);
  DESK_ADD ("/tasks/long-list", test_long_list);
  DESK_ADD ("/tasks/not-now", test_not_now);
  DESK_ADD ("/tasks/lock", test_lock);

  DESK_ADD ("/tasks/closed-doors", test_closed_doors);
  return g_test_run ();
}
