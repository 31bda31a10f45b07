/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* The rows of an allowance book in words, in the user's language. */
/* "Week 46", "Correction to week 44", "To savings: driving licence" */
char *eb_ledger_word_title (EbLedgerRow *row,
                            EbMoney     *money) G_GNUC_WARN_UNUSED_RESULT;
/* "week 46"; NULL: it is for no payday. */
char *eb_ledger_word_due (EbLedgerRow *row,
                          EbMoney     *money) G_GNUC_WARN_UNUSED_RESULT;
/* "✓ Lone · ✓ Amira", "✓ Lone · waits for Amira": to be read with the eyes. */
char *eb_ledger_word_signed (EbLedgerRow *row,
                             EbBinder    *binder) G_GNUC_WARN_UNUSED_RESULT;
/* All of the row in a sentence, to be heard. */
char *eb_ledger_word_row (EbLedgerRow *row,
                          EbBinder    *binder) G_GNUC_WARN_UNUSED_RESULT;
/* Who wrote what and when, a line each. */
char *eb_ledger_word_story (EbLedgerRow *row,
                            EbBinder    *binder) G_GNUC_WARN_UNUSED_RESULT;
/* Who has to answer: a name, or "an adult". */
const char *eb_ledger_word_answerer (EbLedgerRow *row,
                                     EbBinder    *binder);

G_END_DECLS
