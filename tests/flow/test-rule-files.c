/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "config.h"
#include "eb-rule-files.h"

/* A damaged rule file is said, and the program's own rules are used instead. */

static GPtrArray *
load_with (const char *text,
           gboolean   *damaged)
{
  g_autofree char *folder = g_dir_make_tmp ("eb-rules-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "barnets-lov.ini", NULL);
  GPtrArray       *rules = NULL;

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("EB_RULES_DIR", folder, TRUE);
  rules = eb_rule_files_load (damaged);
  g_unlink (path);
  g_rmdir (folder);
  return rules;
}

static void
test_fallback (void)
{
  static const char *const damages[] = {
    NULL, /* no file */
    "",
    "not a rule file",
    "[Rule ADULT]\nTrigger=moon\n",
    "\xff\xfe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      gboolean damaged = FALSE;
      g_autoptr (GPtrArray) rules = load_with (damages[i], &damaged);

      g_assert_true (damaged);
      g_assert_cmpuint (rules->len, ==, 2);
      g_assert_cmpint (eb_rule_set_get_law (g_ptr_array_index (rules, EB_LAW_BARNETS_LOV)), ==, EB_LAW_BARNETS_LOV);
      g_assert_cmpint (eb_rule_set_get_law (g_ptr_array_index (rules, EB_LAW_SERVICELOVEN)), ==, EB_LAW_SERVICELOVEN);
      g_assert_nonnull (eb_rule_set_find (g_ptr_array_index (rules, EB_LAW_BARNETS_LOV), "ADULT"));
    }
}

static void
test_installed (void)
{
  gboolean damaged = TRUE;
  g_autoptr (GPtrArray) rules = eb_rule_files_load (&damaged);

  if (!EB_TEST_CLOCK)
    {
      g_test_skip ("built without test_clock: reads only what is installed");
      return;
    }
  g_assert_false (damaged);
  g_assert_cmpuint (rules->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-files/installed", test_installed);
  g_test_add_func ("/rule-files/fallback", test_fallback);
  return g_test_run ();
}
