/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount-entry.h"
#include "eb-binder-money.h"
#include "eb-date-row.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

/**
 * EbMoneyTell:
 * @asking: what was given to eb_money_asking_new()
 * @error: not set with %FALSE: a row of the sheet has already said what is wrong
 *
 * Does what the sheet asks for. What it is about is looked up now: the binder may
 * have been read anew since the sheet came up.
 */
typedef gboolean (*EbMoneyTell) (gpointer  asking,
                                 EbBinder *binder,
                                 EbSeat   *seat,
                                 GError  **error);

/* @tell is called when the sheet's verb is pressed; @asking lives as long as the sheet. */
void eb_money_asking_new (EbSheet       *sheet,
                          EbSession     *session,
                          EbMoneyTell    tell,
                          gpointer       asking,
                          GDestroyNotify free_asking);
/* Asks who it is, with whoever holds the pen chosen, and shows the sheet. */
void eb_money_asking_present (EbSheet   *sheet,
                              EbSession *session,
                              guint      actors,
                              GtkWidget *focus);
/* Rows that sheets of money ask with. Return: borrowed by @sheet. */
AdwEntryRow *eb_money_asking_add_words (EbSheet    *sheet,
                                        const char *title);
/* What it shows at first is for the caller to set. */
EbAmountEntry *eb_money_asking_add_amount (EbSheet    *sheet,
                                           const char *title);
/* With the line under it that says what is wrong. */
EbDateRow   *eb_money_asking_add_day (EbSheet    *sheet,
                                      const char *title,
                                      EbDate      day);
AdwComboRow *eb_money_asking_add_choice (EbSheet           *sheet,
                                         const char        *title,
                                         const char *const *names,
                                         guint              chosen);
AdwComboRow *eb_money_asking_add_mode (EbSheet  *sheet,
                                       EbPayMode chosen);
/* From which day on something holds. */
EbDateRow *eb_money_asking_add_from (EbSheet *sheet,
                                     EbDate   day);
/* FALSE: no day, or one that has passed, which only the first of its kind may have;
 * says so. */
gboolean eb_money_asking_check_from (EbDateRow *row,
                                     EbBinder  *binder,
                                     gboolean   is_first,
                                     EbDate    *from);

G_END_DECLS
