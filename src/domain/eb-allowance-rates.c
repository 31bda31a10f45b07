/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rate held when: what was decided for the youth, and else the table's band of the
 * age. */

#include "eb-allowance.h"

/* The last that was said for a day up to @day; NULL: nothing was. */
static const EbOwnRate *
find_said (const EbAllowance *self,
           EbDate             day)
{
  const EbOwnRate *found = NULL;

  for (gsize i = 0; i < self->n_own && eb_date_compare (self->own[i].from, day) <= 0; i++)
    found = &self->own[i];
  return found;
}

static EbRatePeriod
find_period (const EbAllowance *self,
             EbDate             day)
{
  EbRatePeriod period = { .from = day, .own = find_said (self, day) };

  if ((period.own == NULL || period.own->amount < 0) && eb_date_is_set (self->birth))
    period.has_rate = eb_rates_find (self->rates, self->kind, eb_date_completed_years (self->birth, day), day, &period.rate);
  return period;
}

static gboolean
is_same (const EbRatePeriod *a,
         const EbRatePeriod *b)
{
  return a->own == b->own && a->has_rate == b->has_rate && (!a->has_rate || (a->rate.year == b->rate.year && a->rate.from_age == b->rate.from_age));
}

/* FALSE: @period goes on with what @last says. A rate that is not current for all of a time
 * is not called so. */
static gboolean
begins_anew (EbRatePeriod       *last,
             const EbRatePeriod *period)
{
  if (!is_same (last, period))
    return TRUE;
  last->rate.is_current = last->rate.is_current && period->rate.is_current;
  return FALSE;
}

static EbDate
find_start (const EbAllowance *self)
{
  EbDate start = self->n_plans > 0 ? self->plans[0].from : EB_DATE_UNSET;

  if (self->n_own > 0 && (!eb_date_is_set (start) || eb_date_compare (self->own[0].from, start) < 0))
    start = self->own[0].from;
  return start;
}

static void
take_earlier (EbDate *next,
              EbDate  other)
{
  if (eb_date_is_set (other) && (!eb_date_is_set (*next) || eb_date_compare (other, *next) < 0))
    *next = other;
}

/* A table may begin at the new year, and a band on a birthday. What is to come by itself is
 * not told as a thing that was said. */
static EbDate
find_next (const EbAllowance *self,
           EbDate             day,
           EbDate             today)
{
  EbDate next = { (gint16) (day.year + 1), 1, 1 };

  if (eb_date_is_set (self->birth))
    take_earlier (&next, eb_date_add_years (self->birth, eb_date_completed_years (self->birth, day) + 1));
  if (eb_date_compare (next, today) > 0)
    next = EB_DATE_UNSET;
  for (gsize i = 0; i < self->n_own; i++)
    if (eb_date_compare (self->own[i].from, day) > 0)
      take_earlier (&next, self->own[i].from);
  return next;
}

/**
 * eb_allowance_list_rates:
 * @self: all that decides what falls due
 * @today: a valid date
 *
 * Returns: (transfer full) (element-type EbRatePeriod): the times in which one rate held, by
 *   day, without a gap between them; valid as long as what @self points at
 */
GArray *
eb_allowance_list_rates (const EbAllowance *self,
                         EbDate             today)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (EbRatePeriod));

  g_return_val_if_fail (self != NULL, periods);
  g_return_val_if_fail (eb_date_is_valid (today), periods);

  for (EbDate day = find_start (self); eb_date_is_set (day); day = find_next (self, day, today))
    {
      const EbRatePeriod period = find_period (self, day);
      EbRatePeriod      *last = periods->len == 0 ? NULL : &g_array_index (periods, EbRatePeriod, periods->len - 1);

      if (last != NULL && !begins_anew (last, &period))
        continue;
      if (last != NULL)
        last->until = eb_date_add_days (day, -1);
      g_array_append_val (periods, period);
    }
  return periods;
}
