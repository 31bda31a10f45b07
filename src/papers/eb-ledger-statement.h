/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "eb-ledger-paper.h"

G_BEGIN_DECLS

/**
 * EbLedgerStatement:
 *
 * A book of some period on paper, for two to sign: what was owed before, every line with
 * who wrote it and when, the sums, where the rates come from, and two places to sign. Black
 * on white, on as many pages as it takes.
 */
typedef struct _EbLedgerStatement EbLedgerStatement;

/* @paper: must outlive it. */
EbLedgerStatement *eb_ledger_statement_new (const EbLedgerPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
void               eb_ledger_statement_free (EbLedgerStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbLedgerStatement, eb_ledger_statement_free)
/* How many pages it takes; all lengths in points. @layout's text, font and width
 * are changed. */
guint eb_ledger_statement_lay_out (EbLedgerStatement *self,
                                   PangoLayout       *layout,
                                   double             width,
                                   double             height);
/* @page: from 0. */
void eb_ledger_statement_draw (EbLedgerStatement *self,
                               cairo_t           *cr,
                               PangoLayout       *layout,
                               guint              page);

G_END_DECLS
