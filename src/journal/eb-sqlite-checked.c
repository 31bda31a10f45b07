/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-sqlite-journal-private.h"

gboolean
eb_sqlite_add_checked (EbJournal  *journal,
                       const EbId *place,
                       GBytes     *tags,
                       GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "INSERT INTO checked (place, tags) VALUES (?1, ?2)", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, place);
  eb_query_bind_bytes (query, 2, tags);
  return eb_query_run (query, error);
}

GPtrArray *
eb_sqlite_list_checked (EbJournal  *journal,
                        const EbId *place,
                        GError    **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, "SELECT tags FROM checked WHERE place = ?1", error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  eb_query_bind_id (query, 1, place);
  while (TRUE)
    {
      if (!eb_query_step (query, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&all);
      g_ptr_array_add (all, eb_query_get_bytes (query, 0));
    }
}
