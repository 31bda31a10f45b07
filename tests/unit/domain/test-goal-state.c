/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-goal-state.h"

#define N_STATES 3
#define N_STEPS 5

/* Who may, for each state (row) and step (column): Y the youth, A an adult, in
 * small letters only the author of the present words; '-' nobody. */
static const char allowed[N_STATES][N_STEPS] = {
  /* SUGGEST WRITE TAKE_OVER REWORD JOIN */
  [EB_GOAL_SUGGESTED] = { 'A', 'Y', 'Y', 'a', '-' },
  [EB_GOAL_MINE] = { 'A', 'Y', '-', 'y', 'A' },
  [EB_GOAL_AGREED] = { 'A', 'Y', '-', 'y', 'A' },
};

static void
test_every_step (void)
{
  for (int i = 0; i < N_STATES * N_STEPS * 4; i++)
    {
      const EbGoalState state = (EbGoalState) (i / (N_STEPS * 4));
      const EbGoalMove  step = (EbGoalMove) (i / 4 % N_STEPS);
      const EbActor     actor = (EbActor) (i / 2 % 2);
      const gboolean    is_author = i % 2;
      const char        who = allowed[state][step];
      const gboolean    expected = g_ascii_toupper (who) == (actor == EB_ACTOR_YOUTH ? 'Y' : 'A') && (g_ascii_isupper (who) || is_author);

      g_assert_cmpint (eb_goal_move_allowed (state, step, actor, is_author), ==, expected);
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

  g_test_add_func ("/goal-state/every-step", test_every_step);
  g_test_add_func ("/goal-state/actors", test_actors);

  return g_test_run ();
}
