/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-entry.h"
#include "eb-task-item-private.h"
#include "eb-text.h"

/* Tasks: each thing that is said of one stands behind its own door. */

/* --- Own ones --------------------------------------------------------------- */

/* FALSE: they are none that its author could have written. Borrowed from the payload
 * but for the array. */
static gboolean
read_steps (const EbEntry *entry,
            const char  ***steps)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (entry->payload, "steps", NULL);

  if (value == NULL)
    return TRUE;
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY) || g_variant_n_children (value) > EB_TASK_MAX_STEPS)
    return FALSE;
  *steps = g_variant_get_strv (value, NULL);
  for (guint i = 0; (*steps)[i] != NULL; i++)
    {
      g_autofree char *line = eb_text_clean_line ((*steps)[i], EB_TASK_MAX_STEP_CHARS, NULL);

      if (g_strcmp0 (line, (*steps)[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Only its author words a task. Of two wordings at once the first in the file
 * counts, and the title of the other is kept. */
static gboolean
fold_revision (const EbEntry     *entry,
               EbTaskItem        *task,
               const EbTaskWords *words)
{
  if (task == NULL || eb_task_item_get_author (task) != entry->author)
    return FALSE;
  if (eb_id_equal (&entry->head->parent, eb_task_item_get_head (task)))
    eb_task_item_set_words (task, entry->head, entry->author, words);
  else
    eb_task_item_add_other_wording (task, words->title);
  return TRUE;
}

gboolean
eb_fold_task (EbBinder      *self,
              const EbEntry *entry)
{
  g_autofree char        *id = eb_id_to_hex (&entry->head->record);
  EbTaskItem             *task = eb_binder_peek_task (self, entry->door, id);
  EbTaskWords             words = { .plain = "" };
  g_autofree const char **steps = NULL;

  if (!eb_door_holds_goals (entry->door) || !g_variant_lookup (entry->payload, "title", "&s", &words.title) || *words.title == '\0' ||
      !read_steps (entry, &steps))
    return FALSE;
  g_variant_lookup (entry->payload, "plain", "&s", &words.plain);
  words.steps = steps;
  if (!eb_id_is_none (&entry->head->parent))
    return fold_revision (entry, task, &words);
  if (eb_binder_find_task (self, id) != NULL)
    return FALSE; /* behind whichever door */

  task = eb_binder_ensure_task (self, entry->door, id);
  eb_task_item_set_words (task, entry->head, entry->author, &words);
  eb_binder_list_own_task (self, task);
  return TRUE;
}

/* --- Where it is, and who does it --------------------------------------------- */

/* The id of the task; it need not be one that is known here. */
static const char *
read_task (const EbEntry *entry)
{
  const char *id = NULL;

  if (!eb_door_holds_goals (entry->door) || !eb_id_is_none (&entry->head->parent) ||
      !g_variant_lookup (entry->payload, "task", "&s", &id) || *id == '\0')
    return NULL;
  return id; /* the payload keeps it */
}

gboolean
eb_fold_task_mark (EbBinder      *self,
                   const EbEntry *entry)
{
  const char *id = read_task (entry);
  const char *nick = NULL;
  const char *why = "";
  EbTaskMark  mark = EB_TASK_MARK_NONE;
  EbDate      until = EB_DATE_UNSET;

  if (id == NULL || !g_variant_lookup (entry->payload, "mark", "&s", &nick) || !eb_task_mark_from_nick (nick, &mark))
    return FALSE;

  g_variant_lookup (entry->payload, "why", "&s", &why);
  if (mark == EB_TASK_MARK_RESTING)
    until = eb_payload_get_date (entry->payload, "until");
  eb_task_item_add_mark (eb_binder_ensure_task (self, entry->door, id), entry->author, entry->head->time, mark, why, until);
  return TRUE;
}

gboolean
eb_fold_task_plan (EbBinder      *self,
                   const EbEntry *entry)
{
  const char *id = read_task (entry);
  EbId        account = EB_ID_NONE;
  EbPerson   *who = NULL;
  EbGoal     *goal = eb_entry_says (entry, "goal") ? eb_fold_read_goal (self, entry) : NULL;

  if (eb_payload_get_bytes (entry->payload, "who", account.bytes, sizeof account.bytes))
    who = eb_binder_find_person (self, &account);
  if (id == NULL || (goal == NULL && eb_entry_says (entry, "goal")) || (who == NULL && eb_entry_says (entry, "who")))
    return FALSE;

  eb_task_item_set_plan (eb_binder_ensure_task (self, entry->door, id), who, eb_payload_get_date (entry->payload, "by"), goal);
  return TRUE;
}
