/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keys-fixture.h"

#include "eb-keyring-private.h"

void
keys_ask_in (Home  *home,
             Who    who,
             EbRole role)
{
  g_autoptr (EbProfile) profile = eb_profile_new ("Malte", role, "", "brown");
  g_autoptr (GError) error = NULL;

  eb_binder_add_person (home->binder, home_seat (home, AMIRA), home_account (who), profile, &error);
  g_assert_no_error (error);
}

void
keys_give (Home  *home,
           Who    who,
           guint  doors,
           EbDate from,
           EbDate until)
{
  const EbKeyWords words = { doors, from, until, "Så du kan hjælpe", "Bare spørg" };
  g_autoptr (GError) error = NULL;

  eb_binder_give_keys (home->binder, home_seat (home, AMIRA), &home_account (who)->id, &words, &error);
  g_assert_no_error (error);
}

void
keys_take_back (Home       *home,
                Who         who,
                guint       doors,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  eb_binder_withdraw_keys (home->binder, home_seat (home, AMIRA), &home_account (who)->id, doors, words, &error);
  g_assert_no_error (error);
}

void
keys_write (Home       *home,
            Who         who,
            EbDoor      door,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_write_goal (home->binder, home_seat (home, who), door, text, &error);
  g_assert_no_error (error);
}

void
keys_write_entry (Home       *home,
                  Who         who,
                  const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_set_rhythm (home->binder, home_seat (home, who), 3, text, "", &error);
  g_assert_no_error (error);
}

typedef struct
{
  EbKeyring  *keyring;
  GPtrArray  *keys;
  const char *text;
  gboolean    found;
} Look;

static gboolean
holds_text (const EbOpened *opened,
            const char     *text)
{
  gsize         size = 0;
  gconstpointer data = g_bytes_get_data (opened->payload, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

/* Under each key in turn, whichever the row says. */
static gboolean
look_into (const EbSealed *sealed,
           gpointer        user_data)
{
  Look *look = user_data;

  for (guint i = 0; i < look->keys->len; i++)
    {
      const EbDoorKey *key = g_ptr_array_index (look->keys, i);
      EbSealed         tried = *sealed;
      g_auto (EbOpened) opened = { 0 };

      tried.head.key = key->id;
      if (!eb_keyring_open (look->keyring, &tried, &opened, NULL))
        continue;
      g_assert_true (eb_id_equal (&sealed->head.key, &key->id));
      look->found |= holds_text (&opened, look->text);
    }
  return TRUE;
}

static EbKeyring *
take_everything (Home *home,
                 Who   who)
{
  EbKeyring *keyring = home_keyring (who);
  g_autoptr (GPtrArray) grants = eb_journal_list_binder_grants (home->journal, &home->id, NULL);

  for (guint i = 0; i < grants->len; i++)
    eb_keyring_take (keyring, g_ptr_array_index (grants, i), NULL);
  return keyring;
}

gboolean
keys_can_read (Home       *home,
               Who         who,
               const char *text)
{
  g_autoptr (EbKeyring) keyring = take_everything (home, who);
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (keyring, &home->id);
  Look look = { keyring, keys, text, FALSE };

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, look_into, &look, NULL));
  return look.found;
}

typedef struct
{
  EbKeyring *whole; /* knows which row is behind which door */
  EbKeyring *keyring;
  guint      doors;
} Compare;

static gboolean
compare_row (const EbSealed *sealed,
             gpointer        user_data)
{
  const Compare   *compare = user_data;
  const EbDoorKey *key = eb_keyring_find_key (compare->whole, &sealed->head.key);
  g_auto (EbOpened) opened = { 0 };

  g_assert_nonnull (key);
  g_assert_cmpint (eb_keyring_open (compare->keyring, sealed, &opened, NULL), ==, (compare->doors & EB_DOOR_BIT (key->door)) != 0);
  return TRUE;
}

void
keys_assert_reads (Home *home,
                   Who   who,
                   guint doors)
{
  g_autoptr (EbKeyring) whole = take_everything (home, AMIRA);
  g_autoptr (EbKeyring) keyring = take_everything (home, who);
  Compare compare = { whole, keyring, doors };

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, compare_row, &compare, NULL));
}

void
keys_open_for (Home *home,
               Who   who,
               Who   other)
{
  g_clear_object (&home->binder);
  eb_table_lock_all (home->table);
  home_sit (home->table, who);
  if (other != N_WHO)
    home_sit (home->table, other);
  home_reopen (home);
}

guint
keys_list_doors (Home *home)
{
  guint doors = 0;

  for (EbDoor door = EB_DOOR_ENTRY; door <= EB_DOOR_ROOM; door++)
    if (eb_binder_has_door (home->binder, door))
      doors |= EB_DOOR_BIT (door);
  return doors;
}

guint
keys_get_generation (Home  *home,
                     Who    who,
                     EbDoor door)
{
  const EbDoorKey *key = eb_keyring_find_door (eb_seat_get_keyring (home_seat (home, who)), &home->id, door);

  return key == NULL ? 0 : key->generation;
}

EbConsentStands
keys_stands (Home  *home,
             Who    who,
             EbDoor door)
{
  return eb_binder_get_key (home->binder, &home_account (who)->id, door);
}
