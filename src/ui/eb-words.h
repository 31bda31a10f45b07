/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "eb-agenda.h"
#include "eb-apart.h"
#include "eb-door.h"
#include "eb-goal-state.h"
#include "eb-task-item.h"

G_BEGIN_DECLS

/* Values of the lower floors in words, in the user's language. */
const char *eb_words_door (EbDoor door);
const char *eb_words_role (EbRole role); /* "foster parent" */
const char *eb_words_placement (EbPlacement placement);
const char *eb_words_law (EbLaw law);
const char *eb_words_duty (EbDuty duty);
const char *eb_words_certainty (EbCertainty certainty);
const char *eb_words_goal_state (EbGoalState state);
/* What a button says that makes the move. */
const char *eb_words_goal_move (EbGoalMove move);
/* What @name did: an EbGoalMove or EB_GOAL_MOVE_NONE. */
char       *eb_words_goal_event (int         move,
                                 const char *name) G_GNUC_WARN_UNUSED_RESULT;
const char *eb_words_worth (EbWorth worth); /* the question */
const char *eb_words_sign (EbSign sign);    /* "" for none */
const char *eb_words_raised (EbRaisedWhat what);
const char *eb_words_can (EbCan can);
const char *eb_words_ready (EbReady ready);
const char *eb_words_task_mark (EbTaskMark mark);                        /* "" for none */
char       *eb_words_date (EbDate date) G_GNUC_WARN_UNUSED_RESULT;       /* "14. nov. 2026" */
char       *eb_words_short_date (EbDate date) G_GNUC_WARN_UNUSED_RESULT; /* "14. nov." */
char       *eb_words_long_date (EbDate date) G_GNUC_WARN_UNUSED_RESULT;  /* "14. november 2026" */
const char *eb_words_month (EbDate date);                                /* "november" */
char       *eb_words_days_left (gint32 days) G_GNUC_WARN_UNUSED_RESULT;  /* "om 12 dage", "i dag", "7 dage over" */
/* What a date is about: its rule's title, and which one of the year it is. */
char *eb_words_due (const EbDue *due) G_GNUC_WARN_UNUSED_RESULT;
/* A sentence for the person at the window that says what went wrong and what
 * can be done; never what somebody wrote. */
char *eb_words_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
