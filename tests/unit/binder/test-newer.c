/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-writer.h"

/* What a newer program wrote is still there after this one has changed it. */

static void
append (Home       *home,
        Who         who,
        EbDoor      door,
        const EbId *record,
        const EbId *parent,
        GVariant   *payload)
{
  g_auto (EbWriter) writer = { 0 };
  g_autoptr (GError) error = NULL;

  eb_writer_init (&writer, eb_seat_get_keyring (home_seat (home, who)), &home->id, NULL);
  g_assert_true (eb_writer_add (&writer, door, record, parent, payload, &error));
  g_assert_true (eb_journal_commit (home->journal, writer.batch, &error));
  home_reopen (home);
}

typedef struct
{
  EbKeyring *keyring;
  EbId       record;
  GVariant  *newest;
} Search;

static gboolean
find_newest (const EbSealed *sealed,
             gpointer        user_data)
{
  Search *search = user_data;
  g_auto (EbOpened) opened = { 0 };

  if (!eb_id_equal (&sealed->head.record, &search->record))
    return TRUE;
  g_assert_true (eb_keyring_open (search->keyring, sealed, &opened, NULL));
  g_clear_pointer (&search->newest, g_variant_unref);
  search->newest = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, opened.payload, FALSE));
  return TRUE;
}

static GVariant *
read_newest (Home       *home,
             const EbId *record)
{
  Search search = { eb_seat_get_keyring (home_seat (home, AMIRA)), *record, NULL };

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, find_newest, &search, NULL));
  g_assert_nonnull (search.newest);
  return search.newest;
}

static void
assert_string (GVariant   *payload,
               const char *key,
               const char *expected)
{
  const char *value = NULL;

  g_variant_lookup (payload, key, "&s", &value);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_goal (Home         *home,
           gconstpointer on_disk)
{
  const EbId record = eb_vault_random_id ();
  g_autoptr (GVariant) newest = NULL;

  append (home, LONE, EB_DOOR_HOME, &record, NULL, g_variant_new_parsed ("{'kind': <'goal'>, 'state': <'suggested'>, 'text': <'Ryd op'>, 'weight': <'heavy'>}"));
  g_assert_true (eb_binder_take_over_goal (home->binder, home_seat (home, AMIRA), eb_binder_find_goal (home->binder, &record), "Jeg vil have plads", NULL));
  newest = read_newest (home, &record);
  assert_string (newest, "text", "Jeg vil have plads");
  assert_string (newest, "state", "mine");
  assert_string (newest, "weight", "heavy");
}

static void
test_profile (Home         *home,
              gconstpointer on_disk)
{
  const EbId account = home_account (AMIRA)->id;
  g_autoptr (EbProfile) profile = eb_profile_new ("Amira", EB_ROLE_YOUTH, "", "teal");
  g_autoptr (GVariant) newest = NULL;

  append (home, AMIRA, EB_DOOR_ENTRY, &account, NULL, g_variant_new_parsed ("{'kind': <'person'>, 'name': <'Amira'>, 'role': <'youth'>, 'ink': <'plum'>, 'says': <'hun'>}"));
  g_assert_true (eb_binder_set_profile (home->binder, home_seat (home, AMIRA), profile, NULL));
  newest = read_newest (home, &account);
  assert_string (newest, "ink", "teal");
  assert_string (newest, "says", "hun");
}

int
main (int    argc,
      char **argv)
{
  home_init (&argc, &argv);

  HOME_ADD ("/newer/goal", test_goal);
  HOME_ADD ("/newer/profile", test_profile);

  return g_test_run ();
}
