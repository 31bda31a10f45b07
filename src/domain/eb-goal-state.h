/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  EB_GOAL_SUGGESTED = 0, /* an adult's words; not yet a goal */
  EB_GOAL_MINE,          /* the youth's own words */
  EB_GOAL_AGREED,        /* mine, and an adult has joined */
  EB_GOAL_GOING,         /* in progress */
  EB_GOAL_REACHED,
  EB_GOAL_SHELVED, /* rests, with why and perhaps a date to look again; never a failure */
  EB_GOAL_CHANGED, /* became another goal */
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
  EB_GOAL_MOVE_REWORD,      /* change the words; whoever had joined is asked anew */
  EB_GOAL_MOVE_JOIN,        /* "er med" */
  EB_GOAL_MOVE_START,       /* "vi er i gang" */
  EB_GOAL_MOVE_REACH,
  EB_GOAL_MOVE_SHELVE,  /* also: no, thank you, to a suggestion; its author may take it back */
  EB_GOAL_MOVE_TAKE_UP, /* off the shelf, or on with one that was reached */
  EB_GOAL_MOVE_CHANGE,  /* into another goal of the youth's */
} EbGoalMove;

/* Whether @actor may make @move on a goal in @state. @is_author: the actor
 * wrote the goal's present words. For the two moves that make a goal, @state
 * is ignored. */
gboolean eb_goal_move_allowed (EbGoalState state,
                               EbGoalMove  move,
                               EbActor     actor,
                               gboolean    is_author);
/* The state that @move leads to. @joined: an adult is in on it; @was: the state
 * before the goal was shelved or reached (for TAKE_UP). */
EbGoalState eb_goal_state_after (EbGoalState state,
                                 EbGoalMove  move,
                                 gboolean    joined,
                                 EbGoalState was);
/* Somebody is still at it: neither reached, nor on the shelf, nor changed. */
gboolean    eb_goal_state_is_open (EbGoalState state);
const char *eb_goal_state_to_nick (EbGoalState state); /* "suggested", "mine", "agreed", "going", ... */
gboolean    eb_goal_state_from_nick (const char  *nick,
                                     EbGoalState *state);
const char *eb_goal_move_to_nick (EbGoalMove move); /* "start", "reach", "shelve", "take-up", "change", ... */
gboolean    eb_goal_move_from_nick (const char *nick,
                                    EbGoalMove *move);

/**
 * EbWorth:
 *
 * The four gentle questions to a goal, and "sådan ser vi det". Never a gate. The
 * four are the youth's to answer; the sign that it is reached is everybody's.
 */
typedef enum
{
  EB_WORTH_REALISTIC = 0,
  EB_WORTH_CURRENT,
  EB_WORTH_MANAGEABLE,
  EB_WORTH_VISIBLE,
  EB_WORTH_SIGN,
} EbWorth;

#define EB_N_WORTHS (EB_WORTH_SIGN + 1)

gboolean    eb_worth_allowed (EbWorth worth,
                              EbActor actor);
const char *eb_worth_to_nick (EbWorth worth); /* "realistic", "current", "manageable", "visible", "sign" */
gboolean    eb_worth_from_nick (const char *nick,
                                EbWorth    *worth);

/**
 * EbSign:
 *
 * An answer without words. There is no thumbs down.
 */
typedef enum
{
  EB_SIGN_NONE = 0, /* takes one's sign away */
  EB_SIGN_READ,     /* I have read it */
  EB_SIGN_HEART,    /* it means something to me */
  EB_SIGN_SUN,      /* that is good */
  EB_SIGN_THINK,    /* I am thinking about it */
  EB_SIGN_TALK,     /* let us talk about it */
} EbSign;

#define EB_N_SIGNS (EB_SIGN_TALK + 1)

const char *eb_sign_to_nick (EbSign sign); /* "", "read", "heart", "sun", "think", "talk" */
gboolean    eb_sign_from_nick (const char *nick,
                               EbSign     *sign);

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
  EB_ROLE_PARENT,  /* mother, father or who has custody */
} EbRole;

const char *eb_role_to_nick (EbRole role);
gboolean    eb_role_from_nick (const char *nick,
                               EbRole     *role);
EbActor     eb_role_get_actor (EbRole role);

G_END_DECLS
