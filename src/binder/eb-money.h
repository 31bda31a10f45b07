/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-allowance.h"
#include "eb-decision.h"
#include "eb-ledger-row.h"
#include "eb-ledger.h"
#include "eb-saving.h"
#include "eb-worksheet.h"

G_BEGIN_DECLS

/**
 * EbMoneySaid:
 * @from: the day that was written: @plan or @own may hold only from a later one, as days that had
 *   passed keep what was said of them
 * @plan: when and how it is paid
 * @own: a rate of one's own
 * @why: asked for with a rate; else may be ""
 *
 * What was said about when and how much: one of @plan and @own.
 */
typedef struct
{
  EbId        record;
  EbDate      from;
  gboolean    is_rate;
  EbPayPlan   plan;
  EbOwnRate   own;
  const char *why;
  EbPerson   *author;
  gint64      time;
} EbMoneySaid;

/**
 * EbOwnIncome:
 *
 * From 18: whether the youth has an income of their own, as somebody said.
 */
typedef struct
{
  EbDate      from;
  gboolean    has;
  const char *note;
  EbPerson   *author;
  gint64      time;
  EbId        record;
} EbOwnIncome;

/**
 * EbMoney:
 *
 * What the binder knows of money: the two books, savings, worksheets and decisions,
 * all behind the door "economy" (budgets also in the room). Signal "changed": a sum,
 * a rate or a plan is another one than before; the lists are live.
 */
#define EB_TYPE_MONEY (eb_money_get_type ())
G_DECLARE_FINAL_TYPE (EbMoney, eb_money, EB, MONEY, GObject)

/* Of EbLedgerRow, newest first: open paydays up to today, payouts, corrections, what
 * was put aside. A payday with a payout that did not come has that one's row only. */
GListModel *eb_money_get_book (EbMoney     *self,
                               EbLedgerKind kind);
/* Paydays up to today for which nothing stands. (element-type EbAllowanceDue), newest first. */
GArray *eb_money_list_open (EbMoney     *self,
                            EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* Of a payout that did not come: whether its payday is open for that. @amount: what fell
 * due. */
gboolean eb_money_is_still_owed (EbMoney     *self,
                                 EbLedgerRow *row,
                                 EbAmount    *amount);
/* A payout or a correction; NULL: it is not there. Borrowed. */
EbLedgerRow *eb_money_find_row (EbMoney    *self,
                                const EbId *record);
/* As of @day; a sum over what was read, in well under 1 ms. */
EbLedgerSums eb_money_get_sums (EbMoney     *self,
                                EbLedgerKind kind,
                                EbDate       day);
/* What decides what falls due; its arrays are borrowed until "changed". */
const EbAllowance *eb_money_get_allowance (EbMoney     *self,
                                           EbLedgerKind kind);
/* All that was said about when and how much. (element-type EbMoneySaid), in the order of
 * their times; borrowed until "changed". */
GArray *eb_money_get_said (EbMoney     *self,
                           EbLedgerKind kind);
/* The last one said; NULL: nobody said. Borrowed until "changed". */
const EbOwnIncome *eb_money_get_own_income (EbMoney *self);
GListModel        *eb_money_get_savings (EbMoney *self);    /* of EbSaving, in the order they were written */
GListModel        *eb_money_get_worksheets (EbMoney *self); /* of EbWorksheet, newest last */
/* The newest of its kind, in the room or not; NULL: none. Borrowed. */
EbWorksheet *eb_money_find_worksheet (EbMoney        *self,
                                      EbWorksheetKind kind,
                                      gboolean        in_room);
GListModel  *eb_money_get_decisions (EbMoney *self); /* of EbDecision, in the order they were written */
/* The one that holds on @day; NULL: none. Borrowed. */
EbDecision *eb_money_find_decision (EbMoney *self,
                                    EbDate   day);

G_END_DECLS
