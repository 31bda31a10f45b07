/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an account's program remembers to have verified spares it the signature, and nothing else:
 * whatever stands in that table, the binder is the same. */
#include "binder-fixture.h"
#include "eb-checked.h"
#include "eb-clock.h"
#include "eb-keyring-private.h"
#include "eb-sqlite-journal-private.h"

#define GOALS 70

static sqlite3 *
handle_of (Home *home)
{
  return EB_SQLITE_JOURNAL (home->journal)->db->handle;
}

static void
run_sql (Home       *home,
         const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle_of (home), sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static gint64
count_tags (Home *home)
{
  gint64 size = -1;

  g_assert_true (eb_db_get_int (EB_SQLITE_JOURNAL (home->journal)->db, "SELECT ifnull (sum (length (tags)), 0) FROM checked", &size, NULL));
  g_assert_cmpint (size % EB_TAG_SIZE, ==, 0);
  return size / EB_TAG_SIZE;
}

/* The tags are stored in idle time. */
static void
reopen_and_settle (Home *home)
{
  home_reopen (home);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* As many rows as are worth remembering. */
static void
write_goals (Home *home)
{
  for (guint i = 0; i < GOALS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Jeg vil bo selv %u", i);

      home_write_goal (home, i % 2 == 0 ? AMIRA : LONE, text);
    }
}

static char *
describe (Home *home)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *goals = eb_binder_get_goals (home->binder);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      g_string_append_printf (text, "%s\n", eb_goal_get_text (goal));
    }
  g_string_append_printf (text, "%u broken, %u missing", eb_binder_get_broken (home->binder), eb_binder_get_missing (home->binder));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_stored (Home         *home,
             gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *emptied = NULL;
  gint64           tags = 0;

  reopen_and_settle (home);
  g_assert_cmpint (count_tags (home), ==, 0); /* a few are not worth the disk's time */
  write_goals (home);
  reopen_and_settle (home);
  first = describe (home);
  tags = count_tags (home);
  g_assert_cmpint (tags, >=, GOALS);

  reopen_and_settle (home);
  second = describe (home);
  g_assert_cmpstr (second, ==, first);
  g_assert_cmpint (count_tags (home), ==, tags); /* all were known */

  run_sql (home, "DELETE FROM checked");
  reopen_and_settle (home);
  emptied = describe (home);
  g_assert_cmpstr (emptied, ==, first);
  g_assert_cmpint (count_tags (home), ==, tags);
}

/* Notes are verified when they are shown, or in idle time, and only once as well. */
static void
test_notes (Home         *home,
            gconstpointer data)
{
  EbGoal    *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  const EbId record = *eb_goal_get_record (goal);
  gint64     tags = 0;

  for (guint i = 0; i < GOALS; i++)
    home_write_note (home, AMIRA, goal, "En aften mere");
  reopen_and_settle (home);
  tags = count_tags (home);
  g_assert_cmpint (tags, >=, GOALS);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EbNote) note = NULL;

      reopen_and_settle (home);
      g_assert_cmpint (count_tags (home), ==, tags);
      note = g_list_model_get_item (eb_goal_get_notes (eb_binder_find_goal (home->binder, &record)), GOALS - 1);
      g_assert_cmpint (eb_note_get_trust (note), ==, EB_TRUST_SIGNED);
    }
}

/* --- Each byte ------------------------------------------------------------------------ */

/* Turns one bit of a column, or turns it back; FALSE: it is not that long. */
static gboolean
flip (Home       *home,
      const char *column,
      gint64      seq,
      int         at)
{
  g_autofree char   *select = g_strdup_printf ("SELECT %s FROM revision WHERE seq = %" G_GINT64_FORMAT, column, seq);
  g_autofree char   *update = g_strdup_printf ("UPDATE revision SET %s = ?1 WHERE seq = %" G_GINT64_FORMAT, column, seq);
  g_autofree guint8 *bytes = NULL;
  sqlite3_stmt      *stmt = NULL;
  int                size = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (handle_of (home), select, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  size = sqlite3_column_bytes (stmt, 0);
  bytes = g_memdup2 (sqlite3_column_blob (stmt, 0), (gsize) size);
  sqlite3_finalize (stmt);
  if (at >= size)
    return FALSE;

  bytes[at] ^= 1;
  g_assert_cmpint (sqlite3_prepare_v2 (handle_of (home), update, -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (stmt, 1, bytes, size, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
  return TRUE;
}

static void
assert_refused (Home *home)
{
  home_reopen (home);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, GOALS - 1);
  g_assert_cmpuint (eb_binder_get_broken (home->binder) + eb_binder_get_missing (home->binder), >=, 1);
}

static void
test_each_byte (Home         *home,
                gconstpointer data)
{
  const char *const columns[] = { "id", "record", "binder", "key_id", "author", "box" };
  gint64            seq = 0;

  write_goals (home);
  reopen_and_settle (home);
  g_assert_cmpint (count_tags (home), >=, GOALS);
  run_sql (home, "DROP TRIGGER revision_is_fixed");
  g_assert_true (eb_db_get_int (EB_SQLITE_JOURNAL (home->journal)->db, "SELECT max (seq) - 10 FROM revision", &seq, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const int step = g_str_equal (columns[i], "box") ? 7 : 1; /* the vault's own test turns each */

      for (int at = 0; flip (home, columns[i], seq, at); at += step)
        {
          g_test_message ("byte %d of %s", at, columns[i]);
          assert_refused (home);
          flip (home, columns[i], seq, at);
        }
    }
  run_sql (home, "UPDATE revision SET time = time + 1 WHERE seq = (SELECT max (seq) - 10 FROM revision)");
  assert_refused (home);
  run_sql (home, "UPDATE revision SET time = time - 1, parent = id WHERE seq = (SELECT max (seq) - 10 FROM revision)");
  assert_refused (home);
  run_sql (home, "UPDATE revision SET parent = NULL WHERE seq = (SELECT max (seq) - 10 FROM revision)");
  home_reopen (home);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, GOALS);
}

/* --- Tags of somebody else's making ---------------------------------------------------- */

/* Lone's program, patched, writes a goal in Amira's name: both hold the key. */
static EbSealed *
forge (Home *home)
{
  EbKeyring   *keyring = eb_seat_get_keyring (home_seat (home, LONE));
  const EbId   own = keyring->account;
  EbSealedHead head = { .binder = home->id, .time = eb_clock_now_us () };
  g_autoptr (GVariant) payload = g_variant_ref_sink (g_variant_new_parsed ("{'kind': <'goal'>, 'state': <'mine'>, 'text': <'Jeg vil blive boende'>}"));
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (payload);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GError) error = NULL;
  EbSealed *sealed = NULL;

  head.id = eb_vault_random_id ();
  head.record = eb_vault_random_id ();
  head.key = eb_keyring_find_door (keyring, &home->id, EB_DOOR_HOME)->id;
  head.author = home_account (AMIRA)->id;
  keyring->account = head.author; /* else the vault would refuse to seal it */
  sealed = eb_keyring_seal (keyring, &head, NULL, bytes, &error);
  keyring->account = own;
  g_assert_no_error (error);
  g_ptr_array_add (batch->revisions, eb_sealed_new (&sealed->head, sealed->box));
  eb_journal_commit (home->journal, batch, &error);
  g_assert_no_error (error);
  return sealed;
}

/* As if @by's program had verified @sealed under @pin's key; @flip turns a bit of the tag. */
static void
put_tag (Home           *home,
         const EbSealed *sealed,
         Who             by,
         Who             place,
         Who             pin,
         gboolean        flip)
{
  g_autoptr (EbKeyring) keyring = home_keyring (by);
  g_autoptr (EbKeyring) whose = home_keyring (place);
  const EbId where = eb_keyring_derive_id (whose, "checked", &home->id);
  g_autoptr (GBytes) tags = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (EbOpened) opened = { 0 };
  guint8 tag[EB_TAG_SIZE];

  g_assert_true (eb_keyring_open (eb_seat_get_keyring (home_seat (home, LONE)), sealed, &opened, NULL));
  g_assert_true (eb_keyring_tag (keyring, &opened, sealed, home_account (pin)->public_sign, tag));
  tag[EB_TAG_SIZE - 1] ^= flip;
  tags = g_bytes_new (tag, sizeof tag);
  run_sql (home, "DELETE FROM checked");
  eb_journal_add_checked (home->journal, &where, tags, &error);
  g_assert_no_error (error);
}

static void
test_forged (Home         *home,
             gconstpointer data)
{
  const struct
  {
    const char *what;
    Who         by;
    Who         place;
    Who         pin;
    gboolean    flip;
    guint       broken;
  } tags[] = {
    /* Only somebody who has Lone's own secret makes Lone's program believe it. */
    { "Lone's own", LONE, LONE, AMIRA, FALSE, 0 },
    { "one bit of it", LONE, LONE, AMIRA, TRUE, 1 },
    { "Amira's", AMIRA, LONE, AMIRA, FALSE, 1 },
    { "Malte's", MALTE, LONE, AMIRA, FALSE, 1 },
    { "Malte's, at his place", MALTE, MALTE, AMIRA, FALSE, 1 },
    { "of another pinned key", LONE, LONE, LONE, FALSE, 1 },
    { "of a key that is not pinned", LONE, LONE, MALTE, FALSE, 1 },
  };
  g_autoptr (EbSealed) forged = forge (home);

  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_test_message ("%s", tags[i].what);
      put_tag (home, forged, tags[i].by, tags[i].place, tags[i].pin, tags[i].flip);
      home_reopen (home);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, tags[i].broken);
    }
}

/* What is not a list of tags at all. */
static void
test_noise (Home         *home,
            gconstpointer data)
{
  const char *const noise[] = {
    "UPDATE checked SET tags = x''",
    "UPDATE checked SET tags = x'00'",
    "UPDATE checked SET tags = randomblob (1000003)",
    "UPDATE checked SET place = randomblob (16)",
  };
  g_autofree char *before = NULL;

  write_goals (home);
  reopen_and_settle (home);
  before = describe (home);
  for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
    {
      g_autofree char *after = NULL;

      run_sql (home, noise[i]);
      home_reopen (home);
      after = describe (home);
      g_assert_cmpstr (after, ==, before);
    }
  run_sql (home, "DROP TABLE checked");
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* An account whose keys are not the pinned ones is refused as before. */
static void
test_changed_key (Home         *home,
                  gconstpointer data)
{
  EbKeyring *lone = eb_seat_get_keyring (home_seat (home, LONE));
  g_autoptr (EbBinder) binder = NULL;
  g_autoptr (GError) error = NULL;

  write_goals (home);
  reopen_and_settle (home);
  g_assert_cmpint (count_tags (home), >=, GOALS);
  lone->public_sign[0] ^= 1;
  binder = eb_binder_open (home->journal, home->table, &home->id, home->rules, &error);
  g_assert_null (binder);
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_UNTRUSTED);
  lone->public_sign[0] ^= 1;
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/checked/stored", test_stored);
  HOME_ADD ("/checked/notes", test_notes);
  HOME_ADD ("/checked/each-byte", test_each_byte);
  HOME_ADD ("/checked/forged", test_forged);
  HOME_ADD ("/checked/noise", test_noise);
  HOME_ADD ("/checked/changed-key", test_changed_key);
  return g_test_run ();
}
