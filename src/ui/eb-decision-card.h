/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbDecisionCard:
 *
 * "Kommunens afgørelse": the decisions that were written in, the one that holds today
 * first, what each leaves, and where to write in the next one.
 */
#define EB_TYPE_DECISION_CARD (eb_decision_card_get_type ())
G_DECLARE_FINAL_TYPE (EbDecisionCard, eb_decision_card, EB, DECISION_CARD, AdwBin)

GtkWidget *eb_decision_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Once, before it is shown. */
void eb_decision_card_set_session (EbDecisionCard *self,
                                   EbSession      *session);
/* Reads the binder again. */
void eb_decision_card_show (EbDecisionCard *self);

G_END_DECLS
