/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-fold.h"

/* The Entré: who they are, and what the binder is about. */

/* A tie of a newer program is one that the youth decides about. */
static EbTie
read_tie (GVariant *payload,
          EbActor   actor)
{
  const char *nick = "house";
  EbTie       tie = EB_TIE_OTHER;

  if (actor == EB_ACTOR_YOUTH)
    return EB_TIE_SELF;
  g_variant_lookup (payload, "tie", "&s", &nick);
  return eb_tie_from_nick (nick, &tie) ? tie : EB_TIE_OTHER;
}

gboolean
eb_fold_read_pin (GVariant *payload,
                  EbPin    *pin)
{
  const char *actor = NULL;

  if (!eb_payload_get_bytes (payload, "account", pin->account.bytes, sizeof pin->account.bytes) ||
      !eb_payload_get_bytes (payload, "sign", pin->sign, sizeof pin->sign) ||
      !g_variant_lookup (payload, "actor", "&s", &actor))
    return FALSE;
  eb_payload_get_bytes (payload, "box", pin->box, sizeof pin->box);
  pin->actor = g_str_equal (actor, "youth") ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT;
  pin->tie = read_tie (payload, pin->actor);
  return TRUE;
}

/* Only the youth asks in who is not of the house; an adult of the house may ask
 * in another, and the youth. Whoever starts the binder is one of the two. */
static gboolean
may_pin (const EbEntry *entry,
         const EbPin   *pin)
{
  const EbTie by = entry->author == NULL ? EB_TIE_HOUSE : eb_person_get_tie (entry->author);

  if (pin->tie == EB_TIE_SELF || pin->tie == EB_TIE_HOUSE)
    return by == EB_TIE_SELF || by == EB_TIE_HOUSE;
  return by == EB_TIE_SELF;
}

static EbRole
role_until_said (EbTie tie)
{
  switch (tie)
    {
    case EB_TIE_SELF:
      return EB_ROLE_YOUTH;
    case EB_TIE_PARENT:
      return EB_ROLE_PARENT;
    case EB_TIE_OTHER:
      return EB_ROLE_CONTACT;
    case EB_TIE_HOUSE:
    default:
      return EB_ROLE_FOSTER;
    }
}

/* The first pin of an account is the one that counts, and only one is the
 * youth's. */
gboolean
eb_fold_pin (EbBinder      *self,
             const EbEntry *entry)
{
  g_autoptr (EbPerson) person = NULL;
  EbPin       pin = { 0 };
  const char *name = "";

  if (!eb_fold_read_pin (entry->payload, &pin) ||
      g_hash_table_contains (self->people_by_account, &pin.account) || !may_pin (entry, &pin) ||
      (pin.actor == EB_ACTOR_YOUTH && eb_binder_get_youth (self) != NULL))
    return FALSE;

  g_variant_lookup (entry->payload, "name", "&s", &name);
  person = eb_person_new (&pin.account, pin.actor, pin.sign, eb_profile_new (name, role_until_said (pin.tie), "", "black"));
  eb_person_set_pin (person, pin.tie, pin.box);
  g_hash_table_insert (self->people_by_account, eb_id_copy (&pin.account), person);
  g_list_store_append (self->people, person);
  if (entry->author != NULL)
    eb_binder_log_pin (self, entry, person, name);
  return TRUE;
}

gboolean
eb_fold_info (EbBinder      *self,
              const EbEntry *entry)
{
  if (!eb_binder_may_correct (entry->author) || !eb_payload_read_info (entry->payload, &self->youth_name, &self->facts))
    return FALSE;
  self->info_record = entry->head->record;
  self->info_head = entry->head->id;
  g_object_notify (G_OBJECT (self), "youth-name");
  return TRUE;
}

/* Everybody says for themselves how they want to be seen; the pin decides how
 * they are tied to the youth. */
gboolean
eb_fold_profile (EbBinder      *self,
                 const EbEntry *entry)
{
  const char *name = NULL;
  const char *role_nick = NULL;
  const char *hand = "";
  const char *ink = "black";
  EbRole      role = EB_ROLE_FOSTER;

  if (!eb_id_equal (&entry->head->record, &entry->head->author) ||
      !g_variant_lookup (entry->payload, "name", "&s", &name) ||
      !g_variant_lookup (entry->payload, "role", "&s", &role_nick) ||
      !eb_role_from_nick (role_nick, &role) ||
      eb_role_get_tie (role) != eb_person_get_tie (entry->author))
    return FALSE;

  g_variant_lookup (entry->payload, "hand", "&s", &hand);
  g_variant_lookup (entry->payload, "ink", "&s", &ink);
  eb_person_set_head (entry->author, &entry->head->id);
  eb_person_set_profile (entry->author, eb_profile_new (name, role, hand, ink), entry->head->time);
  return TRUE;
}

gboolean
eb_fold_closing (EbBinder      *self,
                 const EbEntry *entry)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (entry->payload);
  EbActed     *acted = NULL;
  const char  *key = NULL;
  const char  *reason = "";
  const EbDate on = eb_payload_get_date (entry->payload, "on");
  guint32      how = 0;

  if (!g_variant_dict_lookup (dict, "key", "&s", &key) || !eb_date_is_set (on) ||
      !g_variant_dict_lookup (dict, "how", "u", &how) || how > EB_CLOSE_NOT_NEEDED)
    return FALSE;

  g_variant_dict_lookup (dict, "why", "&s", &reason);
  acted = g_new0 (EbActed, 1);
  acted->key = g_strdup (key);
  acted->reason = g_strdup (reason);
  acted->actor = g_object_ref (entry->author);
  acted->closing.key = acted->key;
  acted->closing.how = (EbCloseHow) how;
  acted->closing.on = on;
  acted->closing.at = entry->head->time;
  g_ptr_array_add (self->acted, acted);
  return TRUE;
}

gboolean
eb_fold_rhythm (EbBinder      *self,
                const EbEntry *entry)
{
  const char *with = "";
  const char *why = "";
  gint32      months = 0;

  if (!g_variant_lookup (entry->payload, "months", "i", &months) || months < 1 || months > 12)
    return FALSE;

  g_variant_lookup (entry->payload, "with", "&s", &with);
  g_variant_lookup (entry->payload, "why", "&s", &why);
  self->rhythm.months = months;
  self->rhythm.since = eb_payload_get_date (entry->payload, "since");
  g_free (self->rhythm_with);
  g_free (self->rhythm_why);
  self->rhythm_with = g_strdup (with);
  self->rhythm_why = g_strdup (why);
  g_object_notify (G_OBJECT (self), "rhythm");
  return TRUE;
}
