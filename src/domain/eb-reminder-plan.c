/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-reminder-plan.h"

/* A machine may be off over a birthday; a year-old one is no news. */
#define EVENT_CATCH_UP_DAYS 30

/* How long before a date. */
typedef struct
{
  int months;
  int days;
} LeadTime;

static const LeadTime plain_leads[] = { { 0, 30 }, { 0, 7 }, { 0, 1 }, { 0, 0 } };
static const LeadTime long_leads[] = { { 6, 0 }, { 3, 0 }, { 1, 0 }, { 0, 7 }, { 0, 0 } };
static const LeadTime adult_leads[] = { { 12, 0 }, { 6, 0 }, { 3, 0 }, { 1, 0 }, { 0, 7 }, { 0, 0 } };

typedef struct
{
  const LeadTime *times;
  gsize           n_times;
} Leads;

static const Leads leads[] = {
  [EB_LEAD_PLAIN] = { plain_leads, G_N_ELEMENTS (plain_leads) },
  [EB_LEAD_LONG] = { long_leads, G_N_ELEMENTS (long_leads) },
  [EB_LEAD_ADULT] = { adult_leads, G_N_ELEMENTS (adult_leads) },
};

static gboolean
is_news (const EbDue *due)
{
  return eb_due_is_open (due) || (due->state == EB_DUE_PASSED && due->days_left >= -EVENT_CATCH_UP_DAYS);
}

/* Only days that lie in the calendar, and each after the one before. */
static void
add_moment (GArray *moments,
            EbDate  day,
            int     every)
{
  const EbMoment moment = { day, every };

  if (!eb_date_is_valid (day))
    return;
  if (moments->len > 0 && eb_date_compare (day, g_array_index (moments, EbMoment, moments->len - 1).day) <= 0)
    return;

  g_array_append_val (moments, moment);
}

static EbDate
day_before (EbDate   due,
            LeadTime lead)
{
  const EbDate day = eb_date_add_months (due, -lead.months);

  return eb_date_is_valid (day) ? eb_date_add_days (day, -lead.days) : EB_DATE_UNSET;
}

/* Of those that have passed only the latest still says something new. */
static void
drop_stale (GArray *moments,
            EbDate  today)
{
  guint n_stale = 0;

  while (n_stale + 1 < moments->len && eb_date_compare (g_array_index (moments, EbMoment, n_stale + 1).day, today) <= 0)
    n_stale++;

  if (n_stale > 0)
    g_array_remove_range (moments, 0, n_stale);
}

/**
 * eb_reminder_plan:
 * @due: a date, as computed for @today
 * @today: the local civil date
 *
 * Source: lead times by kind of date are the product's own choice (issue 2);
 * no law sets them. An event that passed more than 30 days ago has none.
 *
 * Returns: (transfer full) (element-type EbMoment): the moments that still
 *   matter, in order, never two on one day; empty for a date that is closed
 */
GArray *
eb_reminder_plan (const EbDue *due,
                  EbDate       today)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (EbMoment));
  const Leads *lead = NULL;

  g_return_val_if_fail (due != NULL, NULL);
  g_return_val_if_fail (eb_date_is_valid (today), NULL);

  if (!is_news (due))
    return g_steal_pointer (&moments);

  lead = &leads[eb_rule_get_lead (due->rule)];
  for (gsize i = 0; i < lead->n_times; i++)
    add_moment (moments, day_before (due->due, lead->times[i]), 0);

  if (eb_rule_get_kind (due->rule) != EB_RULE_EVENT)
    add_moment (moments, eb_date_add_days (due->due, EB_OVERDUE_EVERY_DAYS), EB_OVERDUE_EVERY_DAYS);

  drop_stale (moments, today);
  return g_steal_pointer (&moments);
}

/* The first time after @told at which it asks; %G_MAXINT64 if there is none. */
static gint64
first_after (gint64 at,
             gint64 every,
             gint64 told)
{
  gint64 since = 0;
  gint64 next = 0;

  if (told == 0 || told < at)
    return at;
  if (every <= 0 || __builtin_sub_overflow (told, at, &since))
    return G_MAXINT64;
  if (__builtin_add_overflow (told - since % every, every, &next))
    return G_MAXINT64;

  return next;
}

/**
 * eb_moment_is_due:
 * @at: the first time it asks, Unix seconds UTC
 * @every: seconds between repeats; 0 for none
 * @told: when it was last told, Unix seconds UTC; 0 for never
 * @now: Unix seconds UTC
 *
 * Repeats that were missed while the machine was off are told as one.
 *
 * Returns: whether it asks to be told at @now; once told, not again before its
 *   next repeat
 */
gboolean
eb_moment_is_due (gint64 at,
                  gint64 every,
                  gint64 told,
                  gint64 now)
{
  return first_after (at, every, told) <= now;
}

/**
 * eb_moment_next:
 * @at: the first time it asks, Unix seconds UTC
 * @every: seconds between repeats; 0 for none
 * @told: when it was last told, Unix seconds UTC; 0 for never
 * @now: Unix seconds UTC
 *
 * Returns: the earliest time from @now on at which eb_moment_is_due();
 *   %G_MAXINT64 if it never asks again
 */
gint64
eb_moment_next (gint64 at,
                gint64 every,
                gint64 told,
                gint64 now)
{
  return MAX (first_after (at, every, told), now);
}
