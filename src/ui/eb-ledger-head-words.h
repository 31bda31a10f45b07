/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* What stands on the cards above an allowance book, as of today. @for_youth: it is
 * said to the youth. */
char *eb_ledger_head_word_owed_to (EbBinder    *binder,
                                   EbLedgerKind kind,
                                   gboolean     for_youth) G_GNUC_WARN_UNUSED_RESULT;
char *eb_ledger_head_word_owed (EbBinder    *binder,
                                EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
char *eb_ledger_head_word_owed_more (EbBinder    *binder,
                                     EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
char *eb_ledger_head_word_rate (EbBinder    *binder,
                                EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
char *eb_ledger_head_word_rate_more (EbBinder    *binder,
                                     EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
char *eb_ledger_head_word_next (EbBinder    *binder,
                                EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
char *eb_ledger_head_word_next_more (EbBinder    *binder,
                                     EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* What it will be from a birthday on; NULL: no age changes it. */
char *eb_ledger_head_word_advance (EbBinder    *binder,
                                   EbLedgerKind kind,
                                   gboolean     for_youth) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
