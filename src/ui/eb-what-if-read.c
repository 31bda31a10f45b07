/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-what-if-read.h"

#define ADULT_AGE 18
#define WEEKS_A_YEAR 52
#define MONTHS_A_YEAR 12

/* What pocket money comes to in a month, today. */
static EbAmount
pocket_money (EbBinder *binder)
{
  const EbAllowance *allowance = eb_money_get_allowance (eb_binder_get_money (binder), EB_LEDGER_POCKET);
  EbAllowanceDue     due = { 0 };

  if (allowance == NULL || !eb_allowance_on (allowance, eb_binder_get_today (binder), &due))
    return 0;
  return due.every == EB_PAY_WEEKLY ? eb_amount_scale (due.amount, WEEKS_A_YEAR, MONTHS_A_YEAR) : due.amount;
}

static gboolean
is_adult (EbBinder *binder)
{
  return eb_date_completed_years (eb_binder_get_case (binder)->birth, eb_binder_get_today (binder)) >= ADULT_AGE;
}

/**
 * eb_what_if_read_now:
 * @binder: the open binder
 * @is_pocket: (out): nobody saved a worksheet: it is pocket money that is told
 *
 * Returns: a month as it is
 */
EbWhatIf
eb_what_if_read_now (EbBinder *binder,
                     gboolean *is_pocket)
{
  EbMoney           *money = eb_binder_get_money (binder);
  EbWorksheet       *sheet = eb_money_find_worksheet (money, EB_WORKSHEET_CONTRIBUTION, FALSE);
  EbDecision        *decision = eb_money_find_decision (money, eb_binder_get_today (binder));
  gsize              n_lines = 0;
  const EbMoneyLine *lines = sheet == NULL ? NULL : eb_worksheet_get_lines (sheet, &n_lines);
  EbWhatIf           now = eb_what_if_read (lines, n_lines);

  if (sheet == NULL)
    now.dials[EB_WHAT_IF_OTHER] = pocket_money (binder);
  *is_pocket = sheet == NULL && now.dials[EB_WHAT_IF_OTHER] > 0;
  if (decision != NULL)
    now.dials[EB_WHAT_IF_PAYMENT] = eb_decision_get_words (decision)->amount;
  else if (!is_adult (binder))
    now.dials[EB_WHAT_IF_PAYMENT] = 0;
  return now;
}
