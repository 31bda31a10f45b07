/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "eb-journal.h"

G_BEGIN_DECLS

/* A connection and the statements prepared on it. One thread at a time. */
typedef struct
{
  sqlite3    *handle;
  GHashTable *queries; /* SQL text to EbQuery */
} EbDb;

/* A statement on loan: g_autoptr gives it back. What goes wrong while binding
 * or reading is kept and said by the next eb_query_step() or by
 * eb_query_check(), so that it need not be asked for each value. */
typedef struct
{
  sqlite3_stmt *stmt;
  int           bind_rc;
  gboolean      bad_value; /* a column has another length than it must */
  gboolean      cached;
  gboolean      lent;
} EbQuery;

EbDb    *eb_db_open (const char *path,
                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void     eb_db_close (EbDb *db);
gboolean eb_db_set_error (sqlite3 *handle,
                          GError **error); /* always FALSE */
gboolean eb_db_set_errno (GError    **error,
                          int         number,
                          const char *what); /* always FALSE */
gboolean eb_db_exec (EbDb       *db,
                     const char *sql,
                     GError    **error);
gboolean eb_db_begin (EbDb    *db,
                      GError **error); /* BEGIN IMMEDIATE */
gboolean eb_db_end (EbDb    *db,
                    gboolean ok,
                    GError **error);
gboolean eb_db_get_int (EbDb       *db,
                        const char *sql,
                        gint64     *value,
                        GError    **error);

/* A whole copy, on the disk when it returns TRUE. */
gboolean eb_db_copy_into (EbDb       *db,
                          const char *copy,
                          GError    **error);

/* @sql must live as long as @db. */
EbQuery *eb_db_query (EbDb       *db,
                      const char *sql,
                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void     eb_query_give_back (EbQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbQuery, eb_query_give_back)

/* Places count from 1, columns from 0, as in SQLite. Bound bytes are lent to
 * the query until it is given back. */
void eb_query_bind_id (EbQuery    *query,
                       int         place,
                       const EbId *id);
void eb_query_bind_raw (EbQuery    *query,
                        int         place,
                        const void *bytes,
                        gsize       size);
void eb_query_bind_bytes (EbQuery *query,
                          int      place,
                          GBytes  *bytes);
void eb_query_bind_int (EbQuery *query,
                        int      place,
                        gint64   value);
void eb_query_bind_text (EbQuery    *query,
                         int         place,
                         const char *text);

gboolean eb_query_step (EbQuery  *query,
                        gboolean *has_row,
                        GError  **error);
/* For statements without rows. */
gboolean eb_query_run (EbQuery *query,
                       GError **error);

void    eb_query_get_raw (EbQuery *query,
                          int      column,
                          void    *bytes,
                          gsize    size);
EbId    eb_query_get_id (EbQuery *query,
                         int      column);
GBytes *eb_query_get_bytes (EbQuery *query,
                            int      column) G_GNUC_WARN_UNUSED_RESULT;
gint64  eb_query_get_int (EbQuery *query,
                          int      column);
/* DAMAGED if a column was not as long as asked for. */
gboolean eb_query_check (EbQuery *query,
                         GError **error);

G_END_DECLS
