/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"

#include <stdatomic.h>

#include "config.h"

#define MORNING_HOUR 9

/* What is added to the real time; read from any thread. */
static _Atomic gint64 offset_us;

static void
start_at (gint64 unix_us)
{
  atomic_store (&offset_us, unix_us == 0 ? 0 : unix_us - g_get_real_time ());
}

/* Once, at first use; in builds for tests only. */
static void
read_environment (void)
{
#if EB_TEST_CLOCK
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
      const char *text = g_getenv ("EGNEBEN_NOW");
      g_autoptr (GDateTime) now = text != NULL ? g_date_time_new_from_iso8601 (text, zone) : NULL;

      /* g_date_time_new_from_iso8601() wants seconds: "T12:00" has none. */
      if (now == NULL && text != NULL)
        {
          g_autofree char *longer = g_strconcat (text, ":00", NULL);

          now = g_date_time_new_from_iso8601 (longer, zone);
        }
      if (now != NULL)
        start_at (g_date_time_to_unix (now) * G_USEC_PER_SEC);
      g_once_init_leave (&done, 1);
    }
#endif
}

/**
 * eb_clock_now_us:
 *
 * Returns: now, in microseconds since 1970-01-01 UTC
 */
gint64
eb_clock_now_us (void)
{
  read_environment ();
  return g_get_real_time () + atomic_load (&offset_us);
}

/**
 * eb_clock_now:
 *
 * Returns: now, in seconds since 1970-01-01 UTC
 */
gint64
eb_clock_now (void)
{
  return eb_clock_now_us () / G_USEC_PER_SEC;
}

/**
 * eb_clock_today:
 *
 * Returns: the civil date now in the local time zone
 */
EbDate
eb_clock_today (void)
{
  return eb_clock_date_of (eb_clock_now_us ());
}

static gint64
floor_seconds (gint64 unix_us)
{
  return unix_us / G_USEC_PER_SEC - (unix_us % G_USEC_PER_SEC < 0 ? 1 : 0);
}

/**
 * eb_clock_date_of:
 * @unix_us: microseconds since 1970-01-01 UTC
 *
 * Returns: the civil date of that moment in the local time zone; unset for
 *   one outside of the years 1 to 9999
 */
EbDate
eb_clock_date_of (gint64 unix_us)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (floor_seconds (unix_us));
  EbDate date = EB_DATE_UNSET;

  if (moment != NULL)
    {
      date.year = (gint16) g_date_time_get_year (moment);
      date.month = (guint8) g_date_time_get_month (moment);
      date.day = (guint8) g_date_time_get_day_of_month (moment);
    }
  return date;
}

/**
 * eb_clock_morning_of:
 * @date: a valid civil date
 *
 * Returns: nine in the morning of that day in the local time zone, in Unix
 *   seconds UTC; %G_MAXINT64 if there is no such day
 */
gint64
eb_clock_morning_of (EbDate date)
{
  g_autoptr (GDateTime) moment = g_date_time_new_local (date.year, date.month, date.day, MORNING_HOUR, 0, 0);

  return moment != NULL ? g_date_time_to_unix (moment) : G_MAXINT64;
}

/**
 * eb_clock_set:
 * @unix_us: microseconds since 1970-01-01 UTC; 0 for the real clock
 *
 * From now on the clock stands at @unix_us and goes on from there. For the
 * demo and for tests.
 */
void
eb_clock_set (gint64 unix_us)
{
  read_environment (); /* so that it does not come after this */
  start_at (unix_us);
}
