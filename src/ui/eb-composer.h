/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbComposer:
 *
 * One side's place to write on a spread. Only its own unlocked people can write
 * there; for others it says whose it is and offers them a seat. What is being
 * typed is kept as a draft within half a second. Signal "sit-down": somebody of
 * this side wants to unlock.
 */
#define EB_TYPE_COMPOSER (eb_composer_get_type ())
G_DECLARE_FINAL_TYPE (EbComposer, eb_composer, EB, COMPOSER, AdwBin)

void eb_composer_set_side (EbComposer *self,
                           EbSession  *session,
                           EbActor     side);
/* @goal: NULL for none. What was typed on the one before is kept. */
void eb_composer_set_goal (EbComposer *self,
                           EbGoal     *goal);
void eb_composer_set_plain (EbComposer *self,
                            gboolean    plain);

G_END_DECLS
