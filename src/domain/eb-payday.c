/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paydays, and their names as stored. */

#include "eb-allowance.h"
#include "eb-nick.h"

#define DAYS_A_WEEK 7
#define MAX_DAYS_A_MONTH 31
#define MONDAY_BEFORE_EPOCH 3 /* 1970-01-01 was a Thursday */

/* Stored in binders: never change one, never reuse one. */
static const char *const every_nicks[] = {
  [EB_PAY_NEVER] = "never",
  [EB_PAY_WEEKLY] = "week",
  [EB_PAY_MONTHLY] = "month",
};

/* Likewise. */
static const char *const mode_nicks[] = {
  [EB_PAY_CASH] = "cash",
  [EB_PAY_ACCOUNT] = "account",
  [EB_PAY_TOGETHER] = "together",
};

G_STATIC_ASSERT (G_N_ELEMENTS (mode_nicks) == EB_N_PAY_MODES);

/**
 * eb_pay_every_to_nick:
 * @every: how often
 *
 * Returns: (transfer none): its stored name
 */
const char *
eb_pay_every_to_nick (EbPayEvery every)
{
  g_return_val_if_fail ((gsize) every < G_N_ELEMENTS (every_nicks), NULL);

  return every_nicks[every];
}

/**
 * eb_pay_every_from_nick:
 * @nick: (nullable): a stored name
 * @every: (out): how often; left alone when there is no such name
 *
 * Returns: whether there is such a name
 */
gboolean
eb_pay_every_from_nick (const char *nick,
                        EbPayEvery *every)
{
  int value = 0;

  g_return_val_if_fail (every != NULL, FALSE);

  if (!eb_nick_find (every_nicks, G_N_ELEMENTS (every_nicks), nick, &value))
    return FALSE;

  *every = (EbPayEvery) value;
  return TRUE;
}

/**
 * eb_pay_mode_to_nick:
 * @mode: how it is paid
 *
 * Returns: (transfer none): its stored name
 */
const char *
eb_pay_mode_to_nick (EbPayMode mode)
{
  g_return_val_if_fail ((gsize) mode < G_N_ELEMENTS (mode_nicks), NULL);

  return mode_nicks[mode];
}

/**
 * eb_pay_mode_from_nick:
 * @nick: (nullable): a stored name
 * @mode: (out): how it is paid; left alone when there is no such name
 *
 * Returns: whether there is such a name
 */
gboolean
eb_pay_mode_from_nick (const char *nick,
                       EbPayMode  *mode)
{
  int value = 0;

  g_return_val_if_fail (mode != NULL, FALSE);

  if (!eb_nick_find (mode_nicks, G_N_ELEMENTS (mode_nicks), nick, &value))
    return FALSE;

  *mode = (EbPayMode) value;
  return TRUE;
}

/**
 * eb_payday_is_valid:
 * @payday: a payday, as typed or read
 *
 * Returns: whether it makes sense; with %EB_PAY_NEVER any day does
 */
gboolean
eb_payday_is_valid (EbPayday payday)
{
  if (payday.every == EB_PAY_WEEKLY)
    return payday.day >= 1 && payday.day <= DAYS_A_WEEK;
  if (payday.every == EB_PAY_MONTHLY)
    return payday.day >= 1 && payday.day <= MAX_DAYS_A_MONTH;

  return payday.every == EB_PAY_NEVER;
}

/* 1 (Monday) to 7, also before 1970. */
static guint
find_weekday (EbDate day)
{
  const gint32 days = eb_date_to_days (day) + MONDAY_BEFORE_EPOCH;

  return (guint) ((days % DAYS_A_WEEK + DAYS_A_WEEK) % DAYS_A_WEEK) + 1;
}

/* The payday in the month that @any lies in: counted from a January, as that has every day. */
static EbDate
find_in_month (EbDate any,
               guint  day)
{
  const EbDate january = { any.year, 1, (guint8) day };

  return eb_date_add_months (january, any.month - january.month);
}

/**
 * eb_payday_next:
 * @payday: a valid payday
 * @from: a valid date
 *
 * A month that has no such day pays on its last, so each month has one payday.
 *
 * Returns: the first payday on @from or after; unset if there is none (before the
 *   year 10000)
 */
EbDate
eb_payday_next (EbPayday payday,
                EbDate   from)
{
  EbDate day;

  g_return_val_if_fail (eb_payday_is_valid (payday), EB_DATE_UNSET);
  g_return_val_if_fail (eb_date_is_valid (from), EB_DATE_UNSET);

  if (payday.every == EB_PAY_NEVER)
    return EB_DATE_UNSET;
  if (payday.every == EB_PAY_WEEKLY)
    return eb_date_add_days (from, (gint32) ((payday.day + DAYS_A_WEEK - find_weekday (from)) % DAYS_A_WEEK));

  day = find_in_month (from, payday.day);
  if (eb_date_compare (day, from) >= 0)
    return day;

  from = eb_date_next_month (from);
  return eb_date_is_set (from) ? find_in_month (from, payday.day) : EB_DATE_UNSET;
}

/**
 * eb_date_iso_week:
 * @day: a valid date
 * @year: (out) (optional): the year that the week belongs to: 31 December may be in
 *   week 1 of the next year, 1 January in week 52 or 53 of the last
 *
 * Source: ISO 8601: weeks begin on Monday; week 1 is the one with the year's first
 * Thursday.
 *
 * Returns: the week's number, 1 to 53
 */
int
eb_date_iso_week (EbDate day,
                  int   *year)
{
  gint32 thursday = 0;
  gint32 new_year = 0;
  int    week_year = 0;

  g_return_val_if_fail (eb_date_is_valid (day), 0);

  thursday = eb_date_to_days (day) + 4 - (gint32) find_weekday (day);
  week_year = eb_date_from_days (thursday).year;
  new_year = eb_date_to_days ((EbDate){ (gint16) week_year, 1, 1 });
  if (year != NULL)
    *year = week_year;

  return (thursday - new_year) / DAYS_A_WEEK + 1;
}
