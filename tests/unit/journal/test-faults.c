/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journal-fixture.h"

/* What may go wrong outside of the program. After each: nothing half written,
 * a reason that says what to do, and the next commit works. */

#define NOBODY 65534
#define N_KILLED 200

static EbSealed *
make_large (guint8 number)
{
  EbSealed *sealed = make_revision (id_of (100), id_of (7), id_of (number));

  g_bytes_unref (sealed->box);
  sealed->box = noise (200000);
  return sealed;
}

/* Two rows at once, so that a half could be written. */
static gboolean
commit_two (EbJournal *journal,
            guint8     number,
            GError   **error)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();

  g_ptr_array_add (batch->revisions, make_revision (id_of (100), id_of (7), id_of (number)));
  g_ptr_array_add (batch->revisions, make_large ((guint8) (number + 1)));
  return eb_journal_commit (journal, batch, error);
}

static void
test_full (Fixture      *fixture,
           gconstpointer data)
{
  sqlite3 *db = handle_of (fixture->journal);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sqlite3_exec (db, "PRAGMA max_page_count = 40", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (commit_two (fixture->journal, 1, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_FULL);
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 0);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA max_page_count = 4000", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (commit_two (fixture->journal, 1, &error));
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 2);
}

/* A real disk of half a megabyte. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize n_written = 0;

  if (geteuid () != 0 || mount ("tmpfs", fixture->folder, "tmpfs", 0, "size=512k,mode=0700") != 0)
    {
      g_test_skip ("A small file system cannot be mounted here");
      return;
    }
  fixture_open (fixture);
  while (n_written < 100 && commit_two (fixture->journal, (guint8) (2 * n_written + 1), &error))
    n_written++;
  assert_journal_error (&error, EB_JOURNAL_ERROR_FULL);
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 2 * n_written);

  g_assert_cmpint (mount ("tmpfs", fixture->folder, "tmpfs", MS_REMOUNT, "size=8m,mode=0700"), ==, 0);
  g_assert_true (commit_two (fixture->journal, 201, &error));
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 2 * n_written + 2);
  fixture_close (fixture);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

/* A disk on which there is no room even for a new file. */
static void
test_full_new (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () != 0 || mount ("tmpfs", fixture->folder, "tmpfs", 0, "size=16k,mode=0700") != 0)
    {
      g_test_skip ("A small file system cannot be mounted here");
      return;
    }
  g_assert_null (eb_sqlite_journal_open (fixture->path, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_FULL);
  g_assert_cmpint (mount ("tmpfs", fixture->folder, "tmpfs", MS_REMOUNT, "size=8m,mode=0700"), ==, 0);
  fixture_open (fixture);
  fixture_close (fixture);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

/* Runs @func in a child that is nobody (root may write anywhere); 0 is well. */
static void
run_as_nobody (int (*func) (Fixture *),
               Fixture *fixture)
{
  int   status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (geteuid () == 0 && setresuid (NOBODY, NOBODY, NOBODY) != 0)
        _exit (99);
      _exit (func (fixture));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static int
open_gives_read_only (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (fixture->path, &error);

  return journal == NULL && g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_READ_ONLY) ? 0 : 1;
}

/* The folder is read-only and empty; then holds a file that can be written;
 * then the file is read-only as well; then cannot be read. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  const int modes[] = { 0666, 0444, 0000 };

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  run_as_nobody (open_gives_read_only, fixture);
  g_chmod (fixture->folder, 0700);
  fixture_open (fixture);
  g_assert_true (commit_two (fixture->journal, 1, NULL));
  fixture_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_chmod (fixture->path, modes[i]);
      g_chmod (fixture->folder, 0555);
      run_as_nobody (open_gives_read_only, fixture);
      g_chmod (fixture->folder, 0700);
    }
  g_chmod (fixture->path, 0600);
  fixture_open (fixture);
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 2);
}

/* A child that holds the file with @sql until its pipe is closed. */
static pid_t
hold (Fixture    *fixture,
      const char *sql,
      int        *release)
{
  int   ready[2];
  int   go[2];
  char  byte = 0;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (go), ==, 0);
  child = fork ();
  if (child == 0)
    {
      sqlite3 *db = NULL;

      close (go[1]);
      if (sqlite3_open (fixture->path, &db) != SQLITE_OK || sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
        _exit (1);
      if (write (ready[1], "x", 1) != 1 || read (go[0], &byte, 1) < 0)
        _exit (2);
      _exit (0);
    }
  close (ready[1]);
  close (go[0]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  *release = go[1];
  return child;
}

static void
let_go (pid_t child,
        int   release)
{
  int status = 0;

  close (release);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
test_busy_open (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int   release = -1;
  pid_t child;

  fixture_open (fixture);
  fixture_close (fixture);
  child = hold (fixture, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT count (*) FROM revision", &release);
  g_assert_null (eb_sqlite_journal_open (fixture->path, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_BUSY);
  let_go (child, release);
  fixture_open (fixture);
}

static void
test_busy_commit (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int   release = -1;
  pid_t child;

  fixture_close (fixture);
  child = hold (fixture, "BEGIN IMMEDIATE", &release);
  fixture_open (fixture); /* reading is no trouble */
  sqlite3_busy_timeout (handle_of (fixture->journal), 20);
  g_assert_false (commit_two (fixture->journal, 1, &error));
  assert_journal_error (&error, EB_JOURNAL_ERROR_BUSY);
  let_go (child, release);
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, 0);
  g_assert_true (commit_two (fixture->journal, 1, &error));
}

/* Commits without end; says each number when its commit has returned. */
static void
commit_for_ever (Fixture *fixture,
                 int      out)
{
  EbJournal *journal = eb_sqlite_journal_open (fixture->path, NULL);

  for (guint32 i = 1;; i++)
    {
      EbId id = id_of (0);

      memcpy (id.bytes, &i, sizeof i);
      if (!commit_revision (journal, make_revision (id_of (100), id_of (7), id), NULL) || write (out, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

/* Killed in the middle: all that was said to be saved is there, whole, and at
 * most the one that was being written besides. */
static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  int     pipes[2];
  guint32 last = 0;
  guint32 said;
  guint64 found;
  pid_t   child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0)
    commit_for_ever (fixture, pipes[1]);
  close (pipes[1]);
  while (read (pipes[0], &said, sizeof said) == sizeof said)
    {
      last = said;
      if (last == N_KILLED)
        kill (child, SIGKILL); /* and read on what was said before it died */
    }
  close (pipes[0]);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

  fixture_open (fixture);
  found = count (fixture->journal, id_of (100));
  g_assert_cmpuint (last, >=, N_KILLED);
  g_assert_cmpuint (found, >=, last);
  g_assert_cmpuint (found, <=, last + 1);
  for (guint32 i = 1; i <= last; i++)
    {
      EbId id = id_of (0);
      g_autoptr (EbSealed) sealed = NULL;

      memcpy (id.bytes, &i, sizeof i);
      sealed = eb_journal_get_revision (fixture->journal, &id, NULL);
      g_assert_cmpuint (g_bytes_get_size (sealed->box), ==, 296);
    }
}

/* A reader in another process never stops a writer. */
static void
test_reader (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int   release = -1;
  pid_t child;

  fixture_close (fixture);
  child = hold (fixture, "BEGIN; SELECT count (*) FROM alarm", &release);
  fixture_open (fixture);
  g_assert_true (commit_two (fixture->journal, 1, &error));
  g_assert_no_error (error);
  let_go (child, release);
}

#define N_TOGETHER 4

static int
open_and_commit (Fixture *fixture,
                 guint8   number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (fixture->path, &error);

  if (journal == NULL || !commit_revision (journal, make_revision (id_of (100), id_of (7), id_of (number)), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}

/* The window and the reminder service start for the first time at once. */
static void
test_together (Fixture      *fixture,
               gconstpointer data)
{
  pid_t children[N_TOGETHER];

  for (guint8 i = 0; i < N_TOGETHER; i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        _exit (open_and_commit (fixture, (guint8) (i + 1)));
    }
  for (guint i = 0; i < N_TOGETHER; i++)
    {
      int status = 0;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }
  fixture_open (fixture);
  g_assert_cmpuint (count (fixture->journal, id_of (100)), ==, N_TOGETHER);
}

static const struct
{
  int            number;
  EbJournalError code;
} reasons[] = {
  { ENOSPC, EB_JOURNAL_ERROR_FULL },
  { EDQUOT, EB_JOURNAL_ERROR_FULL },
  { EROFS, EB_JOURNAL_ERROR_READ_ONLY },
  { EACCES, EB_JOURNAL_ERROR_READ_ONLY },
  { EPERM, EB_JOURNAL_ERROR_READ_ONLY },
  { EIO, EB_JOURNAL_ERROR_FAILED },
};

static void
test_reasons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (eb_db_set_errno (&error, reasons[i].number, "The file"));
      assert_journal_error (&error, reasons[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/faults/full", test_full);
  ADD_CLOSED ("/faults/full-disk", test_full_disk);
  ADD_CLOSED ("/faults/full-new", test_full_new);
  ADD_CLOSED ("/faults/read-only", test_read_only);
  ADD_CLOSED ("/faults/busy-open", test_busy_open);
  ADD ("/faults/busy-commit", test_busy_commit);
  ADD ("/faults/reader", test_reader);
  ADD_CLOSED ("/faults/killed", test_killed);
  ADD_CLOSED ("/faults/together", test_together);
  g_test_add_func ("/faults/reasons", test_reasons);
  return g_test_run ();
}
