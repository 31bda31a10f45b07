/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-payouts.h"

/* Money in the hand never comes by the bank. */
static gboolean
is_to_account (EbLedgerRow *row)
{
  return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT && eb_ledger_row_get_mode (row) == EB_PAY_ACCOUNT;
}

/**
 * eb_bank_is_asked_about:
 * @row: a payout
 *
 * One that "did not come" may have come since.
 *
 * Returns: whether it still has to be said that it came
 */
gboolean
eb_bank_is_asked_about (EbLedgerRow *row)
{
  return eb_ledger_row_get_answer (row) != EB_ANSWER_YES;
}

static void
add_payouts (GPtrArray  *payouts,
             GListModel *book)
{
  for (guint i = g_list_model_get_n_items (book); i > 0; i--)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, i - 1);

      if (is_to_account (row))
        g_ptr_array_add (payouts, g_steal_pointer (&row));
    }
}

/**
 * eb_bank_list_payouts:
 * @binder: an open binder
 *
 * Returns: (transfer full) (element-type EbLedgerRow): what was noted as paid to the
 *   account, oldest first in each book
 */
GPtrArray *
eb_bank_list_payouts (EbBinder *binder)
{
  GPtrArray *payouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < EB_N_LEDGERS; kind++)
    add_payouts (payouts, eb_money_get_book (eb_binder_get_money (binder), kind));
  return payouts;
}

/**
 * eb_bank_is_any_asked_about:
 * @payouts: (element-type EbLedgerRow): payouts
 *
 * Returns: whether there is anything to ask
 */
gboolean
eb_bank_is_any_asked_about (GPtrArray *payouts)
{
  for (guint i = 0; i < payouts->len; i++)
    if (eb_bank_is_asked_about (g_ptr_array_index (payouts, i)))
      return TRUE;
  return FALSE;
}
