/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tasks-desk.h"

/* One task, and both voices on it. */

#define HER_WHY "Jeg glemmer det om morgenen"
#define LONES_WHY "Hun kan, hvis nogen spørger"

static EbTaskItem *
library_task (Desk *desk)
{
  return eb_binder_find_task (desk_binder (desk), "HOME_WISH");
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

static void
put_away (EbTaskSheet *sheet,
          GtkWidget   *window)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_list_and_plan (Desk         *desk,
                    gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

  g_assert_null (tasks_find_row (GTK_WIDGET (sheet), "Who and when …"));
  tasks_press_row (sheet, "Put it on our list");
  tasks_assert_gone (EB_TYPE_SHEET); /* the pen says who */
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_TAKEN);
  g_assert_true (desk_shows (fixture_child (sheet, "mark_label"), "On our list"));

  tasks_press_row (sheet, "Who and when …");
  tasks_choose ("Who does it", 1);
  tasks_type ("When (if you like)", "3.12.2026");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_nonnull (eb_task_item_get_who (own));
  g_assert_true (desk_shows (fixture_child (sheet, "plan_label"), "does it, by 3 Dec 2026"));

  tasks_press_row (sheet, "Take it off the list");
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
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

  eb_session_rest_pen (desk->session);
  tasks_press_row (sheet, "Put it on our list");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_NONE);
  tasks_choose ("Who says so", 1);
  tasks_press ("Put it on our list");
  g_assert_true (desk_shows (fixture_child (sheet, "marks_list"), "Lone put it on our list"));
  put_away (sheet, window);
}

/* With a word on it, and neither red nor gone from the list. */
static void
test_slipped (Desk         *desk,
              gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = tasks_page_now (desk, &window);
  EbTaskSheet *sheet = NULL;
  GtkWidget   *row = NULL;

  tasks_put_mark (desk, own, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  sheet = tasks_about (desk, own, GTK_WIDGET (page));
  tasks_press_row (sheet, "It slipped …");
  tasks_press ("Write it down");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_TAKEN);
  tasks_type ("What happened, in a word or two", "Eksamen");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_SLIPPED);
  row = tasks_row_of (fixture_child (page, "taken_list"), own);
  g_assert_nonnull (row);
  g_assert_true (desk_shows (row, "Slipped: “Eksamen”"));
  g_assert_false (gtk_widget_has_css_class (row, "overdue"));
  tasks_press_row (sheet, "Take it up again");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_TAKEN);
  g_assert_true (desk_shows (fixture_child (sheet, "marks_list"), "Eksamen"));
  gtk_window_destroy (GTK_WINDOW (sheet));
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
}

/* Both must be chosen, and nothing that one chose is left for the next. */
static void
test_answering (Desk         *desk,
                gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

  fixture_press (sheet, "Answer …");
  fixture_press (tasks_sheet_now (), "With a reminder");
  tasks_press ("My answer");
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose one of these."));
  g_assert_cmpuint (eb_task_item_get_rounds (own)->len, ==, 0);
  tasks_choose ("Who answers", 1);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture_button (tasks_sheet_now (), "With a reminder"))));
  tasks_choose ("Who answers", 0);
  fixture_press (tasks_sheet_now (), "With a reminder");
  fixture_press (tasks_sheet_now (), "A little ready");
  tasks_press ("My answer");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (fixture_child (sheet, "waiting_label"), "Amira has answered. It can be read when both sides have answered."));
  g_assert_false (desk_shows (sheet, "A little ready"));

  /* Who has answered is told so, and may change it. */
  fixture_press (sheet, "Answer …");
  tasks_choose ("Who answers", 1);
  g_assert_nonnull (tasks_sheet_now ());
  fixture_press (tasks_sheet_now (), "Alone");
  fixture_press (tasks_sheet_now (), "Almost ready");
  tasks_press ("My answer");
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
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

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
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = NULL;

  answer (desk, AMIRA, own, EB_CAN_WITH_HELP, EB_READY_HALFWAY, "");
  answer (desk, LONE, own, EB_CAN_ALONE, EB_READY_HALFWAY, "");
  sheet = tasks_about (desk, own, window);
  fixture_press (fixture_child (sheet, "gap_box"), "Make a goal of it …");
  tasks_type ("I want …", "Jeg vil kunne lave min cykel");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  g_assert_nonnull (eb_task_item_get_goal (own));
  g_assert_cmpint (eb_goal_get_door (eb_task_item_get_goal (own)), ==, EB_DOOR_LEISURE);
  g_assert_cmpstr (eb_goal_get_text (eb_task_item_get_goal (own)), ==, "Jeg vil kunne lave min cykel");

  sheet = tasks_about (desk, own, window);
  g_assert_true (desk_shows (fixture_child (sheet, "goal_button"), "Belongs to “Jeg vil kunne lave min cykel”"));
  put_away (sheet, window);
}

/* Low readiness offers a goal or "not now"; the same on both sides is no difference. */
static void
test_low (Desk         *desk,
          gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

  answer (desk, AMIRA, own, EB_CAN_NOT_TRIED, EB_READY_A_LITTLE, "");
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "low_box")));
  answer (desk, LONE, own, EB_CAN_NOT_TRIED, EB_READY_A_LITTLE, "");
  g_assert_true (gtk_widget_get_visible (fixture_child (sheet, "low_box")));
  g_assert_false (gtk_widget_get_visible (fixture_child (sheet, "gap_box")));
  g_assert_nonnull (fixture_button (fixture_child (sheet, "low_box"), "Make a goal of it …"));
  fixture_press (fixture_child (sheet, "low_box"), "Not now …");
  tasks_press ("Write it down");
  g_assert_cmpint (eb_task_item_get_mark (own), ==, EB_TASK_MARK_RESTING);
  put_away (sheet, window);
}

/* Earlier rounds stay to be read, and no round is drawn together with another. */
static void
test_before (Desk         *desk,
             gconstpointer data)
{
  GtkWidget   *window = fixture_window_new (gtk_label_new ("x"));
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

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
  EbTaskItem  *own = tasks_own_task (desk);
  EbTaskSheet *sheet = tasks_about (desk, own, window);

  g_assert_true (desk_shows (sheet, "Written by Amira"));
  tasks_press_row (sheet, "Change the words …");
  tasks_type ("What there is to do", "Lær at lappe en cykel");
  tasks_press ("Write it down");
  g_assert_cmpstr (eb_task_item_get_title (own), ==, "Lær at lappe en cykel");
  g_assert_true (desk_shows (fixture_child (sheet, "title_label"), "Lær at lappe en cykel"));
  put_away (sheet, window);

  window = fixture_window_new (gtk_label_new ("x"));
  sheet = tasks_about (desk, library_task (desk), window);
  g_assert_null (tasks_find_row (GTK_WIDGET (sheet), "Change the words …"));
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
  EbTaskItem  *own = tasks_own_task (desk);
  EbTasksPage *page = NULL;
  EbTaskSheet *sheet = NULL;
  int          dpi = 0;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi > 0 ? dpi * 3 / 2 : 96 * 1024 * 3 / 2, NULL);
  tasks_put_mark (desk, own, EB_TASK_MARK_SLIPPED, "Eksamensugentogalleglemtedet", EB_DATE_UNSET);
  answer (desk, AMIRA, own, EB_CAN_TEACH, EB_READY_A_LITTLE, "Uoverskueligmorgenrutine");
  answer (desk, LONE, own, EB_CAN_ALONE, EB_READY_HALFWAY, LONES_WHY);
  page = tasks_page_now (desk, &window);
  sheet = tasks_about (desk, own, GTK_WIDGET (page));
  g_assert_cmpint (needed_width (page), <=, 360);
  g_assert_cmpint (needed_width (adw_window_get_content (ADW_WINDOW (sheet))), <=, 360);
  fixture_press (sheet, "Answer anew …");
  g_assert_cmpint (needed_width (fixture_child (tasks_sheet_now (), "box")), <=, 360);
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  gtk_window_destroy (GTK_WINDOW (sheet));
  tasks_assert_gone (EB_TYPE_TASK_SHEET);
  fixture_window_finish (window, page);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/task-sheet/list-and-plan", test_list_and_plan);
  DESK_ADD ("/task-sheet/no-pen", test_no_pen);
  DESK_ADD ("/task-sheet/slipped", test_slipped);
  DESK_ADD ("/task-sheet/answering", test_answering);
  DESK_ADD ("/task-sheet/apart", test_apart);
  DESK_ADD ("/task-sheet/goal-of-gap", test_goal_of_gap);
  DESK_ADD ("/task-sheet/low", test_low);
  DESK_ADD ("/task-sheet/before", test_before);
  DESK_ADD ("/task-sheet/reword", test_reword);
  DESK_ADD ("/task-sheet/narrow", test_narrow);

  return g_test_run ();
}
