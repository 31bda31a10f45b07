/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-ledger-paper.h"

G_BEGIN_DECLS

/* Papers that a test writes by hand, with nobody's binder. */

static inline EbLedgerPaper *
paper_new (void)
{
  EbLedgerPaper *paper = g_new0 (EbLedgerPaper, 1);

  paper->youth = g_strdup ("Amira");
  paper->from = (EbDate){ 2026, 11, 1 };
  paper->to = (EbDate){ 2026, 11, 21 };
  paper->lines = g_array_new (FALSE, FALSE, sizeof (EbLedgerLine));
  return paper;
}

/* All its words are literals, and stay. */
static inline EbLedgerLine
paper_line (EbLedgerLineKind kind,
            guint8           day,
            const char      *what)
{
  return (EbLedgerLine){
    .kind = kind,
    .day = { 2026, 11, day },
    .what = (char *) what,
    .how = "",
    .by = (char *) "",
    .note = (char *) "",
    .answered_by = (char *) "",
    .answer = (char *) "",
    .answer_why = (char *) "",
  };
}

G_END_DECLS
