/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"
#include "eb-person.h"

G_BEGIN_DECLS

/**
 * EbStep:
 *
 * Something to do on the way to a goal. Its words are its author's; anybody may
 * say that it is done. Property: "changed" notifies after any change.
 */
#define EB_TYPE_STEP (eb_step_get_type ())
G_DECLARE_FINAL_TYPE (EbStep, eb_step, EB, STEP, GObject)

const EbId *eb_step_get_record (EbStep *self);
const char *eb_step_get_text (EbStep *self);
EbPerson   *eb_step_get_author (EbStep *self);
gint64      eb_step_get_time (EbStep *self); /* of the present words, us UTC */
EbPerson   *eb_step_get_who (EbStep *self);  /* who does it; NULL: together */
EbDate      eb_step_get_by (EbStep *self);   /* when; unset: no date */
gboolean    eb_step_is_done (EbStep *self);
EbPerson   *eb_step_get_done_by (EbStep *self);   /* who said so last, done or not; nullable */
gint64      eb_step_get_done_time (EbStep *self); /* when they said so */
/* Words written at the same time elsewhere; NULL if there are none. */
const char *eb_step_get_other_wording (EbStep *self);

G_END_DECLS
