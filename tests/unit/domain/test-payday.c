/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-allowance.h"

#include "domain-fixture.h"

typedef struct
{
  EbPayday    payday;
  const char *from;
  const char *next;
} NextRow;

/* 22 November 2026 is a Sunday. */
static const NextRow next_rows[] = {
  { { EB_PAY_WEEKLY, 7 }, "2026-11-22", "2026-11-22" },
  { { EB_PAY_WEEKLY, 1 }, "2026-11-22", "2026-11-23" },
  { { EB_PAY_WEEKLY, 6 }, "2026-11-22", "2026-11-28" },
  { { EB_PAY_WEEKLY, 5 }, "2026-11-20", "2026-11-20" },
  { { EB_PAY_WEEKLY, 5 }, "2026-11-21", "2026-11-27" },
  { { EB_PAY_WEEKLY, 5 }, "2026-12-26", "2027-01-01" },
  { { EB_PAY_WEEKLY, 4 }, "1970-01-01", "1970-01-01" },
  { { EB_PAY_WEEKLY, 3 }, "1969-12-31", "1969-12-31" },
  { { EB_PAY_WEEKLY, 1 }, "1905-06-07", "1905-06-12" },
  { { EB_PAY_WEEKLY, 7 }, "2026-03-28", "2026-03-29" }, /* a day of 23 hours */
  { { EB_PAY_WEEKLY, 7 }, "2026-10-24", "2026-10-25" }, /* one of 25 */
  { { EB_PAY_WEEKLY, 1 }, "0001-01-01", "0001-01-01" },
  { { EB_PAY_WEEKLY, 5 }, "9999-12-31", "9999-12-31" },
  { { EB_PAY_WEEKLY, 6 }, "9999-12-31", "" },
  { { EB_PAY_MONTHLY, 1 }, "2026-11-01", "2026-11-01" },
  { { EB_PAY_MONTHLY, 1 }, "2026-11-02", "2026-12-01" },
  { { EB_PAY_MONTHLY, 1 }, "2026-12-02", "2027-01-01" },
  { { EB_PAY_MONTHLY, 28 }, "2026-02-28", "2026-02-28" },
  { { EB_PAY_MONTHLY, 29 }, "2026-02-01", "2026-02-28" },
  { { EB_PAY_MONTHLY, 29 }, "2028-02-01", "2028-02-29" },
  { { EB_PAY_MONTHLY, 30 }, "2026-02-28", "2026-02-28" },
  { { EB_PAY_MONTHLY, 30 }, "2028-02-29", "2028-02-29" },
  { { EB_PAY_MONTHLY, 30 }, "2026-01-31", "2026-02-28" },
  { { EB_PAY_MONTHLY, 30 }, "2026-03-01", "2026-03-30" },
  { { EB_PAY_MONTHLY, 31 }, "2026-03-31", "2026-03-31" },
  { { EB_PAY_MONTHLY, 31 }, "2026-04-01", "2026-04-30" },
  { { EB_PAY_MONTHLY, 31 }, "2026-02-28", "2026-02-28" },
  { { EB_PAY_MONTHLY, 31 }, "2100-02-01", "2100-02-28" },
  { { EB_PAY_MONTHLY, 31 }, "2026-12-31", "2026-12-31" },
  { { EB_PAY_MONTHLY, 31 }, "9999-12-31", "9999-12-31" },
  { { EB_PAY_MONTHLY, 30 }, "9999-12-31", "" },
  { { EB_PAY_NEVER, 0 }, "2026-11-22", "" },
  { { EB_PAY_NEVER, 99 }, "2026-11-22", "" },
};

typedef struct
{
  const char *day;
  int         week;
  int         year;
} WeekRow;

static const WeekRow week_rows[] = {
  { "1905-06-07", 23, 1905 },
  { "1969-12-29", 1, 1970 },
  { "1969-12-28", 52, 1969 },
  { "2020-12-31", 53, 2020 },
  { "2021-01-03", 53, 2020 },
  { "2021-01-04", 1, 2021 },
  { "2023-01-01", 52, 2022 },
  { "2023-01-02", 1, 2023 },
  { "2024-12-29", 52, 2024 },
  { "2024-12-30", 1, 2025 },
  { "2026-01-01", 1, 2026 },
  { "2026-11-22", 47, 2026 },
  { "2026-12-31", 53, 2026 },
  { "2027-01-03", 53, 2026 },
  { "2027-01-04", 1, 2027 },
  { "0001-01-01", 1, 1 },
  { "9999-12-31", 52, 9999 },
};

static void
test_next (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (next_rows); i++)
    {
      g_test_message ("%s", next_rows[i].from);
      assert_day (eb_payday_next (next_rows[i].payday, day (next_rows[i].from)), next_rows[i].next);
    }
}

static void
test_valid (void)
{
  static const struct
  {
    EbPayday payday;
    gboolean is_valid;
  } rows[] = {
    { { EB_PAY_WEEKLY, 0 }, FALSE },
    { { EB_PAY_WEEKLY, 1 }, TRUE },
    { { EB_PAY_WEEKLY, 7 }, TRUE },
    { { EB_PAY_WEEKLY, 8 }, FALSE },
    { { EB_PAY_MONTHLY, 0 }, FALSE },
    { { EB_PAY_MONTHLY, 1 }, TRUE },
    { { EB_PAY_MONTHLY, 31 }, TRUE },
    { { EB_PAY_MONTHLY, 32 }, FALSE },
    { { EB_PAY_NEVER, 0 }, TRUE },
    { { (EbPayEvery) 3, 1 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (eb_payday_is_valid (rows[i].payday), ==, rows[i].is_valid);
}

static void
test_weeks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (week_rows); i++)
    {
      int year = 0;

      g_test_message ("%s", week_rows[i].day);
      g_assert_cmpint (eb_date_iso_week (day (week_rows[i].day), &year), ==, week_rows[i].week);
      g_assert_cmpint (year, ==, week_rows[i].year);
      g_assert_cmpint (eb_date_iso_week (day (week_rows[i].day), NULL), ==, week_rows[i].week);
    }
}

/* Every day of 26 years against GLib's own. */
static void
test_all_weeks (void)
{
  const EbDate last = day ("2040-12-31");

  for (EbDate on = day ("2015-01-01"); eb_date_compare (on, last) <= 0; on = eb_date_add_days (on, 1))
    {
      g_autoptr (GDateTime) noon = g_date_time_new_utc (on.year, on.month, on.day, 12, 0, 0);
      int year = 0;

      g_assert_cmpint (eb_date_iso_week (on, &year), ==, g_date_time_get_week_of_year (noon));
      g_assert_cmpint (year, ==, g_date_time_get_week_numbering_year (noon));
      for (guint weekday = 1; weekday <= 7; weekday++)
        {
          const gint32 ahead = eb_date_days_between (on, eb_payday_next ((EbPayday){ EB_PAY_WEEKLY, weekday }, on));

          g_assert_cmpint (ahead, ==, ((int) weekday - g_date_time_get_day_of_week (noon) + 7) % 7);
        }
    }
}

/* One in each month, whatever the day. */
static void
test_all_months (void)
{
  for (guint pay_day = 1; pay_day <= 31; pay_day++)
    {
      EbDate next = day ("2015-01-01");

      for (int month = 0; month < 26 * 12; month++)
        {
          next = eb_payday_next ((EbPayday){ EB_PAY_MONTHLY, pay_day }, next);
          g_assert_cmpint (next.year * 12 + next.month, ==, 2015 * 12 + 1 + month);
          g_assert_true (next.day == pay_day || (next.day < pay_day && eb_date_add_days (next, 1).day == 1));
          next = eb_date_add_days (next, 1);
        }
    }
}

static void
test_nicks (void)
{
  EbPayEvery every = EB_PAY_NEVER;
  EbPayMode  mode = EB_PAY_CASH;

  for (EbPayEvery i = EB_PAY_NEVER; i <= EB_PAY_MONTHLY; i++)
    {
      g_assert_true (eb_pay_every_from_nick (eb_pay_every_to_nick (i), &every));
      g_assert_cmpint (every, ==, i);
    }
  for (int i = 0; i < EB_N_PAY_MODES; i++)
    {
      g_assert_true (eb_pay_mode_from_nick (eb_pay_mode_to_nick ((EbPayMode) i), &mode));
      g_assert_cmpint (mode, ==, i);
    }
  g_assert_cmpstr (eb_pay_every_to_nick (EB_PAY_MONTHLY), ==, "month");
  g_assert_cmpstr (eb_pay_mode_to_nick (EB_PAY_TOGETHER), ==, "together");
  g_assert_false (eb_pay_every_from_nick ("year", &every));
  g_assert_false (eb_pay_mode_from_nick (NULL, &mode));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/payday/next", test_next);
  g_test_add_func ("/payday/valid", test_valid);
  g_test_add_func ("/payday/weeks", test_weeks);
  g_test_add_func ("/payday/all-weeks", test_all_weeks);
  g_test_add_func ("/payday/all-months", test_all_months);
  g_test_add_func ("/payday/nicks", test_nicks);

  return g_test_run ();
}
