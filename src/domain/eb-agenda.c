/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-agenda.h"

#include "eb-rule-private.h"

#define MAX_RHYTHM_MONTHS 12

/* One call of eb_agenda_new(). */
typedef struct
{
  const EbCase    *facts;
  const EbRuleSet *rules;
  const EbClosing *closings;
  gsize            n_closings;
  EbRhythm         rhythm;
  EbDate           today;
  GPtrArray       *dues;
} Agenda;

/**
 * eb_due_free:
 * @due: (nullable) (transfer full): a date
 *
 * Frees @due.
 */
void
eb_due_free (EbDue *due)
{
  if (due == NULL)
    return;

  g_free (due->key);
  g_free (due->about);
  g_free (due);
}

/**
 * eb_due_is_open:
 * @due: a date
 *
 * Returns: whether somebody still has to act on it
 */
gboolean
eb_due_is_open (const EbDue *due)
{
  g_return_val_if_fail (due != NULL, FALSE);

  return due->state == EB_DUE_AHEAD || due->state == EB_DUE_OVERDUE;
}

static gboolean
is_closed (const EbDue *due)
{
  return due->state == EB_DUE_HELD || due->state == EB_DUE_NOT_NEEDED;
}

/* Two machines may write at the same microsecond; both must then agree, in
 * whatever order they read the closings. */
static gboolean
is_later (const EbClosing *a,
          const EbClosing *b)
{
  if (a->at != b->at)
    return a->at > b->at;
  if (a->how != b->how)
    return a->how > b->how;

  return eb_date_compare (a->on, b->on) > 0;
}

/* A date can be moved only to a date. */
static gboolean
is_usable (const EbClosing *closing)
{
  return closing->how != EB_CLOSE_MOVED || eb_date_is_valid (closing->on);
}

static const EbClosing *
find_latest (const Agenda *agenda,
             const char   *key,
             gboolean      only_moved)
{
  const EbClosing *latest = NULL;

  for (gsize i = 0; i < agenda->n_closings; i++)
    {
      const EbClosing *closing = &agenda->closings[i];

      if (g_strcmp0 (closing->key, key) != 0 || !is_usable (closing))
        continue;
      if (only_moved && closing->how != EB_CLOSE_MOVED)
        continue;
      if (latest == NULL || is_later (closing, latest))
        latest = closing;
    }

  return latest;
}

static EbDueState
state_of (const Agenda    *agenda,
          const EbDue     *due,
          const EbClosing *latest)
{
  if (latest != NULL && latest->how == EB_CLOSE_HELD)
    return EB_DUE_HELD;
  if (latest != NULL && latest->how == EB_CLOSE_NOT_NEEDED)
    return EB_DUE_NOT_NEEDED;
  if (eb_date_compare (due->due, agenda->today) >= 0)
    return EB_DUE_AHEAD;

  return due->rule->kind == EB_RULE_EVENT ? EB_DUE_PASSED : EB_DUE_OVERDUE;
}

/* Adds @months, and says whether the month had no such day. */
static EbDate
step_months (EbDate    date,
             int       months,
             gboolean *clamped)
{
  EbDate stepped = EB_DATE_UNSET;

  if (eb_date_is_valid (date))
    stepped = eb_date_add_months (date, months);

  *clamped = *clamped || stepped.day < date.day;
  return stepped;
}

/* Years before months: 6 months before the 18th birthday of one born on
 * 29 February are counted from 28 February. Both clamp to the earlier date. */
static EbDate
apply_offset (const EbRule *rule,
              EbDate        trigger,
              gboolean     *clamped)
{
  EbDate date = step_months (trigger, rule->years * 12, clamped);

  date = step_months (date, rule->months, clamped);
  if (!eb_date_is_valid (date))
    return EB_DATE_UNSET;

  date = eb_date_add_days (date, rule->days);
  if (rule->then == EB_THEN_SAME_DAY || !eb_date_is_valid (date))
    return date;

  *clamped = FALSE;
  return rule->then == EB_THEN_NEXT_QUARTER ? eb_date_next_quarter (date) : eb_date_next_month (date);
}

/* Takes @key over. Gives %NULL when the date is beyond the calendar. */
static EbDue *
add_due (Agenda       *agenda,
         const EbRule *rule,
         char         *key,
         EbDate        trigger)
{
  g_autoptr (EbDue) due = g_new0 (EbDue, 1);
  const EbClosing *moved = NULL;

  due->key = key;
  due->rule = rule;
  due->trigger = trigger;
  due->original = rule->trigger == EB_TRIGGER_FOLLOW_UP
                    ? step_months (trigger, agenda->rhythm.months, &due->clamped)
                    : apply_offset (rule, trigger, &due->clamped);
  if (!eb_date_is_valid (due->original))
    return NULL;

  moved = find_latest (agenda, key, TRUE);
  due->due = moved != NULL ? moved->on : due->original;
  due->days_left = eb_date_days_between (agenda->today, due->due);
  due->state = state_of (agenda, due, find_latest (agenda, key, FALSE));

  g_ptr_array_add (agenda->dues, due);
  return g_steal_pointer (&due);
}

static void
add_single (Agenda       *agenda,
            const EbRule *rule,
            EbDate        trigger)
{
  /* Without a decision nothing follows from it. */
  if (!eb_date_is_valid (trigger) || !eb_conditions_hold (rule->conditions, agenda->facts, trigger))
    return;

  add_due (agenda, rule, g_strdup (rule->id), trigger);
}

/* From the year in which both the measure and the binder were there, so that
 * nobody is shown years before the program as overdue, to next year. */
static void
add_yearly (Agenda       *agenda,
            const EbRule *rule)
{
  const EbCase *facts = agenda->facts;
  const int     first = MAX (facts->birth.year, MAX (facts->start.year, facts->since.year));

  for (int year = first; year <= agenda->today.year + 1; year++)
    {
      const EbDate new_year = { (gint16) year, 1, 1 };

      if (!eb_date_is_valid (new_year) || !eb_conditions_hold (rule->conditions, facts, new_year))
        continue;

      for (int i = 1; i <= rule->times; i++)
        {
          EbDue *due = add_due (agenda, rule, g_strdup_printf ("%s:%d:%d", rule->id, year, i), new_year);

          if (due == NULL)
            continue;
          due->number = i;
          due->of = rule->times;
        }
    }
}

static void
add_rule (Agenda       *agenda,
          const EbRule *rule)
{
  switch (rule->trigger)
    {
    case EB_TRIGGER_BIRTH:
      add_single (agenda, rule, agenda->facts->birth);
      break;
    case EB_TRIGGER_DECISION:
      add_single (agenda, rule, agenda->facts->decision);
      break;
    case EB_TRIGGER_START:
      add_single (agenda, rule, agenda->facts->start);
      break;
    case EB_TRIGGER_YEAR:
      add_yearly (agenda, rule);
      break;
    case EB_TRIGGER_FOLLOW_UP: /* when all that it can follow from are there */
    case EB_TRIGGER_SHELF:     /* see eb_agenda_add_shelved() */
    case EB_TRIGGER_COMPLAINT: /* see eb_agenda_add_complaint() */
    default:
      break;
    }
}

static const EbDue *
find_due (const Agenda *agenda,
          const char   *key)
{
  for (guint i = 0; i < agenda->dues->len; i++)
    {
      const EbDue *due = g_ptr_array_index (agenda->dues, i);

      if (g_strcmp0 (due->key, key) == 0)
        return due;
    }

  return NULL;
}

/* The day from which the next follow-up is counted. */
static EbDate
day_of_last (const Agenda *agenda,
             const EbDue  *last)
{
  const EbClosing *closing = find_latest (agenda, last->key, FALSE);

  if (last->state == EB_DUE_HELD && eb_date_is_valid (closing->on))
    return closing->on;

  return last->due;
}

static char *
follow_up_key (const EbRule *rule,
               EbDate        anchor,
               guint         turn)
{
  g_autofree char *iso = eb_date_to_iso (anchor);

  if (turn == 1)
    return g_strdup_printf ("%s:%s", rule->id, iso);

  return g_strdup_printf ("%s:%s:%u", rule->id, iso, turn);
}

/* A key must outlive a new rhythm, or what was said about a date is lost. So it
 * is made of what the rhythm cannot change: the day of the last follow-up that
 * was held (the anchor), and how many have been counted from there. Each turn
 * has a key of its own and needs a closing to get past, so the row ends. */
static void
add_follow_ups (Agenda       *agenda,
                const EbRule *rule)
{
  const EbDue *last = find_due (agenda, rule->after);
  EbDate       anchor = EB_DATE_UNSET;
  guint        turn = 0;

  while (last != NULL && is_closed (last))
    {
      const EbDate   day = day_of_last (agenda, last);
      const gboolean is_new_anchor = turn == 0 || (last->state == EB_DUE_HELD && eb_date_compare (day, anchor) > 0);

      anchor = is_new_anchor ? day : anchor;
      turn = is_new_anchor ? 1 : turn + 1;

      if (!eb_conditions_hold (rule->conditions, agenda->facts, day))
        return;
      last = add_due (agenda, rule, follow_up_key (rule, anchor, turn), day);
    }
}

static int
compare_dues (gconstpointer a,
              gconstpointer b)
{
  const EbDue *first = *(const EbDue *const *) a;
  const EbDue *second = *(const EbDue *const *) b;
  const int    order = eb_date_compare (first->due, second->due);

  return order != 0 ? order : g_strcmp0 (first->key, second->key);
}

static void
fill (Agenda *agenda)
{
  const guint n_rules = eb_rule_set_get_size (agenda->rules);

  for (guint i = 0; i < n_rules; i++)
    add_rule (agenda, eb_rule_set_get (agenda->rules, i));

  for (guint i = 0; i < n_rules; i++)
    {
      const EbRule *rule = eb_rule_set_get (agenda->rules, i);

      if (rule->trigger == EB_TRIGGER_FOLLOW_UP)
        add_follow_ups (agenda, rule);
    }

  g_ptr_array_sort (agenda->dues, compare_dues);
}

/**
 * eb_agenda_new:
 * @facts: what is known of the youth; checked by eb_case_check()
 * @rules: the rules of its law; must outlive the result
 * @closings: (array length=n_closings) (nullable): what people did about dates,
 *   in any order
 * @n_closings: how many
 * @rhythm: how often follow-ups were agreed; months outside 1 to 12 mean the
 *   default
 * @today: the local civil date
 *
 * A moved date stays open on its new day; held and not needed close it; the
 * closing written last counts. What nobody acted on stays overdue however old
 * it is, but for events, which pass.
 *
 * The row of follow-ups goes on from the day that the last one was held, or
 * else was due. Source: barnets lov § 95, stk. 1-3 (LBK 282/2025). A new rhythm
 * shows in closed follow-ups, too: only the present one is known.
 *
 * Returns: (transfer full) (element-type EbDue): all dates, by day and key
 */
GPtrArray *
eb_agenda_new (const EbCase    *facts,
               const EbRuleSet *rules,
               const EbClosing *closings,
               gsize            n_closings,
               EbRhythm         rhythm,
               EbDate           today)
{
  g_autoptr (GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_due_free);
  Agenda agenda = { facts, rules, closings, n_closings, rhythm, today, dues };

  g_return_val_if_fail (facts != NULL && rules != NULL, NULL);
  g_return_val_if_fail (closings != NULL || n_closings == 0, NULL);
  g_return_val_if_fail (eb_date_is_valid (facts->birth) && eb_date_is_valid (facts->start), NULL);
  g_return_val_if_fail (eb_date_is_valid (today), NULL);

  if (rhythm.months < 1 || rhythm.months > MAX_RHYTHM_MONTHS)
    agenda.rhythm.months = EB_RHYTHM_DEFAULT_MONTHS;

  fill (&agenda);
  return g_steal_pointer (&dues);
}

static const EbRule *
find_rule_of (const EbRuleSet *rules,
              EbTrigger        trigger)
{
  for (guint i = 0; i < eb_rule_set_get_size (rules); i++)
    if (eb_rule_set_get (rules, i)->trigger == trigger)
      return eb_rule_set_get (rules, i);

  return NULL;
}

/* The day is part of its key: what was done about it does not close another one that
 * is said of the same thing later. NULL: there is none to show. */
static EbDue *
add_said (Agenda     *agenda,
          EbTrigger   trigger,
          const char *subject,
          EbDate      day)
{
  const EbRule    *rule = find_rule_of (agenda->rules, trigger);
  g_autofree char *iso = NULL;

  if (rule == NULL || !eb_date_is_valid (day))
    return NULL;
  iso = eb_date_to_iso (day);
  return add_due (agenda, rule, g_strdup_printf ("%s:%s:%s", rule->id, subject, iso), day);
}

/**
 * eb_agenda_add_shelved:
 * @dues: (element-type EbDue): the dates that eb_agenda_new() gave
 * @rules: the rules that it had
 * @shelved: a goal on the shelf
 * @closings: (array length=n_closings) (nullable): what it had, too
 * @n_closings: how many
 * @today: the local civil date
 *
 * Puts the day agreed for looking at @shelved again in its place among @dues;
 * nothing if no day was agreed, or @rules do not know of such dates. The day is
 * part of its key: what was done about it does not close the day that is agreed
 * when the goal is put on the shelf the next time.
 */
void
eb_agenda_add_shelved (GPtrArray       *dues,
                       const EbRuleSet *rules,
                       const EbShelved *shelved,
                       const EbClosing *closings,
                       gsize            n_closings,
                       EbDate           today)
{
  Agenda agenda = { .rules = rules, .closings = closings, .n_closings = n_closings, .today = today, .dues = dues };
  EbDue *due = NULL;

  g_return_if_fail (dues != NULL && rules != NULL && shelved != NULL);
  g_return_if_fail (eb_date_is_valid (today));

  due = add_said (&agenda, EB_TRIGGER_SHELF, shelved->subject, shelved->again);
  if (due != NULL)
    due->about = g_strdup (shelved->about);
  g_ptr_array_sort (dues, compare_dues);
}

/**
 * eb_agenda_add_complaint:
 * @dues: (element-type EbDue): the dates that eb_agenda_new() gave
 * @rules: the rules that it had
 * @complaint: a decision, and the last day for a complaint of it
 * @closings: (array length=n_closings) (nullable): what it had, too
 * @n_closings: how many
 * @today: the local civil date
 *
 * Puts that day in its place among @dues; nothing if none was written in, or @rules do
 * not know of such dates. The day is what somebody read in the letter; that it is four
 * weeks after it came is not confirmed (retssikkerhedsloven § 67).
 */
void
eb_agenda_add_complaint (GPtrArray         *dues,
                         const EbRuleSet   *rules,
                         const EbComplaint *complaint,
                         const EbClosing   *closings,
                         gsize              n_closings,
                         EbDate             today)
{
  Agenda agenda = { .rules = rules, .closings = closings, .n_closings = n_closings, .today = today, .dues = dues };

  g_return_if_fail (dues != NULL && rules != NULL && complaint != NULL);
  g_return_if_fail (eb_date_is_valid (today));

  if (add_said (&agenda, EB_TRIGGER_COMPLAINT, complaint->subject, complaint->last) != NULL)
    g_ptr_array_sort (dues, compare_dues);
}
