/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-routine-private.h"
#include "eb-text.h"

/* --- Read -------------------------------------------------------------------------- */

/**
 * eb_binder_get_routines:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbRoutine, in the order they were made;
 *   ended ones too
 */
GListModel *
eb_binder_get_routines (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->routines);
}

static GPtrArray *
list_routines (EbBinder *self)
{
  GPtrArray  *all = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->routines));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (self->routines), i));
  return all;
}

/**
 * eb_binder_get_week:
 * @self: the binder
 * @monday: the first of the seven days
 *
 * Returns: (transfer full) (element-type EbWeekTurn): the turns that stand in it, by
 *   day and then by routine; see eb_week_new()
 */
GArray *
eb_binder_get_week (EbBinder *self,
                    EbDate    monday)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GArray) plans = NULL;
  g_autoptr (GArray) said = NULL;
  g_autoptr (GArray) turns = NULL;
  GArray *week = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (eb_date_is_valid (monday), NULL);

  all = list_routines (self);
  plans = g_array_new (FALSE, FALSE, sizeof (EbRoutinePlan));
  said = g_array_new (FALSE, FALSE, sizeof (EbTurnSaid));
  for (guint i = 0; i < all->len; i++)
    {
      eb_routine_append_plans (g_ptr_array_index (all, i), i, plans);
      eb_routine_append_said (g_ptr_array_index (all, i), i, monday, said);
    }

  turns = eb_week_new ((const EbRoutinePlan *) (gpointer) plans->data, plans->len, (const EbTurnSaid *) (gpointer) said->data, said->len, monday);
  week = g_array_sized_new (FALSE, FALSE, sizeof (EbWeekTurn), turns->len);
  for (guint i = 0; i < turns->len; i++)
    {
      const EbTurn     turn = g_array_index (turns, EbTurn, i);
      const EbWeekTurn shown = { g_ptr_array_index (all, turn.routine), turn }; /* the binder keeps it */

      g_array_append_val (week, shown);
    }
  return week;
}

/* --- Written ------------------------------------------------------------------------- */

static gboolean
check_words (EbBinder             *self,
             const EbRoutineWords *words,
             GError              **error)
{
  if (words->who != NULL && eb_binder_find_person (self, eb_person_get_account (words->who)) != words->who)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a person of this binder");
  if (!eb_date_is_valid (words->start))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no such day");
  if (!eb_date_is_set (eb_recurrence_first (words->rule, words->start)))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "a rule that never comes");
  return TRUE;
}

static GVariant *
routine_payload (const EbRoutineWords *words)
{
  g_autofree char *rule = eb_recurrence_to_text (words->rule);
  GVariantBuilder  builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("routine"));
  g_variant_builder_add (&builder, "{sv}", "title", g_variant_new_string (words->title));
  g_variant_builder_add (&builder, "{sv}", "rule", g_variant_new_string (rule));
  g_variant_builder_add (&builder, "{sv}", "start", g_variant_new_int32 (eb_date_to_days (words->start)));
  if (words->who != NULL)
    g_variant_builder_add (&builder, "{sv}", "who", eb_payload_id (eb_person_get_account (words->who)));
  if (words->task != NULL && *words->task != '\0')
    g_variant_builder_add (&builder, "{sv}", "task", g_variant_new_string (words->task));
  return g_variant_builder_end (&builder);
}

/**
 * eb_binder_write_routine:
 * @self: the binder
 * @by: who writes
 * @door: behind which door; one that holds goals
 * @title: what to do; one line, not empty
 * @rule: (transfer none): when
 * @start: the day on which the rule begins
 * @who: (nullable): who does it; %NULL: together
 * @task: (nullable): the id of a task of the same door; %NULL or "": none
 * @error: return location for a #GError (EB_TEXT_ERROR for the title,
 *   %EB_BINDER_ERROR_DATE: no such day, or a rule that never comes)
 *
 * Returns: (transfer none) (nullable): the new routine; %NULL on error
 */
EbRoutine *
eb_binder_write_routine (EbBinder           *self,
                         EbSeat             *by,
                         EbDoor              door,
                         const char         *title,
                         const EbRecurrence *rule,
                         EbDate              start,
                         EbPerson           *who,
                         const char         *task,
                         GError            **error)
{
  g_autofree char *line = NULL;
  const EbId       record = eb_vault_random_id ();
  EbRoutineWords   words = { NULL, rule, start, who, task };

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (eb_door_holds_goals (door) && rule != NULL, NULL);

  line = eb_text_clean_line (title, EB_ROUTINE_MAX_TITLE_CHARS, error);
  words.title = line;
  if (line == NULL || eb_binder_find_writer (self, by, error) == NULL || !check_words (self, &words, error) ||
      !eb_binder_write_one (self, by, door, &record, NULL, routine_payload (&words), error))
    return NULL;
  return g_hash_table_lookup (self->routines_by_record, &record);
}

/* Who did it before is not kept as if a newer program had said it. */
static GVariant *
next_payload (EbBinder             *self,
              EbRoutine            *routine,
              const EbRoutineWords *words)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (eb_binder_keep_unknown (self, eb_routine_get_head (routine), routine_payload (words)));
  g_autoptr (GVariantDict) dict = g_variant_dict_new (kept);

  if (words->who == NULL)
    g_variant_dict_remove (dict, "who");
  return g_variant_dict_end (dict);
}

/**
 * eb_binder_change_routine:
 * @self: the binder
 * @by: its author
 * @routine: a routine
 * @title: what to do; one line, not empty
 * @rule: (transfer none): when
 * @start: the day from which the rule holds, not before today; with the same rule its
 *   own eb_routine_get_start() changes nothing of when
 * @who: (nullable): who does it; %NULL: together
 * @error: return location for a #GError (EB_TEXT_ERROR for the title,
 *   %EB_BINDER_ERROR_DATE, %EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_change_routine (EbBinder           *self,
                          EbSeat             *by,
                          EbRoutine          *routine,
                          const char         *title,
                          const EbRecurrence *rule,
                          EbDate              start,
                          EbPerson           *who,
                          GError            **error)
{
  g_autofree char *line = NULL;
  const EbPerson  *person = NULL;
  EbRoutineWords   words = { NULL, rule, start, who, NULL };

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_ROUTINE (routine) && rule != NULL, FALSE);

  line = eb_text_clean_line (title, EB_ROUTINE_MAX_TITLE_CHARS, error);
  words.title = line;
  words.task = eb_routine_get_task (routine);
  person = line == NULL ? NULL : eb_binder_find_writer (self, by, error);
  if (person == NULL || !check_words (self, &words, error))
    return FALSE;
  if (eb_routine_get_author (routine) != person)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "those words are somebody else's");
  if (eb_routine_is_new_plan (routine, &words) && eb_date_compare (start, self->today) < 0)
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "weeks that have passed keep their rule");
  return eb_binder_write_one (self, by, eb_routine_get_door (routine), eb_routine_get_record (routine), eb_routine_get_head (routine), next_payload (self, routine, &words), error);
}

/* Yesterday at the earliest, and no later than it ends anyway. */
static gboolean
may_end_on (EbBinder  *self,
            EbRoutine *routine,
            EbDate     last)
{
  const EbDate end = eb_routine_get_end (routine);

  return eb_date_is_valid (last) && eb_date_compare (last, eb_date_add_days (self->today, -1)) >= 0 &&
         (!eb_date_is_set (end) || eb_date_compare (last, end) <= 0);
}

/**
 * eb_binder_end_routine:
 * @self: the binder
 * @by: its author or the youth
 * @routine: a routine
 * @last: the last day on which it may stand; not before yesterday, nor after the day
 *   on which it ends already
 * @error: return location for a #GError (%EB_BINDER_ERROR_DATE,
 *   %EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_end_routine (EbBinder  *self,
                       EbSeat    *by,
                       EbRoutine *routine,
                       EbDate     last,
                       GError   **error)
{
  GVariantDict dict;
  EbPerson    *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_ROUTINE (routine), FALSE);

  person = eb_binder_find_writer (self, by, error);
  if (person == NULL)
    return FALSE;
  if (eb_routine_get_author (routine) != person && eb_person_get_actor (person) != EB_ACTOR_YOUTH)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that routine is somebody else's");
  if (!may_end_on (self, routine, last))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day on which it may end");

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", "routine-end");
  g_variant_dict_insert_value (&dict, "routine", eb_payload_id (eb_routine_get_record (routine)));
  g_variant_dict_insert (&dict, "last", "i", eb_date_to_days (last));
  return eb_binder_write_one (self, by, eb_routine_get_door (routine), NULL, NULL, g_variant_dict_end (&dict), error);
}

/* --- Turns ------------------------------------------------------------------------------ */

static gboolean
check_mark (EbRoutine      *routine,
            const EbPerson *person,
            EbDate          due,
            EbTurnMark      mark,
            EbDate          to,
            GError        **error)
{
  EbTurn turn;

  if (!eb_date_is_valid (due) || !eb_routine_gives (routine, due))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no turn is due on that day");
  turn = eb_routine_get_turn (routine, due);
  if (!eb_turn_mark_allowed (turn.state, mark, eb_person_get_actor ((EbPerson *) person)))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not to be said of it now");
  if (mark == EB_TURN_MARK_MOVED &&
      (!eb_date_is_valid (to) || eb_date_compare (to, turn.on) == 0 || ABS (eb_date_days_between (due, to)) > EB_TURN_MAX_DAYS_MOVED))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day to move it to");
  return TRUE;
}

/**
 * eb_binder_mark_turn:
 * @self: the binder
 * @by: who says it: see eb_turn_mark_allowed()
 * @routine: a routine
 * @due: the day that its rule gave, also of a turn that was moved since
 * @mark: what is said
 * @to: moved: another day than it stands on, up to a year from @due, and @due itself to
 *   move it back; else ignored
 * @why: (nullable): a word on it, one line
 * @error: return location for a #GError (%EB_BINDER_ERROR_DATE,
 *   %EB_BINDER_ERROR_NOT_ALLOWED, EB_TEXT_ERROR for @why)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_mark_turn (EbBinder   *self,
                     EbSeat     *by,
                     EbRoutine  *routine,
                     EbDate      due,
                     EbTurnMark  mark,
                     EbDate      to,
                     const char *why,
                     GError    **error)
{
  GVariantDict     dict;
  g_autofree char *line = NULL;
  const EbPerson  *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_ROUTINE (routine), FALSE);

  line = eb_text_clean_line_optional (why, EB_GOAL_MAX_CHARS, error);
  person = line == NULL ? NULL : eb_binder_find_writer (self, by, error);
  if (person == NULL || !check_mark (routine, person, due, mark, to, error))
    return FALSE;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", "turn");
  g_variant_dict_insert_value (&dict, "routine", eb_payload_id (eb_routine_get_record (routine)));
  g_variant_dict_insert (&dict, "due", "i", eb_date_to_days (due));
  g_variant_dict_insert (&dict, "mark", "s", eb_turn_mark_to_nick (mark));
  if (mark == EB_TURN_MARK_MOVED)
    g_variant_dict_insert (&dict, "to", "i", eb_date_to_days (to));
  if (*line != '\0')
    g_variant_dict_insert (&dict, "why", "s", line);
  return eb_binder_write_one (self, by, eb_routine_get_door (routine), NULL, NULL, g_variant_dict_end (&dict), error);
}
