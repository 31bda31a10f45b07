/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keys-fixture.h"
#include "notes-fixture.h"

/* What a patched program could write about keys, and hand out of those it holds. */

/* --- Rows --------------------------------------------------------------------------- */

static GVariant *
key_payload (Who         whom,
             const char *more)
{
  g_autofree char *text = g_strdup_printf ("{'kind': <'key'>, 'whom': <%%@ay>, 'name': <'Malte'>, %s}", more);

  return g_variant_new_parsed (text, home_id_variant (&home_account (whom)->id));
}

static GVariant *
left_payload (Who who)
{
  return g_variant_new_parsed ("{'kind': <'left'>, 'account': <%@ay>}", home_id_variant (&home_account (who)->id));
}

/* Of somebody new, with a public key that nothing can be sealed to. */
static GVariant *
pin_payload (const char *actor,
             const char *tie)
{
  const EbId       account = eb_vault_random_id ();
  const EbAccount *like = home_account (MALTE);
  GVariant        *sign = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, like->public_sign, EB_PUBLIC_SIGN_SIZE, 1);

  return g_variant_new_parsed ("{'kind': <'pin'>, 'account': <%@ay>, 'sign': <%@ay>, 'actor': <%s>, 'tie': <%s>, 'name': <'Tosse'>}", home_id_variant (&account), sign, actor, tie);
}

static GVariant *
role_payload (const char *role)
{
  return g_variant_new_parsed ("{'kind': <'person'>, 'name': <'Malte'>, 'role': <%s>, 'hand': <''>, 'ink': <'black'>}", role);
}

static GVariant *
birth_payload (void)
{
  return g_variant_new_parsed ("{'kind': <'binder'>, 'youth': <'Amira'>, 'placement': <'foster'>, 'law': <'barnets-lov'>, 'birth': <%i>, 'start': <%i>}", 17000, 18293);
}

/* @more: from "name" on. */
static GVariant *
handout_payload (Who         whom,
                 const char *more)
{
  g_autofree char *text = g_strdup_printf ("{'kind': <'handout'>, 'whom': <%%@ay>, %s}", more);

  return g_variant_new_parsed (text, home_id_variant (&home_account (whom)->id));
}

#define GIVEN "'given': <true>, 'on': <20778>, "
#define TAKEN "'given': <false>, 'on': <20778>, "

typedef struct
{
  Who       by;
  Who       as;
  EbDoor    door;
  GVariant *payload;
} Forgery;

static void
assert_refused (Home          *home,
                const Forgery *forgery,
                guint          number)
{
  const guint before = eb_binder_get_broken (home->binder);
  const EbId  account = home_account (forgery->as)->id;
  const char *kind = NULL;
  g_autoptr (GVariant) payload = g_variant_ref_sink (forgery->payload);

  g_test_message ("forgery %u", number);
  g_variant_lookup (payload, "kind", "&s", &kind);
  notes_append (home, forgery->by, forgery->as, forgery->door, g_str_equal (kind, "person") ? &account : NULL, NULL, payload);
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, before + 1);
}

static void
assert_nothing_changed (Home *home)
{
  keys_assert_reads (home, MALTE, BIT (ENTRY) | BIT (JOB));
  g_assert_cmpint (eb_person_get_tie (home_person (home, MALTE)), ==, EB_TIE_OTHER);
  g_assert_cmpint (eb_person_get_tie (home_person (home, LONE)), ==, EB_TIE_HOUSE);
  g_assert_cmpint (eb_person_get_profile (home_person (home, LONE))->role, ==, EB_ROLE_FOSTER);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_people (home->binder)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_key_log (home->binder)), ==, 3);
  g_assert_cmpint (eb_binder_get_case (home->binder)->birth.year, ==, 2009);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    g_assert_cmpuint (keys_get_generation (home, AMIRA, door), ==, 1);
}

/* Malte sits here too, with a key to the jobs. */
static void
let_malte_in (Home *home)
{
  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (JOB), NO_DAY, NO_DAY);
  home_sit (home->table, MALTE);
  home_reopen (home);
}

static void
test_rows (Home         *home,
           gconstpointer data)
{
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home']>") },
    { MALTE, MALTE, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home']>") },
    { LONE, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home']>") },
    { AMIRA, AMIRA, EB_DOOR_HOME, key_payload (MALTE, GIVEN "'doors': <['home']>") },
    { LONE, LONE, EB_DOOR_ENTRY, key_payload (MALTE, TAKEN "'doors': <['job']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (AMIRA, GIVEN "'doors': <['home']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home', 'room']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home', 'attic']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home', 'entry']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <@as []>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <'home'>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home']>, 'from': <20800>, 'until': <20799>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, GIVEN "'doors': <['home']>, 'until': <20777>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, "'given': <true>, 'doors': <['home']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, key_payload (MALTE, "'on': <20778>, 'doors': <['home']>") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, g_variant_new_parsed ("{'kind': <'key'>, 'name': <'M'>, " GIVEN "'doors': <['home']>}") },
    { MALTE, MALTE, EB_DOOR_ENTRY, left_payload (LONE) },
    { LONE, LONE, EB_DOOR_ENTRY, left_payload (LONE) },
    { LONE, LONE, EB_DOOR_ENTRY, left_payload (AMIRA) },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, left_payload (MALTE) },
    { LONE, AMIRA, EB_DOOR_ENTRY, left_payload (LONE) },
    { MALTE, MALTE, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['job']>") },
    { LONE, AMIRA, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['job']>") },
    { LONE, LONE, EB_DOOR_JOB, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['job']>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (AMIRA, "'name': <'Amira'>, 'doors': <['job']>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (MALTE, "'doors': <['job']>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <@as []>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['room']>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['entry']>") },
    { LONE, LONE, EB_DOOR_ENTRY, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['attic']>") },
    { LONE, LONE, EB_DOOR_ENTRY, pin_payload ("adult", "other") },
    { LONE, LONE, EB_DOOR_ENTRY, pin_payload ("adult", "parent") },
    { LONE, LONE, EB_DOOR_ENTRY, pin_payload ("adult", "of a newer program") },
    { MALTE, MALTE, EB_DOOR_ENTRY, pin_payload ("adult", "house") },
    { MALTE, MALTE, EB_DOOR_ENTRY, pin_payload ("adult", "other") },
    { MALTE, MALTE, EB_DOOR_ENTRY, role_payload ("foster") },
    { MALTE, MALTE, EB_DOOR_ENTRY, role_payload ("staff") },
    { MALTE, MALTE, EB_DOOR_ENTRY, role_payload ("parent") },
    { LONE, LONE, EB_DOOR_ENTRY, role_payload ("contact") },
    { MALTE, MALTE, EB_DOOR_ENTRY, birth_payload () },
  };

  let_malte_in (home);
  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    assert_refused (home, &forgeries[i], i);
  assert_nothing_changed (home);
}

/* Words come after what was said without them: once, by who said it. */
static void
test_words (Home         *home,
            gconstpointer data)
{
  EbId given = EB_ID_NONE;
  g_autoptr (EbKeyEntry) entry = NULL;

  let_malte_in (home);
  given = notes_append (home, AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, key_payload (MALTE, GIVEN "'doors': <['home']>"));
  notes_append (home, LONE, LONE, EB_DOOR_ENTRY, NULL, &given, key_payload (MALTE, "'words': <'Lones'>"));
  notes_append (home, LONE, LONE, EB_DOOR_ENTRY, NULL, &given, g_variant_new_parsed ("{'kind': <'left'>, 'words': <'Lones'>}"));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, &given, key_payload (MALTE, "'words': <'Amiras'>"));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, &given, key_payload (MALTE, "'words': <'Andre'>"));
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 3);
  entry = g_list_model_get_item (eb_binder_get_key_log (home->binder), 3);
  g_assert_cmpstr (eb_key_entry_get_words (entry), ==, "Amiras");
}

/* A line about a paper changes no key, and takes no words: it has no parent, nor is it
 * one. */
static void
test_handout (Home         *home,
              gconstpointer data)
{
  EbId printed = EB_ID_NONE;

  let_malte_in (home);
  printed = notes_append (home, AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['job', 'home']>, 'given': <true>, 'on': <20778>"));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, &printed, key_payload (MALTE, "'words': <'Amiras'>"));
  notes_append (home, AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, &printed, handout_payload (MALTE, "'name': <'Malte'>, 'doors': <['job']>"));
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_key_log (home->binder)), ==, 4);
  keys_assert_reads (home, MALTE, BIT (ENTRY) | BIT (JOB));
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_HOME).state, ==, EB_CONSENT_NONE);
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_JOB).state, ==, EB_CONSENT_GIVEN);
}

/* --- Keys that are handed on ------------------------------------------------------------ */

static void
hand_on (Home       *home,
         Who         by,
         const EbId *key,
         Who         to)
{
  const EbAccount *account = home_account (to);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (batch->grants, eb_keyring_grant (eb_seat_get_keyring (home_seat (home, by)), key, &account->id, account->public_box, 7, &error));
  g_assert_no_error (error);
  g_assert_true (eb_journal_commit (home->journal, batch, &error));
}

static EbId
newest_key (Home  *home,
            Who    who,
            EbDoor door)
{
  return eb_keyring_find_door (eb_seat_get_keyring (home_seat (home, who)), &home->id, door)->id;
}

/* Lone hands Malte what the youth took back. */
static void
test_handed_on (Home         *home,
                gconstpointer data)
{
  EbId key = EB_ID_NONE;

  let_malte_in (home);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, NO_DAY);
  keys_take_back (home, MALTE, BIT (HOME), "");
  key = newest_key (home, LONE, EB_DOOR_HOME);
  hand_on (home, LONE, &key, MALTE);
  keys_open_for (home, AMIRA, LONE);
  keys_write (home, AMIRA, EB_DOOR_HOME, "Siden");
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HOME), ==, 3);
  g_assert_false (keys_can_read (home, MALTE, "Siden"));
  g_assert_true (keys_can_read (home, LONE, "Siden"));
}

/* Malte makes a key of his own for a door that was never his: nobody writes with
 * it. */
static void
test_planted (Home         *home,
              gconstpointer data)
{
  EbId key = EB_ID_NONE;

  let_malte_in (home);
  g_assert_true (eb_keyring_make_key (eb_seat_get_keyring (home_seat (home, MALTE)), &home->id, EB_DOOR_HEALTH, 9, &key, NULL));
  hand_on (home, MALTE, &key, AMIRA);
  hand_on (home, MALTE, &key, LONE);
  keys_open_for (home, AMIRA, LONE);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 2);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HEALTH), ==, 1);
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Siden");
  keys_write (home, LONE, EB_DOOR_HEALTH, "Siden");
  g_assert_false (keys_can_read (home, MALTE, "Siden"));
}

/* The same for a door that was his: in a window that stands open, and in the next. */
static void
test_planted_after (Home         *home,
                    gconstpointer data)
{
  EbId key = EB_ID_NONE;
  g_autoptr (EbKeyring) malte = NULL;

  let_malte_in (home);
  malte = g_object_ref (eb_seat_get_keyring (home_seat (home, MALTE)));
  g_assert_true (eb_keyring_make_key (malte, &home->id, EB_DOOR_JOB, 9, &key, NULL));
  hand_on (home, MALTE, &key, AMIRA);
  keys_take_back (home, MALTE, BIT (JOB), "");
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_JOB), ==, 10);
  keys_write (home, AMIRA, EB_DOOR_JOB, "Siden");
  g_assert_false (keys_can_read (home, MALTE, "Siden"));

  g_assert_true (eb_keyring_make_key (eb_seat_get_keyring (home_seat (home, MALTE)), &home->id, EB_DOOR_JOB, 20, &key, NULL));
  hand_on (home, MALTE, &key, AMIRA);
  keys_write (home, AMIRA, EB_DOOR_JOB, "I det samme vindue");
  g_assert_false (keys_can_read (home, MALTE, "I det samme vindue"));
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_JOB), ==, 21);
  keys_open_for (home, LONE, N_WHO);
  keys_write (home, LONE, EB_DOOR_JOB, "I det næste");
  g_assert_false (keys_can_read (home, MALTE, "I det næste"));
  g_assert_true (keys_can_read (home, AMIRA, "I det næste"));
}

/* Somebody whom no key can be sealed to keeps nobody from what was said. */
static void
test_no_public_key (Home         *home,
                    gconstpointer data)
{
  notes_append (home, LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, pin_payload ("adult", "house"));
  home_reopen (home);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_people (home->binder)), ==, 3);
  keys_take_back (home, LONE, BIT (HEALTH), "");
  keys_write (home, AMIRA, EB_DOOR_HEALTH, "Siden");
  g_assert_false (keys_can_read (home, LONE, "Siden"));
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/keys-forged/rows", test_rows);
  HOME_ADD ("/keys-forged/words", test_words);
  HOME_ADD ("/keys-forged/handout", test_handout);
  HOME_ADD ("/keys-forged/handed-on", test_handed_on);
  HOME_ADD ("/keys-forged/planted", test_planted);
  HOME_ADD ("/keys-forged/planted-after", test_planted_after);
  HOME_ADD ("/keys-forged/no-public-key", test_no_public_key);
  return g_test_run ();
}
