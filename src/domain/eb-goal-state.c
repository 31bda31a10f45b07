/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-state.h"

#include "eb-nick.h"

/* Stored in binders: never change one, never reuse one. */
static const char *const state_nicks[] = {
  [EB_GOAL_SUGGESTED] = "suggested",
  [EB_GOAL_MINE] = "mine",
  [EB_GOAL_AGREED] = "agreed",
};

static const char *const role_nicks[] = {
  [EB_ROLE_YOUTH] = "youth",
  [EB_ROLE_FOSTER] = "foster",
  [EB_ROLE_STAFF] = "staff",
  [EB_ROLE_CONTACT] = "contact",
};

/* A suggestion is still the adult's; every other goal is the youth's. */
static EbActor
owner_of (EbGoalState state)
{
  return state == EB_GOAL_SUGGESTED ? EB_ACTOR_ADULT : EB_ACTOR_YOUTH;
}

/**
 * eb_goal_move_allowed:
 * @state: the goal as it is; ignored for the two moves that make one
 * @move: what somebody wants to do
 * @actor: who wants to
 * @is_author: whether @actor wrote the goal's present words
 *
 * The rule behind it: a goal is worded by the youth, an adult can only suggest
 * one or join it, and nobody changes another person's words. More than one
 * adult can join.
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
  switch (move)
    {
    case EB_GOAL_MOVE_SUGGEST:
      return actor == EB_ACTOR_ADULT;
    case EB_GOAL_MOVE_WRITE:
      return actor == EB_ACTOR_YOUTH;
    case EB_GOAL_MOVE_TAKE_OVER:
      return state == EB_GOAL_SUGGESTED && actor == EB_ACTOR_YOUTH;
    case EB_GOAL_MOVE_REWORD:
      return is_author && actor == owner_of (state);
    case EB_GOAL_MOVE_JOIN:
      return state != EB_GOAL_SUGGESTED && actor == EB_ACTOR_ADULT;
    default:
      g_return_val_if_reached (FALSE);
    }
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
