/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-state.h"

#include "eb-nick.h"

/* Stored in binders: never change one, never reuse one. */
static const char *const state_nicks[] = {
  [EB_GOAL_SUGGESTED] = "suggested",
  [EB_GOAL_MINE] = "mine",
  [EB_GOAL_AGREED] = "agreed",
  [EB_GOAL_GOING] = "going",
  [EB_GOAL_REACHED] = "reached",
  [EB_GOAL_SHELVED] = "shelved",
  [EB_GOAL_CHANGED] = "changed",
};

static const char *const move_nicks[] = {
  [EB_GOAL_MOVE_SUGGEST] = "suggest",
  [EB_GOAL_MOVE_WRITE] = "write",
  [EB_GOAL_MOVE_TAKE_OVER] = "take-over",
  [EB_GOAL_MOVE_REWORD] = "reword",
  [EB_GOAL_MOVE_JOIN] = "join",
  [EB_GOAL_MOVE_START] = "start",
  [EB_GOAL_MOVE_REACH] = "reach",
  [EB_GOAL_MOVE_SHELVE] = "shelve",
  [EB_GOAL_MOVE_TAKE_UP] = "take-up",
  [EB_GOAL_MOVE_CHANGE] = "change",
};

static const char *const worth_nicks[EB_N_WORTHS] = {
  [EB_WORTH_REALISTIC] = "realistic",
  [EB_WORTH_CURRENT] = "current",
  [EB_WORTH_MANAGEABLE] = "manageable",
  [EB_WORTH_VISIBLE] = "visible",
  [EB_WORTH_SIGN] = "sign",
};

static const char *const sign_nicks[EB_N_SIGNS] = {
  [EB_SIGN_NONE] = "",
  [EB_SIGN_READ] = "read",
  [EB_SIGN_HEART] = "heart",
  [EB_SIGN_SUN] = "sun",
  [EB_SIGN_THINK] = "think",
  [EB_SIGN_TALK] = "talk",
};

static const char *const role_nicks[] = {
  [EB_ROLE_YOUTH] = "youth",
  [EB_ROLE_FOSTER] = "foster",
  [EB_ROLE_STAFF] = "staff",
  [EB_ROLE_CONTACT] = "contact",
  [EB_ROLE_PARENT] = "parent",
};

/* A goal of the youth's that is not over, and was not put away. */
static gboolean
is_under_way (EbGoalState state)
{
  return state == EB_GOAL_MINE || state == EB_GOAL_AGREED || state == EB_GOAL_GOING;
}

/* A suggestion is still the adult's; every other goal is the youth's. What is
 * over, or on the shelf, keeps its words. */
static gboolean
may_reword (EbGoalState state,
            EbActor     actor)
{
  return state == EB_GOAL_SUGGESTED ? actor == EB_ACTOR_ADULT : is_under_way (state) && actor == EB_ACTOR_YOUTH;
}

/* For the youth this is also "no, thank you" to a suggestion. */
static gboolean
may_shelve (EbGoalState state,
            EbActor     actor,
            gboolean    is_author)
{
  if (actor == EB_ACTOR_YOUTH)
    return eb_goal_state_is_open (state);

  return state == EB_GOAL_SUGGESTED && is_author;
}

/* Of what is on the shelf only a suggestion's words can be an adult's. */
static gboolean
may_take_up (EbGoalState state,
             EbActor     actor,
             gboolean    is_author)
{
  if (actor == EB_ACTOR_YOUTH)
    return state == EB_GOAL_SHELVED || state == EB_GOAL_REACHED;

  return state == EB_GOAL_SHELVED && is_author;
}

/**
 * eb_goal_move_allowed:
 * @state: the goal as it is; ignored for the two moves that make one
 * @move: what somebody wants to do
 * @actor: who wants to
 * @is_author: whether @actor wrote the goal's present words
 *
 * The rule behind it: a goal is worded by the youth, an adult can only suggest
 * one or join it, and nobody changes another person's words. What becomes of a
 * goal is the youth's to say; an adult may only take back their own suggestion,
 * and make it again. More than one adult can join.
 *
 * That a suggestion on the shelf has not become a goal by lying there is not in
 * @state: such a one is not changed into another goal either, which the caller
 * has to see to.
 *
 * Source: design.md section 1, "My goals" and "Two hands".
 *
 * Returns: whether the move may be taken
 */
gboolean
eb_goal_move_allowed (EbGoalState state,
                      EbGoalMove  move,
                      EbActor     actor,
                      gboolean    is_author)
{
  const gboolean youth = actor == EB_ACTOR_YOUTH;

  switch (move)
    {
    case EB_GOAL_MOVE_SUGGEST:
      return !youth;
    case EB_GOAL_MOVE_WRITE:
      return youth;
    case EB_GOAL_MOVE_TAKE_OVER:
      return youth && state == EB_GOAL_SUGGESTED;
    case EB_GOAL_MOVE_REWORD:
      return is_author && may_reword (state, actor);
    case EB_GOAL_MOVE_JOIN:
      return !youth && is_under_way (state);
    case EB_GOAL_MOVE_START:
      return youth && (state == EB_GOAL_MINE || state == EB_GOAL_AGREED);
    case EB_GOAL_MOVE_REACH:
      return youth && is_under_way (state);
    case EB_GOAL_MOVE_SHELVE:
      return may_shelve (state, actor, is_author);
    case EB_GOAL_MOVE_TAKE_UP:
      return may_take_up (state, actor, is_author);
    case EB_GOAL_MOVE_CHANGE:
      return youth && (is_under_way (state) || state == EB_GOAL_SHELVED);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Those who had joined are still in on it, and a suggestion is still one. */
static EbGoalState
state_taken_up (gboolean    joined,
                EbGoalState was)
{
  if (was == EB_GOAL_SUGGESTED || was == EB_GOAL_GOING)
    return was;

  return joined ? EB_GOAL_AGREED : EB_GOAL_MINE;
}

/**
 * eb_goal_state_after:
 * @state: the goal as it is; ignored for the two moves that make one
 * @move: a move that somebody may make in @state
 * @joined: whether an adult is in on it
 * @was: for %EB_GOAL_MOVE_TAKE_UP: the state before the goal was shelved or
 *   reached; else ignored
 *
 * Whoever had joined is asked anew when the words change, so a reworded goal is
 * the youth's alone again, unless they are at it already.
 *
 * Returns: the state that @move leads to
 */
EbGoalState
eb_goal_state_after (EbGoalState state,
                     EbGoalMove  move,
                     gboolean    joined,
                     EbGoalState was)
{
  switch (move)
    {
    case EB_GOAL_MOVE_SUGGEST:
      return EB_GOAL_SUGGESTED;
    case EB_GOAL_MOVE_WRITE:
    case EB_GOAL_MOVE_TAKE_OVER:
      return EB_GOAL_MINE;
    case EB_GOAL_MOVE_REWORD:
      return state == EB_GOAL_AGREED ? EB_GOAL_MINE : state;
    case EB_GOAL_MOVE_JOIN:
      return state == EB_GOAL_MINE ? EB_GOAL_AGREED : state;
    case EB_GOAL_MOVE_START:
      return EB_GOAL_GOING;
    case EB_GOAL_MOVE_REACH:
      return EB_GOAL_REACHED;
    case EB_GOAL_MOVE_SHELVE:
      return EB_GOAL_SHELVED;
    case EB_GOAL_MOVE_TAKE_UP:
      return state_taken_up (joined, was);
    case EB_GOAL_MOVE_CHANGE:
      return EB_GOAL_CHANGED;
    default:
      g_return_val_if_reached (state);
    }
}

/**
 * eb_goal_state_is_open:
 * @state: a state
 *
 * Returns: whether somebody is still at it: it is neither reached, nor on the
 *   shelf, nor changed into another
 */
gboolean
eb_goal_state_is_open (EbGoalState state)
{
  return state == EB_GOAL_SUGGESTED || is_under_way (state);
}

/**
 * eb_goal_state_to_nick:
 * @state: a state
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_goal_state_to_nick (EbGoalState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (state_nicks), NULL);

  return state_nicks[state];
}

/**
 * eb_goal_state_from_nick:
 * @nick: (nullable): a stored name
 * @state: (out): the state; left alone when @nick names none
 *
 * Returns: whether @nick names a state
 */
gboolean
eb_goal_state_from_nick (const char  *nick,
                         EbGoalState *state)
{
  int value = 0;

  g_return_val_if_fail (state != NULL, FALSE);

  if (!eb_nick_find (state_nicks, G_N_ELEMENTS (state_nicks), nick, &value))
    return FALSE;

  *state = (EbGoalState) value;
  return TRUE;
}

/**
 * eb_goal_move_to_nick:
 * @move: a move
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_goal_move_to_nick (EbGoalMove move)
{
  g_return_val_if_fail ((guint) move < G_N_ELEMENTS (move_nicks), NULL);

  return move_nicks[move];
}

/**
 * eb_goal_move_from_nick:
 * @nick: (nullable): a stored name
 * @move: (out): the move; left alone when @nick names none
 *
 * Returns: whether @nick names a move
 */
gboolean
eb_goal_move_from_nick (const char *nick,
                        EbGoalMove *move)
{
  int value = 0;

  g_return_val_if_fail (move != NULL, FALSE);

  if (!eb_nick_find (move_nicks, G_N_ELEMENTS (move_nicks), nick, &value))
    return FALSE;

  *move = (EbGoalMove) value;
  return TRUE;
}

/**
 * eb_worth_allowed:
 * @worth: one of the questions to a goal
 * @actor: who wants to answer it
 *
 * Whether a goal is worth it is the youth's to say; how one will see that it is
 * reached, everybody's.
 *
 * Returns: whether @actor may answer
 */
gboolean
eb_worth_allowed (EbWorth worth,
                  EbActor actor)
{
  return worth == EB_WORTH_SIGN || actor == EB_ACTOR_YOUTH;
}

/**
 * eb_worth_to_nick:
 * @worth: a question to a goal
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_worth_to_nick (EbWorth worth)
{
  g_return_val_if_fail ((guint) worth < G_N_ELEMENTS (worth_nicks), NULL);

  return worth_nicks[worth];
}

/**
 * eb_worth_from_nick:
 * @nick: (nullable): a stored name
 * @worth: (out): the question; left alone when @nick names none
 *
 * Returns: whether @nick names a question
 */
gboolean
eb_worth_from_nick (const char *nick,
                    EbWorth    *worth)
{
  int value = 0;

  g_return_val_if_fail (worth != NULL, FALSE);

  if (!eb_nick_find (worth_nicks, G_N_ELEMENTS (worth_nicks), nick, &value))
    return FALSE;

  *worth = (EbWorth) value;
  return TRUE;
}

/**
 * eb_sign_to_nick:
 * @sign: an answer without words
 *
 * Returns: (transfer none): the name it is stored by; "" for %EB_SIGN_NONE
 */
const char *
eb_sign_to_nick (EbSign sign)
{
  g_return_val_if_fail ((guint) sign < G_N_ELEMENTS (sign_nicks), NULL);

  return sign_nicks[sign];
}

/**
 * eb_sign_from_nick:
 * @nick: (nullable): a stored name
 * @sign: (out): the sign; left alone when @nick names none
 *
 * Returns: whether @nick names a sign
 */
gboolean
eb_sign_from_nick (const char *nick,
                   EbSign     *sign)
{
  int value = 0;

  g_return_val_if_fail (sign != NULL, FALSE);

  if (!eb_nick_find (sign_nicks, G_N_ELEMENTS (sign_nicks), nick, &value))
    return FALSE;

  *sign = (EbSign) value;
  return TRUE;
}

/**
 * eb_role_to_nick:
 * @role: a role
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_role_to_nick (EbRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (role_nicks), NULL);

  return role_nicks[role];
}

/**
 * eb_role_from_nick:
 * @nick: (nullable): a stored name
 * @role: (out): the role; left alone when @nick names none
 *
 * Returns: whether @nick names a role
 */
gboolean
eb_role_from_nick (const char *nick,
                   EbRole     *role)
{
  int value = 0;

  g_return_val_if_fail (role != NULL, FALSE);

  if (!eb_nick_find (role_nicks, G_N_ELEMENTS (role_nicks), nick, &value))
    return FALSE;

  *role = (EbRole) value;
  return TRUE;
}

/**
 * eb_role_get_actor:
 * @role: who somebody is to the youth
 *
 * Returns: which hand of the spread is theirs: the youth's or the adults'
 */
EbActor
eb_role_get_actor (EbRole role)
{
  return role == EB_ROLE_YOUTH ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT;
}
