/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-ledger-paper.h"

G_BEGIN_DECLS

/* What stands on a statement beside its numbers. */
char *eb_statement_word_title (const EbLedgerPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
char *eb_statement_word_period (const EbLedgerPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
/* How, who wrote it and when, and what was answered; "" for what arose by itself. */
char *eb_statement_word_details (const EbLedgerLine *line) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: nothing waits. */
char *eb_statement_word_waiting (const EbLedgerPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type utf8): each rate of the period and who says so. */
GPtrArray *eb_statement_list_sources (const EbLedgerPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
