/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-sqlite-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "eb-schema.h"
#include "eb-sqlite-journal-private.h"

/* A write-ahead log so that a reader (the reminder service) never stops a
 * writer; FULL so that a commit is on the disk when it returns. A log that has
 * once grown large is cut back to 4 MiB. */
#define WAL_MODE "PRAGMA journal_mode = WAL"
#define CONFIGURE                     \
  "PRAGMA synchronous = FULL;"        \
  "PRAGMA foreign_keys = ON;"         \
  "PRAGMA cell_size_check = ON;"      \
  "PRAGMA temp_store = MEMORY;"       \
  "PRAGMA wal_autocheckpoint = 1000;" \
  "PRAGMA journal_size_limit = 4194304"

static void eb_sqlite_journal_iface_init (EbJournalInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EbSqliteJournal, eb_sqlite_journal, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (EB_TYPE_JOURNAL, eb_sqlite_journal_iface_init))

static void
eb_sqlite_journal_finalize (GObject *object)
{
  EbSqliteJournal *self = EB_SQLITE_JOURNAL (object);

  g_clear_pointer (&self->db, eb_db_close);

  G_OBJECT_CLASS (eb_sqlite_journal_parent_class)->finalize (object);
}

static void
eb_sqlite_journal_class_init (EbSqliteJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_sqlite_journal_finalize;
}

static void
eb_sqlite_journal_init (EbSqliteJournal *self)
{
}

static gboolean
write_batch (EbJournal     *journal,
             const EbBatch *batch,
             GError       **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;

  for (guint i = 0; i < batch->accounts->len; i++)
    if (!eb_sqlite_insert_account (db, batch->accounts->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < batch->grants->len; i++)
    if (!eb_sqlite_insert_grant (db, batch->grants->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < batch->revisions->len; i++)
    if (!eb_sqlite_insert_revision (db, batch->revisions->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < batch->sent_from->len; i++)
    if (!eb_sqlite_drop_draft (journal, &batch->sent_by, &g_array_index (batch->sent_from, EbId, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
eb_sqlite_journal_commit (EbJournal     *journal,
                          const EbBatch *batch,
                          GError       **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;

  return eb_db_begin (db, error) && eb_db_end (db, write_batch (journal, batch, error), error);
}

static void
eb_sqlite_journal_iface_init (EbJournalInterface *iface)
{
  iface->commit = eb_sqlite_journal_commit;
  iface->each_revision = eb_sqlite_each_revision;
  iface->get_revision = eb_sqlite_get_revision;
  iface->count_revisions = eb_sqlite_count_revisions;
  iface->list_accounts = eb_sqlite_list_accounts;
  iface->set_account_secret = eb_sqlite_set_account_secret;
  iface->list_grants = eb_sqlite_list_grants;
  iface->list_binder_grants = eb_sqlite_list_binder_grants;
  iface->put_draft = eb_sqlite_put_draft;
  iface->drop_draft = eb_sqlite_drop_draft;
  iface->list_drafts = eb_sqlite_list_drafts;
  iface->add_checked = eb_sqlite_add_checked;
  iface->list_checked = eb_sqlite_list_checked;
  iface->sync_alarms = eb_sqlite_sync_alarms;
  iface->list_due_alarms = eb_sqlite_list_due_alarms;
  iface->next_alarm = eb_sqlite_next_alarm;
  iface->mark_told = eb_sqlite_mark_told;
  iface->snooze = eb_sqlite_snooze;
}

/* The file is made here and not by SQLite, so that it never exists with wider
 * permissions; SQLite gives its logs the same ones. It is never removed again,
 * not even when what follows fails: another process may have opened it. */
static gboolean
make_file (const char *path,
           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return eb_db_set_errno (error, errno, "The folder cannot be made");

  fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd >= 0)
    close (fd);
  else if (errno != EEXIST)
    return eb_db_set_errno (error, errno, "The file cannot be made");
  return TRUE;
}

/* Until the file is known to be ours and of a version that this program knows,
 * closing it must not write a log of some other program's into it. */
static gboolean
bring_up_to_date (EbDb              *db,
                  const char        *path,
                  const char *const *steps,
                  guint              n_steps,
                  GError           **error)
{
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (!eb_db_exec (db, CONFIGURE, error) || !eb_schema_migrate (db, path, steps, n_steps, error))
    return FALSE;
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  if (sqlite3_db_readonly (db->handle, "main") == 1)
    {
      g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_READ_ONLY, "The file may not be written to");
      return FALSE;
    }
  /* After the schema: so the header itself, and not a log beside it, says from
   * the start whose file it is. Where the file system cannot share memory,
   * SQLite keeps a rollback journal, which is as safe. */
  return eb_db_exec (db, WAL_MODE, error);
}

EbJournal *
eb_sqlite_journal_open_steps (const char        *path,
                              const char *const *steps,
                              guint              n_steps,
                              GError           **error)
{
  gboolean in_memory = strcmp (path, ":memory:") == 0;
  g_autoptr (EbSqliteJournal) self = NULL;
  EbDb *db;

  if (!in_memory && (!eb_schema_inspect (path, n_steps, error) || !make_file (path, error)))
    return NULL;

  db = eb_db_open (path, error);
  if (db == NULL)
    return NULL;

  self = g_object_new (EB_TYPE_SQLITE_JOURNAL, NULL);
  self->db = db;
  if (!bring_up_to_date (db, in_memory ? NULL : path, steps, n_steps, error))
    return NULL;
  return EB_JOURNAL (g_steal_pointer (&self));
}

/**
 * eb_sqlite_journal_open:
 * @path: a file name, or ":memory:"
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Opens or makes a journal. Its folder is made if need be (mode 0700), the
 * file too (0600). An older file is brought up to date, after a whole copy has
 * been put beside it as "@path.before-vN".
 *
 * Errors leave the file as it was: %EB_JOURNAL_ERROR_NOT_OURS (not a database,
 * or another program's), %EB_JOURNAL_ERROR_TOO_NEW, %EB_JOURNAL_ERROR_DAMAGED
 * (cut short, or SQLite finds it malformed), %EB_JOURNAL_ERROR_BUSY (another
 * process held it for two seconds), %EB_JOURNAL_ERROR_READ_ONLY,
 * %EB_JOURNAL_ERROR_FULL. A file that did not exist may be there, empty,
 * afterwards.
 *
 * The journal belongs to one thread at a time.
 *
 * Returns: (transfer full): the journal; %NULL on error
 */
EbJournal *
eb_sqlite_journal_open (const char *path,
                        GError    **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return eb_sqlite_journal_open_steps (path, eb_schema_steps, eb_n_schema_steps, error);
}
