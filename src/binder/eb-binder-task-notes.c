/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-task-item-private.h"
#include "eb-text.h"

/**
 * eb_binder_write_task_note:
 * @self: the binder
 * @by: anybody in it
 * @task: a task
 * @text: the words; not empty, at most %EB_TASK_NOTE_MAX_CHARS
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_write_task_note (EbBinder   *self,
                           EbSeat     *by,
                           EbTaskItem *task,
                           const char *text,
                           GError    **error)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_TASK_ITEM (task), FALSE);

  words = eb_text_clean (text, EB_TASK_NOTE_MAX_CHARS, error);
  if (words == NULL || eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;
  if (eb_binder_find_task (self, eb_task_item_get_id (task)) != task)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a task of this binder");
  return eb_binder_write_one (self, by, eb_task_item_get_door (task), NULL, NULL,
                              g_variant_new_parsed ("{'kind': <'task-note'>, 'task': <%s>, 'text': <%s>}", eb_task_item_get_id (task), words), error);
}

/**
 * eb_binder_withdraw_task_note:
 * @self: the binder
 * @by: its author
 * @task: a task
 * @note: the record of a note on it
 * @error: return location for a #GError
 *
 * Its place stays; nobody reads it again. The revision carries on nothing of it,
 * not even what a newer program said.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_withdraw_task_note (EbBinder   *self,
                              EbSeat     *by,
                              EbTaskItem *task,
                              const EbId *note,
                              GError    **error)
{
  const EbPerson *person = NULL;
  EbTaskNote     *found = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_TASK_ITEM (task), FALSE);

  person = eb_binder_find_writer (self, by, error);
  if (person == NULL)
    return FALSE;
  found = eb_task_item_find_note (task, note);
  if (found == NULL || found->person != person)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a note of theirs");
  if (found->withdrawn)
    return TRUE;
  return eb_binder_write_one (self, by, eb_task_item_get_door (task), &found->record, &found->first,
                              g_variant_new_parsed ("{'kind': <'task-note'>, 'task': <%s>, 'withdrawn': <true>}", eb_task_item_get_id (task)), error);
}
