/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-allowance.h"

G_BEGIN_DECLS

/* Money in words, in the user's language. What can stand within a sentence begins
 * small; eb_week_word_alone() makes it stand alone. */
char       *eb_money_word_amount (EbAmount amount) G_GNUC_WARN_UNUSED_RESULT; /* "1.250,50 kr." */
const char *eb_money_word_ledger (EbLedgerKind kind);                         /* "pocket money" */
const char *eb_money_word_mode (EbPayMode mode);                              /* "handed out" */
/* "291,00 kr. a week" */
char *eb_money_word_rate (EbAmount   amount,
                          EbPayEvery per) G_GNUC_WARN_UNUSED_RESULT;
/* "every Friday", "on day 31 of each month", "nothing is paid" */
char *eb_money_word_payday (EbPayday payday) G_GNUC_WARN_UNUSED_RESULT;
/* What a payday is called: "week 46", "week 53 of 2026" where the new year lies in it, "November 2026". */
char *eb_money_word_due (EbDate     day,
                         EbPayEvery every) G_GNUC_WARN_UNUSED_RESULT;
/* "16 years and older · KL's guiding rates for 2023 · check with the municipality" */
char *eb_money_word_table_rate (const EbRate *rate) G_GNUC_WARN_UNUSED_RESULT;
/* "From 1 September 2026 until further notice"; @until may be unset. */
char *eb_money_word_period (EbDate from,
                            EbDate until) G_GNUC_WARN_UNUSED_RESULT;
/* A sentence for an EbAmountError. */
const char *eb_money_word_error (const GError *error);

G_END_DECLS
