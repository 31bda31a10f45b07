/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-handout-private.h"

/* Somebody without an account has no key: what the youth agreed to is what may be
 * printed for them. Who has one may get the same on paper. */

/* Somebody who was taken out of the circle gets nothing more. */
static const char *
find_name (EbBinder   *self,
           const EbId *whom)
{
  EbPerson  *person = eb_binder_find_person (self, whom);
  EbContact *contact = person == NULL ? eb_binder_find_contact (self, whom) : NULL;

  if (person != NULL)
    return eb_person_get_tie (person) == EB_TIE_SELF ? NULL : eb_person_get_name (person);
  return contact == NULL || eb_contact_is_gone (contact) ? NULL : eb_contact_get_words (contact)->name;
}

/**
 * eb_binder_get_printable:
 * @self: the binder
 * @whom: an account, or a contact's record
 *
 * Returns: the doors (EB_DOOR_BIT()s) for which the youth's consent is in force today
 */
guint
eb_binder_get_printable (EbBinder   *self,
                         const EbId *whom)
{
  EbId  meant = EB_ID_NONE;
  guint doors = 0;

  g_return_val_if_fail (EB_IS_BINDER (self) && whom != NULL, 0);

  meant = eb_binder_find_whom (self, whom);
  if (find_name (self, &meant) == NULL)
    return 0;
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      const EbConsentStands stands = eb_binder_get_key (self, &meant, door);

      if (eb_consent_is_printable (&stands, door))
        doors |= EB_DOOR_BIT (door);
    }
  return doors;
}

/* What @by can open themself: another's key at the same table is not theirs. */
static guint
find_own_doors (EbBinder *self,
                EbSeat   *by)
{
  guint doors = eb_binder_get_readable (self, eb_binder_find_person (self, eb_seat_get_account (by)));

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    if (eb_keyring_find_door (eb_seat_get_keyring (by), &self->id, door) == NULL)
      doors &= ~EB_DOOR_BIT (door);
  return doors;
}

/* As it is now, whatever another window has said since, or midnight has ended. */
static gboolean
look_again (EbBinder *self,
            EbSeat   *by,
            GError  **error)
{
  return eb_binder_renew_keys (self, by, error) && eb_binder_catch_up (self, by, error);
}

static EbHandout *
read_all (EbBinder   *binder,
          EbPerson   *printer,
          const EbId *whom,
          guint       doors)
{
  EbHandout *self = g_new0 (EbHandout, 1);

  self->whom = *whom;
  self->name = g_strdup (find_name (binder, whom));
  self->youth = g_strdup (eb_binder_get_youth_name (binder));
  self->by = g_strdup (eb_person_get_name (printer));
  self->day = binder->keys_day;
  self->doors = doors;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_handout_part_free);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    if ((doors & EB_DOOR_BIT (door)) != 0)
      g_ptr_array_add (self->parts, eb_handout_read_part (binder, whom, door));
  return self;
}

/**
 * eb_handout_find_doors:
 * @binder: an open binder
 * @by: who prints, unlocked: the youth or an adult of the house
 * @whom: an account, or a contact's record
 * @error: return location for a #GError
 *
 * Returns: the doors (EB_DOOR_BIT()s) that something may be printed of; 0 on error:
 *   %EB_BINDER_ERROR_NOT_ALLOWED if @by may not, %EB_BINDER_ERROR_NO_DOOR if there is no
 *   door that @whom may get something of and @by can open
 */
guint
eb_handout_find_doors (EbBinder   *binder,
                       EbSeat     *by,
                       const EbId *whom,
                       GError    **error)
{
  guint doors = 0;

  g_return_val_if_fail (EB_IS_BINDER (binder) && EB_IS_SEAT (by), 0);
  g_return_val_if_fail (whom != NULL, 0);

  if (eb_binder_find_corrector (binder, by, error) == NULL)
    return 0;
  doors = eb_binder_get_printable (binder, whom) & find_own_doors (binder, by);
  if (doors == 0)
    eb_binder_fail (error, EB_BINDER_ERROR_NO_DOOR, "nothing that may be printed for them");
  return doors;
}

/**
 * eb_handout_new:
 * @binder: an open binder
 * @by: who prints, unlocked
 * @whom: an account, or a contact's record
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what may be printed for @whom now; %NULL on error, see
 *   eb_handout_find_doors()
 */
EbHandout *
eb_handout_new (EbBinder   *binder,
                EbSeat     *by,
                const EbId *whom,
                GError    **error)
{
  g_autoptr (EbBinder) held = NULL; /* a door that shuts has the session open another one */
  EbId  meant = EB_ID_NONE;
  guint doors = 0;

  g_return_val_if_fail (EB_IS_BINDER (binder) && EB_IS_SEAT (by), NULL);
  g_return_val_if_fail (whom != NULL, NULL);

  held = g_object_ref (binder);
  doors = look_again (held, by, error) ? eb_handout_find_doors (held, by, whom, error) : 0;
  if (doors == 0)
    return NULL;
  meant = eb_binder_find_whom (held, whom);
  return read_all (held, eb_binder_find_person (held, eb_seat_get_account (by)), &meant, doors);
}

/**
 * eb_handout_free:
 * @self: (transfer full): what may be printed
 */
void
eb_handout_free (EbHandout *self)
{
  g_free (self->name);
  g_free (self->youth);
  g_free (self->by);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* --- That it was printed ----------------------------------------------------------------- */

static GVariant *
write_payload (const EbHandout *handout)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("handout"));
  g_variant_builder_add (&builder, "{sv}", "whom", eb_payload_id (&handout->whom));
  g_variant_builder_add (&builder, "{sv}", "name", g_variant_new_string (handout->name));
  g_variant_builder_add (&builder, "{sv}", "doors", eb_binder_doors_variant (handout->doors));
  return g_variant_builder_end (&builder);
}

/**
 * eb_binder_log_handout:
 * @self: the binder
 * @by: who printed it, unlocked
 * @handout: what was printed
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it stands in the log, on the disk
 */
gboolean
eb_binder_log_handout (EbBinder        *self,
                       EbSeat          *by,
                       const EbHandout *handout,
                       GError         **error)
{
  g_return_val_if_fail (EB_IS_BINDER (self) && EB_IS_SEAT (by), FALSE);
  g_return_val_if_fail (handout != NULL, FALSE);

  return eb_binder_find_corrector (self, by, error) != NULL &&
         eb_binder_write_one (self, by, EB_DOOR_ENTRY, NULL, NULL, write_payload (handout), error);
}
