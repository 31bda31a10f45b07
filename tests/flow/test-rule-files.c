/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "config.h"
#include "eb-rate-files.h"
#include "eb-rule-files.h"

/* A damaged file of rules or rates is said, and the program's own are used instead. */

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

/* --- Rates ------------------------------------------------------------------------ */

/* Of a youth of 16 in 2023. */
static EbAmount
weekly_of (const EbRates *rates)
{
  EbRate rate = { 0 };

  g_assert_true (eb_rates_find (rates, EB_LEDGER_POCKET, 16, (EbDate){ 2023, 6, 1 }, &rate));
  return rate.weekly;
}

static EbRates *
load_rates_with (const char *text,
                 gboolean   *damaged)
{
  g_autofree char *folder = g_dir_make_tmp ("eb-rates-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kl.ini", NULL);
  EbRates         *rates = NULL;

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("EB_RATES_DIR", folder, TRUE);
  rates = eb_rate_files_load (damaged);
  g_unlink (path);
  g_rmdir (folder);
  return rates;
}

static void
test_rates (void)
{
  static const char *const damages[] = { NULL, "", "not rates", "\xff\xfe", "[pocket 2023]\nBands=3-=99;\n" };
  gboolean                 damaged = TRUE;
  g_autoptr (EbRates) installed = eb_rate_files_load (&damaged);

  if (!EB_TEST_CLOCK)
    {
      g_test_skip ("built without test_clock: reads only what is installed");
      return;
    }
  g_assert_false (damaged);
  g_assert_cmpint (weekly_of (installed), ==, 29100);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (EbRates) rates = load_rates_with (damages[i], &damaged);

      g_assert_true (damaged);
      g_assert_cmpint (weekly_of (rates), ==, 29100);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-files/installed", test_installed);
  g_test_add_func ("/rule-files/fallback", test_fallback);
  g_test_add_func ("/rule-files/rates", test_rates);
  return g_test_run ();
}
