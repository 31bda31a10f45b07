/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-db.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MS 2000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/* The disk said no: what the operating system's reason means to the user. */
static EbJournalError
error_from_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return EB_JOURNAL_ERROR_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
      return EB_JOURNAL_ERROR_READ_ONLY;
    default:
      return EB_JOURNAL_ERROR_FAILED;
    }
}

static EbJournalError
error_from_io (sqlite3 *handle)
{
  int rc = sqlite3_extended_errcode (handle);

  if (rc == SQLITE_IOERR_SHORT_READ || rc == SQLITE_IOERR_CORRUPTFS || rc == SQLITE_IOERR_DATA)
    return EB_JOURNAL_ERROR_DAMAGED;
  return error_from_errno (sqlite3_system_errno (handle));
}

static EbJournalError
error_from_sqlite (sqlite3 *handle)
{
  switch (sqlite3_errcode (handle) & 0xff)
    {
    case SQLITE_FULL:
      return EB_JOURNAL_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: /* also: no shared memory file in a folder that is read-only */
      return EB_JOURNAL_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return EB_JOURNAL_ERROR_BUSY;
    case SQLITE_CORRUPT:
      return EB_JOURNAL_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return EB_JOURNAL_ERROR_NOT_OURS;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return EB_JOURNAL_ERROR_REFUSED;
    case SQLITE_IOERR:
      return error_from_io (handle);
    default:
      return EB_JOURNAL_ERROR_FAILED;
    }
}

/* Says what last went wrong on the connection; the message has SQLite's words,
 * which never hold anything that was bound. */
gboolean
eb_db_set_error (sqlite3 *handle,
                 GError **error)
{
  g_set_error (error, EB_JOURNAL_ERROR, (int) error_from_sqlite (handle), "SQLite: %s (%d)", sqlite3_errmsg (handle), sqlite3_extended_errcode (handle));
  return FALSE;
}

/* The same for a call to the operating system. */
gboolean
eb_db_set_errno (GError    **error,
                 int         number,
                 const char *what)
{
  g_set_error (error, EB_JOURNAL_ERROR, (int) error_from_errno (number), "%s: %s", what, g_strerror (number));
  return FALSE;
}

static void
query_free (gpointer data)
{
  EbQuery *query = data;

  sqlite3_finalize (query->stmt);
  g_free (query);
}

/* A file from elsewhere may hold a schema that was written to do harm:
 * nothing in it may call what has side effects, and nobody may write to the
 * schema table, not even by mistake. */
static void
harden (sqlite3 *handle)
{
  sqlite3_extended_result_codes (handle, 1);
  sqlite3_busy_timeout (handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

EbDb *
eb_db_open (const char *path,
            GError    **error)
{
  EbDb    *db;
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    {
      eb_db_set_error (handle, error);
      sqlite3_close (handle);
      return NULL;
    }

  harden (handle);
  db = g_new0 (EbDb, 1);
  db->handle = handle;
  db->queries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, query_free);
  return db;
}

void
eb_db_close (EbDb *db)
{
  g_hash_table_unref (db->queries);
  /* A statement that was not given back would keep the file open. */
  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_log (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "The journal was closed with a statement in use");
  g_free (db);
}

gboolean
eb_db_exec (EbDb       *db,
            const char *sql,
            GError    **error)
{
  if (sqlite3_exec (db->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return eb_db_set_error (db->handle, error);
  return TRUE;
}

static gboolean
run_cached (EbDb       *db,
            const char *sql,
            GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, sql, error);

  return query != NULL && eb_query_run (query, error);
}

/* IMMEDIATE: the write lock is waited for here, where nothing has been read
 * yet; a later upgrade could only fail. */
gboolean
eb_db_begin (EbDb    *db,
             GError **error)
{
  return run_cached (db, "BEGIN IMMEDIATE", error);
}

/* Commits if @ok, and rolls back if not or if that fails. */
gboolean
eb_db_end (EbDb    *db,
           gboolean ok,
           GError **error)
{
  if (ok && run_cached (db, "COMMIT", error))
    return TRUE;

  /* Some errors have already rolled back. */
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/* The first column of the one row of @sql. */
gboolean
eb_db_get_int (EbDb       *db,
               const char *sql,
               gint64     *value,
               GError    **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (sqlite3_prepare_v2 (db->handle, sql, -1, &stmt, NULL) != SQLITE_OK ||
      sqlite3_step (stmt) != SQLITE_ROW)
    return eb_db_set_error (db->handle, error);

  *value = sqlite3_column_int64 (stmt, 0);
  return TRUE;
}

static EbQuery *
prepare (EbDb       *db,
         const char *sql,
         gboolean    cached,
         GError    **error)
{
  sqlite3_stmt *stmt = NULL;
  EbQuery      *query;

  if (sqlite3_prepare_v3 (db->handle, sql, -1, cached ? SQLITE_PREPARE_PERSISTENT : 0, &stmt, NULL) != SQLITE_OK)
    {
      eb_db_set_error (db->handle, error);
      return NULL;
    }

  query = g_new0 (EbQuery, 1);
  query->stmt = stmt;
  query->cached = cached;
  return query;
}

/* A prepared statement, from the cache if it is not in use (a walk over
 * revisions may start another one). */
EbQuery *
eb_db_query (EbDb       *db,
             const char *sql,
             GError    **error)
{
  EbQuery *query = g_hash_table_lookup (db->queries, sql);

  if (query == NULL)
    {
      query = prepare (db, sql, TRUE, error);
      if (query != NULL)
        g_hash_table_insert (db->queries, (gpointer) sql, query);
    }
  else if (query->lent)
    query = prepare (db, sql, FALSE, error);

  if (query != NULL)
    query->lent = TRUE;
  return query;
}

void
eb_query_give_back (EbQuery *query)
{
  if (!query->cached)
    {
      query_free (query);
      return;
    }

  sqlite3_reset (query->stmt);
  sqlite3_clear_bindings (query->stmt);
  query->bind_rc = SQLITE_OK;
  query->bad_value = FALSE;
  query->lent = FALSE;
}

static void
keep_bind_rc (EbQuery *query,
              int      rc)
{
  if (query->bind_rc == SQLITE_OK)
    query->bind_rc = rc;
}

/* "None" is NULL in a file. */
void
eb_query_bind_id (EbQuery    *query,
                  int         place,
                  const EbId *id)
{
  if (eb_id_is_none (id))
    keep_bind_rc (query, sqlite3_bind_null (query->stmt, place));
  else
    eb_query_bind_raw (query, place, id->bytes, sizeof id->bytes);
}

void
eb_query_bind_raw (EbQuery    *query,
                   int         place,
                   const void *bytes,
                   gsize       size)
{
  keep_bind_rc (query, sqlite3_bind_blob64 (query->stmt, place, bytes, size, SQLITE_STATIC));
}

void
eb_query_bind_bytes (EbQuery *query,
                     int      place,
                     GBytes  *bytes)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  eb_query_bind_raw (query, place, data != NULL ? data : "", size);
}

void
eb_query_bind_int (EbQuery *query,
                   int      place,
                   gint64   value)
{
  keep_bind_rc (query, sqlite3_bind_int64 (query->stmt, place, value));
}

void
eb_query_bind_text (EbQuery    *query,
                    int         place,
                    const char *text)
{
  keep_bind_rc (query, sqlite3_bind_text (query->stmt, place, text, -1, SQLITE_STATIC));
}

/* "No row" and "error" are told apart. */
gboolean
eb_query_step (EbQuery  *query,
               gboolean *has_row,
               GError  **error)
{
  int rc;

  if (query->bind_rc != SQLITE_OK)
    {
      g_set_error (error, EB_JOURNAL_ERROR, query->bind_rc == SQLITE_TOOBIG ? EB_JOURNAL_ERROR_REFUSED : EB_JOURNAL_ERROR_FAILED, "SQLite: %s (%d)", sqlite3_errstr (query->bind_rc), query->bind_rc);
      return FALSE;
    }

  rc = sqlite3_step (query->stmt);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    return eb_db_set_error (sqlite3_db_handle (query->stmt), error);

  *has_row = (rc == SQLITE_ROW);
  return TRUE;
}

gboolean
eb_query_run (EbQuery *query,
              GError **error)
{
  gboolean has_row = FALSE;

  return eb_query_step (query, &has_row, error);
}

void
eb_query_get_raw (EbQuery *query,
                  int      column,
                  void    *bytes,
                  gsize    size)
{
  const void *found = sqlite3_column_blob (query->stmt, column);

  if (found != NULL && (gsize) sqlite3_column_bytes (query->stmt, column) == size)
    {
      memcpy (bytes, found, size);
      return;
    }
  memset (bytes, 0, size);
  query->bad_value = TRUE;
}

/* NULL in a file is "none". */
EbId
eb_query_get_id (EbQuery *query,
                 int      column)
{
  EbId id = EB_ID_NONE;

  if (sqlite3_column_type (query->stmt, column) != SQLITE_NULL)
    eb_query_get_raw (query, column, id.bytes, sizeof id.bytes);
  return id;
}

GBytes *
eb_query_get_bytes (EbQuery *query,
                    int      column)
{
  const void *found = sqlite3_column_blob (query->stmt, column);

  return g_bytes_new (found, (gsize) sqlite3_column_bytes (query->stmt, column));
}

gint64
eb_query_get_int (EbQuery *query,
                  int      column)
{
  return sqlite3_column_int64 (query->stmt, column);
}

gboolean
eb_query_check (EbQuery *query,
                GError **error)
{
  if (!query->bad_value)
    return TRUE;

  g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED, "A value in the file has the wrong length");
  return FALSE;
}

static gboolean
sync_path (const char *path)
{
  int      fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

/* VACUUM INTO does not itself wait for the disk. @copy may exist, empty. */
gboolean
eb_db_copy_into (EbDb       *db,
                 const char *copy,
                 GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (copy);
  g_autoptr (EbQuery) query = eb_db_query (db, "VACUUM INTO ?1", error);

  if (query == NULL)
    return FALSE;
  eb_query_bind_text (query, 1, copy);
  if (!eb_query_run (query, error))
    return FALSE;
  if (!sync_path (copy) || !sync_path (folder))
    return eb_db_set_errno (error, errno, "The copy cannot be written");
  return TRUE;
}
