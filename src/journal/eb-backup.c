/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-backup.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "eb-db.h"

#define MARK ".backup-"
#define MOST_DAMAGED 1000

/**
 * eb_backup_free:
 * @backup: (transfer full): a copy's name
 */
void
eb_backup_free (EbBackup *backup)
{
  g_free (backup->path);
  g_free (backup);
}

static int
newest_first (gconstpointer a,
              gconstpointer b)
{
  const EbBackup *const *first = a;
  const EbBackup *const *second = b;

  return eb_date_compare ((*second)->day, (*first)->day);
}

/**
 * eb_backup_list:
 * @path: the data file
 *
 * Returns: (transfer full) (element-type EbBackup): its copies, newest first;
 *   empty if there are none or the folder cannot be read
 */
GPtrArray *
eb_backup_list (const char *path)
{
  GPtrArray       *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_backup_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (file, MARK, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      EbDate    day = EB_DATE_UNSET;
      EbBackup *backup = NULL;

      if (!g_str_has_prefix (name, prefix) || !eb_date_parse (name + strlen (prefix), &day))
        continue;
      backup = g_new0 (EbBackup, 1);
      backup->path = g_build_filename (folder, name, NULL);
      backup->day = day;
      g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, newest_first);
  return backups;
}

static gboolean
take_copy (const char *from,
           const char *to,
           GError    **error)
{
  EbDb    *db = NULL;
  gboolean done = FALSE;

  /* An empty file first, so that the copy is never readable by others. */
  if (!g_file_set_contents_full (to, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;
  db = eb_db_open (from, error);
  if (db == NULL)
    return FALSE;
  done = eb_db_copy_into (db, to, error);
  eb_db_close (db);
  return done;
}

/**
 * eb_backup_make:
 * @path: the data file
 * @today: the local civil date
 * @error: return location for a #GError in the EB_JOURNAL_ERROR domain
 *
 * The copy appears under its name only when it is whole: one that was cut short
 * is never taken for a copy.
 *
 * Returns: %TRUE if today's copy is there
 */
gboolean
eb_backup_make (const char *path,
                EbDate      today,
                GError    **error)
{
  g_autofree char *day = eb_date_to_iso (today);
  g_autofree char *copy = g_strconcat (path, MARK, day, NULL);
  g_autofree char *growing = g_strconcat (path, ".backup.new", NULL);
  g_autoptr (GPtrArray) backups = NULL;

  if (g_file_test (copy, G_FILE_TEST_EXISTS))
    return TRUE;
  g_unlink (growing);
  if (!take_copy (path, growing, error))
    {
      g_unlink (growing);
      return FALSE;
    }
  if (g_rename (growing, copy) != 0)
    return eb_db_set_errno (error, errno, "The copy cannot be named");

  backups = eb_backup_list (path);
  for (guint i = EB_BACKUPS_KEPT; i < backups->len; i++)
    g_unlink (((const EbBackup *) g_ptr_array_index (backups, i))->path);
  return TRUE;
}

/* A name that nothing has yet. */
static char *
name_for_damaged (const char *path)
{
  for (guint i = 1; i < MOST_DAMAGED; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.damaged-%u", path, i);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
  return NULL;
}

/* The log and its index belong to the file and go with it: left behind, they
 * would be written into the copy. */
static gboolean
put_aside (const char *path,
           GError    **error)
{
  static const char *const endings[] = { "-wal", "-shm", "" };
  g_autofree char         *aside = name_for_damaged (path);

  for (gsize i = 0; aside != NULL && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (path, endings[i], NULL);
      g_autofree char *to = g_strconcat (aside, endings[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && g_rename (from, to) != 0)
        return eb_db_set_errno (error, errno, "The damaged file cannot be put aside");
    }
  return aside != NULL || eb_db_set_errno (error, EEXIST, "The damaged file cannot be put aside");
}

/**
 * eb_backup_restore:
 * @backup: a copy
 * @path: the data file, which nobody has open
 * @error: return location for a #GError in the EB_JOURNAL_ERROR domain
 *
 * The copy is copied once more before anything is moved, so that a full disk
 * changes nothing.
 *
 * Returns: %TRUE if @path is now as the copy was
 */
gboolean
eb_backup_restore (const char *backup,
                   const char *path,
                   GError    **error)
{
  g_autofree char *growing = g_strconcat (path, ".backup.new", NULL);

  g_unlink (growing);
  if (!take_copy (backup, growing, error))
    {
      g_unlink (growing);
      return FALSE;
    }
  if (!put_aside (path, error))
    return FALSE;
  return g_rename (growing, path) == 0 || eb_db_set_errno (error, errno, "The copy cannot be put in its place");
}
