/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-decision.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

/* Asks for what the municipality decided, over the window of @over. @decision: NULL for
 * a new one; else its author sits at the table. Presented; borrowed. */
EbSheet *eb_decision_ask (EbSession  *session,
                          EbDecision *decision,
                          GtkWidget  *over);
/* Asks whether @decision was written in by mistake. */
EbSheet *eb_decision_ask_drop (EbSession  *session,
                               EbDecision *decision,
                               GtkWidget  *over);
/* Whoever may change @decision; NULL if they are not at the table. Borrowed. */
EbSeat *eb_decision_find_author (EbSession  *session,
                                 EbDecision *decision);

G_END_DECLS
