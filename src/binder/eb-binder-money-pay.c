/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-money-private.h"
#include "eb-money-write.h"
#include "eb-text.h"

/**
 * eb_binder_set_rates:
 * @self: the binder
 * @rates: (transfer none): guiding rates; must outlive the binder
 *
 * Once, right after opening: nothing falls due before.
 */
void
eb_binder_set_rates (EbBinder      *self,
                     const EbRates *rates)
{
  g_return_if_fail (EB_IS_BINDER (self));
  g_return_if_fail (rates != NULL);

  eb_money_set_rates (self->money, rates);
}

/**
 * eb_binder_get_money:
 * @self: the binder
 *
 * Returns: (transfer none): what it knows of money
 */
EbMoney *
eb_binder_get_money (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return self->money;
}

/* Days that have passed keep what was said of them: only the first may go back. */
static gboolean
check_begin (EbBinder    *self,
             EbLedgerKind kind,
             gboolean     is_rate,
             EbDate       from,
             GError     **error)
{
  const EbDate earliest = eb_money_has_said (self->money, kind, is_rate) ? self->today : self->facts.birth;

  if (!eb_date_is_valid (from) || eb_date_compare (from, earliest) < 0)
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "days that have passed keep what was said");
  return TRUE;
}

/**
 * eb_binder_plan_pay:
 * @self: the binder
 * @by: anybody in it
 * @kind: which book
 * @plan: when it is paid, and how; the first of a book may begin on any day since birth,
 *   each next one not before today
 * @why: (nullable): one line
 * @error: return location for a #GError (%EB_BINDER_ERROR_DATE, EB_TEXT_ERROR)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_plan_pay (EbBinder        *self,
                    EbSeat          *by,
                    EbLedgerKind     kind,
                    const EbPayPlan *plan,
                    const char      *why,
                    GError         **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("pay-plan");

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (kind < EB_N_LEDGERS && plan->mode < EB_N_PAY_MODES, FALSE);

  if (eb_binder_find_writer (self, by, error) == NULL || !check_begin (self, kind, FALSE, plan->from, error))
    return FALSE;
  if (plan->payday.every != EB_PAY_NEVER && !eb_payday_is_valid (plan->payday))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no such payday");
  if (!eb_money_put_line (dict, "why", why, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;

  g_variant_dict_insert (dict, "ledger", "s", eb_ledger_to_nick (kind));
  g_variant_dict_insert (dict, "every", "s", eb_pay_every_to_nick (plan->payday.every));
  g_variant_dict_insert (dict, "mode", "s", eb_pay_mode_to_nick (plan->mode));
  if (plan->payday.every != EB_PAY_NEVER)
    g_variant_dict_insert (dict, "day", "u", plan->payday.day);
  eb_money_put_day (dict, "from", plan->from);
  return eb_money_write (self, by, dict, error);
}

/**
 * eb_binder_set_own_rate:
 * @self: the binder
 * @by: anybody in it
 * @kind: which book
 * @rate: what was decided for this youth; days as in eb_binder_plan_pay()
 * @why: who decided it and why; one line, not empty
 * @error: return location for a #GError (%EB_BINDER_ERROR_DATE, %EB_BINDER_ERROR_REASON,
 *   EB_AMOUNT_ERROR, EB_TEXT_ERROR)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_set_own_rate (EbBinder        *self,
                        EbSeat          *by,
                        EbLedgerKind     kind,
                        const EbOwnRate *rate,
                        const char      *why,
                        GError         **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("own-rate");
  const gboolean is_table = rate->amount < 0;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (kind < EB_N_LEDGERS && rate->per != EB_PAY_NEVER, FALSE);

  if (eb_binder_find_writer (self, by, error) == NULL || !check_begin (self, kind, TRUE, rate->from, error) ||
      !eb_money_put_line (dict, "why", why, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;
  if (!g_variant_dict_contains (dict, "why"))
    return eb_binder_fail (error, EB_BINDER_ERROR_REASON, "a reason is asked for");
  if (!is_table && !eb_money_check_amount (rate->amount, 0, error))
    return FALSE;

  g_variant_dict_insert (dict, "ledger", "s", eb_ledger_to_nick (kind));
  g_variant_dict_insert (dict, "per", "s", eb_pay_every_to_nick (rate->per));
  if (!is_table)
    g_variant_dict_insert (dict, "amount", "x", rate->amount);
  eb_money_put_day (dict, "from", rate->from);
  return eb_money_write (self, by, dict, error);
}

/**
 * eb_binder_say_income:
 * @self: the binder
 * @by: anybody in it
 * @has: whether the youth has an income of their own
 * @from: since when
 * @note: (nullable): one line
 * @error: return location for a #GError (%EB_BINDER_ERROR_DATE, EB_TEXT_ERROR)
 *
 * Stops no payment by itself.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_say_income (EbBinder   *self,
                      EbSeat     *by,
                      gboolean    has,
                      EbDate      from,
                      const char *note,
                      GError    **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("own-income");

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;
  if (!eb_date_is_valid (from))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no such day");
  if (!eb_money_put_line (dict, "note", note, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;

  g_variant_dict_insert (dict, "has", "b", has != FALSE);
  eb_money_put_day (dict, "from", from);
  return eb_money_write (self, by, dict, error);
}
