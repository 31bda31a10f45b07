/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-program.h"

#include "config.h"

static const char *
bin_dir (void)
{
#if EB_TEST_CLOCK
  if (g_getenv ("EB_TEST_BIN_DIR") != NULL)
    return g_getenv ("EB_TEST_BIN_DIR");
#endif
  return EB_BIN_DIR;
}

/* Where we were installed, before whatever else bears that name in PATH. */
static char *
dup_path (const char *name)
{
  g_autofree char *installed = g_build_filename (bin_dir (), name, NULL);

  if (g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&installed);
  return g_find_program_in_path (name);
}

/**
 * eb_program_start:
 * @name: the program
 * @option: (nullable): its only argument
 *
 * The program goes on when this one ends.
 *
 * Returns: %TRUE if it was started
 */
gboolean
eb_program_start (const char *name,
                  const char *option)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *argument = g_strdup (option);
  char            *argv[] = { path, argument, NULL };

  return path != NULL && g_spawn_async (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL);
}
