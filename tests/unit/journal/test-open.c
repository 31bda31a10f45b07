/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-schema.h"
#include "journal-fixture.h"

/* Files that must be refused, and left exactly as they were: not a byte
 * changed, and nothing put beside them. */

#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68

static char *
read_file (const char *path,
           gsize      *size)
{
  char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_refused_untouched (Fixture       *fixture,
                          EbJournalError code)
{
  gsize            before_size = 0;
  gsize            after_size = 0;
  g_autofree char *before = read_file (fixture->path, &before_size);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_sqlite_journal_open (fixture->path, &error));
  assert_journal_error (&error, code);
  after = read_file (fixture->path, &after_size);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
write_file (Fixture    *fixture,
            const char *bytes,
            gsize       size)
{
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size, NULL));
}

static void
make_real_file (Fixture *fixture)
{
  g_unlink (fixture->path);
  fixture_open (fixture);
  for (guint8 i = 1; i < 20; i++)
    g_assert_true (commit_revision (fixture->journal, make_revision (id_of (100), id_of (7), id_of (i)), NULL));
  fixture_close (fixture);
}

/* Puts a big-endian number into the header. */
static void
doctor_header (Fixture *fixture,
               gsize    at,
               guint32  number)
{
  gsize            size = 0;
  g_autofree char *bytes = NULL;

  make_real_file (fixture);
  bytes = read_file (fixture->path, &size);
  number = GUINT32_TO_BE (number);
  memcpy (bytes + at, &number, sizeof number);
  write_file (fixture, bytes, size);
}

static void
test_not_a_database (Fixture      *fixture,
                     gconstpointer data)
{
  const char *const texts[] = { "x", "Dear diary", "SQLite format 3" };
  g_autofree char  *large = g_strnfill (9000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_file (fixture, texts[i], strlen (texts[i]));
      assert_refused_untouched (fixture, EB_JOURNAL_ERROR_NOT_OURS);
    }
  write_file (fixture, large, 9000);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_NOT_OURS);
}

static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_sqlite_journal_open (fixture->folder, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_NOT_OURS);
}

/* Another program's database, which has never said whose it is. */
static void
test_foreign (Fixture      *fixture,
              gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE song (title)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_NOT_OURS);
}

static void
test_other_application (Fixture      *fixture,
                        gconstpointer data)
{
  doctor_header (fixture, AT_APPLICATION_ID, 0x12345678);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_NOT_OURS);
}

static void
test_too_new (Fixture      *fixture,
              gconstpointer data)
{
  doctor_header (fixture, AT_USER_VERSION, eb_n_schema_steps + 1);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_TOO_NEW);
  doctor_header (fixture, AT_USER_VERSION, G_MAXUINT32);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_TOO_NEW);
}

/* A newer program was killed before its version came from the log into the
 * file: only SQLite can see it, and still must not write. */
static void
test_too_new_in_log (Fixture      *fixture,
                     gconstpointer data)
{
  sqlite3         *db = NULL;
  gsize            size = 0;
  gsize            log_size = 0;
  gsize            after_size = 0;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *log_bytes = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  make_real_file (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  bytes = read_file (fixture->path, &size);
  log_bytes = read_file (log, &log_size);
  sqlite3_close (db);
  write_file (fixture, bytes, size);
  g_assert_true (g_file_set_contents (log, log_bytes, (gssize) log_size, NULL));

  g_assert_null (eb_sqlite_journal_open (fixture->path, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_TOO_NEW);
  after = read_file (fixture->path, &after_size);
  g_assert_cmpmem (bytes, size, after, after_size);
  g_clear_pointer (&after, g_free);
  after = read_file (log, &after_size);
  g_assert_cmpmem (log_bytes, log_size, after, after_size);
}

static void
test_cut_short (Fixture      *fixture,
                gconstpointer data)
{
  gsize            size = 0;
  g_autofree char *bytes = NULL;

  make_real_file (fixture);
  bytes = read_file (fixture->path, &size);
  write_file (fixture, bytes, size - 1);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_DAMAGED);
  write_file (fixture, bytes, size / 2);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_DAMAGED);
  write_file (fixture, bytes, 100);
  assert_refused_untouched (fixture, EB_JOURNAL_ERROR_DAMAGED);
}

/* Noise where the schema was: found when it is opened. Where the revisions
 * were: found when they are read. */
static void
test_scribbled (Fixture      *fixture,
                gconstpointer data)
{
  gsize            size = 0;
  g_autofree char *bytes = NULL;
  g_autofree char *whole = NULL;
  EbId             binder = id_of (100);
  guint64          n = 0;
  gint64           page = 0;
  g_autoptr (GError) error = NULL;

  make_real_file (fixture);
  fixture_open (fixture);
  g_assert_true (eb_db_get_int (EB_SQLITE_JOURNAL (fixture->journal)->db, "SELECT rootpage FROM sqlite_schema WHERE name = 'revision_binder'", &page, NULL));
  fixture_close (fixture);
  whole = read_file (fixture->path, &size);
  bytes = g_memdup2 (whole, size);
  memset (bytes + 100, 0xee, 3000);
  write_file (fixture, bytes, size);
  g_assert_null (eb_sqlite_journal_open (fixture->path, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_DAMAGED);

  memcpy (bytes, whole, size);
  memset (bytes + (page - 1) * 4096, 0xee, 4096);
  write_file (fixture, bytes, size);
  fixture_open (fixture);
  g_assert_false (eb_journal_count_revisions (fixture->journal, &binder, &n, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_DAMAGED);
}

/* An empty file is what is left when the first start was cut off. */
static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  write_file (fixture, "", 0);
  fixture_open (fixture);
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 0);
}

static void
test_new_folder (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "a", NULL);
  g_autofree char *path = g_build_filename (folder, "b.db", NULL);
  g_autoptr (GError) error = NULL;
  EbJournal *journal = eb_sqlite_journal_open (path, &error);
  GStatBuf   status;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_finalize_object (journal);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CLOSED ("/open/not-a-database", test_not_a_database);
  ADD_CLOSED ("/open/folder", test_folder);
  ADD_CLOSED ("/open/foreign", test_foreign);
  ADD_CLOSED ("/open/other-application", test_other_application);
  ADD_CLOSED ("/open/too-new", test_too_new);
  ADD_CLOSED ("/open/too-new-in-log", test_too_new_in_log);
  ADD_CLOSED ("/open/cut-short", test_cut_short);
  ADD_CLOSED ("/open/scribbled", test_scribbled);
  ADD_CLOSED ("/open/empty", test_empty);
  ADD_CLOSED ("/open/new-folder", test_new_folder);
  return g_test_run ();
}
