/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "copies-fixture.h"
#include "tasks-fixture.h"
#include "week-fixture.h"

/* Goals, tasks and the week, written to on two machines and then united: in either order
 * nothing of it is refused, and nothing of it is lost. (Which of two moves or marks that were
 * made at once holds is said by the order of the file.) */

typedef GPtrArray Lines;

static void G_GNUC_PRINTF (2, 3)
  add_line (Lines      *lines,
            const char *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (lines, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
add_goal (Lines  *lines,
          EbGoal *goal)
{
  GListModel      *steps = eb_goal_get_steps (goal);
  GPtrArray       *events = eb_goal_get_events (goal);
  GPtrArray       *worth = eb_goal_get_worth (goal);
  g_autofree char *notes = notes_describe (goal);

  for (guint i = 0; i < events->len; i++)
    {
      const EbGoalEvent *event = g_ptr_array_index (events, i);

      add_line (lines, "%s %d %" G_GINT64_FORMAT " %s", eb_person_get_name (event->person), event->move, event->time, event->text == NULL ? "" : event->text);
    }
  for (guint i = 0; i < worth->len; i++)
    add_line (lines, "worth %s", ((const EbWorthWord *) g_ptr_array_index (worth, i))->text);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      add_line (lines, "step %s", eb_step_get_text (step));
    }
  /* Notes stand in the order of their times, in either file. */
  add_line (lines, "%s", notes);
}

static void
add_task (Lines      *lines,
          EbTaskItem *task)
{
  GPtrArray *marks = eb_task_item_get_marks (task);
  GPtrArray *notes = eb_task_item_get_notes (task);

  for (guint i = 0; i < marks->len; i++)
    {
      const EbTaskMarked *marked = g_ptr_array_index (marks, i);

      add_line (lines, "%s mark %d %s", eb_person_get_name (marked->person), marked->mark, marked->why);
    }
  for (guint i = 0; i < notes->len; i++)
    add_line (lines, "task note %s", ((const EbTaskNote *) g_ptr_array_index (notes, i))->text);
}

static void
add_routine (Lines     *lines,
             EbRoutine *routine)
{
  GPtrArray *others = eb_routine_get_others (routine);
  GPtrArray *told = eb_routine_get_told (routine);

  add_line (lines, "%s", eb_routine_get_title (routine));
  for (guint i = 0; i < others->len; i++)
    add_line (lines, "%s", ((const EbRoutineOther *) g_ptr_array_index (others, i))->title);
  for (guint i = 0; i < told->len; i++)
    {
      const EbTurnTold *one = g_ptr_array_index (told, i);

      add_line (lines, "%s turn of %d: %d %s", eb_person_get_name (one->person), eb_date_to_days (one->due), one->mark, one->why);
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All that can be read, whatever its order. */
static char *
list_all (Home *home)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GListModel *goals = eb_binder_get_goals (home->binder);
  GListModel *tasks = eb_binder_get_tasks (home->binder);
  GListModel *routines = eb_binder_get_routines (home->binder);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      add_goal (lines, goal);
    }
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      add_task (lines, task);
    }
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (routines, i);

      add_routine (lines, routine);
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static guint
count (const char *all,
       const char *words)
{
  guint n = 0;

  for (const char *at = strstr (all, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

/* Reads the same of both, in either order and twice. */
static char *
unite_both (Home *one,
            Home *other)
{
  g_autofree char *all = NULL;
  g_autofree char *turned = NULL;
  Home             first = { 0 };

  copies_make (one, &first);
  copies_unite (&first, other);
  copies_unite (&first, one);
  tasks_open (&first);
  copies_unite (other, one);
  copies_unite (other, &first);
  tasks_open (other);
  all = list_all (&first);
  turned = list_all (other);
  g_assert_cmpstr (all, ==, turned);
  g_assert_cmpuint (eb_binder_get_broken (first.binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_broken (other->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (first.binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (other->binder), ==, 0);
  copies_clear (&first);
  return g_steal_pointer (&all);
}

static EbGoal *
first_goal (Home *home)
{
  g_autoptr (EbGoal) goal = g_list_model_get_item (eb_binder_get_goals (home->binder), 0);

  return goal; /* the binder keeps it */
}

static void
move_goal (Home       *home,
           EbGoalMove  move,
           const char *why)
{
  g_autoptr (GError) error = NULL;

  eb_binder_move_goal (home->binder, home_seat (home, AMIRA), first_goal (home), move, why, EB_DATE_UNSET, NULL, &error);
  g_assert_no_error (error);
}

static void
reword (Home       *home,
        const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_reword_goal (home->binder, home_seat (home, AMIRA), first_goal (home), text, &error);
  g_assert_no_error (error);
}

/* Reworded and reached here, reworded, joined and shelved there; a note on each. */
static void
test_goals (Home         *home,
            gconstpointer data)
{
  Home             other = { 0 };
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;

  notes_start (home);
  tasks_open (home);
  copies_make (home, &other);
  tasks_open (&other);
  home_set_clock (HOME_TODAY, 15);
  reword (home, "Jeg vil bo i en lejlighed");
  home_write_note (home, LONE, first_goal (home), "senere");
  move_goal (home, EB_GOAL_MOVE_REACH, "");
  home_set_clock (HOME_TODAY, 14);
  eb_binder_join_goal (other.binder, home_seat (&other, LONE), first_goal (&other), &error);
  g_assert_no_error (error);
  reword (&other, "Jeg vil bo i et kollektiv");
  home_write_note (&other, AMIRA, first_goal (&other), "tidligere");
  move_goal (&other, EB_GOAL_MOVE_SHELVE, "senere måske");
  all = unite_both (home, &other);
  g_assert_cmpuint (count (all, "Jeg vil bo i en lejlighed"), ==, 1);
  g_assert_cmpuint (count (all, "Jeg vil bo i et kollektiv"), ==, 1);
  g_assert_cmpuint (count (all, "senere måske"), ==, 1);
  g_assert_nonnull (strstr (all, "Amira: tidligere < tidligere\nLone: senere < senere\n"));
  copies_clear (&other);
}

/* Taken over and agreed on here, and another goal became it, while it was reworded there. */
static void
test_taken_over (Home         *home,
                 gconstpointer data)
{
  Home             other = { 0 };
  EbGoal          *suggested = home_write_goal (home, LONE, "Lær at lave mad");
  EbGoal          *own = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;

  own = notes_start (home);
  copies_make (home, &other);
  tasks_open (&other);
  home_set_clock (HOME_TODAY, 15);
  eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), suggested, "Jeg vil lave mad", &error);
  g_assert_no_error (error);
  eb_binder_join_goal (home->binder, home_seat (home, LONE), suggested, &error);
  g_assert_no_error (error);
  eb_binder_move_goal (home->binder, home_seat (home, AMIRA), own, EB_GOAL_MOVE_CHANGE, "", EB_DATE_UNSET, suggested, &error);
  g_assert_no_error (error);
  home_set_clock (HOME_TODAY, 14);
  eb_binder_reword_goal (other.binder, home_seat (&other, LONE), first_goal (&other), "Lær at lave tre retter", &error);
  g_assert_no_error (error);
  all = unite_both (home, &other);
  g_assert_cmpstr (eb_goal_get_text (first_goal (&other)), ==, "Jeg vil lave mad");
  g_assert_cmpint (eb_goal_get_state (first_goal (&other)), ==, EB_GOAL_AGREED);
  g_assert_cmpuint (count (all, "Jeg vil lave mad"), ==, 1);
  g_assert_cmpuint (count (all, "Lær at lave tre retter"), ==, 1);
  copies_clear (&other);
}

static void
test_tasks (Home         *home,
            gconstpointer data)
{
  Home             other = { 0 };
  g_autofree char *all = NULL;

  tasks_open (home);
  copies_make (home, &other);
  tasks_open (&other);
  home_set_clock (HOME_TODAY, 15);
  tasks_mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_TAKEN, "", EB_DATE_UNSET);
  home_set_clock (HOME_TODAY, 14);
  tasks_mark (&other, AMIRA, "JOB_CV", EB_TASK_MARK_TAKEN, "", EB_DATE_UNSET);
  tasks_mark (&other, LONE, "JOB_CV", EB_TASK_MARK_SLIPPED, "der skete for meget", EB_DATE_UNSET);
  all = unite_both (home, &other);
  g_assert_cmpuint (count (all, "Amira mark"), ==, 2);
  g_assert_cmpuint (count (all, "der skete for meget"), ==, 1);
  copies_clear (&other);
}

/* Each has another rule, and says something of a turn that only that rule gave. */
static void
test_routines (Home         *home,
               gconstpointer data)
{
  Home             other = { 0 };
  g_autofree char *all = NULL;

  week_write (home, AMIRA, "Vaske", "FREQ=WEEKLY;BYDAY=MO", WEEK_DAY (11, 2));
  tasks_open (home);
  copies_make (home, &other);
  tasks_open (&other);
  home_set_clock (HOME_TODAY, 15);
  week_change (home, AMIRA, week_nth (home, 0), "Vaske om tirsdagen", "FREQ=WEEKLY;BYDAY=TU", WEEK_DAY (11, 22), NULL);
  week_mark (home, AMIRA, week_nth (home, 0), WEEK_DAY (11, 24), EB_TURN_MARK_DONE, EB_DATE_UNSET);
  home_set_clock (HOME_TODAY, 14);
  week_change (&other, AMIRA, week_nth (&other, 0), "Vaske om onsdagen", "FREQ=WEEKLY;BYDAY=WE", WEEK_DAY (11, 22), NULL);
  week_mark (&other, AMIRA, week_nth (&other, 0), WEEK_DAY (11, 25), EB_TURN_MARK_DONE, EB_DATE_UNSET);
  all = unite_both (home, &other);
  g_assert_cmpuint (count (all, "Vaske om"), ==, 2);
  g_assert_cmpuint (count (all, "Amira turn of"), ==, 2);
  copies_clear (&other);
}

int
main (int   argc,
      char *argv[])
{
  tasks_init (&argc, &argv);
  HOME_ADD ("/merge/goals", test_goals);
  HOME_ADD ("/merge/taken-over", test_taken_over);
  HOME_ADD ("/merge/tasks", test_tasks);
  HOME_ADD ("/merge/routines", test_routines);
  return g_test_run ();
}
