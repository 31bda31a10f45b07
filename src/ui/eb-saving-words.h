/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* Savings in words, in the user's language. */

/* "300,00 kr. of 1.200,00 kr. are put aside." */
char *eb_saving_word_state (EbSaving *saving,
                            EbDate    today) G_GNUC_WARN_UNUSED_RESULT;
/* How it ended; "": it goes on, or nobody said. */
const char *eb_saving_word_end (EbSavingEnd end);
/* What it takes to be there in time; "" if there is nothing to say about it. */
char *eb_saving_word_pace (EbAmount missing,
                           EbDate   when,
                           EbDate   today) G_GNUC_WARN_UNUSED_RESULT;
/* "20 Nov 2026: put aside 50,00 kr., from the pocket money. Birthday." */
char *eb_saving_word_move (const EbSavingMove *move) G_GNUC_WARN_UNUSED_RESULT;
/* Who can read what stands behind the door of economy, in a sentence for the youth. */
char *eb_saving_word_readers (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
/* Nobody at the table has that door's key. */
char *eb_saving_word_closed (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
/* How far it is, between 0 and 1; 0 without a target. */
double eb_saving_get_part (EbSaving *saving,
                           EbDate    today);

G_END_DECLS
