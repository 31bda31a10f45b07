/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-ledger-paper.h"

G_BEGIN_DECLS

/* @paper for a spreadsheet. */
char *eb_ledger_csv_new (const EbLedgerPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
/* @text as it stands in one cell. */
char *eb_ledger_csv_cell (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
