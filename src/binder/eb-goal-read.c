/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-events.h"
#include "eb-goal-struct.h"

/* What everybody may ask a goal. */

/**
 * eb_goal_get_record:
 * @self: a goal
 *
 * Returns: (transfer none): its name in the journal, for life
 */
const EbId *
eb_goal_get_record (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return &self->record;
}

/**
 * eb_goal_get_door:
 * @self: a goal
 *
 * Returns: the area of life it belongs to
 */
EbDoor
eb_goal_get_door (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), EB_DOOR_ENTRY);

  return self->door;
}

/**
 * eb_goal_get_text:
 * @self: a goal
 *
 * Returns: (transfer none): its present words; valid until "text" notifies
 */
const char *
eb_goal_get_text (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->text;
}

/**
 * eb_goal_get_state:
 * @self: a goal
 *
 * Returns: how far it has come
 */
EbGoalState
eb_goal_get_state (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), EB_GOAL_SUGGESTED);

  return self->state;
}

/**
 * eb_goal_get_author:
 * @self: a goal
 *
 * Returns: (transfer none): who wrote its present words
 */
EbPerson *
eb_goal_get_author (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->author;
}

/**
 * eb_goal_get_time:
 * @self: a goal
 *
 * Returns: when its present words were written, microseconds since 1970 UTC
 */
gint64
eb_goal_get_time (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), 0);

  return self->time;
}

/**
 * eb_goal_get_suggestion:
 * @self: a goal
 *
 * Returns: (transfer none) (nullable): the words of the suggestion that the
 *   youth took over
 */
const char *
eb_goal_get_suggestion (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->suggestion;
}

/**
 * eb_goal_get_suggester:
 * @self: a goal
 *
 * Returns: (transfer none) (nullable): who had suggested it
 */
EbPerson *
eb_goal_get_suggester (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->suggester;
}

/**
 * eb_goal_get_other_wording:
 * @self: a goal
 *
 * Returns: (transfer none) (nullable): words written at the same time somewhere
 *   else; both are kept
 */
const char *
eb_goal_get_other_wording (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->other_wording;
}

/**
 * eb_goal_get_joined:
 * @self: a goal
 *
 * Returns: (transfer none): a live list of the #EbPerson who are "med"
 */
GListModel *
eb_goal_get_joined (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return G_LIST_MODEL (self->joined);
}

/**
 * eb_goal_get_notes:
 * @self: a goal
 *
 * Returns: (transfer none): a live list of its #EbNote in time order
 */
GListModel *
eb_goal_get_notes (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return G_LIST_MODEL (self->notes);
}

/**
 * eb_goal_get_last_time:
 * @self: a goal
 *
 * Returns: when the newest word of it was written, microseconds since 1970 UTC
 */
gint64
eb_goal_get_last_time (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), 0);

  return self->last_time;
}

/**
 * eb_goal_get_steps:
 * @self: a goal
 *
 * Returns: (transfer none): a live list of its #EbStep in the order they were
 *   written
 */
GListModel *
eb_goal_get_steps (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * eb_goal_is_challenge:
 * @self: a goal
 *
 * Returns: whether the youth began it at once, without anybody's yes
 */
gboolean
eb_goal_is_challenge (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), FALSE);

  return self->challenge;
}

/**
 * eb_goal_get_look_again:
 * @self: a goal
 *
 * Returns: for one on the shelf, when to look at it again; unset if nobody said
 */
EbDate
eb_goal_get_look_again (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), EB_DATE_UNSET);

  return self->state == EB_GOAL_SHELVED ? self->look_again : EB_DATE_UNSET;
}

/**
 * eb_goal_get_into:
 * @self: a goal
 *
 * Returns: (transfer none): the record of the goal that it became; none if it
 *   has not
 */
const EbId *
eb_goal_get_into (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return &self->into;
}

/**
 * eb_goal_get_events:
 * @self: a goal
 *
 * Returns: (transfer none) (element-type EbGoalEvent): its life, in the order of
 *   the file
 */
GPtrArray *
eb_goal_get_events (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->life;
}

/**
 * eb_goal_get_worth:
 * @self: a goal
 *
 * Returns: (transfer none) (element-type EbWorthWord): what each last answered to
 *   each question
 */
GPtrArray *
eb_goal_get_worth (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->worth;
}

/**
 * eb_goal_at:
 * @self: a goal
 * @time: microseconds since 1970-01-01 UTC
 * @moment: (out): the goal as it stood then
 *
 * Returns: %FALSE if it was not there yet
 */
gboolean
eb_goal_at (EbGoal       *self,
            gint64        time,
            EbGoalMoment *moment)
{
  g_return_val_if_fail (EB_IS_GOAL (self), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  *moment = (EbGoalMoment){ 0 };
  if (!eb_goal_events_at (self->life, time, moment))
    return FALSE;
  moment->n_notes = eb_goal_events_count_notes (G_LIST_MODEL (self->notes), time);
  return TRUE;
}
