/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-sqlite-journal-private.h"

#define COLUMNS "id, record, parent, binder, key_id, author, time, box"

gboolean
eb_sqlite_insert_revision (EbDb           *db,
                           const EbSealed *sealed,
                           GError        **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, "INSERT INTO revision (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, &sealed->head.id);
  eb_query_bind_id (query, 2, &sealed->head.record);
  eb_query_bind_id (query, 3, &sealed->head.parent);
  eb_query_bind_id (query, 4, &sealed->head.binder);
  eb_query_bind_id (query, 5, &sealed->head.key);
  eb_query_bind_id (query, 6, &sealed->head.author);
  eb_query_bind_int (query, 7, sealed->head.time);
  eb_query_bind_bytes (query, 8, sealed->box);
  return eb_query_run (query, error);
}

static EbSealed *
dup_row (EbQuery *query,
         GError **error)
{
  g_autoptr (GBytes) box = eb_query_get_bytes (query, 7);
  EbSealedHead head;

  head.id = eb_query_get_id (query, 0);
  head.record = eb_query_get_id (query, 1);
  head.parent = eb_query_get_id (query, 2);
  head.binder = eb_query_get_id (query, 3);
  head.key = eb_query_get_id (query, 4);
  head.author = eb_query_get_id (query, 5);
  head.time = eb_query_get_int (query, 6);
  return eb_query_check (query, error) ? eb_sealed_new (&head, box) : NULL;
}

/* In the order of the index, which is that of writing: nothing is sorted. */
static EbQuery *
query_each (EbDb       *db,
            const EbId *binder,
            const EbId *key,
            GError    **error)
{
  EbQuery *query;

  if (key == NULL)
    query = eb_db_query (db, "SELECT " COLUMNS " FROM revision WHERE binder = ?1 ORDER BY seq", error);
  else
    query = eb_db_query (db, "SELECT " COLUMNS " FROM revision WHERE binder = ?1 AND key_id = ?2 ORDER BY seq", error);

  if (query != NULL)
    {
      eb_query_bind_id (query, 1, binder);
      if (key != NULL)
        eb_query_bind_id (query, 2, key);
    }
  return query;
}

gboolean
eb_sqlite_each_revision (EbJournal   *journal,
                         const EbId  *binder,
                         const EbId  *key,
                         EbSealedFunc func,
                         gpointer     user_data,
                         GError     **error)
{
  g_autoptr (EbQuery) query = query_each (EB_SQLITE_JOURNAL (journal)->db, binder, key, error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autoptr (EbSealed) sealed = NULL;

      if (!eb_query_step (query, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      sealed = dup_row (query, error);
      if (sealed == NULL)
        return FALSE;
      if (!func (sealed, user_data))
        return TRUE;
    }
}

EbSealed *
eb_sqlite_get_revision (EbJournal  *journal,
                        const EbId *id,
                        GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "SELECT " COLUMNS " FROM revision WHERE id = ?1", error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  eb_query_bind_id (query, 1, id);
  if (!eb_query_step (query, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error_literal (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_NOT_FOUND, "There is no such revision");
      return NULL;
    }
  return dup_row (query, error);
}

gboolean
eb_sqlite_count_revisions (EbJournal  *journal,
                           const EbId *binder,
                           guint64    *count,
                           GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "SELECT count (*) FROM revision WHERE binder = ?1", error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, binder);
  if (!eb_query_step (query, &has_row, error))
    return FALSE;

  *count = has_row ? (guint64) eb_query_get_int (query, 0) : 0;
  return TRUE;
}
