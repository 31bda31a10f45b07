/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-door.h"
#include "eb-note.h"
#include "eb-step.h"

G_BEGIN_DECLS

/**
 * EbGoalEvent:
 * @move: what was done; %EB_GOAL_MOVE_NONE for an outcome that was told
 * @time: microseconds since 1970-01-01 UTC
 * @text: the words of the goal (suggest, write, take over, reword), or why, or what
 *   came of it; "" where nothing was said
 * @again: for shelved ones: when to look again; may be unset
 * @into: for changed ones: the goal that it became
 * @holds: FALSE when something else had been done at the same time elsewhere: it is
 *   kept and shown, but did not change the state
 * @after: the state afterwards
 *
 * One step of a goal's life.
 */
typedef struct
{
  int         move; /* EbGoalMove or EB_GOAL_MOVE_NONE */
  EbPerson   *person;
  gint64      time;
  char       *text;
  EbDate      again;
  EbId        into;
  gboolean    holds;
  EbGoalState after;
} EbGoalEvent;

#define EB_GOAL_MOVE_NONE (-1)

/**
 * EbGoalMoment:
 *
 * A goal as it stood at some moment; the strings are borrowed from the goal.
 */
typedef struct
{
  const char *text;
  EbPerson   *author;
  gint64      text_time;
  EbGoalState state;
  guint       n_notes; /* written by then, withdrawn ones too */
} EbGoalMoment;

/**
 * EbWorthWord:
 *
 * What somebody last answered to one of the questions to a goal.
 */
typedef struct
{
  EbPerson *person;
  EbWorth   worth;
  gint64    time;
  char     *text;
} EbWorthWord;

/**
 * EbGoal:
 *
 * A goal with its spread. Properties: "text", "state", "other-wording",
 * "last-time", "history" (events or words about it came) (all notify).
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
GListModel *eb_goal_get_joined (EbGoal *self);     /* of EbPerson */
GListModel *eb_goal_get_notes (EbGoal *self);      /* of EbNote, in time order */
gint64      eb_goal_get_last_time (EbGoal *self);  /* newest word or note, us UTC */
GListModel *eb_goal_get_steps (EbGoal *self);      /* of EbStep, in the order they were written */
gboolean    eb_goal_is_challenge (EbGoal *self);   /* the youth started it; it needs nobody's yes */
EbDate      eb_goal_get_look_again (EbGoal *self); /* of one on the shelf; else unset */
const EbId *eb_goal_get_into (EbGoal *self);       /* of one that changed; else none */
/* Its life, in the order of the file. (element-type EbGoalEvent) */
GPtrArray *eb_goal_get_events (EbGoal *self);
/* (element-type EbWorthWord): one for each person and question */
GPtrArray *eb_goal_get_worth (EbGoal *self);
/* FALSE: it was not there yet at @time (microseconds since 1970-01-01 UTC). */
gboolean eb_goal_at (EbGoal       *self,
                     gint64        time,
                     EbGoalMoment *moment);

G_END_DECLS
