/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The first 100 bytes of a database: https://www.sqlite.org/fileformat2.html,
 * section 1.3. Numbers are big-endian. */
#define HEADER_SIZE 100
#define AT_PAGE_SIZE 16
#define AT_CHANGES 24
#define AT_PAGES 28
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68
#define AT_VALID_FOR 92

#define MAX_COPIES 1000

/* Version 1. docs/file-format.md describes it column by column.
 *
 * The triggers refuse what would take or change somebody's words, also from
 * another program. REPLACE deletes without firing DELETE triggers (unless
 * recursive_triggers is on), hence those before INSERT.
 *
 * There is no foreign key: accounts, granters and authors may live in another
 * machine's file and come here later, or never. */
static const char schema_1[] =
  "CREATE TABLE account ("
  "  seq INTEGER PRIMARY KEY CHECK (seq > 0),"
  "  id BLOB NOT NULL UNIQUE CHECK (length (id) = 16),"
  "  name TEXT NOT NULL,"
  "  public_box BLOB NOT NULL CHECK (length (public_box) = 32),"
  "  public_sign BLOB NOT NULL CHECK (length (public_sign) = 32),"
  "  password_salt BLOB NOT NULL CHECK (length (password_salt) = 16),"
  "  password_ops INTEGER NOT NULL,"
  "  password_mem INTEGER NOT NULL,"
  "  by_password BLOB NOT NULL,"
  "  recovery_salt BLOB NOT NULL CHECK (length (recovery_salt) = 16),"
  "  recovery_ops INTEGER NOT NULL,"
  "  recovery_mem INTEGER NOT NULL,"
  "  by_recovery BLOB NOT NULL"
  ") STRICT;"
  "CREATE TABLE key_grant ("
  "  seq INTEGER PRIMARY KEY CHECK (seq > 0),"
  "  binder BLOB NOT NULL CHECK (length (binder) = 16),"
  "  key_id BLOB NOT NULL CHECK (length (key_id) = 16),"
  "  account BLOB NOT NULL CHECK (length (account) = 16),"
  "  granter BLOB NOT NULL CHECK (length (granter) = 16),"
  "  time INTEGER NOT NULL,"
  "  sealed BLOB NOT NULL,"
  "  signature BLOB NOT NULL UNIQUE CHECK (length (signature) = 64)"
  ") STRICT;"
  "CREATE INDEX key_grant_account ON key_grant (account);"
  "CREATE INDEX key_grant_binder ON key_grant (binder);"
  /* One index beside the one that keeps ids unique: a note must cost little more
   * than a bare row. It is in the order of seq within each binder. */
  "CREATE TABLE revision ("
  "  seq INTEGER PRIMARY KEY CHECK (seq > 0),"
  "  id BLOB NOT NULL UNIQUE CHECK (length (id) = 16),"
  "  record BLOB NOT NULL CHECK (length (record) = 16),"
  "  parent BLOB CHECK (parent IS NULL OR length (parent) = 16),"
  "  binder BLOB NOT NULL CHECK (length (binder) = 16),"
  "  key_id BLOB NOT NULL CHECK (length (key_id) = 16),"
  "  author BLOB NOT NULL CHECK (length (author) = 16),"
  "  time INTEGER NOT NULL,"
  "  box BLOB NOT NULL"
  ") STRICT;"
  "CREATE INDEX revision_binder ON revision (binder);"
  "CREATE TABLE draft ("
  "  account BLOB NOT NULL CHECK (length (account) = 16),"
  "  place BLOB NOT NULL CHECK (length (place) = 16),"
  "  sealed BLOB NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  PRIMARY KEY (account, place)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE alarm ("
  "  grp BLOB NOT NULL CHECK (length (grp) = 16),"
  "  item BLOB NOT NULL CHECK (length (item) = 16),"
  "  at INTEGER NOT NULL,"
  "  every INTEGER NOT NULL CHECK (every >= 0),"
  "  told INTEGER NOT NULL DEFAULT 0,"
  "  PRIMARY KEY (grp, item, at)"
  ") STRICT, WITHOUT ROWID;"
  /* Only those that may still ask: what has been told once and for all is not
   * looked at again. */
  "CREATE INDEX alarm_open ON alarm (at) WHERE every > 0 OR told < at;"
  "CREATE INDEX alarm_item ON alarm (item);"
  "CREATE TABLE snooze ("
  "  item BLOB PRIMARY KEY NOT NULL CHECK (length (item) = 16),"
  "  until INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TRIGGER account_is_new BEFORE INSERT ON account"
  "  WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR seq = NEW.seq)"
  "  BEGIN SELECT raise (ABORT, 'an account is never replaced'); END;"
  "CREATE TRIGGER account_stays BEFORE DELETE ON account"
  "  BEGIN SELECT raise (ABORT, 'an account is never removed'); END;"
  "CREATE TRIGGER account_is_fixed BEFORE UPDATE OF seq, id, name, public_box, public_sign ON account"
  "  BEGIN SELECT raise (ABORT, 'only the sealed secret of an account changes'); END;"
  "CREATE TRIGGER key_grant_is_new BEFORE INSERT ON key_grant"
  "  WHEN EXISTS (SELECT 1 FROM key_grant WHERE signature = NEW.signature OR seq = NEW.seq)"
  "  BEGIN SELECT raise (ABORT, 'a grant is never replaced'); END;"
  "CREATE TRIGGER key_grant_stays BEFORE DELETE ON key_grant"
  "  BEGIN SELECT raise (ABORT, 'a grant is never removed'); END;"
  "CREATE TRIGGER key_grant_is_fixed BEFORE UPDATE ON key_grant"
  "  BEGIN SELECT raise (ABORT, 'a grant is never changed'); END;"
  "CREATE TRIGGER revision_is_new BEFORE INSERT ON revision"
  "  WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM revision WHERE seq = NEW.seq)"
  "  BEGIN SELECT raise (ABORT, 'a revision is never replaced'); END;"
  "CREATE TRIGGER revision_stays BEFORE DELETE ON revision"
  "  BEGIN SELECT raise (ABORT, 'a revision is never removed'); END;"
  "CREATE TRIGGER revision_is_fixed BEFORE UPDATE ON revision"
  "  BEGIN SELECT raise (ABORT, 'a revision is never changed'); END;";

/* Version 2: what need not be verified again. Nothing is lost with it. */
static const char schema_2[] =
  "CREATE TABLE checked ("
  "  seq INTEGER PRIMARY KEY,"
  "  place BLOB NOT NULL CHECK (length (place) = 16),"
  "  tags BLOB NOT NULL"
  ") STRICT;"
  "CREATE INDEX checked_place ON checked (place);";

const char *const eb_schema_steps[] = {
  schema_1,
  schema_2,
};
const guint eb_n_schema_steps = G_N_ELEMENTS (eb_schema_steps);

static gboolean
fail (GError       **error,
      EbJournalError code,
      const char    *message)
{
  g_set_error_literal (error, EB_JOURNAL_ERROR, (int) code, message);
  return FALSE;
}

static guint32
get_be32 (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* A log beside the file may hold what the file itself does not yet say. */
static gboolean
has_log (const char *path,
         const char *suffix)
{
  g_autofree char *log = g_strconcat (path, suffix, NULL);
  GStatBuf         status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static gboolean
is_cut_short (const char   *path,
              const guint8 *header,
              gint64        size)
{
  guint   page_size = header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];
  guint32 pages = get_be32 (header + AT_PAGES);

  if (page_size == 1) /* stands for 65536 */
    page_size = 65536;
  if (get_be32 (header + AT_CHANGES) != get_be32 (header + AT_VALID_FOR))
    return FALSE; /* the number of pages is not kept up */
  if (has_log (path, "-wal") || has_log (path, "-journal"))
    return FALSE; /* SQLite mends it, or finds out */
  return (gint64) pages * page_size > size;
}

static gboolean
inspect_header (const char   *path,
                const guint8 *header,
                gsize         n_read,
                gint64        size,
                guint         n_steps,
                GError      **error)
{
  if (n_read < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    return fail (error, EB_JOURNAL_ERROR_NOT_OURS, "The file is not a database");
  if (get_be32 (header + AT_APPLICATION_ID) != EB_APPLICATION_ID)
    return fail (error, EB_JOURNAL_ERROR_NOT_OURS, "The file belongs to another program");
  if (get_be32 (header + AT_USER_VERSION) > n_steps)
    return fail (error, EB_JOURNAL_ERROR_TOO_NEW, "The file was written by a newer version");
  if (is_cut_short (path, header, size))
    return fail (error, EB_JOURNAL_ERROR_DAMAGED, "The file has been cut short");
  return TRUE;
}

/* A file that does not exist, or is empty, is a new one. (The file is made
 * ours before it is switched to a write-ahead log, so the header says so from
 * the first moment that it has one.) */
gboolean
eb_schema_inspect (const char *path,
                   guint       n_steps,
                   GError    **error)
{
  guint8      header[HEADER_SIZE];
  struct stat status;
  gssize      n_read;
  int         number;
  int         fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

  if (fd < 0)
    return errno == ENOENT ? TRUE : eb_db_set_errno (error, errno, "The file cannot be read");

  n_read = fstat (fd, &status) == 0 ? pread (fd, header, sizeof header, 0) : -1;
  number = errno;
  close (fd);
  if (n_read < 0 && number == EISDIR)
    return fail (error, EB_JOURNAL_ERROR_NOT_OURS, "It is a folder, not a file");
  if (n_read < 0)
    return eb_db_set_errno (error, number, "The file cannot be read");
  if (n_read == 0 && S_ISREG (status.st_mode))
    return TRUE;
  return inspect_header (path, header, (gsize) n_read, status.st_size, n_steps, error);
}

/* A name that nobody has: an older copy is never written over. */
static char *
reserve_copy (const char *path,
              gint64      version,
              GError    **error)
{
  for (guint i = 1; i <= MAX_COPIES; i++)
    {
      g_autofree char *first = g_strdup_printf ("%s.before-v%" G_GINT64_FORMAT, path, version + 1);
      g_autofree char *copy = i == 1 ? g_strdup (first) : g_strdup_printf ("%s-%u", first, i);
      int              fd = open (copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

      if (fd >= 0)
        {
          close (fd);
          return g_steal_pointer (&copy);
        }
      if (errno != EEXIST)
        {
          eb_db_set_errno (error, errno, "No copy can be put aside");
          return NULL;
        }
    }
  fail (error, EB_JOURNAL_ERROR_FAILED, "There are too many copies already");
  return NULL;
}

/* The path of the copy, or an empty text if there is nothing to copy. */
static char *
put_copy_aside (EbDb       *db,
                const char *path,
                gint64      version,
                GError    **error)
{
  g_autofree char *copy = NULL;

  if (version == 0 || path == NULL)
    return g_strdup ("");

  copy = reserve_copy (path, version, error);
  if (copy == NULL)
    return NULL;
  if (!eb_db_copy_into (db, copy, error))
    {
      g_unlink (copy); /* ours, made just now and not whole */
      return NULL;
    }
  return g_steal_pointer (&copy);
}

/* Asked without a lock and again under it: another process may have been
 * faster. The objects are counted first: if it makes the schema in between,
 * the file is still empty here or already says that it is ours. */
static gboolean
check_version (EbDb    *db,
               guint    n_steps,
               gint64  *version,
               GError **error)
{
  gint64 application_id = 0;
  gint64 objects = 0;

  if (!eb_db_get_int (db, "SELECT count (*) FROM sqlite_schema", &objects, error) ||
      !eb_db_get_int (db, "PRAGMA user_version", version, error) ||
      !eb_db_get_int (db, "PRAGMA application_id", &application_id, error))
    return FALSE;
  if (application_id != EB_APPLICATION_ID && (application_id != 0 || *version != 0 || objects > 0))
    return fail (error, EB_JOURNAL_ERROR_NOT_OURS, "The file belongs to another program");
  if (*version < 0 || *version > (gint64) n_steps)
    return fail (error, EB_JOURNAL_ERROR_TOO_NEW, "The file was written by a newer version");
  return TRUE;
}

static gboolean
run_steps (EbDb              *db,
           const char *const *steps,
           guint              n_steps,
           GError           **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u", EB_APPLICATION_ID, n_steps);
  gint64           version = 0;

  if (!check_version (db, n_steps, &version, error))
    return FALSE;
  for (guint i = (guint) version; i < n_steps; i++)
    if (!eb_db_exec (db, steps[i], error))
      return FALSE;
  return version == (gint64) n_steps || eb_db_exec (db, mark, error);
}

gboolean
eb_schema_migrate (EbDb              *db,
                   const char        *path,
                   const char *const *steps,
                   guint              n_steps,
                   GError           **error)
{
  g_autofree char *copy = NULL;
  gint64           version = 0;

  if (!check_version (db, n_steps, &version, error))
    return FALSE;
  if (version == (gint64) n_steps)
    return TRUE; /* without a lock: the usual case */

  copy = put_copy_aside (db, path, version, error);
  if (copy == NULL)
    return FALSE;
  if (eb_db_begin (db, error) && eb_db_end (db, run_steps (db, steps, n_steps, error), error))
    return TRUE;

  if (*copy != '\0')
    g_unlink (copy); /* the file is as it was; a next try makes a new one */
  return FALSE;
}
