/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-clock.h"
#include "eb-keyring-private.h"

/* Who is in a binder and which doors they may open. */

static void
test_create (Home         *home,
             gconstpointer data)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (eb_binder_get_youth_name (home->binder), ==, "Amira");
  g_assert_cmpint (eb_date_compare (eb_binder_get_case (home->binder)->birth, (EbDate){ 2009, 5, 14 }), ==, 0);
  g_assert_cmpint (eb_date_compare (eb_binder_get_today (home->binder), HOME_TODAY), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_people (home->binder)), ==, 2);
  g_assert_true (eb_binder_get_youth (home->binder) == home_person (home, AMIRA));
  g_assert_cmpint (eb_person_get_actor (home_person (home, LONE)), ==, EB_ACTOR_ADULT);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);

  names = eb_binder_list (home->journal, home_seat (home, AMIRA), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (((EbBinderName *) g_ptr_array_index (names, 0))->youth, ==, "Amira");
}

/* Somebody without a key to it finds no binder and opens none. */
static void
test_stranger (Home         *home,
               gconstpointer data)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = eb_binder_list (home->journal, home_sit (table, MALTE), &error);

  g_assert_cmpuint (names->len, ==, 0);
  g_assert_null (eb_binder_open (home->journal, table, &home->id, home->rules, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  g_clear_error (&error);
  g_assert_null (eb_binder_write_goal (home->binder, home_seat (home, LONE), EB_DOOR_HOME, "", &error));
  g_clear_error (&error);
  g_assert_false (eb_binder_write_note (home->binder, home_sit (table, MALTE), home_write_goal (home, AMIRA, "Bo selv"), "Hej", &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
}

static guint
doors_of (Home *home,
          Who   who)
{
  guint doors = 0;

  for (EbDoor door = EB_DOOR_ENTRY; door <= EB_DOOR_ROOM; door++)
    if (eb_keyring_find_door (eb_seat_get_keyring (home_seat (home, who)), &home->id, door) != NULL)
      doors |= 1U << door;
  return doors;
}

#define ALL_DOORS ((1U << EB_N_DOORS) - 1)
#define ROOM (1U << EB_DOOR_ROOM)

/* Everybody holds every door's key but the room's, which only the youth has:
 * also when all that an adult was ever granted is read again. */
static void
test_doors (Home         *home,
            gconstpointer data)
{
  g_autoptr (GPtrArray) grants = NULL;
  g_autoptr (EbKeyring) lone = home_keyring (LONE);
  guint for_room = 0;

  home_restart (home);
  g_assert_cmphex (doors_of (home, LONE), ==, ALL_DOORS & ~ROOM);
  g_assert_cmphex (doors_of (home, AMIRA), ==, ALL_DOORS);
  g_assert_true (eb_binder_has_room (home->binder));

  grants = eb_journal_list_binder_grants (home->journal, &home->id, NULL);
  for (guint i = 0; i < grants->len; i++)
    for_room += eb_keyring_take (lone, g_ptr_array_index (grants, i), NULL);
  g_assert_cmpuint (for_room, ==, EB_N_DOORS - 1);
  g_assert_null (eb_keyring_find_door (lone, &home->id, EB_DOOR_ROOM));
}

static void
test_room_is_the_youths (Home         *home,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint64 before = 0;
  guint64 after = 0;

  g_assert_false (eb_binder_ensure_room (home->binder, home_seat (home, LONE), &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);

  /* There is one room: asking again makes no other. */
  eb_journal_count_revisions (home->journal, &home->id, &before, NULL);
  g_clear_error (&error);
  g_assert_true (eb_binder_ensure_room (home->binder, home_seat (home, AMIRA), &error));
  eb_journal_count_revisions (home->journal, &home->id, &after, NULL);
  g_assert_cmpuint (before, ==, after);
  g_assert_cmphex (doors_of (home, AMIRA), ==, ALL_DOORS);
}

static void
test_one_youth (Home         *home,
                gconstpointer data)
{
  g_autoptr (EbProfile) profile = eb_profile_new ("Malte", EB_ROLE_YOUTH, "", "black");
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_add_person (home->binder, home_seat (home, LONE), home_account (MALTE), profile, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_assert_null (home_person (home, MALTE));
}

/* Whoever is not of the house is asked in by the youth, and gets the Entré. */
static void
test_add_adult (Home         *home,
                gconstpointer data)
{
  g_autoptr (EbProfile) profile = home_profile (MALTE);
  g_autoptr (GError) error = NULL;

  g_assert_false (eb_binder_add_person (home->binder, home_seat (home, LONE), home_account (MALTE), profile, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_true (eb_binder_add_person (home->binder, home_seat (home, AMIRA), home_account (MALTE), profile, &error));
  g_assert_no_error (error);
  g_assert_nonnull (home_person (home, MALTE));

  home_restart (home);
  home_sit (home->table, MALTE);
  home_reopen (home);
  g_assert_cmphex (doors_of (home, MALTE), ==, 1U << EB_DOOR_ENTRY);
  g_assert_true (eb_binder_set_profile (home->binder, home_seat (home, MALTE), profile, &error));
  g_assert_cmpint (eb_person_get_profile (home_person (home, MALTE))->role, ==, EB_ROLE_CONTACT);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
test_profile (Home         *home,
              gconstpointer data)
{
  g_autoptr (EbProfile) plain = eb_profile_new ("Amira K", EB_ROLE_YOUTH, "", "plum");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (eb_person_get_profile (home_person (home, AMIRA))->hand, ==, "Breip");
  eb_binder_set_profile (home->binder, home_seat (home, AMIRA), plain, &error);
  g_assert_no_error (error);
  home_restart (home);
  g_assert_cmpstr (eb_person_get_name (home_person (home, AMIRA)), ==, "Amira K");
  g_assert_cmpstr (eb_person_get_profile (home_person (home, AMIRA))->hand, ==, "");
  g_assert_cmpstr (eb_person_get_profile (home_person (home, AMIRA))->ink, ==, "plum");
  g_assert_cmpstr (eb_person_get_name (home_person (home, LONE)), ==, "Lone");
}

/* What was written down wrong at the start can be put right, and stays so. */
static void
test_corrected_case (Home         *home,
                     gconstpointer data)
{
  EbCase facts = *eb_binder_get_case (home->binder);
  g_autoptr (GError) error = NULL;

  facts.birth = (EbDate){ 2009, 6, 14 };
  g_assert_true (eb_binder_set_case (home->binder, home_seat (home, LONE), "Amirah", &facts, &error));
  g_assert_no_error (error);
  home_restart (home);
  g_assert_cmpstr (eb_binder_get_youth_name (home->binder), ==, "Amirah");
  g_assert_cmpint (eb_date_compare (eb_date_item_get_due (home_find_date (home, "ADULT"))->due, (EbDate){ 2027, 6, 14 }), ==, 0);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);

  facts.birth = (EbDate){ 2030, 1, 1 };
  g_assert_false (eb_binder_set_case (home->binder, home_seat (home, LONE), "Amirah", &facts, &error));
  g_assert_error (error, EB_CASE_ERROR, EB_CASE_ERROR_BIRTH_IN_FUTURE);
  g_assert_cmpint (eb_binder_get_case (home->binder)->birth.year, ==, 2009);
}

/* An account whose keys were exchanged for others opens nothing, and says so. */
static void
test_changed_keys (Home         *home,
                   gconstpointer data)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbKeyring) swapped = home_keyring (LONE);
  g_autoptr (EbSeat) seat = eb_seat_new (swapped);
  g_autoptr (GError) error = NULL;

  memcpy (swapped->public_sign, home_account (MALTE)->public_sign, sizeof swapped->public_sign);
  eb_table_seat (table, seat);
  g_assert_null (eb_binder_open (home->journal, table, &home->id, home->rules, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_UNTRUSTED);
}

/* A key that somebody outside of the binder handed on is not used, and the
 * attempt is counted. */
static void
test_strange_grant (Home         *home,
                    gconstpointer data)
{
  g_autoptr (EbKeyring) malte = home_keyring (MALTE);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GError) error = NULL;
  const EbAccount *lone = home_account (LONE);
  EbId             key = EB_ID_NONE;

  g_assert_true (eb_keyring_make_key (malte, &home->id, EB_DOOR_HOME, 2, &key, &error));
  g_ptr_array_add (batch->grants, eb_keyring_grant (malte, &key, &lone->id, lone->public_box, eb_clock_now_us (), &error));
  g_assert_no_error (error);
  g_assert_true (eb_journal_commit (home->journal, batch, &error));

  home_restart (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
  g_assert_cmpuint (eb_keyring_find_door (eb_seat_get_keyring (home_seat (home, LONE)), &home->id, EB_DOOR_HOME)->generation, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/people/create", test_create);
  HOME_ADD ("/people/stranger", test_stranger);
  HOME_ADD_ON_DISK ("/people/doors", test_doors);
  HOME_ADD ("/people/room-is-the-youths", test_room_is_the_youths);
  HOME_ADD ("/people/one-youth", test_one_youth);
  HOME_ADD_ON_DISK ("/people/add-adult", test_add_adult);
  HOME_ADD_ON_DISK ("/people/profile", test_profile);
  HOME_ADD_ON_DISK ("/people/corrected-case", test_corrected_case);
  HOME_ADD ("/people/changed-keys", test_changed_keys);
  HOME_ADD_ON_DISK ("/people/strange-grant", test_strange_grant);
  return g_test_run ();
}
