/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-ledger-acts.h"

G_BEGIN_DECLS

/**
 * EbLedgerLine:
 *
 * One line of an allowance book in a list that uses its lines again: date, what it
 * is, who signed, amount; and buttons for what waits for those at the table.
 */
#define EB_TYPE_LEDGER_LINE (eb_ledger_line_get_type ())
G_DECLARE_FINAL_TYPE (EbLedgerLine, eb_ledger_line, EB, LEDGER_LINE, AdwBin)

GtkWidget *eb_ledger_line_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: the line is not shown now. */
void         eb_ledger_line_set_row (EbLedgerLine *self,
                                     EbLedgerRow  *row);
EbLedgerRow *eb_ledger_line_get_row (EbLedgerLine *self);

G_END_DECLS
