/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"

G_BEGIN_DECLS

typedef enum
{
  EB_LEDGER_LINE_SAID = 0, /* when or how much, from this day on */
  EB_LEDGER_LINE_DUE,
  EB_LEDGER_LINE_PAYOUT,
  EB_LEDGER_LINE_CORRECTION,
  EB_LEDGER_LINE_SAVED, /* put aside, or taken back: not between the two */
} EbLedgerLineKind;

/**
 * EbLedgerLine:
 * @what: in words, as "Week 46" or "Paid out for week 46"
 * @due: fell due; likewise @received, @correction and @waiting as in EbLedgerSums: 0 where
 *   the line has none
 * @apart: is told, and counts for nothing: not received, not agreed, put aside
 * @owed: after this line
 * @how: of a payout: handed out, to the account, ...; else ""
 * @by: who wrote it; "" where it arose by itself
 * @written: when; unset likewise
 * @note: their words; of what fell due: where the rate comes from
 * @answered_by: "" while nobody has; likewise the three after it
 *
 * One line of a book on paper.
 */
typedef struct
{
  EbLedgerLineKind kind;
  EbDate           day;
  char            *what;
  EbAmount         due;
  EbAmount         received;
  EbAmount         correction;
  EbAmount         waiting;
  EbAmount         apart;
  EbAmount         owed;
  const char      *how;
  char            *by;
  EbDate           written;
  char            *note;
  char            *answered_by;
  EbDate           answered;
  char            *answer;
  char            *answer_why;
} EbLedgerLine;

/**
 * EbLedgerPaper:
 * @from: the first day; of a whole book that of its first line
 * @to: the last day
 * @opening: the sums before @from
 * @closing: the sums at the end of @to
 * @lines: (element-type EbLedgerLine): oldest first
 *
 * A book, or some of it, in words and numbers as they leave the program.
 */
typedef struct
{
  char        *youth;
  EbLedgerKind ledger;
  EbDate       from;
  EbDate       to;
  EbLedgerSums opening;
  EbLedgerSums closing;
  GArray      *lines;
} EbLedgerPaper;

/* @from: unset: from the beginning. */
EbLedgerPaper *eb_ledger_paper_new (EbBinder    *binder,
                                    EbLedgerKind ledger,
                                    EbDate       from,
                                    EbDate       to) G_GNUC_WARN_UNUSED_RESULT;
void           eb_ledger_paper_free (EbLedgerPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbLedgerPaper, eb_ledger_paper_free)

const char *eb_ledger_paper_title (EbLedgerKind ledger);                  /* "Pocket money" */
char       *eb_ledger_paper_date (EbDate date) G_GNUC_WARN_UNUSED_RESULT; /* "20-11-2026"; "" if unset */

G_END_DECLS
