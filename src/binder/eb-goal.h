/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-door.h"
#include "eb-person.h"

G_BEGIN_DECLS

/* Whether the author's signature holds. Checked when a note is first shown and
 * for the rest in idle time. */
typedef enum
{
  EB_TRUST_UNCHECKED = 0,
  EB_TRUST_SIGNED,
  EB_TRUST_FORGED, /* "kan ikke bekræftes" */
} EbTrust;

/**
 * EbNote:
 *
 * One author's text on a spread. Property: "trust".
 */
#define EB_TYPE_NOTE (eb_note_get_type ())
G_DECLARE_FINAL_TYPE (EbNote, eb_note, EB, NOTE, GObject)

const char *eb_note_get_text (EbNote *self);
EbPerson   *eb_note_get_author (EbNote *self);
gint64      eb_note_get_time (EbNote *self); /* microseconds since 1970-01-01 UTC */
EbTrust     eb_note_get_trust (EbNote *self);

/**
 * EbGoal:
 *
 * A goal with its spread. Properties: "text", "state", "other-wording",
 * "last-time" (all notify).
 */
#define EB_TYPE_GOAL (eb_goal_get_type ())
G_DECLARE_FINAL_TYPE (EbGoal, eb_goal, EB, GOAL, GObject)

const EbId *eb_goal_get_record (EbGoal *self);
EbDoor      eb_goal_get_door (EbGoal *self);
const char *eb_goal_get_text (EbGoal *self);
EbGoalState eb_goal_get_state (EbGoal *self);
EbPerson   *eb_goal_get_author (EbGoal *self); /* of the present words */
gint64      eb_goal_get_time (EbGoal *self);   /* of the present words, us UTC */
/* The suggestion that was taken over, and who made it; NULL if there was none. */
const char *eb_goal_get_suggestion (EbGoal *self);
EbPerson   *eb_goal_get_suggester (EbGoal *self);
/* A second wording made at the same time elsewhere; NULL if there is none. */
const char *eb_goal_get_other_wording (EbGoal *self);
GListModel *eb_goal_get_joined (EbGoal *self);    /* of EbPerson */
GListModel *eb_goal_get_notes (EbGoal *self);     /* of EbNote, in time order */
gint64      eb_goal_get_last_time (EbGoal *self); /* newest word or note, us UTC */

G_END_DECLS
