/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-decision-private.h"
#include "eb-ledger-row-private.h"
#include "eb-money.h"
#include "eb-saving-private.h"
#include "eb-worksheet-private.h"

G_BEGIN_DECLS

/* For the fold and the commands of money only. */

#define EB_MONEY_MAX_NOTE_CHARS 300

EbMoney *eb_money_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* The file has been read, or it is another day, or the case was corrected. */
void eb_money_set_day (EbMoney *self,
                       EbDate   birth,
                       EbDate   day);
void eb_money_set_rates (EbMoney       *self,
                         const EbRates *rates);

void eb_money_say (EbMoney           *self,
                   EbLedgerKind       kind,
                   const EbMoneySaid *said);
/* Whether a plan (or a rate) was said in that book. */
gboolean eb_money_has_said (EbMoney     *self,
                            EbLedgerKind kind,
                            gboolean     is_rate);
void     eb_money_say_income (EbMoney           *self,
                              const EbOwnIncome *income);
/* Whether that is a row, or a move of savings. */
gboolean eb_money_has_row (EbMoney    *self,
                           const EbId *record);
void     eb_money_add_row (EbMoney             *self,
                           const EbLedgerWords *words);
void     eb_money_answer (EbMoney       *self,
                          EbLedgerRow   *row,
                          EbPerson      *person,
                          const EbStamp *stamp,
                          EbAnswer       answer,
                          const char    *why);

EbSaving *eb_money_find_saving (EbMoney    *self,
                                const EbId *record);
void      eb_money_add_saving (EbMoney  *self,
                               EbSaving *saving);
/* FALSE: there is something of that record already. */
gboolean eb_money_move_saving (EbMoney            *self,
                               EbSaving           *saving,
                               const EbSavingMove *move,
                               EbPerson           *author);
/* Its rows in the book bear its title. */
void         eb_money_retitle_saving (EbMoney  *self,
                                      EbSaving *saving);
void         eb_money_add_worksheet (EbMoney     *self,
                                     EbWorksheet *worksheet);
EbWorksheet *eb_money_find_worksheet_by_record (EbMoney    *self,
                                                const EbId *record);
/* What is in the room. */
void        eb_money_forget_room (EbMoney *self);
EbDecision *eb_money_find_decision_by_record (EbMoney    *self,
                                              const EbId *record);
void        eb_money_add_decision (EbMoney    *self,
                                   EbDecision *decision);
/* Which of them holds, or when one may complain, is another than before. */
void eb_money_decisions_changed (EbMoney *self);

G_END_DECLS
