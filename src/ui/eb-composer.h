/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbComposer:
 *
 * One side's place to write on a spread. Only whoever of that side holds the pen
 * can write there; the others at the table can take it, and for who is not there
 * it says whose it is and offers a seat. What is being typed is kept as a draft
 * within half a second, and each stroke at once. Signal "sit-down": somebody of
 * this side wants to unlock. Property "large": a drawing is being made that wants
 * all the room of the spread.
 */
#define EB_TYPE_COMPOSER (eb_composer_get_type ())
G_DECLARE_FINAL_TYPE (EbComposer, eb_composer, EB, COMPOSER, AdwBin)

void eb_composer_set_side (EbComposer *self,
                           EbSession  *session,
                           EbActor     side);
/* @goal: NULL for none. What was typed on the one before is kept. */
void     eb_composer_set_goal (EbComposer *self,
                               EbGoal     *goal);
void     eb_composer_set_plain (EbComposer *self,
                                gboolean    plain);
gboolean eb_composer_is_large (EbComposer *self);
/* For whoever writes here now; nothing happens if nobody does. */
void eb_composer_answer (EbComposer *self,
                         EbNote     *note);
void eb_composer_revise (EbComposer *self,
                         EbNote     *note);

G_END_DECLS
