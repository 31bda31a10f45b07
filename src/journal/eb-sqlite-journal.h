/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-journal.h"

G_BEGIN_DECLS

#define EB_TYPE_SQLITE_JOURNAL (eb_sqlite_journal_get_type ())
G_DECLARE_FINAL_TYPE (EbSqliteJournal, eb_sqlite_journal, EB, SQLITE_JOURNAL, GObject)

/* Opens or makes the file @path (its folder is made, mode 0700; the file
 * 0600) and brings its schema up to date. ":memory:" for tests. The errors of
 * EB_JOURNAL_ERROR tell FULL, READ_ONLY, BUSY, DAMAGED, NOT_OURS and TOO_NEW
 * apart; on each of them the file is left as it was. */
EbJournal *eb_sqlite_journal_open (const char *path,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
