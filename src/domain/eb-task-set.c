/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-private.h"

#include <string.h>

#include "eb-text.h"

#define MAX_NAME_CHARS 40

G_DEFINE_QUARK (eb_task_error_quark, eb_task_error)

/**
 * eb_task_library_new:
 *
 * Returns: (transfer full): a library without tasks
 */
EbTaskSet *
eb_task_library_new (void)
{
  EbTaskSet *set = g_new0 (EbTaskSet, 1);

  set->defs = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_task_def_free);
  set->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return set;
}

/* Into *@copy; an empty or long text is the caller's to refuse. */
static gboolean
copy_line (char      **copy,
           const char *text,
           const char *key,
           GError    **error)
{
  *copy = eb_text_clean_line (text != NULL ? text : "", EB_TASK_MAX_TITLE_CHARS, NULL);
  if (*copy == NULL)
    g_set_error (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED, "[Set] %s: is empty or too long", key);

  return *copy != NULL;
}

/**
 * eb_task_set_new:
 * @name: what its ids will be prefixed with: see eb_task_set_name_is_valid()
 * @title: one line
 * @author: who made it, one line
 * @version: its author's own word or date
 * @error: return location for a #GError in the EB_TASK_ERROR domain
 *
 * Returns: (transfer full): a set without tasks; %NULL with
 *   %EB_TASK_ERROR_DAMAGED if one of the texts will not do
 */
EbTaskSet *
eb_task_set_new (const char *name,
                 const char *title,
                 const char *author,
                 const char *version,
                 GError    **error)
{
  g_autoptr (EbTaskSet) set = eb_task_library_new ();

  if (!eb_task_set_name_is_valid (name))
    {
      g_set_error (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED, "[Set] Name: is not of a-z, 0-9 and -, or too long");
      return NULL;
    }

  set->name = g_strdup (name);
  if (!copy_line (&set->title, title, "Title", error) ||
      !copy_line (&set->author, author, "Author", error) ||
      !copy_line (&set->version, version, "Version", error))
    return NULL;

  return g_steal_pointer (&set);
}

/**
 * eb_task_set_free:
 * @set: (nullable) (transfer full): a set or library
 *
 * Frees @set and its tasks.
 */
void
eb_task_set_free (EbTaskSet *set)
{
  if (set == NULL)
    return;

  g_free (set->name);
  g_free (set->title);
  g_free (set->author);
  g_free (set->version);
  g_hash_table_unref (set->by_id);
  g_ptr_array_unref (set->defs);
  g_free (set);
}

/* Inside the domain only. @def is clean, and its id is new to @set. */
void
eb_task_set_take (EbTaskSet *set,
                  EbTaskDef *def)
{
  g_ptr_array_add (set->defs, def);
  g_hash_table_insert (set->by_id, (char *) def->id, def);
}

static gboolean
find_index (const EbTaskSet *set,
            const char      *id,
            guint           *index)
{
  const EbTaskDef *def = eb_task_set_find (set, id);

  return def != NULL && g_ptr_array_find (set->defs, def, index);
}

/**
 * eb_task_set_put:
 * @set: a set, not a library
 * @def: a task
 * @error: return location for a #GError in the EB_TASK_ERROR domain
 *
 * Adds a copy of @def, its texts trimmed and cleaned, or puts it in the place of
 * the task with its id.
 *
 * Returns: whether it did; %FALSE with %EB_TASK_ERROR_DAMAGED, whose message
 *   names the key that will not do
 */
gboolean
eb_task_set_put (EbTaskSet       *set,
                 const EbTaskDef *def,
                 GError         **error)
{
  g_autoptr (EbTaskDef) copy = NULL;
  const char *key = NULL;
  const char *problem = NULL;
  guint       index = 0;

  g_return_val_if_fail (set != NULL && set->name != NULL, FALSE);
  g_return_val_if_fail (def != NULL, FALSE);

  copy = eb_task_def_copy (def);
  problem = eb_task_def_clean (copy, &key);
  if (problem == NULL && set->defs->len >= EB_TASK_SET_MAX_TASKS && eb_task_set_find (set, def->id) == NULL)
    problem = "the set is full";
  if (problem != NULL)
    {
      g_set_error (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED, "[Task %s] %s: %s", def->id, key, problem);
      return FALSE;
    }

  if (find_index (set, copy->id, &index))
    {
      g_hash_table_remove (set->by_id, copy->id);
      eb_task_def_free (g_ptr_array_index (set->defs, index));
      g_ptr_array_index (set->defs, index) = copy;
      g_hash_table_insert (set->by_id, (char *) copy->id, copy);
      copy = NULL;
    }
  else
    eb_task_set_take (set, g_steal_pointer (&copy));

  return TRUE;
}

/**
 * eb_task_set_remove:
 * @set: a set, not a library
 * @id: a task's id
 *
 * Returns: whether there was such a task; it is gone
 */
gboolean
eb_task_set_remove (EbTaskSet  *set,
                    const char *id)
{
  guint index = 0;

  g_return_val_if_fail (set != NULL && set->name != NULL, FALSE);

  if (!find_index (set, id, &index))
    return FALSE;

  g_hash_table_remove (set->by_id, id);
  g_ptr_array_remove_index (set->defs, index);
  return TRUE;
}

static char *
make_id (const char *prefix,
         const char *id)
{
  return prefix != NULL ? g_strconcat (prefix, ":", id, NULL) : g_strdup (id);
}

/* The ids of one set differ, so only what was there before can be in the way. */
static gboolean
check_clash (const EbTaskSet *library,
             const EbTaskSet *set,
             const char      *prefix,
             GError         **error)
{
  for (guint i = 0; i < set->defs->len; i++)
    {
      g_autofree char *id = make_id (prefix, ((const EbTaskDef *) g_ptr_array_index (set->defs, i))->id);

      if (eb_task_set_find (library, id) != NULL)
        {
          g_set_error (error, EB_TASK_ERROR, EB_TASK_ERROR_CLASH, "[Task %s] id: the library has one", id);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * eb_task_library_add:
 * @library: a library
 * @set: a set
 * @prefix: (nullable): a name as of a set, put before the ids with a colon;
 *   %NULL for the program's own sets
 * @error: return location for a #GError in the EB_TASK_ERROR domain
 *
 * Adds copies of all tasks of @set, or none. An id of the program's own has no
 * colon, so whatever a family calls its tasks, they cannot take the place of one.
 *
 * Returns: whether it did; %FALSE with %EB_TASK_ERROR_CLASH
 */
gboolean
eb_task_library_add (EbTaskSet       *library,
                     const EbTaskSet *set,
                     const char      *prefix,
                     GError         **error)
{
  g_return_val_if_fail (library != NULL && library->name == NULL, FALSE);
  g_return_val_if_fail (set != NULL && set != library, FALSE);
  g_return_val_if_fail (prefix == NULL || eb_task_set_name_is_valid (prefix), FALSE);

  if (!check_clash (library, set, prefix, error))
    return FALSE;

  for (guint i = 0; i < set->defs->len; i++)
    {
      EbTaskDef *def = eb_task_def_copy (g_ptr_array_index (set->defs, i));
      char      *id = make_id (prefix, def->id);

      g_free ((char *) def->id);
      def->id = id;
      eb_task_set_take (library, def);
    }

  return TRUE;
}

/**
 * eb_task_set_name_is_valid:
 * @name: (nullable): what somebody would call a set
 *
 * Returns: whether @name is 1 to 40 of a-z, 0-9 and -
 */
gboolean
eb_task_set_name_is_valid (const char *name)
{
  return name != NULL && name[0] != '\0' && strlen (name) <= MAX_NAME_CHARS &&
         strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (name);
}

/**
 * eb_task_set_get_name:
 * @set: a set or library
 *
 * Returns: (transfer none) (nullable): its name; %NULL of a library
 */
const char *
eb_task_set_get_name (const EbTaskSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return set->name;
}

/**
 * eb_task_set_get_title:
 * @set: a set or library
 *
 * Returns: (transfer none) (nullable): its title; %NULL of a library
 */
const char *
eb_task_set_get_title (const EbTaskSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return set->title;
}

/**
 * eb_task_set_get_author:
 * @set: a set or library
 *
 * Returns: (transfer none) (nullable): who made it; %NULL of a library
 */
const char *
eb_task_set_get_author (const EbTaskSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return set->author;
}

/**
 * eb_task_set_get_version:
 * @set: a set or library
 *
 * Returns: (transfer none) (nullable): its author's word for this text; %NULL of
 *   a library
 */
const char *
eb_task_set_get_version (const EbTaskSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return set->version;
}

/**
 * eb_task_set_get_size:
 * @set: a set or library
 *
 * Returns: how many tasks it has
 */
guint
eb_task_set_get_size (const EbTaskSet *set)
{
  g_return_val_if_fail (set != NULL, 0);

  return set->defs->len;
}

/**
 * eb_task_set_get:
 * @set: a set or library
 * @index: less than its size
 *
 * Returns: (transfer none): the task at @index, until @set is changed
 */
const EbTaskDef *
eb_task_set_get (const EbTaskSet *set,
                 guint            index)
{
  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (index < set->defs->len, NULL);

  return g_ptr_array_index (set->defs, index);
}

/**
 * eb_task_set_find:
 * @set: a set or library
 * @id: (nullable): a task's id
 *
 * Returns: (transfer none) (nullable): the task, until @set is changed; %NULL if
 *   there is none such
 */
const EbTaskDef *
eb_task_set_find (const EbTaskSet *set,
                  const char      *id)
{
  g_return_val_if_fail (set != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (set->by_id, id) : NULL;
}

/**
 * eb_task_set_list_door:
 * @set: a set or library
 * @door: a door
 *
 * Returns: (transfer container) (element-type EbTaskDef): the tasks of @door, in
 *   the order of @set, until @set is changed
 */
GPtrArray *
eb_task_set_list_door (const EbTaskSet *set,
                       EbDoor           door)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (set != NULL, list);

  for (guint i = 0; i < set->defs->len; i++)
    {
      EbTaskDef *def = g_ptr_array_index (set->defs, i);

      if (def->door == door)
        g_ptr_array_add (list, def);
    }

  return list;
}
