/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-money.h"

G_BEGIN_DECLS

/* Guiding rates; must outlive the binder. Once, right after opening. */
void     eb_binder_set_rates (EbBinder      *self,
                              const EbRates *rates);
EbMoney *eb_binder_get_money (EbBinder *self); /* borrowed */

/* --- Commands: each is on the disk when it returns TRUE. Behind the door "economy" -- */

/* When and how it is paid. The first of a ledger may begin on any day since birth; each
 * next one today at the earliest: days that have passed keep theirs. */
gboolean eb_binder_plan_pay (EbBinder        *self,
                             EbSeat          *by,
                             EbLedgerKind     kind,
                             const EbPayPlan *plan,
                             const char      *why,
                             GError         **error);
/* A rate that was decided for this youth; @why is asked for. Days likewise. */
gboolean eb_binder_set_own_rate (EbBinder        *self,
                                 EbSeat          *by,
                                 EbLedgerKind     kind,
                                 const EbOwnRate *rate,
                                 const char      *why,
                                 GError         **error);
/* An adult. @due: the payday it is for; unset: none of them. @day: not after today. */
gboolean eb_binder_note_payout (EbBinder    *self,
                                EbSeat      *adult,
                                EbLedgerKind kind,
                                EbDate       due,
                                EbAmount     amount,
                                EbDate       day,
                                EbPayMode    mode,
                                const char  *note,
                                GError     **error);
/* PAYOUT: the youth; CORRECTION: the other side than its author's. A NO may become a YES;
 * a YES stands for good. @why may be "". */
gboolean eb_binder_answer_row (EbBinder    *self,
                               EbSeat      *by,
                               EbLedgerRow *row,
                               EbAnswer     answer,
                               const char  *why,
                               GError     **error);
/* @row: (nullable): the payout or correction that it is about. @amount: added to what is
 * owed, not 0. @why is asked for. Counts when the other side has agreed. */
gboolean eb_binder_correct (EbBinder    *self,
                            EbSeat      *by,
                            EbLedgerKind kind,
                            EbLedgerRow *row,
                            EbAmount     amount,
                            const char  *why,
                            GError     **error);
gboolean eb_binder_say_income (EbBinder   *self,
                               EbSeat     *by,
                               gboolean    has,
                               EbDate      from,
                               const char *note,
                               GError    **error);
/* The youth only. @saving: NULL for a new one. @target: 0: none. @when: may be unset. */
EbSaving *eb_binder_write_saving (EbBinder   *self,
                                  EbSeat     *youth,
                                  EbSaving   *saving,
                                  const char *title,
                                  EbAmount    target,
                                  EbDate      when,
                                  EbSavingEnd end,
                                  GError    **error); /* borrowed */
/* The youth only. @amount: below 0: taken out, not more than is in it. */
gboolean eb_binder_save_money (EbBinder   *self,
                               EbSeat     *youth,
                               EbSaving   *saving,
                               EbAmount    amount,
                               EbDate      day,
                               gboolean    from_pocket,
                               const char *note,
                               GError    **error);
/* @in_room: a budget of the youth alone. @lines: (element-type EbMoneyLine). */
EbWorksheet *eb_binder_keep_worksheet (EbBinder       *self,
                                       EbSeat         *by,
                                       EbWorksheetKind kind,
                                       const char     *title,
                                       gboolean        in_room,
                                       GArray         *lines,
                                       GError        **error); /* borrowed */
/* @decision: NULL for a new one; else only its author. */
EbDecision *eb_binder_write_decision (EbBinder              *self,
                                      EbSeat                *by,
                                      EbDecision            *decision,
                                      const EbDecisionWords *words,
                                      GError               **error); /* borrowed */
/* Written in by mistake. Only its author. */
gboolean eb_binder_drop_decision (EbBinder   *self,
                                  EbSeat     *by,
                                  EbDecision *decision,
                                  GError    **error);

G_END_DECLS
