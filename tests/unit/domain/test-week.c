/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-week.h"

#define Y EB_ACTOR_YOUTH
#define A EB_ACTOR_ADULT
#define NOT (-1) /* may not be said; nothing changes */

/* --- Each state, each mark, each actor ------------------------------------------------- */

static const struct
{
  EbTurnState state;
  EbTurnMark  mark;
  int         youth; /* the state it comes to */
  int         adult;
} moves[] = {
  { EB_TURN_OPEN, EB_TURN_MARK_BACK, NOT, NOT },
  { EB_TURN_OPEN, EB_TURN_MARK_DONE, EB_TURN_DONE, NOT },
  { EB_TURN_OPEN, EB_TURN_MARK_SLIPPED, EB_TURN_SLIPPED, NOT },
  { EB_TURN_OPEN, EB_TURN_MARK_MOVED, EB_TURN_MOVED, NOT },
  { EB_TURN_OPEN, EB_TURN_MARK_CONFIRMED, NOT, NOT },
  { EB_TURN_DONE, EB_TURN_MARK_BACK, EB_TURN_OPEN, NOT },
  { EB_TURN_DONE, EB_TURN_MARK_DONE, NOT, NOT },
  { EB_TURN_DONE, EB_TURN_MARK_SLIPPED, NOT, NOT },
  { EB_TURN_DONE, EB_TURN_MARK_MOVED, NOT, NOT },
  { EB_TURN_DONE, EB_TURN_MARK_CONFIRMED, NOT, EB_TURN_CONFIRMED },
  { EB_TURN_CONFIRMED, EB_TURN_MARK_BACK, EB_TURN_OPEN, EB_TURN_DONE },
  { EB_TURN_CONFIRMED, EB_TURN_MARK_DONE, NOT, NOT },
  { EB_TURN_CONFIRMED, EB_TURN_MARK_SLIPPED, NOT, NOT },
  { EB_TURN_CONFIRMED, EB_TURN_MARK_MOVED, NOT, NOT },
  { EB_TURN_CONFIRMED, EB_TURN_MARK_CONFIRMED, NOT, NOT },
  { EB_TURN_SLIPPED, EB_TURN_MARK_BACK, EB_TURN_OPEN, NOT },
  { EB_TURN_SLIPPED, EB_TURN_MARK_DONE, EB_TURN_DONE, NOT },
  { EB_TURN_SLIPPED, EB_TURN_MARK_SLIPPED, NOT, NOT },
  { EB_TURN_SLIPPED, EB_TURN_MARK_MOVED, EB_TURN_MOVED, NOT },
  { EB_TURN_SLIPPED, EB_TURN_MARK_CONFIRMED, NOT, NOT },
  { EB_TURN_MOVED, EB_TURN_MARK_BACK, EB_TURN_OPEN, NOT },
  { EB_TURN_MOVED, EB_TURN_MARK_DONE, EB_TURN_DONE, NOT },
  { EB_TURN_MOVED, EB_TURN_MARK_SLIPPED, EB_TURN_SLIPPED, NOT },
  { EB_TURN_MOVED, EB_TURN_MARK_MOVED, EB_TURN_MOVED, NOT },
  { EB_TURN_MOVED, EB_TURN_MARK_CONFIRMED, NOT, NOT },
};

static void
assert_move (EbTurnState state,
             EbTurnMark  mark,
             EbActor     actor,
             int         expected)
{
  g_test_message ("state %d, mark %d, actor %d", state, mark, actor);
  g_assert_cmpint (eb_turn_mark_allowed (state, mark, actor), ==, expected != NOT);
  g_assert_cmpint (eb_turn_mark_state (state, mark, actor), ==, expected != NOT ? expected : (int) state);
}

static void
test_moves (void)
{
  gboolean is_for[EB_N_TURN_MARKS][2] = { { FALSE } };

  g_assert_cmpuint (G_N_ELEMENTS (moves), ==, (gsize) (EB_TURN_MOVED + 1) * EB_N_TURN_MARKS);
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      assert_move (moves[i].state, moves[i].mark, Y, moves[i].youth);
      assert_move (moves[i].state, moves[i].mark, A, moves[i].adult);
      is_for[moves[i].mark][Y] |= moves[i].youth != NOT;
      is_for[moves[i].mark][A] |= moves[i].adult != NOT;
    }
  for (int mark = 0; mark < EB_N_TURN_MARKS; mark++)
    {
      g_assert_cmpint (eb_turn_mark_is_for ((EbTurnMark) mark, Y), ==, is_for[mark][Y]);
      g_assert_cmpint (eb_turn_mark_is_for ((EbTurnMark) mark, A), ==, is_for[mark][A]);
    }
}

/* They are in people's files. */
static void
test_nicks (void)
{
  static const char *const nicks[] = { "back", "done", "slipped", "moved", "confirmed" };
  EbTurnMark               mark = EB_TURN_MARK_BACK;

  g_assert_cmpuint (G_N_ELEMENTS (nicks), ==, EB_N_TURN_MARKS);
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_true (eb_turn_mark_from_nick (nicks[i], &mark));
      g_assert_cmpuint (mark, ==, i);
      g_assert_cmpstr (eb_turn_mark_to_nick (mark), ==, nicks[i]);
    }
  g_assert_false (eb_turn_mark_from_nick ("Done", &mark));
  g_assert_false (eb_turn_mark_from_nick (NULL, &mark));
  g_assert_cmpint (mark, ==, EB_TURN_MARK_CONFIRMED);
}

/* --- Weeks ---------------------------------------------------------------------------------- */

typedef struct
{
  const char *rule;
  gsize       routine;
  const char *start;
  const char *end;
} PlanRow;

typedef struct
{
  gsize       routine;
  const char *due;
  EbTurnMark  mark;
  EbActor     actor;
  const char *to;
} SaidRow;

typedef struct
{
  const char *name;
  const char *monday;
  PlanRow     plans[4]; /* until one without a rule */
  SaidRow     said[8];  /* until one without a day */
  const char *turns;
} WeekRow;

#define MONDAYS                                 \
  {                                             \
    "FREQ=WEEKLY;BYDAY=MO", 0, "2026-11-02", "" \
  }
#define FRIDAYS                                 \
  {                                             \
    "FREQ=WEEKLY;BYDAY=FR", 1, "2026-11-02", "" \
  }
#define DONE(due)                    \
  {                                  \
    0, due, EB_TURN_MARK_DONE, Y, "" \
  }
#define BACK(due)                    \
  {                                  \
    0, due, EB_TURN_MARK_BACK, Y, "" \
  }
#define MOVED(due, to)                \
  {                                   \
    0, due, EB_TURN_MARK_MOVED, Y, to \
  }
#define CONFIRMED(due)                    \
  {                                       \
    0, due, EB_TURN_MARK_CONFIRMED, A, "" \
  }

static const WeekRow weeks[] = {
  { "nothing is said, though the day has passed", "2026-11-16", { MONDAYS }, { { 0 } }, "16 0 open" },
  { "before it begins", "2026-10-26", { MONDAYS }, { { 0 } }, "" },
  { "done", "2026-11-16", { MONDAYS }, { DONE ("2026-11-16") }, "16 0 done" },
  { "another turn is done", "2026-11-16", { MONDAYS }, { DONE ("2026-11-09") }, "16 0 open" },
  { "confirmed", "2026-11-16", { MONDAYS }, { DONE ("2026-11-16"), CONFIRMED ("2026-11-16") }, "16 0 confirmed" },
  { "confirmed, and taken back by the youth", "2026-11-16", { MONDAYS }, { DONE ("2026-11-16"), CONFIRMED ("2026-11-16"), BACK ("2026-11-16") }, "16 0 open" },
  { "confirmed, and taken back by the adult", "2026-11-16", { MONDAYS }, { DONE ("2026-11-16"), CONFIRMED ("2026-11-16"), { 0, "2026-11-16", EB_TURN_MARK_BACK, A, "" } }, "16 0 done" },
  { "confirmed before it is done", "2026-11-16", { MONDAYS }, { CONFIRMED ("2026-11-16"), DONE ("2026-11-16") }, "16 0 done" },
  { "an adult says done", "2026-11-16", { MONDAYS }, { { 0, "2026-11-16", EB_TURN_MARK_DONE, A, "" } }, "16 0 open" },
  { "slipped", "2026-11-16", { MONDAYS }, { { 0, "2026-11-16", EB_TURN_MARK_SLIPPED, Y, "" } }, "16 0 slipped" },
  { "moved within the week", "2026-11-16", { MONDAYS, FRIDAYS }, { MOVED ("2026-11-16", "2026-11-20") }, "16 0 moved 20, 20 0 open of 16, 20 1 open" },
  { "moved, and done there", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-18"), DONE ("2026-11-16") }, "16 0 moved 18, 18 0 done of 16" },
  { "moved into the next week: here", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-24") }, "16 0 moved 24" },
  { "moved into the next week: there", "2026-11-23", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-24") }, "23 0 open, 24 0 open of 16" },
  { "moved onto the next turn", "2026-11-23", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-23") }, "23 0 open of 16, 23 0 open" },
  { "moved to an earlier week", "2026-11-09", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-15") }, "9 0 open, 15 0 open of 16" },
  { "moved twice: where it was", "2026-11-23", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-24"), MOVED ("2026-11-16", "2026-12-02") }, "23 0 open" },
  { "moved twice: where it is", "2026-11-30", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-24"), MOVED ("2026-11-16", "2026-12-02") }, "30 0 open, 2 0 open of 16" },
  { "moved twice: its own day", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-24"), MOVED ("2026-11-16", "2026-12-02") }, "16 0 moved 2" },
  { "moved back to its own day", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-18"), MOVED ("2026-11-16", "2026-11-16") }, "16 0 open" },
  { "moved, and the move taken back", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-18"), BACK ("2026-11-16") }, "16 0 open" },
  { "moved, done, and done taken back", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-18"), DONE ("2026-11-16"), BACK ("2026-11-16") }, "16 0 moved 18, 18 0 open of 16" },
  { "and the move as well", "2026-11-16", { MONDAYS }, { MOVED ("2026-11-16", "2026-11-18"), DONE ("2026-11-16"), BACK ("2026-11-16"), BACK ("2026-11-16") }, "16 0 open" },
  { "moved by an adult", "2026-11-16", { MONDAYS }, { { 0, "2026-11-16", EB_TURN_MARK_MOVED, A, "2026-11-18" } }, "16 0 open" },
  { "done, and moved without taking it back", "2026-11-16", { MONDAYS }, { DONE ("2026-11-16"), MOVED ("2026-11-16", "2026-11-18") }, "16 0 done" },
  { "two on one day", "2026-11-16", { FRIDAYS, { "FREQ=WEEKLY;BYDAY=FR", 0, "2026-11-02", "" } }, { { 1, "2026-11-20", EB_TURN_MARK_DONE, Y, "" } }, "20 0 open, 20 1 done" },
  { "an old week keeps its old rule", "2026-11-09", { { "FREQ=WEEKLY;BYDAY=MO", 0, "2026-11-02", "2026-11-17" }, { "FREQ=WEEKLY;BYDAY=WE", 0, "2026-11-18", "" } }, { { 0 } }, "9 0 open" },
  { "the week of the change has both", "2026-11-16", { { "FREQ=WEEKLY;BYDAY=MO", 0, "2026-11-02", "2026-11-17" }, { "FREQ=WEEKLY;BYDAY=WE", 0, "2026-11-18", "" } }, { { 0 } }, "16 0 open, 18 0 open" },
  { "then the new one", "2026-11-23", { { "FREQ=WEEKLY;BYDAY=MO", 0, "2026-11-02", "2026-11-17" }, { "FREQ=WEEKLY;BYDAY=WE", 0, "2026-11-18", "" } }, { { 0 } }, "25 0 open" },
  { "one turn of two plans", "2026-11-16", { MONDAYS, { "FREQ=DAILY", 0, "2026-11-16", "2026-11-17" } }, { { 0 } }, "16 0 open, 17 0 open" },
  { "a last day is one of them", "2026-11-16", { { "FREQ=DAILY", 0, "2026-11-02", "2026-11-17" } }, { { 0 } }, "16 0 open, 17 0 open" },
  { "what was done stays when the rule goes", "2026-11-16", { { "FREQ=DAILY", 0, "2026-11-02", "2026-11-16" } }, { DONE ("2026-11-17") }, "16 0 open, 17 0 done" },
  { "and not when it is taken back", "2026-11-16", { { "FREQ=DAILY", 0, "2026-11-02", "2026-11-16" } }, { DONE ("2026-11-17"), BACK ("2026-11-17") }, "16 0 open" },
  { "what is not its actor's does not keep it", "2026-11-16", { { "FREQ=DAILY", 0, "2026-11-02", "2026-11-16" } }, { CONFIRMED ("2026-11-17") }, "16 0 open" },
  { "over the new year", "2026-12-28", { { "FREQ=DAILY;INTERVAL=3", 0, "2026-12-28", "" } }, { MOVED ("2026-12-31", "2027-01-01") }, "28 0 open, 31 0 moved 1, 1 0 open of 31, 3 0 open" },
};

static const char *const state_names[] = { "open", "done", "confirmed", "slipped", "moved" };

static char *
describe (GArray *turns)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < turns->len; i++)
    {
      const EbTurn *turn = &g_array_index (turns, EbTurn, i);

      g_string_append_printf (all, "%s%d %" G_GSIZE_FORMAT " %s", i == 0 ? "" : ", ", turn->on.day, turn->routine, state_names[turn->state]);
      if (eb_date_is_set (turn->to))
        g_string_append_printf (all, " %d", turn->to.day);
      if (eb_date_compare (turn->on, turn->due) != 0)
        g_string_append_printf (all, " of %d", turn->due.day);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_week (const WeekRow *row)
{
  EbRecurrence *rules[G_N_ELEMENTS (row->plans)] = { NULL };
  EbRoutinePlan plans[G_N_ELEMENTS (row->plans)] = { { 0 } };
  EbTurnSaid    said[G_N_ELEMENTS (row->said)] = { { 0 } };
  gsize         n_plans = 0;
  gsize         n_said = 0;
  g_autoptr (GArray) turns = NULL;
  g_autofree char *all = NULL;

  for (; n_plans < G_N_ELEMENTS (plans) && row->plans[n_plans].rule != NULL; n_plans++)
    {
      const PlanRow *plan = &row->plans[n_plans];

      rules[n_plans] = eb_recurrence_parse (plan->rule, NULL);
      plans[n_plans] = (EbRoutinePlan){ rules[n_plans], plan->routine, day (plan->start), day (plan->end) };
    }
  for (; n_said < G_N_ELEMENTS (said) && row->said[n_said].due != NULL; n_said++)
    {
      const SaidRow *one = &row->said[n_said];

      said[n_said] = (EbTurnSaid){ one->routine, day (one->due), one->mark, one->actor, day (one->to) };
    }
  turns = eb_week_new (plans, n_plans, said, n_said, day (row->monday));
  all = describe (turns);
  g_test_message ("%s", row->name);
  g_assert_cmpstr (all, ==, row->turns);
  for (gsize i = 0; i < n_plans; i++)
    eb_recurrence_free (rules[i]);
}

static void
test_weeks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    test_week (&weeks[i]);
}

/* As a binder asks for it: a move is known by the day it stands on. */
static void
test_stands (void)
{
  const EbDate     due = { 2026, 11, 16 };
  const EbDate     to = { 2026, 11, 18 };
  const EbTurnSaid said[] = {
    { 3, due, EB_TURN_MARK_MOVED, Y, to },
    { 3, due, EB_TURN_MARK_DONE, Y, EB_DATE_UNSET },
    { 4, due, EB_TURN_MARK_SLIPPED, Y, EB_DATE_UNSET },
  };
  EbTurn turn = eb_turn_stands (said, 1, 3, due);

  g_assert_cmpint (turn.state, ==, EB_TURN_MOVED);
  assert_day (turn.on, "2026-11-18");
  turn = eb_turn_stands (said, G_N_ELEMENTS (said), 3, due);
  g_assert_cmpint (turn.state, ==, EB_TURN_DONE);
  assert_day (turn.on, "2026-11-18");
  turn = eb_turn_stands (said, G_N_ELEMENTS (said), 5, due);
  g_assert_cmpint (turn.state, ==, EB_TURN_OPEN);
  assert_day (turn.on, "2026-11-16");
}

/* --- Numbers ------------------------------------------------------------------------------------ */

static const struct
{
  const char *day;
  const char *monday;
  int         number;
} numbers[] = {
  { "2026-11-22", "2026-11-16", 47 },
  { "2026-11-16", "2026-11-16", 47 },
  { "2026-01-01", "2025-12-29", 1 },
  { "2025-12-28", "2025-12-22", 52 },
  { "2026-12-31", "2026-12-28", 53 },
  { "2027-01-03", "2026-12-28", 53 },
  { "2027-01-04", "2027-01-04", 1 },
  { "2020-12-31", "2020-12-28", 53 },
  { "2021-01-01", "2020-12-28", 53 },
  { "2016-01-03", "2015-12-28", 53 },
  { "2017-01-01", "2016-12-26", 52 },
  { "2018-12-31", "2018-12-31", 1 },
  { "2024-02-29", "2024-02-26", 9 },
  { "2024-12-30", "2024-12-30", 1 },
  { "1969-12-31", "1969-12-29", 1 },
  { "1960-01-03", "1959-12-28", 53 },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_test_message ("%s", numbers[i].day);
      assert_day (eb_week_monday (day (numbers[i].day)), numbers[i].monday);
      g_assert_cmpint (eb_week_number (day (numbers[i].day)), ==, numbers[i].number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/week/moves", test_moves);
  g_test_add_func ("/week/nicks", test_nicks);
  g_test_add_func ("/week/weeks", test_weeks);
  g_test_add_func ("/week/stands", test_stands);
  g_test_add_func ("/week/numbers", test_numbers);

  return g_test_run ();
}
