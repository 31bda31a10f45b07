/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

#include "eb-text.h"

/* What people say when they decide about a goal, or answer to it. */
#define REASON_MAX_CHARS 2000

/* --- The words of a goal ----------------------------------------------------- */

static GVariant *
goal_payload (EbGoalState state,
              gboolean    challenge,
              const char *text)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("goal"));
  g_variant_builder_add (&builder, "{sv}", "state", g_variant_new_string (eb_goal_state_to_nick (state)));
  g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (text));
  if (challenge)
    g_variant_builder_add (&builder, "{sv}", "challenge", g_variant_new_boolean (TRUE));
  return g_variant_builder_end (&builder);
}

static EbGoal *
write_new_goal (EbBinder   *self,
                EbSeat     *by,
                EbDoor      door,
                gboolean    challenge,
                const char *text,
                GError    **error)
{
  g_autofree char *words = eb_text_clean_line (text, EB_GOAL_MAX_CHARS, error);
  EbPerson        *person = words == NULL ? NULL : eb_binder_find_writer (self, by, error);
  const EbId       record = eb_vault_random_id ();
  EbGoalState      state = EB_GOAL_MINE;

  if (person == NULL)
    return NULL;
  if (eb_person_get_actor (person) != EB_ACTOR_YOUTH)
    state = EB_GOAL_SUGGESTED;
  if (challenge && state != EB_GOAL_MINE)
    {
      eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "a challenge is the youth's own");
      return NULL;
    }

  if (!eb_binder_write_one (self, by, door, &record, NULL, goal_payload (state, challenge, words), error))
    return NULL;
  return eb_binder_find_goal (self, &record);
}

/**
 * eb_binder_write_goal:
 * @self: the binder
 * @by: who writes
 * @door: where it belongs
 * @text: the words; one line, not empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: (transfer none): the new goal, or suggestion if @by is an adult;
 *   %NULL on error
 */
EbGoal *
eb_binder_write_goal (EbBinder   *self,
                      EbSeat     *by,
                      EbDoor      door,
                      const char *text,
                      GError    **error)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (eb_door_holds_goals (door), NULL);

  return write_new_goal (self, by, door, FALSE, text, error);
}

/**
 * eb_binder_write_challenge:
 * @self: the binder
 * @by: the youth
 * @door: where it belongs
 * @text: the words; one line, not empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * A small goal that is begun with its first words and needs nobody's yes.
 *
 * Returns: (transfer none): the new goal; %NULL on error
 */
EbGoal *
eb_binder_write_challenge (EbBinder   *self,
                           EbSeat     *by,
                           EbDoor      door,
                           const char *text,
                           GError    **error)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (eb_door_holds_goals (door), NULL);

  return write_new_goal (self, by, door, TRUE, text, error);
}

static gboolean
write_words (EbBinder   *self,
             EbSeat     *by,
             EbGoal     *goal,
             EbGoalState state,
             const char *words,
             GError    **error)
{
  const EbId *head = eb_goal_get_head (goal);

  return eb_binder_write_one (self, by, eb_goal_get_door (goal), eb_goal_get_record (goal), head, eb_binder_keep_unknown (self, head, goal_payload (state, FALSE, words)), error);
}

/**
 * eb_binder_take_over_goal:
 * @self: the binder
 * @by: the youth
 * @goal: a suggestion
 * @text: the youth's own words for it
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_take_over_goal (EbBinder   *self,
                          EbSeat     *by,
                          EbGoal     *goal,
                          const char *text,
                          GError    **error)
{
  g_autofree char *words = eb_text_clean_line (text, EB_GOAL_MAX_CHARS, error);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  return words != NULL &&
         eb_binder_may_move (self, by, goal, EB_GOAL_MOVE_TAKE_OVER, error) &&
         write_words (self, by, goal, EB_GOAL_MINE, words, error);
}

/**
 * eb_binder_reword_goal:
 * @self: the binder
 * @by: who wrote its present words
 * @goal: an open goal, or a suggestion
 * @text: the new words; one line, not empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Whoever had joined is asked anew; the same words again change nothing.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_reword_goal (EbBinder   *self,
                       EbSeat     *by,
                       EbGoal     *goal,
                       const char *text,
                       GError    **error)
{
  g_autofree char *words = eb_text_clean_line (text, EB_GOAL_MAX_CHARS, error);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  if (words == NULL || !eb_binder_may_move (self, by, goal, EB_GOAL_MOVE_REWORD, error))
    return FALSE;
  if (g_str_equal (words, eb_goal_get_text (goal)))
    return TRUE;
  return write_words (self, by, goal, eb_goal_get_state (goal) == EB_GOAL_SUGGESTED ? EB_GOAL_SUGGESTED : EB_GOAL_MINE, words, error);
}

/* --- What is said about it --------------------------------------------------- */

static GVariantDict *
start_payload (const char *kind,
               EbGoal     *goal)
{
  GVariantDict *dict = g_variant_dict_new (NULL);

  g_variant_dict_insert (dict, "kind", "s", kind);
  g_variant_dict_insert_value (dict, "goal", eb_payload_id (eb_goal_get_record (goal)));
  return dict;
}

/* A revision about @goal without a parent. */
static gboolean
write_about (EbBinder     *self,
             EbSeat       *by,
             EbGoal       *goal,
             GVariantDict *dict,
             GError      **error)
{
  return eb_binder_write_one (self, by, eb_goal_get_door (goal), NULL, NULL, g_variant_dict_end (dict), error);
}

/**
 * eb_binder_join_goal:
 * @self: the binder
 * @by: an adult
 * @goal: one of the youth's goals
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_join_goal (EbBinder *self,
                     EbSeat   *by,
                     EbGoal   *goal,
                     GError  **error)
{
  g_autoptr (GVariantDict) dict = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  if (!eb_binder_may_move (self, by, goal, EB_GOAL_MOVE_JOIN, error))
    return FALSE;

  dict = start_payload ("join", goal);
  g_variant_dict_insert_value (dict, "words", eb_payload_id (eb_goal_get_head (goal)));
  return write_about (self, by, goal, dict, error);
}

/* Another goal of the youth's, that has not become another one itself: the row
 * of changes ends. A suggestion does not become a goal by lying on the shelf. */
static gboolean
may_change (EbGoal  *goal,
            EbGoal  *into,
            GError **error)
{
  if (into == NULL || into == goal || eb_goal_get_state (into) == EB_GOAL_CHANGED ||
      eb_person_get_actor (eb_goal_get_author (into)) != EB_ACTOR_YOUTH ||
      eb_person_get_actor (eb_goal_get_author (goal)) != EB_ACTOR_YOUTH)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "a goal changes into another of the youth's");
  return TRUE;
}

/* Whoever lays a goal on the shelf says why; nobody has to who takes back what
 * they have suggested themselves. */
static gboolean
check_shelving (EbBinder   *self,
                EbSeat     *by,
                EbGoal     *goal,
                const char *why,
                EbDate      again,
                GError    **error)
{
  const gboolean takes_back = eb_goal_get_state (goal) == EB_GOAL_SUGGESTED &&
                              eb_id_equal (eb_person_get_account (eb_goal_get_author (goal)), eb_seat_get_account (by));

  if (*why == '\0' && !takes_back)
    return eb_binder_fail (error, EB_BINDER_ERROR_REASON, "a reason is asked for");
  if (eb_date_is_set (again) && (!eb_date_is_valid (again) || eb_date_compare (again, self->today) <= 0))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day after today");
  return TRUE;
}

/* Moves @goal, and its date with it: the day to look again comes and goes. */
static gboolean
write_move (EbBinder     *self,
            EbSeat       *by,
            EbGoal       *goal,
            GVariantDict *dict,
            GError      **error)
{
  const gboolean had_day = eb_date_is_set (eb_goal_get_look_again (goal));

  if (!write_about (self, by, goal, dict, error))
    return FALSE;
  return had_day == eb_date_is_set (eb_goal_get_look_again (goal)) || eb_binder_refresh_dates (self, error);
}

/**
 * eb_binder_move_goal:
 * @self: the binder
 * @by: who decides
 * @goal: the goal
 * @move: start, reach, shelve, take up or change
 * @why: (nullable): in their words; asked for when shelving, but not of whoever
 *   takes back their own suggestion
 * @again: for shelving: a day after today to look again, or unset; else ignored
 * @into: (nullable): for changing: another goal of the youth's; else ignored
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_move_goal (EbBinder   *self,
                     EbSeat     *by,
                     EbGoal     *goal,
                     EbGoalMove  move,
                     const char *why,
                     EbDate      again,
                     EbGoal     *into,
                     GError    **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (move >= EB_GOAL_MOVE_START && move <= EB_GOAL_MOVE_CHANGE, FALSE);

  if (!eb_binder_may_move (self, by, goal, move, error))
    return FALSE;
  words = eb_text_clean_optional (why, REASON_MAX_CHARS, error);
  if (words == NULL ||
      (move == EB_GOAL_MOVE_CHANGE && !may_change (goal, into, error)) ||
      (move == EB_GOAL_MOVE_SHELVE && !check_shelving (self, by, goal, words, again, error)))
    return FALSE;

  dict = start_payload ("move", goal);
  g_variant_dict_insert (dict, "move", "s", eb_goal_move_to_nick (move));
  if (*words != '\0')
    g_variant_dict_insert (dict, "why", "s", words);
  if (move == EB_GOAL_MOVE_SHELVE && eb_date_is_set (again))
    g_variant_dict_insert (dict, "again", "i", eb_date_to_days (again));
  if (move == EB_GOAL_MOVE_CHANGE)
    g_variant_dict_insert_value (dict, "into", eb_payload_id (eb_goal_get_record (into)));
  return write_move (self, by, goal, dict, error);
}

/**
 * eb_binder_tell_outcome:
 * @self: the binder
 * @by: who tells
 * @goal: the goal
 * @text: what came of it, or why it did not; not empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_tell_outcome (EbBinder   *self,
                        EbSeat     *by,
                        EbGoal     *goal,
                        const char *text,
                        GError    **error)
{
  g_autofree char *words = eb_text_clean (text, REASON_MAX_CHARS, error);
  g_autoptr (GVariantDict) dict = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  if (words == NULL || eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;

  dict = start_payload ("outcome", goal);
  g_variant_dict_insert (dict, "text", "s", words);
  return write_about (self, by, goal, dict, error);
}

/**
 * eb_binder_answer_worth:
 * @self: the binder
 * @by: who answers; the youth for the four questions, anybody for the sign
 * @goal: the goal
 * @worth: which question
 * @text: (nullable): the answer; "" takes back what they answered before
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_answer_worth (EbBinder   *self,
                        EbSeat     *by,
                        EbGoal     *goal,
                        EbWorth     worth,
                        const char *text,
                        GError    **error)
{
  EbPerson *person = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  person = eb_binder_find_writer (self, by, error);
  if (person == NULL)
    return FALSE;
  if (!eb_worth_allowed (worth, eb_person_get_actor (person)))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that question is the youth's");
  words = eb_text_clean_optional (text, REASON_MAX_CHARS, error);
  if (words == NULL)
    return FALSE;

  dict = start_payload ("worth", goal);
  g_variant_dict_insert (dict, "question", "s", eb_worth_to_nick (worth));
  g_variant_dict_insert (dict, "text", "s", words);
  return write_about (self, by, goal, dict, error);
}
