/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "config.h"
#include "eb-task-files.h"

/* A damaged task file is said, and the program's own tasks are used instead. */

static EbTaskSet *
load_with (const char *text,
           gboolean   *damaged)
{
  g_autofree char *folder = g_dir_make_tmp ("eb-tasks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "job.ini", NULL);
  EbTaskSet       *library = NULL;

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("EB_TASKS_DIR", folder, TRUE);
  library = eb_task_files_load (damaged);
  g_unlink (path);
  g_rmdir (folder);
  return library;
}

static void
test_installed (void)
{
  gboolean damaged = TRUE;
  g_autoptr (EbTaskSet) library = eb_task_files_load (&damaged);

  g_assert_cmpuint (eb_task_set_get_size (library), >=, 120);
  if (!EB_TEST_CLOCK)
    {
      g_test_skip ("built without test_clock: reads only what is installed");
      return;
    }
  g_assert_false (damaged);
}

static void
test_fallback (void)
{
  static const char *const damages[] = {
    NULL, /* no file */
    "",
    "not a task file",
    "[Set]\nName=job\nTitle=Job\nAuthor=Egne Ben\nVersion=1\n",
    "\xff\xfe",
  };
  gboolean damaged = FALSE;
  g_autoptr (EbTaskSet) whole = load_with (NULL, &damaged);

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (EbTaskSet) library = NULL;

      damaged = FALSE;
      library = load_with (damages[i], &damaged);
      g_assert_true (damaged);
      g_assert_cmpuint (eb_task_set_get_size (library), ==, eb_task_set_get_size (whole));
      g_assert_nonnull (eb_task_set_find (library, "JOB_CV"));
      g_assert_nonnull (eb_task_set_find (library, "RIGHTS_MITID"));
    }
}

/* An installed file that took another's ids: each id is there once, and nothing stops. */
static void
test_clash (void)
{
  static const char text[] = "[Set]\nName=job\nTitle=Job\nAuthor=A\nVersion=1\n"
                             "[Task RIGHTS_MITID]\nDoor=job\nTitle=T\nPlain=P\n[End]\nTasks=1\n";
  gboolean          damaged = FALSE;
  g_autoptr (EbTaskSet) library = load_with (text, &damaged);

  g_assert_true (damaged);
  g_assert_cmpint (eb_task_set_find (library, "RIGHTS_MITID")->door, ==, EB_DOOR_JOB);
  g_assert_nonnull (eb_task_set_find (library, "MONEY_BUDGET"));
}

/* Sets that were added: those that can be used are there with their name before the
 * ids, and the others are told. */
static void
test_added (void)
{
  static const struct
  {
    const char *file;
    const char *text;
  } files[] = {
    { "skovly.ini", "[Set]\nName=skovly\nTitle=T\nAuthor=A\nVersion=1\n[Task JOB_CV]\nDoor=job\nTitle=Ours\nPlain=P\n[End]\nTasks=1\n" },
    { "cut.ini", "[Set]\nName=cut\nTitle=T\nAuthor=A\nVersion=1\n[Task BIKE]\nDoor=job\nTitle=T\nPlain=P\n" },
    { "other.ini", "[Set]\nName=skovly\nTitle=T\nAuthor=A\nVersion=1\n[End]\nTasks=0\n" },
    { "Not A Name.ini", "[Set]\nName=skovly\nTitle=T\nAuthor=A\nVersion=1\n[End]\nTasks=0\n" },
    { "README", "no set" },
  };
  g_autofree char *folder = g_dir_make_tmp ("eb-sets-XXXXXX", NULL);
  gboolean         damaged = FALSE;
  g_autoptr (EbTaskSet) library = eb_task_files_load (&damaged);
  g_autoptr (GPtrArray) skipped = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].file, NULL);

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
    }
  skipped = eb_task_files_add_sets (library, folder);
  g_assert_cmpuint (skipped->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (skipped, 0), ==, "Not A Name");
  g_assert_cmpstr (g_ptr_array_index (skipped, 1), ==, "cut");
  g_assert_cmpstr (g_ptr_array_index (skipped, 2), ==, "other");
  g_assert_cmpstr (eb_task_set_find (library, "skovly:JOB_CV")->title, ==, "Ours");
  g_assert_cmpstr (eb_task_set_find (library, "JOB_CV")->title, !=, "Ours");
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].file, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Before anything was added there is no folder. */
static void
test_no_folder (void)
{
  g_autoptr (EbTaskSet) library = eb_task_library_new ();
  g_autoptr (GPtrArray) skipped = eb_task_files_add_sets (library, "/nowhere/at/all");

  g_assert_cmpuint (skipped->len, ==, 0);
  g_assert_cmpuint (eb_task_set_get_size (library), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task-library/installed", test_installed);
  g_test_add_func ("/task-library/fallback", test_fallback);
  g_test_add_func ("/task-library/clash", test_clash);
  g_test_add_func ("/task-library/added", test_added);
  g_test_add_func ("/task-library/no-folder", test_no_folder);
  return g_test_run ();
}
