/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#define FINE -1

static const struct
{
  const char *birth;
  const char *start;
  const char *decision;
  int         code;
} cases[] = {
  { "2009-05-14", "2020-03-01", "", FINE },
  { "2009-05-14", "2020-03-01", "2020-02-01", FINE },
  { "2009-05-14", "2009-05-14", "2009-05-14", FINE },
  { "2009-05-14", "2027-01-01", "", FINE }, /* agreed to begin */
  { "2026-11-21", "2026-11-21", "", FINE },
  { "1996-11-21", "2020-01-01", "", FINE },
  { "1995-11-22", "2020-01-01", "", FINE },
  { "1995-11-21", "2020-01-01", "", EB_CASE_ERROR_TOO_OLD },
  { "", "2020-03-01", "", EB_CASE_ERROR_BIRTH_INVALID },
  { "2026-11-22", "2026-11-22", "", EB_CASE_ERROR_BIRTH_IN_FUTURE },
  { "2009-05-14", "", "", EB_CASE_ERROR_START_INVALID },
  { "2009-05-14", "2009-05-13", "", EB_CASE_ERROR_START_BEFORE_BIRTH },
  { "2009-05-14", "2020-03-01", "2009-05-13", EB_CASE_ERROR_DECISION_BEFORE_BIRTH },
};

static void
test_check (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const EbCase facts = {
        .birth = day (cases[i].birth),
        .start = day (cases[i].start),
        .decision = day (cases[i].decision),
      };
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (eb_case_check (&facts, day ("2026-11-21"), &error), ==, cases[i].code == FINE);
      if (cases[i].code == FINE)
        g_assert_no_error (error);
      else
        g_assert_error (error, EB_CASE_ERROR, cases[i].code);
    }
}

static void
test_no_date (void)
{
  EbCase facts = { .birth = { 2009, 2, 29 }, .start = day ("2020-03-01") };
  g_autoptr (GError) birth_error = NULL;
  g_autoptr (GError) decision_error = NULL;

  g_assert_false (eb_case_check (&facts, day ("2026-11-21"), &birth_error));
  g_assert_error (birth_error, EB_CASE_ERROR, EB_CASE_ERROR_BIRTH_INVALID);

  facts.birth = day ("2009-02-28");
  facts.decision = (EbDate){ 2020, 13, 1 };
  g_assert_false (eb_case_check (&facts, day ("2026-11-21"), &decision_error));
  g_assert_error (decision_error, EB_CASE_ERROR, EB_CASE_ERROR_DECISION_BEFORE_BIRTH);
}

static void
test_placed (void)
{
  for (int i = EB_PLACEMENT_FOSTER; i <= EB_PLACEMENT_CONTACT; i++)
    {
      const EbCase facts = { .placement = (EbPlacement) i };

      g_assert_cmpint (eb_case_is_placed (&facts), ==, i != EB_PLACEMENT_CONTACT);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/check", test_check);
  g_test_add_func ("/case/no-date", test_no_date);
  g_test_add_func ("/case/placed", test_placed);

  return g_test_run ();
}
