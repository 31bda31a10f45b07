/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-fixture.h"

/* What another program may not do to the file, each in turn, with a plain
 * connection and with the sqlite3 command. */
static const struct
{
  const char *name;
  const char *sql;
} refused[] = {
  { "update-revision", "UPDATE revision SET box = x'00'" },
  { "update-author", "UPDATE revision SET author = zeroblob (16)" },
  { "delete-revision", "DELETE FROM revision" },
  { "replace-revision", "INSERT OR REPLACE INTO revision SELECT * FROM revision" },
  { "replace-by-id",
    "REPLACE INTO revision (seq, id, record, binder, key_id, author, time, box)"
    " SELECT seq + 100, id, record, binder, key_id, author, 0, x'00' FROM revision" },
  { "replace-by-seq",
    "REPLACE INTO revision (seq, id, record, binder, key_id, author, time, box)"
    " SELECT seq, randomblob (16), record, binder, key_id, author, 0, x'00' FROM revision" },
  { "upsert-revision",
    "INSERT INTO revision SELECT * FROM revision WHERE TRUE"
    " ON CONFLICT DO UPDATE SET box = x'00'" },
  { "update-or-replace", "UPDATE OR REPLACE revision SET seq = seq + 1" },
  { "short-id",
    "INSERT INTO revision (seq, id, record, binder, key_id, author, time, box)"
    " VALUES (9, x'00', zeroblob (16), zeroblob (16), zeroblob (16), zeroblob (16), 0, x'00')" },
  { "text-box",
    "INSERT INTO revision (seq, id, record, binder, key_id, author, time, box)"
    " VALUES (9, zeroblob (16), zeroblob (16), zeroblob (16), zeroblob (16), zeroblob (16), 0, 'words')" },
  { "seq-below-one",
    "INSERT INTO revision (seq, id, record, binder, key_id, author, time, box)"
    " VALUES (-1, zeroblob (16), zeroblob (16), zeroblob (16), zeroblob (16), zeroblob (16), 0, x'00')" },
  { "update-grant", "UPDATE key_grant SET time = 0" },
  { "delete-grant", "DELETE FROM key_grant" },
  { "replace-grant", "INSERT OR REPLACE INTO key_grant SELECT * FROM key_grant" },
  { "rename-account", "UPDATE account SET name = 'Lone'" },
  { "swap-account-key", "UPDATE account SET public_sign = zeroblob (32)" },
  { "swap-account-id", "UPDATE account SET id = zeroblob (16)" },
  { "delete-account", "DELETE FROM account" },
  { "replace-account", "INSERT OR REPLACE INTO account SELECT * FROM account" },
};

static void
fill (Fixture *fixture)
{
  g_autoptr (EbBatch) batch = eb_batch_new ();

  g_ptr_array_add (batch->accounts, make_stored_account ("Amira", id_of (1)));
  g_ptr_array_add (batch->grants, make_stored_grant (id_of (100), id_of (1), 5));
  g_ptr_array_add (batch->revisions, make_revision (id_of (100), id_of (5), id_of (9)));
  g_assert_true (eb_journal_commit (fixture->journal, batch, NULL));
}

static char *
dump (sqlite3 *db)
{
  const char *const queries[] = { "SELECT quote (id) || quote (author) || quote (box) || seq FROM revision",
                                  "SELECT quote (signature) || time || seq FROM key_grant",
                                  "SELECT quote (id) || name || quote (public_sign) || seq FROM account" };
  GString          *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      sqlite3_stmt *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, queries[i], -1, &stmt, NULL), ==, SQLITE_OK);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        g_string_append_printf (text, "%s\n", sqlite3_column_text (stmt, 0));
      sqlite3_finalize (stmt);
    }
  return g_string_free (text, FALSE);
}

static void
test_connection (Fixture      *fixture,
                 gconstpointer data)
{
  sqlite3         *db = NULL;
  g_autofree char *before = NULL;

  fill (fixture);
  fixture_close (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  before = dump (db);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *after = NULL;

      g_test_message ("%s", refused[i].name);
      g_assert_cmpint (sqlite3_exec (db, refused[i].sql, NULL, NULL, NULL) & 0xff, ==, SQLITE_CONSTRAINT);
      after = dump (db);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_command (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *program = g_find_program_in_path ("sqlite3");

  if (program == NULL)
    {
      g_test_skip ("There is no sqlite3 command here");
      return;
    }
  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const char      *argv[] = { program, fixture->path, refused[i].sql, NULL };
      g_autofree char *before = dump (handle_of (fixture->journal));
      g_autofree char *after = NULL;
      int              status = 0;
      g_autoptr (GError) error = NULL;

      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
      g_assert_no_error (error);
      g_test_message ("%s", refused[i].name);
      g_assert_false (g_spawn_check_wait_status (status, NULL));
      after = dump (handle_of (fixture->journal));
      g_assert_cmpstr (after, ==, before);
    }
}

/* What has to be possible all the same. */
static void
test_allowed (Fixture      *fixture,
              gconstpointer data)
{
  fill (fixture);
  g_assert_cmpint (sqlite3_exec (handle_of (fixture->journal), "UPDATE account SET by_password = x'00', password_ops = 5", NULL, NULL, NULL), ==, SQLITE_OK);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/guards/connection", test_connection);
  ADD ("/guards/command", test_command);
  ADD ("/guards/allowed", test_allowed);
  return g_test_run ();
}
