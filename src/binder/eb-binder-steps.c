/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

#include "eb-text.h"

static GVariantDict *
step_payload (EbGoal     *goal,
              const char *text)
{
  GVariantDict *dict = g_variant_dict_new (NULL);

  g_variant_dict_insert (dict, "kind", "s", "step");
  g_variant_dict_insert_value (dict, "goal", eb_payload_id (eb_goal_get_record (goal)));
  g_variant_dict_insert (dict, "text", "s", text);
  return dict;
}

/* Says who and when, or nothing of what stood there before. */
static void
set_who_and_when (GVariantDict *dict,
                  EbPerson     *who,
                  EbDate        when)
{
  g_variant_dict_remove (dict, "who");
  g_variant_dict_remove (dict, "by");
  if (who != NULL)
    g_variant_dict_insert_value (dict, "who", eb_payload_id (eb_person_get_account (who)));
  if (eb_date_is_set (when))
    g_variant_dict_insert (dict, "by", "i", eb_date_to_days (when));
}

/* The cleaned words, if all that is said with them makes sense. */
static char *
check_words (EbBinder   *self,
             const char *text,
             EbPerson   *who,
             EbDate      when,
             GError    **error)
{
  if (who != NULL && eb_binder_find_person (self, eb_person_get_account (who)) != who)
    {
      eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a person of this binder");
      return NULL;
    }
  if (eb_date_is_set (when) && !eb_date_is_valid (when))
    {
      eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no such day");
      return NULL;
    }
  return eb_text_clean_line (text, EB_GOAL_MAX_CHARS, error);
}

/**
 * eb_binder_write_step:
 * @self: the binder
 * @by: who writes
 * @goal: on the way to which goal
 * @text: what to do; one line, not empty
 * @who: (nullable): who does it; %NULL: together
 * @when: by when; may be unset
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_write_step (EbBinder   *self,
                      EbSeat     *by,
                      EbGoal     *goal,
                      const char *text,
                      EbPerson   *who,
                      EbDate      when,
                      GError    **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  words = check_words (self, text, who, when, error);
  if (words == NULL || eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;

  dict = step_payload (goal, words);
  set_who_and_when (dict, who, when);
  return eb_binder_write_one (self, by, eb_goal_get_door (goal), NULL, NULL, g_variant_dict_end (dict), error);
}

/* The payload of a step's next revision, with what a newer program said in the
 * one before. */
static GVariantDict *
next_payload (EbBinder   *self,
              EbGoal     *goal,
              EbStep     *step,
              const char *text)
{
  g_autoptr (GVariantDict) ours = step_payload (goal, text);
  g_autoptr (GVariant) kept = NULL;

  kept = g_variant_ref_sink (eb_binder_keep_unknown (self, eb_step_get_head (step), g_variant_dict_end (ours)));
  return g_variant_dict_new (kept);
}

/**
 * eb_binder_change_step:
 * @self: the binder
 * @by: its author
 * @goal: the goal it leads to
 * @step: a step of @goal
 * @text: what to do; one line, not empty
 * @who: (nullable): who does it; %NULL: together
 * @when: by when; may be unset
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_change_step (EbBinder   *self,
                       EbSeat     *by,
                       EbGoal     *goal,
                       EbStep     *step,
                       const char *text,
                       EbPerson   *who,
                       EbDate      when,
                       GError    **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree char *words = NULL;
  const EbPerson  *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal) && EB_IS_STEP (step), FALSE);

  words = check_words (self, text, who, when, error);
  person = words == NULL ? NULL : eb_binder_find_writer (self, by, error);
  if (person == NULL)
    return FALSE;
  if (eb_step_get_author (step) != person)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "those words are somebody else's");

  dict = next_payload (self, goal, step, words);
  set_who_and_when (dict, who, when);
  return eb_binder_write_one (self, by, eb_goal_get_door (goal), eb_step_get_record (step), eb_step_get_head (step), g_variant_dict_end (dict), error);
}

/**
 * eb_binder_tick_step:
 * @self: the binder
 * @by: anybody in it
 * @goal: the goal it leads to
 * @step: a step of @goal
 * @done: whether it is done
 * @error: return location for a #GError
 *
 * Saying what was said already changes nothing.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_tick_step (EbBinder *self,
                     EbSeat   *by,
                     EbGoal   *goal,
                     EbStep   *step,
                     gboolean  done,
                     GError  **error)
{
  g_autoptr (GVariantDict) dict = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal) && EB_IS_STEP (step), FALSE);

  if (eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;
  if (eb_step_is_done (step) == (done != FALSE))
    return TRUE;

  dict = g_variant_dict_new (NULL);
  g_variant_dict_insert (dict, "kind", "s", "tick");
  g_variant_dict_insert_value (dict, "goal", eb_payload_id (eb_goal_get_record (goal)));
  g_variant_dict_insert_value (dict, "step", eb_payload_id (eb_step_get_record (step)));
  g_variant_dict_insert (dict, "done", "b", done != FALSE);
  return eb_binder_write_one (self, by, eb_goal_get_door (goal), NULL, NULL, g_variant_dict_end (dict), error);
}
