/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-files.h"

#include "eb-data-file.h"
#include "eb-task-set-folder.h"

#define FOLDER "tasks"

/* In the order in which tasks are listed: that of the doors. */
static const char *const names[] = {
  "economy.ini",
  "home.ini",
  "everyday.ini",
  "health.ini",
  "education.ini",
  "job.ini",
  "network.ini",
  "rights.ini",
  "whatif.ini",
};

/* Task texts are Danish until there is a translation in the files. */
static const char *
pick_language (void)
{
  const char *const *languages = g_get_language_names ();

  return g_str_has_prefix (languages[0], "en") ? "en" : NULL;
}

static EbTaskSet *
parse (GBytes  *bytes,
       GError **error)
{
  gsize       length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return eb_task_set_parse (text == NULL ? "" : text, length, pick_language (), error);
}

static gboolean
add_installed (EbTaskSet  *library,
               const char *name,
               GError    **error)
{
  g_autoptr (GBytes) bytes = eb_data_file_load (FOLDER, name, error);
  g_autoptr (EbTaskSet) set = bytes == NULL ? NULL : parse (bytes, error);

  return set != NULL && eb_task_library_add (library, set, NULL, error);
}

static void
add_built_in (EbTaskSet  *library,
              const char *name)
{
  g_autoptr (GBytes) bytes = eb_data_file_load_built_in (FOLDER, name);
  g_autoptr (EbTaskSet) set = parse (bytes, NULL);

  if (set == NULL)
    g_error ("The tasks built into the program cannot be read"); /* a broken build */

  /* Ids clash only if an installed file took those of another. */
  if (!eb_task_library_add (library, set, NULL, NULL))
    g_message ("The tasks of %s are taken by another file", name);
}

/**
 * eb_task_files_load:
 * @damaged: (out): whether an installed file could not be used
 *
 * Returns: (transfer full): a library with the program's own tasks
 */
EbTaskSet *
eb_task_files_load (gboolean *damaged)
{
  EbTaskSet *library = eb_task_library_new ();

  *damaged = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!add_installed (library, names[i], &error))
        {
          g_message ("The task file %s cannot be used: %s", names[i], error->message);
          *damaged = TRUE;
          add_built_in (library, names[i]);
        }
    }

  return library;
}

/**
 * eb_task_files_add_sets:
 * @library: a library
 * @folder: where the sets are kept that were added on this machine
 *
 * The ids of each begin with its name, so that it cannot take the place of another's.
 *
 * Returns: (transfer full) (element-type utf8): what could not be used
 */
GPtrArray *
eb_task_files_add_sets (EbTaskSet  *library,
                        const char *folder)
{
  GPtrArray *damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sets = eb_task_set_folder_list (folder, damaged);

  for (guint i = 0; i < sets->len; i++)
    {
      const EbTaskSet *set = g_ptr_array_index (sets, i);

      if (!eb_task_library_add (library, set, eb_task_set_get_name (set), NULL))
        g_ptr_array_add (damaged, g_strdup (eb_task_set_get_name (set)));
    }
  return damaged;
}
