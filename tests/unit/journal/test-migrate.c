/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-schema.h"
#include "journal-fixture.h"

/* The history as it may look one day: step 2 works, or fails halfway. */
#define ADD_TABLE "CREATE TABLE errand (id INTEGER PRIMARY KEY) STRICT; INSERT INTO errand VALUES (7);"

static const char *
step_1 (void)
{
  return eb_schema_steps[0];
}

/* A copy of the file that a program of version 1 wrote. */
static void
copy_old_file (Fixture *fixture)
{
  g_autofree char *old = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "schema-v1.db", NULL);
  g_autofree char *bytes = NULL;
  gsize            size = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (old, &bytes, &size, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size, NULL));
}

static gint64
get_int (EbJournal  *journal,
         const char *sql)
{
  gint64 value = -1;
  g_autoptr (GError) error = NULL;

  eb_db_get_int (EB_SQLITE_JOURNAL (journal)->db, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
assert_old_content (EbJournal *journal)
{
  g_autoptr (GPtrArray) accounts = eb_journal_list_accounts (journal, NULL);

  g_assert_cmpuint (accounts->len, ==, 2);
  g_assert_cmpstr (((EbAccount *) accounts->pdata[0])->name, ==, "Amira");
  g_assert_cmpint (get_int (journal, "SELECT count (*) FROM revision"), ==, 3);
  g_assert_cmpint (get_int (journal, "SELECT count (*) FROM key_grant"), ==, 3);
}

static gboolean
exists (Fixture    *fixture,
        const char *suffix)
{
  g_autofree char *path = g_strconcat (fixture->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The committed file opens with today's program, whatever its version is. */
static void
test_from_1 (Fixture      *fixture,
             gconstpointer data)
{
  copy_old_file (fixture);
  fixture_open (fixture);
  assert_old_content (fixture->journal);
  g_assert_cmpint (get_int (fixture->journal, "PRAGMA user_version"), ==, eb_n_schema_steps);
}

static void
test_to_2 (Fixture      *fixture,
           gconstpointer data)
{
  const char *const steps[] = { step_1 (), ADD_TABLE };
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_strconcat (fixture->path, ".before-v2", NULL);
  EbJournal       *before;
  GStatBuf         status;

  copy_old_file (fixture);
  fixture->journal = eb_sqlite_journal_open_steps (fixture->path, steps, 2, &error);
  g_assert_no_error (error);
  assert_old_content (fixture->journal);
  g_assert_cmpint (get_int (fixture->journal, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (get_int (fixture->journal, "SELECT id FROM errand"), ==, 7);

  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  before = eb_sqlite_journal_open_steps (copy, steps, 1, &error);
  g_assert_no_error (error);
  assert_old_content (before);
  g_assert_cmpint (get_int (before, "PRAGMA user_version"), ==, 1);
  g_assert_finalize_object (before);

  fixture_close (fixture);
  fixture->journal = eb_sqlite_journal_open_steps (fixture->path, steps, 2, &error);
  g_assert_no_error (error); /* once is enough */
  g_assert_false (exists (fixture, ".before-v2-2"));
}

/* A copy that is there already is somebody's: it stays. */
static void
test_older_copy (Fixture      *fixture,
                 gconstpointer data)
{
  const char *const steps[] = { step_1 (), ADD_TABLE };
  g_autofree char  *copy = g_strconcat (fixture->path, ".before-v2", NULL);
  g_autofree char  *bytes = NULL;
  g_autoptr (GError) error = NULL;

  copy_old_file (fixture);
  g_assert_true (g_file_set_contents (copy, "keep me", -1, NULL));
  fixture->journal = eb_sqlite_journal_open_steps (fixture->path, steps, 2, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (copy, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "keep me");
  g_assert_true (exists (fixture, ".before-v2-2"));
}

/* The second half of a step fails: the first half has not happened. */
static void
test_failing (Fixture      *fixture,
              gconstpointer data)
{
  const char *const steps[] = { step_1 (), ADD_TABLE "INSERT INTO nowhere VALUES (1);" };
  g_autoptr (GError) error = NULL;

  copy_old_file (fixture);
  g_assert_null (eb_sqlite_journal_open_steps (fixture->path, steps, 2, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_FAILED);
  g_assert_false (exists (fixture, ".before-v2"));

  fixture->journal = eb_sqlite_journal_open_steps (fixture->path, steps, 1, &error);
  g_assert_no_error (error);
  assert_old_content (fixture->journal);
  g_assert_cmpint (get_int (fixture->journal, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_int (fixture->journal, "SELECT count (*) FROM sqlite_schema WHERE name = 'errand'"), ==, 0);
}

/* Of a new file there is nothing to copy; all steps run at once. */
static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  const char *const steps[] = { step_1 (), ADD_TABLE };
  g_autoptr (GError) error = NULL;

  fixture->journal = eb_sqlite_journal_open_steps (fixture->path, steps, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (fixture->journal, "PRAGMA user_version"), ==, 2);
  g_assert_false (exists (fixture, ".before-v1"));
  g_assert_false (exists (fixture, ".before-v2"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CLOSED ("/migrate/from-1", test_from_1);
  ADD_CLOSED ("/migrate/to-2", test_to_2);
  ADD_CLOSED ("/migrate/older-copy", test_older_copy);
  ADD_CLOSED ("/migrate/failing", test_failing);
  ADD_CLOSED ("/migrate/new", test_new);
  return g_test_run ();
}
