/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-clock.h"
#include "eb-text.h"

/* Goals are worded by the youth, and notes stay their author's. */

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
test_own_goal (Home         *home,
               gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "  Jeg vil\nbo selv  ");

  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Jeg vil bo selv");
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE);
  g_assert_cmpint (eb_goal_get_door (goal), ==, EB_DOOR_HOME);
  g_assert_true (eb_goal_get_author (goal) == home_person (home, AMIRA));
  g_assert_true (eb_binder_find_goal (home->binder, eb_goal_get_record (goal)) == goal);
  g_assert_null (eb_goal_get_suggestion (goal));
}

/* A suggestion stays one until the youth takes it over, and then its words and
 * whose they were are still known. */
static void
test_take_over (Home         *home,
                gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, LONE, "Amira laver et budget");
  EbId    record = *eb_goal_get_record (goal);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SUGGESTED);
  g_assert_true (eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), goal, "Jeg vil have penge tilbage", &error));
  g_assert_no_error (error);

  for (int again = 0; again < 2; again++)
    {
      goal = eb_binder_find_goal (home->binder, &record);
      g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_MINE);
      g_assert_cmpstr (eb_goal_get_text (goal), ==, "Jeg vil have penge tilbage");
      g_assert_true (eb_goal_get_author (goal) == home_person (home, AMIRA));
      g_assert_cmpstr (eb_goal_get_suggestion (goal), ==, "Amira laver et budget");
      g_assert_true (eb_goal_get_suggester (goal) == home_person (home, LONE));
      g_assert_null (eb_goal_get_other_wording (goal));
      if (again == 0)
        home_restart (home);
    }
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
test_join (Home         *home,
           gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbId    record = *eb_goal_get_record (goal);
  g_autoptr (EbPerson) joined = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_binder_join_goal (home->binder, home_seat (home, LONE), goal, &error));
  g_assert_true (eb_binder_join_goal (home->binder, home_seat (home, LONE), goal, &error));
  home_restart (home);
  goal = eb_binder_find_goal (home->binder, &record);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_AGREED);
  g_assert_cmpuint (count (eb_goal_get_joined (goal)), ==, 1);
  joined = g_list_model_get_item (eb_goal_get_joined (goal), 0);
  g_assert_true (joined == home_person (home, LONE));
}

/* Who may not do what: each leaves the goal as it was. */
static void
test_refused_steps (Home         *home,
                    gconstpointer data)
{
  EbGoal *mine = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal *suggested = home_write_goal (home, LONE, "Amira laver et budget");
  const struct
  {
    EbGoal    *goal;
    Who        who;
    EbGoalMove step;
  } refused[] = {
    { suggested, LONE, EB_GOAL_MOVE_TAKE_OVER },
    { mine, LONE, EB_GOAL_MOVE_TAKE_OVER },
    { mine, AMIRA, EB_GOAL_MOVE_TAKE_OVER },
    { mine, AMIRA, EB_GOAL_MOVE_JOIN },
    { suggested, AMIRA, EB_GOAL_MOVE_JOIN },
    { suggested, LONE, EB_GOAL_MOVE_JOIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      EbSeat *seat = home_seat (home, refused[i].who);

      if (refused[i].step == EB_GOAL_MOVE_JOIN)
        g_assert_false (eb_binder_join_goal (home->binder, seat, refused[i].goal, &error));
      else
        g_assert_false (eb_binder_take_over_goal (home->binder, seat, refused[i].goal, "Andre ord", &error));
      g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
    }
  g_assert_cmpint (eb_goal_get_state (mine), ==, EB_GOAL_MINE);
  g_assert_cmpint (eb_goal_get_state (suggested), ==, EB_GOAL_SUGGESTED);
  g_assert_cmpstr (eb_goal_get_text (mine), ==, "Jeg vil bo selv");
  g_assert_cmpuint (count (eb_goal_get_joined (mine)), ==, 0);
}

typedef enum
{
  GOAL,
  TAKE_OVER,
  NOTE,
} Place;

static void
try_words (Home       *home,
           Place       place,
           EbGoal     *goal,
           const char *words,
           GError    **error)
{
  if (place == GOAL)
    g_assert_null (eb_binder_write_goal (home->binder, home_seat (home, AMIRA), EB_DOOR_JOB, words, error));
  else if (place == TAKE_OVER)
    g_assert_false (eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), goal, words, error));
  else
    g_assert_false (eb_binder_write_note (home->binder, home_seat (home, AMIRA), goal, words, error));
}

static void
test_refused_words (Home         *home,
                    gconstpointer data)
{
  EbGoal          *goal = home_write_goal (home, LONE, "Amira laver et budget");
  g_autofree char *long_goal = g_strnfill (EB_GOAL_MAX_CHARS + 1, 'a');
  g_autofree char *long_note = g_strnfill (EB_NOTE_MAX_CHARS + 1, 'a');
  const struct
  {
    const char *words;
    Place       place;
    EbTextError code;
  } refused[] = {
    { "", GOAL, EB_TEXT_ERROR_EMPTY },
    { " \n\t ", GOAL, EB_TEXT_ERROR_EMPTY },
    { "\x01\x02", GOAL, EB_TEXT_ERROR_EMPTY },
    { long_goal, GOAL, EB_TEXT_ERROR_TOO_LONG },
    { "\xff", GOAL, EB_TEXT_ERROR_NOT_TEXT },
    { "", TAKE_OVER, EB_TEXT_ERROR_EMPTY },
    { long_goal, TAKE_OVER, EB_TEXT_ERROR_TOO_LONG },
    { "", NOTE, EB_TEXT_ERROR_EMPTY },
    { "\n\n", NOTE, EB_TEXT_ERROR_EMPTY },
    { long_note, NOTE, EB_TEXT_ERROR_TOO_LONG },
    { "abc\xc3", NOTE, EB_TEXT_ERROR_NOT_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      try_words (home, refused[i].place, goal, refused[i].words, &error);
      g_assert_error (error, EB_TEXT_ERROR, (int) refused[i].code);
    }
  g_assert_cmpuint (count (eb_binder_get_goals (home->binder)), ==, 1);
  g_assert_cmpuint (count (eb_goal_get_notes (goal)), ==, 0);
  g_assert_cmpint (eb_goal_get_state (goal), ==, EB_GOAL_SUGGESTED);
}

/* What is written comes back as it was, also from the disk. */
static void
test_kept_words (Home         *home,
                 gconstpointer data)
{
  g_autofree char *longest = g_strnfill (EB_NOTE_MAX_CHARS, 'a');
  const struct
  {
    const char *typed;
    const char *kept;
  } notes[] = {
    { "Hej\x07 med\x1b[0m dig", "Hej med[0m dig" },
    { "To\r\nlinjer\r\n", "To\nlinjer" },
    { "👩‍👧‍👦 🏳️‍🌈 👍🏽", "👩‍👧‍👦 🏳️‍🌈 👍🏽" },
    { "أريد أن أسكن وحدي", "أريد أن أسكن وحدي" },
    { "אני רוצה לגור לבד, 3 לילות", "אני רוצה לגור לבד, 3 לילות" },
    { "Æblegrød på Ærø – kr. 12,50", "Æblegrød på Ærø – kr. 12,50" },
    { longest, longest },
  };
  EbGoal *goal = home_write_goal (home, AMIRA, "أريد 🏠");
  EbId    record = *eb_goal_get_record (goal);

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    home_write_note (home, i % 2 == 0 ? AMIRA : LONE, goal, notes[i].typed);
  home_restart (home);
  goal = eb_binder_find_goal (home->binder, &record);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "أريد 🏠");
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (goal), (guint) i);

      g_assert_cmpstr (eb_note_get_text (note), ==, notes[i].kept);
      g_assert_true (eb_note_get_author (note) == home_person (home, i % 2 == 0 ? AMIRA : LONE));
      g_assert_cmpint (eb_binder_check_note (home->binder, note), ==, EB_TRUST_SIGNED);
    }
}

/* A machine whose clock goes wrong writes a note with an earlier time: it stands
 * where its time says, now and after a restart. */
static void
test_time_order (Home         *home,
                 gconstpointer data)
{
  const struct
  {
    EbDate      day;
    const char *text;
  } written[] = {
    { { 2026, 11, 22 }, "second" },
    { { 2026, 11, 24 }, "fourth" },
    { { 2026, 11, 21 }, "first" },
    { { 2026, 11, 23 }, "third" },
  };
  const char *const read[] = { "first", "second", "third", "fourth" };
  EbGoal           *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbId              record = *eb_goal_get_record (goal);

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      home_set_clock (written[i].day, 13);
      home_write_note (home, LONE, goal, written[i].text);
    }
  for (int again = 0; again < 2; again++)
    {
      goal = eb_binder_find_goal (home->binder, &record);
      for (guint i = 0; i < G_N_ELEMENTS (read); i++)
        {
          g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (goal), i);

          g_assert_cmpstr (eb_note_get_text (note), ==, read[i]);
        }
      g_assert_cmpint (eb_date_compare (eb_clock_date_of (eb_goal_get_last_time (goal)), (EbDate){ 2026, 11, 24 }), ==, 0);
      if (again == 0)
        home_restart (home);
    }
  /* The order of writing, not of the clock, is what the chain remembers. */
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
  home_write_note (home, LONE, goal, "fifth");
  home_restart (home);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* In idle time every signature is checked, whether anybody looks or not. */
static void
test_checked_in_idle_time (Home         *home,
                           gconstpointer data)
{
  EbGoal     *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbId        record = *eb_goal_get_record (goal);
  const guint n = 25;

  for (guint i = 0; i < n; i++)
    home_write_note (home, AMIRA, goal, "En aften mere");
  home_restart (home);
  goal = eb_binder_find_goal (home->binder, &record);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (goal), i);

      g_assert_cmpint (eb_note_get_trust (note), ==, EB_TRUST_SIGNED);
    }
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/goals/own", test_own_goal);
  HOME_ADD_ON_DISK ("/goals/take-over", test_take_over);
  HOME_ADD_ON_DISK ("/goals/join", test_join);
  HOME_ADD ("/goals/refused-steps", test_refused_steps);
  HOME_ADD ("/goals/refused-words", test_refused_words);
  HOME_ADD_ON_DISK ("/goals/kept-words", test_kept_words);
  HOME_ADD_ON_DISK ("/goals/time-order", test_time_order);
  HOME_ADD_ON_DISK ("/goals/checked-in-idle-time", test_checked_in_idle_time);
  return g_test_run ();
}
