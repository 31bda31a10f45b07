/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include <time.h>

#include <libical/ical.h>

#include "eb-recurrence.h"

#define N_RANDOM 3000

static EbRecurrence *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EbRecurrence *rule = eb_recurrence_parse (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rule);
  return rule;
}

static char *
days_to_text (GArray *days)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = eb_date_to_iso (g_array_index (days, EbDate, i));

      g_string_append_printf (all, "%s%s", i == 0 ? "" : " ", iso);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* --- Read --------------------------------------------------------------------------- */

static const struct
{
  const char *typed;
  const char *text;
} same[] = {
  { "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO" },
  { "byday=we,mo,mo;freq=weekly;interval=1;wkst=mo", "FREQ=WEEKLY;BYDAY=MO,WE" },
  { "INTERVAL=02;FREQ=WEEKLY;WKST=SU;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU" },
  { "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1" },
  { "FREQ=MONTHLY;BYDAY=+2MO,-1FR", "FREQ=MONTHLY;BYDAY=-1FR,2MO" },
  { "FREQ=YEARLY;UNTIL=20301231;BYMONTHDAY=29;BYMONTH=2", "FREQ=YEARLY;UNTIL=20301231;BYMONTH=2;BYMONTHDAY=29" },
  { "FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3" },
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" },
};

static void
test_same_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (EbRecurrence) rule = parse (same[i].typed);
      g_autoptr (EbRecurrence) copy = eb_recurrence_copy (rule);
      g_autofree char *text = eb_recurrence_to_text (copy);
      g_autoptr (EbRecurrence) again = parse (text);
      g_autofree char *twice = eb_recurrence_to_text (again);

      g_assert_cmpstr (text, ==, same[i].text);
      g_assert_cmpstr (twice, ==, text);
    }
}

static const struct
{
  const char       *text;
  EbRecurrenceError code;
} refused[] = {
  { "", EB_RECURRENCE_ERROR_SYNTAX },
  { "hver mandag", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=FORTNIGHTLY", EB_RECURRENCE_ERROR_SYNTAX },
  { "INTERVAL=2", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;FREQ=WEEKLY", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;INTERVAL=0", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;INTERVAL=-1", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;INTERVAL=1000", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;INTERVAL=99999999999", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;COUNT=0", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;COUNT=2;UNTIL=20301231", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;UNTIL=20300231", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;UNTIL=2030-1-1", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;FOO=1", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=DAILY;RSCALE=HEBREW", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=YEARLY;BYMONTH=5L", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=YEARLY;BYMONTH=13", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=YEARLY;BYMONTH=-1", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYMONTHDAY=32", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYMONTHDAY=0", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYMONTHDAY=", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYMONTHDAY=1,,2", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYDAY=6MO", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=MONTHLY;BYSETPOS=1", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=WEEKLY;BYDAY=2MO", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=WEEKLY;BYDAY=MOO", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=WEEKLY;BYDAY=ÆØ", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=WEEKLY;BYMONTHDAY=1", EB_RECURRENCE_ERROR_SYNTAX },
  { "FREQ=HOURLY", EB_RECURRENCE_ERROR_TOO_FINE },
  { "FREQ=minutely;INTERVAL=5", EB_RECURRENCE_ERROR_TOO_FINE },
  { "FREQ=SECONDLY", EB_RECURRENCE_ERROR_TOO_FINE },
  { "FREQ=DAILY;BYHOUR=8", EB_RECURRENCE_ERROR_TOO_FINE },
  { "FREQ=DAILY;BYMINUTE=8,9", EB_RECURRENCE_ERROR_TOO_FINE },
  { "FREQ=DAILY;BYSECOND=8", EB_RECURRENCE_ERROR_TOO_FINE },
  { "FREQ=DAILY;UNTIL=20301231T235959Z", EB_RECURRENCE_ERROR_TOO_FINE },
};

static void
test_refused (void)
{
  g_autoptr (GString) text = g_string_new ("FREQ=MONTHLY;BYMONTHDAY=1");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) problem = NULL;

      g_test_message ("%s", refused[i].text);
      g_assert_null (eb_recurrence_parse (refused[i].text, &problem));
      g_assert_error (problem, EB_RECURRENCE_ERROR, (int) refused[i].code);
    }

  while (text->len <= 200)
    g_string_append (text, ",1");
  g_assert_null (eb_recurrence_parse (text->str, &error));
  g_assert_error (error, EB_RECURRENCE_ERROR, EB_RECURRENCE_ERROR_SYNTAX);
}

/* --- Its days, written by hand ---------------------------------------------------------- */

static const struct
{
  const char *rule;
  const char *start;
  const char *from;
  const char *to;
  const char *days;
} cases[] = {
  /* Every Monday the bathroom, also on the days that the clock changes in Denmark (29 March,
   * 25 October 2026), Brazil (18 February, 4 November 2018), and on that which Apia never had. */
  { "FREQ=WEEKLY;BYDAY=MO", "2021-11-22", "2026-11-16", "2026-11-22", "2026-11-16" },
  { "FREQ=DAILY", "2020-01-01", "2026-03-28", "2026-03-30", "2026-03-28 2026-03-29 2026-03-30" },
  { "FREQ=DAILY", "2020-01-01", "2026-10-24", "2026-10-26", "2026-10-24 2026-10-25 2026-10-26" },
  { "FREQ=WEEKLY;BYDAY=SU", "2026-03-01", "2026-03-22", "2026-04-05", "2026-03-22 2026-03-29 2026-04-05" },
  { "FREQ=DAILY;INTERVAL=2", "2018-01-02", "2018-02-16", "2018-02-20", "2018-02-17 2018-02-19" },
  { "FREQ=DAILY", "2018-01-01", "2018-11-03", "2018-11-05", "2018-11-03 2018-11-04 2018-11-05" },
  { "FREQ=DAILY", "2011-01-01", "2011-12-29", "2011-12-31", "2011-12-29 2011-12-30 2011-12-31" },
  /* Every second Tuesday keeps its weeks. */
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-03", "2026-11-01", "2026-12-15", "2026-11-03 2026-11-17 2026-12-01 2026-12-15" },
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2021-11-23", "2026-11-01", "2026-11-30", "2026-11-03 2026-11-17" },
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", "2026-11-04", "2026-11-01", "2026-11-30", "2026-11-08 2026-11-16 2026-11-22 2026-11-30" },
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "2026-11-04", "2026-11-01", "2026-11-30", "2026-11-15 2026-11-16 2026-11-29 2026-11-30" },
  { "FREQ=WEEKLY", "2026-11-04", "2026-11-05", "2026-11-18", "2026-11-11 2026-11-18" },
  /* The year ends in week 53. */
  { "FREQ=WEEKLY;BYDAY=TH", "2020-01-01", "2020-12-28", "2021-01-10", "2020-12-31 2021-01-07" },
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2020-12-18", "2020-12-20", "2021-01-31", "2021-01-01 2021-01-15 2021-01-29" },
  /* The ends of months, and leap years. */
  { "FREQ=MONTHLY;BYMONTHDAY=-1", "2019-01-01", "2024-01-01", "2024-05-01", "2024-01-31 2024-02-29 2024-03-31 2024-04-30" },
  { "FREQ=MONTHLY;BYMONTHDAY=-1", "2019-01-01", "2026-02-01", "2026-03-31", "2026-02-28 2026-03-31" },
  { "FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-07-31", "2026-01-31 2026-03-31 2026-05-31 2026-07-31" },
  { "FREQ=MONTHLY;INTERVAL=2", "2025-12-31", "2026-02-01", "2026-12-31", "2026-08-31 2026-10-31 2026-12-31" },
  { "FREQ=MONTHLY;BYMONTHDAY=30", "2024-01-30", "2024-02-01", "2024-03-31", "2024-03-30" },
  { "FREQ=YEARLY", "2020-02-29", "2020-01-01", "2033-01-01", "2020-02-29 2024-02-29 2028-02-29 2032-02-29" },
  { "FREQ=YEARLY", "1896-02-29", "1896-01-01", "1908-12-31", "1896-02-29 1904-02-29 1908-02-29" },
  { "FREQ=YEARLY", "2025-05-14", "2026-01-01", "2027-12-31", "2026-05-14 2027-05-14" },
  { "FREQ=YEARLY;BYYEARDAY=366,-1", "2024-01-01", "2024-01-01", "2025-12-31", "2024-12-31 2025-12-31" },
  { "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "2021-01-01", "2021-01-01", "2028-12-31", "2024-02-29 2028-02-29" },
  /* The how manieth weekday. */
  { "FREQ=MONTHLY;BYDAY=2TU", "2026-01-01", "2026-11-01", "2026-12-31", "2026-11-10 2026-12-08" },
  { "FREQ=MONTHLY;BYDAY=-1FR", "2020-01-01", "2026-10-01", "2026-12-31", "2026-10-30 2026-11-27 2026-12-25" },
  { "FREQ=MONTHLY;BYDAY=5MO", "2026-01-01", "2026-01-01", "2026-12-31", "2026-03-30 2026-06-29 2026-08-31 2026-11-30" },
  { "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-01-01", "2026-01-01", "2026-12-31", "2026-02-13 2026-03-13 2026-11-13" },
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", "2026-01-01", "2026-03-31", "2026-01-30 2026-02-27 2026-03-31" },
  { "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "2020-01-01", "2026-01-01", "2027-12-31", "2026-05-10 2027-05-09" },
  /* Ends: the last day is one of them; the count begins at the beginning. */
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261116", "2026-11-02", "2026-11-01", "2026-12-31", "2026-11-02 2026-11-09 2026-11-16" },
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261115", "2021-11-01", "2026-11-01", "2026-12-31", "2026-11-02 2026-11-09" },
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261116", "2026-11-02", "2027-11-01", "2027-12-31", "" },
  { "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-03", "2026-11-01", "2026-12-31", "2026-11-09 2026-11-16 2026-11-23" },
  { "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-03", "2026-11-20", "2026-12-31", "2026-11-23" },
  /* Nothing. */
  { "FREQ=DAILY", "2026-11-22", "2026-11-01", "2026-11-21", "" },
  { "FREQ=DAILY", "2026-11-22", "2026-11-30", "2026-11-29", "" },
  { "FREQ=DAILY", "", "2026-11-30", "2026-11-30", "" },
};

static void
test_cases (gconstpointer zone)
{
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  g_assert_true (g_setenv ("TZ", zone, TRUE));
  tzset ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EbRecurrence) rule = parse (cases[i].rule);
      g_autoptr (GArray) days = eb_recurrence_expand (rule, day (cases[i].start), day (cases[i].from), day (cases[i].to));
      g_autofree char *text = days_to_text (days);

      g_test_message ("%s from %s", cases[i].rule, cases[i].start);
      g_assert_cmpstr (text, ==, cases[i].days);
    }
  g_assert_true (before == NULL || g_setenv ("TZ", before, TRUE));
  tzset ();
}

/* libical alone would look for them until the year 20000, or for ever. */
static void
test_never (void)
{
  static const struct
  {
    const char *rule;
    const char *start;
  } never[] = {
    { "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "2026-01-01" },
    { "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2,4,6", "2026-01-01" },
    { "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2", "2026-01-01" },
    { "FREQ=YEARLY;BYMONTH=2", "2026-01-31" },
    { "FREQ=MONTHLY;BYMONTH=2", "2026-01-30" },
    { "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3", "2026-01-01" },
    { "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "2025-01-01" },
    { "FREQ=YEARLY;INTERVAL=4;BYYEARDAY=366", "2026-01-01" },
    { "FREQ=DAILY;UNTIL=20251231", "2026-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    {
      g_autoptr (EbRecurrence) rule = parse (never[i].rule);
      g_autoptr (GArray) days = eb_recurrence_expand (rule, day (never[i].start), day (never[i].start), day ("2100-01-01"));

      g_test_message ("%s", never[i].rule);
      g_assert_cmpuint (days->len, ==, 0);
      g_assert_false (eb_date_is_set (eb_recurrence_first (rule, day (never[i].start))));
    }
}

static void
test_first (void)
{
  g_autoptr (EbRecurrence) rule = parse ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU");

  assert_day (eb_recurrence_first (rule, day ("2026-11-22")), "2032-02-29");
  assert_day (eb_recurrence_first (rule, day ("2032-02-29")), "2032-02-29");
  g_assert_false (eb_date_is_set (eb_recurrence_first (rule, EB_DATE_UNSET)));
}

/* --- Against libical ------------------------------------------------------------------------ */

/* From the beginning on, one by one. */
static char *
walk_plainly (const char *text,
              EbDate      start,
              EbDate      from,
              EbDate      to)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EbDate));
  struct icaltimetype first = icaltime_null_time ();
  icalrecur_iterator *walk = NULL;

  first.year = start.year;
  first.month = start.month;
  first.day = start.day;
  first.is_date = 1;
  icalerror_clear_errno ();
  walk = icalrecur_iterator_new (icalrecurrencetype_from_string (text), first);
  g_assert_nonnull (walk);
  for (struct icaltimetype next = icalrecur_iterator_next (walk); !icaltime_is_null_time (next); next = icalrecur_iterator_next (walk))
    {
      const EbDate found = { (gint16) next.year, (guint8) next.month, (guint8) next.day };

      if (eb_date_compare (found, to) > 0)
        break;
      if (eb_date_compare (found, from) >= 0)
        g_array_append_val (days, found);
    }
  icalrecur_iterator_free (walk);
  return days_to_text (days);
}

static const char *const patterns[] = {
  "FREQ=DAILY;INTERVAL=%d",
  "FREQ=DAILY;INTERVAL=%d;BYDAY=SA,SU",
  "FREQ=DAILY;INTERVAL=%d;BYMONTH=1,12",
  "FREQ=WEEKLY;INTERVAL=%d",
  "FREQ=WEEKLY;INTERVAL=%d;BYDAY=MO",
  "FREQ=WEEKLY;INTERVAL=%d;BYDAY=MO,WE,SU",
  "FREQ=WEEKLY;INTERVAL=%d;BYDAY=MO,SU;WKST=SU",
  "FREQ=WEEKLY;INTERVAL=%d;BYDAY=TU,TH;WKST=WE",
  "FREQ=WEEKLY;INTERVAL=%d;BYDAY=FR;BYMONTH=6,7",
  "FREQ=WEEKLY;INTERVAL=%d;BYDAY=FR;COUNT=9",
  "FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=-1",
  "FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=1,15,28",
  "FREQ=MONTHLY;INTERVAL=%d;BYDAY=-1FR",
  "FREQ=MONTHLY;INTERVAL=%d;BYDAY=1MO,3MO",
  "FREQ=MONTHLY;INTERVAL=%d;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
  "FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=13;BYDAY=FR,SA",
  "FREQ=YEARLY;INTERVAL=%d;BYMONTH=3,10;BYDAY=-1SU",
  "FREQ=YEARLY;INTERVAL=%d;BYYEARDAY=1,100,-1",
};

/* Wherever the walk begins, it comes to the same days. */
static void
test_against_libical (void)
{
  icalerror_set_errors_are_fatal (FALSE);
  for (int i = 0; i < N_RANDOM; i++)
    {
      const char  *pattern = patterns[g_test_rand_int_range (0, G_N_ELEMENTS (patterns))];
      const int    interval = g_test_rand_int_range (1, 6);
      const EbDate start = eb_date_add_days (day ("2019-01-01"), g_test_rand_int_range (0, 1000));
      const EbDate from = eb_date_add_days (start, g_test_rand_int_range (-20, 2500));
      const EbDate to = eb_date_add_days (from, g_test_rand_int_range (0, 400));
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *ours = NULL;
      g_autofree char *theirs = NULL;
      g_autoptr (EbRecurrence) rule = NULL;
      g_autoptr (GArray) days = NULL;
      g_auto (GStrv) ends = g_strsplit (pattern, "%d", 2);

      g_string_printf (text, "%s%d%s", ends[0], interval, ends[1]);
      rule = parse (text->str);
      days = eb_recurrence_expand (rule, start, from, to);
      ours = days_to_text (days);
      theirs = walk_plainly (text->str, start, from, to);
      g_test_message ("%s, begun on %d-%d-%d", text->str, start.year, start.month, start.day);
      g_assert_cmpstr (ours, ==, theirs);
    }
}

/* --- Plain --------------------------------------------------------------------------------------- */

static const struct
{
  EbEveryPlain plain;
  const char  *text; /* NULL: makes no sense */
} plains[] = {
  { { EB_EVERY_DAY, 1, 0, 0, 0 }, "FREQ=DAILY" },
  { { EB_EVERY_DAY, 3, 0, 0, 0 }, "FREQ=DAILY;INTERVAL=3" },
  { { EB_EVERY_WEEK, 1, 1, 0, 0 }, "FREQ=WEEKLY;BYDAY=MO" },
  { { EB_EVERY_WEEK, 2, 0x42, 0, 0 }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU" },
  { { EB_EVERY_WEEK, 52, 0x7f, 0, 0 }, "FREQ=WEEKLY;INTERVAL=52;BYDAY=MO,TU,WE,TH,FR,SA,SU" },
  { { EB_EVERY_MONTH_DAY, 1, 0, 28, 0 }, "FREQ=MONTHLY;BYMONTHDAY=28" },
  { { EB_EVERY_MONTH_DAY, 6, 0, -1, 0 }, "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1" },
  { { EB_EVERY_MONTH_NTH, 1, 2, 0, 2 }, "FREQ=MONTHLY;BYDAY=2TU" },
  { { EB_EVERY_MONTH_NTH, 1, 0x40, 0, -1 }, "FREQ=MONTHLY;BYDAY=-1SU" },
  { { EB_EVERY_DAY, 0, 0, 0, 0 }, NULL },
  { { EB_EVERY_DAY, 53, 0, 0, 0 }, NULL },
  { { EB_EVERY_WEEK, 1, 0, 0, 0 }, NULL },
  { { EB_EVERY_WEEK, 1, 0x80, 0, 0 }, NULL },
  { { EB_EVERY_MONTH_DAY, 1, 0, 29, 0 }, NULL },
  { { EB_EVERY_MONTH_DAY, 1, 0, 0, 0 }, NULL },
  { { EB_EVERY_MONTH_DAY, 1, 0, -2, 0 }, NULL },
  { { EB_EVERY_MONTH_NTH, 1, 3, 0, 1 }, NULL },
  { { EB_EVERY_MONTH_NTH, 1, 1, 0, 5 }, NULL },
  { { EB_EVERY_MONTH_NTH, 1, 1, 0, 0 }, NULL },
};

static void
test_plain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plains); i++)
    {
      g_autoptr (EbRecurrence) rule = eb_recurrence_from_plain (&plains[i].plain);
      g_autofree char *text = rule == NULL ? NULL : eb_recurrence_to_text (rule);
      EbEveryPlain     back = { 0 };

      g_assert_cmpstr (text, ==, plains[i].text);
      if (rule == NULL)
        continue;
      g_assert_true (eb_recurrence_to_plain (rule, &back));
      g_assert_cmpint (back.every, ==, plains[i].plain.every);
      g_assert_cmpint (back.interval, ==, plains[i].plain.interval);
      g_assert_cmpuint (back.weekdays, ==, plains[i].plain.weekdays);
      g_assert_cmpint (back.month_day, ==, plains[i].plain.month_day);
      g_assert_cmpint (back.nth, ==, plains[i].plain.nth);
    }
}

static void
test_not_plain (void)
{
  static const char *const others[] = { "FREQ=YEARLY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;BYDAY=MO;WKST=SU",
                                        "FREQ=MONTHLY;BYMONTHDAY=1,2", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=1MO,3MO",
                                        "FREQ=MONTHLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20301231", "FREQ=DAILY;BYDAY=MO",
                                        "FREQ=MONTHLY;BYDAY=1MO,1TU", "FREQ=YEARLY;BYMONTHDAY=1" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (EbRecurrence) rule = parse (others[i]);
      EbEveryPlain plain = { 0 };

      g_test_message ("%s", others[i]);
      g_assert_false (eb_recurrence_to_plain (rule, &plain));
      g_assert_cmpint (plain.interval, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recurrence/same-text", test_same_text);
  g_test_add_func ("/recurrence/refused", test_refused);
  g_test_add_data_func ("/recurrence/days/copenhagen", "Europe/Copenhagen", test_cases);
  g_test_add_data_func ("/recurrence/days/sao-paulo", "America/Sao_Paulo", test_cases);
  g_test_add_data_func ("/recurrence/days/apia", "Pacific/Apia", test_cases);
  g_test_add_func ("/recurrence/never", test_never);
  g_test_add_func ("/recurrence/first", test_first);
  g_test_add_func ("/recurrence/against-libical", test_against_libical);
  g_test_add_func ("/recurrence/plain", test_plain);
  g_test_add_func ("/recurrence/not-plain", test_not_plain);

  return g_test_run ();
}
