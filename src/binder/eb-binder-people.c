/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-contact-private.h"
#include "eb-text.h"

/**
 * eb_binder_get_contacts:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbContact, in the order they were
 *   written; those who were taken out of the circle, too
 */
GListModel *
eb_binder_get_contacts (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->contacts);
}

/**
 * eb_binder_find_contact:
 * @self: the binder
 * @record: their record
 *
 * Returns: (transfer none) (nullable): whom the youth wrote there
 */
EbContact *
eb_binder_find_contact (EbBinder   *self,
                        const EbId *record)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->contacts)); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (G_LIST_MODEL (self->contacts), i);

      if (eb_id_equal (eb_contact_get_record (contact), record))
        return contact; /* the list keeps it */
    }
  return NULL;
}

/**
 * eb_binder_get_called:
 * @self: the binder
 *
 * Returns: (transfer none) (nullable): whom the youth calls when it all falls
 *   apart; %NULL: nobody was chosen, or they were taken out of the circle
 */
EbContact *
eb_binder_get_called (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return self->called;
}

/* --- Written ---------------------------------------------------------------- */

/* Who stands in the circle is the youth's alone to say; @contact (nullable) is one
 * of this binder. */
static gboolean
check_speaker (EbBinder  *self,
               EbSeat    *by,
               EbContact *contact,
               GError   **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL)
    return FALSE;
  if (eb_person_get_actor (person) != EB_ACTOR_YOUTH)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is the youth's to say");
  if (contact != NULL && eb_binder_find_contact (self, eb_contact_get_record (contact)) != contact)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "nobody of this binder");
  return TRUE;
}

static gboolean
check_account (EbBinder *self,
               EbPerson *account,
               GError  **error)
{
  if (account != NULL && eb_binder_find_person (self, eb_person_get_account (account)) != account)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a person of this binder");
  if (account != NULL && eb_person_get_actor (account) == EB_ACTOR_YOUTH)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the youth stands in the middle");
  return TRUE;
}

typedef char *(*CleanFunc) (const char *typed,
                            glong       max_chars,
                            GError    **error);

/* Puts @typed (nullable) cleaned into @dict; "" if there is nothing. */
static gboolean
insert_text (GVariantDict *dict,
             const char   *key,
             CleanFunc     clean,
             const char   *typed,
             glong         max_chars,
             GError      **error)
{
  g_autofree char *text = clean (typed, max_chars, error);

  if (text != NULL)
    g_variant_dict_insert (dict, key, "s", text);
  return text != NULL;
}

/* NULL: the words will not do. */
static GVariantDict *
contact_payload (const EbContactWords *words,
                 GError              **error)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (NULL);
  g_autofree char *name = eb_text_clean_line (words->name, EB_NAME_MAX_CHARS, error);

  if (name == NULL ||
      !insert_text (dict, "relation", eb_text_clean_line_optional, words->relation, EB_NAME_MAX_CHARS, error) ||
      !insert_text (dict, "phone", eb_text_clean_line_optional, words->phone, EB_PHONE_MAX_CHARS, error) ||
      !insert_text (dict, "notes", eb_text_clean_optional, words->notes, EB_CONTACT_NOTES_MAX_CHARS, error))
    return NULL;
  g_variant_dict_insert (dict, "kind", "s", "contact");
  g_variant_dict_insert (dict, "name", "s", name);
  g_variant_dict_insert (dict, "circle", "u", words->circle);
  g_variant_dict_insert (dict, "parent", "b", words->parent != FALSE);
  return g_steal_pointer (&dict);
}

/* What a newer program said is kept; of who it is and whether they are gone only
 * what is said now. */
static gboolean
write_revision (EbBinder             *self,
                EbSeat               *by,
                EbContact            *contact,
                const EbContactWords *words,
                EbContactGone         gone,
                GError              **error)
{
  g_autoptr (GVariantDict) ours = contact_payload (words, error);
  g_autoptr (GVariantDict) dict = NULL;
  g_autoptr (GVariant) kept = NULL;

  if (ours == NULL)
    return FALSE;
  kept = g_variant_ref_sink (eb_binder_keep_unknown (self, eb_contact_get_head (contact), g_variant_dict_end (ours)));
  dict = g_variant_dict_new (kept);
  g_variant_dict_remove (dict, "account");
  g_variant_dict_remove (dict, "gone");
  if (words->account != NULL)
    g_variant_dict_insert_value (dict, "account", eb_payload_id (eb_person_get_account (words->account)));
  if (gone != EB_CONTACT_GONE_UNSAID)
    g_variant_dict_insert (dict, "gone", "b", gone == EB_CONTACT_GONE_OUT);
  return eb_binder_write_one (self, by, EB_DOOR_NETWORK, eb_contact_get_record (contact), eb_contact_get_head (contact), g_variant_dict_end (dict), error);
}

/**
 * eb_binder_write_contact:
 * @self: the binder
 * @youth: the youth
 * @contact: (nullable): whom it is about; %NULL: somebody new
 * @words: all that the youth says of them
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED for anybody
 *   else, %EB_BINDER_ERROR_NO_DOOR, EB_TEXT_ERROR for the words)
 *
 * Whoever was taken out of the circle stands in it again.
 *
 * Returns: (transfer none) (nullable): them; %NULL on error
 */
EbContact *
eb_binder_write_contact (EbBinder             *self,
                         EbSeat               *youth,
                         EbContact            *contact,
                         const EbContactWords *words,
                         GError              **error)
{
  g_autoptr (GVariantDict) dict = NULL;
  const EbId record = eb_vault_random_id ();

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (words->circle >= EB_CIRCLE_CLOSEST && words->circle <= EB_CIRCLE_FARTHEST, NULL);

  if (!check_speaker (self, youth, contact, error) || !check_account (self, words->account, error))
    return NULL;
  if (contact != NULL)
    return write_revision (self, youth, contact, words, eb_contact_is_gone (contact) ? EB_CONTACT_GONE_BACK : EB_CONTACT_GONE_UNSAID, error) ? contact : NULL;

  dict = contact_payload (words, error);
  if (dict == NULL)
    return NULL;
  if (words->account != NULL)
    g_variant_dict_insert_value (dict, "account", eb_payload_id (eb_person_get_account (words->account)));
  return eb_binder_write_one (self, youth, EB_DOOR_NETWORK, &record, NULL, g_variant_dict_end (dict), error) ? eb_binder_find_contact (self, &record) : NULL;
}

/**
 * eb_binder_call_contact:
 * @self: the binder
 * @youth: the youth
 * @contact: (nullable): whom the youth calls when it all falls apart; %NULL: nobody
 * @error: return location for a #GError
 *
 * Saying what was said already changes nothing.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_call_contact (EbBinder  *self,
                        EbSeat    *youth,
                        EbContact *contact,
                        GError   **error)
{
  g_autoptr (GVariantDict) dict = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (contact == NULL || EB_IS_CONTACT (contact), FALSE);

  if (!check_speaker (self, youth, contact, error))
    return FALSE;
  if (contact != NULL && eb_contact_is_gone (contact))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "they are not in the circle");
  if (self->called == contact)
    return TRUE;

  dict = g_variant_dict_new (NULL);
  g_variant_dict_insert (dict, "kind", "s", "call");
  if (contact != NULL)
    g_variant_dict_insert_value (dict, "contact", eb_payload_id (eb_contact_get_record (contact)));
  return eb_binder_write_one (self, youth, EB_DOOR_NETWORK, NULL, NULL, g_variant_dict_end (dict), error);
}

/**
 * eb_binder_remove_contact:
 * @self: the binder
 * @youth: the youth
 * @contact: who is taken out of the circle
 * @error: return location for a #GError
 *
 * What was written of them stays; eb_binder_write_contact() lets them in again.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_remove_contact (EbBinder  *self,
                          EbSeat    *youth,
                          EbContact *contact,
                          GError   **error)
{
  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_CONTACT (contact), FALSE);

  if (!check_speaker (self, youth, contact, error))
    return FALSE;
  return eb_contact_is_gone (contact) || write_revision (self, youth, contact, eb_contact_get_words (contact), EB_CONTACT_GONE_OUT, error);
}
