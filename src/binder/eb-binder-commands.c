/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"

#include "eb-clock.h"
#include "eb-text.h"
#include "eb-vault.h"

void
eb_binder_start_writing (EbBinder *self,
                         EbSeat   *by,
                         EbWriter *writer)
{
  const guint8 *last = g_hash_table_lookup (self->last_hash, eb_seat_get_account (by));

  eb_writer_init (writer, eb_seat_get_keyring (by), &self->id, last);
  eb_binder_renew_keys (self, by, &writer->problem);
}

gboolean
eb_binder_commit (EbBinder *self,
                  EbWriter *writer,
                  GError  **error)
{
  if (!eb_writer_store (writer, self->journal, error))
    return FALSE;
  eb_binder_share_grants (self, writer->batch);
  for (guint i = 0; i < writer->batch->revisions->len; i++)
    eb_binder_fold (self, g_ptr_array_index (writer->batch->revisions, i));
  return TRUE;
}

/* It follows the revision that its payload was made from: others' may come in with
 * new keys just before it is written. */
gboolean
eb_binder_write_one (EbBinder   *self,
                     EbSeat     *by,
                     EbDoor      door,
                     const EbId *record,
                     const EbId *parent,
                     GVariant   *payload,
                     GError    **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbId which = record == NULL ? eb_vault_random_id () : *record;
  const EbId follows = parent == NULL ? EB_ID_NONE : *parent;

  eb_binder_start_writing (self, by, &writer);
  return eb_writer_add (&writer, door, &which, parent == NULL ? NULL : &follows, payload, error) &&
         eb_binder_commit (self, &writer, error);
}

gboolean
eb_binder_fail (GError      **error,
                EbBinderError code,
                const char   *why)
{
  g_set_error_literal (error, EB_BINDER_ERROR, (int) code, why);
  return FALSE;
}

/* Who @by is in this binder, if they may write in it. */
EbPerson *
eb_binder_find_writer (EbBinder *self,
                       EbSeat   *by,
                       GError  **error)
{
  EbPerson *person = eb_binder_find_person (self, eb_seat_get_account (by));

  if (person == NULL)
    eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not a person of this binder");
  return person;
}

gboolean
eb_binder_may_move (EbBinder  *self,
                    EbSeat    *by,
                    EbGoal    *goal,
                    EbGoalMove move,
                    GError   **error)
{
  const EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL)
    return FALSE;
  if (eb_goal_move_allowed (eb_goal_get_state (goal), move, eb_person_get_actor ((EbPerson *) person), eb_goal_get_author (goal) == person))
    return TRUE;
  return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that move is somebody else's");
}

GVariant *
eb_payload_id (const EbId *id)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1);
}

static GVariant *
read_payload (EbBinder   *self,
              const EbId *revision)
{
  g_autoptr (EbSealed) sealed = eb_journal_get_revision (self->journal, revision, NULL);
  EbKeyring *keyring = sealed == NULL ? NULL : eb_binder_keyring_for (self, &sealed->head.key);
  g_auto (EbOpened) opened = { 0 };

  if (keyring == NULL || !eb_keyring_open (keyring, sealed, &opened, NULL))
    return NULL;
  return eb_binder_payload (&opened);
}

/* A newer program may have said more in the revision that this one follows: what
 * this program does not know stays as it was. All that it does know is in
 * @payload already, but for a decision, which may be gone. */
GVariant *
eb_binder_keep_unknown (EbBinder   *self,
                        const EbId *parent,
                        GVariant   *payload)
{
  g_autoptr (GVariant) before = read_payload (self, parent);
  g_autoptr (GVariant) ours = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  GVariantIter iter;
  const char  *key = NULL;
  GVariant    *value = NULL;

  if (before == NULL)
    return payload; /* floating still, as what is returned below */
  ours = g_variant_ref_sink (payload);
  dict = g_variant_dict_new (ours);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    if (!g_variant_dict_contains (dict, key) && !g_str_equal (key, "decision"))
      g_variant_dict_insert_value (dict, key, value);
  return g_variant_dict_end (dict);
}

/**
 * eb_binder_set_profile:
 * @self: the binder
 * @by: whose profile it is, unlocked
 * @profile: how they want to be seen from now on
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_set_profile (EbBinder        *self,
                       EbSeat          *by,
                       const EbProfile *profile,
                       GError         **error)
{
  g_auto (EbWriter) writer = { 0 };
  EbPerson *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  person = eb_binder_find_writer (self, by, error);
  if (person == NULL)
    return FALSE;

  eb_binder_start_writing (self, by, &writer); /* reads what another window wrote: this follows it */
  return eb_writer_add (&writer, EB_DOOR_ENTRY, eb_person_get_account (person), eb_person_get_head (person), eb_binder_keep_unknown (self, eb_person_get_head (person), eb_payload_profile (profile)), error) &&
         eb_binder_commit (self, &writer, error);
}

/**
 * eb_binder_set_case:
 * @self: the binder
 * @by: the youth or an adult of the house, unlocked
 * @youth_name: the youth's first name
 * @facts: what the legal clock needs to know; since when the binder exists stays
 * @error: return location for a #GError (EB_TEXT_ERROR, EB_CASE_ERROR)
 *
 * What stood there before stays in the file, like everything else. The dates
 * are those of the new facts; another law needs the binder to be opened anew.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_set_case (EbBinder     *self,
                    EbSeat       *by,
                    const char   *youth_name,
                    const EbCase *facts,
                    GError      **error)
{
  g_auto (EbWriter) writer = { 0 };
  g_autofree char *name = eb_text_clean_line (youth_name, EB_NAME_MAX_CHARS, error);
  EbCase           corrected = *facts;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (name == NULL || !eb_case_check (facts, self->today, error) || eb_binder_find_corrector (self, by, error) == NULL)
    return FALSE;

  corrected.since = self->facts.since;
  eb_binder_start_writing (self, by, &writer); /* reads what another window wrote: this follows it */
  return eb_writer_add (&writer, EB_DOOR_ENTRY, &self->info_record, &self->info_head, eb_binder_keep_unknown (self, &self->info_head, eb_payload_info (name, &corrected)), error) &&
         eb_binder_commit (self, &writer, error) &&
         eb_binder_refresh_dates (self, error);
}
