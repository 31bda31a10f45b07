/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"

#include "eb-clock.h"

/* The payloads of the Entré: what the binder is about and who is in it. The
 * keys are listed in docs/file-format.md. */

static void
add_date (GVariantBuilder *builder,
          const char      *key,
          EbDate           date)
{
  if (eb_date_is_set (date))
    g_variant_builder_add (builder, "{sv}", key, g_variant_new_int32 (eb_date_to_days (date)));
}

EbDate
eb_payload_get_date (GVariant   *payload,
                     const char *key)
{
  gint32 days = 0;

  if (!g_variant_lookup (payload, key, "i", &days))
    return EB_DATE_UNSET;
  return eb_date_from_days (days);
}

GVariant *
eb_payload_info (const char   *youth_name,
                 const EbCase *facts)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("binder"));
  g_variant_builder_add (&builder, "{sv}", "youth", g_variant_new_string (youth_name));
  g_variant_builder_add (&builder, "{sv}", "placement", g_variant_new_string (eb_placement_to_nick (facts->placement)));
  g_variant_builder_add (&builder, "{sv}", "law", g_variant_new_string (eb_law_to_nick (facts->law)));
  g_variant_builder_add (&builder, "{sv}", "consent", g_variant_new_boolean (facts->consent));
  g_variant_builder_add (&builder, "{sv}", "disability", g_variant_new_boolean (facts->disability));
  add_date (&builder, "birth", facts->birth);
  add_date (&builder, "start", facts->start);
  add_date (&builder, "decision", facts->decision);
  add_date (&builder, "since", facts->since);
  return g_variant_builder_end (&builder);
}

gboolean
eb_payload_read_info (GVariant *payload,
                      char    **youth_name,
                      EbCase   *facts)
{
  const char *placement = NULL;
  const char *law = NULL;
  const char *youth = NULL;
  EbCase      read = { 0 };

  if (!g_variant_lookup (payload, "youth", "&s", &youth) ||
      !g_variant_lookup (payload, "placement", "&s", &placement) ||
      !g_variant_lookup (payload, "law", "&s", &law) ||
      !eb_placement_from_nick (placement, &read.placement) ||
      !eb_law_from_nick (law, &read.law))
    return FALSE;

  g_variant_lookup (payload, "consent", "b", &read.consent);
  g_variant_lookup (payload, "disability", "b", &read.disability);
  read.birth = eb_payload_get_date (payload, "birth");
  read.start = eb_payload_get_date (payload, "start");
  read.decision = eb_payload_get_date (payload, "decision");
  read.since = eb_payload_get_date (payload, "since");
  if (!eb_date_is_set (read.birth) || !eb_date_is_set (read.start))
    return FALSE; /* every date is counted from these */
  g_free (*youth_name);
  *youth_name = g_strdup (youth);
  *facts = read;
  return TRUE;
}

static GVariant *
bytes_variant (gconstpointer data,
               gsize         size)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, data, size, 1);
}

GVariant *
eb_payload_pin (const EbAccount *account,
                EbTie            tie,
                const char      *name)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("pin"));
  g_variant_builder_add (&builder, "{sv}", "account", bytes_variant (account->id.bytes, sizeof account->id.bytes));
  g_variant_builder_add (&builder, "{sv}", "box", bytes_variant (account->public_box, EB_PUBLIC_BOX_SIZE));
  g_variant_builder_add (&builder, "{sv}", "sign", bytes_variant (account->public_sign, EB_PUBLIC_SIGN_SIZE));
  g_variant_builder_add (&builder, "{sv}", "actor", g_variant_new_string (tie == EB_TIE_SELF ? "youth" : "adult"));
  if (tie != EB_TIE_SELF)
    g_variant_builder_add (&builder, "{sv}", "tie", g_variant_new_string (eb_tie_to_nick (tie)));
  g_variant_builder_add (&builder, "{sv}", "name", g_variant_new_string (name));
  return g_variant_builder_end (&builder);
}

GVariant *
eb_payload_profile (const EbProfile *profile)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("person"));
  g_variant_builder_add (&builder, "{sv}", "name", g_variant_new_string (profile->name));
  g_variant_builder_add (&builder, "{sv}", "role", g_variant_new_string (eb_role_to_nick (profile->role)));
  g_variant_builder_add (&builder, "{sv}", "hand", g_variant_new_string (profile->hand));
  g_variant_builder_add (&builder, "{sv}", "ink", g_variant_new_string (profile->ink));
  return g_variant_builder_end (&builder);
}

/* The public half of an unlocked account, as pinned. */
static void
own_public_keys (EbKeyring *keyring,
                 EbAccount *account)
{
  account->id = *eb_keyring_get_account (keyring);
  memcpy (account->public_box, eb_keyring_get_public_box (keyring), EB_PUBLIC_BOX_SIZE);
  memcpy (account->public_sign, eb_keyring_get_public_sign (keyring), EB_PUBLIC_SIGN_SIZE);
}

static gboolean
write_first_revisions (EbWriter        *writer,
                       const EbProfile *profile,
                       const char      *youth_name,
                       const EbCase    *facts,
                       GError         **error)
{
  const EbId info = eb_vault_random_id ();
  const EbId pin = eb_vault_random_id ();
  EbAccount  self = { 0 };

  own_public_keys (writer->keyring, &self);
  /* The pin comes first: it vouches for everything its author writes after. */
  return eb_writer_add (writer, EB_DOOR_ENTRY, &pin, NULL, eb_payload_pin (&self, eb_role_get_tie (profile->role), profile->name), error) &&
         eb_writer_add (writer, EB_DOOR_ENTRY, &info, NULL, eb_payload_info (youth_name, facts), error) &&
         eb_writer_add (writer, EB_DOOR_ENTRY, eb_keyring_get_account (writer->keyring), NULL, eb_payload_profile (profile), error);
}

/**
 * eb_binder_create:
 * @journal: where it is stored
 * @by: who makes it, unlocked
 * @account: (nullable): their account, when it has not been stored yet
 * @profile: how they present themselves in it
 * @youth_name: the youth's first name, cleaned
 * @facts: what the legal clock needs to know, checked
 * @id: (out): the new binder's id
 * @error: return location for a #GError
 *
 * Makes the binder with a key for each door. The room's key is made only if
 * the youth makes the binder; else on the youth's own first unlock, so that no
 * adult ever had it. Only the youth and the adults of the house make one: others
 * are asked in by the youth. Everything is stored at once or not at all.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_create (EbJournal       *journal,
                  EbSeat          *by,
                  const EbAccount *account,
                  const EbProfile *profile,
                  const char      *youth_name,
                  const EbCase    *facts,
                  EbId            *id,
                  GError         **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbTie    tie = eb_role_get_tie (profile->role);
  const gboolean by_youth = tie == EB_TIE_SELF;

  g_return_val_if_fail (EB_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (EB_IS_SEAT (by), FALSE);

  if (tie != EB_TIE_SELF && tie != EB_TIE_HOUSE)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "they are asked in by the youth");

  *id = eb_vault_random_id ();
  eb_writer_init (&writer, eb_seat_get_keyring (by), id, NULL);
  if (account != NULL)
    g_ptr_array_add (writer.batch->accounts, eb_account_copy (account));
  for (EbDoor door = EB_DOOR_ENTRY; door <= EB_DOOR_ROOM; door++)
    if ((door != EB_DOOR_ROOM || by_youth) && !eb_writer_make_door (&writer, door, error))
      return FALSE;

  return write_first_revisions (&writer, profile, youth_name, facts, error) &&
         eb_writer_store (&writer, journal, error);
}

static gboolean
may_ask_in (EbBinder *self,
            EbSeat   *by,
            EbTie     tie,
            GError  **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);
  EbTie     theirs = EB_TIE_OTHER;

  if (person == NULL)
    return FALSE;
  theirs = eb_person_get_tie (person);
  if (tie == EB_TIE_SELF && eb_binder_get_youth (self) != NULL)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the binder has its youth already");
  if (theirs == EB_TIE_SELF || (theirs == EB_TIE_HOUSE && (tie == EB_TIE_SELF || tie == EB_TIE_HOUSE)))
    return TRUE;
  return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "they are asked in by the youth");
}

/**
 * eb_binder_add_person:
 * @self: the binder
 * @by: somebody in it, unlocked
 * @account: the new account, not stored yet
 * @profile: how they will present themselves
 * @error: return location for a #GError
 *
 * Stores the account, pins its keys and grants it the keys that @by holds: to
 * the youth and to adults of the house those of every door but the room, to
 * others, whom only the youth asks in, those of the Entré. A binder has one youth:
 * a second is refused.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_add_person (EbBinder        *self,
                      EbSeat          *by,
                      const EbAccount *account,
                      const EbProfile *profile,
                      GError         **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbTie tie = eb_role_get_tie (profile->role);
  const guint doors = tie == EB_TIE_SELF || tie == EB_TIE_HOUSE ? ~0U : EB_DOOR_BIT (EB_DOOR_ENTRY);
  const EbId  pin = eb_vault_random_id ();

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_SEAT (by), FALSE);

  if (!may_ask_in (self, by, tie, error))
    return FALSE;

  eb_binder_start_writing (self, by, &writer);
  g_ptr_array_add (writer.batch->accounts, eb_account_copy (account));
  return eb_writer_grant_doors (&writer, doors, &account->id, account->public_box, error) &&
         eb_writer_add (&writer, EB_DOOR_ENTRY, &pin, NULL, eb_payload_pin (account, tie, profile->name), error) &&
         eb_binder_commit (self, &writer, error);
}

/**
 * eb_binder_ensure_room:
 * @self: the binder
 * @youth: the youth, unlocked
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the youth now has a key to "Mit værelse"
 */
gboolean
eb_binder_ensure_room (EbBinder *self,
                       EbSeat   *youth,
                       GError  **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbPerson *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_SEAT (youth), FALSE);

  person = eb_binder_find_person (self, eb_seat_get_account (youth));
  if (person == NULL || person != eb_binder_get_youth (self))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "only the youth has a room");
  if (eb_keyring_find_door (eb_seat_get_keyring (youth), &self->id, EB_DOOR_ROOM) != NULL)
    return TRUE;

  eb_writer_init (&writer, eb_seat_get_keyring (youth), &self->id, NULL);
  return eb_writer_make_door (&writer, EB_DOOR_ROOM, error) &&
         eb_writer_store (&writer, self->journal, error);
}
