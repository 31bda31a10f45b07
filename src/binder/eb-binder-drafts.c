/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

#include "eb-clock.h"
#include "eb-topic-private.h"

/* What is not sent yet: sealed for whoever is writing it, and for nobody else. */

/* --- On a spread ---------------------------------------------------------------- */

#define TYPED "draft"
#define DRAWN "draft ink"

static EbId
place_of (EbSeat     *by,
          const char *what,
          EbGoal     *goal)
{
  return eb_keyring_derive_id (eb_seat_get_keyring (by), what, eb_goal_get_record (goal));
}

static gboolean
save_own (EbBinder   *self,
          EbSeat     *by,
          const EbId *place,
          GBytes     *plain,
          GError    **error)
{
  g_autoptr (GBytes) sealed = eb_keyring_seal_own (eb_seat_get_keyring (by), place, plain, error);
  const EbDraft draft = { .place = *place, .sealed = sealed, .time = eb_clock_now_us () };

  return sealed != NULL && eb_journal_put_draft (self->journal, eb_seat_get_account (by), &draft, error);
}

static GBytes *
load_own (EbBinder   *self,
          EbSeat     *by,
          const EbId *place,
          GError    **error)
{
  g_autoptr (GPtrArray) drafts = eb_journal_list_drafts (self->journal, eb_seat_get_account (by), error);

  if (drafts == NULL)
    return NULL;
  for (guint i = 0; i < drafts->len; i++)
    {
      const EbDraft *draft = g_ptr_array_index (drafts, i);

      if (eb_id_equal (&draft->place, place))
        return eb_keyring_open_own (eb_seat_get_keyring (by), place, draft->sealed, error);
    }
  return NULL;
}

/**
 * eb_binder_save_draft:
 * @self: the binder
 * @by: who is typing
 * @goal: on whose spread
 * @text: (nullable): as typed so far, not cleaned; "" or %NULL drops the draft
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_save_draft (EbBinder   *self,
                      EbSeat     *by,
                      EbGoal     *goal,
                      const char *text,
                      GError    **error)
{
  const EbId place = place_of (by, TYPED, goal);
  g_autoptr (GBytes) plain = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (text == NULL || *text == '\0')
    return eb_journal_drop_draft (self->journal, eb_seat_get_account (by), &place, error);
  plain = g_bytes_new (text, strlen (text));
  return save_own (self, by, &place, plain, error);
}

/**
 * eb_binder_load_draft:
 * @self: the binder
 * @by: who was typing
 * @goal: on whose spread
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what was typed and not sent; %NULL if
 *   there is nothing (no error) or it could not be read (@error is set)
 */
char *
eb_binder_load_draft (EbBinder *self,
                      EbSeat   *by,
                      EbGoal   *goal,
                      GError  **error)
{
  const EbId place = place_of (by, TYPED, goal);
  g_autoptr (GBytes) plain = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  plain = load_own (self, by, &place, error);
  return plain == NULL ? NULL : g_strndup (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
}

/* Little-endian, as everything that is stored. */
static GBytes *
ink_to_bytes (const EbDrawing *drawing)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (GVariant) swapped = NULL;

  g_variant_builder_add (&builder, "{sv}", "ink", eb_drawing_to_variant (drawing));
  stored = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    swapped = g_variant_byteswap (stored);
  return g_variant_get_data_as_bytes (swapped != NULL ? swapped : stored);
}

static EbDrawing *
ink_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) stored = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  g_autoptr (GVariant) swapped = G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (stored) : NULL;
  g_autoptr (GVariant) ink = g_variant_lookup_value (swapped != NULL ? swapped : stored, "ink", NULL);

  return ink == NULL ? NULL : eb_drawing_from_variant (ink);
}

/**
 * eb_binder_save_drawing:
 * @self: the binder
 * @by: who is drawing
 * @goal: on whose spread
 * @drawing: (nullable): as drawn so far; %NULL or one without strokes drops it
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_save_drawing (EbBinder  *self,
                        EbSeat    *by,
                        EbGoal    *goal,
                        EbDrawing *drawing,
                        GError   **error)
{
  const EbId place = place_of (by, DRAWN, goal);
  g_autoptr (GBytes) plain = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (drawing == NULL || eb_drawing_get_n_strokes (drawing) == 0)
    return eb_journal_drop_draft (self->journal, eb_seat_get_account (by), &place, error);
  plain = ink_to_bytes (drawing);
  return save_own (self, by, &place, plain, error);
}

/**
 * eb_binder_load_drawing:
 * @self: the binder
 * @by: who was drawing
 * @goal: on whose spread
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what was drawn and not sent; %NULL if
 *   there is nothing (no error) or it could not be read (@error is set)
 */
EbDrawing *
eb_binder_load_drawing (EbBinder *self,
                        EbSeat   *by,
                        EbGoal   *goal,
                        GError  **error)
{
  const EbId place = place_of (by, DRAWN, goal);
  g_autoptr (GBytes) plain = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  plain = load_own (self, by, &place, error);
  return plain == NULL ? NULL : ink_from_bytes (plain);
}

void
eb_binder_send_drafts (EbWriter *writer,
                       EbSeat   *by,
                       EbGoal   *goal)
{
  writer->batch->sent_by = *eb_seat_get_account (by);
  g_array_append_vals (writer->batch->sent_from, (EbId[]){ place_of (by, TYPED, goal), place_of (by, DRAWN, goal) }, 2);
}

/* --- Anywhere else --------------------------------------------------------------- */

/* Two binders have places of the same name. */
static EbId
own_place (EbBinder   *self,
           EbSeat     *by,
           const char *place)
{
  g_autofree char *context = g_strconcat ("own ", place, NULL);

  return eb_keyring_derive_id (eb_seat_get_keyring (by), context, &self->id);
}

/**
 * eb_binder_save_own_draft:
 * @self: the binder
 * @by: who is writing
 * @place: a name for where, such as "room"
 * @draft: (nullable): an a{sv}, sunk; as typed so far, not cleaned. %NULL or an
 *   empty one drops it
 * @error: return location for a #GError
 *
 * Keeps it for nobody else's eyes.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_save_own_draft (EbBinder   *self,
                          EbSeat     *by,
                          const char *place,
                          GVariant   *draft,
                          GError    **error)
{
  g_autoptr (GVariant) sunk = draft == NULL ? NULL : g_variant_ref_sink (draft);
  g_autoptr (GBytes) plain = NULL;
  EbId where = EB_ID_NONE;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (sunk == NULL || g_variant_is_of_type (sunk, G_VARIANT_TYPE_VARDICT), FALSE);

  where = own_place (self, by, place);
  if (sunk == NULL || g_variant_n_children (sunk) == 0)
    return eb_journal_drop_draft (self->journal, eb_seat_get_account (by), &where, error);
  plain = eb_answers_to_bytes (sunk);
  return save_own (self, by, &where, plain, error);
}

/**
 * eb_binder_load_own_draft:
 * @self: the binder
 * @by: who was writing
 * @place: where
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the a{sv} that was saved and not sent; %NULL
 *   if there is nothing (no error) or it could not be read (@error is set)
 */
GVariant *
eb_binder_load_own_draft (EbBinder   *self,
                          EbSeat     *by,
                          const char *place,
                          GError    **error)
{
  g_autoptr (GBytes) plain = NULL;
  EbId where = EB_ID_NONE;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  where = own_place (self, by, place);
  plain = load_own (self, by, &where, error);
  return plain == NULL ? NULL : eb_answers_from_bytes (plain);
}

void
eb_binder_send_own_draft (EbBinder   *self,
                          EbWriter   *writer,
                          EbSeat     *by,
                          const char *place)
{
  const EbId where = own_place (self, by, place);

  writer->batch->sent_by = *eb_seat_get_account (by);
  g_array_append_vals (writer->batch->sent_from, &where, 1);
}
