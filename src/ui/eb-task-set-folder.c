/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-set-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER_MODE 0700
#define FILE_MODE 0600

/* Task texts are Danish until there is a translation in the file. */
static const char *
pick_language (void)
{
  const char *const *languages = g_get_language_names ();

  return g_str_has_prefix (languages[0], "en") ? "en" : NULL;
}

/* --- Reading ------------------------------------------------------------------- */

/* Neither a pipe nor anything else that never ends is opened. */
static gboolean
check_file (GFile              *file,
            GFileQueryInfoFlags flags,
            GError            **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, flags, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= (goffset) EB_TASK_SET_MAX_BYTES)
    return TRUE;
  g_set_error_literal (error, EB_TASK_ERROR, EB_TASK_ERROR_NOT_TASKS, "[file] group: is no file of that size");
  return FALSE;
}

/* It may have grown since it was looked at. */
static GBytes *
read_bounded (GFile   *file,
              GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;
  gsize            length = 0;

  if (stream == NULL)
    return NULL;
  data = g_malloc (EB_TASK_SET_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, EB_TASK_SET_MAX_BYTES + 1, &length, NULL, error))
    return NULL;
  if (length <= EB_TASK_SET_MAX_BYTES)
    return g_bytes_new (data, length);
  g_set_error_literal (error, EB_TASK_ERROR, EB_TASK_ERROR_NOT_TASKS, "[file] group: is too large");
  return NULL;
}

/**
 * eb_task_set_read:
 * @file: a file that somebody chose
 * @error: return location for a #GError (EB_TASK_ERROR, G_IO_ERROR)
 *
 * Returns: (transfer full): what it holds; %NULL on error
 */
GBytes *
eb_task_set_read (GFile   *file,
                  GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return check_file (file, G_FILE_QUERY_INFO_NONE, error) ? read_bounded (file, error) : NULL;
}

/**
 * eb_task_set_parse_bytes:
 * @bytes: what a file holds
 * @error: return location for a #GError in the EB_TASK_ERROR domain
 *
 * Returns: (transfer full): the set; %NULL on error
 */
EbTaskSet *
eb_task_set_parse_bytes (GBytes  *bytes,
                         GError **error)
{
  gsize       length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return eb_task_set_parse (data == NULL ? "" : data, length, pick_language (), error);
}

/* --- The folder ------------------------------------------------------------------- */

static char *
path_of (const char *folder,
         const char *name)
{
  g_autofree char *file = g_strconcat (name, EB_TASK_SET_SUFFIX, NULL);

  return g_build_filename (folder, file, NULL);
}

/* What is put into the folder by hand is read as well, if it is what it is called. */
static EbTaskSet *
load (const char *folder,
      const char *name,
      GError    **error)
{
  g_autofree char *path = path_of (folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EbTaskSet) set = NULL;

  if (!check_file (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, error))
    return NULL;
  bytes = read_bounded (file, error);
  set = bytes == NULL ? NULL : eb_task_set_parse_bytes (bytes, error);
  if (set == NULL || g_strcmp0 (eb_task_set_get_name (set), name) == 0)
    return g_steal_pointer (&set);
  g_set_error_literal (error, EB_TASK_ERROR, EB_TASK_ERROR_DAMAGED, "[Set] Name: is not that of the file");
  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* (element-type utf8), in order. */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry = NULL;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (entry, EB_TASK_SET_SUFFIX))
      g_ptr_array_add (names, g_strndup (entry, strlen (entry) - strlen (EB_TASK_SET_SUFFIX)));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/**
 * eb_task_set_folder_list:
 * @folder: where the sets are; need not be there
 * @damaged: (nullable) (element-type utf8): what cannot be used is added to it
 *
 * Returns: (transfer full) (element-type EbTaskSet): the sets, by name
 */
GPtrArray *
eb_task_set_folder_list (const char *folder,
                         GPtrArray  *damaged)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_task_set_free);
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GError) error = NULL;
      EbTaskSet *set = eb_task_set_name_is_valid (name) ? load (folder, name, &error) : NULL;

      if (set != NULL)
        {
          g_ptr_array_add (sets, set);
          continue;
        }
      g_message ("The set of tasks %s cannot be used: %s", name, error == NULL ? "no such name" : error->message);
      if (damaged != NULL)
        g_ptr_array_add (damaged, g_utf8_make_valid (name, -1));
    }
  return sets;
}

/**
 * eb_task_set_folder_find:
 * @folder: where the sets are
 * @name: the name of one
 *
 * Returns: (transfer full) (nullable): it; %NULL: none that can be used
 */
EbTaskSet *
eb_task_set_folder_find (const char *folder,
                         const char *name)
{
  return eb_task_set_name_is_valid (name) ? load (folder, name, NULL) : NULL;
}

static gboolean
take_errno (GError    **error,
            const char *what)
{
  const int saved = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), "%s: %s", what, g_strerror (saved));
  return FALSE;
}

/**
 * eb_task_set_folder_put:
 * @folder: where the sets are; made if it is not there
 * @set: what was read of @bytes
 * @bytes: the file as it came
 * @error: return location for a #GError
 *
 * The file is there as a whole or not at all, and a link in its place is not
 * followed.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_task_set_folder_put (const char      *folder,
                        const EbTaskSet *set,
                        GBytes          *bytes,
                        GError         **error)
{
  g_autofree char *path = NULL;
  gsize            length = 0;
  const char      *data = g_bytes_get_data (bytes, &length);

  g_return_val_if_fail (eb_task_set_name_is_valid (eb_task_set_get_name (set)), FALSE);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    return take_errno (error, folder);
  path = path_of (folder, eb_task_set_get_name (set));
  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, FILE_MODE, error);
}

/**
 * eb_task_set_folder_remove:
 * @folder: where the sets are
 * @name: the name of one
 * @error: return location for a #GError
 *
 * Returns: whether it is gone
 */
gboolean
eb_task_set_folder_remove (const char *folder,
                           const char *name,
                           GError    **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (eb_task_set_name_is_valid (name), FALSE);

  path = path_of (folder, name);
  return g_unlink (path) == 0 || take_errno (error, path);
}
