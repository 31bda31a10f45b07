/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "eb-reminder-plan.h"
#include "eb-sqlite-journal-private.h"

/* This must say the same as the partial index alarm_open does, word for word,
 * or SQLite does not see that it may use it. */
#define MAY_ASK "(every > 0 OR told < at)"
#define NOT_SNOOZED "NOT EXISTS (SELECT 1 FROM snooze WHERE snooze.item = alarm.item)"

/* --- Making alarms what they should be --------------------------------- */

static guint
alarm_hash (gconstpointer data)
{
  const EbAlarm *alarm = data;

  return eb_id_hash (&alarm->item) ^ g_int64_hash (&alarm->at);
}

static gboolean
alarm_equal (gconstpointer a,
             gconstpointer b)
{
  const EbAlarm *first = a;
  const EbAlarm *second = b;

  return first->at == second->at && eb_id_equal (&first->item, &second->item);
}

/* Those of @group that are not wanted any more. */
static GArray *
list_stale (EbDb       *db,
            const EbId *group,
            GHashTable *wanted,
            GError    **error)
{
  g_autoptr (GArray) stale = g_array_new (FALSE, FALSE, sizeof (EbAlarm));
  g_autoptr (EbQuery) query = eb_db_query (db, "SELECT item, at FROM alarm WHERE grp = ?1", error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  eb_query_bind_id (query, 1, group);
  while (TRUE)
    {
      EbAlarm alarm = { 0 };

      if (!eb_query_step (query, &has_row, error))
        return NULL;
      if (!has_row)
        return eb_query_check (query, error) ? g_steal_pointer (&stale) : NULL;

      alarm.item = eb_query_get_id (query, 0);
      alarm.at = eb_query_get_int (query, 1);
      if (!g_hash_table_contains (wanted, &alarm))
        g_array_append_val (stale, alarm);
    }
}

static gboolean
put_alarm (EbDb          *db,
           const EbId    *group,
           const EbAlarm *alarm,
           GError       **error)
{
  /* A row that is right already is not written again. */
  g_autoptr (EbQuery) query = eb_db_query (db,
                                           "INSERT INTO alarm (grp, item, at, every) VALUES (?1, ?2, ?3, ?4)"
                                           " ON CONFLICT DO UPDATE SET every = excluded.every WHERE every <> excluded.every",
                                           error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, group);
  eb_query_bind_id (query, 2, &alarm->item);
  eb_query_bind_int (query, 3, alarm->at);
  eb_query_bind_int (query, 4, alarm->every);
  return eb_query_run (query, error);
}

static gboolean
remove_alarm (EbDb          *db,
              const EbId    *group,
              const EbAlarm *alarm,
              GError       **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, "DELETE FROM alarm WHERE grp = ?1 AND item = ?2 AND at = ?3", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, group);
  eb_query_bind_id (query, 2, &alarm->item);
  eb_query_bind_int (query, 3, alarm->at);
  return eb_query_run (query, error);
}

/* A date that is closed has no alarms left: then nothing asks for it again. */
static gboolean
remove_idle_snooze (EbDb       *db,
                    const EbId *item,
                    GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, "DELETE FROM snooze WHERE item = ?1 AND NOT EXISTS (SELECT 1 FROM alarm WHERE item = ?1)", error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, item);
  return eb_query_run (query, error);
}

static gboolean
sync_group (EbDb          *db,
            const EbId    *group,
            const EbAlarm *alarms,
            gsize          n_alarms,
            GError       **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (alarm_hash, alarm_equal);
  g_autoptr (GArray) stale = NULL;

  for (gsize i = 0; i < n_alarms; i++)
    g_hash_table_add (wanted, (gpointer) &alarms[i]);

  stale = list_stale (db, group, wanted, error);
  if (stale == NULL)
    return FALSE;
  for (gsize i = 0; i < n_alarms; i++)
    if (!put_alarm (db, group, &alarms[i], error))
      return FALSE;
  for (guint i = 0; i < stale->len; i++)
    if (!remove_alarm (db, group, &g_array_index (stale, EbAlarm, i), error))
      return FALSE;
  for (guint i = 0; i < stale->len; i++)
    if (!remove_idle_snooze (db, &g_array_index (stale, EbAlarm, i).item, error))
      return FALSE;
  return TRUE;
}

gboolean
eb_sqlite_sync_alarms (EbJournal     *journal,
                       const EbId    *group,
                       const EbAlarm *alarms,
                       gsize          n_alarms,
                       GError       **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;

  return eb_db_begin (db, error) &&
         eb_db_end (db, sync_group (db, group, alarms, n_alarms, error), error);
}

/* --- What asks --------------------------------------------------------- */

static EbAlarm
read_alarm (EbQuery *query)
{
  EbAlarm alarm;

  alarm.item = eb_query_get_id (query, 0);
  alarm.at = eb_query_get_int (query, 1);
  alarm.every = eb_query_get_int (query, 2);
  alarm.told = eb_query_get_int (query, 3);
  return alarm;
}

/* Rows come by item, the latest moment first: one of each item is enough. */
static void
add_if_due (GArray        *due,
            const EbAlarm *alarm,
            gint64         now)
{
  const EbAlarm *last = due->len > 0 ? &g_array_index (due, EbAlarm, due->len - 1) : NULL;

  if ((last == NULL || !eb_id_equal (&last->item, &alarm->item)) &&
      eb_moment_is_due (alarm->at, alarm->every, alarm->told, now))
    g_array_append_vals (due, alarm, 1);
}

/* A snooze that has run out asks for its item, whatever its moments say. */
#define SELECT_DUE                                                    \
  "SELECT item, at, every, told FROM alarm"                           \
  " WHERE " MAY_ASK " AND at <= ?1 AND " NOT_SNOOZED                  \
  " UNION ALL SELECT item, until, 0, 0 FROM snooze WHERE until <= ?1" \
  " ORDER BY 1, 2 DESC"

GArray *
eb_sqlite_list_due_alarms (EbJournal *journal,
                           gint64     now,
                           GError   **error)
{
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (EbAlarm));
  g_autoptr (EbQuery) query = eb_db_query (EB_SQLITE_JOURNAL (journal)->db, SELECT_DUE, error);
  gboolean has_row = FALSE;

  if (query == NULL)
    return NULL;

  eb_query_bind_int (query, 1, now);
  while (TRUE)
    {
      EbAlarm alarm;

      if (!eb_query_step (query, &has_row, error))
        return NULL;
      if (!has_row)
        return eb_query_check (query, error) ? g_steal_pointer (&due) : NULL;

      alarm = read_alarm (query);
      add_if_due (due, &alarm, now);
    }
}

/* The earliest end of a snooze that is not in the past. */
static gboolean
next_snooze (EbDb    *db,
             gint64   now,
             gint64  *at,
             GError **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, "SELECT until FROM snooze ORDER BY until LIMIT 1", error);
  gboolean has_row = FALSE;

  if (query == NULL || !eb_query_step (query, &has_row, error))
    return FALSE;

  *at = has_row ? MAX (eb_query_get_int (query, 0), now) : G_MAXINT64;
  return TRUE;
}

/* In the order of the index: what comes later than the earliest found so far
 * is not read, so of 10,000 alarms ahead only the first is. */
#define SELECT_NEXT                         \
  "SELECT item, at, every, told FROM alarm" \
  " WHERE " MAY_ASK " AND " NOT_SNOOZED     \
  " ORDER BY at"

gboolean
eb_sqlite_next_alarm (EbJournal *journal,
                      gint64     now,
                      gint64    *at,
                      GError   **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;
  g_autoptr (EbQuery) query = eb_db_query (db, SELECT_NEXT, error);
  gboolean has_row = FALSE;
  gint64   next = G_MAXINT64;

  if (query == NULL || !next_snooze (db, now, &next, error))
    return FALSE;

  do
    {
      EbAlarm alarm;

      if (!eb_query_step (query, &has_row, error))
        return FALSE;
      if (!has_row)
        break;

      alarm = read_alarm (query);
      if (alarm.at >= next)
        break;
      next = MIN (next, eb_moment_next (alarm.at, alarm.every, alarm.told, now));
    }
  while (next > now);

  *at = next;
  return eb_query_check (query, error);
}

/* --- What was told ----------------------------------------------------- */

static gboolean
run_for_item (EbDb       *db,
              const char *sql,
              const EbId *item,
              gint64      time,
              GError    **error)
{
  g_autoptr (EbQuery) query = eb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  eb_query_bind_id (query, 1, item);
  eb_query_bind_int (query, 2, time);
  return eb_query_run (query, error);
}

static gboolean
set_told (EbDb       *db,
          const EbId *item,
          gint64      now,
          GError    **error)
{
  return run_for_item (db, "UPDATE alarm SET told = ?2 WHERE item = ?1 AND at <= ?2", item, now, error);
}

gboolean
eb_sqlite_mark_told (EbJournal  *journal,
                     const EbId *item,
                     gint64      now,
                     GError    **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;

  return eb_db_begin (db, error) && eb_db_end (db,
                                               set_told (db, item, now, error) &&
                                                 run_for_item (db, "DELETE FROM snooze WHERE item = ?1 AND until <= ?2", item, now, error),
                                               error);
}

/* Whoever snoozes has seen it: the moments up to now are told. */
gboolean
eb_sqlite_snooze (EbJournal  *journal,
                  const EbId *item,
                  gint64      now,
                  gint64      until,
                  GError    **error)
{
  EbDb *db = EB_SQLITE_JOURNAL (journal)->db;

  return eb_db_begin (db, error) && eb_db_end (db,
                                               set_told (db, item, now, error) &&
                                                 run_for_item (db, "INSERT INTO snooze (item, until) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET until = excluded.until", item, until, error),
                                               error);
}
