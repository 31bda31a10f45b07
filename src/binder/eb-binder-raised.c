/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-text.h"

/* What the youth raises, and that it was heard. */

/**
 * eb_binder_get_raised:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbRaised, newest last
 */
GListModel *
eb_binder_get_raised (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->raised);
}

static EbPerson *
find_actor (EbBinder *self,
            EbSeat   *by,
            EbActor   actor,
            GError  **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL || eb_person_get_actor (person) == actor)
    return person;
  eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is for the other side to say");
  return NULL;
}

/**
 * eb_binder_raise:
 * @self: the binder
 * @youth: the youth, unlocked
 * @what: which of the three
 * @text: (nullable): more about it, or ""
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_raise (EbBinder    *self,
                 EbSeat      *youth,
                 EbRaisedWhat what,
                 const char  *text,
                 GError     **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *words = eb_text_clean_optional (text, EB_NOTE_MAX_CHARS, error);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (words == NULL || find_actor (self, youth, EB_ACTOR_YOUTH, error) == NULL)
    return FALSE;

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("raised"));
  g_variant_builder_add (&builder, "{sv}", "what", g_variant_new_string (eb_raised_to_nick (what)));
  g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (words));
  return eb_binder_write_one (self, youth, EB_DOOR_ENTRY, NULL, NULL, g_variant_builder_end (&builder), error);
}

/**
 * eb_binder_hear:
 * @self: the binder
 * @adult: who has heard it
 * @raised: what
 * @text: (nullable): a word with it, or ""
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_hear (EbBinder   *self,
                EbSeat     *adult,
                EbRaised   *raised,
                const char *text,
                GError    **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *words = eb_text_clean_optional (text, EB_NOTE_MAX_CHARS, error);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_RAISED (raised), FALSE);

  if (words == NULL || find_actor (self, adult, EB_ACTOR_ADULT, error) == NULL)
    return FALSE;

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("heard"));
  g_variant_builder_add (&builder, "{sv}", "raised", eb_payload_id (eb_raised_get_record (raised)));
  if (*words != '\0')
    g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (words));
  return eb_binder_write_one (self, adult, EB_DOOR_ENTRY, NULL, NULL, g_variant_builder_end (&builder), error);
}
