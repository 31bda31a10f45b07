/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

static gboolean
fold_new_goal (EbBinder      *self,
               const EbEntry *entry,
               EbGoalState    state,
               const char    *text)
{
  g_autoptr (EbGoal) goal = NULL;
  const EbGoalMove step = state == EB_GOAL_SUGGESTED ? EB_GOAL_MOVE_SUGGEST : EB_GOAL_MOVE_WRITE;

  if (!eb_goal_move_allowed (state, step, eb_person_get_actor (entry->author), TRUE) ||
      !eb_door_holds_goals (entry->door))
    return FALSE;

  goal = eb_goal_new (entry->head, entry->door, state, entry->author, text);
  g_hash_table_insert (self->goals_by_record, eb_id_copy (&entry->head->record), goal);
  g_list_store_append (self->goals, goal);
  return TRUE;
}

/* A goal's revision says whether its words are a suggestion or the youth's own.
 * That somebody is in on it is theirs to say, and what is mine is never made
 * somebody's suggestion again. */
static gboolean
may_become (EbGoal     *goal,
            EbGoalState state)
{
  if (state == EB_GOAL_SUGGESTED)
    return goal == NULL || eb_goal_get_state (goal) == EB_GOAL_SUGGESTED;
  return state == EB_GOAL_MINE;
}

gboolean
eb_fold_goal (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal     *goal = g_hash_table_lookup (self->goals_by_record, &entry->head->record);
  const char *text = NULL;
  const char *nick = NULL;
  EbGoalState state = EB_GOAL_SUGGESTED;
  EbGoalMove  step = EB_GOAL_MOVE_REWORD;

  if (!g_variant_lookup (entry->payload, "text", "&s", &text) ||
      !g_variant_lookup (entry->payload, "state", "&s", &nick) ||
      !eb_goal_state_from_nick (nick, &state) || !may_become (goal, state))
    return FALSE;
  if (goal == NULL)
    return fold_new_goal (self, entry, state, text);

  if (eb_goal_get_state (goal) == EB_GOAL_SUGGESTED && state != EB_GOAL_SUGGESTED)
    step = EB_GOAL_MOVE_TAKE_OVER;
  if (eb_goal_get_door (goal) != entry->door ||
      !eb_goal_move_allowed (eb_goal_get_state (goal), step, eb_person_get_actor (entry->author), eb_goal_get_author (goal) == entry->author))
    return FALSE;

  /* Written over an older wording: both stay, nobody's is dropped. */
  if (!eb_id_equal (&entry->head->parent, eb_goal_get_head (goal)))
    eb_goal_add_other_wording (goal, text);
  else
    eb_goal_reword (goal, entry->head, state, entry->author, text);
  return TRUE;
}

EbGoal *
eb_fold_find_goal (EbBinder      *self,
                   const EbEntry *entry,
                   const EbId    *record)
{
  EbGoal *goal = g_hash_table_lookup (self->goals_by_record, record);

  return goal != NULL && eb_goal_get_door (goal) == entry->door ? goal : NULL;
}

gboolean
eb_fold_join (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal *goal = NULL;
  EbId    record = EB_ID_NONE;

  if (eb_payload_get_bytes (entry->payload, "goal", record.bytes, sizeof record.bytes))
    goal = eb_fold_find_goal (self, entry, &record);
  if (goal == NULL ||
      !eb_goal_move_allowed (eb_goal_get_state (goal), EB_GOAL_MOVE_JOIN, eb_person_get_actor (entry->author), FALSE))
    return FALSE;
  eb_goal_join (goal, entry->author);
  return TRUE;
}
