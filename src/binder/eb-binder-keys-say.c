/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-clock.h"
#include "eb-text.h"

/* What is said about keys. In the same batch the keys themselves are made and
 * granted, so that all of it is in force, or none. */

static gboolean
is_youth (EbBinder *self,
          EbSeat   *seat,
          GError  **error)
{
  EbPerson *person = eb_binder_find_writer (self, seat, error);

  if (person == NULL || eb_person_get_actor (person) == EB_ACTOR_YOUTH)
    return person != NULL;
  return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is for the youth to say");
}

EbPerson *
eb_binder_find_corrector (EbBinder *self,
                          EbSeat   *by,
                          GError  **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL || eb_binder_may_correct (person))
    return person;
  eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is for the youth and the adults of the house");
  return NULL;
}

/* --- Payloads ------------------------------------------------------------------------- */

static void
add_date (GVariantBuilder *builder,
          const char      *key,
          EbDate           date)
{
  if (eb_date_is_set (date))
    g_variant_builder_add (builder, "{sv}", key, g_variant_new_int32 (eb_date_to_days (date)));
}

GVariant *
eb_binder_doors_variant (guint doors)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    if ((doors & EB_DOOR_BIT (door)) != 0)
      g_variant_builder_add (&builder, "s", eb_door_to_nick (door));
  return g_variant_builder_end (&builder);
}

static void
add_key (GVariantBuilder *builder,
         const EbKeySaid *said)
{
  g_variant_builder_add (builder, "{sv}", "kind", g_variant_new_string ("key"));
  g_variant_builder_add (builder, "{sv}", "whom", eb_payload_id (&said->whom));
  g_variant_builder_add (builder, "{sv}", "name", g_variant_new_string (said->name));
  g_variant_builder_add (builder, "{sv}", "given", g_variant_new_boolean (said->what == EB_KEY_GIVEN));
  g_variant_builder_add (builder, "{sv}", "doors", eb_binder_doors_variant (said->doors));
  g_variant_builder_add (builder, "{sv}", "on", g_variant_new_int32 (eb_date_to_days (said->on)));
  add_date (builder, "from", said->from);
  add_date (builder, "until", said->until);
  if (said->purpose != NULL)
    g_variant_builder_add (builder, "{sv}", "purpose", g_variant_new_string (said->purpose));
}

static GVariant *
write_payload (const EbKeySaid *said,
               const char      *words)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  if (said->what == EB_KEY_LEFT)
    {
      g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("left"));
      g_variant_builder_add (&builder, "{sv}", "account", eb_payload_id (&said->whom));
    }
  else
    add_key (&builder, said);
  if (*words != '\0')
    g_variant_builder_add (&builder, "{sv}", "words", g_variant_new_string (words));
  return g_variant_builder_end (&builder);
}

/* --- Saying it ---------------------------------------------------------------------------- */

static gboolean
has_entry (EbBinder   *self,
           const EbId *whom)
{
  return (eb_binder_get_readable (self, eb_binder_find_person (self, whom)) & EB_DOOR_BIT (EB_DOOR_ENTRY)) != 0;
}

/* Whom it is about learns that a key is taken back, or their program would go on
 * with the old one; but when that is the last one, the youth's words about it are
 * not for them: those stand under the Entré's new key. */
static gboolean
write_said (EbBinder        *self,
            EbWriter        *writer,
            const EbKeySaid *said,
            gboolean         had_entry,
            GError         **error)
{
  const gboolean  apart = had_entry && !has_entry (self, &said->whom) && *said->words != '\0';
  const EbId      record = eb_vault_random_id ();
  const EbSealed *first = NULL;

  if (!eb_writer_add (writer, EB_DOOR_ENTRY, &record, NULL, write_payload (said, apart ? "" : said->words), error) ||
      !eb_binder_settle_into (self, writer, error))
    return FALSE;
  first = g_ptr_array_index (writer->batch->revisions, 0);
  return !apart || eb_writer_add (writer, EB_DOOR_ENTRY, &record, &first->head.id, write_payload (said, said->words), error);
}

static gboolean
say (EbBinder  *self,
     EbSeat    *by,
     EbKeySaid *said,
     GError   **error)
{
  g_auto (EbWriter) writer = { 0 };
  g_autoptr (EbKeyEntry) about_to = NULL;
  gboolean had_entry = FALSE;
  gboolean written = FALSE;

  eb_binder_start_writing (self, by, &writer);
  said->by = eb_binder_find_person (self, eb_seat_get_account (by));
  said->on = self->keys_day;
  if (said->what == EB_KEY_GIVEN && !eb_date_is_set (said->from))
    said->from = said->on;
  about_to = eb_key_entry_new (&EB_ID_NONE, said);
  had_entry = has_entry (self, &said->whom);
  self->about_to = about_to;
  written = write_said (self, &writer, said, had_entry, error);
  self->about_to = NULL;
  if (!written || !eb_binder_commit (self, &writer, error))
    return FALSE;
  eb_binder_shut_doors (self);
  g_object_notify (G_OBJECT (self), "keys");
  return TRUE;
}

/* --- Commands ----------------------------------------------------------------------------- */

/* Fills in whom @said is about; anybody but the youth. */
static gboolean
find_subject (EbBinder   *self,
              const EbId *whom,
              EbKeySaid  *said,
              GError    **error)
{
  EbPerson  *person = NULL;
  EbContact *contact = NULL;

  said->whom = eb_binder_find_whom (self, whom);
  person = eb_binder_find_person (self, &said->whom);
  contact = person != NULL ? NULL : eb_binder_find_contact (self, &said->whom);
  if ((person == NULL && contact == NULL) || (person != NULL && eb_person_get_tie (person) == EB_TIE_SELF))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "nobody who could be given a key");
  said->name = person != NULL ? eb_person_get_name (person) : eb_contact_get_words (contact)->name;
  return TRUE;
}

static gboolean
check_given (const EbKeyWords *words,
             GError          **error)
{
  const EbDate today = eb_clock_today ();

  if (words->doors == 0 || (words->doors & ~(EB_SHARED_DOORS & ~EB_DOOR_BIT (EB_DOOR_ENTRY))) != 0)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "no door that a key is given to");
  if (eb_date_is_set (words->until) &&
      (eb_date_compare (words->until, today) < 0 || (eb_date_is_set (words->from) && eb_date_compare (words->until, words->from) < 0)))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "it would end before it begins");
  return TRUE;
}

/**
 * eb_binder_give_keys:
 * @self: the binder
 * @youth: the youth, unlocked
 * @whom: an account, or a contact's record
 * @words: which doors, for how long and for what
 * @error: return location for a #GError: %EB_BINDER_ERROR_REASON without a purpose,
 *   %EB_BINDER_ERROR_DATE if it would end before it begins, or has ended
 *
 * Gives or renews. The Entré comes with the other doors.
 *
 * Returns: %TRUE when it is on the disk, and in force from its first day on
 */
gboolean
eb_binder_give_keys (EbBinder         *self,
                     EbSeat           *youth,
                     const EbId       *whom,
                     const EbKeyWords *words,
                     GError          **error)
{
  EbKeySaid        said = { .what = EB_KEY_GIVEN };
  g_autofree char *purpose = NULL;
  g_autofree char *own_words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self) && EB_IS_SEAT (youth), FALSE);
  g_return_val_if_fail (whom != NULL && words != NULL, FALSE);

  if (!is_youth (self, youth, error) || !find_subject (self, whom, &said, error) || !check_given (words, error))
    return FALSE;
  purpose = eb_text_clean_optional (words->purpose, EB_GOAL_MAX_CHARS, error);
  own_words = purpose == NULL ? NULL : eb_text_clean_optional (words->words, EB_NOTE_MAX_CHARS, error);
  if (own_words == NULL)
    return FALSE;
  if (*purpose == '\0')
    return eb_binder_fail (error, EB_BINDER_ERROR_REASON, "what it is for is asked for");

  said.doors = words->doors;
  said.from = words->from;
  said.until = words->until;
  said.purpose = purpose;
  said.words = own_words;
  return say (self, youth, &said, error);
}

static gboolean
check_withdrawn (EbBinder   *self,
                 const EbId *whom,
                 guint       doors,
                 GError    **error)
{
  if (doors == 0 || (doors & ~EB_SHARED_DOORS) != 0)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "no door that a key is taken back from");
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    if ((doors & EB_DOOR_BIT (door)) != 0 &&
        eb_consent_is_required (eb_binder_get_tie_of (self, whom), door, self->facts.birth, eb_clock_today ()))
      return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "an adult of the house must be able to read that");
  return TRUE;
}

/**
 * eb_binder_withdraw_keys:
 * @self: the binder
 * @youth: the youth, unlocked
 * @whom: an account, or a contact's record
 * @doors: EB_DOOR_BIT()s; that of the Entré takes everything back
 * @words: (nullable): the youth's own, or ""
 * @error: return location for a #GError: %EB_BINDER_ERROR_NOT_ALLOWED also for what
 *   an adult of the house must be able to read
 *
 * Returns: %TRUE when it is on the disk and in force: what is written behind those
 *   doors from now on is under keys that @whom has not got
 */
gboolean
eb_binder_withdraw_keys (EbBinder   *self,
                         EbSeat     *youth,
                         const EbId *whom,
                         guint       doors,
                         const char *words,
                         GError    **error)
{
  EbKeySaid        said = { .what = EB_KEY_WITHDRAWN, .doors = doors };
  g_autofree char *own_words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self) && EB_IS_SEAT (youth), FALSE);
  g_return_val_if_fail (whom != NULL, FALSE);

  if (!is_youth (self, youth, error) || !find_subject (self, whom, &said, error) ||
      !check_withdrawn (self, &said.whom, doors, error))
    return FALSE;
  own_words = eb_text_clean_optional (words, EB_NOTE_MAX_CHARS, error);
  if (own_words == NULL)
    return FALSE;

  said.words = own_words;
  return say (self, youth, &said, error);
}

/**
 * eb_binder_person_left:
 * @self: the binder
 * @by: the youth or another adult of the house, unlocked
 * @person: an adult of the house
 * @words: (nullable): a word about it, or ""
 * @error: return location for a #GError
 *
 * From now on @person is somebody whom the youth may give keys to, or not.
 *
 * Returns: %TRUE when it is on the disk and in force
 */
gboolean
eb_binder_person_left (EbBinder   *self,
                       EbSeat     *by,
                       EbPerson   *person,
                       const char *words,
                       GError    **error)
{
  EbKeySaid        said = { .what = EB_KEY_LEFT, .doors = EB_SHARED_DOORS };
  EbPerson        *teller = NULL;
  g_autofree char *own_words = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self) && EB_IS_SEAT (by), FALSE);
  g_return_val_if_fail (EB_IS_PERSON (person), FALSE);

  teller = eb_binder_find_corrector (self, by, error);
  if (teller == NULL)
    return FALSE;
  if (teller == person || eb_person_get_tie (person) != EB_TIE_HOUSE)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "no other adult of the house");
  own_words = eb_text_clean_optional (words, EB_NOTE_MAX_CHARS, error);
  if (own_words == NULL)
    return FALSE;

  said.whom = *eb_person_get_account (person);
  said.name = eb_person_get_name (person);
  said.words = own_words;
  return say (self, by, &said, error);
}
