/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-ledger-row-private.h"
#include "eb-ledger.h"
#include "eb-money.h"

G_BEGIN_DECLS

/**
 * EbMoneyBook:
 * @day: today; unset while the file is still being read: nothing is worked out then
 * @allowance: its arrays are those of @plans and @own
 * @said: of EbMoneySaid, as it was written
 * @rows: all that was written, in any order
 * @paydays: day to what was said of that payday
 * @dues: day to what fell due then, up to today
 * @open: day to the row of a payday that is open, borrowed from @shown
 * @shown: rows and open paydays, newest first
 * @is_shown: somebody asked for @shown: from then on it is kept up
 * @ledger: the sums; %NULL: to be made when somebody asks
 * @ledger_until: what falls due is in it up to this day
 *
 * One of the two books of EbMoney.
 */
typedef struct
{
  EbDate      day;
  EbAllowance allowance;
  GArray     *plans;
  GArray     *own;
  GArray     *said;
  GPtrArray  *rows;
  GHashTable *paydays;
  GHashTable *dues;
  GHashTable *open;
  GListStore *shown;
  gboolean    is_shown;
  EbLedger   *ledger;
  EbDate      ledger_until;
} EbMoneyBook;

void        eb_money_book_init (EbMoneyBook *self,
                                EbLedgerKind kind);
void        eb_money_book_clear (EbMoneyBook *self);
GListModel *eb_money_book_show (EbMoneyBook *self);
/* Of EbAllowanceDue. */
GArray *eb_money_book_list_open (EbMoneyBook *self) G_GNUC_WARN_UNUSED_RESULT;
/* Of one of its payouts. */
gboolean     eb_money_book_is_still_owed (EbMoneyBook *self,
                                          EbLedgerRow *row,
                                          EbAmount    *amount);
EbLedgerSums eb_money_book_sum (EbMoneyBook *self,
                                EbDate       day);
/* FALSE: nothing is another than before. */
gboolean eb_money_book_set_day (EbMoneyBook *self,
                                EbDate       birth,
                                EbDate       day);
void     eb_money_book_set_rates (EbMoneyBook   *self,
                                  const EbRates *rates);
/* What it points at is copied. */
void eb_money_book_say (EbMoneyBook       *self,
                        const EbMoneySaid *said);
/* @row: borrowed. */
void eb_money_book_add (EbMoneyBook *self,
                        EbLedgerRow *row);
/* Of one of its rows; as eb_ledger_row_say(). */
gboolean eb_money_book_answer (EbMoneyBook   *self,
                               EbLedgerRow   *row,
                               EbPerson      *person,
                               const EbStamp *stamp,
                               EbAnswer       answer,
                               const char    *why);

G_END_DECLS
