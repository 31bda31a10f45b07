/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week-words.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-words.h"

#define DAYS_IN_WEEK 7
#define EPOCH_WEEKDAY 3 /* 1970-01-01 was a Thursday */

/* --- Days ------------------------------------------------------------------------ */

/**
 * eb_week_word_weekday:
 * @weekday: 0 for Monday to 6 for Sunday
 *
 * Returns: (transfer none): its name, as within a sentence
 */
const char *
eb_week_word_weekday (guint weekday)
{
  static const char *const names[DAYS_IN_WEEK] = {
    N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"), N_ ("Thursday"), N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday")
  };

  g_return_val_if_fail (weekday < DAYS_IN_WEEK, "");
  return _ (names[weekday]);
}

/**
 * eb_week_weekday_of:
 * @date: a civil date
 *
 * Returns: 0 for Monday to 6 for Sunday
 */
guint
eb_week_weekday_of (EbDate date)
{
  const gint32 weekday = (eb_date_to_days (date) + EPOCH_WEEKDAY) % DAYS_IN_WEEK;

  return (guint) (weekday < 0 ? weekday + DAYS_IN_WEEK : weekday);
}

static char *
word_day_and_month (EbDate date)
{
  /* Translators: a date without its year: day, month */
  return g_strdup_printf (C_ ("whole month", "%1$d %2$s"), date.day, eb_words_month (date));
}

/**
 * eb_week_word_day:
 * @date: a civil date
 *
 * Returns: (transfer full): such as "Monday 23 November", as within a sentence; ""
 *   if it is not set
 */
char *
eb_week_word_day (EbDate date)
{
  g_autofree char *day = NULL;

  if (!eb_date_is_valid (date))
    return g_strdup ("");
  day = word_day_and_month (date);
  /* Translators: a weekday, a day and month */
  return g_strdup_printf (_ ("%1$s %2$s"), eb_week_word_weekday (eb_week_weekday_of (date)), day);
}

/**
 * eb_week_word_span:
 * @monday: the first of seven days
 *
 * Returns: (transfer full): such as "23–29 November 2026"
 */
char *
eb_week_word_span (EbDate monday)
{
  const EbDate     sunday = eb_date_add_days (monday, DAYS_IN_WEEK - 1);
  g_autofree char *last = eb_words_long_date (sunday);
  g_autofree char *first = NULL;

  if (monday.month == sunday.month)
    /* Translators: the day of the month a week begins on, the date it ends on */
    return g_strdup_printf (_ ("%1$d–%2$s"), monday.day, last);
  first = monday.year == sunday.year ? word_day_and_month (monday) : eb_words_long_date (monday);
  /* Translators: two dates: the first and the last day of a week */
  return g_strdup_printf (_ ("%1$s – %2$s"), first, last);
}

/**
 * eb_week_word_heading:
 * @monday: the first of seven days
 *
 * Returns: (transfer full): such as "Week 48, 23–29 November 2026"
 */
char *
eb_week_word_heading (EbDate monday)
{
  g_autofree char *span = eb_week_word_span (monday);

  /* Translators: a week's number in the year, its first and last day */
  return g_strdup_printf (_ ("Week %1$d, %2$s"), eb_week_number (monday), span);
}

/**
 * eb_week_word_alone:
 * @words: words as within a sentence
 *
 * Returns: (transfer full): the same, beginning with a capital letter
 */
char *
eb_week_word_alone (const char *words)
{
  g_autoptr (GString) alone = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  if (*words == '\0')
    return g_strdup ("");
  g_string_append_unichar (alone, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (alone, g_utf8_next_char (words));
  return g_string_free (g_steal_pointer (&alone), FALSE);
}

/* --- Rules ------------------------------------------------------------------------ */

static char *
word_every_day (int interval)
{
  if (interval == 1)
    return g_strdup (_ ("Every day"));
  if (interval == 2)
    return g_strdup (_ ("Every second day"));
  return g_strdup_printf (ngettext ("Every %d day", "Every %d days", (gulong) interval), interval);
}

/**
 * eb_week_word_interval:
 * @every: days, weeks or months
 * @interval: how many of them lie between, from 1
 *
 * Returns: (transfer full): that in words
 */
char *
eb_week_word_interval (EbEvery every,
                       int     interval)
{
  if (every == EB_EVERY_DAY)
    return word_every_day (interval);
  if (every == EB_EVERY_WEEK && interval <= 2)
    return g_strdup (interval == 1 ? _ ("Every week") : _ ("Every second week"));
  if (every == EB_EVERY_WEEK)
    return g_strdup_printf (ngettext ("Every %d week", "Every %d weeks", (gulong) interval), interval);
  if (interval <= 2)
    return g_strdup (interval == 1 ? _ ("Every month") : _ ("Every second month"));
  return g_strdup_printf (ngettext ("Every %d month", "Every %d months", (gulong) interval), interval);
}

/* "Monday, Wednesday and Friday" */
static char *
word_weekdays (guint weekdays)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    {
      const guint later = weekdays >> (i + 1);

      if ((weekdays & (1U << i)) == 0)
        continue;
      if (words->len > 0)
        /* Translators: between the last two of several weekdays */
        g_string_append (words, later == 0 ? _ (" and ") : ", ");
      g_string_append (words, eb_week_word_weekday (i));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
word_every_week (int   interval,
                 guint weekdays)
{
  g_autofree char *days = word_weekdays (weekdays);
  const gboolean   single = (weekdays & (weekdays - 1)) == 0;

  if (interval == 1)
    /* Translators: one weekday or several */
    return g_strdup_printf (_ ("Every %s"), days);
  if (interval == 2 && single)
    /* Translators: a weekday */
    return g_strdup_printf (_ ("Every second %s"), days);
  if (interval == 2)
    /* Translators: weekdays */
    return g_strdup_printf (_ ("Every second week, on %s"), days);
  /* Translators: a number of weeks, weekdays */
  return g_strdup_printf (ngettext ("Every %1$d week, on %2$s", "Every %1$d weeks, on %2$s", (gulong) interval), interval, days);
}

/* "On the last Friday" */
static char *
word_nth (int   nth,
          guint weekdays)
{
  g_autofree char *day = word_weekdays (weekdays);

  switch (nth)
    {
    case 1:
      return g_strdup_printf (_ ("On the first %s"), day);
    case 2:
      return g_strdup_printf (_ ("On the second %s"), day);
    case 3:
      return g_strdup_printf (_ ("On the third %s"), day);
    case 4:
      return g_strdup_printf (_ ("On the fourth %s"), day);
    default:
      return g_strdup_printf (_ ("On the last %s"), day);
    }
}

static char *
word_every_month (const EbEveryPlain *every)
{
  g_autofree char *day = NULL;

  if (every->every == EB_EVERY_MONTH_NTH)
    day = word_nth (every->nth, every->weekdays);
  else if (every->month_day < 0)
    day = g_strdup (_ ("On the last day"));
  else
    /* Translators: the day of a month, a number */
    day = g_strdup_printf (_ ("On day %d"), every->month_day);

  if (every->interval == 1)
    /* Translators: "On the last Friday", "On day 5" */
    return g_strdup_printf (_ ("%s of every month"), day);
  if (every->interval == 2)
    /* Translators: "On the last Friday", "On day 5" */
    return g_strdup_printf (_ ("%s of every second month"), day);
  /* Translators: "On the last Friday", "On day 5"; a number of months */
  return g_strdup_printf (ngettext ("%1$s of the month, every %2$d month", "%1$s of the month, every %2$d months", (gulong) every->interval), day, every->interval);
}

/**
 * eb_week_word_every:
 * @every: a rule that the window offers
 *
 * Returns: (transfer full): that in words
 */
char *
eb_week_word_every (const EbEveryPlain *every)
{
  switch (every->every)
    {
    case EB_EVERY_DAY:
      return word_every_day (every->interval);
    case EB_EVERY_WEEK:
      return word_every_week (every->interval, every->weekdays);
    case EB_EVERY_MONTH_DAY:
    case EB_EVERY_MONTH_NTH:
    default:
      return word_every_month (every);
    }
}

/**
 * eb_week_word_rule:
 * @rule: a rule
 *
 * Returns: (transfer full): that in words; one that the window does not offer, as
 *   it is written
 */
char *
eb_week_word_rule (const EbRecurrence *rule)
{
  EbEveryPlain every = { 0 };

  return eb_recurrence_to_plain (rule, &every) ? eb_week_word_every (&every) : eb_recurrence_to_text (rule);
}

/**
 * eb_week_word_rule_from:
 * @rule: a rule
 * @start: when it begins
 *
 * Returns: (transfer full): such as "Every second Tuesday, from 1 December 2026"
 */
char *
eb_week_word_rule_from (const EbRecurrence *rule,
                        EbDate              start)
{
  g_autofree char *words = eb_week_word_rule (rule);
  g_autofree char *date = eb_words_long_date (start);

  /* Translators: a rule in words, a date */
  return g_strdup_printf (_ ("%1$s, from %2$s"), words, date);
}

/* --- Turns ------------------------------------------------------------------------- */

/**
 * eb_week_word_who:
 * @routine: something that comes again
 *
 * Returns: (transfer none): who does it, as within a sentence
 */
const char *
eb_week_word_who (EbRoutine *routine)
{
  EbPerson *who = eb_routine_get_who (routine);

  return who == NULL ? C_ ("who does it", "together") : eb_person_get_name (who);
}

static char *
word_other (EbRoutine            *routine,
            const EbRoutineOther *other)
{
  g_autofree char *rule = eb_week_word_rule_from (other->rule, other->start);
  g_autofree char *date = eb_words_long_date (eb_clock_date_of (other->time));
  const char      *who = other->who == NULL ? C_ ("who does it", "together") : eb_person_get_name (other->who);

  /* Translators: what comes again; "Every Monday, from 23 November 2026"; who does
   * it, or "together"; who wrote it; the date they did */
  return g_strdup_printf (_ ("Written at the same time elsewhere: “%1$s”. %2$s, %3$s. By %4$s, %5$s."), other->title, rule, who, eb_person_get_name (eb_routine_get_author (routine)), date);
}

/**
 * eb_week_word_others:
 * @routine: something that comes again
 *
 * Which of two wordings counts is not for the program to decide alone: all that were
 * written at the same time can be read.
 *
 * Returns: (transfer full) (nullable): what was written of it at the same time
 *   somewhere else, a line each; %NULL if nothing was
 */
char *
eb_week_word_others (EbRoutine *routine)
{
  GPtrArray *others = eb_routine_get_others (routine);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *other = word_other (routine, g_ptr_array_index (others, i));

      g_string_append_printf (words, "%s%s", i == 0 ? "" : "\n", other);
    }
  return words->len == 0 ? NULL : g_string_free (g_steal_pointer (&words), FALSE);
}

/* What was said last as @mark about the turn of @due; NULL: nothing. */
static const EbTurnTold *
find_told (EbRoutine *routine,
           EbDate     due,
           EbTurnMark mark)
{
  GPtrArray *told = eb_routine_get_told (routine);

  for (guint i = told == NULL ? 0 : told->len; i > 0; i--)
    {
      const EbTurnTold *each = g_ptr_array_index (told, i - 1);

      if (each->mark == mark && eb_date_compare (each->due, due) == 0)
        return each;
    }
  return NULL;
}

static char *
with_reason (const char       *words,
             const EbTurnTold *told)
{
  if (told == NULL || told->why == NULL || *told->why == '\0')
    return g_strdup (words);
  /* Translators: somebody's reason, in their words */
  return g_strdup_printf (_ ("%1$s: “%2$s”"), words, told->why);
}

static char *
word_confirmed (EbRoutine    *routine,
                const EbTurn *turn)
{
  const EbTurnTold *told = find_told (routine, turn->due, EB_TURN_MARK_CONFIRMED);

  if (told == NULL || told->person == NULL)
    return g_strdup (C_ ("turn", "done, and seen"));
  /* Translators: name of an adult */
  return g_strdup_printf (C_ ("turn", "done, and seen by %s"), eb_person_get_name (told->person));
}

static char *
word_moved (EbRoutine    *routine,
            const EbTurn *turn)
{
  g_autofree char *day = eb_week_word_day (turn->to);
  /* Translators: a weekday and its date */
  g_autofree char *words = g_strdup_printf (C_ ("turn", "moved to %s"), day);

  return with_reason (words, find_told (routine, turn->due, EB_TURN_MARK_MOVED));
}

static char *
word_said (EbRoutine    *routine,
           const EbTurn *turn)
{
  switch (turn->state)
    {
    case EB_TURN_DONE:
      return g_strdup (C_ ("turn", "done"));
    case EB_TURN_CONFIRMED:
      return word_confirmed (routine, turn);
    case EB_TURN_SLIPPED:
      return with_reason (C_ ("turn", "slipped"), find_told (routine, turn->due, EB_TURN_MARK_SLIPPED));
    case EB_TURN_MOVED:
      return word_moved (routine, turn);
    case EB_TURN_OPEN:
    default:
      return g_strdup (C_ ("turn", "not said yet"));
    }
}

/**
 * eb_week_word_state:
 * @routine: something that comes again
 * @turn: one turn of it
 *
 * Returns: (transfer full): where it is, as within a sentence; of one that was moved
 *   here, also from where
 */
char *
eb_week_word_state (EbRoutine    *routine,
                    const EbTurn *turn)
{
  g_autofree char *said = word_said (routine, turn);
  g_autofree char *day = NULL;

  if (eb_date_compare (turn->on, turn->due) == 0)
    return g_steal_pointer (&said);
  day = eb_week_word_day (turn->due);
  /* Translators: where a turn is now ("done"), the day it was moved from */
  return g_strdup_printf (C_ ("turn", "%1$s, moved here from %2$s"), said, day);
}

/**
 * eb_week_word_turn:
 * @routine: something that comes again
 * @turn: one turn of it
 *
 * Returns: (transfer full): the whole of it in one sentence, for who does not see it
 */
char *
eb_week_word_turn (EbRoutine    *routine,
                   const EbTurn *turn)
{
  g_autofree char *day = eb_week_word_day (turn->on);
  g_autofree char *state = eb_week_word_state (routine, turn);

  /* Translators: what there is to do, the day, who does it, where it is ("done") */
  return g_strdup_printf (C_ ("turn", "%1$s, %2$s, %3$s, %4$s"), eb_routine_get_title (routine), day, eb_week_word_who (routine), state);
}

/**
 * eb_week_icon_of:
 * @state: where a turn is
 *
 * Returns: (transfer none): the name of an icon that stands beside the words
 */
const char *
eb_week_icon_of (EbTurnState state)
{
  switch (state)
    {
    case EB_TURN_DONE:
      return "checkbox-checked-symbolic";
    case EB_TURN_CONFIRMED:
      return "view-reveal-symbolic";
    case EB_TURN_SLIPPED:
      return "checkbox-mixed-symbolic";
    case EB_TURN_MOVED:
      return "go-jump-symbolic";
    case EB_TURN_OPEN:
    default:
      return "checkbox-symbolic";
    }
}
