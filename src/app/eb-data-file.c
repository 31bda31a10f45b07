/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-data-file.h"

#include "config.h"

/* Tests put a folder of their own in its place: EB_RULES_DIR for "rules". */
static char *
find_dir (const char *folder)
{
#if EB_TEST_CLOCK
  g_autofree char *upper = g_ascii_strup (folder, -1);
  g_autofree char *variable = g_strconcat ("EB_", upper, "_DIR", NULL);

  if (g_getenv (variable) != NULL)
    return g_strdup (g_getenv (variable));
#endif
  return g_build_filename (PKGDATA_DIR, folder, NULL);
}

/**
 * eb_data_file_load:
 * @folder: a folder under data, such as "rules"
 * @name: a file in it
 * @error: return location for a #GError in the G_FILE_ERROR domain
 *
 * Returns: (transfer full) (nullable): what was installed; %NULL on error
 */
GBytes *
eb_data_file_load (const char *folder,
                   const char *name,
                   GError    **error)
{
  g_autofree char *dir = find_dir (folder);
  g_autofree char *path = g_build_filename (dir, name, NULL);
  char            *data = NULL;
  gsize            length = 0;

  return g_file_get_contents (path, &data, &length, error) ? g_bytes_new_take (data, length) : NULL;
}

/**
 * eb_data_file_load_built_in:
 * @folder: as in eb_data_file_load()
 * @name: a file in it
 *
 * Returns: (transfer full): the copy that is built into the program
 */
GBytes *
eb_data_file_load_built_in (const char *folder,
                            const char *name)
{
  g_autofree char *path = g_strconcat ("/dk/egneben/EgneBen/", folder, "/", name, NULL);
  GBytes          *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("%s is not built into the program", path); /* a broken build */
  return bytes;
}
