/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week.h"

#include "eb-nick.h"

#define DAYS_A_WEEK 7
#define THURSDAY 3 /* days after Monday: an ISO week is of the year of its Thursday */

/* Stored in binders: never change one, never reuse one. */
static const char *const mark_nicks[] = {
  [EB_TURN_MARK_BACK] = "back",
  [EB_TURN_MARK_DONE] = "done",
  [EB_TURN_MARK_SLIPPED] = "slipped",
  [EB_TURN_MARK_MOVED] = "moved",
  [EB_TURN_MARK_CONFIRMED] = "confirmed",
};

/* --- What may be said -------------------------------------------------------------- */

/**
 * eb_turn_mark_to_nick:
 * @mark: what is said of a turn
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_turn_mark_to_nick (EbTurnMark mark)
{
  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (mark_nicks), NULL);

  return mark_nicks[mark];
}

/**
 * eb_turn_mark_from_nick:
 * @nick: (nullable): a stored name
 * @mark: (out): what it says; left alone when @nick names nothing
 *
 * Returns: whether @nick names a mark
 */
gboolean
eb_turn_mark_from_nick (const char *nick,
                        EbTurnMark *mark)
{
  int value = 0;

  g_return_val_if_fail (mark != NULL, FALSE);

  if (!eb_nick_find (mark_nicks, G_N_ELEMENTS (mark_nicks), nick, &value))
    return FALSE;

  *mark = (EbTurnMark) value;
  return TRUE;
}

/**
 * eb_turn_mark_is_for:
 * @mark: what is said of a turn
 * @actor: who says it
 *
 * Returns: whether @actor may say it of a turn in some state
 */
gboolean
eb_turn_mark_is_for (EbTurnMark mark,
                     EbActor    actor)
{
  if (mark == EB_TURN_MARK_BACK)
    return TRUE;
  return (mark == EB_TURN_MARK_CONFIRMED) == (actor == EB_ACTOR_ADULT);
}

static gboolean
may_take_back (EbTurnState state,
               EbActor     actor)
{
  return actor == EB_ACTOR_ADULT ? state == EB_TURN_CONFIRMED : state != EB_TURN_OPEN;
}

/**
 * eb_turn_mark_allowed:
 * @state: where the turn is
 * @mark: what is said of it
 * @actor: who says it
 *
 * Returns: whether @actor may say @mark of it now
 */
gboolean
eb_turn_mark_allowed (EbTurnState state,
                      EbTurnMark  mark,
                      EbActor     actor)
{
  const gboolean is_done = state == EB_TURN_DONE || state == EB_TURN_CONFIRMED;

  if (!eb_turn_mark_is_for (mark, actor))
    return FALSE;
  switch (mark)
    {
    case EB_TURN_MARK_BACK:
      return may_take_back (state, actor);
    case EB_TURN_MARK_DONE:
    case EB_TURN_MARK_MOVED:
      return !is_done;
    case EB_TURN_MARK_SLIPPED:
      return !is_done && state != EB_TURN_SLIPPED;
    case EB_TURN_MARK_CONFIRMED:
      return state == EB_TURN_DONE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * eb_turn_mark_state:
 * @state: where the turn is
 * @mark: what is said of it
 * @actor: who says it
 *
 * Returns: where it is then; @state if @actor may not say that now
 */
EbTurnState
eb_turn_mark_state (EbTurnState state,
                    EbTurnMark  mark,
                    EbActor     actor)
{
  if (!eb_turn_mark_allowed (state, mark, actor))
    return state;
  switch (mark)
    {
    case EB_TURN_MARK_BACK:
      return actor == EB_ACTOR_ADULT ? EB_TURN_DONE : EB_TURN_OPEN;
    case EB_TURN_MARK_DONE:
      return EB_TURN_DONE;
    case EB_TURN_MARK_SLIPPED:
      return EB_TURN_SLIPPED;
    case EB_TURN_MARK_MOVED:
      return EB_TURN_MOVED;
    case EB_TURN_MARK_CONFIRMED:
      return EB_TURN_CONFIRMED;
    default:
      g_return_val_if_reached (state);
    }
}

/* --- One turn ------------------------------------------------------------------------ */

/* A turn that stands elsewhere and of which nothing else is said is MOVED here; what
 * is taken back first is what was said there, and then the move. */
static void
say (EbTurn           *turn,
     const EbTurnSaid *said)
{
  const EbTurnState before = turn->state;

  if (!eb_turn_mark_allowed (before, said->mark, said->actor))
    return;
  turn->state = eb_turn_mark_state (before, said->mark, said->actor);
  if (said->mark == EB_TURN_MARK_MOVED)
    turn->on = said->to;
  else if (said->mark == EB_TURN_MARK_BACK && before == EB_TURN_MOVED)
    turn->on = turn->due;
  if (turn->state == EB_TURN_OPEN || turn->state == EB_TURN_MOVED)
    turn->state = eb_date_compare (turn->on, turn->due) == 0 ? EB_TURN_OPEN : EB_TURN_MOVED;
}

/**
 * eb_turn_stands:
 * @said: (array length=n_said): what was said, in the order of the file
 * @n_said: how much
 * @routine: whose turn
 * @due: which one
 *
 * What does not fit the state that the turn has come to changes nothing.
 *
 * Returns: the day it stands on and how; %EB_TURN_MOVED: open, on another day than @due
 */
EbTurn
eb_turn_stands (const EbTurnSaid *said,
                gsize             n_said,
                gsize             routine,
                EbDate            due)
{
  EbTurn turn = { .routine = routine, .due = due, .on = due, .state = EB_TURN_OPEN };

  for (gsize i = 0; i < n_said; i++)
    if (said[i].routine == routine && eb_date_compare (said[i].due, due) == 0)
      say (&turn, &said[i]);
  return turn;
}

/* --- The week ------------------------------------------------------------------------- */

typedef struct
{
  EbTurn   turn;
  gboolean is_given; /* by a plan */
} Found;

static guint
found_hash (gconstpointer data)
{
  const EbTurn *turn = &((const Found *) data)->turn;

  return (guint) eb_date_to_days (turn->due) * 7919 + (guint) turn->routine;
}

static gboolean
found_equal (gconstpointer a,
             gconstpointer b)
{
  const EbTurn *one = &((const Found *) a)->turn;
  const EbTurn *other = &((const Found *) b)->turn;

  return one->routine == other->routine && eb_date_compare (one->due, other->due) == 0;
}

static Found *
find_or_add (GHashTable *turns,
             gsize       routine,
             EbDate      due)
{
  const Found asked = { .turn = { .routine = routine, .due = due, .on = due } };
  Found      *found = g_hash_table_lookup (turns, &asked);

  if (found == NULL)
    {
      found = g_memdup2 (&asked, sizeof asked);
      g_hash_table_add (turns, found);
    }
  return found;
}

static gboolean
is_within (EbDate day,
           EbDate monday,
           EbDate sunday)
{
  return eb_date_compare (day, monday) >= 0 && eb_date_compare (day, sunday) <= 0;
}

static EbDate
earlier_end (EbDate end,
             EbDate sunday)
{
  return eb_date_is_set (end) && eb_date_compare (end, sunday) < 0 ? end : sunday;
}

static void
add_given (GHashTable          *turns,
           const EbRoutinePlan *plan,
           EbDate               monday,
           EbDate               sunday)
{
  g_autoptr (GArray) days = eb_recurrence_expand (plan->rule, plan->start, monday, earlier_end (plan->end, sunday));

  for (guint i = 0; i < days->len; i++)
    find_or_add (turns, plan->routine, g_array_index (days, EbDate, i))->is_given = TRUE;
}

/* Those of which something was said that has to do with this week, and then all that
 * was said of each. */
static void
add_said (GHashTable       *turns,
          const EbTurnSaid *said,
          gsize             n_said,
          EbDate            monday,
          EbDate            sunday)
{
  for (gsize i = 0; i < n_said; i++)
    if (is_within (said[i].due, monday, sunday) || (said[i].mark == EB_TURN_MARK_MOVED && is_within (said[i].to, monday, sunday)))
      find_or_add (turns, said[i].routine, said[i].due);

  for (gsize i = 0; i < n_said; i++)
    {
      const Found asked = { .turn = { .routine = said[i].routine, .due = said[i].due } };
      Found      *found = g_hash_table_lookup (turns, &asked);

      if (found != NULL)
        say (&found->turn, &said[i]);
    }
}

/* On its own day, and on the one it was moved to. */
static void
show (GArray      *week,
      const Found *found,
      EbDate       monday,
      EbDate       sunday)
{
  const gboolean is_moved = eb_date_compare (found->turn.on, found->turn.due) != 0;
  EbTurn         turn = found->turn;

  if (!found->is_given && turn.state == EB_TURN_OPEN)
    return; /* all that was said was taken back, and the rule is another one now */
  if (turn.state == EB_TURN_MOVED)
    turn.state = EB_TURN_OPEN;
  if (is_within (turn.on, monday, sunday))
    g_array_append_val (week, turn);
  if (!is_moved || !is_within (turn.due, monday, sunday))
    return;
  turn.to = turn.on;
  turn.on = turn.due;
  turn.state = EB_TURN_MOVED;
  g_array_append_val (week, turn);
}

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const EbTurn *one = a;
  const EbTurn *other = b;
  const int     days = eb_date_compare (one->on, other->on);

  if (days != 0)
    return days;
  if (one->routine != other->routine)
    return one->routine < other->routine ? -1 : 1;
  return eb_date_compare (one->due, other->due);
}

/**
 * eb_week_new:
 * @plans: (array length=n_plans): every rule of every routine for as long as it held
 * @n_plans: how many
 * @said: (array length=n_said): what was said, in the order of the file, with valid
 *   dates
 * @n_said: how much
 * @monday: the first of the seven days
 *
 * A turn that was moved stands on its own day as such, and on the other one as what was
 * said of it since. One of which nothing was said stays open when its day has passed.
 *
 * Returns: (transfer full) (element-type EbTurn): the turns of the week, by day, then
 *   by routine, then by the day they were due
 */
GArray *
eb_week_new (const EbRoutinePlan *plans,
             gsize                n_plans,
             const EbTurnSaid    *said,
             gsize                n_said,
             EbDate               monday)
{
  g_autoptr (GHashTable) turns = g_hash_table_new_full (found_hash, found_equal, g_free, NULL);
  GArray        *week = g_array_new (FALSE, FALSE, sizeof (EbTurn));
  const EbDate   sunday = eb_date_add_days (monday, DAYS_A_WEEK - 1);
  GHashTableIter iter;
  gpointer       found = NULL;

  for (gsize i = 0; i < n_plans; i++)
    add_given (turns, &plans[i], monday, sunday);
  add_said (turns, said, n_said, monday, sunday);

  g_hash_table_iter_init (&iter, turns);
  while (g_hash_table_iter_next (&iter, &found, NULL))
    show (week, found, monday, sunday);
  g_array_sort (week, compare_turns);
  return week;
}

/* 0 is Monday; 1970-01-01 was a Thursday. */
static int
days_after_monday (EbDate day)
{
  return (((eb_date_to_days (day) + THURSDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/**
 * eb_week_monday:
 * @day: a valid date
 *
 * Returns: the Monday of its week
 */
EbDate
eb_week_monday (EbDate day)
{
  return eb_date_add_days (day, -days_after_monday (day));
}

/**
 * eb_week_number:
 * @day: a valid date
 *
 * Returns: the number of its week (ISO 8601): 1 to 52 or 53
 */
int
eb_week_number (EbDate day)
{
  const EbDate thursday = eb_date_add_days (eb_week_monday (day), THURSDAY);
  const EbDate first = { thursday.year, 1, 1 };

  return eb_date_days_between (first, thursday) / DAYS_A_WEEK + 1;
}
