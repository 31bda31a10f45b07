/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-house-holders.h"

#include <glib/gi18n.h>

#include "eb-key-words.h"
#include "eb-words.h"

static void
holder_free (EbHouseHolder *holder)
{
  g_free (holder->name);
  g_free (holder->who);
  g_free (holder->ink);
  g_free (holder);
}

static void
look_at_doors (EbHouseHolder *holder,
               EbBinder      *binder)
{
  for (guint door = 0; door < EB_N_DOORS; door++)
    {
      const EbConsentStands stands = eb_binder_get_key (binder, &holder->whom, (EbDoor) door);

      if (stands.open)
        holder->doors |= EB_DOOR_BIT (door);
      holder->ask_again = holder->ask_again || stands.ask_again;
    }
}

static EbHouseHolder *
person_holder (EbBinder *binder,
               EbPerson *person)
{
  EbHouseHolder   *holder = g_new0 (EbHouseHolder, 1);
  const EbProfile *profile = eb_person_get_profile (person);

  holder->whom = *eb_person_get_account (person);
  holder->name = g_strdup (eb_person_get_name (person));
  holder->who = g_strdup (profile->role == EB_ROLE_YOUTH ? "" : eb_words_role (profile->role));
  holder->ink = g_strdup (profile->ink);
  holder->is_youth = profile->role == EB_ROLE_YOUTH;
  holder->outside = profile->role == EB_ROLE_CONTACT || profile->role == EB_ROLE_PARENT;
  look_at_doors (holder, binder);
  return holder;
}

static EbHouseHolder *
contact_holder (EbBinder  *binder,
                EbContact *contact)
{
  EbHouseHolder        *holder = g_new0 (EbHouseHolder, 1);
  const EbContactWords *words = eb_contact_get_words (contact);

  holder->whom = *eb_contact_get_record (contact);
  holder->name = g_strdup (words->name);
  holder->who = g_strdup (words->relation);
  holder->ink = g_strdup ("black");
  holder->outside = TRUE;
  look_at_doors (holder, binder);
  return holder;
}

static void
add_people (GPtrArray *holders,
            EbBinder  *binder)
{
  GListModel *people = eb_binder_get_people (binder);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);
      EbHouseHolder *holder = person_holder (binder, person);

      g_ptr_array_insert (holders, holder->is_youth ? 0 : -1, holder);
    }
}

/* Whoever has an account is there as that. */
static void
add_contacts (GPtrArray *holders,
              EbBinder  *binder)
{
  GListModel *contacts = eb_binder_get_contacts (binder);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);
      const EbContactWords *words = eb_contact_get_words (contact);

      if (words != NULL && words->account == NULL && !eb_contact_is_gone (contact))
        g_ptr_array_add (holders, contact_holder (binder, contact));
    }
}

/**
 * eb_house_holders_list:
 * @binder: a binder
 *
 * Returns: (transfer full) (element-type EbHouseHolder): everybody who could have keys
 */
GPtrArray *
eb_house_holders_list (EbBinder *binder)
{
  GPtrArray *holders = g_ptr_array_new_with_free_func ((GDestroyNotify) holder_free);

  add_people (holders, binder);
  add_contacts (holders, binder);
  return holders;
}

/**
 * eb_house_holder_name:
 * @holder: somebody
 *
 * Returns: (transfer full): name and who that is
 */
char *
eb_house_holder_name (const EbHouseHolder *holder)
{
  if (*holder->who == '\0')
    return g_strdup (holder->name);
  /* Translators: name, "contact person" */
  return g_strdup_printf (C_ ("holder", "%1$s, %2$s"), holder->name, holder->who);
}

/**
 * eb_house_holder_word:
 * @holder: somebody with a key
 * @binder: the binder
 * @door: the door it is the key to
 *
 * Returns: (transfer full): who, and until when
 */
char *
eb_house_holder_word (const EbHouseHolder *holder,
                      EbBinder            *binder,
                      EbDoor               door)
{
  EbKeyEntry      *entry = eb_binder_find_key_entry (binder, &holder->whom, door);
  const EbDate     until = entry == NULL ? EB_DATE_UNSET : eb_key_entry_get_until (entry);
  g_autofree char *name = eb_house_holder_name (holder);
  g_autofree char *date = NULL;

  if (!eb_date_is_set (until))
    /* Translators: name and who that is */
    return g_strdup_printf (_ ("%s, has the key"), name);
  date = eb_words_long_date (until);
  /* Translators: name and who that is, a date */
  return g_strdup_printf (_ ("%1$s, has the key until %2$s"), name, date);
}

static EbKeyEntry *
find_newest (const EbHouseHolder *holder,
             EbBinder            *binder)
{
  EbKeyEntry *newest = NULL;

  for (guint door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      EbKeyEntry *entry = (holder->doors & EB_DOOR_BIT (door)) == 0 ? NULL : eb_binder_find_key_entry (binder, &holder->whom, (EbDoor) door);

      if (entry != NULL && eb_key_entry_get_what (entry) == EB_KEY_GIVEN && (newest == NULL || eb_key_entry_get_time (entry) > eb_key_entry_get_time (newest)))
        newest = entry;
    }
  return newest;
}

/**
 * eb_house_holder_given:
 * @holder: somebody with keys
 * @binder: the binder
 *
 * Returns: (transfer full): when they were given, and in which words
 */
char *
eb_house_holder_given (const EbHouseHolder *holder,
                       EbBinder            *binder)
{
  EbKeyEntry      *entry = find_newest (holder, binder);
  const char      *words = NULL;
  g_autofree char *date = NULL;

  if (entry == NULL)
    return g_strdup ("");
  words = *eb_key_entry_get_words (entry) != '\0' ? eb_key_entry_get_words (entry) : eb_key_entry_get_purpose (entry);
  date = eb_words_long_date (eb_key_words_day (entry));
  if (*words == '\0')
    /* Translators: a date */
    return g_strdup_printf (_ ("You gave it on %s."), date);
  /* Translators: a date, the young person's own words */
  return g_strdup_printf (_ ("You gave it on %1$s: “%2$s”"), date, words);
}
