/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recurrence-private.h"

#include <stdlib.h>

#include <libical/ical.h>

#define MONTHS_A_YEAR 12
#define MAX_PLAIN_INTERVAL 52
#define MAX_PLAIN_MONTH_DAY 28
#define MAX_PLAIN_NTH 4
#define FIRST_WITHIN_YEARS 100

struct _EbRecurrence
{
  EbRecurrenceParts         parts;
  struct icalrecurrencetype rule;
  char                     *text;
};

G_DEFINE_QUARK (eb_recurrence_error_quark, eb_recurrence_error)

/* --- Made ------------------------------------------------------------------------ */

static EbRecurrence *
new_from_parts (const EbRecurrenceParts *parts)
{
  g_autoptr (EbRecurrence) self = g_new0 (EbRecurrence, 1);

  self->parts = *parts;
  self->text = eb_recurrence_parts_to_text (parts);
  icalerror_set_errors_are_fatal (FALSE);
  icalerror_clear_errno ();
  self->rule = icalrecurrencetype_from_string (self->text);
  return self->rule.freq == ICAL_NO_RECURRENCE || icalerrno != ICAL_NO_ERROR ? NULL : g_steal_pointer (&self);
}

/**
 * eb_recurrence_parse:
 * @rule: the value of an RRULE, such as "FREQ=WEEKLY;BYDAY=MO", in any case
 * @error: return location for a #GError (EB_RECURRENCE_ERROR)
 *
 * Stricter than libical, which takes much that is none: each part once, no part that
 * RFC 5545 (3.3.10) does not allow beside the others, no time of day, no other
 * calendars, at most 200 characters; BYSETPOS only for weekdays of a month,
 * BYYEARDAY without the months, and no BYWEEKNO.
 *
 * Returns: (transfer full): the rule; %NULL on error
 */
EbRecurrence *
eb_recurrence_parse (const char *rule,
                     GError    **error)
{
  EbRecurrenceParts parts;
  EbRecurrence     *self = NULL;

  g_return_val_if_fail (rule != NULL, NULL);

  if (!eb_recurrence_parts_parse (&parts, rule, error))
    return NULL;
  self = new_from_parts (&parts);
  if (self == NULL)
    g_set_error (error, EB_RECURRENCE_ERROR, EB_RECURRENCE_ERROR_SYNTAX, "“%s” is not a rule", rule);
  return self;
}

/**
 * eb_recurrence_copy:
 * @self: a rule
 *
 * Returns: (transfer full): the same rule
 */
EbRecurrence *
eb_recurrence_copy (const EbRecurrence *self)
{
  EbRecurrence *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->text = g_strdup (self->text);
  return copy;
}

/**
 * eb_recurrence_free:
 * @self: (nullable) (transfer full): a rule
 */
void
eb_recurrence_free (EbRecurrence *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/**
 * eb_recurrence_to_text:
 * @self: a rule
 *
 * Returns: (transfer full): the value of an RRULE; the same for the same parts, in
 *   whatever order and case they were written
 */
char *
eb_recurrence_to_text (const EbRecurrence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->text);
}

/* --- Its days ---------------------------------------------------------------------- */

static struct icaltimetype
to_ical (EbDate date)
{
  struct icaltimetype time = icaltime_null_time ();

  time.year = date.year;
  time.month = date.month;
  time.day = date.day;
  time.is_date = 1;
  return time;
}

static EbDate
from_ical (struct icaltimetype time)
{
  return (EbDate){ (gint16) time.year, (guint8) time.month, (guint8) time.day };
}

static gboolean
is_in (const EbByList *list,
       int             value)
{
  for (guint i = 0; i < list->n; i++)
    if (list->values[i] == value)
      return TRUE;
  return FALSE;
}

/* Whether that month has one of the days that the rule names. */
static gboolean
has_day (const EbRecurrenceParts *parts,
         EbDate                   start,
         int                      year,
         int                      month)
{
  const EbByList *days = &parts->by[EB_BY_MONTH_DAY];
  const int       length = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) (year % 400 + 400));

  if (parts->by[EB_BY_MONTH].n > 0 && !is_in (&parts->by[EB_BY_MONTH], month))
    return FALSE;
  if (parts->by[EB_BY_DAY].n > 0 && days->n == 0)
    return TRUE;
  for (guint i = 0; i < days->n; i++)
    if (abs (days->values[i]) <= length)
      return TRUE;
  return days->n == 0 && start.day <= length;
}

static gboolean
year_has_day (const EbRecurrenceParts *parts,
              EbDate                   start,
              int                      year)
{
  const EbByList *days = &parts->by[EB_BY_YEAR_DAY];

  for (guint i = 0; i < days->n; i++)
    if (abs (days->values[i]) < 366 || g_date_is_leap_year ((GDateYear) (year % 400 + 400)))
      return TRUE;
  if (days->n > 0)
    return FALSE;
  if (parts->by[EB_BY_MONTH].n == 0 && parts->by[EB_BY_MONTH_DAY].n == 0 && parts->by[EB_BY_DAY].n == 0)
    return has_day (parts, start, year, start.month);
  for (int month = 1; month <= MONTHS_A_YEAR; month++)
    if (has_day (parts, start, year, month))
      return TRUE;
  return FALSE;
}

/* libical looks through 18,000 years for 31 February. */
static gboolean
may_come (const EbRecurrenceParts *parts,
          EbDate                   start)
{
  if (parts->freq <= EB_FREQ_WEEKLY)
    return TRUE; /* it looks no further than the end that it is given */
  for (int i = 0; i < FIRST_WITHIN_YEARS * MONTHS_A_YEAR; i++)
    {
      const int months = start.month - 1 + i * parts->interval;

      if (parts->freq == EB_FREQ_MONTHLY && has_day (parts, start, start.year + months / MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1))
        return TRUE;
      if (parts->freq == EB_FREQ_YEARLY && year_has_day (parts, start, start.year + i * parts->interval))
        return TRUE;
    }
  return FALSE;
}

static gboolean
takes_day_from_start (const EbRecurrenceParts *parts)
{
  return parts->freq == EB_FREQ_MONTHLY && parts->by[EB_BY_MONTH_DAY].n == 0 && parts->by[EB_BY_DAY].n == 0;
}

static EbDate
month_before (EbDate start,
              EbDate from,
              int    interval)
{
  const int months = (from.year - start.year) * MONTHS_A_YEAR + from.month - start.month;

  start.day = 1;
  return eb_date_add_months (start, (months / interval - 1) * interval);
}

/* Where a walk may begin that comes to the same days from @from on: as many whole
 * intervals later as there is room for, but for one. libical's own
 * icalrecur_iterator_set_start() (3.0.16) loses the phase of some rules. Rules of
 * years have few steps, and a count has to be counted. */
static EbDate
begin_before (const EbRecurrenceParts *parts,
              EbDate                   start,
              EbDate                   from)
{
  const gint32 days = eb_date_days_between (start, from);
  const gint32 step = parts->interval * (parts->freq == EB_FREQ_WEEKLY ? EB_DAYS_A_WEEK : 1);
  EbDate       begin = start;

  if (parts->count > 0 || days <= 0)
    return start;
  if (parts->freq <= EB_FREQ_WEEKLY)
    begin = eb_date_add_days (start, MAX (0, days / step - 1) * step);
  else if (parts->freq == EB_FREQ_MONTHLY)
    begin = month_before (start, from, parts->interval);
  return eb_date_compare (begin, start) > 0 ? begin : start;
}

/* Never looks further than @to: a rule that gives nothing more has no end in libical. */
static icalrecur_iterator *
walk_new (const EbRecurrence *self,
          EbDate              start,
          EbDate              from,
          EbDate              to)
{
  struct icalrecurrencetype rule = self->rule;
  const EbDate              begin = begin_before (&self->parts, start, from);

  if (takes_day_from_start (&self->parts))
    {
      rule.by_month_day[0] = start.day;
      rule.by_month_day[1] = ICAL_RECURRENCE_ARRAY_MAX;
    }
  if (self->parts.count == 0 && (!eb_date_is_set (self->parts.until) || eb_date_compare (self->parts.until, to) > 0))
    rule.until = to_ical (to);
  icalerror_clear_errno (); /* what was wrong before would be taken for this one's */
  return icalrecur_iterator_new (rule, to_ical (begin));
}

static GArray *
expand (const EbRecurrence *self,
        EbDate              start,
        EbDate              from,
        EbDate              to,
        guint               most)
{
  GArray             *days = g_array_new (FALSE, FALSE, sizeof (EbDate));
  icalrecur_iterator *walk = NULL;

  if (!eb_date_is_valid (start) || !eb_date_is_valid (from) || !eb_date_is_valid (to) ||
      eb_date_compare (to, start) < 0 || eb_date_compare (to, from) < 0 || !may_come (&self->parts, start))
    return days;
  if (eb_recurrence_parts_are_plain (&self->parts))
    {
      eb_recurrence_parts_expand (&self->parts, start, from, to, most, days);
      return days;
    }
  walk = walk_new (self, start, from, to);
  while (walk != NULL && days->len < most)
    {
      const struct icaltimetype next = icalrecur_iterator_next (walk);
      const EbDate              day = from_ical (next);

      if (icaltime_is_null_time (next) || eb_date_compare (day, to) > 0)
        break;
      if (eb_date_compare (day, from) >= 0)
        g_array_append_val (days, day);
    }
  if (walk != NULL)
    icalrecur_iterator_free (walk);
  return days;
}

/**
 * eb_recurrence_expand:
 * @self: a rule
 * @start: the day on which it begins; it is one of its days only if it fits the rule
 * @from: the first day asked for
 * @to: the last day asked for
 *
 * As quick years after @start as on it.
 *
 * Returns: (transfer full) (element-type EbDate): its days from @from to @to, both
 *   included, ascending; empty if a date is not valid
 */
GArray *
eb_recurrence_expand (const EbRecurrence *self,
                      EbDate              start,
                      EbDate              from,
                      EbDate              to)
{
  g_return_val_if_fail (self != NULL, NULL);

  return expand (self, start, from, to, G_MAXUINT);
}

/**
 * eb_recurrence_first:
 * @self: a rule
 * @start: the day on which it begins
 *
 * Returns: its first day; unset if it has none in a hundred years
 */
EbDate
eb_recurrence_first (const EbRecurrence *self,
                     EbDate              start)
{
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (self != NULL, EB_DATE_UNSET);

  if (!eb_date_is_valid (start))
    return EB_DATE_UNSET;
  days = expand (self, start, start, eb_date_add_years (start, FIRST_WITHIN_YEARS), 1);
  return days->len == 0 ? EB_DATE_UNSET : g_array_index (days, EbDate, 0);
}

/* --- The plain ones ------------------------------------------------------------------ */

static int
count_days (guint weekdays)
{
  int n = 0;

  for (int day = 0; day < EB_DAYS_A_WEEK; day++)
    n += (weekdays >> day & 1) != 0;
  return n;
}

static gboolean
makes_sense (const EbEveryPlain *plain)
{
  const int n_days = plain->weekdays >> EB_DAYS_A_WEEK == 0 ? count_days (plain->weekdays) : 0;

  if (plain->interval < 1 || plain->interval > MAX_PLAIN_INTERVAL)
    return FALSE;
  switch (plain->every)
    {
    case EB_EVERY_DAY:
      return TRUE;
    case EB_EVERY_WEEK:
      return n_days > 0;
    case EB_EVERY_MONTH_DAY:
      return plain->month_day == -1 || (plain->month_day >= 1 && plain->month_day <= MAX_PLAIN_MONTH_DAY);
    case EB_EVERY_MONTH_NTH:
      return n_days == 1 && (plain->nth == -1 || (plain->nth >= 1 && plain->nth <= MAX_PLAIN_NTH));
    default:
      return FALSE;
    }
}

static void
add_days (EbByList *list,
          guint     weekdays,
          int       nth)
{
  for (int day = 0; day < EB_DAYS_A_WEEK; day++)
    if (weekdays >> day & 1)
      list->values[list->n++] = nth * EB_RECURRENCE_DAY_STEP + day;
}

/**
 * eb_recurrence_from_plain:
 * @plain: what was chosen in a window
 *
 * Returns: (transfer full) (nullable): the rule; %NULL: it makes no sense, such as a
 *   week without a day
 */
EbRecurrence *
eb_recurrence_from_plain (const EbEveryPlain *plain)
{
  EbRecurrenceParts parts = { 0 };

  g_return_val_if_fail (plain != NULL, NULL);

  if (!makes_sense (plain))
    return NULL;
  parts.interval = plain->interval;
  parts.freq = plain->every == EB_EVERY_DAY ? EB_FREQ_DAILY : plain->every == EB_EVERY_WEEK ? EB_FREQ_WEEKLY
                                                                                            : EB_FREQ_MONTHLY;
  if (plain->every == EB_EVERY_WEEK)
    add_days (&parts.by[EB_BY_DAY], plain->weekdays, 0);
  else if (plain->every == EB_EVERY_MONTH_NTH)
    add_days (&parts.by[EB_BY_DAY], plain->weekdays, plain->nth);
  else if (plain->every == EB_EVERY_MONTH_DAY)
    parts.by[EB_BY_MONTH_DAY] = (EbByList){ { plain->month_day }, 1 };
  return new_from_parts (&parts);
}

static EbEvery
find_every (const EbRecurrenceParts *parts)
{
  if (parts->freq == EB_FREQ_DAILY)
    return EB_EVERY_DAY;
  if (parts->freq == EB_FREQ_WEEKLY)
    return EB_EVERY_WEEK;
  return parts->by[EB_BY_MONTH_DAY].n > 0 ? EB_EVERY_MONTH_DAY : EB_EVERY_MONTH_NTH;
}

/**
 * eb_recurrence_to_plain:
 * @self: a rule
 * @plain: (out): what a window offers; left alone if it offers no such rule
 *
 * Returns: whether a window offers that rule
 */
gboolean
eb_recurrence_to_plain (const EbRecurrence *self,
                        EbEveryPlain       *plain)
{
  EbEveryPlain    found = { 0 };
  const EbByList *days = NULL;
  g_autoptr (EbRecurrence) same = NULL;

  g_return_val_if_fail (self != NULL && plain != NULL, FALSE);

  days = &self->parts.by[EB_BY_DAY];
  found.every = find_every (&self->parts);
  found.interval = self->parts.interval;
  if (found.every == EB_EVERY_MONTH_DAY)
    found.month_day = self->parts.by[EB_BY_MONTH_DAY].values[0];
  for (guint i = 0; i < days->n; i++)
    found.weekdays |= 1U << eb_recurrence_day_weekday (days->values[i]);
  if (found.every == EB_EVERY_MONTH_NTH && days->n > 0)
    found.nth = eb_recurrence_day_nth (days->values[0]);

  same = eb_recurrence_from_plain (&found);
  if (same == NULL || !g_str_equal (same->text, self->text))
    return FALSE; /* it says more than that */
  *plain = found;
  return TRUE;
}
