/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-finder.h"
#include "keys-fixture.h"

/* Keys follow what the youth says: with the database and one's own keys one reads
 * what was given, and nothing that was written after it was taken back. */

#define SHARED (EB_DOOR_BIT (EB_DOOR_ROOM) - 1)

static void
write_everywhere (Home       *home,
                  const char *word)
{
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", word, eb_door_to_nick (door));

      keys_write (home, AMIRA, door, text);
    }
  keys_write_entry (home, AMIRA, word);
}

/* The doors whose goals of that word @who can read. */
static guint
doors_read (Home       *home,
            Who         who,
            const char *word)
{
  guint doors = 0;

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", word, eb_door_to_nick (door));

      if (keys_can_read (home, who, text))
        doors |= EB_DOOR_BIT (door);
    }
  return doors;
}

static void
test_reads_what_was_given (Home         *home,
                           gconstpointer data)
{
  write_everywhere (home, "Først");
  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_assert_reads (home, MALTE, BIT (ENTRY));
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  write_everywhere (home, "Så");
  keys_assert_reads (home, MALTE, BIT (ENTRY) | BIT (HOME) | BIT (JOB));
  g_assert_cmphex (doors_read (home, MALTE, "Først"), ==, BIT (HOME) | BIT (JOB));
  g_assert_cmphex (doors_read (home, MALTE, "Så"), ==, BIT (HOME) | BIT (JOB));
  keys_assert_reads (home, LONE, SHARED);

  keys_take_back (home, MALTE, BIT (JOB), "");
  write_everywhere (home, "Siden");
  g_assert_cmphex (doors_read (home, MALTE, "Så"), ==, BIT (HOME) | BIT (JOB));
  g_assert_cmphex (doors_read (home, MALTE, "Siden"), ==, BIT (HOME));
  g_assert_true (keys_can_read (home, MALTE, "Siden")); /* in the Entré */
  g_assert_cmphex (doors_read (home, LONE, "Siden"), ==, SHARED & ~BIT (ENTRY));
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_JOB), ==, 2);
  g_assert_cmpuint (keys_get_generation (home, LONE, EB_DOOR_JOB), ==, 2);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HOME), ==, 1);

  home_restart (home);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_JOB), ==, 2);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, 30);
}

/* Everything taken back: nothing more of the Entré either, nor why; and their own
 * program says that there is no door. */
static void
test_everything_taken_back (Home         *home,
                            gconstpointer data)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  keys_take_back (home, MALTE, BIT (ENTRY), "Fordi han sladrer");
  write_everywhere (home, "Siden");
  g_assert_false (keys_can_read (home, MALTE, "Siden"));
  g_assert_false (keys_can_read (home, MALTE, "Fordi han sladrer"));
  g_assert_true (keys_can_read (home, LONE, "Fordi han sladrer"));
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_ENTRY), ==, 2);

  names = eb_binder_list (home->journal, home_seat (home, AMIRA), &error);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (((const EbBinderName *) g_ptr_array_index (names, 0))->youth, ==, "Amira");

  home_restart (home);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_key_log (home->binder)), ==, 4); /* Amira was asked in, too */
  g_assert_cmpstr (eb_key_entry_get_words (eb_binder_find_key_entry (home->binder, &home_account (MALTE)->id, EB_DOOR_HOME)), ==, "Fordi han sladrer");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);

  home_sit (table, MALTE);
  g_assert_null (eb_binder_open (home->journal, table, &home->id, home->rules, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
}

static guint
count_hits (Home       *home,
            const char *query)
{
  g_autoptr (EbFinder) finder = eb_finder_new (home->binder);
  g_autoptr (GPtrArray) hits = NULL;

  while (!eb_finder_is_ready (finder))
    g_main_context_iteration (NULL, TRUE);
  hits = eb_finder_search (finder, query, 100);
  return hits->len;
}

/* Their own program shows nothing more behind a door that was taken back, not even
 * what they had seen: on the page, in what is found, among the dates. */
static void
test_program_of_theirs (Home         *home,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *look_again = NULL;
  g_autoptr (GPtrArray) names = NULL;
  EbGoal *goal = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, NO_DAY);
  goal = home_write_goal (home, AMIRA, "Bo ved havet");
  keys_write (home, AMIRA, EB_DOOR_JOB, "Et job ved havet");
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Sove ved havet");
  eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_SHELVE, "Ikke nu", (EbDate){ 2026, 12, 24 }, NULL, &error);
  g_assert_no_error (error);
  look_again = eb_id_to_hex (eb_goal_get_record (goal));

  keys_open_for (home, MALTE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, BIT (ENTRY) | BIT (HOME) | BIT (JOB));
  g_assert_cmpuint (count_hits (home, "havet"), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, 2);

  keys_open_for (home, AMIRA, N_WHO);
  keys_take_back (home, MALTE, BIT (HOME), "");
  keys_open_for (home, MALTE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, BIT (ENTRY) | BIT (JOB));
  g_assert_cmpuint (count_hits (home, "havet"), ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (eb_binder_get_dates (home->binder)); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (eb_binder_get_dates (home->binder), i);

      g_assert_null (strstr (eb_date_item_get_due (item)->key, look_again));
    }

  names = eb_binder_list (home->journal, home_seat (home, MALTE), &error); /* takes the old keys once more */
  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_HOME), ==, 1);
  g_assert_cmphex (keys_list_doors (home), ==, BIT (ENTRY) | BIT (JOB));
  g_assert_null (eb_binder_write_goal (home->binder, home_seat (home, MALTE), EB_DOOR_HOME, "Alligevel", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Taken back while they sit here: at once. */
static void
test_at_the_table (Home         *home,
                   gconstpointer data)
{
  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, NO_DAY);
  home_sit (home->table, MALTE);
  home_reopen (home);
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_HOME), ==, 1);
  keys_take_back (home, MALTE, BIT (HOME), "");
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_HOME), ==, 0);
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_ENTRY), ==, 0); /* it was the last one */
  keys_give (home, MALTE, BIT (JOB), NO_DAY, NO_DAY);
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_JOB), ==, 1);
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_ENTRY), ==, 2);
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_HOME).state, ==, EB_CONSENT_WITHDRAWN);
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_JOB).state, ==, EB_CONSENT_GIVEN);
}

static void
assert_not_given (Home            *home,
                  Who              by,
                  Who              whom,
                  const EbKeyWords words,
                  int              code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_give_keys (home->binder, home_seat (home, by), &home_account (whom)->id, &words, &error));
  g_assert_error (error, EB_BINDER_ERROR, code);
}

static void
assert_not_taken (Home *home,
                  Who   by,
                  Who   whom,
                  guint doors)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_withdraw_keys (home->binder, home_seat (home, by), &home_account (whom)->id, doors, NULL, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  guint64 before = 0;
  guint64 after = 0;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  eb_journal_count_revisions (home->journal, &home->id, &before, NULL);
  assert_not_given (home, LONE, MALTE, (EbKeyWords){ BIT (HOME), NO_DAY, NO_DAY, "Hjælp", "" }, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not_given (home, AMIRA, AMIRA, (EbKeyWords){ BIT (HOME), NO_DAY, NO_DAY, "Hjælp", "" }, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ 0, NO_DAY, NO_DAY, "Hjælp", "" }, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ BIT (ROOM), NO_DAY, NO_DAY, "Hjælp", "" }, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ BIT (ENTRY), NO_DAY, NO_DAY, "Hjælp", "" }, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ BIT (HOME) | 1U << 20, NO_DAY, NO_DAY, "Hjælp", "" }, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ BIT (HOME), NO_DAY, NO_DAY, " ", "" }, EB_BINDER_ERROR_REASON);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ BIT (HOME), NO_DAY, { 2026, 11, 20 }, "Hjælp", "" }, EB_BINDER_ERROR_DATE);
  assert_not_given (home, AMIRA, MALTE, (EbKeyWords){ BIT (HOME), { 2026, 12, 2 }, { 2026, 12, 1 }, "Hjælp", "" }, EB_BINDER_ERROR_DATE);
  assert_not_taken (home, LONE, MALTE, BIT (HOME));
  assert_not_taken (home, AMIRA, AMIRA, BIT (HOME));
  assert_not_taken (home, AMIRA, MALTE, 0);
  assert_not_taken (home, AMIRA, MALTE, BIT (ROOM));
  assert_not_taken (home, AMIRA, LONE, BIT (ENTRY));
  assert_not_taken (home, AMIRA, LONE, BIT (HEALTH) | BIT (EVERYDAY));
  assert_not_taken (home, AMIRA, LONE, BIT (WHATIF));
  eb_journal_count_revisions (home->journal, &home->id, &after, NULL);
  g_assert_cmpuint (before, ==, after);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HOME), ==, 1);
}

/* An adult of the house: the health is the youth's to close, and to open again. */
static void
test_house (Home         *home,
            gconstpointer data)
{
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Først");
  keys_take_back (home, LONE, BIT (HEALTH), "Det er mit");
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Siden");
  keys_write (home, AMIRA, EB_DOOR_EVERYDAY, "Hver dag");
  g_assert_true (keys_can_read (home, LONE, "Først"));
  g_assert_false (keys_can_read (home, LONE, "Siden"));
  g_assert_true (keys_can_read (home, LONE, "Hver dag"));
  g_assert_cmpint (keys_stands (home, LONE, EB_DOOR_HEALTH).state, ==, EB_CONSENT_WITHDRAWN);

  keys_open_for (home, LONE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, SHARED & ~BIT (HEALTH));
  keys_open_for (home, LONE, AMIRA);
  keys_give (home, LONE, BIT (HEALTH), NO_DAY, NO_DAY);
  g_assert_true (keys_can_read (home, LONE, "Siden"));
  keys_open_for (home, LONE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, SHARED);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, 3);
}

/* Lone does not live here any more: nothing that is written later is hers to read,
 * until the youth gives her a key. */
static void
test_left (Home         *home,
           gconstpointer data)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_person_left (home->binder, home_seat (home, LONE), home_person (home, LONE), NULL, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (eb_binder_person_left (home->binder, home_seat (home, AMIRA), home_person (home, AMIRA), NULL, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  keys_give (home, LONE, BIT (HEALTH), NO_DAY, NO_DAY); /* counts no more */
  g_assert_true (eb_binder_person_left (home->binder, home_seat (home, AMIRA), home_person (home, LONE), "Hun er flyttet", &error));
  g_assert_no_error (error);
  g_assert_cmpint (eb_person_get_tie (home_person (home, LONE)), ==, EB_TIE_OTHER);
  write_everywhere (home, "Siden");
  g_assert_false (keys_can_read (home, LONE, "Siden"));
  g_assert_false (keys_can_read (home, LONE, "Hun er flyttet"));

  home_sit (table, LONE);
  g_assert_null (eb_binder_open (home->journal, table, &home->id, home->rules, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);

  keys_open_for (home, AMIRA, N_WHO);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, 10);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  keys_give (home, LONE, BIT (HOME), NO_DAY, NO_DAY);
  g_assert_cmphex (doors_read (home, LONE, "Siden"), ==, BIT (HOME));
  g_assert_true (keys_can_read (home, LONE, "Hun er flyttet")); /* it stands in the Entré */
}

/* Whoever comes later reads what was written before, under every key. */
static void
test_comes_later (Home         *home,
                  gconstpointer data)
{
  keys_take_back (home, LONE, BIT (HEALTH), "");
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Under den anden nøgle");
  keys_give (home, LONE, BIT (HEALTH), NO_DAY, NO_DAY);
  keys_take_back (home, LONE, BIT (HEALTH), "");
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Under den tredje");
  keys_ask_in (home, MALTE, EB_ROLE_STAFF);
  keys_assert_reads (home, MALTE, SHARED);
  keys_open_for (home, MALTE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, SHARED);
  g_assert_cmpuint (keys_get_generation (home, MALTE, EB_DOOR_HEALTH), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_goals (home->binder)), ==, 2);
}

/* Whatever is said of keys, the room's goes to nobody. */
static void
test_room (Home         *home,
           gconstpointer data)
{
  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, SHARED & ~BIT (ENTRY), NO_DAY, NO_DAY);
  keys_take_back (home, MALTE, BIT (ENTRY), "");
  home_restart (home);
  keys_open_for (home, AMIRA, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, SHARED | BIT (ROOM));
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_ROOM), ==, 1);
  keys_open_for (home, AMIRA, LONE);
  g_assert_cmpuint (keys_get_generation (home, LONE, EB_DOOR_ROOM), ==, 0);
  g_assert_cmphex (keys_list_doors (home), ==, SHARED);
}

static void
on_keys_cb (guint *told)
{
  *told += 1;
}

static void
test_log (Home         *home,
          gconstpointer data)
{
  g_autoptr (EbKeyEntry) given = NULL;
  guint told = 0;

  g_signal_connect_swapped (home->binder, "notify::keys", G_CALLBACK (on_keys_cb), &told);
  keys_ask_in (home, MALTE, EB_ROLE_PARENT);
  g_assert_cmpuint (told, >, 0);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, (EbDate){ 2027, 1, 31 });
  g_signal_handlers_disconnect_by_func (home->binder, on_keys_cb, &told);
  home_restart (home);
  given = g_list_model_get_item (eb_binder_get_key_log (home->binder), 2);
  g_assert_cmpint (eb_key_entry_get_what (given), ==, EB_KEY_GIVEN);
  g_assert_true (eb_id_equal (eb_key_entry_get_whom (given), &home_account (MALTE)->id));
  g_assert_cmpstr (eb_key_entry_get_name (given), ==, "Malte");
  g_assert_true (eb_key_entry_get_by (given) == home_person (home, AMIRA));
  g_assert_cmpint (eb_key_entry_get_time (given), >, 0);
  g_assert_cmphex (eb_key_entry_get_doors (given), ==, BIT (HOME));
  g_assert_cmpint (eb_date_compare (eb_key_entry_get_from (given), HOME_TODAY), ==, 0);
  g_assert_cmpint (eb_date_compare (eb_key_entry_get_until (given), (EbDate){ 2027, 1, 31 }), ==, 0);
  g_assert_cmpstr (eb_key_entry_get_purpose (given), ==, "Så du kan hjælpe");
  g_assert_cmpstr (eb_key_entry_get_words (given), ==, "Bare spørg");
  g_assert_true (eb_binder_find_key_entry (home->binder, &home_account (MALTE)->id, EB_DOOR_HOME) == given);
  g_assert_null (eb_binder_find_key_entry (home->binder, &home_account (MALTE)->id, EB_DOOR_JOB));
  g_assert_cmpint (eb_person_get_tie (home_person (home, MALTE)), ==, EB_TIE_PARENT);
  g_assert_cmpint (keys_stands (home, LONE, EB_DOOR_HOME).state, ==, EB_CONSENT_HOUSE);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/keys/reads-what-was-given", test_reads_what_was_given);
  HOME_ADD_ON_DISK ("/keys/everything-taken-back", test_everything_taken_back);
  HOME_ADD ("/keys/program-of-theirs", test_program_of_theirs);
  HOME_ADD ("/keys/at-the-table", test_at_the_table);
  HOME_ADD ("/keys/refused", test_refused);
  HOME_ADD ("/keys/house", test_house);
  HOME_ADD ("/keys/left", test_left);
  HOME_ADD ("/keys/comes-later", test_comes_later);
  HOME_ADD_ON_DISK ("/keys/room", test_room);
  HOME_ADD_ON_DISK ("/keys/log", test_log);
  return g_test_run ();
}
