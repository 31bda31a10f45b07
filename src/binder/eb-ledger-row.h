/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-allowance.h"
#include "eb-id.h"
#include "eb-person.h"

G_BEGIN_DECLS

typedef enum
{
  EB_LEDGER_ROW_OPEN = 0,   /* a payday for which nothing was noted */
  EB_LEDGER_ROW_PAYOUT,     /* an adult noted it; the youth answers */
  EB_LEDGER_ROW_CORRECTION, /* one side wrote it; the other answers */
  EB_LEDGER_ROW_SAVED,      /* the youth put pocket money aside, or took it back: for reading, not summed */
} EbLedgerRowKind;

typedef enum
{
  EB_ANSWER_NONE = 0, /* waits */
  EB_ANSWER_YES,      /* received, agreed: stands for good */
  EB_ANSWER_NO,       /* not received, not agreed */
} EbAnswer;

/**
 * EbLedgerRow:
 *
 * One line of an allowance book. Property: "changed". Which getters say something
 * depends on the kind; else they give 0, "", %NULL or an unset date.
 */
#define EB_TYPE_LEDGER_ROW (eb_ledger_row_get_type ())
G_DECLARE_FINAL_TYPE (EbLedgerRow, eb_ledger_row, EB, LEDGER_ROW, GObject)

EbLedgerRowKind eb_ledger_row_get_kind (EbLedgerRow *self);
EbLedgerKind    eb_ledger_row_get_ledger (EbLedgerRow *self);
/* Of PAYOUT, CORRECTION, SAVED: borrowed; NULL for OPEN. */
const EbId *eb_ledger_row_get_record (EbLedgerRow *self);
/* The day that it counts from: the payday; when it was paid; the correction's day. */
EbDate eb_ledger_row_get_day (EbLedgerRow *self);
/* The payday that it is about: OPEN its own; PAYOUT and CORRECTION where one was named. */
EbDate eb_ledger_row_get_due (EbLedgerRow *self);
/* OPEN: what fell due; PAYOUT: what was paid; CORRECTION: added to what is owed; SAVED:
 * below 0 when put aside. */
EbAmount    eb_ledger_row_get_amount (EbLedgerRow *self);
EbPayMode   eb_ledger_row_get_mode (EbLedgerRow *self);   /* OPEN, PAYOUT */
EbPerson   *eb_ledger_row_get_author (EbLedgerRow *self); /* NULL for OPEN */
gint64      eb_ledger_row_get_time (EbLedgerRow *self);   /* when it was written, us UTC */
const char *eb_ledger_row_get_note (EbLedgerRow *self);   /* PAYOUT: a word on it; CORRECTION: why; SAVED: the goal's title */
EbAnswer    eb_ledger_row_get_answer (EbLedgerRow *self);
EbPerson   *eb_ledger_row_get_answerer (EbLedgerRow *self); /* NULL: nobody answered */
gint64      eb_ledger_row_get_answer_time (EbLedgerRow *self);
const char *eb_ledger_row_get_answer_why (EbLedgerRow *self);
/* Somebody said no after it stood: kept and shown, changes nothing. */
gboolean eb_ledger_row_is_disputed (EbLedgerRow *self);
/* The row that a CORRECTION is about; NULL: none. Borrowed. */
EbLedgerRow *eb_ledger_row_get_corrects (EbLedgerRow *self);

G_END_DECLS
