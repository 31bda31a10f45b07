/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Later issues widen this: in progress, reached, on the shelf, changed. */
typedef enum
{
  EB_GOAL_SUGGESTED = 0, /* an adult's words; not yet a goal */
  EB_GOAL_MINE,          /* the youth's own words */
  EB_GOAL_AGREED,        /* mine, and an adult has joined */
} EbGoalState;

typedef enum
{
  EB_ACTOR_YOUTH = 0,
  EB_ACTOR_ADULT,
} EbActor;

typedef enum
{
  EB_GOAL_MOVE_SUGGEST = 0, /* write a new one as a suggestion */
  EB_GOAL_MOVE_WRITE,       /* write a new one as mine */
  EB_GOAL_MOVE_TAKE_OVER,   /* suggestion to mine, in own words */
  EB_GOAL_MOVE_REWORD,      /* change the words; @is_author: of the present words */
  EB_GOAL_MOVE_JOIN,        /* "er med" */
} EbGoalMove;

/* Whether @actor may make @move on a goal in @state. @is_author: the actor
 * wrote the goal's present words. For the two moves that make a goal, @state
 * is ignored. */
gboolean    eb_goal_move_allowed (EbGoalState state,
                                  EbGoalMove  move,
                                  EbActor     actor,
                                  gboolean    is_author);
const char *eb_goal_state_to_nick (EbGoalState state); /* "suggested", "mine", "agreed" */
gboolean    eb_goal_state_from_nick (const char  *nick,
                                     EbGoalState *state);

/**
 * EbRole:
 *
 * Who somebody is to the youth.
 */
typedef enum
{
  EB_ROLE_YOUTH = 0,
  EB_ROLE_FOSTER,  /* foster parent */
  EB_ROLE_STAFF,   /* residential staff, contact pedagogue */
  EB_ROLE_CONTACT, /* contact person */
} EbRole;

const char *eb_role_to_nick (EbRole role);
gboolean    eb_role_from_nick (const char *nick,
                               EbRole     *role);
EbActor     eb_role_get_actor (EbRole role);

G_END_DECLS
