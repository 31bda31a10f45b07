/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recurrence-private.h"

/* The rules that a window offers, day by day: libical (3.0.16) asks ICU's calendar for
 * every step, which takes a hundred times as long. Tests hold the two side by side. */

#define MONTHS_A_YEAR 12
#define THURSDAY 3 /* 1970-01-01 */

static int
remainder_of (int number,
              int divisor)
{
  return ((number % divisor) + divisor) % divisor;
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

gboolean
eb_recurrence_parts_are_plain (const EbRecurrenceParts *parts)
{
  const guint n_days = parts->by[EB_BY_DAY].n;

  if (parts->count > 0 || parts->freq == EB_FREQ_YEARLY || parts->by[EB_BY_MONTH].n > 0 || parts->by[EB_BY_SET_POSITION].n > 0)
    return FALSE;
  if (parts->freq == EB_FREQ_WEEKLY)
    return TRUE;
  return (n_days == 0 || parts->freq == EB_FREQ_MONTHLY) && (n_days == 0 || parts->by[EB_BY_MONTH_DAY].n == 0) &&
         (parts->freq == EB_FREQ_MONTHLY || parts->by[EB_BY_MONTH_DAY].n == 0);
}

static gboolean
is_of_week (const EbRecurrenceParts *parts,
            gint32                   start,
            gint32                   day)
{
  const int    weekday = remainder_of (day + THURSDAY, EB_DAYS_A_WEEK);
  const gint32 first = start - remainder_of (start + THURSDAY - parts->week_start, EB_DAYS_A_WEEK);

  if ((day - first) / EB_DAYS_A_WEEK % parts->interval != 0)
    return FALSE;
  return parts->by[EB_BY_DAY].n > 0 ? is_in (&parts->by[EB_BY_DAY], weekday) : (day - start) % EB_DAYS_A_WEEK == 0;
}

static gboolean
is_of_month (const EbRecurrenceParts *parts,
             EbDate                   start,
             EbDate                   date,
             gint32                   day)
{
  const int length = g_date_get_days_in_month ((GDateMonth) date.month, (GDateYear) date.year);
  const int months = (date.year - start.year) * MONTHS_A_YEAR + date.month - start.month;
  const int weekday = remainder_of (day + THURSDAY, EB_DAYS_A_WEEK);
  const int nth = (date.day - 1) / EB_DAYS_A_WEEK + 1;
  const int nth_last = -((length - date.day) / EB_DAYS_A_WEEK + 1);

  if (months % parts->interval != 0)
    return FALSE;
  if (parts->by[EB_BY_MONTH_DAY].n > 0)
    return is_in (&parts->by[EB_BY_MONTH_DAY], date.day) || is_in (&parts->by[EB_BY_MONTH_DAY], date.day - length - 1);
  if (parts->by[EB_BY_DAY].n == 0)
    return date.day == start.day;
  return is_in (&parts->by[EB_BY_DAY], weekday) || is_in (&parts->by[EB_BY_DAY], nth * EB_RECURRENCE_DAY_STEP + weekday) ||
         is_in (&parts->by[EB_BY_DAY], nth_last * EB_RECURRENCE_DAY_STEP + weekday);
}

static gboolean
comes_on (const EbRecurrenceParts *parts,
          EbDate                   start,
          gint32                   first,
          EbDate                   date,
          gint32                   day)
{
  if (parts->freq == EB_FREQ_DAILY)
    return (day - first) % parts->interval == 0;
  if (parts->freq == EB_FREQ_WEEKLY)
    return is_of_week (parts, first, day);
  return is_of_month (parts, start, date, day);
}

static EbDate
day_after (EbDate date)
{
  if (date.day < 28) /* every month has them */
    {
      date.day++;
      return date;
    }
  return eb_date_add_days (date, 1);
}

void
eb_recurrence_parts_expand (const EbRecurrenceParts *parts,
                            EbDate                   start,
                            EbDate                   from,
                            EbDate                   to,
                            guint                    most,
                            GArray                  *days)
{
  const gint32 first = eb_date_to_days (start);
  gint32       last = eb_date_to_days (to);
  gint32       day = MAX (first, eb_date_to_days (from));
  EbDate       date = eb_date_from_days (day);

  if (eb_date_is_set (parts->until))
    last = MIN (last, eb_date_to_days (parts->until));
  for (; day <= last && days->len < most; day++)
    {
      if (comes_on (parts, start, first, date, day))
        g_array_append_val (days, date);
      if (day < last)
        date = day_after (date);
    }
}
