/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact-private.h"
#include "eb-entry.h"
#include "eb-text.h"

/* The people around the youth, in the youth's words alone, behind one door. */

static gboolean
is_the_youths (const EbEntry *entry)
{
  return entry->door == EB_DOOR_NETWORK && eb_entry_is_the_youths (entry);
}

/* Whether @text is what this program would have stored. */
static gboolean
is_clean_line (const char *text,
               glong       max_chars)
{
  g_autofree char *cleaned = eb_text_clean_line (text, max_chars, NULL);

  return g_strcmp0 (cleaned, text) == 0;
}

static gboolean
is_clean_or_empty (const char *text,
                   glong       max_chars)
{
  g_autofree char *cleaned = *text == '\0' ? g_strdup ("") : eb_text_clean (text, max_chars, NULL);

  return g_strcmp0 (cleaned, text) == 0;
}

/* Nobody, or an adult who is pinned here. FALSE: it names a stranger. */
static gboolean
read_account (EbBinder      *self,
              const EbEntry *entry,
              EbPerson     **person)
{
  EbId account = EB_ID_NONE;

  if (!eb_entry_says (entry, "account"))
    return TRUE;
  if (!eb_payload_get_bytes (entry->payload, "account", account.bytes, sizeof account.bytes))
    return FALSE;
  *person = eb_binder_find_person (self, &account);
  return *person != NULL && eb_person_get_actor (*person) != EB_ACTOR_YOUTH;
}

static gboolean
read_words (EbBinder       *self,
            const EbEntry  *entry,
            EbContactWords *words)
{
  guint32 circle = 0;

  *words = (EbContactWords){ .name = "", .relation = "", .phone = "", .notes = "" };
  g_variant_lookup (entry->payload, "name", "&s", &words->name);
  g_variant_lookup (entry->payload, "relation", "&s", &words->relation);
  g_variant_lookup (entry->payload, "phone", "&s", &words->phone);
  g_variant_lookup (entry->payload, "notes", "&s", &words->notes);
  g_variant_lookup (entry->payload, "circle", "u", &circle);
  g_variant_lookup (entry->payload, "parent", "b", &words->parent);
  words->circle = circle;
  return is_clean_line (words->name, EB_NAME_MAX_CHARS) &&
         (*words->relation == '\0' || is_clean_line (words->relation, EB_NAME_MAX_CHARS)) &&
         (*words->phone == '\0' || is_clean_line (words->phone, EB_PHONE_MAX_CHARS)) &&
         is_clean_or_empty (words->notes, EB_CONTACT_NOTES_MAX_CHARS) &&
         circle >= EB_CIRCLE_CLOSEST && circle <= EB_CIRCLE_FARTHEST &&
         read_account (self, entry, &words->account);
}

static EbContactGone
read_gone (const EbEntry *entry)
{
  gboolean gone = FALSE;

  if (!g_variant_lookup (entry->payload, "gone", "b", &gone))
    return EB_CONTACT_GONE_UNSAID;
  return gone ? EB_CONTACT_GONE_OUT : EB_CONTACT_GONE_BACK;
}

/* Who was chosen, unless they were taken out of the circle since. */
static void
find_called (EbBinder *self)
{
  EbContact *called = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->contacts)); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (G_LIST_MODEL (self->contacts), i);

      if (eb_contact_is_called (contact))
        called = contact; /* the list keeps it */
    }
  if (self->called == called)
    return;
  self->called = called;
  g_object_notify (G_OBJECT (self), "called");
}

/* Of two wordings at once the first in the file counts, and the other one is kept.
 * Whoever was taken out in either is out: that is not undone by who has not seen it. */
gboolean
eb_fold_contact (EbBinder      *self,
                 const EbEntry *entry)
{
  EbContact          *contact = eb_binder_find_contact (self, &entry->head->record);
  const EbContactGone gone = read_gone (entry);
  EbContactWords      words = { 0 };

  if (!is_the_youths (entry) || !read_words (self, entry, &words) ||
      (contact == NULL) != eb_id_is_none (&entry->head->parent))
    return FALSE;

  if (contact == NULL)
    {
      g_autoptr (EbContact) made = eb_contact_new (&entry->head->record);

      eb_contact_revise (made, entry->head, &words, gone);
      g_list_store_append (self->contacts, made);
      return TRUE;
    }
  if (eb_id_equal (&entry->head->parent, eb_contact_get_head (contact)))
    eb_contact_revise (contact, entry->head, &words, gone);
  else
    eb_contact_add_other_wording (contact, &words, gone);
  find_called (self);
  return TRUE;
}

/* Somebody who was taken out in another window may be named: they are not called
 * until they are back. */
gboolean
eb_fold_call (EbBinder      *self,
              const EbEntry *entry)
{
  EbContact *chosen = NULL;
  EbId       record = EB_ID_NONE;

  if (!is_the_youths (entry) || !eb_id_is_none (&entry->head->parent))
    return FALSE;
  if (eb_payload_get_bytes (entry->payload, "contact", record.bytes, sizeof record.bytes))
    chosen = eb_binder_find_contact (self, &record);
  if (chosen == NULL && eb_entry_says (entry, "contact"))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->contacts)); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (G_LIST_MODEL (self->contacts), i);

      eb_contact_set_chosen (contact, contact == chosen);
    }
  find_called (self);
  return TRUE;
}
