/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"

/* How it stands with everybody's keys, from the log of what was said. */

EbId
eb_binder_find_whom (EbBinder   *self,
                     const EbId *whom)
{
  EbContact *contact = eb_binder_find_contact (self, whom);
  EbPerson  *person = contact == NULL ? NULL : eb_contact_get_words (contact)->account;

  return person == NULL ? *whom : *eb_person_get_account (person);
}

EbTie
eb_binder_get_tie_of (EbBinder   *self,
                      const EbId *whom)
{
  EbPerson  *person = eb_binder_find_person (self, whom);
  EbContact *contact = person != NULL ? NULL : eb_binder_find_contact (self, whom);

  if (person != NULL)
    return eb_person_get_tie (person);
  return contact != NULL && eb_contact_get_words (contact)->parent ? EB_TIE_PARENT : EB_TIE_OTHER;
}

/**
 * Said:
 * @words: (element-type EbConsentSaid): what was said about one person
 * @entries: (element-type EbKeyEntry): where each of them stands
 */
typedef struct
{
  GArray    *words;
  GPtrArray *entries;
} Said;

static void
said_clear (Said *said)
{
  g_clear_pointer (&said->words, g_array_unref);
  g_clear_pointer (&said->entries, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

static void
add_said (Said       *said,
          EbKeyEntry *entry,
          EbDoor      door,
          gboolean    given)
{
  const EbKeySaid    *line = eb_key_entry_peek (entry);
  const EbConsentSaid one = { .door = door, .given = given, .on = line->on, .from = line->from, .until = line->until };

  g_array_append_val (said->words, one);
  g_ptr_array_add (said->entries, entry);
}

static void
add_line (Said       *said,
          EbKeyEntry *entry)
{
  const EbKeySaid *line = eb_key_entry_peek (entry);

  if (line->what == EB_KEY_PRINTED)
    return;
  if (line->what == EB_KEY_ASKED_IN)
    {
      if (line->doors == EB_DOOR_BIT (EB_DOOR_ENTRY))
        add_said (said, entry, EB_DOOR_ENTRY, TRUE);
      return;
    }
  if (line->what == EB_KEY_LEFT)
    {
      add_said (said, entry, EB_DOOR_ENTRY, FALSE); /* which takes back all that was said before */
      return;
    }
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    if ((line->doors & EB_DOOR_BIT (door)) != 0)
      add_said (said, entry, door, line->what == EB_KEY_GIVEN);
}

/* What is about to be said counts as well. */
static Said
collect_said (EbBinder   *self,
              const EbId *whom)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->key_log));
  Said        said = { g_array_new (FALSE, FALSE, sizeof (EbConsentSaid)), g_ptr_array_new () };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbKeyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->key_log), i); /* the log keeps it */

      if (eb_id_equal (eb_key_entry_get_whom (entry), whom))
        add_line (&said, entry);
    }
  if (self->about_to != NULL && eb_id_equal (eb_key_entry_get_whom (self->about_to), whom))
    add_line (&said, self->about_to);
  return said;
}

static EbTie
tie_then (EbBinder   *self,
          const EbId *whom)
{
  if (self->about_to != NULL && eb_key_entry_get_what (self->about_to) == EB_KEY_LEFT && eb_id_equal (eb_key_entry_get_whom (self->about_to), whom))
    return EB_TIE_OTHER;
  return eb_binder_get_tie_of (self, whom);
}

static EbConsentStands
find_stands (EbBinder   *self,
             const EbId *whom,
             const Said *said,
             EbDoor      door)
{
  const gboolean has_account = eb_binder_find_person (self, whom) != NULL;

  return eb_consent_stands (tie_then (self, whom), has_account, (const EbConsentSaid *) (gpointer) said->words->data, said->words->len, door, self->facts.birth, self->keys_day);
}

guint
eb_binder_get_readable (EbBinder *self,
                        EbPerson *person)
{
  guint doors = 0;
  g_auto (Said) said = { 0 };

  if (person == NULL)
    return 0;
  said = collect_said (self, eb_person_get_account (person));
  for (EbDoor door = EB_DOOR_ENTRY; door <= EB_DOOR_ROOM; door++)
    if (find_stands (self, eb_person_get_account (person), &said, door).open)
      doors |= EB_DOOR_BIT (door);
  return doors;
}

gboolean
eb_binder_may_have_held (EbBinder *self,
                         EbPerson *person,
                         EbDoor    door)
{
  const EbTie tie = eb_person_get_tie (person);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->key_log));

  if (door == EB_DOOR_ROOM)
    return tie == EB_TIE_SELF;
  if (tie == EB_TIE_SELF || tie == EB_TIE_HOUSE || door == EB_DOOR_ENTRY || eb_person_has_left (person))
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbKeyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->key_log), i);

      if (eb_key_entry_get_what (entry) == EB_KEY_GIVEN && (eb_key_entry_get_doors (entry) & EB_DOOR_BIT (door)) != 0 &&
          eb_id_equal (eb_key_entry_get_whom (entry), eb_person_get_account (person)))
        return TRUE;
    }
  return FALSE;
}

/**
 * eb_binder_has_door:
 * @self: the binder
 * @door: a door
 *
 * Returns: whether somebody at the table holds its key and may read what is behind
 *   it today
 */
gboolean
eb_binder_has_door (EbBinder *self,
                    EbDoor    door)
{
  guint n = 0;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (door == EB_DOOR_ROOM && !eb_binder_is_alone (self))
    return FALSE;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      if (eb_keyring_find_door (eb_seat_get_keyring (seat), &self->id, door) != NULL &&
          (eb_binder_get_readable (self, eb_binder_find_person (self, eb_seat_get_account (seat))) & EB_DOOR_BIT (door)) != 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * eb_binder_get_key_log:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbKeyEntry, in the order of the file
 */
GListModel *
eb_binder_get_key_log (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->key_log);
}

/**
 * eb_binder_get_key:
 * @self: the binder
 * @whom: an account, or a contact's record
 * @door: a door
 *
 * Returns: how it stands today; its "said" is for eb_binder_find_key_entry()
 */
EbConsentStands
eb_binder_get_key (EbBinder   *self,
                   const EbId *whom,
                   EbDoor      door)
{
  EbId meant = EB_ID_NONE;
  g_auto (Said) said = { 0 };

  g_return_val_if_fail (EB_IS_BINDER (self) && whom != NULL, (EbConsentStands){ .said = -1 });

  meant = eb_binder_find_whom (self, whom);
  said = collect_said (self, &meant);
  return find_stands (self, &meant, &said, door);
}

/**
 * eb_binder_find_key_entry:
 * @self: the binder
 * @whom: an account, or a contact's record
 * @door: a door
 *
 * Returns: (transfer none) (nullable): the line of the log that decides how it
 *   stands; %NULL: nothing that was said does
 */
EbKeyEntry *
eb_binder_find_key_entry (EbBinder   *self,
                          const EbId *whom,
                          EbDoor      door)
{
  EbId meant = EB_ID_NONE;
  int  decides = -1;
  g_auto (Said) said = { 0 };

  g_return_val_if_fail (EB_IS_BINDER (self) && whom != NULL, NULL);

  meant = eb_binder_find_whom (self, whom);
  said = collect_said (self, &meant);
  decides = find_stands (self, &meant, &said, door).said;
  return decides < 0 ? NULL : g_ptr_array_index (said.entries, decides);
}
