/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact.h"
#include "eb-keyring-private.h"
#include "eb-sqlite-journal.h"
#include "eb-text.h"
#include "notes-fixture.h"

/* The people around the youth: in the youth's words alone, behind one door. */

static EbContactWords
words_of (const char *name,
          guint       circle)
{
  return (EbContactWords){ .name = name, .relation = "", .phone = "", .notes = "", .circle = circle };
}

static EbContact *
write_words (Home          *home,
             EbContact     *contact,
             EbContactWords words)
{
  g_autoptr (GError) error = NULL;
  EbContact *written = eb_binder_write_contact (home->binder, home_seat (home, AMIRA), contact, &words, &error);

  g_assert_no_error (error);
  g_assert_nonnull (written);
  return written;
}

static void
call (Home      *home,
      EbContact *contact)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_binder_call_contact (home->binder, home_seat (home, AMIRA), contact, &error));
  g_assert_no_error (error);
}

static void
take_out (Home      *home,
          EbContact *contact)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eb_binder_remove_contact (home->binder, home_seat (home, AMIRA), contact, &error));
  g_assert_no_error (error);
}

static EbContact *
nth (Home *home,
     guint n)
{
  g_autoptr (EbContact) contact = g_list_model_get_item (eb_binder_get_contacts (home->binder), n);

  g_assert_nonnull (contact);
  return contact; /* the binder keeps it */
}

/* Everything that can be read of them. */
static char *
describe (Home *home)
{
  GListModel *contacts = eb_binder_get_contacts (home->binder);
  EbContact  *called = eb_binder_get_called (home->binder);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      EbContact            *contact = nth (home, i);
      const EbContactWords *words = eb_contact_get_words (contact);
      const char           *other = eb_contact_get_other_wording (contact);

      g_string_append_printf (text, "%u %s, %s, %s, %s", words->circle, words->name, words->relation, words->phone, words->notes);
      g_string_append_printf (text, "%s%s%s%s%s%s\n", words->account == NULL ? "" : " = ", words->account == NULL ? "" : eb_person_get_name (words->account), words->parent ? " parent" : "", other == NULL ? "" : " + ", other == NULL ? "" : other, eb_contact_is_gone (contact) ? " gone" : "");
      g_assert_true (eb_contact_is_called (contact) == (contact == called));
    }
  g_string_append_printf (text, "call %s\n", called == NULL ? "nobody" : eb_contact_get_words (called)->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_people (Home       *home,
               const char *expected)
{
  g_autofree char *described = describe (home);

  g_assert_cmpstr (described, ==, expected);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- Written ------------------------------------------------------------------ */

static void
count_up (GObject    *object,
          GParamSpec *pspec,
          guint      *times)
{
  (*times)++;
}

static void
test_written (Home         *home,
              gconstpointer data)
{
  const char *expected = "1 Mormor, Amiras mormor, 12 34 56 78 (efter kl. 10), Ring\ngerne om aftenen\n"
                         "3 Lone, plejemor, ,  = Lone parent\n"
                         "call Mormor\n";
  EbContact  *grandmother = NULL;
  guint       called = 0;

  g_signal_connect (home->binder, "notify::called", G_CALLBACK (count_up), &called);
  assert_people (home, "call nobody\n");
  grandmother = write_words (home, NULL, (EbContactWords){ " Mor\nmor ", "Amiras\tmormor", " 12 34 56 78 (efter kl. 10) ", "Ring\ngerne om aftenen ", EB_CIRCLE_CLOSEST, NULL, FALSE });
  g_assert_cmpstr (eb_contact_get_words (grandmother)->name, ==, "Mor mor");
  write_words (home, grandmother, (EbContactWords){ "Mormor", "Amiras\tmormor", "12 34 56 78 (efter kl. 10)", "Ring\ngerne om aftenen ", EB_CIRCLE_CLOSEST, NULL, FALSE });
  write_words (home, NULL, (EbContactWords){ "Lone", "plejemor", NULL, NULL, 3, home_person (home, LONE), TRUE });
  call (home, grandmother);
  call (home, grandmother); /* says nothing new */
  g_assert_cmpuint (called, ==, 1);
  assert_people (home, expected);
  home_restart (home);
  assert_people (home, expected);
}

/* Who was taken out stays written, is not called, and can come back. */
static void
test_gone (Home         *home,
           gconstpointer data)
{
  EbContact *friend = write_words (home, NULL, words_of ("Sofie", 2));
  guint called = 0;
  guint changed = 0;

  g_signal_connect (home->binder, "notify::called", G_CALLBACK (count_up), &called);
  g_signal_connect (friend, "notify::changed", G_CALLBACK (count_up), &changed);
  call (home, friend);
  g_assert_cmpuint (changed, ==, 1);
  take_out (home, friend);
  take_out (home, friend);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_cmpuint (called, ==, 2);
  assert_people (home, "2 Sofie, , ,  gone\ncall nobody\n");
  home_restart (home);
  assert_people (home, "2 Sofie, , ,  gone\ncall nobody\n");

  write_words (home, nth (home, 0), *eb_contact_get_words (nth (home, 0)));
  assert_people (home, "2 Sofie, , , \ncall Sofie\n");
  call (home, NULL);
  home_restart (home);
  assert_people (home, "2 Sofie, , , \ncall nobody\n");
}

/* Who has an account here is said anew each time; what a newer program said stays. */
static void
test_newer (Home         *home,
            gconstpointer data)
{
  EbId record = EB_ID_NONE;

  notes_append (home, AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, g_variant_new_parsed ("{'kind': <'contact'>, 'name': <'Lone'>, 'circle': <@u 1>, 'birthday': <'maj'>, 'account': <%@ay>}", home_id_variant (&home_account (LONE)->id)));
  home_reopen (home);
  assert_people (home, "1 Lone, , ,  = Lone\ncall nobody\n");
  record = *eb_contact_get_record (nth (home, 0));
  write_words (home, nth (home, 0), words_of ("Lone", 2));
  notes_assert_newest (home, &record, "birthday circle kind name notes parent phone relation");
  assert_people (home, "2 Lone, , , \ncall nobody\n");
}

/* --- Who may ------------------------------------------------------------------- */

static void
assert_words_refused (Home          *home,
                      Who            who,
                      EbContactWords words,
                      GQuark         domain,
                      int            code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_binder_write_contact (home->binder, home_seat (home, who), NULL, &words, &error));
  g_assert_error (error, domain, code);
}

static void
test_allowed (Home         *home,
              gconstpointer data)
{
  EbContact *friend = write_words (home, NULL, words_of ("Sofie", 2));
  EbContactWords   other = words_of ("Sofie fra klubben", 3);
  EbSeat          *lone = home_seat (home, LONE);
  g_autofree char *before = describe (home);
  g_autoptr (GError) error = NULL;

  g_assert_null (eb_binder_write_contact (home->binder, lone, friend, &other, &error));
  notes_assert_not_allowed (FALSE, &error);
  notes_assert_not_allowed (eb_binder_call_contact (home->binder, lone, friend, &error), &error);
  notes_assert_not_allowed (eb_binder_call_contact (home->binder, lone, NULL, &error), &error);
  notes_assert_not_allowed (eb_binder_remove_contact (home->binder, lone, friend, &error), &error);
  assert_words_refused (home, LONE, words_of ("Jeg", 1), EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);

  other.account = home_person (home, AMIRA);
  assert_words_refused (home, AMIRA, other, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_words_refused (home, AMIRA, words_of (" \n", 1), EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
  other = words_of ("Sofie", 1);
  other.phone = "12 34 56 78 12 34 56 78 12 34 56 78 12 34";
  assert_words_refused (home, AMIRA, other, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG);
  assert_people (home, before);

  take_out (home, friend);
  notes_assert_not_allowed (eb_binder_call_contact (home->binder, home_seat (home, AMIRA), friend, &error), &error);
  g_assert_null (eb_binder_get_called (home->binder));
}

/* Without the door's key nothing is read and nothing written. */
static void
test_no_door (Home         *home,
              gconstpointer data)
{
  EbContactWords words = words_of ("Mormor", 1);
  g_autoptr (GError) error = NULL;

  write_words (home, NULL, words);
  for (Who who = LONE; who <= AMIRA; who++)
    {
      EbKeyring *keyring = eb_seat_get_keyring (home_seat (home, who));
      const EbId key = eb_keyring_find_door (keyring, &home->id, EB_DOOR_NETWORK)->id;

      eb_keyring_drop (keyring, &key);
    }
  g_assert_null (eb_binder_write_contact (home->binder, home_seat (home, AMIRA), NULL, &words, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
}

/* --- Forged --------------------------------------------------------------------- */

typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  GVariant   *payload;
} Forgery;

static void
assert_refused (Home          *home,
                const Forgery *forgeries,
                guint          n)
{
  g_autofree char *before = describe (home);

  for (guint i = 0; i < n; i++)
    {
      const Forgery   *forgery = &forgeries[i];
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      notes_append (home, forgery->by, forgery->as, forgery->door, forgery->record, forgery->parent, forgery->payload);
      home_reopen (home);
      after = describe (home);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
}

static GVariant *
contact_payload (const char *name)
{
  return g_variant_new_parsed ("{'kind': <'contact'>, 'name': <%s>, 'circle': <@u 1>}", name);
}

static GVariant *
circle_payload (guint32 circle)
{
  return g_variant_new_parsed ("{'kind': <'contact'>, 'name': <'Ny'>, 'circle': <%u>}", circle);
}

static GVariant *
text_payload (const char *key,
              const char *text)
{
  return g_variant_new_parsed ("{'kind': <'contact'>, 'name': <'Ny'>, 'circle': <@u 1>, %s: <%s>}", key, text);
}

static GVariant *
account_payload (const EbId *account)
{
  return g_variant_new_parsed ("{'kind': <'contact'>, 'name': <'Ny'>, 'circle': <@u 1>, 'account': <%@ay>}", home_id_variant (account));
}

static GVariant *
gone_payload (void)
{
  return g_variant_new_parsed ("{'kind': <'contact'>, 'name': <'Mormor'>, 'circle': <@u 1>, 'gone': <true>}");
}

static void
test_forged (Home         *home,
             gconstpointer data)
{
  EbContact       *grandmother = write_words (home, NULL, words_of ("Mormor", 1));
  const EbId       record = *eb_contact_get_record (grandmother);
  const EbId       nothing = eb_vault_random_id ();
  const EbId       malte = home_account (MALTE)->id;
  const EbId       amira = home_account (AMIRA)->id;
  g_autofree char *line = g_strnfill (EB_NAME_MAX_CHARS + 1, 'x');
  g_autofree char *notes = g_strnfill (EB_CONTACT_NOTES_MAX_CHARS + 1, 'x');
  const Forgery    forgeries[] = {
       /* An adult, in their own name or the youth's. */
    { LONE, LONE, EB_DOOR_NETWORK, NULL, NULL, contact_payload ("Ny") },
    { LONE, AMIRA, EB_DOOR_NETWORK, NULL, NULL, contact_payload ("Ny") },
    { LONE, LONE, EB_DOOR_NETWORK, &record, &record, contact_payload ("Farmor") },
    { LONE, LONE, EB_DOOR_NETWORK, &record, &record, gone_payload () },
    /* Behind another door. */
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, contact_payload ("Ny") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, contact_payload ("Ny") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &record, contact_payload ("Farmor") },
    /* A second first one, and a later one of nobody. */
    { AMIRA, AMIRA, EB_DOOR_NETWORK, &record, NULL, contact_payload ("Farmor") },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, &nothing, contact_payload ("Ny") },
    /* Words that no program of ours would store. */
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, contact_payload ("") },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, contact_payload ("To\nlinjer") },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, contact_payload (line) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, text_payload ("relation", line) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, text_payload ("phone", line) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, text_payload ("phone", "12\x07"
                                                                              "34") },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, text_payload ("notes", notes) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, text_payload ("account", "Lone") },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, circle_payload (0) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, circle_payload (5) },
    /* Strangers, and the youth in the youth's own circle. */
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, account_payload (&malte) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, account_payload (&amira) },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static GVariant *
call_payload (const EbId *contact)
{
  return g_variant_new_parsed ("{'kind': <'call'>, 'contact': <%@ay>}", home_id_variant (contact));
}

static void
test_forged_call (Home         *home,
                  gconstpointer data)
{
  const EbId    record = *eb_contact_get_record (write_words (home, NULL, words_of ("Mormor", 1)));
  const EbId    other = *eb_contact_get_record (write_words (home, NULL, words_of ("Sofie", 2)));
  const EbId    nothing = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_NETWORK, NULL, NULL, call_payload (&other) },
    { LONE, AMIRA, EB_DOOR_NETWORK, NULL, NULL, call_payload (&other) },
    { LONE, LONE, EB_DOOR_NETWORK, NULL, NULL, g_variant_new_parsed ("{'kind': <'call'>}") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, call_payload (&other) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, call_payload (&other) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, &nothing, call_payload (&other) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, call_payload (&nothing) },
    { AMIRA, AMIRA, EB_DOOR_NETWORK, NULL, NULL, g_variant_new_parsed ("{'kind': <'call'>, 'contact': <'Sofie'>}") },
  };

  call (home, eb_binder_find_contact (home->binder, &record));
  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

/* --- Two windows ------------------------------------------------------------------ */

static void
open_there (Home *home,
            Home *there)
{
  g_autoptr (GError) error = NULL;

  *there = *home;
  there->journal = eb_sqlite_journal_open (home->path, &error);
  g_assert_no_error (error);
  there->table = eb_table_new ();
  there->binder = NULL;
  home_sit (there->table, LONE);
  home_sit (there->table, AMIRA);
  home_reopen (there);
}

static void
close_there (Home *there)
{
  g_assert_finalize_object (g_steal_pointer (&there->binder));
  g_assert_finalize_object (g_steal_pointer (&there->table));
  g_assert_finalize_object (g_steal_pointer (&there->journal));
}

/* What either window wrote is there; who was taken out in one is out, whichever way
 * round; of two calls the last one counts. */
static void
test_two_windows (Home         *home,
                  gconstpointer data)
{
  Home there = { 0 };

  write_words (home, NULL, words_of ("Mormor", 1));
  write_words (home, NULL, words_of ("Sofie", 2));
  write_words (home, NULL, words_of ("Far", 3));
  open_there (home, &there);
  write_words (home, nth (home, 0), (EbContactWords){ "Mormor", "mormor", "12 34 56 78", "Ring", 1, NULL, FALSE });
  write_words (&there, nth (&there, 0), (EbContactWords){ "Mormor Fatima", "mor til mor", "87 65 43 21", "Skriv", 2, NULL, FALSE });
  write_words (home, nth (home, 1), words_of ("Sofie K.", 2));
  take_out (&there, nth (&there, 1));
  write_words (home, nth (home, 1), words_of ("Sofie K. fra klubben", 2));
  take_out (home, nth (home, 2));
  write_words (&there, nth (&there, 2), words_of ("Far", 4));
  call (home, nth (home, 1));
  call (&there, nth (&there, 0));
  call (home, nth (home, 0));
  call (&there, nth (&there, 2));
  close_there (&there);
  home_restart (home);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
  assert_people (home, "1 Mormor, mormor, 12 34 56 78, Ring + Mormor Fatima, mor til mor, 87 65 43 21\nSkriv\n"
                       "2 Sofie K. fra klubben, , ,  + Sofie gone\n"
                       "3 Far, , ,  + Far gone\n"
                       "call nobody\n");
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/contacts/written", test_written);
  HOME_ADD_ON_DISK ("/contacts/gone", test_gone);
  HOME_ADD ("/contacts/newer", test_newer);
  HOME_ADD ("/contacts/allowed", test_allowed);
  HOME_ADD ("/contacts/no-door", test_no_door);
  HOME_ADD ("/contacts/forged", test_forged);
  HOME_ADD ("/contacts/forged-call", test_forged_call);
  HOME_ADD_ON_DISK ("/contacts/two-windows", test_two_windows);
  return g_test_run ();
}
