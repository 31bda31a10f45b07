/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-money-private.h"
#include "eb-money-write.h"

/**
 * eb_binder_note_payout:
 * @self: the binder
 * @adult: who paid, or saw that it was paid
 * @kind: which book
 * @due: the payday that it is for; unset: none of them
 * @amount: in øre, above 0
 * @day: when it was paid; not after today
 * @mode: how
 * @note: (nullable): one line
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED,
 *   %EB_BINDER_ERROR_DATE, EB_AMOUNT_ERROR, EB_TEXT_ERROR)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_note_payout (EbBinder    *self,
                       EbSeat      *adult,
                       EbLedgerKind kind,
                       EbDate       due,
                       EbAmount     amount,
                       EbDate       day,
                       EbPayMode    mode,
                       const char  *note,
                       GError     **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("payout");

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (kind < EB_N_LEDGERS && mode < EB_N_PAY_MODES, FALSE);

  if (!eb_money_check_actor (self, adult, EB_ACTOR_ADULT, error) || !eb_money_check_amount (amount, 1, error))
    return FALSE;
  if (!eb_date_is_valid (day) || eb_date_compare (day, self->today) > 0 || (eb_date_is_set (due) && !eb_date_is_valid (due)))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day on which it was paid");
  if (!eb_money_put_line (dict, "note", note, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;

  g_variant_dict_insert (dict, "ledger", "s", eb_ledger_to_nick (kind));
  g_variant_dict_insert (dict, "amount", "x", amount);
  g_variant_dict_insert (dict, "mode", "s", eb_pay_mode_to_nick (mode));
  eb_money_put_day (dict, "day", day);
  eb_money_put_day (dict, "due", due);
  return eb_money_write (self, adult, dict, error);
}

/* --- Answers ------------------------------------------------------------------------- */

/* Whose it is to answer: the youth has received, or the side that did not write it agrees. */
static EbActor
answerer_of (EbLedgerRow *row)
{
  if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT)
    return EB_ACTOR_YOUTH;
  return eb_person_get_actor (eb_ledger_row_get_author (row)) == EB_ACTOR_YOUTH ? EB_ACTOR_ADULT : EB_ACTOR_YOUTH;
}

static gboolean
check_answer (EbBinder    *self,
              EbSeat      *by,
              EbLedgerRow *row,
              GError     **error)
{
  const EbId           *record = eb_ledger_row_get_record (row);
  const EbLedgerRowKind kind = eb_ledger_row_get_kind (row);

  if ((kind != EB_LEDGER_ROW_PAYOUT && kind != EB_LEDGER_ROW_CORRECTION) || eb_money_find_row (self->money, record) != row)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a row to answer");
  if (eb_ledger_row_get_answer (row) == EB_ANSWER_YES)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "both sides stand by it: only a correction can follow");
  return eb_money_check_actor (self, by, answerer_of (row), error);
}

/**
 * eb_binder_answer_row:
 * @self: the binder
 * @by: of a payout the youth; of a correction somebody of the other side than its author's
 * @row: a payout or a correction to which nobody said yes
 * @answer: yes, which stands for good, or no
 * @why: (nullable): one line
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED, EB_TEXT_ERROR)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_answer_row (EbBinder    *self,
                      EbSeat      *by,
                      EbLedgerRow *row,
                      EbAnswer     answer,
                      const char  *why,
                      GError     **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  gboolean is_payout = FALSE;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_LEDGER_ROW (row), FALSE);
  g_return_val_if_fail (answer == EB_ANSWER_YES || answer == EB_ANSWER_NO, FALSE);

  is_payout = eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT;
  dict = eb_money_start (is_payout ? "receipt" : "assent");
  if (!check_answer (self, by, row, error) || !eb_money_put_line (dict, "why", why, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;

  g_variant_dict_insert_value (dict, is_payout ? "payout" : "correction", eb_payload_id (eb_ledger_row_get_record (row)));
  g_variant_dict_insert (dict, is_payout ? "received" : "agreed", "b", answer == EB_ANSWER_YES);
  return eb_money_write (self, by, dict, error);
}

/* --- Corrections ----------------------------------------------------------------------- */

/* An open payday is no record: only its day can be named. */
static gboolean
put_corrected (EbBinder     *self,
               EbLedgerKind  kind,
               EbLedgerRow  *row,
               GVariantDict *dict,
               GError      **error)
{
  const EbId *record = row == NULL ? NULL : eb_ledger_row_get_record (row);

  if (row == NULL)
    return TRUE;
  if (eb_ledger_row_get_ledger (row) != kind || eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_SAVED ||
      (record != NULL && eb_money_find_row (self->money, record) != row))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a row of that book to correct");
  if (record != NULL)
    g_variant_dict_insert_value (dict, "of", eb_payload_id (record));
  eb_money_put_day (dict, "due", eb_ledger_row_get_due (row));
  return TRUE;
}

/**
 * eb_binder_correct:
 * @self: the binder
 * @by: anybody in it
 * @kind: which book
 * @row: (nullable): the open payday, payout or correction that it is about
 * @amount: in øre: added to what is owed, not 0
 * @why: one line, not empty
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED,
 *   %EB_BINDER_ERROR_REASON, EB_AMOUNT_ERROR, EB_TEXT_ERROR)
 *
 * Counts from today when the other side has agreed.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_correct (EbBinder    *self,
                   EbSeat      *by,
                   EbLedgerKind kind,
                   EbLedgerRow *row,
                   EbAmount     amount,
                   const char  *why,
                   GError     **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("correction");

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (kind < EB_N_LEDGERS, FALSE);
  g_return_val_if_fail (row == NULL || EB_IS_LEDGER_ROW (row), FALSE);

  if (eb_binder_find_writer (self, by, error) == NULL || !put_corrected (self, kind, row, dict, error) ||
      !eb_money_check_amount (ABS (amount), 1, error) ||
      !eb_money_put_line (dict, "why", why, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;
  if (!g_variant_dict_contains (dict, "why"))
    return eb_binder_fail (error, EB_BINDER_ERROR_REASON, "a reason is asked for");

  g_variant_dict_insert (dict, "ledger", "s", eb_ledger_to_nick (kind));
  g_variant_dict_insert (dict, "amount", "x", amount);
  eb_money_put_day (dict, "day", self->today);
  return eb_money_write (self, by, dict, error);
}
