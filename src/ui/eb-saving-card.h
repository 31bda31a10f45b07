/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbSavingCard:
 *
 * One thing that the youth saves for: how far it is, what it takes to be there in
 * time, what went in and out, and for the youth what can be done with it.
 */
#define EB_TYPE_SAVING_CARD (eb_saving_card_get_type ())
G_DECLARE_FINAL_TYPE (EbSavingCard, eb_saving_card, EB, SAVING_CARD, AdwBin)

GtkWidget *eb_saving_card_new (EbSession *session,
                               EbSaving  *saving) G_GNUC_WARN_UNUSED_RESULT;
/* Whether it is the card of @saving, in the same state. */
gboolean eb_saving_card_is_of (EbSavingCard *self,
                               EbSaving     *saving);
/* As @saving is now; where one was in it, one stays. */
void eb_saving_card_show (EbSavingCard *self,
                          EbSaving     *saving);

G_END_DECLS
