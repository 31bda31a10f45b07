/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "eb-clock.h"

#define NOON_2026_11_21 G_GINT64_CONSTANT (1795258800) /* in Copenhagen, UTC+1 */

static const struct
{
  const char *iso;
  gint64      morning; /* nine o'clock in Copenhagen */
} mornings[] = {
  { "2026-01-15", 1768464000 }, /* winter: 08:00 UTC */
  { "2026-03-28", 1774684800 }, /* the day before the clock goes forward */
  { "2026-03-29", 1774767600 }, /* the day itself: 07:00 UTC */
  { "2026-10-24", 1792825200 },
  { "2026-10-25", 1792915200 }, /* the clock has gone back: 08:00 UTC */
};

static void
test_mornings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mornings); i++)
    {
      EbDate date;
      EbDate back;

      g_assert_true (eb_date_parse (mornings[i].iso, &date));
      g_assert_cmpint (eb_clock_morning_of (date), ==, mornings[i].morning);
      back = eb_clock_date_of (mornings[i].morning * G_USEC_PER_SEC);
      g_assert_cmpint (eb_date_compare (back, date), ==, 0);
    }
  g_assert_cmpint (eb_clock_morning_of (EB_DATE_UNSET), ==, G_MAXINT64);
}

static void
assert_date_of (gint64      unix_us,
                const char *expected)
{
  EbDate           date = eb_clock_date_of (unix_us);
  g_autofree char *iso = eb_date_to_iso (date);

  g_assert_cmpstr (iso, ==, expected);
}

/* Midnight is the local one; and a moment before 1970 is not rounded up. */
static void
test_dates (void)
{
  assert_date_of (G_GINT64_CONSTANT (1795215599999999), "2026-11-20");
  assert_date_of (G_GINT64_CONSTANT (1795215600000000), "2026-11-21");
  assert_date_of (-1, "1970-01-01");
  assert_date_of (G_GINT64_CONSTANT (-3600000001), "1969-12-31");
}

static void
test_set (void)
{
  gint64 real = g_get_real_time ();
  gint64 first;
  EbDate today;

  eb_clock_set (NOON_2026_11_21 * G_USEC_PER_SEC);
  first = eb_clock_now_us ();
  g_assert_cmpint (first, >=, NOON_2026_11_21 * G_USEC_PER_SEC);
  g_assert_cmpint (eb_clock_now_us (), >=, first);
  g_assert_cmpint (eb_clock_now (), >=, NOON_2026_11_21);
  today = eb_clock_today ();
  g_assert_cmpint (eb_date_compare (today, ((EbDate){ 2026, 11, 21 })), ==, 0);
  eb_clock_set (0);
  g_assert_cmpint (eb_clock_now_us (), >=, real);
}

/* In a build for tests the environment sets the clock; in any other it does
 * not, whoever has put it there. */
static void
test_environment (void)
{
  if (g_test_subprocess ())
    {
      gint64 now = eb_clock_now ();

#if EB_TEST_CLOCK
      g_assert_cmpint (now, >=, G_GINT64_CONSTANT (978346800)); /* 2001-01-01 12:00 */
      g_assert_cmpint (now, <, G_GINT64_CONSTANT (1000000000));
#else
      g_assert_cmpint (now, >, G_GINT64_CONSTANT (1000000000));
#endif
      return;
    }
  g_setenv ("EGNEBEN_NOW", "2001-01-01T12:00", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_unsetenv ("EGNEBEN_NOW");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Europe/Copenhagen", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/mornings", test_mornings);
  g_test_add_func ("/clock/dates", test_dates);
  g_test_add_func ("/clock/set", test_set);
  g_test_add_func ("/clock/environment", test_environment);
  return g_test_run ();
}
