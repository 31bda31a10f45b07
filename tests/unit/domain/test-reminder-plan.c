/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include "eb-reminder-plan.h"

/* The example of the domain facts, section 1d: DECIDE_175 on 14 November 2026,
 * ADULT on 14 May 2027, FOLLOW_FIRST three months after @start. */
typedef struct
{
  const char *key;
  const char *start;
  const char *today;
  const char *moments; /* a repeat is written day+days */
} PlanCase;

static const PlanCase plan_cases[] = {
  { "ADULT", "2020-03-01", "2026-01-01", "2026-05-14 2026-11-14 2027-02-14 2027-04-14 2027-05-07 2027-05-14" },
  { "ADULT", "2020-03-01", "2026-05-13", "2026-05-14 2026-11-14 2027-02-14 2027-04-14 2027-05-07 2027-05-14" },
  { "ADULT", "2020-03-01", "2026-11-13", "2026-05-14 2026-11-14 2027-02-14 2027-04-14 2027-05-07 2027-05-14" },
  { "ADULT", "2020-03-01", "2026-11-14", "2026-11-14 2027-02-14 2027-04-14 2027-05-07 2027-05-14" },
  { "ADULT", "2020-03-01", "2027-05-14", "2027-05-14" },
  { "ADULT", "2020-03-01", "2027-06-13", "2027-05-14" }, /* the machine was off */
  { "ADULT", "2020-03-01", "2027-06-14", "" },
  { "DECIDE_175", "2020-03-01", "2026-01-01", "2026-05-14 2026-08-14 2026-10-14 2026-11-07 2026-11-14 2026-11-21+7" },
  { "DECIDE_175", "2020-03-01", "2026-11-20", "2026-11-14 2026-11-21+7" },
  { "DECIDE_175", "2020-03-01", "2026-11-21", "2026-11-21+7" },
  { "DECIDE_175", "2020-03-01", "2030-01-01", "2026-11-21+7" },
  { "FOLLOW_FIRST", "2026-10-15", "2026-10-20", "2026-12-16 2027-01-08 2027-01-14 2027-01-15 2027-01-22+7" },
  { "FOLLOW_FIRST", "2026-10-15", "2027-01-10", "2027-01-08 2027-01-14 2027-01-15 2027-01-22+7" },
  { "END23", "2020-03-01", "2031-11-13", "2031-11-14 2032-02-14 2032-04-14 2032-05-07 2032-05-14" },
  { "SU_FROM", "2020-03-01", "2027-06-24", "2027-06-24 2027-06-30 2027-07-01" },
};

static char *
plan_of (const EbDue *due,
         EbDate       today)
{
  g_autoptr (GArray) moments = eb_reminder_plan (due, today);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      const EbMoment  *moment = &g_array_index (moments, EbMoment, i);
      g_autofree char *iso = eb_date_to_iso (moment->day);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso);
      if (moment->every > 0)
        g_string_append_printf (text, "+%d", moment->every);
    }

  return g_string_free (text, FALSE);
}

static GPtrArray *
agenda_of (const char      *start,
           const EbRuleSet *rules,
           const EbClosing *closing,
           const char      *today)
{
  const EbCase facts = { .birth = { 2009, 5, 14 }, .start = day (start), .consent = TRUE, .since = day (start) };

  return eb_agenda_new (&facts, rules, closing, closing != NULL ? 1 : 0, (EbRhythm){ 0 }, day (today));
}

static void
test_plan (gconstpointer data)
{
  const PlanCase *c = data;
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) dues = agenda_of (c->start, rules, NULL, c->today);
  g_autofree char *plan = plan_of (get_due (dues, c->key), day (c->today));

  g_assert_cmpstr (plan, ==, c->moments);
}

static void
test_acted_on (void)
{
  const EbClosing held = { "DECIDE_175", EB_CLOSE_HELD, { 2026, 5, 1 }, 1 };
  const EbClosing dropped = { "DECIDE_175", EB_CLOSE_NOT_NEEDED, { 2026, 5, 1 }, 1 };
  const EbClosing moved = { "DECIDE_175", EB_CLOSE_MOVED, { 2026, 12, 31 }, 1 };
  const EbDate    today = day ("2026-06-15");
  g_autoptr (EbRuleSet) rules = load_rules ("barnets-lov.ini", NULL);
  g_autoptr (GPtrArray) after_held = agenda_of ("2020-03-01", rules, &held, "2026-06-15");
  g_autoptr (GPtrArray) after_dropped = agenda_of ("2020-03-01", rules, &dropped, "2026-06-15");
  g_autoptr (GPtrArray) after_moved = agenda_of ("2020-03-01", rules, &moved, "2026-06-15");
  g_autofree char *plan_held = plan_of (get_due (after_held, "DECIDE_175"), today);
  g_autofree char *plan_dropped = plan_of (get_due (after_dropped, "DECIDE_175"), today);
  g_autofree char *plan_moved = plan_of (get_due (after_moved, "DECIDE_175"), today);

  g_assert_cmpstr (plan_held, ==, "");
  g_assert_cmpstr (plan_dropped, ==, "");
  g_assert_cmpstr (plan_moved, ==, "2026-06-30 2026-09-30 2026-11-30 2026-12-24 2026-12-31 2027-01-07+7");
}

#define NEVER G_MAXINT64

static void
test_moment (void)
{
  static const struct
  {
    gint64 at, every, told, now;
    gint64 next;
  } cases[] = {
    { 1000, 0, 0, 999, 1000 },
    { 1000, 0, 0, 1000, 1000 },
    { 1000, 0, 0, 5000, 5000 }, /* caught up */
    { 1000, 0, 1000, 1000, NEVER },
    { 1000, 0, 1000, 5000, NEVER },
    { 1000, 0, 900, 1000, 1000 }, /* told of an earlier one */
    { 1000, 70, 0, 5000, 5000 },
    { 1000, 70, 1000, 1000, 1070 },
    { 1000, 70, 1000, 1069, 1070 },
    { 1000, 70, 1000, 1070, 1070 },
    { 1000, 70, 1030, 1080, 1080 },
    { 1000, 70, 1080, 1100, 1140 }, /* told late: the row keeps its days */
    { 1000, 70, 1069, 9999, 9999 }, /* many missed: one */
    { 1000, 70, 9999, 9999, 10030 },
    { 1000, 70, 9999, 2000, 10030 }, /* the clock went back */
    { 1000, NEVER, 2000, 3000, NEVER },
    { NEVER, 0, 0, 5, NEVER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (eb_moment_next (cases[i].at, cases[i].every, cases[i].told, cases[i].now), ==, cases[i].next);
      g_assert_cmpint (eb_moment_is_due (cases[i].at, cases[i].every, cases[i].told, cases[i].now), ==, cases[i].next == cases[i].now);
    }
}

/* A service that looks at every second tells each moment exactly once. */
static void
test_once_each (void)
{
  const gint64 at = 100;
  const gint64 every = 7;
  gint64       told = 0;
  guint        n_told = 0;

  for (gint64 now = 90; now < 100 + 10 * every; now++)
    if (eb_moment_is_due (at, every, told, now))
      {
        g_assert_cmpint ((now - at) % every, ==, 0);
        told = now;
        n_told++;
      }

  g_assert_cmpuint (n_told, ==, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (plan_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder-plan/%s/%s", plan_cases[i].key, plan_cases[i].today);

      g_test_add_data_func (path, &plan_cases[i], test_plan);
    }
  g_test_add_func ("/reminder-plan/acted-on", test_acted_on);
  g_test_add_func ("/reminder-plan/moment", test_moment);
  g_test_add_func ("/reminder-plan/once-each", test_once_each);

  return g_test_run ();
}
