/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-goal-state.h"

#define N_STATES (EB_GOAL_CHANGED + 1)
#define N_MOVES (EB_GOAL_MOVE_CHANGE + 1)

/* Who may, for each state (row) and move (column): Y the youth, A an adult, in
 * small letters only the author of the present words; C the youth, and an adult
 * who is the author; '-' nobody. */
static const char allowed[N_STATES][N_MOVES + 1] = {
  /* SUGGEST WRITE TAKE_OVER REWORD JOIN START REACH SHELVE TAKE_UP CHANGE */
  [EB_GOAL_SUGGESTED] = "AYYa---C--",
  [EB_GOAL_MINE] = "AY-yAYYY-Y",
  [EB_GOAL_AGREED] = "AY-yAYYY-Y",
  [EB_GOAL_GOING] = "AY-yA-YY-Y",
  [EB_GOAL_REACHED] = "AY------Y-",
  [EB_GOAL_SHELVED] = "AY------CY",
  [EB_GOAL_CHANGED] = "AY--------",
};

/* What each allowed move (column) leads to from each state (row), by the number
 * of the state; '-' where nobody may make it, '?' see below. */
static const char after[N_STATES][N_MOVES + 1] = {
  /* SUGGEST WRITE TAKE_OVER REWORD JOIN START REACH SHELVE TAKE_UP CHANGE */
  [EB_GOAL_SUGGESTED] = "0110---5--",
  [EB_GOAL_MINE] = "01-12345-6",
  [EB_GOAL_AGREED] = "01-12345-6",
  [EB_GOAL_GOING] = "01-33-45-6",
  [EB_GOAL_REACHED] = "01------?-",
  [EB_GOAL_SHELVED] = "01------?6",
  [EB_GOAL_CHANGED] = "01--------",
};

/* Taken up again, by the state before: alone, and when somebody had joined. */
static const EbGoalState taken_up[][2] = {
  [EB_GOAL_SUGGESTED] = { EB_GOAL_SUGGESTED, EB_GOAL_SUGGESTED },
  [EB_GOAL_MINE] = { EB_GOAL_MINE, EB_GOAL_AGREED },
  [EB_GOAL_AGREED] = { EB_GOAL_MINE, EB_GOAL_AGREED },
  [EB_GOAL_GOING] = { EB_GOAL_GOING, EB_GOAL_GOING },
};

static gboolean
expect_allowed (char     who,
                EbActor  actor,
                gboolean is_author)
{
  const char letter = actor == EB_ACTOR_YOUTH ? 'Y' : 'A';

  if (who == 'C')
    return actor == EB_ACTOR_YOUTH || is_author;
  return g_ascii_toupper (who) == letter && (g_ascii_isupper (who) || is_author);
}

static void
test_every_move (void)
{
  for (int i = 0; i < N_STATES * N_MOVES * 4; i++)
    {
      const EbGoalState state = (EbGoalState) (i / (N_MOVES * 4));
      const EbGoalMove  move = (EbGoalMove) (i / 4 % N_MOVES);
      const EbActor     actor = (EbActor) (i / 2 % 2);
      const gboolean    is_author = i % 2;

      g_assert_cmpint (eb_goal_move_allowed (state, move, actor, is_author), ==, expect_allowed (allowed[state][move], actor, is_author));
    }
}

static void
test_after (void)
{
  for (int i = 0; i < N_STATES * N_MOVES; i++)
    {
      const EbGoalState state = (EbGoalState) (i / N_MOVES);
      const EbGoalMove  move = (EbGoalMove) (i % N_MOVES);
      const char        expected = after[state][move];

      g_assert_cmpint (expected == '-', ==, allowed[state][move] == '-');
      if (!g_ascii_isdigit (expected))
        continue;

      for (int was = 0; was < N_STATES * 2; was++)
        g_assert_cmpint (eb_goal_state_after (state, move, was % 2, (EbGoalState) (was / 2)), ==, expected - '0');
    }
}

static void
test_taken_up (void)
{
  for (guint was = 0; was < G_N_ELEMENTS (taken_up); was++)
    for (int joined = 0; joined < 2; joined++)
      {
        g_assert_true (eb_goal_state_is_open ((EbGoalState) was));
        g_assert_cmpint (eb_goal_state_after (EB_GOAL_SHELVED, EB_GOAL_MOVE_TAKE_UP, joined, (EbGoalState) was), ==, taken_up[was][joined]);
        g_assert_cmpint (eb_goal_state_after (EB_GOAL_REACHED, EB_GOAL_MOVE_TAKE_UP, joined, (EbGoalState) was), ==, taken_up[was][joined]);
      }
}

/* A state is open as long as something can still come of it where it is. */
static void
test_open (void)
{
  for (guint state = 0; state < N_STATES; state++)
    g_assert_cmpint (eb_goal_state_is_open ((EbGoalState) state), ==, allowed[state][EB_GOAL_MOVE_SHELVE] != '-');
}

static void
test_worth (void)
{
  for (guint worth = 0; worth < EB_N_WORTHS; worth++)
    {
      g_assert_true (eb_worth_allowed ((EbWorth) worth, EB_ACTOR_YOUTH));
      g_assert_cmpint (eb_worth_allowed ((EbWorth) worth, EB_ACTOR_ADULT), ==, worth == EB_WORTH_SIGN);
    }
}

static void
test_actors (void)
{
  g_assert_cmpint (eb_role_get_actor (EB_ROLE_YOUTH), ==, EB_ACTOR_YOUTH);
  g_assert_cmpint (eb_role_get_actor (EB_ROLE_FOSTER), ==, EB_ACTOR_ADULT);
  g_assert_cmpint (eb_role_get_actor (EB_ROLE_STAFF), ==, EB_ACTOR_ADULT);
  g_assert_cmpint (eb_role_get_actor (EB_ROLE_CONTACT), ==, EB_ACTOR_ADULT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/goal-state/every-move", test_every_move);
  g_test_add_func ("/goal-state/after", test_after);
  g_test_add_func ("/goal-state/taken-up", test_taken_up);
  g_test_add_func ("/goal-state/open", test_open);
  g_test_add_func ("/goal-state/worth", test_worth);
  g_test_add_func ("/goal-state/actors", test_actors);

  return g_test_run ();
}
