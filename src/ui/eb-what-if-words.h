/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"
#include "eb-what-if.h"

G_BEGIN_DECLS

/* "Wage after tax" */
const char *eb_what_if_word_dial (EbWhatIfDial dial);
/* "There are 300 kr. for savings as long as the own payment is at most 2.000 kr. ..." */
char *eb_what_if_word_said (const EbContribution *sheet) G_GNUC_WARN_UNUSED_RESULT;
/* What is put aside or missing when the twelve months are over. @first: a day of the
 * first month. */
char *eb_what_if_word_year (const EbWhatIfYear *now,
                            const EbWhatIfYear *then,
                            EbDate              first) G_GNUC_WARN_UNUSED_RESULT;
/* Month by month, for a screen reader. */
char *eb_what_if_word_months (const EbWhatIfYear *year,
                              EbDate              first) G_GNUC_WARN_UNUSED_RESULT;
/* "june 2027" */
char *eb_what_if_word_month (EbDate day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
