/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-clock.h"

/* The Entré: who got which key. */

static void
log_entry (EbBinder        *self,
           const EbEntry   *entry,
           const EbKeySaid *said)
{
  g_autoptr (EbKeyEntry) logged = eb_key_entry_new (&entry->head->id, said);

  g_list_store_append (self->key_log, logged);
  g_object_notify (G_OBJECT (self), "keys");
}

void
eb_binder_log_pin (EbBinder      *self,
                   const EbEntry *entry,
                   EbPerson      *person,
                   const char    *name)
{
  const EbTie     tie = eb_person_get_tie (person);
  const gboolean  ours = tie == EB_TIE_SELF || tie == EB_TIE_HOUSE;
  const EbKeySaid said = {
    .what = EB_KEY_ASKED_IN,
    .whom = *eb_person_get_account (person),
    .name = name,
    .by = entry->author,
    .time = entry->head->time,
    .doors = ours ? EB_SHARED_DOORS : EB_DOOR_BIT (EB_DOOR_ENTRY),
    .on = eb_clock_date_of (entry->head->time),
  };

  log_entry (self, entry, &said);
}

gboolean
eb_binder_may_correct (EbPerson *person)
{
  return person != NULL && (eb_person_get_tie (person) == EB_TIE_SELF || eb_person_get_tie (person) == EB_TIE_HOUSE);
}

/* FALSE for none at all, or one that is not known or not shared. */
static gboolean
read_doors (GVariant *payload,
            guint    *doors)
{
  g_autoptr (GVariant) nicks = g_variant_lookup_value (payload, "doors", G_VARIANT_TYPE_STRING_ARRAY);
  const gsize n = nicks == NULL ? 0 : g_variant_n_children (nicks);

  *doors = 0;
  for (gsize i = 0; i < n; i++)
    {
      const char *nick = NULL;
      EbDoor      door = EB_DOOR_ROOM;

      g_variant_get_child (nicks, i, "&s", &nick);
      if (!eb_door_from_nick (nick, &door))
        return FALSE;
      *doors |= EB_DOOR_BIT (door);
    }
  return *doors != 0 && (*doors & ~EB_SHARED_DOORS) == 0;
}

static gboolean
read_whom (EbBinder      *self,
           const EbEntry *entry,
           const char    *key,
           EbId          *whom)
{
  const EbPerson *youth = eb_binder_get_youth (self);

  return eb_payload_get_bytes (entry->payload, key, whom->bytes, sizeof whom->bytes) &&
         (youth == NULL || !eb_id_equal (whom, eb_person_get_account ((EbPerson *) youth)));
}

static gboolean
read_given (GVariant  *payload,
            EbKeySaid *said)
{
  if ((said->doors & EB_DOOR_BIT (EB_DOOR_ENTRY)) != 0)
    return FALSE; /* it goes with the others */
  said->from = eb_payload_get_date (payload, "from");
  said->until = eb_payload_get_date (payload, "until");
  if (!eb_date_is_set (said->from))
    said->from = said->on;
  if (eb_date_is_set (said->until) && eb_date_compare (said->until, said->from) < 0)
    return FALSE;
  g_variant_lookup (payload, "purpose", "&s", &said->purpose);
  return TRUE;
}

static gboolean
takes_words (EbKeyWhat what)
{
  return what != EB_KEY_ASKED_IN && what != EB_KEY_PRINTED;
}

/* Words to what was said without them: whom it is about cannot read these. */
static gboolean
add_words (EbBinder      *self,
           const EbEntry *entry)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->key_log));
  const char *words = NULL;

  if (!g_variant_lookup (entry->payload, "words", "&s", &words))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbKeyEntry) logged = g_list_model_get_item (G_LIST_MODEL (self->key_log), i);

      if (!eb_id_equal (eb_key_entry_get_revision (logged), &entry->head->parent))
        continue;
      if (eb_key_entry_get_by (logged) != entry->author || !takes_words (eb_key_entry_get_what (logged)) || *eb_key_entry_get_words (logged) != '\0')
        return FALSE;
      eb_key_entry_set_words (logged, words);
      g_list_model_items_changed (G_LIST_MODEL (self->key_log), i, 1, 1);
      return TRUE;
    }
  return FALSE;
}

gboolean
eb_fold_key (EbBinder      *self,
             const EbEntry *entry)
{
  EbKeySaid said = { .by = entry->author, .time = entry->head->time };
  gboolean  given = FALSE;

  if (eb_person_get_actor (entry->author) != EB_ACTOR_YOUTH)
    return FALSE;
  if (!eb_id_is_none (&entry->head->parent))
    return add_words (self, entry);

  said.on = eb_payload_get_date (entry->payload, "on");
  if (!read_whom (self, entry, "whom", &said.whom) || !eb_date_is_set (said.on) ||
      !g_variant_lookup (entry->payload, "given", "b", &given) ||
      !g_variant_lookup (entry->payload, "name", "&s", &said.name) ||
      !read_doors (entry->payload, &said.doors) ||
      (given && !read_given (entry->payload, &said)))
    return FALSE;

  said.what = given ? EB_KEY_GIVEN : EB_KEY_WITHDRAWN;
  g_variant_lookup (entry->payload, "words", "&s", &said.words);
  log_entry (self, entry, &said);
  return TRUE;
}

gboolean
eb_fold_left (EbBinder      *self,
              const EbEntry *entry)
{
  EbKeySaid said = { .what = EB_KEY_LEFT, .by = entry->author, .time = entry->head->time, .doors = EB_SHARED_DOORS };
  EbPerson *person = NULL;

  if (!eb_binder_may_correct (entry->author))
    return FALSE;
  if (!eb_id_is_none (&entry->head->parent))
    return add_words (self, entry);
  if (!read_whom (self, entry, "account", &said.whom))
    return FALSE;
  person = eb_binder_find_person (self, &said.whom);
  if (person == NULL || person == entry->author || eb_person_get_tie (person) != EB_TIE_HOUSE)
    return FALSE;

  said.name = eb_person_get_name (person);
  said.on = eb_clock_date_of (entry->head->time);
  g_variant_lookup (entry->payload, "words", "&s", &said.words);
  eb_person_leave (person);
  log_entry (self, entry, &said);
  return TRUE;
}

/* Kept whether or not it was allowed that day: a paper that was made is there. */
gboolean
eb_fold_handout (EbBinder      *self,
                 const EbEntry *entry)
{
  EbKeySaid said = { .what = EB_KEY_PRINTED, .by = entry->author, .time = entry->head->time };

  if (!eb_binder_may_correct (entry->author) || !eb_id_is_none (&entry->head->parent) ||
      !read_whom (self, entry, "whom", &said.whom) ||
      !g_variant_lookup (entry->payload, "name", "&s", &said.name) ||
      !read_doors (entry->payload, &said.doors) || (said.doors & EB_DOOR_BIT (EB_DOOR_ENTRY)) != 0)
    return FALSE;

  said.on = eb_clock_date_of (entry->head->time);
  log_entry (self, entry, &said);
  return TRUE;
}
