/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task.h"

#include "domain-fixture.h"

#define YEARS(n) ((n) *12)

/* "" is a date that is not there. */
typedef struct
{
  const char *name;
  const char *birth;
  int         age_months;
  EbTaskWhen  when;
  const char *date;
} DateRow;

static const DateRow date_rows[] = {
  { "plain", "2009-05-14", YEARS (15), EB_TASK_WHEN_DAY, "2024-05-14" },
  { "years-and-months", "2009-05-14", YEARS (16) + 9, EB_TASK_WHEN_DAY, "2026-02-14" },
  { "no-age", "2009-05-14", 0, EB_TASK_WHEN_DAY, "" },
  { "no-birth", "", YEARS (15), EB_TASK_WHEN_DAY, "" },
  { "leap-day-common-year", "2008-02-29", YEARS (18), EB_TASK_WHEN_DAY, "2026-02-28" },
  { "leap-day-leap-year", "2008-02-29", YEARS (20), EB_TASK_WHEN_DAY, "2028-02-29" },
  { "month-end", "2009-05-31", YEARS (16) + 9, EB_TASK_WHEN_DAY, "2026-02-28" },
  { "month-end-leap", "2011-05-31", YEARS (16) + 9, EB_TASK_WHEN_DAY, "2028-02-29" },
  { "year", "2009-12-31", YEARS (15), EB_TASK_WHEN_YEAR, "2024-01-01" },
  { "year-new-year", "2009-01-01", YEARS (15), EB_TASK_WHEN_YEAR, "2024-01-01" },
  { "quarter", "2009-05-14", YEARS (18), EB_TASK_WHEN_NEXT_QUARTER, "2027-07-01" },
  { "quarter-first-day", "2009-04-01", YEARS (18), EB_TASK_WHEN_NEXT_QUARTER, "2027-07-01" },
  { "quarter-over-new-year", "2009-12-31", YEARS (18), EB_TASK_WHEN_NEXT_QUARTER, "2028-01-01" },
  { "month", "2009-05-31", YEARS (20), EB_TASK_WHEN_NEXT_MONTH, "2029-06-01" },
  { "month-over-new-year", "2009-12-01", YEARS (20), EB_TASK_WHEN_NEXT_MONTH, "2030-01-01" },
  /* 1 November */
  { "yearly-before", "2009-10-31", YEARS (15), EB_TASK_WHEN_YEARLY, "2024-11-01" },
  { "yearly-same-day", "2009-11-01", YEARS (15), EB_TASK_WHEN_YEARLY, "2024-11-01" },
  { "yearly-after", "2009-11-02", YEARS (15), EB_TASK_WHEN_YEARLY, "2025-11-01" },
};

static EbTaskDef
make_def (int        age_months,
          EbTaskWhen when)
{
  EbTaskDef def = { .age_months = age_months, .when = when };

  if (when == EB_TASK_WHEN_YEARLY)
    {
      def.year_month = 11;
      def.year_day = 1;
    }
  return def;
}

static void
test_date (gconstpointer data)
{
  const DateRow  *row = data;
  const EbTaskDef def = make_def (row->age_months, row->when);

  assert_day (eb_task_def_date (&def, day (row->birth)), row->date);
}

typedef struct
{
  const char *name;
  const char *birth;
  int         age_months;
  int         lead_months;
  int         until_months;
  EbTaskWhen  when;
  const char *first; /* the first day on which it is shown; "" for never */
  const char *gone;  /* the first day on which it no longer is; "" for never */
} ShownRow;

static const ShownRow shown_rows[] = {
  { "no-lead", "2009-05-14", YEARS (15), 0, 0, EB_TASK_WHEN_DAY, "2024-05-14", "" },
  { "lead", "2009-05-14", YEARS (18), 6, 0, EB_TASK_WHEN_DAY, "2026-11-14", "" },
  { "lead-month-end", "2009-08-31", YEARS (18), 6, 0, EB_TASK_WHEN_DAY, "2027-02-28", "" },
  { "lead-month-end-leap", "2010-08-31", YEARS (18), 6, 0, EB_TASK_WHEN_DAY, "2028-02-29", "" },
  { "lead-leap-day", "2008-02-29", YEARS (18), 3, 0, EB_TASK_WHEN_DAY, "2025-11-28", "" },
  { "lead-two-years", "2009-05-14", YEARS (15), 24, 0, EB_TASK_WHEN_DAY, "2022-05-14", "" },
  { "lead-of-year", "2009-05-14", YEARS (18), 6, 0, EB_TASK_WHEN_YEAR, "2026-07-01", "" },
  { "lead-of-quarter", "2009-05-14", YEARS (18), 1, 0, EB_TASK_WHEN_NEXT_QUARTER, "2027-06-01", "" },
  { "until", "2009-05-14", YEARS (16) + 9, 6, YEARS (18), EB_TASK_WHEN_DAY, "2025-08-14", "2027-05-14" },
  { "until-leap-day", "2004-02-29", YEARS (18), 3, YEARS (22) + 1, EB_TASK_WHEN_DAY, "2021-11-28", "2026-03-29" },
  { "until-leap-day-common", "2004-02-29", YEARS (18), 0, YEARS (23), EB_TASK_WHEN_DAY, "2022-02-28", "2027-02-28" },
  { "yearly", "2009-10-31", YEARS (15), 1, 0, EB_TASK_WHEN_YEARLY, "2024-10-01", "" },
  { "no-age", "2009-05-14", 0, 0, 0, EB_TASK_WHEN_DAY, "", "" },
  { "no-birth", "", YEARS (15), 0, 0, EB_TASK_WHEN_DAY, "", "" },
};

static void
test_shown (gconstpointer data)
{
  const ShownRow *row = data;
  const EbDate    birth = day (row->birth);
  EbTaskDef       def = make_def (row->age_months, row->when);

  def.lead_months = row->lead_months;
  def.until_months = row->until_months;
  if (row->first[0] == '\0')
    {
      g_assert_false (eb_task_def_is_shown (&def, birth, day ("2026-11-21")));
      g_assert_false (eb_task_def_is_shown (&def, birth, day ("2099-01-01")));
      return;
    }

  g_assert_false (eb_task_def_is_shown (&def, birth, eb_date_add_days (day (row->first), -1)));
  g_assert_true (eb_task_def_is_shown (&def, birth, day (row->first)));
  if (row->gone[0] == '\0')
    {
      g_assert_true (eb_task_def_is_shown (&def, birth, day ("2099-01-01")));
      return;
    }

  g_assert_true (eb_task_def_is_shown (&def, birth, eb_date_add_days (day (row->gone), -1)));
  g_assert_false (eb_task_def_is_shown (&def, birth, day (row->gone)));
}

/* Last year's stays in view until this year's appears. */
static void
test_yearly (void)
{
  static const struct
  {
    int         lead_months;
    const char *today;
    const char *date;
  } rows[] = {
    { 1, "2020-01-01", "2024-11-01" },
    { 1, "2024-10-01", "2024-11-01" },
    { 1, "2025-09-30", "2024-11-01" },
    { 1, "2025-10-01", "2025-11-01" },
    { 1, "2025-11-01", "2025-11-01" },
    { 1, "2026-03-01", "2025-11-01" },
    { 0, "2025-10-31", "2024-11-01" },
    { 0, "2025-11-01", "2025-11-01" },
    { 11, "2025-11-30", "2025-11-01" },
    { 11, "2025-12-01", "2026-11-01" },
    { 1, "2031-12-24", "2031-11-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EbTaskDef def = make_def (YEARS (15), EB_TASK_WHEN_YEARLY);

      def.lead_months = rows[i].lead_months;
      assert_day (eb_task_def_date_on (&def, day ("2009-05-14"), day (rows[i].today)), rows[i].date);
    }
}

static void
test_date_on (void)
{
  const EbTaskDef once = make_def (YEARS (18), EB_TASK_WHEN_DAY);
  const EbTaskDef none = make_def (0, EB_TASK_WHEN_DAY);
  const EbTaskDef yearly = make_def (YEARS (15), EB_TASK_WHEN_YEARLY);

  assert_day (eb_task_def_date_on (&once, day ("2009-05-14"), day ("2030-01-01")), "2027-05-14");
  assert_day (eb_task_def_date_on (&none, day ("2009-05-14"), day ("2030-01-01")), "");
  assert_day (eb_task_def_date_on (&yearly, day (""), day ("2030-01-01")), "");
}

static void
test_can (void)
{
  static const char *const nicks[] = { "not-tried", "with-help", "with-reminder", "alone", "teach" };
  EbCan                    can = EB_CAN_ALONE;

  G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == EB_N_CANS);
  g_assert_false (eb_can_from_nick ("Alone", &can));
  g_assert_false (eb_can_from_nick ("", &can));
  g_assert_false (eb_can_from_nick (NULL, &can));
  g_assert_cmpint (can, ==, EB_CAN_ALONE);

  for (int i = 0; i < EB_N_CANS; i++)
    {
      g_assert_cmpstr (eb_can_to_nick ((EbCan) i), ==, nicks[i]);
      g_assert_true (eb_can_from_nick (nicks[i], &can));
      g_assert_cmpint (can, ==, i);
      g_assert_true (eb_can_is_valid (i));
    }
  g_assert_false (eb_can_is_valid (-1));
  g_assert_false (eb_can_is_valid (EB_N_CANS));
  g_assert_false (eb_can_is_valid (G_MAXINT64));
}

static void
test_ready (void)
{
  static const char *const nicks[] = { "not-at-all", "a-little", "halfway", "almost", "fully" };
  EbReady                  ready = EB_READY_ALMOST;

  g_assert_false (eb_ready_from_nick ("3", &ready));
  g_assert_false (eb_ready_from_nick (NULL, &ready));
  g_assert_cmpint (ready, ==, EB_READY_ALMOST);

  for (int i = 1; i <= 5; i++)
    {
      g_assert_cmpstr (eb_ready_to_nick ((EbReady) i), ==, nicks[i - 1]);
      g_assert_true (eb_ready_from_nick (nicks[i - 1], &ready));
      g_assert_cmpint (ready, ==, i);
      g_assert_true (eb_ready_is_valid (i));
    }
  g_assert_false (eb_ready_is_valid (0));
  g_assert_false (eb_ready_is_valid (6));
  g_assert_false (eb_ready_is_valid (G_MININT64));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (date_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/task/date/", date_rows[i].name, NULL);

      g_test_add_data_func (path, &date_rows[i], test_date);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (shown_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/task/shown/", shown_rows[i].name, NULL);

      g_test_add_data_func (path, &shown_rows[i], test_shown);
    }
  g_test_add_func ("/task/yearly", test_yearly);
  g_test_add_func ("/task/date-on", test_date_on);
  g_test_add_func ("/task/can", test_can);
  g_test_add_func ("/task/ready", test_ready);

  return g_test_run ();
}
