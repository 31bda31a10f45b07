/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "desk.h"
#include "eb-application.h"
#include "eb-trouble.h"
#include "eb-welcome.h"

/* The program itself, over a data folder of its own. */

typedef struct
{
  char          *path;
  EbApplication *application;
} Fixture;

typedef struct
{
  const char *name;
  void (*body) (Fixture *fixture);
  const char *content; /* of the data file; NULL: none */
} Case;

static const Case *present_case;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "egneben", NULL);

  present_case = data;
  g_mkdir_with_parents (folder, 0700);
  fixture->path = g_build_filename (folder, "egneben.db", NULL);
  if (present_case->content != NULL)
    g_assert_true (g_file_set_contents (fixture->path, present_case->content, -1, NULL));
  fixture->application = eb_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
}

static gpointer
window_of (Fixture *fixture)
{
  return gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
}

/* An application ends well only out of g_application_run(), so each test runs
 * while it is being activated. */
static void
on_activate_cb (Fixture *fixture)
{
  present_case->body (fixture);
  gtk_window_destroy (window_of (fixture));
  desk_settle ();
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
}

static void
run (Fixture      *fixture,
     gconstpointer data)
{
  g_signal_connect_data (fixture->application, "activate", G_CALLBACK (on_activate_cb), fixture, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_application_run (G_APPLICATION (fixture->application), 0, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  g_assert_finalize_object (fixture->application);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, endings[i], NULL);

      g_unlink (path);
    }
  g_free (fixture->path);
}

static gboolean
is_welcome (gpointer data)
{
  return desk_find (window_of (data), EB_TYPE_WELCOME) != NULL;
}

static void
test_first_run (Fixture *fixture)
{
  fixture_wait (is_welcome, fixture);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

/* The page says what is wrong and where the file is; after somebody has put
 * that right, the same window goes on. */
static void
test_retry (Fixture *fixture)
{
  g_autofree char *kept = NULL;

  desk_settle ();
  g_assert_true (EB_IS_TROUBLE (adw_bin_get_child (fixture_child (window_of (fixture), "stage"))));
  g_assert_true (desk_shows (window_of (fixture), fixture->path));
  g_assert_true (desk_shows (window_of (fixture), "not one that Egne Ben has written"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "retry", NULL);
  desk_settle ();
  g_assert_true (EB_IS_TROUBLE (adw_bin_get_child (fixture_child (window_of (fixture), "stage"))));
  g_assert_true (g_file_get_contents (fixture->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, present_case->content);

  g_unlink (fixture->path);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "retry", NULL);
  fixture_wait (is_welcome, fixture);
}

/* Locking while nobody is at the table leaves what somebody is filling in
 * alone. */
static void
test_lock_of_nothing (Fixture *fixture)
{
  fixture_wait (is_welcome, fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "lock", NULL);
  desk_settle ();
  g_assert_true (is_welcome (fixture));
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { "/application/first-run", test_first_run, NULL },
    { "/application/retry", test_retry, "Dear diary, this is not a database at all." },
    { "/application/lock-of-nothing", test_lock_of_nothing, NULL },
  };
  g_autofree char *home = g_dir_make_tmp ("eb-application-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "egneben", NULL);
  int              status = 0;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  fixture_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, &cases[i], set_up, run, tear_down);
  status = g_test_run ();
  g_rmdir (folder);
  g_rmdir (home);
  return status;
}
