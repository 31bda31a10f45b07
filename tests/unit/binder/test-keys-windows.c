/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "eb-sqlite-journal.h"
#include "keys-fixture.h"

/* Keys in two windows on one file, and when the disk says no. */

/* Another program's window, with @who and @other at its table. */
static void
open_there (Home *there,
            Home *home,
            Who   who,
            Who   other)
{
  g_autoptr (GError) error = NULL;

  there->path = home->path;
  there->rules = home->rules;
  there->id = home->id;
  there->journal = eb_sqlite_journal_open (there->path, &error);
  g_assert_no_error (error);
  there->table = eb_table_new ();
  keys_open_for (there, who, other);
}

static void
close_there (Home *there)
{
  g_assert_finalize_object (g_steal_pointer (&there->binder));
  g_assert_finalize_object (g_steal_pointer (&there->table));
  g_assert_finalize_object (g_steal_pointer (&there->journal));
}

static void
assert_whole (Home *home)
{
  home_restart (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* A window that has stood open goes on with the new key, and knows why. */
static void
test_stale (Home         *home,
            gconstpointer data)
{
  Home there = { 0 };

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  open_there (&there, home, AMIRA, LONE);
  keys_take_back (home, MALTE, BIT (JOB), "");

  keys_write (&there, LONE, EB_DOOR_JOB, "Lones i det andet");
  keys_write (&there, AMIRA, EB_DOOR_JOB, "Amiras i det andet");
  g_assert_false (keys_can_read (home, MALTE, "i det andet"));
  g_assert_cmpint (keys_stands (&there, MALTE, EB_DOOR_JOB).state, ==, EB_CONSENT_WITHDRAWN);

  keys_take_back (&there, MALTE, BIT (ENTRY), "");
  keys_write_entry (home, LONE, "Lones i det første");
  g_assert_false (keys_can_read (home, MALTE, "i det første"));
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_HOME).state, ==, EB_CONSENT_WITHDRAWN);
  close_there (&there);
  assert_whole (home);
}

/* What was said under the Entré's old key and under its new one. */
static void
test_stale_entry (Home         *home,
                  gconstpointer data)
{
  Home there = { 0 };

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  open_there (&there, home, AMIRA, LONE);
  keys_take_back (home, MALTE, BIT (ENTRY), "");
  keys_give (home, MALTE, BIT (JOB), NO_DAY, NO_DAY);
  keys_write (&there, AMIRA, EB_DOOR_JOB, "Amiras i det andet");
  g_assert_cmpint (keys_stands (&there, MALTE, EB_DOOR_HOME).state, ==, EB_CONSENT_WITHDRAWN);
  g_assert_cmpint (keys_stands (&there, MALTE, EB_DOOR_JOB).state, ==, EB_CONSENT_GIVEN);
  g_assert_true (keys_can_read (home, MALTE, "Amiras i det andet"));
  close_there (&there);
  assert_whole (home);
}

/* What they write in a window of their own, which does not know yet, is kept. */
static void
test_their_window (Home         *home,
                   gconstpointer data)
{
  Home there = { 0 };

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  open_there (&there, home, MALTE, N_WHO);
  keys_take_back (home, MALTE, BIT (JOB), "");
  keys_write (&there, MALTE, EB_DOOR_JOB, "Prøv i butikken");
  close_there (&there);
  assert_whole (home);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, 1);
}

/* --- At the same time ----------------------------------------------------------------- */

static void
grant_to (Home       *home,
          EbKeyring  *by,
          const EbId *key,
          Who         to)
{
  const EbAccount *account = home_account (to);
  g_autoptr (EbBatch) batch = eb_batch_new ();

  g_ptr_array_add (batch->grants, eb_keyring_grant (by, key, &account->id, account->public_box, 7, NULL));
  g_assert_true (eb_journal_commit (home->journal, batch, NULL));
}

/* As Amira's other machine made it when this one did too: its id is before that of
 * @than, or after it. */
static EbId
make_beside (Home       *home,
             EbKeyring  *amira,
             const EbId *than,
             gboolean    before)
{
  EbId key = EB_ID_NONE;

  do
    g_assert_true (eb_keyring_make_key (amira, &home->id, EB_DOOR_HOME, 2, &key, NULL));
  while ((memcmp (&key, than, sizeof key) < 0) != before);
  return key;
}

static EbId
writing_key (Home *home,
             Who   who)
{
  return eb_keyring_find_door (eb_seat_get_keyring (home_seat (home, who)), &home->id, EB_DOOR_HOME)->id;
}

/* Two keys of one generation: both are read, and all write with the same. One that
 * somebody knows who may not is not the one. */
static void
test_at_once (Home         *home,
              gconstpointer data)
{
  g_autoptr (EbKeyring) amira = home_keyring (AMIRA);
  EbId here = EB_ID_NONE;
  EbId there = EB_ID_NONE;
  EbId ones = EB_ID_NONE;
  EbId others = EB_ID_NONE;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, NO_DAY);
  keys_take_back (home, MALTE, BIT (HOME), "");
  here = writing_key (home, AMIRA);
  there = make_beside (home, amira, &here, TRUE);
  grant_to (home, amira, &there, LONE);
  home_restart (home);
  ones = writing_key (home, AMIRA);
  others = writing_key (home, LONE);
  g_assert_true (eb_id_equal (&ones, &there));
  g_assert_true (eb_id_equal (&others, &there));

  there = make_beside (home, amira, &there, TRUE);
  grant_to (home, amira, &there, LONE);
  grant_to (home, amira, &there, MALTE);
  home_restart (home);
  keys_write (home, LONE, EB_DOOR_HOME, "Siden");
  g_assert_false (keys_can_read (home, MALTE, "Siden"));
  g_assert_cmpuint (keys_get_generation (home, LONE, EB_DOOR_HOME), ==, 3);
}

/* --- When it cannot be stored -------------------------------------------------------------- */

static void
run_sql (Home       *home,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (home->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* A key that was made and not stored is nobody's: what is written next is under
 * one that the others have. */
static void
test_not_stored (Home         *home,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  run_sql (home, "CREATE TRIGGER no_more BEFORE INSERT ON key_grant BEGIN SELECT RAISE (ABORT, 'no more'); END");
  g_assert_false (eb_binder_withdraw_keys (home->binder, home_seat (home, AMIRA), &home_account (MALTE)->id, BIT (JOB), NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_JOB), ==, 1);
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_JOB).state, ==, EB_CONSENT_GIVEN);
  keys_write (home, AMIRA, EB_DOOR_JOB, "Imens");
  g_assert_true (keys_can_read (home, LONE, "Imens"));

  run_sql (home, "DROP TRIGGER no_more");
  keys_take_back (home, MALTE, BIT (JOB), "");
  keys_write (home, AMIRA, EB_DOOR_JOB, "Siden");
  g_assert_false (keys_can_read (home, MALTE, "Siden"));
  assert_whole (home);
}

/* A day that ends a key, while no key can be made: it is read, but nothing is
 * written that they could read. */
static void
test_not_stored_that_day (Home         *home,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, HOME_TODAY);
  run_sql (home, "CREATE TRIGGER no_more BEFORE INSERT ON key_grant BEGIN SELECT RAISE (ABORT, 'no more'); END");
  home_set_clock ((EbDate){ 2026, 11, 22 }, 12);
  home_restart (home);
  g_assert_null (eb_binder_write_goal (home->binder, home_seat (home, AMIRA), EB_DOOR_HOME, "Siden", &error));
  g_assert_nonnull (error);
  run_sql (home, "DROP TRIGGER no_more");
  keys_write (home, AMIRA, EB_DOOR_HOME, "Siden");
  g_assert_false (keys_can_read (home, MALTE, "Siden"));
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/keys-windows/stale", test_stale);
  HOME_ADD_ON_DISK ("/keys-windows/stale-entry", test_stale_entry);
  HOME_ADD_ON_DISK ("/keys-windows/their-window", test_their_window);
  HOME_ADD_ON_DISK ("/keys-windows/at-once", test_at_once);
  HOME_ADD_ON_DISK ("/keys-windows/not-stored", test_not_stored);
  HOME_ADD_ON_DISK ("/keys-windows/not-stored-that-day", test_not_stored_that_day);
  return g_test_run ();
}
