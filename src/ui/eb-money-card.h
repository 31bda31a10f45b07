/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EbMoneyCard:
 *
 * A card: what it is about, the answer in large type, what there is to say about it, and
 * a button.
 */
#define EB_TYPE_MONEY_CARD (eb_money_card_get_type ())
G_DECLARE_FINAL_TYPE (EbMoneyCard, eb_money_card, EB, MONEY_CARD, AdwBin)

/* @verb, @action: of its button; NULL: none. */
GtkWidget *eb_money_card_new (const char *verb,
                              const char *action) G_GNUC_WARN_UNUSED_RESULT;
void       eb_money_card_say (EbMoneyCard *self,
                              const char  *about,
                              const char  *answer,
                              const char  *more);
/* Its button: shown only where somebody here can use it. */
GtkWidget *eb_money_card_get_button (EbMoneyCard *self);

G_END_DECLS
