/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-fixture.h"

/* Times are small numbers here; a "week" is 7. */
#define N_MANY 10000

typedef struct
{
  guint8 item;
  gint64 at;
  gint64 every;
} Row;

static void
sync_group (Fixture   *fixture,
            guint8     group,
            const Row *rows,
            guint      n_rows)
{
  EbId grp = id_of (group);
  g_autoptr (GArray) alarms = g_array_new (FALSE, TRUE, sizeof (EbAlarm));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      EbAlarm alarm = { id_of (rows[i].item), rows[i].at, rows[i].every, 999 };

      g_array_append_val (alarms, alarm);
    }
  eb_journal_sync_alarms (fixture->journal, &grp, (const EbAlarm *) (gconstpointer) alarms->data, alarms->len, &error);
  g_assert_no_error (error);
}

/* "item@at " for each that is due. */
static void
assert_due (Fixture    *fixture,
            gint64      now,
            const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) due = eb_journal_list_due_alarms (fixture->journal, now, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++)
    {
      const EbAlarm *alarm = &g_array_index (due, EbAlarm, i);

      g_string_append_printf (found, "%u@%" G_GINT64_FORMAT " ", alarm->item.bytes[15], alarm->at);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_next (Fixture *fixture,
             gint64   now,
             gint64   expected)
{
  g_autoptr (GError) error = NULL;
  gint64 at = 0;

  eb_journal_next_alarm (fixture->journal, now, &at, &error);
  g_assert_no_error (error);
  g_assert_cmpint (at, ==, expected);
}

static void
tell (Fixture *fixture,
      guint8   item,
      gint64   now)
{
  EbId id = id_of (item);

  g_assert_true (eb_journal_mark_told (fixture->journal, &id, now, NULL));
}

static void
snooze (Fixture *fixture,
        guint8   item,
        gint64   now,
        gint64   until)
{
  EbId id = id_of (item);

  g_assert_true (eb_journal_snooze (fixture->journal, &id, now, until, NULL));
}

static void
test_once (Fixture      *fixture,
           gconstpointer data)
{
  const Row rows[] = { { 1, 100, 0 }, { 2, 200, 0 } };

  assert_next (fixture, 5, G_MAXINT64);
  assert_due (fixture, 5, "");
  sync_group (fixture, 50, rows, G_N_ELEMENTS (rows));
  assert_due (fixture, 99, "");
  assert_next (fixture, 99, 100);
  assert_due (fixture, 100, "1@100 ");
  assert_next (fixture, 100, 100);
  assert_next (fixture, 150, 150);
  tell (fixture, 1, 150);
  assert_due (fixture, 150, "");
  assert_next (fixture, 150, 200);
  tell (fixture, 2, 300);
  assert_due (fixture, G_MAXINT32, "");
  assert_next (fixture, 300, G_MAXINT64);
}

static void
test_repeat (Fixture      *fixture,
             gconstpointer data)
{
  const Row rows[] = { { 1, 100, 7 } };

  sync_group (fixture, 50, rows, 1);
  assert_due (fixture, 125, "1@100 "); /* four times missed: told once */
  tell (fixture, 1, 125);
  assert_due (fixture, 127, "");
  assert_next (fixture, 125, 128);
  assert_due (fixture, 128, "1@100 ");
  tell (fixture, 1, 128);
  assert_next (fixture, 128, 135);
}

/* Two moments of one date passed while the machine was off: one notice. */
static void
test_one_of_each (Fixture      *fixture,
                  gconstpointer data)
{
  const Row rows[] = { { 1, 100, 0 }, { 1, 110, 0 }, { 2, 105, 0 }, { 1, 200, 0 } };

  sync_group (fixture, 50, rows, G_N_ELEMENTS (rows));
  assert_due (fixture, 150, "1@110 2@105 ");
  tell (fixture, 1, 150);
  assert_due (fixture, 150, "2@105 ");
  assert_due (fixture, 200, "1@200 2@105 ");
}

static void
test_snooze (Fixture      *fixture,
             gconstpointer data)
{
  const Row rows[] = { { 1, 100, 0 }, { 1, 103, 0 }, { 2, 106, 0 } };

  sync_group (fixture, 50, rows, G_N_ELEMENTS (rows));
  tell (fixture, 1, 100);
  snooze (fixture, 1, 101, 108);
  assert_due (fixture, 104, ""); /* its own moment at 103 keeps still too */
  assert_next (fixture, 101, 106);
  assert_due (fixture, 106, "2@106 ");
  tell (fixture, 2, 106);
  assert_next (fixture, 106, 108);
  assert_due (fixture, 108, "1@108 ");
  assert_next (fixture, 109, 109);
  tell (fixture, 1, 109);
  assert_due (fixture, 110, ""); /* 103 was told with it */
  assert_next (fixture, 110, G_MAXINT64);
}

/* Told before its end (the item was opened in the window): the snooze stays. */
static void
test_snooze_stays (Fixture      *fixture,
                   gconstpointer data)
{
  const Row rows[] = { { 1, 100, 0 } };

  sync_group (fixture, 50, rows, 1);
  snooze (fixture, 1, 101, 108);
  snooze (fixture, 1, 102, 109); /* once more: later */
  tell (fixture, 1, 103);
  assert_due (fixture, 108, "");
  assert_due (fixture, 109, "1@109 ");
}

static void
test_sync (Fixture      *fixture,
           gconstpointer data)
{
  const Row first[] = { { 1, 100, 0 }, { 2, 100, 0 }, { 3, 100, 0 } };
  const Row other[] = { { 4, 100, 0 } };
  const Row second[] = { { 1, 100, 0 }, { 2, 100, 7 }, { 5, 90, 0 }, { 5, 90, 0 } };

  sync_group (fixture, 50, first, G_N_ELEMENTS (first));
  sync_group (fixture, 51, other, 1);
  tell (fixture, 1, 100);
  tell (fixture, 2, 100);
  sync_group (fixture, 50, second, G_N_ELEMENTS (second));
  assert_due (fixture, 100, "4@100 5@90 "); /* 1 and 2 stay told, 3 is gone */
  assert_due (fixture, 107, "2@100 4@100 5@90 ");
  sync_group (fixture, 50, NULL, 0);
  assert_due (fixture, 107, "4@100 ");
}

/* A date that is closed does not come back by its snooze; one whose moments
 * only changed does. */
static void
test_sync_snoozed (Fixture      *fixture,
                   gconstpointer data)
{
  const Row first[] = { { 1, 100, 0 }, { 2, 100, 0 } };
  const Row second[] = { { 1, 500, 0 } };

  sync_group (fixture, 50, first, G_N_ELEMENTS (first));
  snooze (fixture, 1, 100, 108);
  snooze (fixture, 2, 100, 108);
  sync_group (fixture, 50, second, 1);
  assert_due (fixture, 108, "1@108 ");
}

/* Nothing new: not a page is written. */
static void
test_sync_idle (Fixture      *fixture,
                gconstpointer data)
{
  const Row rows[] = { { 1, 100, 0 }, { 2, 100, 7 } };
  int       before;

  sync_group (fixture, 50, rows, 2);
  before = sqlite3_total_changes (handle_of (fixture->journal));
  sync_group (fixture, 50, rows, 2);
  g_assert_cmpint (sqlite3_total_changes (handle_of (fixture->journal)), ==, before);
}

static int
count_steps (sqlite3_stmt *stmt)
{
  return sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_VM_STEP, 1);
}

/* With 10,000 alarms, most ahead and the rest told, next to nothing is read. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  EbId                grp = id_of (50);
  g_autofree EbAlarm *alarms = g_new0 (EbAlarm, N_MANY);
  sqlite3_stmt       *stmt = NULL;
  guint               steps = 0;

  for (guint i = 0; i < N_MANY; i++)
    alarms[i] = (EbAlarm){ .item = { { (guint8) (i >> 8), (guint8) i, 1 } }, .at = 1000 + i };
  g_assert_true (eb_journal_sync_alarms (fixture->journal, &grp, alarms, N_MANY, NULL));
  for (guint i = 0; i < 100; i++)
    g_assert_true (eb_journal_mark_told (fixture->journal, &alarms[i].item, 2000, NULL));

  while ((stmt = sqlite3_next_stmt (handle_of (fixture->journal), stmt)) != NULL)
    count_steps (stmt);
  assert_due (fixture, 1102, "0@1100 0@1101 0@1102 ");
  assert_next (fixture, 1050, 1100);
  while ((stmt = sqlite3_next_stmt (handle_of (fixture->journal), stmt)) != NULL)
    steps += (guint) count_steps (stmt);
  g_assert_cmpuint (steps, <, 500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/alarms/once", test_once);
  ADD ("/alarms/repeat", test_repeat);
  ADD ("/alarms/one-of-each", test_one_of_each);
  ADD ("/alarms/snooze", test_snooze);
  ADD ("/alarms/snooze-stays", test_snooze_stays);
  ADD ("/alarms/sync", test_sync);
  ADD ("/alarms/sync-snoozed", test_sync_snoozed);
  ADD ("/alarms/sync-idle", test_sync_idle);
  ADD ("/alarms/many", test_many);
  return g_test_run ();
}
