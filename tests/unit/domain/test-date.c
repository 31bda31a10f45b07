/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

typedef struct
{
  const char *from;
  int         n;
  const char *to;
} Step;

static const Step month_steps[] = {
  { "2026-01-15", 1, "2026-02-15" },
  { "2026-01-31", 1, "2026-02-28" },
  { "2024-01-31", 1, "2024-02-29" },
  { "2026-03-31", -1, "2026-02-28" },
  { "2027-08-31", -6, "2027-02-28" },
  { "2026-05-31", -6, "2025-11-30" },
  { "2024-02-29", 12, "2025-02-28" },
  { "2024-02-29", 48, "2028-02-29" },
  { "2026-12-31", 2, "2027-02-28" },
  { "2026-01-01", -1, "2025-12-01" },
  { "2026-07-07", 0, "2026-07-07" },
  { "0001-01-31", -1, "" },
  { "9999-12-01", 1, "" },
  { "2026-01-01", G_MAXINT, "" },
  { "2026-01-01", G_MININT, "" },
};

static const Step year_steps[] = {
  { "2009-05-14", 18, "2027-05-14" },
  { "2008-02-29", 18, "2026-02-28" },
  { "2008-02-29", 16, "2024-02-29" },
  { "2000-02-29", 100, "2100-02-28" },
  { "2026-01-01", 9999, "" },
  { "2026-01-01", G_MAXINT, "" },
};

static const Step day_steps[] = {
  { "2026-12-31", 1, "2027-01-01" },
  { "2024-02-28", 1, "2024-02-29" },
  { "2100-02-28", 1, "2100-03-01" },
  { "1970-01-01", -1, "1969-12-31" },
  { "0001-01-01", -1, "" },
  { "9999-12-31", 1, "" },
  { "9999-12-31", G_MAXINT32, "" },
};

static void
test_steps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (month_steps); i++)
    assert_day (eb_date_add_months (day (month_steps[i].from), month_steps[i].n), month_steps[i].to);
  for (gsize i = 0; i < G_N_ELEMENTS (year_steps); i++)
    assert_day (eb_date_add_years (day (year_steps[i].from), year_steps[i].n), year_steps[i].to);
  for (gsize i = 0; i < G_N_ELEMENTS (day_steps); i++)
    assert_day (eb_date_add_days (day (day_steps[i].from), day_steps[i].n), day_steps[i].to);
}

static void
test_parse (void)
{
  static const char *const good[] = { "2009-05-14", "2024-02-29", "0001-01-01", "9999-12-31" };
  static const char *const bad[] = {
    "", "2009-5-14", "2009-05-14 ", " 2009-05-14", "2009/05/14", "2023-02-29", "2100-02-29", "0000-01-01", "2009-00-01",
    "2009-13-01", "2009-04-31", "2009-04-00", "-009-04-01", "20090514", "2009-05-1x", "٢٠٠٩-05-14"
  };
  EbDate date = { 1, 2, 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (eb_date_parse (bad[i], &date));
  g_assert_false (eb_date_parse (NULL, &date));
  assert_day (date, "0001-02-03");

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (eb_date_parse (good[i], &date));
      assert_day (date, good[i]);
    }
}

static void
test_valid (void)
{
  g_assert_false (eb_date_is_set (EB_DATE_UNSET));
  g_assert_false (eb_date_is_valid (EB_DATE_UNSET));
  g_assert_true (eb_date_is_set ((EbDate){ 0, 0, 1 }));
  g_assert_false (eb_date_is_valid ((EbDate){ 0, 0, 1 }));
  g_assert_false (eb_date_is_valid ((EbDate){ -1, 1, 1 }));
  g_assert_false (eb_date_is_valid ((EbDate){ 10000, 1, 1 }));
  g_assert_false (eb_date_is_valid ((EbDate){ 2026, 2, 29 }));
  g_assert_false (eb_date_is_valid ((EbDate){ 2026, 200, 1 }));
  g_assert_true (eb_date_is_valid ((EbDate){ 2024, 2, 29 }));
}

static void
test_days (void)
{
  g_assert_cmpint (eb_date_to_days (day ("1970-01-01")), ==, 0);
  g_assert_cmpint (eb_date_to_days (day ("2000-03-01")), ==, 11017);
  g_assert_cmpint (eb_date_to_days (day ("1969-12-31")), ==, -1);
  g_assert_cmpint (eb_date_days_between (day ("2026-11-21"), day ("2026-11-14")), ==, -7);
  g_assert_cmpint (eb_date_days_between (day ("2024-02-28"), day ("2024-03-01")), ==, 2);
  assert_day (eb_date_from_days (0), "1970-01-01");
  assert_day (eb_date_from_days (G_MAXINT32), "");
  assert_day (eb_date_from_days (G_MININT32), "");

  /* Each day of four centuries is the one after the day before, and back. */
  for (gint32 i = eb_date_to_days (day ("1899-12-31")); i < eb_date_to_days (day ("2300-01-01")); i++)
    {
      const EbDate date = eb_date_from_days (i);

      g_assert_true (eb_date_is_valid (date));
      g_assert_cmpint (eb_date_to_days (date), ==, i);
      g_assert_cmpint (eb_date_compare (date, eb_date_from_days (i + 1)), <, 0);
    }
}

static void
test_compare (void)
{
  g_assert_cmpint (eb_date_compare (day ("2026-02-01"), day ("2026-01-31")), >, 0);
  g_assert_cmpint (eb_date_compare (day ("2025-12-31"), day ("2026-01-01")), <, 0);
  g_assert_cmpint (eb_date_compare (day ("2026-01-01"), day ("2026-01-01")), ==, 0);
  g_assert_cmpint (eb_date_compare (EB_DATE_UNSET, day ("0001-01-01")), <, 0);
}

static void
test_age (void)
{
  static const struct
  {
    const char *birth;
    const char *on;
    int         years;
  } cases[] = {
    { "2009-05-14", "2027-05-13", 17 },
    { "2009-05-14", "2027-05-14", 18 },
    { "2008-02-29", "2026-02-27", 17 },
    { "2008-02-29", "2026-02-28", 18 },
    { "2008-02-29", "2028-02-28", 19 },
    { "2008-02-29", "2028-02-29", 20 },
    { "2009-05-14", "2009-05-14", 0 },
    { "2009-05-14", "2009-05-13", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (eb_date_completed_years (day (cases[i].birth), day (cases[i].on)), ==, cases[i].years);
}

static void
test_next (void)
{
  static const struct
  {
    const char *from;
    const char *quarter;
    const char *month;
  } cases[] = {
    { "2027-05-14", "2027-07-01", "2027-06-01" },
    { "2027-04-01", "2027-07-01", "2027-05-01" },
    { "2027-03-31", "2027-04-01", "2027-04-01" },
    { "2027-12-31", "2028-01-01", "2028-01-01" },
    { "2027-10-01", "2028-01-01", "2027-11-01" },
    { "2028-01-01", "2028-04-01", "2028-02-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_day (eb_date_next_quarter (day (cases[i].from)), cases[i].quarter);
      assert_day (eb_date_next_month (day (cases[i].from)), cases[i].month);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/steps", test_steps);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/next", test_next);

  return g_test_run ();
}
