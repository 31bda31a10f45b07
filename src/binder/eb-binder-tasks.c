/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-task-item-private.h"
#include "eb-text.h"

/* --- What is known of them ------------------------------------------------------ */

/* The same id behind another door is another task: who has only that door's key
 * must not learn of this one, nor change it. */
static char *
task_key (EbDoor      door,
          const char *id)
{
  return g_strdup_printf ("%s:%s", eb_door_to_nick (door), id);
}

EbTaskItem *
eb_binder_peek_task (EbBinder   *self,
                     EbDoor      door,
                     const char *id)
{
  g_autofree char *key = task_key (door, id);

  return g_hash_table_lookup (self->tasks_by_key, key);
}

EbTaskItem *
eb_binder_ensure_task (EbBinder   *self,
                       EbDoor      door,
                       const char *id)
{
  g_autofree char *key = task_key (door, id);
  EbTaskItem      *task = g_hash_table_lookup (self->tasks_by_key, key);

  if (task == NULL)
    {
      task = eb_task_item_new (door, id);
      g_hash_table_insert (self->tasks_by_key, g_steal_pointer (&key), task);
    }
  return task;
}

static void
remember_listed (EbBinder   *self,
                 EbTaskItem *task)
{
  g_hash_table_insert (self->tasks_by_id, (char *) eb_task_item_get_id (task), task);
}

void
eb_binder_list_own_task (EbBinder   *self,
                         EbTaskItem *task)
{
  remember_listed (self, task);
  g_list_store_append (self->tasks, task);
}

EbTaskItem *
eb_binder_task_of_topic (EbBinder *self,
                         EbTopic  *topic)
{
  g_autofree char *id = NULL;
  EbDoor           door = EB_DOOR_ENTRY;
  guint            round = 0;

  return eb_task_round_parse (eb_topic_get_name (topic), &door, &id, &round) ? eb_binder_ensure_task (self, door, id) : NULL;
}

gboolean
eb_binder_find_topic_door (EbBinder   *self,
                           const char *topic,
                           EbDoor     *door)
{
  g_autofree char *id = NULL;
  EbTaskItem      *task = NULL;
  guint            round = 0;

  *door = EB_DOOR_ENTRY;
  if (!g_str_has_prefix (topic, EB_TASK_TOPIC))
    return *topic != '\0';
  if (!eb_task_round_parse (topic, door, &id, &round))
    return FALSE;
  task = eb_binder_peek_task (self, *door, id);
  return task == NULL ? round == 1 : eb_task_item_may_have_round (task, round);
}

/**
 * eb_binder_set_tasks:
 * @self: a binder that was just opened
 * @library: (transfer none): the tasks to show; must outlive the binder
 *
 * What was said here about tasks that it does not know stays in the file, and is
 * shown by a program whose library knows them.
 */
void
eb_binder_set_tasks (EbBinder        *self,
                     const EbTaskSet *library)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_if_fail (EB_IS_BINDER (self));
  g_return_if_fail (library != NULL && !self->has_library);

  self->has_library = TRUE;
  for (guint i = 0; i < eb_task_set_get_size (library); i++)
    {
      const EbTaskDef *def = eb_task_set_get (library, i);
      EbTaskItem      *task = eb_binder_ensure_task (self, def->door, def->id);

      if (eb_task_item_is_known (task))
        continue; /* somebody's own record has that id */
      eb_task_item_set_def (task, def);
      remember_listed (self, task);
      g_ptr_array_add (items, task);
    }
  g_list_store_splice (self->tasks, 0, 0, items->pdata, items->len);
}

/**
 * eb_binder_get_tasks:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbTaskItem: the library's in its order,
 *   then own ones in the order they were written
 */
GListModel *
eb_binder_get_tasks (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->tasks);
}

/**
 * eb_binder_find_task:
 * @self: the binder
 * @id: its id
 *
 * Returns: (transfer none) (nullable): that task; %NULL: none that can be shown
 */
EbTaskItem *
eb_binder_find_task (EbBinder   *self,
                     const char *id)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return g_hash_table_lookup (self->tasks_by_id, id);
}

/* --- Written ----------------------------------------------------------------------- */

/* Whoever may say something about @task. */
static EbPerson *
find_speaker (EbBinder   *self,
              EbSeat     *by,
              EbTaskItem *task,
              GError    **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL || eb_binder_find_task (self, eb_task_item_get_id (task)) == task)
    return person;
  eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a task of this binder");
  return NULL;
}

/* NULL: one of them will not do, or there are too many. */
static GVariant *
clean_steps (const char *const *steps,
             GError           **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    {
      char *line = eb_text_clean_line (steps[i], EB_TASK_MAX_STEP_CHARS, error);

      if (line == NULL)
        return NULL;
      g_variant_builder_add_value (&builder, g_variant_new_take_string (line));
      if (i < EB_TASK_MAX_STEPS)
        continue;
      g_set_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "more than %d steps", EB_TASK_MAX_STEPS);
      return NULL;
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* NULL: the words will not do. Steps are said each time, also that there are none:
 * what is not said would stay as it was. */
static GVariantDict *
task_payload (const EbTaskWords *said,
              GError           **error)
{
  g_autofree char *line = eb_text_clean_line (said->title, EB_TASK_MAX_TITLE_CHARS, error);
  g_autofree char *words = line == NULL ? NULL : eb_text_clean_optional (said->plain, EB_TASK_MAX_PLAIN_CHARS, error);
  g_autoptr (GVariant) steps = words == NULL ? NULL : clean_steps (said->steps, error);
  GVariantDict *dict = NULL;

  if (steps == NULL)
    return NULL;
  dict = g_variant_dict_new (NULL);
  g_variant_dict_insert (dict, "kind", "s", "task");
  g_variant_dict_insert (dict, "title", "s", line);
  g_variant_dict_insert (dict, "plain", "s", words);
  g_variant_dict_insert_value (dict, "steps", steps);
  return dict;
}

/**
 * eb_binder_write_task:
 * @self: the binder
 * @by: who writes
 * @door: behind which door; one that holds goals
 * @words: what to do; neither its title nor a step of it is empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: (transfer none) (nullable): the new task; %NULL on error
 */
EbTaskItem *
eb_binder_write_task (EbBinder          *self,
                      EbSeat            *by,
                      EbDoor             door,
                      const EbTaskWords *words,
                      GError           **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree char *id = NULL;
  const EbId       record = eb_vault_random_id ();

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (eb_door_holds_goals (door), NULL);

  dict = task_payload (words, error);
  if (dict == NULL || eb_binder_find_writer (self, by, error) == NULL ||
      !eb_binder_write_one (self, by, door, &record, NULL, g_variant_dict_end (dict), error))
    return NULL;
  id = eb_id_to_hex (&record);
  return eb_binder_find_task (self, id);
}

/**
 * eb_binder_reword_task:
 * @self: the binder
 * @by: its author
 * @task: one of our own
 * @words: what to do; neither its title nor a step of it is empty
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_reword_task (EbBinder          *self,
                       EbSeat            *by,
                       EbTaskItem        *task,
                       const EbTaskWords *words,
                       GError           **error)
{
  g_autoptr (GVariantDict) ours = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  g_autoptr (GVariant) kept = NULL;
  const EbPerson *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_TASK_ITEM (task), FALSE);

  ours = task_payload (words, error);
  person = ours == NULL ? NULL : find_speaker (self, by, task, error);
  if (person == NULL)
    return FALSE;
  if (eb_task_item_get_author (task) != person)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "those words are somebody else's");

  kept = g_variant_ref_sink (eb_binder_keep_unknown (self, eb_task_item_get_head (task), g_variant_dict_end (ours)));
  dict = g_variant_dict_new (kept);
  return eb_binder_write_one (self, by, eb_task_item_get_door (task), eb_task_item_get_record (task), eb_task_item_get_head (task), g_variant_dict_end (dict), error);
}

static GVariantDict *
about_task (const char *kind,
            EbTaskItem *task)
{
  GVariantDict *dict = g_variant_dict_new (NULL);

  g_variant_dict_insert (dict, "kind", "s", kind);
  g_variant_dict_insert (dict, "task", "s", eb_task_item_get_id (task));
  return dict;
}

static gboolean
check_mark (EbBinder   *self,
            EbTaskMark  mark,
            const char *words,
            EbDate      until,
            GError    **error)
{
  if (mark == EB_TASK_MARK_SLIPPED && *words == '\0')
    return eb_binder_fail (error, EB_BINDER_ERROR_REASON, "a word on it is asked for");
  if (mark == EB_TASK_MARK_RESTING && eb_date_is_set (until) &&
      (!eb_date_is_valid (until) || eb_date_compare (until, self->today) <= 0))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day to come");
  return TRUE;
}

/* Taken is taken, and given back is given back; rest and slips have their own words
 * and days each time. */
static gboolean
is_said_already (EbTaskItem *task,
                 EbTaskMark  mark,
                 const char *words)
{
  return eb_task_item_get_mark (task) == mark && *words == '\0' &&
         (mark == EB_TASK_MARK_NONE || mark == EB_TASK_MARK_TAKEN);
}

/**
 * eb_binder_mark_task:
 * @self: the binder
 * @by: anybody in it
 * @task: a task
 * @mark: where it is from now on
 * @why: (nullable): a word on it; asked for when it slipped
 * @until: when it rests: a day after today to ask again, or unset; else ignored
 * @error: return location for a #GError (%EB_BINDER_ERROR_REASON,
 *   %EB_BINDER_ERROR_DATE, EB_TEXT_ERROR for the words)
 *
 * What was said before stays. Saying what was said already changes nothing.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_mark_task (EbBinder   *self,
                     EbSeat     *by,
                     EbTaskItem *task,
                     EbTaskMark  mark,
                     const char *why,
                     EbDate      until,
                     GError    **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_TASK_ITEM (task), FALSE);

  words = eb_text_clean_optional (why, EB_NOTE_MAX_CHARS, error);
  if (words == NULL || find_speaker (self, by, task, error) == NULL || !check_mark (self, mark, words, until, error))
    return FALSE;
  if (is_said_already (task, mark, words))
    return TRUE;

  dict = about_task ("task-mark", task);
  g_variant_dict_insert (dict, "mark", "s", eb_task_mark_to_nick (mark));
  if (*words != '\0')
    g_variant_dict_insert (dict, "why", "s", words);
  if (mark == EB_TASK_MARK_RESTING && eb_date_is_set (until))
    g_variant_dict_insert (dict, "until", "i", eb_date_to_days (until));
  return eb_binder_write_one (self, by, eb_task_item_get_door (task), NULL, NULL, g_variant_dict_end (dict), error);
}

static gboolean
check_plan (EbBinder   *self,
            EbTaskItem *task,
            EbPerson   *who,
            EbDate      when,
            EbGoal     *goal,
            GError    **error)
{
  if (who != NULL && eb_binder_find_person (self, eb_person_get_account (who)) != who)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a person of this binder");
  if (goal != NULL && (eb_binder_find_goal (self, eb_goal_get_record (goal)) != goal || eb_goal_get_door (goal) != eb_task_item_get_door (task)))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a goal of the same door");
  if (!eb_date_is_set (when) || eb_date_is_valid (when))
    return TRUE;
  return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no such day");
}

/**
 * eb_binder_plan_task:
 * @self: the binder
 * @by: anybody in it
 * @task: a task
 * @who: (nullable): who does it
 * @when: by when; may be unset
 * @goal: (nullable): a goal of the same door that it belongs to
 * @error: return location for a #GError
 *
 * All three are said anew each time.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_plan_task (EbBinder   *self,
                     EbSeat     *by,
                     EbTaskItem *task,
                     EbPerson   *who,
                     EbDate      when,
                     EbGoal     *goal,
                     GError    **error)
{
  g_autoptr (GVariantDict) dict = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_TASK_ITEM (task), FALSE);

  if (find_speaker (self, by, task, error) == NULL || !check_plan (self, task, who, when, goal, error))
    return FALSE;
  dict = about_task ("task-plan", task);
  if (who != NULL)
    g_variant_dict_insert_value (dict, "who", eb_payload_id (eb_person_get_account (who)));
  if (eb_date_is_set (when))
    g_variant_dict_insert (dict, "by", "i", eb_date_to_days (when));
  if (goal != NULL)
    g_variant_dict_insert_value (dict, "goal", eb_payload_id (eb_goal_get_record (goal)));
  return eb_binder_write_one (self, by, eb_task_item_get_door (task), NULL, NULL, g_variant_dict_end (dict), error);
}

/* --- Answered apart ------------------------------------------------------------------ */

/**
 * eb_binder_answer_task:
 * @self: the binder
 * @by: anybody in it
 * @task: a task
 * @can: what the youth can do of it, as @by sees it
 * @ready: how ready, as @by sees it
 * @why: (nullable): why not, or anything else
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED while theirs
 *   are shown and the other side's are not, EB_TEXT_ERROR for the words)
 *
 * Binds @by to both scales in the round that is open, or opens the next one when
 * the last is over. They are shown when the other side's are in, too.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_answer_task (EbBinder   *self,
                       EbSeat     *by,
                       EbTaskItem *task,
                       EbCan       can,
                       EbReady     ready,
                       const char *why,
                       GError    **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *words = NULL;
  g_autofree char *round = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_TASK_ITEM (task), FALSE);
  g_return_val_if_fail (eb_can_is_valid (can) && eb_ready_is_valid (ready), FALSE);

  words = eb_text_clean_optional (why, EB_NOTE_MAX_CHARS, error);
  if (words == NULL || find_speaker (self, by, task, error) == NULL)
    return FALSE;

  g_variant_builder_add (&builder, "{sv}", "can", g_variant_new_uint32 (can));
  g_variant_builder_add (&builder, "{sv}", "ready", g_variant_new_uint32 (ready));
  if (*words != '\0')
    g_variant_builder_add (&builder, "{sv}", "why", g_variant_new_string (words));
  round = eb_task_item_dup_round (task);
  return eb_binder_save_answers (self, by, round, g_variant_builder_end (&builder), error) &&
         eb_binder_be_ready (self, by, round, error);
}
