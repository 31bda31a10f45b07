/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found, whose words it is said to be, and what is never found. */

#include "binder-fixture.h"

#include "eb-clock.h"
#include "eb-finder.h"

/* Each thing is written a minute after the one before it. */
static void
wait_a_minute (void)
{
  eb_clock_set (eb_clock_now_us () + G_TIME_SPAN_MINUTE);
}

static EbNote *
write_note (Home       *home,
            Who         who,
            EbGoal     *goal,
            const char *text)
{
  wait_a_minute ();
  return home_write_note (home, who, goal, text);
}

static EbGoal *
write_goal (Home       *home,
            Who         who,
            const char *text)
{
  wait_a_minute ();
  return home_write_goal (home, who, text);
}

static EbFinder *
read_all (Home *home)
{
  EbFinder *finder = eb_finder_new (home->binder);

  while (!eb_finder_is_ready (finder))
    g_main_context_iteration (NULL, TRUE);
  return finder;
}

static char *
list_hits (EbFinder   *finder,
           const char *query,
           guint       most)
{
  g_autoptr (GPtrArray) hits = eb_finder_search (finder, query, most);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      EbHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (list, "%s%s: %s", i == 0 ? "" : " | ", eb_person_get_name (eb_hit_get_author (hit)), eb_hit_get_text (hit));
    }
  return g_string_free (list, FALSE);
}

#define assert_found(finder, query, expected)                     \
  G_STMT_START                                                    \
  {                                                               \
    g_autofree char *list_ = list_hits ((finder), (query), 1000); \
                                                                  \
    g_assert_cmpstr (list_, ==, (expected));                      \
  }                                                               \
  G_STMT_END

static void
test_words (Home         *home,
            gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Jeg vil bo selv");
  g_autoptr (EbFinder) finder = NULL;

  write_note (home, LONE, goal, "Vi øvede madplanen på Ærø");
  write_note (home, AMIRA, goal, "MADPAKKE\ni morgen");
  finder = read_all (home);

  assert_found (finder, "mad", "Amira: MADPAKKE\ni morgen | Lone: Vi øvede madplanen på Ærø");
  assert_found (finder, " aeroe   MAD ", "Lone: Vi øvede madplanen på Ærø");
  assert_found (finder, "ærø madpakke", "");
  assert_found (finder, "pakke i morgen", "Amira: MADPAKKE\ni morgen");
  assert_found (finder, "cykel", "");
  assert_found (finder, "", "");
  assert_found (finder, " \n ", "");
}

/* Goals come first, then notes; each newest first, whichever spread they are on. */
static void
test_order (Home         *home,
            gconstpointer unused)
{
  EbGoal *first = write_goal (home, AMIRA, "Første ord");
  EbGoal *second = NULL;
  g_autoptr (EbFinder) finder = NULL;
  g_autofree char *few = NULL;
  g_autofree char *none = NULL;

  write_note (home, AMIRA, first, "ord 1");
  second = write_goal (home, AMIRA, "Andet ord");
  write_note (home, LONE, second, "ord 2");
  write_note (home, AMIRA, first, "ord 3");
  write_note (home, LONE, second, "ord 4");
  finder = read_all (home);

  assert_found (finder, "ord", "Amira: Andet ord | Amira: Første ord | Lone: ord 4 | Amira: ord 3 | Lone: ord 2 | Amira: ord 1");
  few = list_hits (finder, "ord", 3);
  g_assert_cmpstr (few, ==, "Amira: Andet ord | Amira: Første ord | Lone: ord 4");
  none = list_hits (finder, "ord", 0);
  g_assert_cmpstr (none, ==, "");
}

static void
test_hit (Home         *home,
          gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Jeg vil bo selv");
  EbNote *note = write_note (home, LONE, goal, "Jeg hjælper dig");
  g_autoptr (EbFinder) finder = read_all (home);
  g_autoptr (GPtrArray) hits = eb_finder_search (finder, "je", 10);
  EbHit *of_goal = NULL;
  EbHit *of_note = NULL;

  g_assert_cmpuint (hits->len, ==, 2);
  of_goal = g_ptr_array_index (hits, 0);
  of_note = g_ptr_array_index (hits, 1);
  g_assert_true (eb_hit_get_goal (of_goal) == goal);
  g_assert_null (eb_hit_get_note (of_goal));
  g_assert_true (eb_hit_get_author (of_goal) == home_person (home, AMIRA));
  g_assert_cmpint (eb_hit_get_time (of_goal), ==, eb_goal_get_time (goal));
  g_assert_true (eb_hit_get_goal (of_note) == goal);
  g_assert_true (eb_hit_get_note (of_note) == note);
  g_assert_true (eb_hit_get_author (of_note) == home_person (home, LONE));
  g_assert_cmpint (eb_hit_get_time (of_note), ==, eb_note_get_time (note));
}

/* Before it is ready it finds what it has read; it is told of when it is. */
static void
test_ready (Home         *home,
            gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Jeg vil bo selv");
  g_autoptr (EbFinder) finder = NULL;
  guint told = 0;

  write_note (home, LONE, goal, "bo godt");
  finder = eb_finder_new (home->binder);
  g_signal_connect_swapped (finder, "notify::ready", G_CALLBACK (g_atomic_int_inc), &told);
  g_assert_false (eb_finder_is_ready (finder));
  assert_found (finder, "bo", "Amira: Jeg vil bo selv");

  while (!eb_finder_is_ready (finder))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told, ==, 1);
  assert_found (finder, "bo", "Amira: Jeg vil bo selv | Lone: bo godt");
  g_assert_finalize_object (g_steal_pointer (&finder));
}

/* What is written while it reads, and after it has read. */
static void
test_new_words (Home         *home,
                gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Mit mål");
  g_autoptr (EbFinder) finder = NULL;

  write_note (home, LONE, goal, "ord 1");
  finder = eb_finder_new (home->binder);
  write_note (home, LONE, goal, "ord 2");
  assert_found (finder, "ord", "Lone: ord 2");
  while (!eb_finder_is_ready (finder))
    g_main_context_iteration (NULL, TRUE);

  assert_found (finder, "ord", "Lone: ord 2 | Lone: ord 1");
  write_note (home, AMIRA, goal, "ord 3");
  assert_found (finder, "ord", "Amira: ord 3 | Lone: ord 2 | Lone: ord 1");
  write_note (home, LONE, write_goal (home, AMIRA, "Nyt ord"), "ord 4");
  assert_found (finder, "ord", "Amira: Nyt ord | Lone: ord 4 | Amira: ord 3 | Lone: ord 2 | Lone: ord 1");
  g_assert_true (eb_finder_is_ready (finder));
}

/* A goal is found by its earlier words too, as whoever wrote them wrote them. */
static void
test_reworded (Home         *home,
               gconstpointer unused)
{
  EbGoal *goal = write_goal (home, LONE, "Rydde op hver dag");
  g_autoptr (EbFinder) finder = read_all (home);
  g_autoptr (GError) error = NULL;

  assert_found (finder, "rydde", "Lone: Rydde op hver dag");
  wait_a_minute ();
  eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), goal, "Mit værelse rydder jeg", &error);
  g_assert_no_error (error);
  assert_found (finder, "rydde", "Amira: Mit værelse rydder jeg | Lone: Rydde op hver dag");
  assert_found (finder, "vaerelse", "Amira: Mit værelse rydder jeg");
}

/* Steps, answers about the goal, why it was put away and what came of it. */
static void
test_about_goals (Home         *home,
                  gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Mit mål");
  EbSeat *amira = home_seat (home, AMIRA);
  EbSeat *lone = home_seat (home, LONE);
  g_autoptr (EbFinder) finder = read_all (home);
  g_autoptr (EbStep) step = NULL;
  g_autoptr (GError) error = NULL;

  assert_found (finder, "ord", "");
  wait_a_minute ();
  g_assert_true (eb_binder_write_step (home->binder, lone, goal, "ord 1", NULL, EB_DATE_UNSET, &error));
  wait_a_minute ();
  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_CURRENT, "ord 2", &error));
  wait_a_minute ();
  g_assert_true (eb_binder_move_goal (home->binder, amira, goal, EB_GOAL_MOVE_SHELVE, "ord 3", EB_DATE_UNSET, NULL, &error));
  assert_found (finder, "ord", "Amira: ord 3 | Amira: ord 2 | Lone: ord 1");

  step = g_list_model_get_item (eb_goal_get_steps (goal), 0);
  g_assert_true (eb_binder_change_step (home->binder, lone, goal, step, "ord 4", NULL, EB_DATE_UNSET, &error));
  assert_found (finder, "ord 4", "Lone: ord 4");
  assert_found (finder, "ord 1", "");
  wait_a_minute ();
  g_assert_true (eb_binder_answer_worth (home->binder, amira, goal, EB_WORTH_CURRENT, "", &error));
  assert_found (finder, "ord 2", "");
}

/* What is taken off a spread, such as the youth's own notes when somebody sits
 * down, is not found from that moment on; the rest is, again. */
static void
test_taken_away (Home         *home,
                 gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Mit mål");
  g_autoptr (EbFinder) finder = NULL;

  write_note (home, AMIRA, goal, "ord 1");
  write_note (home, AMIRA, goal, "ord 2");
  finder = read_all (home);
  g_list_store_remove (G_LIST_STORE (eb_goal_get_notes (goal)), 0);
  g_assert_false (eb_finder_is_ready (finder));
  assert_found (finder, "ord", "");

  while (!eb_finder_is_ready (finder))
    g_main_context_iteration (NULL, TRUE);
  assert_found (finder, "ord", "Amira: ord 2");
}

static void
test_revised (Home         *home,
              gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Mit mål");
  EbNote *note = write_note (home, AMIRA, goal, "Jeg er vred");
  g_autoptr (EbFinder) finder = read_all (home);
  g_autoptr (GError) error = NULL;

  assert_found (finder, "vred", "Amira: Jeg er vred");
  wait_a_minute ();
  eb_binder_revise_note (home->binder, home_seat (home, AMIRA), goal, note, "Jeg er træt", &error);
  g_assert_no_error (error);
  assert_found (finder, "vred", "");
  assert_found (finder, "traet", "Amira: Jeg er træt");
}

static void
test_withdrawn (Home         *home,
                gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Mit mål");
  EbNote *note = write_note (home, AMIRA, goal, "Jeg er vred");
  g_autoptr (EbFinder) finder = read_all (home);
  g_autoptr (EbFinder) later = NULL;
  g_autoptr (GPtrArray) hits = eb_finder_search (finder, "vred", 10);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (hits->len, ==, 1);
  wait_a_minute ();
  eb_binder_withdraw_note (home->binder, home_seat (home, AMIRA), goal, note, &error);
  g_assert_no_error (error);
  assert_found (finder, "vred", "");
  g_assert_cmpstr (eb_hit_get_text (g_ptr_array_index (hits, 0)), ==, "");

  later = read_all (home);
  assert_found (later, "vred", "");
}

/* Notes on tasks are found among the others, newest first, as they are now. */
static void
test_on_tasks (Home         *home,
               gconstpointer unused)
{
  EbGoal *goal = write_goal (home, AMIRA, "Mit mål");
  EbSeat *lone = home_seat (home, LONE);
  g_autoptr (EbFinder) finder = read_all (home);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *few = NULL;
  g_autoptr (GError) error = NULL;
  EbTaskItem       *task = NULL;
  const EbTaskNote *note = NULL;

  write_note (home, AMIRA, goal, "ord 1");
  wait_a_minute ();
  task = eb_binder_write_task (home->binder, lone, EB_DOOR_HOME, &(EbTaskWords){ .title = "Vask" }, &error);
  assert_found (finder, "ord", "Amira: ord 1");
  eb_binder_write_task_note (home->binder, lone, task, "Ord 2", &error);
  g_assert_no_error (error);
  write_note (home, AMIRA, goal, "ord 3");
  assert_found (finder, "ord", "Amira: ord 3 | Lone: Ord 2 | Amira: ord 1");
  few = list_hits (finder, "ord", 2);
  g_assert_cmpstr (few, ==, "Amira: ord 3 | Lone: Ord 2");
  wait_a_minute ();
  eb_binder_write_task_note (home->binder, home_seat (home, AMIRA), task, "ord 4", &error);
  g_assert_no_error (error);
  assert_found (finder, "ord", "Amira: ord 4 | Amira: ord 3 | Lone: Ord 2 | Amira: ord 1");

  hits = eb_finder_search (finder, "ord 2", 10);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_true (eb_hit_get_task (g_ptr_array_index (hits, 0)) == task);
  g_assert_null (eb_hit_get_goal (g_ptr_array_index (hits, 0)));
  note = g_ptr_array_index (eb_task_item_get_notes (task), 0);
  eb_binder_withdraw_task_note (home->binder, lone, task, &note->record, &error);
  g_assert_no_error (error);
  assert_found (finder, "ord", "Amira: ord 4 | Amira: ord 3 | Amira: ord 1");
  g_assert_cmpstr (eb_hit_get_text (g_ptr_array_index (hits, 0)), ==, "");
}

/* Nothing is found in a binder that was closed. */
static void
test_closed (Home         *home,
             gconstpointer unused)
{
  g_autoptr (EbFinder) finder = NULL;

  write_goal (home, AMIRA, "Mit mål");
  finder = read_all (home);
  assert_found (finder, "mit", "Amira: Mit mål");
  g_assert_finalize_object (g_steal_pointer (&home->binder));
  assert_found (finder, "mit", "");
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);

  HOME_ADD ("/finder/words", test_words);
  HOME_ADD ("/finder/order", test_order);
  HOME_ADD ("/finder/hit", test_hit);
  HOME_ADD ("/finder/ready", test_ready);
  HOME_ADD ("/finder/new-words", test_new_words);
  HOME_ADD ("/finder/reworded", test_reworded);
  HOME_ADD ("/finder/about-goals", test_about_goals);
  HOME_ADD ("/finder/taken-away", test_taken_away);
  HOME_ADD ("/finder/revised", test_revised);
  HOME_ADD ("/finder/withdrawn", test_withdrawn);
  HOME_ADD ("/finder/on-tasks", test_on_tasks);
  HOME_ADD ("/finder/closed", test_closed);

  return g_test_run ();
}
