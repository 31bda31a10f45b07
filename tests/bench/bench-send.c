/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From "send" to on the disk, against a bare INSERT of as many bytes with the same settings, in
 * turn. Usage: bench-send FILE RUNS. Prints "ours MICROSECONDS" and "base MICROSECONDS". */
#include <sqlite3.h>
#include <stdlib.h>

#include "vault-file.h"

/* A note of a few lines, as people write them. */
#define NOTE_TEXT                                                                                 \
  "Jeg har prøvet at lægge budget for november. Maden kostede mere, end jeg troede, men jeg "   \
  "fik betalt telefonen selv. Kan vi se på bussen sammen på søndag? Så vil jeg gerne prøve " \
  "at have pengene til en hel uge ad gangen og selv skrive op, hvad de går til."

typedef struct
{
  sqlite3      *db;
  sqlite3_stmt *insert;
  guint8       *bytes;
  int           size;
} Bare;

static void
run_sql (sqlite3    *db,
         const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

static void
bare_open (Bare       *bare,
           const char *path,
           int         size)
{
  if (sqlite3_open (path, &bare->db) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (bare->db));
  run_sql (bare->db, "PRAGMA journal_mode=WAL");
  run_sql (bare->db, "PRAGMA synchronous=FULL");
  run_sql (bare->db, "CREATE TABLE note (bytes BLOB NOT NULL) STRICT");
  if (sqlite3_prepare_v2 (bare->db, "INSERT INTO note VALUES (?1)", -1, &bare->insert, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bare->db));
  bare->bytes = g_malloc0 ((gsize) size);
  bare->size = size;
}

static void
bare_close (Bare *bare)
{
  sqlite3_finalize (bare->insert);
  sqlite3_close (bare->db);
  g_free (bare->bytes);
}

static double
time_bare (Bare *bare)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_bind_blob (bare->insert, 1, bare->bytes, bare->size, SQLITE_STATIC);
  if (sqlite3_step (bare->insert) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (bare->db));
  sqlite3_reset (bare->insert);
  return (double) (g_get_monotonic_time () - start);
}

/* With a draft in place, as there is one when somebody has been typing. */
static double
time_ours (EbBinder *binder,
           EbSeat   *seat,
           EbGoal   *goal)
{
  g_autoptr (GError) error = NULL;
  gint64 start = 0;

  bench_check (eb_binder_save_draft (binder, seat, goal, NOTE_TEXT, &error), &error);
  start = g_get_monotonic_time ();
  bench_check (eb_binder_write_note (binder, seat, goal, NOTE_TEXT, &error), &error);
  return (double) (g_get_monotonic_time () - start);
}

static gboolean
on_revision_cb (const EbSealed *sealed,
                gpointer        user_data)
{
  int *size = user_data;

  *size = (int) (sizeof (EbSealedHead) + g_bytes_get_size (sealed->box));
  return TRUE;
}

/* Bytes of the row that a note makes: that of the one written last. */
static int
measure_row (EbJournal  *journal,
             const EbId *binder)
{
  g_autoptr (GError) error = NULL;
  int size = 0;

  bench_check (eb_journal_each_revision (journal, binder, NULL, on_revision_cb, &size, &error), &error);
  return size;
}

static void
compare (EbJournal  *journal,
         const char *path,
         int         runs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbRuleSet) rules = bench_load_rules ();
  g_autoptr (EbBinder) binder = NULL;
  g_autoptr (EbGoal) goal = NULL;
  g_autofree char *bare_path = g_strconcat (path, "-bare", NULL);
  Bare             bare = { 0 };
  EbId             id = EB_ID_NONE;
  EbSeat          *seat = NULL;

  bench_sit_down (table, journal);
  seat = bench_get_seat (table, BENCH_YOUTH);
  bench_find_binder (journal, table, &id);
  binder = eb_binder_open (journal, table, &id, rules, &error);
  bench_check (binder != NULL, &error);
  goal = g_list_model_get_item (eb_binder_get_goals (binder), 0);
  (void) time_ours (binder, seat, goal);
  bare_open (&bare, bare_path, measure_row (journal, &id));
  for (int i = 0; i < runs; i++)
    {
      g_print ("ours %.0f\n", time_ours (binder, seat, goal));
      g_print ("base %.0f\n", time_bare (&bare));
    }
  bare_close (&bare);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = NULL;

  if (argc != 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  compare (journal, argv[1], bench_number (argv[2]));
  return EXIT_SUCCESS;
}
