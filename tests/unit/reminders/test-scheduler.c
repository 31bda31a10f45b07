/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "eb-scheduler.h"
#include "eb-vault.h"
#include "frail-journal.h"
#include "mock-notifier.h"
#include "timer-probe.h"

#define MINUTE ((gint64) 60)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)
/* 2026-03-02 09:00 in Copenhagen, a Monday; the clock goes forward on 29 March. */
#define START ((gint64) 1772438400)
/* What a slow machine may lose between setting a timer and reading it back. */
#define SLACK MINUTE

typedef struct
{
  FrailJournal *journal;
  MockNotifier *notifier;
  EbScheduler  *scheduler;
  EbId          group;
  EbId          a;
  EbId          b;
} Fixture;

static void
set_clock (gint64 seconds)
{
  eb_clock_set (seconds * G_USEC_PER_SEC);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  set_clock (START);
  f->journal = frail_journal_new ();
  f->notifier = mock_notifier_new ();
  f->scheduler = eb_scheduler_new (EB_JOURNAL (f->journal), EB_NOTIFIER (f->notifier));
  f->group = (EbId){ { 9 } };
  f->a = (EbId){ { 1 } };
  f->b = (EbId){ { 2 } };
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  if (f->scheduler != NULL)
    g_assert_finalize_object (f->scheduler);
  g_assert_finalize_object (f->notifier);
  g_assert_finalize_object (f->journal);
  eb_clock_set (0);
}

static void
set_alarms (Fixture       *f,
            const EbAlarm *alarms,
            gsize          n_alarms)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_journal_sync_alarms (EB_JOURNAL (f->journal), &f->group, alarms, n_alarms, &error));
  g_assert_no_error (error);
}

static void
set_alarm (Fixture *f,
           gint64   at,
           gint64   every)
{
  EbAlarm alarm = { f->a, at, every, 0 };

  set_alarms (f, &alarm, 1);
}

static void
look_at (Fixture *f,
         gint64   seconds)
{
  set_clock (seconds);
  eb_scheduler_look (f->scheduler);
}

static void
assert_notices (Fixture *f,
                guint    n)
{
  g_assert_cmpuint (f->notifier->notices->len, ==, n);
}

static void
assert_timer (gint64 seconds)
{
  gint64 left = timer_probe_seconds ();

  g_assert_cmpint (left, <=, seconds);
  g_assert_cmpint (left, >=, seconds - SLACK);
}

static void
test_once (Fixture      *f,
           gconstpointer data)
{
  set_alarm (f, START, 0);

  look_at (f, START - 1);
  assert_notices (f, 0);
  look_at (f, START);
  assert_notices (f, 1);
  look_at (f, START);
  look_at (f, START + DAY);
  assert_notices (f, 1);

  /* Nor by the next one to run. */
  g_clear_object (&f->scheduler);
  f->scheduler = eb_scheduler_new (EB_JOURNAL (f->journal), EB_NOTIFIER (f->notifier));
  look_at (f, START + DAY);
  assert_notices (f, 1);
}

static void
test_each_moment (Fixture      *f,
                  gconstpointer data)
{
  const EbAlarm alarms[] = { { f->a, START, 0, 0 }, { f->a, START + DAY, 0, 0 } };

  set_alarms (f, alarms, G_N_ELEMENTS (alarms));
  look_at (f, START);
  look_at (f, START + DAY - 1);
  assert_notices (f, 1);
  look_at (f, START + DAY);
  assert_notices (f, 2);
}

static void
test_failure_leaves_untold (Fixture      *f,
                            gconstpointer data)
{
  set_alarm (f, START, 0);
  f->notifier->fail = TRUE;

  look_at (f, START);
  g_assert_cmpuint (f->notifier->tries, ==, 1);
  assert_notices (f, 0);
  assert_timer (HOUR);

  f->notifier->fail = FALSE;
  g_signal_emit_by_name (f->notifier, "available");
  assert_notices (f, 1);
  g_assert_cmpint (timer_probe_seconds (), ==, 0);
}

static void
test_several_in_one_notice (Fixture      *f,
                            gconstpointer data)
{
  const EbAlarm alarms[] = {
    { f->a, START - 30 * DAY, 0, 0 },
    { f->a, START, 0, 0 },
    { f->b, START, 0, 0 },
    { { { 3 } }, START + 1, 0, 0 },
  };

  set_alarms (f, alarms, G_N_ELEMENTS (alarms));
  look_at (f, START);

  assert_notices (f, 1);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (f->notifier->notices, 0))->len, ==, 2);
  g_assert_cmpuint (mock_notifier_count (f->notifier, &f->a), ==, 1);
  g_assert_cmpuint (mock_notifier_count (f->notifier, &f->b), ==, 1);
}

static void
test_catches_up_once (Fixture      *f,
                      gconstpointer data)
{
  const EbAlarm alarms[] = {
    { f->a, START, 0, 0 },
    { f->a, START + 10 * DAY, 0, 0 },
    { f->a, START + 20 * DAY, WEEK, 0 },
  };

  set_alarms (f, alarms, G_N_ELEMENTS (alarms));

  /* The machine was off for a hundred days. */
  look_at (f, START + 100 * DAY);
  assert_notices (f, 1);
  look_at (f, START + 100 * DAY + HOUR);
  assert_notices (f, 1);
}

static void
test_overdue_repeats (Fixture      *f,
                      gconstpointer data)
{
  set_alarm (f, START, WEEK);

  for (gint64 at = START - DAY; at < START + 5 * WEEK; at += 6 * HOUR)
    {
      look_at (f, at);
      assert_notices (f, at < START ? 0 : (guint) ((at - START) / WEEK) + 1);
    }
}

static void
test_snooze (Fixture      *f,
             gconstpointer data)
{
  const EbAlarm alarms[] = { { f->a, START, 0, 0 }, { f->a, START + 3 * DAY, 0, 0 }, { f->b, START, 0, 0 } };

  set_alarms (f, alarms, G_N_ELEMENTS (alarms));
  look_at (f, START);
  assert_notices (f, 1);
  g_signal_emit_by_name (f->notifier, "snoozed", &f->a);

  look_at (f, START + WEEK - 1);
  assert_notices (f, 1);
  look_at (f, START + WEEK);
  assert_notices (f, 2);
  g_assert_cmpuint (mock_notifier_count (f->notifier, &f->a), ==, 2);
  g_assert_cmpuint (mock_notifier_count (f->notifier, &f->b), ==, 1);
  look_at (f, START + WEEK + DAY);
  assert_notices (f, 2);
}

/* Put off in the evening, it still comes in the morning. */
static void
test_snooze_until_morning (Fixture      *f,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_alarm (f, START, 0);
  look_at (f, START + 12 * HOUR);
  g_assert_true (eb_scheduler_snooze (f->scheduler, &f->a, &error));
  g_assert_no_error (error);
  assert_timer (WEEK - 12 * HOUR);
}

static void
test_snooze_fails (Fixture      *f,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_alarm (f, START, 0);
  f->journal->full = TRUE;
  g_assert_false (eb_scheduler_snooze (f->scheduler, &f->a, &error));
  g_assert_error (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_FULL);
}

/* Never twice for the same moment, also when that cannot be written down. */
static void
test_full_disk (Fixture      *f,
                gconstpointer data)
{
  set_alarm (f, START, WEEK);
  f->journal->full = TRUE;

  look_at (f, START);
  assert_notices (f, 1);
  assert_timer (HOUR);
  look_at (f, START + HOUR);
  assert_notices (f, 1);
  look_at (f, START + WEEK);
  assert_notices (f, 2);

  f->journal->full = FALSE;
  look_at (f, START + WEEK + HOUR);
  assert_notices (f, 2);
  assert_timer (WEEK - HOUR);

  g_clear_object (&f->scheduler);
  f->scheduler = eb_scheduler_new (EB_JOURNAL (f->journal), EB_NOTIFIER (f->notifier));
  look_at (f, START + WEEK + HOUR);
  assert_notices (f, 2);
}

static void
test_unreadable (Fixture      *f,
                 gconstpointer data)
{
  set_alarm (f, START, 0);
  f->journal->unreadable = TRUE;
  look_at (f, START);
  assert_notices (f, 0);
  assert_timer (HOUR);

  f->journal->unreadable = FALSE;
  look_at (f, START + HOUR);
  assert_notices (f, 1);
}

static void
test_clock_set_back (Fixture      *f,
                     gconstpointer data)
{
  set_alarm (f, START, 0);
  look_at (f, START);
  look_at (f, START - WEEK);
  look_at (f, START + HOUR);
  assert_notices (f, 1);
}

static void
test_sleeps_until_next (Fixture      *f,
                        gconstpointer data)
{
  look_at (f, START);
  g_assert_cmpint (timer_probe_seconds (), ==, 0);

  set_alarm (f, START + 5 * DAY, 0);
  look_at (f, START);
  assert_timer (5 * DAY);
  g_assert_true (timer_probe_follows_clock ());

  look_at (f, START + DAY);
  assert_timer (4 * DAY);
}

static gboolean
on_deadline_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Nobody calls look: the timer does. */
static void
test_wakes (Fixture      *f,
            gconstpointer data)
{
  gboolean      late = FALSE;
  guint         deadline = g_timeout_add_seconds (20, on_deadline_cb, &late);
  const EbAlarm alarms[] = { { f->a, START, 0, 0 }, { f->b, START + 2, 0, 0 } };

  set_alarms (f, alarms, G_N_ELEMENTS (alarms));
  eb_clock_set (START * G_USEC_PER_SEC - G_USEC_PER_SEC / 5);
  eb_scheduler_look (f->scheduler);
  assert_notices (f, 0);

  while (f->notifier->notices->len == 0 && !late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (deadline);
  g_assert_cmpuint (mock_notifier_count (f->notifier, &f->a), ==, 1);

  /* The next is two seconds off, but a wake-up a minute is enough. */
  if (mock_notifier_count (f->notifier, &f->b) == 0)
    {
      g_assert_cmpint (timer_probe_seconds (), >, 5);
      g_assert_cmpint (timer_probe_seconds (), <=, 60);
    }
}

typedef void (*FixtureTest) (Fixture *f, gconstpointer data);

static const struct
{
  const char *path;
  FixtureTest test;
} tests[] = {
  { "/scheduler/once", test_once },
  { "/scheduler/each-moment", test_each_moment },
  { "/scheduler/failure-leaves-untold", test_failure_leaves_untold },
  { "/scheduler/several-in-one-notice", test_several_in_one_notice },
  { "/scheduler/catches-up-once", test_catches_up_once },
  { "/scheduler/overdue-repeats", test_overdue_repeats },
  { "/scheduler/snooze", test_snooze },
  { "/scheduler/snooze-until-morning", test_snooze_until_morning },
  { "/scheduler/snooze-fails", test_snooze_fails },
  { "/scheduler/full-disk", test_full_disk },
  { "/scheduler/unreadable", test_unreadable },
  { "/scheduler/clock-set-back", test_clock_set_back },
  { "/scheduler/sleeps-until-next", test_sleeps_until_next },
  { "/scheduler/wakes", test_wakes },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  if (!eb_vault_init ())
    return 99; /* TAP: a hard error */

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
