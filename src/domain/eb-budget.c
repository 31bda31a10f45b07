/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget.h"

#define DAYS_A_WEEK 7
#define MONTHS_A_YEAR 12

/**
 * eb_budget_part_of:
 * @group: a group of money lines
 *
 * Returns: where such a line stands in a month of the youth's own
 */
EbBudgetPart
eb_budget_part_of (EbMoneyGroup group)
{
  switch (group)
    {
    case EB_MONEY_GROUP_INCOME:
      return EB_BUDGET_INCOME;
    case EB_MONEY_GROUP_SAVING:
      return EB_BUDGET_SAVING;
    case EB_MONEY_GROUP_HOUSING:
    case EB_MONEY_GROUP_PAYMENT:
      return EB_BUDGET_FIXED;
    case EB_MONEY_GROUP_EXPENSE:
    default:
      return EB_BUDGET_OTHER;
    }
}

/**
 * eb_budget_part_to_group:
 * @part: a part of the month
 *
 * Returns: the group under which its lines are stored
 */
EbMoneyGroup
eb_budget_part_to_group (EbBudgetPart part)
{
  static const EbMoneyGroup groups[EB_N_BUDGET_PARTS] = {
    [EB_BUDGET_INCOME] = EB_MONEY_GROUP_INCOME,
    [EB_BUDGET_FIXED] = EB_MONEY_GROUP_HOUSING,
    [EB_BUDGET_OTHER] = EB_MONEY_GROUP_EXPENSE,
    [EB_BUDGET_SAVING] = EB_MONEY_GROUP_SAVING,
  };

  g_return_val_if_fail ((gsize) part < EB_N_BUDGET_PARTS, EB_MONEY_GROUP_EXPENSE);

  return groups[part];
}

/**
 * eb_budget_reckon:
 * @lines: (array length=n_lines): the month's lines; only ticked ones count
 * @n_lines: how many
 * @result: (out): the sums; all 0 on failure
 * @error: return location for a #GError: %EB_AMOUNT_ERROR_TOO_LARGE
 *
 * Returns: %FALSE if a sum would not fit
 */
gboolean
eb_budget_reckon (const EbMoneyLine *lines,
                  gsize              n_lines,
                  EbBudget          *result,
                  GError           **error)
{
  EbBudget budget = { { 0 }, 0, 0 };
  gboolean fits = TRUE;

  for (gsize i = 0; i < n_lines; i++)
    {
      EbAmount *sum = &budget.parts[eb_budget_part_of (lines[i].group)];

      if (lines[i].counts)
        fits = fits && eb_amount_add (*sum, lines[i].amount, sum);
    }
  fits = fits && eb_amount_add (budget.parts[EB_BUDGET_FIXED], budget.parts[EB_BUDGET_OTHER], &budget.out);
  fits = fits && eb_amount_add (budget.parts[EB_BUDGET_INCOME], -budget.out, &budget.left);
  fits = fits && eb_amount_add (budget.left, -budget.parts[EB_BUDGET_SAVING], &budget.left);
  *result = fits ? budget : (EbBudget){ { 0 }, 0, 0 };
  if (!fits)
    g_set_error_literal (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE, "the sum is too large");
  return fits;
}

/* --- In time ------------------------------------------------------------------------- */

/**
 * eb_budget_weeks:
 * @from: a day
 * @until: a later one
 *
 * Returns: the whole weeks in between, at least 1; 0 if @until is not later
 */
guint
eb_budget_weeks (EbDate from,
                 EbDate until)
{
  if (eb_date_compare (from, until) >= 0)
    return 0;
  return MAX ((guint) eb_date_days_between (from, until) / DAYS_A_WEEK, 1);
}

/**
 * eb_budget_months:
 * @from: a day
 * @until: a later one
 *
 * A month from the 31st is over on a shorter month's last day.
 *
 * Returns: the whole months in between, at least 1; 0 if @until is not later
 */
guint
eb_budget_months (EbDate from,
                  EbDate until)
{
  int months = (until.year - from.year) * MONTHS_A_YEAR + until.month - from.month;

  if (eb_date_compare (from, until) >= 0)
    return 0;
  if (months > 0 && eb_date_compare (eb_date_add_months (from, months), until) > 0)
    months--;
  return (guint) MAX (months, 1);
}

/**
 * eb_budget_share:
 * @amount: what is missing
 * @times: in how many equal parts, at least 1
 *
 * Returns: one of them, rounded up to a whole øre
 */
EbAmount
eb_budget_share (EbAmount amount,
                 guint    times)
{
  g_return_val_if_fail (times > 0, 0);

  return amount <= 0 ? 0 : amount / times + (amount % times != 0);
}

/**
 * eb_budget_times:
 * @amount: what is missing
 * @share: what is put aside each time
 *
 * Returns: how many times until it is there; 0 if nothing is missing, or never
 */
guint
eb_budget_times (EbAmount amount,
                 EbAmount share)
{
  EbAmount times = 0;

  if (amount <= 0 || share <= 0)
    return 0;
  times = amount / share + (amount % share != 0);
  return times > G_MAXUINT ? 0 : (guint) times;
}
