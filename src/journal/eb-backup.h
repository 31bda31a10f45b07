/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-clock.h"

G_BEGIN_DECLS

#define EB_BACKUPS_KEPT 3

/**
 * EbBackup:
 * @path: the copy
 * @day: the local civil date it was made
 *
 * A whole copy of the data file, beside it: FILE.backup-YYYY-MM-DD.
 */
typedef struct
{
  char  *path;
  EbDate day;
} EbBackup;

void eb_backup_free (EbBackup *backup);

/* The copies of @path, newest first. (element-type EbBackup) */
GPtrArray *eb_backup_list (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Makes today's copy of @path if there is none yet, and lets the oldest go when
 * there are more than EB_BACKUPS_KEPT. Slow: call it from a worker thread. */
gboolean eb_backup_make (const char *path,
                         EbDate      today,
                         GError    **error);
/* Puts @backup in the place of @path, which nobody has open. What was there is
 * kept, as FILE.damaged-N; the copy stays too. */
gboolean eb_backup_restore (const char *backup,
                            const char *path,
                            GError    **error);

G_END_DECLS
