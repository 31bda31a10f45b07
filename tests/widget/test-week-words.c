/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "eb-week-words.h"
#include "widget-fixture.h"

/* The week in words. */

static void
test_rules (void)
{
  const struct
  {
    EbEveryPlain every;
    const char  *words;
  } cases[] = {
    { { EB_EVERY_DAY, 1, 0, 0, 0 }, "Every day" },
    { { EB_EVERY_DAY, 2, 0, 0, 0 }, "Every second day" },
    { { EB_EVERY_DAY, 3, 0, 0, 0 }, "Every 3 days" },
    { { EB_EVERY_WEEK, 1, 0x01, 0, 0 }, "Every Monday" },
    { { EB_EVERY_WEEK, 1, 0x15, 0, 0 }, "Every Monday, Wednesday and Friday" },
    { { EB_EVERY_WEEK, 2, 0x02, 0, 0 }, "Every second Tuesday" },
    { { EB_EVERY_WEEK, 2, 0x60, 0, 0 }, "Every second week, on Saturday and Sunday" },
    { { EB_EVERY_WEEK, 4, 0x40, 0, 0 }, "Every 4 weeks, on Sunday" },
    { { EB_EVERY_MONTH_DAY, 1, 0, 5, 0 }, "On day 5 of every month" },
    { { EB_EVERY_MONTH_DAY, 1, 0, -1, 0 }, "On the last day of every month" },
    { { EB_EVERY_MONTH_DAY, 2, 0, -1, 0 }, "On the last day of every second month" },
    { { EB_EVERY_MONTH_NTH, 1, 0x10, 0, 1 }, "On the first Friday of every month" },
    { { EB_EVERY_MONTH_NTH, 3, 0x10, 0, -1 }, "On the last Friday of the month, every 3 months" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = eb_week_word_every (&cases[i].every);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_odd_rule (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbRecurrence) rule = eb_recurrence_parse ("FREQ=YEARLY;BYMONTH=3;BYDAY=2MO", &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = eb_week_word_rule (rule);
  g_assert_nonnull (strstr (words, "YEARLY"));
}

static void
test_headings (void)
{
  const struct
  {
    EbDate      monday;
    const char *words;
  } cases[] = {
    { { 2026, 11, 23 }, "Week 48, 23–29 November 2026" },
    { { 2026, 11, 30 }, "Week 49, 30 November – 6 December 2026" },
    { { 2026, 12, 28 }, "Week 53, 28 December 2026 – 3 January 2027" },
    { { 2027, 5, 3 }, "Week 18, 3–9 May 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = eb_week_word_heading (cases[i].monday);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/week-words/rules", test_rules);
  g_test_add_func ("/week-words/odd-rule", test_odd_rule);
  g_test_add_func ("/week-words/headings", test_headings);
  return g_test_run ();
}
