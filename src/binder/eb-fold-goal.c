/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

/* --- Words ------------------------------------------------------------------- */

/* Taken over or not is said by whose words it has: a suggestion on the shelf is
 * still one. */
static gboolean
is_suggestion (EbGoal *goal)
{
  return eb_person_get_actor (eb_goal_get_author (goal)) == EB_ACTOR_ADULT;
}

static gboolean
is_allowed (EbGoal    *goal,
            EbPerson  *person,
            EbGoalMove move)
{
  return eb_goal_move_allowed (eb_goal_get_state (goal), move, eb_person_get_actor (person), eb_goal_get_author (goal) == person);
}

/* Whether @person could have made @move in some other state: two machines may
 * have been at it at once. */
static gboolean
might_have (EbPerson  *person,
            EbGoalMove move,
            gboolean   is_author)
{
  for (int state = EB_GOAL_SUGGESTED; state <= EB_GOAL_CHANGED; state++)
    if (eb_goal_move_allowed ((EbGoalState) state, move, eb_person_get_actor (person), is_author))
      return TRUE;
  return FALSE;
}

static gboolean
fold_new_goal (EbBinder      *self,
               const EbEntry *entry,
               EbGoalState    state,
               const char    *text)
{
  g_autoptr (EbGoal) goal = NULL;
  const EbGoalMove move = state == EB_GOAL_SUGGESTED ? EB_GOAL_MOVE_SUGGEST : EB_GOAL_MOVE_WRITE;
  gboolean         challenge = FALSE;

  g_variant_lookup (entry->payload, "challenge", "b", &challenge);
  if (!eb_goal_move_allowed (state, move, eb_person_get_actor (entry->author), TRUE) ||
      !eb_door_holds_goals (entry->door) ||
      (challenge && move != EB_GOAL_MOVE_WRITE))
    return FALSE;

  goal = eb_goal_new (entry->head, entry->door, move, challenge, entry->author, text);
  g_hash_table_insert (self->goals_by_record, eb_id_copy (&entry->head->record), goal);
  g_list_store_append (self->goals, goal);
  return TRUE;
}

/* What is mine is never made somebody's suggestion again. Whoever reworded their
 * suggestion without having seen that it was taken over has done no wrong. */
static gboolean
fold_late_suggestion (EbGoal        *goal,
                      const EbEntry *entry,
                      const char    *text)
{
  if (eb_person_get_actor (entry->author) != EB_ACTOR_ADULT || !eb_goal_has_worded (goal, entry->author) ||
      eb_id_equal (&entry->head->parent, eb_goal_get_head (goal)))
    return FALSE;
  eb_goal_keep_words (goal, entry->head, EB_GOAL_MOVE_REWORD, entry->author, text);
  return TRUE;
}

/* Written over an older wording, or when the goal was put away: both stay,
 * nobody's is dropped. What the youth takes over is the youth's, whatever its author
 * wrote at the same time elsewhere: joins and changes that follow build on it. */
static gboolean
fold_words (EbGoal        *goal,
            const EbEntry *entry,
            EbGoalMove     move,
            const char    *text)
{
  const gboolean is_author = eb_goal_get_author (goal) == entry->author;

  if (!might_have (entry->author, move, is_author))
    return FALSE;
  if (is_allowed (goal, entry->author, move) && (move == EB_GOAL_MOVE_TAKE_OVER || eb_id_equal (&entry->head->parent, eb_goal_get_head (goal))))
    eb_goal_reword (goal, entry->head, move, entry->author, text);
  else
    eb_goal_add_other_wording (goal, entry->head, move, entry->author, text);
  return TRUE;
}

/* A goal's revision says whether its words are a suggestion or the youth's own.
 * Whether somebody is in on it, and how far it has come, is said elsewhere. */
gboolean
eb_fold_goal (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal     *goal = g_hash_table_lookup (self->goals_by_record, &entry->head->record);
  const char *text = NULL;
  const char *nick = NULL;
  EbGoalState state = EB_GOAL_SUGGESTED;

  if (!g_variant_lookup (entry->payload, "text", "&s", &text) ||
      !g_variant_lookup (entry->payload, "state", "&s", &nick) ||
      !eb_goal_state_from_nick (nick, &state) || state > EB_GOAL_MINE)
    return FALSE;
  if (goal == NULL)
    return fold_new_goal (self, entry, state, text);
  if (eb_goal_get_door (goal) != entry->door)
    return FALSE;
  if (state == EB_GOAL_SUGGESTED && !is_suggestion (goal))
    return fold_late_suggestion (goal, entry, text);
  return fold_words (goal, entry, state == EB_GOAL_MINE && is_suggestion (goal) ? EB_GOAL_MOVE_TAKE_OVER : EB_GOAL_MOVE_REWORD, text);
}

/* --- What is said about it --------------------------------------------------- */

EbGoal *
eb_fold_find_goal (EbBinder      *self,
                   const EbEntry *entry,
                   const EbId    *record)
{
  EbGoal *goal = g_hash_table_lookup (self->goals_by_record, record);

  return goal != NULL && eb_goal_get_door (goal) == entry->door ? goal : NULL;
}

EbGoal *
eb_fold_read_goal (EbBinder      *self,
                   const EbEntry *entry)
{
  EbId record = EB_ID_NONE;

  if (!eb_payload_get_bytes (entry->payload, "goal", record.bytes, sizeof record.bytes))
    return NULL;
  return eb_fold_find_goal (self, entry, &record);
}

/* Somebody's yes is to the words that they had before them, never to those that
 * came in between. */
static gboolean
is_to_present_words (const EbEntry *entry,
                     EbGoal        *goal)
{
  EbId words = EB_ID_NONE;

  return !eb_payload_get_bytes (entry->payload, "words", words.bytes, sizeof words.bytes) ||
         eb_id_equal (&words, eb_goal_get_head (goal));
}

gboolean
eb_fold_join (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal *goal = eb_fold_read_goal (self, entry);

  if (goal == NULL || !eb_id_is_none (&entry->head->parent) || is_suggestion (goal) || !might_have (entry->author, EB_GOAL_MOVE_JOIN, FALSE))
    return FALSE;
  eb_goal_join (goal, entry->author, entry->head->time, is_allowed (goal, entry->author, EB_GOAL_MOVE_JOIN) && is_to_present_words (entry, goal));
  return TRUE;
}

static EbGoal *
read_into (EbBinder      *self,
           const EbEntry *entry,
           EbGoal        *goal)
{
  EbId    record = EB_ID_NONE;
  EbGoal *into = NULL;

  if (!eb_payload_get_bytes (entry->payload, "into", record.bytes, sizeof record.bytes))
    return NULL;
  into = eb_binder_find_goal (self, &record);
  return into == NULL || into == goal || is_suggestion (into) ? NULL : into;
}

/* A suggestion has not become a goal by lying on the shelf, and what has become
 * another goal is not what a goal becomes: the row of changes ends. */
static gboolean
may_change (EbGoal *goal,
            EbGoal *into)
{
  return !is_suggestion (goal) && eb_goal_get_state (into) != EB_GOAL_CHANGED;
}

static gboolean
read_move (const EbEntry *entry,
           EbGoalMove    *move)
{
  const char *nick = NULL;

  return eb_id_is_none (&entry->head->parent) &&
         g_variant_lookup (entry->payload, "move", "&s", &nick) &&
         eb_goal_move_from_nick (nick, move) && *move >= EB_GOAL_MOVE_START;
}

gboolean
eb_fold_move (EbBinder      *self,
              const EbEntry *entry)
{
  EbGoal     *goal = eb_fold_read_goal (self, entry);
  EbGoal     *into = NULL;
  EbGoalMove  move = EB_GOAL_MOVE_START;
  EbGoalEvent event = { .person = entry->author, .time = entry->head->time };

  if (goal == NULL || !read_move (entry, &move) ||
      !might_have (entry->author, move, eb_goal_has_worded (goal, entry->author)))
    return FALSE;
  event.move = (int) move;
  event.holds = is_allowed (goal, entry->author, move);
  if (move == EB_GOAL_MOVE_CHANGE)
    {
      into = read_into (self, entry, goal);
      if (into == NULL)
        return FALSE;
      event.into = *eb_goal_get_record (into);
      event.holds = event.holds && may_change (goal, into);
    }
  if (move == EB_GOAL_MOVE_SHELVE)
    event.again = eb_payload_get_date (entry->payload, "again");
  g_variant_lookup (entry->payload, "why", "&s", &event.text);
  eb_goal_add_event (goal, &event);
  return TRUE;
}

gboolean
eb_fold_outcome (EbBinder      *self,
                 const EbEntry *entry)
{
  EbGoal     *goal = eb_fold_read_goal (self, entry);
  EbGoalEvent event = {
    .move = EB_GOAL_MOVE_NONE,
    .person = entry->author,
    .time = entry->head->time,
    .holds = TRUE,
  };

  if (goal == NULL || !eb_id_is_none (&entry->head->parent) ||
      !g_variant_lookup (entry->payload, "text", "&s", &event.text) || *event.text == '\0')
    return FALSE;
  eb_goal_add_event (goal, &event);
  return TRUE;
}

gboolean
eb_fold_worth (EbBinder      *self,
               const EbEntry *entry)
{
  EbGoal     *goal = eb_fold_read_goal (self, entry);
  const char *nick = NULL;
  const char *text = NULL;
  EbWorth     worth = EB_WORTH_REALISTIC;

  if (goal == NULL || !eb_id_is_none (&entry->head->parent) ||
      !g_variant_lookup (entry->payload, "question", "&s", &nick) ||
      !g_variant_lookup (entry->payload, "text", "&s", &text) ||
      !eb_worth_from_nick (nick, &worth) || !eb_worth_allowed (worth, eb_person_get_actor (entry->author)))
    return FALSE;
  eb_goal_answer_worth (goal, entry->author, worth, entry->head->time, text);
  return TRUE;
}
