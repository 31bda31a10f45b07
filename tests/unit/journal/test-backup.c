/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-backup.h"
#include "journal-fixture.h"

static const EbDate days[] = { { 2026, 11, 18 }, { 2026, 11, 19 }, { 2026, 11, 20 }, { 2026, 11, 21 } };

static void
write_note (Fixture *fixture,
            guint8   id)
{
  g_assert_true (commit_revision (fixture->journal, make_revision (id_of (100), id_of (5), id_of (id)), NULL));
}

static void
make_copy (Fixture *fixture,
           EbDate   day)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_backup_make (fixture->path, day, &error));
  g_assert_no_error (error);
}

static void
test_keeps_three (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    make_copy (fixture, days[i]);

  backups = eb_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, EB_BACKUPS_KEPT);
  for (guint i = 0; i < backups->len; i++)
    g_assert_cmpint (eb_date_compare (((const EbBackup *) g_ptr_array_index (backups, i))->day, days[3 - i]), ==, 0);
}

static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  GStatBuf info;

  make_copy (fixture, days[0]);
  backups = eb_backup_list (fixture->path);
  g_assert_cmpint (g_stat (((const EbBackup *) g_ptr_array_index (backups, 0))->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
}

static void
test_once_a_day (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (EbJournal) copy = NULL;
  guint64 count = 0;
  EbId    binder = id_of (100);

  write_note (fixture, 1);
  make_copy (fixture, days[0]);
  write_note (fixture, 2);
  make_copy (fixture, days[0]);
  backups = eb_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  copy = eb_sqlite_journal_open (((const EbBackup *) g_ptr_array_index (backups, 0))->path, NULL);
  g_assert_true (eb_journal_count_revisions (copy, &binder, &count, NULL));
  g_assert_cmpuint (count, ==, 1);
}

/* The file is cut in half; the copy is put in its place, and both the damaged
 * file and the copy are still there. */
static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *damaged = g_strconcat (fixture->path, ".damaged-1", NULL);
  g_autofree char *before = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  gsize   length = 0;
  gsize   aside_length = 0;
  guint64 count = 0;
  EbId    binder = id_of (100);

  write_note (fixture, 1);
  make_copy (fixture, days[0]);
  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length, NULL));
  length /= 2;
  g_assert_true (g_file_set_contents (fixture->path, before, (gssize) length, NULL));
  g_assert_null (eb_sqlite_journal_open (fixture->path, &error));
  g_assert_error (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED);

  backups = eb_backup_list (fixture->path);
  g_assert_true (eb_backup_restore (((const EbBackup *) g_ptr_array_index (backups, 0))->path, fixture->path, NULL));
  fixture_open (fixture);
  g_assert_true (eb_journal_count_revisions (fixture->journal, &binder, &count, NULL));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (g_file_get_contents (damaged, &aside, &aside_length, NULL));
  g_assert_cmpmem (aside, aside_length, before, length);
  g_assert_true (g_file_test (((const EbBackup *) g_ptr_array_index (backups, 0))->path, G_FILE_TEST_EXISTS));
}

/* A copy that is no database is refused, and the data file stays as it was. */
static void
test_restore_refused (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *bad = g_strconcat (fixture->path, ".backup-2026-11-18", NULL);
  g_autofree char *damaged = g_strconcat (fixture->path, ".damaged-1", NULL);
  g_autoptr (GError) error = NULL;

  write_note (fixture, 1);
  fixture_close (fixture);
  g_assert_true (g_file_set_contents (bad, "not a database, and longer than a header of one hundred bytes would be if it were one, to be sure", -1, NULL));
  g_assert_false (eb_backup_restore (bad, fixture->path, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (damaged, G_FILE_TEST_EXISTS));
  fixture_open (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (eb_vault_init ());
  ADD ("/backup/keeps-three", test_keeps_three);
  ADD ("/backup/private", test_private);
  ADD ("/backup/once-a-day", test_once_a_day);
  ADD ("/backup/restore", test_restore);
  ADD ("/backup/restore-refused", test_restore_refused);
  return g_test_run ();
}
