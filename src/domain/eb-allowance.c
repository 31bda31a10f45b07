/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What falls due, and when: the plan says on which days, the rate and the age of the day
 * say how much. Nothing of it is stored, so what was due in an old week follows from what
 * held then, and a later rate leaves it alone. */

#include "eb-allowance.h"

#define WEEKS_A_YEAR 52
#define MONTHS_A_YEAR 12
#define MAX_AGE 120

/* Before a binder's case was filled in nothing falls due: nobody knows for what age. */
static gboolean
is_known (const EbAllowance *self)
{
  return eb_date_is_set (self->birth);
}

/* --- What holds ------------------------------------------------------------------ */

/* Of two from the same day the later in the list. */
static const EbPayPlan *
find_plan (const EbAllowance *self,
           EbDate             day)
{
  const EbPayPlan *found = NULL;

  for (gsize i = 0; i < self->n_plans && eb_date_compare (self->plans[i].from, day) <= 0; i++)
    found = &self->plans[i];

  return found;
}

/* NULL: the table holds. */
static const EbOwnRate *
find_own (const EbAllowance *self,
          EbDate             day)
{
  const EbOwnRate *found = NULL;

  for (gsize i = 0; i < self->n_own && eb_date_compare (self->own[i].from, day) <= 0; i++)
    found = &self->own[i];

  return found != NULL && found->amount >= 0 ? found : NULL;
}

static EbAmount
convert (EbAmount   amount,
         EbPayEvery per,
         EbPayEvery every)
{
  if (per == EB_PAY_WEEKLY && every == EB_PAY_MONTHLY)
    return eb_amount_scale (amount, WEEKS_A_YEAR, MONTHS_A_YEAR);
  if (per == EB_PAY_MONTHLY && every == EB_PAY_WEEKLY)
    return eb_amount_scale (amount, MONTHS_A_YEAR, WEEKS_A_YEAR);

  return amount;
}

static gboolean
find_rate (const EbAllowance *self,
           int                age,
           EbDate             day,
           EbRate            *rate)
{
  return eb_rates_find (self->rates, self->kind, age, day, rate);
}

static EbAllowanceDue
make_due (const EbAllowance *self,
          const EbPayPlan   *plan,
          EbDate             day)
{
  const EbOwnRate *own = find_own (self, day);
  EbAllowanceDue   due = {
      .day = day,
      .mode = plan->mode,
      .every = plan->payday.every,
      .is_own = own != NULL,
  };

  if (own != NULL)
    due.amount = convert (own->amount, own->per, due.every);
  else if (find_rate (self, eb_date_completed_years (self->birth, day), day, &due.rate))
    due.amount = convert (due.rate.weekly, EB_PAY_WEEKLY, due.every);

  return due;
}

/* --- When ------------------------------------------------------------------------ */

/* The plan's first payday on @from or after that no later plan has taken over; unset:
 * none. */
static EbDate
find_payday (const EbAllowance *self,
             gsize              i,
             EbDate             from)
{
  const EbPayPlan *plan = &self->plans[i];
  const EbDate     first = eb_date_compare (from, plan->from) < 0 ? plan->from : from;
  const EbDate     payday = eb_payday_next (plan->payday, first);

  if (i + 1 < self->n_plans && eb_date_compare (payday, self->plans[i + 1].from) >= 0)
    return EB_DATE_UNSET;

  return payday;
}

static void
add_dues (GArray            *dues,
          const EbAllowance *self,
          gsize              i,
          EbDate             until)
{
  EbDate payday = find_payday (self, i, self->plans[i].from);

  while (eb_date_is_set (payday) && eb_date_compare (payday, until) <= 0)
    {
      const EbAllowanceDue due = make_due (self, &self->plans[i], payday);
      const EbDate         next = eb_date_add_days (payday, 1);

      g_array_append_val (dues, due);
      payday = eb_date_is_set (next) ? find_payday (self, i, next) : EB_DATE_UNSET;
    }
}

/**
 * eb_allowance_list_due:
 * @self: all that decides about one ledger; all its days are valid, but the birthday may be
 *   unset: then nothing falls due
 * @until: a valid date, the last one asked for
 *
 * Each payday comes once: from a plan's day on only that plan's paydays are such. The
 * rate is the one that holds on the payday, at the age of that day.
 *
 * Returns: (transfer full) (element-type EbAllowanceDue): what fell due, by day; its
 *   sources live as long as the rates
 */
GArray *
eb_allowance_list_due (const EbAllowance *self,
                       EbDate             until)
{
  GArray *dues = g_array_new (FALSE, TRUE, sizeof (EbAllowanceDue));

  g_return_val_if_fail (self != NULL, dues);
  g_return_val_if_fail (eb_date_is_valid (until), dues);

  for (gsize i = 0; i < self->n_plans && is_known (self); i++)
    add_dues (dues, self, i, until);

  return dues;
}

/**
 * eb_allowance_next_due:
 * @self: as for eb_allowance_list_due()
 * @from: a valid date
 * @due: (out): the first that falls due on @from or after; left alone if none does
 *
 * Returns: whether one is planned
 */
gboolean
eb_allowance_next_due (const EbAllowance *self,
                       EbDate             from,
                       EbAllowanceDue    *due)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (eb_date_is_valid (from), FALSE);
  g_return_val_if_fail (due != NULL, FALSE);

  for (gsize i = 0; i < self->n_plans && is_known (self); i++)
    {
      const EbDate payday = find_payday (self, i, from);

      if (eb_date_is_set (payday))
        {
          *due = make_due (self, &self->plans[i], payday);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * eb_allowance_on:
 * @self: as for eb_allowance_list_due()
 * @day: a valid date
 * @due: (out): what a payday on @day would give; left alone if nothing is planned then
 *
 * Returns: whether anything is planned
 */
gboolean
eb_allowance_on (const EbAllowance *self,
                 EbDate             day,
                 EbAllowanceDue    *due)
{
  const EbPayPlan *plan = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (eb_date_is_valid (day), FALSE);
  g_return_val_if_fail (due != NULL, FALSE);

  plan = find_plan (self, day);
  if (plan == NULL || plan->payday.every == EB_PAY_NEVER || !is_known (self))
    return FALSE;

  *due = make_due (self, plan, day);
  return TRUE;
}

/* Whether the day before that birthday, with the same table, has another rate. */
static gboolean
changes_at (const EbAllowance *self,
            int                age,
            EbDate             birthday)
{
  const EbPayPlan *plan = find_plan (self, birthday);
  EbRate           before = { 0 };
  EbRate           after = { 0 };

  if (plan == NULL || plan->payday.every == EB_PAY_NEVER || find_own (self, birthday) != NULL)
    return FALSE;

  find_rate (self, age - 1, birthday, &before);
  find_rate (self, age, birthday, &after);
  return before.weekly != after.weekly;
}

/**
 * eb_allowance_next_band:
 * @self: as for eb_allowance_list_due()
 * @day: a valid date
 *
 * Where a rate of one's own holds the birthday changes nothing, nor where nothing is
 * planned.
 *
 * Returns: the first birthday after @day with another rate by age alone; unset: none
 */
EbDate
eb_allowance_next_band (const EbAllowance *self,
                        EbDate             day)
{
  g_return_val_if_fail (self != NULL, EB_DATE_UNSET);
  g_return_val_if_fail (eb_date_is_valid (day), EB_DATE_UNSET);

  if (!is_known (self))
    return EB_DATE_UNSET;

  for (int age = MAX (eb_date_completed_years (self->birth, day) + 1, 0); age <= MAX_AGE; age++)
    {
      const EbDate birthday = eb_date_add_years (self->birth, age);

      if (!eb_date_is_set (birthday))
        break;
      if (changes_at (self, age, birthday))
        return birthday;
    }

  return EB_DATE_UNSET;
}
