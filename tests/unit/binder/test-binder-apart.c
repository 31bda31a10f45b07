/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "binder-fixture.h"
#include "eb-text.h"
#include "eb-writer.h"

/* Answers apart: nobody reads the other side's before being ready, and nobody can
 * change theirs after having read. And what the youth raises. */

#define TOPIC "follow-up:FOLLOW_FIRST"
#define SECRET "Det her skal Lone ikke se endnu"
#define LONES "Morgenerne er svære"

static void
save (Home       *home,
      Who         who,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_save_answers (home->binder, home_seat (home, who), TOPIC, g_variant_new_parsed ("{'good': <%s>, 'coop': <%u>}", text, 4), &error);
  g_assert_no_error (error);
}

static void
be_ready (Home *home,
          Who   who)
{
  g_autoptr (GError) error = NULL;

  eb_binder_be_ready (home->binder, home_seat (home, who), TOPIC, &error);
  g_assert_no_error (error);
}

static void
answer (Home       *home,
        Who         who,
        const char *text)
{
  save (home, who, text);
  be_ready (home, who);
}

static EbReading *
find (Home *home,
      Who   who)
{
  EbTopic *topic = eb_binder_find_topic (home->binder, TOPIC);

  return topic == NULL ? NULL : eb_topic_find (topic, home_person (home, who));
}

/* @expected: NULL: ready, and not shown. */
static void
assert_reading (Home       *home,
                Who         who,
                const char *expected)
{
  const EbReading *reading = find (home, who);
  const char      *text = NULL;

  g_assert_nonnull (reading);
  if (reading->answers != NULL)
    g_assert_true (g_variant_lookup (reading->answers, "good", "&s", &text));
  g_assert_cmpstr (text, ==, expected);
}

static void
leave (Home *home,
       Who   who)
{
  eb_table_leave (home->table, home_seat (home, who));
  home_reopen (home);
}

static void
sit (Home *home,
     Who   who)
{
  home_sit (home->table, who);
  home_reopen (home);
}

static guint
count_drafts (Home *home,
              Who   who)
{
  g_autoptr (GPtrArray) drafts = eb_journal_list_drafts (home->journal, &home_account (who)->id, NULL);

  return drafts->len;
}

/* --- Who reads what ----------------------------------------------------------- */

typedef struct
{
  EbKeyring *keyring;
  guint      opened;
  guint      found;
} Search;

static gboolean
holds_secret (GBytes *bytes)
{
  gsize         size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, SECRET, strlen (SECRET)) != NULL;
}

static gboolean
search_one (const EbSealed *sealed,
            gpointer        user_data)
{
  Search *search = user_data;
  g_auto (EbOpened) opened = { 0 };

  if (!eb_keyring_open (search->keyring, sealed, &opened, NULL))
    return TRUE;
  search->opened++;
  search->found += holds_secret (opened.payload);
  return TRUE;
}

/* In every revision that Lone's keys open, and in every draft of Amira's. */
static guint
search_secret (Home *home)
{
  Search search = { eb_seat_get_keyring (home_seat (home, LONE)), 0, 0 };
  g_autoptr (GPtrArray) drafts = eb_journal_list_drafts (home->journal, &home_account (AMIRA)->id, NULL);

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, search_one, &search, NULL));
  g_assert_cmpuint (search.opened, >, 0);
  for (guint i = 0; i < drafts->len; i++)
    {
      const EbDraft *draft = g_ptr_array_index (drafts, i);
      g_autoptr (GBytes) plain = eb_keyring_open_own (search.keyring, &draft->place, draft->sealed, NULL);

      g_assert_null (plain);
      g_assert_false (holds_secret (draft->sealed));
    }
  return search.found;
}

static void
test_apart (Home         *home,
            gconstpointer data)
{
  g_autoptr (GVariant) others = NULL;

  g_assert_null (eb_binder_find_topic (home->binder, TOPIC));
  save (home, AMIRA, SECRET);
  g_assert_null (eb_binder_find_topic (home->binder, TOPIC));
  be_ready (home, AMIRA);
  assert_reading (home, AMIRA, NULL);
  g_assert_null (find (home, LONE));
  g_assert_cmpuint (search_secret (home), ==, 0);
  others = eb_binder_load_answers (home->binder, home_seat (home, LONE), TOPIC, NULL);
  g_assert_null (others);

  save (home, LONE, LONES);
  assert_reading (home, AMIRA, NULL);
  g_assert_cmpuint (search_secret (home), ==, 0);

  be_ready (home, LONE);
  assert_reading (home, AMIRA, SECRET);
  assert_reading (home, LONE, LONES);
  g_assert_cmpuint (search_secret (home), ==, 1);
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 0);
  g_assert_cmpuint (count_drafts (home, LONE), ==, 0);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Who is not there cannot be read before they come: their words are in their own
 * draft. But they are bound to them. */
static void
test_later (Home         *home,
            gconstpointer data)
{
  answer (home, AMIRA, SECRET);
  leave (home, AMIRA);
  answer (home, LONE, LONES);
  assert_reading (home, LONE, LONES);
  assert_reading (home, AMIRA, NULL);
  g_assert_cmpuint (search_secret (home), ==, 0);

  sit (home, AMIRA);
  assert_reading (home, AMIRA, SECRET);
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 0);
}

/* Until it is shown one may think again; what counts is what one was ready with. */
static void
test_change (Home         *home,
             gconstpointer data)
{
  g_autoptr (GVariant) typed = NULL;
  g_autoptr (GError) error = NULL;

  answer (home, AMIRA, "Først");
  answer (home, AMIRA, "Så");
  save (home, AMIRA, "Kun tænkt");
  answer (home, LONE, LONES);
  assert_reading (home, AMIRA, "Så");

  g_assert_false (eb_binder_save_answers (home->binder, home_seat (home, AMIRA), TOPIC, g_variant_new_parsed ("{'good': <'Nej'>}"), &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (eb_binder_be_ready (home->binder, home_seat (home, AMIRA), TOPIC, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  typed = eb_binder_load_answers (home->binder, home_seat (home, AMIRA), TOPIC, NULL);
  g_assert_null (typed);
}

static void
test_cleaned (Home         *home,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_be_ready (home->binder, home_seat (home, AMIRA), TOPIC, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  g_clear_error (&error);
  eb_binder_save_answers (home->binder, home_seat (home, AMIRA), TOPIC, g_variant_new_parsed ("{'good': <' \n'>}"), NULL);
  g_assert_false (eb_binder_be_ready (home->binder, home_seat (home, AMIRA), TOPIC, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  g_assert_null (find (home, AMIRA));

  answer (home, AMIRA, "  Det \xe2\x80\xaeg\xc3\xa5r\n");
  answer (home, LONE, LONES);
  assert_reading (home, AMIRA, "Det går");
}

/* Somebody who comes late has read the others, and everybody sees when. */
static void
test_late_comer (Home         *home,
                 gconstpointer data)
{
  g_autoptr (EbProfile) profile = home_profile (MALTE);
  g_autoptr (GError) error = NULL;

  eb_binder_add_person (home->binder, home_seat (home, AMIRA), home_account (MALTE), profile, &error);
  g_assert_no_error (error);
  answer (home, AMIRA, SECRET);
  answer (home, LONE, LONES);
  sit (home, MALTE);
  answer (home, MALTE, "Og min");
  assert_reading (home, MALTE, "Og min");
  g_assert_cmpuint (eb_topic_get_readings (eb_binder_find_topic (home->binder, TOPIC))->len, ==, 3);
}

/* --- Kept ---------------------------------------------------------------------- */

static void
test_restart (Home         *home,
              gconstpointer data)
{
  g_autoptr (GVariant) typed = NULL;
  const char *text = NULL;

  save (home, AMIRA, "Midt i et or");
  home_restart (home);
  typed = eb_binder_load_answers (home->binder, home_seat (home, AMIRA), TOPIC, NULL);
  g_assert_true (g_variant_lookup (typed, "good", "&s", &text));
  g_assert_cmpstr (text, ==, "Midt i et or");

  answer (home, AMIRA, SECRET);
  home_restart (home);
  assert_reading (home, AMIRA, NULL);
  answer (home, LONE, LONES);
  home_restart (home);
  assert_reading (home, AMIRA, SECRET);
  assert_reading (home, LONE, LONES);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

static void
run_sql (Home       *home,
         const char *sql)
{
  sqlite3 *db = NULL;
  char    *message = NULL;

  g_assert_cmpint (sqlite3_open (home->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static void
stop_writing (Home *home)
{
  run_sql (home, "CREATE TRIGGER stop BEFORE INSERT ON revision BEGIN SELECT RAISE (ABORT, 'as if killed'); END");
}

static void
go_on_writing (Home *home)
{
  run_sql (home, "DROP TRIGGER stop");
  home_restart (home);
}

/* New answers are in the draft, but that their author is ready with them never got
 * into the file: the ones before count, and are still there. */
static void
test_killed_before_ready (Home         *home,
                          gconstpointer data)
{
  answer (home, AMIRA, SECRET);
  save (home, AMIRA, "Andre ord");
  stop_writing (home);
  g_assert_false (eb_binder_be_ready (home->binder, home_seat (home, AMIRA), TOPIC, NULL));
  go_on_writing (home);
  answer (home, LONE, LONES);
  assert_reading (home, AMIRA, SECRET);
}

/* The other side became ready, and then nothing more: the draft still has it. */
static void
test_killed_before_shown (Home         *home,
                          gconstpointer data)
{
  answer (home, AMIRA, SECRET);
  leave (home, AMIRA);
  answer (home, LONE, LONES);
  stop_writing (home);
  g_test_expect_message ("egneben", G_LOG_LEVEL_MESSAGE, "Answers that are ready could not be shown*");
  sit (home, AMIRA);
  g_test_assert_expected_messages ();
  assert_reading (home, AMIRA, NULL);
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 1);
  go_on_writing (home);
  assert_reading (home, AMIRA, SECRET);
  g_assert_cmpuint (count_drafts (home, AMIRA), ==, 0);
}

/* --- Refused -------------------------------------------------------------------- */

/* As a patched program would; @door: behind which. */
static void
append (Home     *home,
        Who       who,
        EbDoor    door,
        GVariant *payload)
{
  g_auto (EbWriter) writer = { 0 };
  g_autoptr (GError) error = NULL;
  const EbId record = eb_vault_random_id ();

  eb_writer_init (&writer, eb_seat_get_keyring (home_seat (home, who)), &home->id, NULL);
  g_assert_true (eb_writer_add (&writer, door, &record, NULL, payload, &error));
  g_assert_true (eb_journal_commit (home->journal, writer.batch, &error));
}

static GVariant *
bytes (gconstpointer data,
       gsize         size)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, data, size, 1);
}

static GVariant *
ready (const guint8 *commit)
{
  return g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <%s>, 'commit': <%@ay>}", TOPIC, bytes (commit, EB_COMMIT_SIZE));
}

static GVariant *
answers (const guint8 *nonce,
         GBytes       *words)
{
  return g_variant_new_parsed ("{'kind': <'answers'>, 'topic': <%s>, 'nonce': <%@ay>, 'answers': <%@ay>}", TOPIC, bytes (nonce, EB_NONCE_COMMIT_SIZE), bytes (g_bytes_get_data (words, NULL), g_bytes_get_size (words)));
}

static GBytes *
words (const char *text)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_parsed ("{'good': <%s>}", text));

  return g_variant_get_data_as_bytes (variant);
}

/* Nothing but the count of broken rows tells of it. */
static void
assert_refused (Home     *home,
                Who       who,
                EbDoor    door,
                GVariant *payload)
{
  const guint broken = eb_binder_get_broken (home->binder);

  append (home, who, door, payload);
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, broken + 1);
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  static const guint8 zeroes[EB_NONCE_COMMIT_SIZE] = { 0 };
  g_autoptr (GBytes) first = words ("Først");
  g_autoptr (GBytes) second = words ("Efter at have læst");
  g_autoptr (GError) error = NULL;
  guint8 commit[EB_COMMIT_SIZE] = { 0 };
  guint8 other[EB_COMMIT_SIZE] = { 0 };

  eb_vault_commit (zeroes, first, commit);
  eb_vault_commit (zeroes, second, other);

  /* Not ready; too short; behind another door; no name. */
  assert_refused (home, LONE, EB_DOOR_ENTRY, answers (zeroes, first));
  assert_refused (home, LONE, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <%s>, 'commit': <%@ay>}", TOPIC, bytes (commit, 16)));
  assert_refused (home, LONE, EB_DOOR_HOME, ready (commit));
  assert_refused (home, LONE, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <''>, 'commit': <%@ay>}", bytes (commit, sizeof commit)));

  append (home, LONE, EB_DOOR_ENTRY, ready (commit));
  home_reopen (home);
  assert_reading (home, LONE, NULL);
  /* The other side is not ready; and nobody is ready with another's words. */
  assert_refused (home, LONE, EB_DOOR_ENTRY, answers (zeroes, first));
  assert_refused (home, AMIRA, EB_DOOR_ENTRY, ready (commit));

  answer (home, AMIRA, SECRET);
  assert_reading (home, AMIRA, SECRET);
  /* Lone has read it now: other words, and being bound to other words. */
  assert_refused (home, LONE, EB_DOOR_ENTRY, answers (zeroes, second));
  assert_refused (home, LONE, EB_DOOR_ENTRY, ready (other));
  assert_reading (home, LONE, NULL);
  g_assert_false (eb_binder_save_answers (home->binder, home_seat (home, LONE), TOPIC, g_variant_new_parsed ("{'good': <'Nej'>}"), &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  /* What she was bound to still holds, once. */
  append (home, LONE, EB_DOOR_ENTRY, answers (zeroes, first));
  home_reopen (home);
  assert_reading (home, LONE, "Først");
  assert_refused (home, LONE, EB_DOOR_ENTRY, answers (zeroes, first));
  assert_refused (home, LONE, EB_DOOR_ENTRY, ready (commit));
  assert_reading (home, LONE, "Først");
}

/* --- What the youth raises -------------------------------------------------------- */

static void
test_raised (Home         *home,
             gconstpointer data)
{
  GListModel *list = eb_binder_get_raised (home->binder);
  g_autoptr (EbRaised) raised = NULL;
  g_autoptr (GError) error = NULL;
  const EbHeard *heard = NULL;

  g_assert_true (eb_binder_raise (home->binder, home_seat (home, AMIRA), EB_RAISED_GOOD, "", NULL));
  g_assert_true (eb_binder_raise (home->binder, home_seat (home, AMIRA), EB_RAISED_WRONG, " Min løn er væk ", NULL));
  g_assert_false (eb_binder_raise (home->binder, home_seat (home, LONE), EB_RAISED_TALK, "Rod", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);

  raised = g_list_model_get_item (list, 1);
  g_assert_cmpint (eb_raised_get_what (raised), ==, EB_RAISED_WRONG);
  g_assert_cmpstr (eb_raised_get_text (raised), ==, "Min løn er væk");
  g_assert_true (eb_raised_get_author (raised) == home_person (home, AMIRA));
  g_assert_false (eb_binder_hear (home->binder, home_seat (home, AMIRA), raised, "", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_assert_true (eb_binder_hear (home->binder, home_seat (home, LONE), raised, "Vi ringer i morgen", NULL));
  g_clear_object (&raised);

  home_reopen (home);
  raised = g_list_model_get_item (eb_binder_get_raised (home->binder), 1);
  g_assert_cmpuint (eb_raised_get_heard (raised)->len, ==, 1);
  heard = g_ptr_array_index (eb_raised_get_heard (raised), 0);
  g_assert_true (heard->person == home_person (home, LONE));
  g_assert_cmpstr (heard->text, ==, "Vi ringer i morgen");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
test_raised_refused (Home         *home,
                     gconstpointer data)
{
  g_autoptr (EbRaised) raised = NULL;
  EbId record = EB_ID_NONE;

  g_assert_true (eb_binder_raise (home->binder, home_seat (home, AMIRA), EB_RAISED_TALK, "Hjem", NULL));
  raised = g_list_model_get_item (eb_binder_get_raised (home->binder), 0);
  record = *eb_raised_get_record (raised);
  assert_refused (home, LONE, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'raised'>, 'what': <'good'>, 'text': <'Alt er godt'>}"));
  assert_refused (home, AMIRA, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'raised'>, 'what': <'praise'>, 'text': <''>}"));
  assert_refused (home, AMIRA, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'raised'>, 'what': <'good'>}"));
  assert_refused (home, AMIRA, EB_DOOR_HOME, g_variant_new_parsed ("{'kind': <'raised'>, 'what': <'good'>, 'text': <''>}"));
  assert_refused (home, AMIRA, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'heard'>, 'raised': <%@ay>}", bytes (&record, sizeof record)));
  assert_refused (home, LONE, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'heard'>, 'raised': <%@ay>}", bytes (&home->id, sizeof home->id)));
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_raised (home->binder)), ==, 1);
}

static void
test_first_time (Home         *home,
                 gconstpointer data)
{
  const gint64 first = eb_binder_get_first_time (home->binder);

  g_assert_cmpint (first, >, 0);
  home_set_clock ((EbDate){ 2027, 1, 1 }, 12);
  g_assert_true (eb_binder_raise (home->binder, home_seat (home, AMIRA), EB_RAISED_GOOD, "", NULL));
  home_reopen (home);
  g_assert_cmpint (eb_binder_get_first_time (home->binder), ==, first);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/apart/apart", test_apart);
  HOME_ADD ("/apart/later", test_later);
  HOME_ADD ("/apart/change", test_change);
  HOME_ADD ("/apart/cleaned", test_cleaned);
  HOME_ADD ("/apart/late-comer", test_late_comer);
  HOME_ADD_ON_DISK ("/apart/restart", test_restart);
  HOME_ADD_ON_DISK ("/apart/killed-before-ready", test_killed_before_ready);
  HOME_ADD_ON_DISK ("/apart/killed-before-shown", test_killed_before_shown);
  HOME_ADD ("/apart/refused", test_refused);
  HOME_ADD ("/apart/raised", test_raised);
  HOME_ADD ("/apart/raised-refused", test_raised_refused);
  HOME_ADD ("/apart/first-time", test_first_time);
  return g_test_run ();
}
