/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"
#include "eb-task-item-private.h"
#include "eb-text.h"

/* Notes on a task: each stands behind the task's own door. */

static gboolean
fold_first (EbBinder      *self,
            const EbEntry *entry,
            const char    *id)
{
  EbTaskItem      *task = eb_binder_peek_task (self, entry->door, id);
  const char      *said = NULL;
  g_autofree char *text = NULL;

  if (task != NULL && eb_task_item_find_note (task, &entry->head->record) != NULL)
    return FALSE;
  if (g_variant_lookup (entry->payload, "text", "&s", &said))
    text = eb_text_clean (said, EB_TASK_NOTE_MAX_CHARS, NULL);
  if (text == NULL)
    return FALSE;
  eb_task_item_add_note (eb_binder_ensure_task (self, entry->door, id), entry->head, entry->author, text);
  return TRUE;
}

/* A note is its author's for good, and all that is said of it later is that it is
 * taken back: also twice, on two machines. */
static gboolean
fold_withdrawal (EbBinder      *self,
                 const EbEntry *entry,
                 const char    *id)
{
  EbTaskItem *task = eb_binder_peek_task (self, entry->door, id);
  EbTaskNote *note = task == NULL ? NULL : eb_task_item_find_note (task, &entry->head->record);
  gboolean    withdrawn = FALSE;

  g_variant_lookup (entry->payload, "withdrawn", "b", &withdrawn);
  if (note == NULL || !withdrawn || note->person != entry->author || !eb_id_equal (&entry->head->parent, &note->first))
    return FALSE;
  eb_task_item_withdraw_note (task, note, entry->head->time);
  return TRUE;
}

gboolean
eb_fold_task_note (EbBinder      *self,
                   const EbEntry *entry)
{
  const char *id = NULL;

  if (!eb_door_holds_goals (entry->door) || !g_variant_lookup (entry->payload, "task", "&s", &id) || *id == '\0')
    return FALSE;
  if (eb_id_is_none (&entry->head->parent))
    return fold_first (self, entry, id);
  return fold_withdrawal (self, entry, id);
}
