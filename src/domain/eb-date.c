/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-date.h"

#include <string.h>

#define EPOCH_JULIAN 719163 /* g_date_get_julian() of 1970-01-01 */
#define MONTHS_A_YEAR 12
#define MAX_YEAR 9999

static int
days_in_month (int year,
               int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/**
 * eb_date_is_valid:
 * @date: a civil date
 *
 * Returns: whether @date is a day of the Gregorian calendar in the years 1 to 9999
 */
gboolean
eb_date_is_valid (EbDate date)
{
  if (date.year < 1 || date.year > MAX_YEAR || date.month < 1 || date.month > MONTHS_A_YEAR)
    return FALSE;

  return date.day >= 1 && date.day <= days_in_month (date.year, date.month);
}

/**
 * eb_date_is_set:
 * @date: a civil date
 *
 * Returns: whether anything is known of @date; a set date need not be valid
 */
gboolean
eb_date_is_set (EbDate date)
{
  return date.year != 0 || date.month != 0 || date.day != 0;
}

static gboolean
read_number (const char *text,
             gsize       n_digits,
             int        *number)
{
  int value = 0;

  for (gsize i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + g_ascii_digit_value (text[i]);
    }

  *number = value;
  return TRUE;
}

/**
 * eb_date_parse:
 * @iso: text such as "2009-05-14", exactly ten characters
 * @date: (out): the date; left alone when @iso is not one
 *
 * Returns: whether @iso is a valid date
 */
gboolean
eb_date_parse (const char *iso,
               EbDate     *date)
{
  int    year = 0;
  int    month = 0;
  int    day = 0;
  EbDate parsed;

  g_return_val_if_fail (date != NULL, FALSE);

  if (iso == NULL || strlen (iso) != strlen ("YYYY-MM-DD") || iso[4] != '-' || iso[7] != '-')
    return FALSE;
  if (!read_number (iso, 4, &year) || !read_number (iso + 5, 2, &month) || !read_number (iso + 8, 2, &day))
    return FALSE;

  parsed = (EbDate){ (gint16) year, (guint8) month, (guint8) day };
  if (!eb_date_is_valid (parsed))
    return FALSE;

  *date = parsed;
  return TRUE;
}

/**
 * eb_date_to_iso:
 * @date: a civil date
 *
 * Returns: (transfer full): @date as "2009-05-14"; the empty text if it is not set
 */
char *
eb_date_to_iso (EbDate date)
{
  if (!eb_date_is_set (date))
    return g_strdup ("");

  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

/**
 * eb_date_compare:
 * @a: a civil date
 * @b: a civil date
 *
 * Returns: less than, equal to or greater than zero as @a is before, on or
 *   after @b; an unset date comes before every other
 */
int
eb_date_compare (EbDate a,
                 EbDate b)
{
  if (a.year != b.year)
    return a.year - b.year;
  if (a.month != b.month)
    return a.month - b.month;

  return a.day - b.day;
}

/**
 * eb_date_to_days:
 * @date: a valid date
 *
 * Returns: days since 1970-01-01, negative before it
 */
gint32
eb_date_to_days (EbDate date)
{
  GDate gdate;

  g_return_val_if_fail (eb_date_is_valid (date), 0);

  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, date.day, (GDateMonth) date.month, (GDateYear) date.year);
  return (gint32) g_date_get_julian (&gdate) - EPOCH_JULIAN;
}

static EbDate
date_from_days (gint64 days)
{
  const gint64 first = eb_date_to_days ((EbDate){ 1, 1, 1 });
  const gint64 last = eb_date_to_days ((EbDate){ MAX_YEAR, MONTHS_A_YEAR, 31 });
  GDate        gdate;

  if (days < first || days > last)
    return EB_DATE_UNSET;

  g_date_clear (&gdate, 1);
  g_date_set_julian (&gdate, (guint32) (days + EPOCH_JULIAN));
  return (EbDate){ (gint16) g_date_get_year (&gdate),
                   (guint8) g_date_get_month (&gdate),
                   g_date_get_day (&gdate) };
}

/**
 * eb_date_from_days:
 * @days: days since 1970-01-01
 *
 * Returns: that date; unset outside the years 1 to 9999
 */
EbDate
eb_date_from_days (gint32 days)
{
  return date_from_days (days);
}

/**
 * eb_date_days_between:
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: the days from @from to @to, negative if @to is the earlier
 */
gint32
eb_date_days_between (EbDate from,
                      EbDate to)
{
  return eb_date_to_days (to) - eb_date_to_days (from);
}

/**
 * eb_date_add_days:
 * @date: a valid date
 * @days: how many, may be negative
 *
 * Returns: the date so many days later; unset outside the years 1 to 9999
 */
EbDate
eb_date_add_days (EbDate date,
                  gint32 days)
{
  g_return_val_if_fail (eb_date_is_valid (date), EB_DATE_UNSET);

  return date_from_days ((gint64) eb_date_to_days (date) + days);
}

/**
 * eb_date_add_months:
 * @date: a valid date
 * @months: how many, may be negative
 *
 * Where the month has no such day its last day is taken, which is the earlier
 * date. Source: domain facts 1b, "Date arithmetic notes": 6 months before the
 * 31st, and 29 February.
 *
 * Returns: the date so many months later; unset outside the years 1 to 9999
 */
EbDate
eb_date_add_months (EbDate date,
                    int    months)
{
  gint64 month = 0;
  gint64 year = 0;

  g_return_val_if_fail (eb_date_is_valid (date), EB_DATE_UNSET);

  month = (gint64) date.year * MONTHS_A_YEAR + date.month - 1 + months;
  year = month / MONTHS_A_YEAR;
  if (month < MONTHS_A_YEAR || year > MAX_YEAR)
    return EB_DATE_UNSET;

  date.year = (gint16) year;
  date.month = (guint8) (month % MONTHS_A_YEAR + 1);
  date.day = (guint8) MIN (date.day, days_in_month (date.year, date.month));
  return date;
}

/**
 * eb_date_add_years:
 * @date: a valid date
 * @years: how many, may be negative
 *
 * 29 February becomes 28 February in a year that has none, as in
 * eb_date_add_months().
 *
 * Returns: the date so many years later; unset outside the years 1 to 9999
 */
EbDate
eb_date_add_years (EbDate date,
                   int    years)
{
  if (years > MAX_YEAR || years < -MAX_YEAR)
    return EB_DATE_UNSET;

  return eb_date_add_months (date, years * MONTHS_A_YEAR);
}

/**
 * eb_date_completed_years:
 * @birth: a valid date
 * @on: a valid date
 *
 * An age: it changes on the day that eb_date_add_years() gives. Born on
 * 29 February, one is a year older on 28 February of an ordinary year.
 *
 * Returns: whole years from @birth to @on, negative if @on is the earlier
 */
int
eb_date_completed_years (EbDate birth,
                         EbDate on)
{
  int years = on.year - birth.year;

  if (eb_date_compare (eb_date_add_years (birth, years), on) > 0)
    years--;

  return years;
}

/**
 * eb_date_next_quarter:
 * @date: a valid date
 *
 * Returns: the first 1 January, April, July or October after @date, also when
 *   @date is itself such a day
 */
EbDate
eb_date_next_quarter (EbDate date)
{
  const int months_left = 3 - (date.month - 1) % 3;

  date.day = 1;
  return eb_date_add_months (date, months_left);
}

/**
 * eb_date_next_month:
 * @date: a valid date
 *
 * Returns: the first day of the month after @date
 */
EbDate
eb_date_next_month (EbDate date)
{
  date.day = 1;
  return eb_date_add_months (date, 1);
}
