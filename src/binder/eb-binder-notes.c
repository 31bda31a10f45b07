/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

#include "eb-text.h"

EbNote *
eb_binder_find_note (EbBinder   *self,
                     const EbId *record)
{
  return g_hash_table_lookup (self->notes_by_record, record);
}

/* --- Sending ---------------------------------------------------------------------- */

static GVariant *
note_payload (EbGoal          *goal,
              const char      *text,
              EbNote          *answers,
              const EbDrawing *drawing,
              const char      *topic)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("note"));
  g_variant_builder_add (&builder, "{sv}", "goal", eb_payload_id (eb_goal_get_record (goal)));
  g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (text));
  if (answers != NULL)
    g_variant_builder_add (&builder, "{sv}", "answers", eb_payload_id (eb_note_get_record (answers)));
  if (drawing != NULL)
    g_variant_builder_add (&builder, "{sv}", "ink", eb_drawing_to_variant (drawing));
  if (topic != NULL && *topic != '\0')
    g_variant_builder_add (&builder, "{sv}", "topic", g_variant_new_string (topic));
  return g_variant_builder_end (&builder);
}

/* What was not read back would be lost. */
static gboolean
is_drawing_sound (const EbDrawing *drawing,
                  GError         **error)
{
  g_autoptr (GVariant) ink = drawing == NULL ? NULL : g_variant_ref_sink (eb_drawing_to_variant (drawing));
  g_autoptr (EbDrawing) read = ink == NULL ? NULL : eb_drawing_from_variant (ink);

  if (drawing == NULL || read != NULL)
    return TRUE;
  g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "too large a drawing");
  return FALSE;
}

static gboolean
may_send (EbBinder          *self,
          EbSeat            *by,
          EbGoal            *goal,
          const EbNoteWords *words,
          GError           **error)
{
  if (eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;
  if (words->in_room && !eb_binder_is_alone (self))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the room is the youth's alone");
  if (words->answers == NULL)
    return TRUE;
  if (eb_note_get_goal (words->answers) != goal || (eb_note_is_private (words->answers) && !words->in_room))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that note is not one of this spread");
  return TRUE;
}

/**
 * eb_binder_send_note:
 * @self: the binder
 * @by: who writes
 * @goal: on whose spread
 * @words: the note
 * @error: return location for a #GError (EB_TEXT_ERROR for the words or for a
 *   drawing that is too large, %EB_BINDER_ERROR_NOT_ALLOWED, or
 *   %EB_BINDER_ERROR_NO_DOOR if there is no room yet)
 *
 * Sends a note. Its drafts go in the same write, so that a note is never both
 * sent and still a draft.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_send_note (EbBinder          *self,
                     EbSeat            *by,
                     EbGoal            *goal,
                     const EbNoteWords *words,
                     GError           **error)
{
  g_auto (EbWriter) writer = { 0 };
  g_autofree char *text = eb_text_clean (words->text != NULL ? words->text : "", EB_NOTE_MAX_CHARS, error);
  const EbId       record = eb_vault_random_id ();
  const EbDoor     door = words->in_room ? EB_DOOR_ROOM : eb_goal_get_door (goal);
  EbDrawing       *drawing = words->drawing;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_GOAL (goal), FALSE);

  if (drawing != NULL && eb_drawing_get_n_strokes (drawing) == 0)
    drawing = NULL; /* all of it was taken back */
  if (text == NULL || !is_drawing_sound (drawing, error) || !may_send (self, by, goal, words, error))
    return FALSE;

  eb_binder_start_writing (self, by, &writer);
  eb_binder_send_drafts (&writer, by, goal);
  return eb_writer_add (&writer, door, &record, NULL, note_payload (goal, text, words->answers, drawing, words->topic), error) &&
         eb_binder_commit (self, &writer, error);
}

/**
 * eb_binder_write_note:
 * @self: the binder
 * @by: who writes
 * @goal: on whose spread
 * @text: not empty, at most %EB_NOTE_MAX_CHARS characters
 * @error: return location for a #GError (EB_TEXT_ERROR for the words)
 *
 * Sends a note that is nothing but words; see eb_binder_send_note().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_write_note (EbBinder   *self,
                      EbSeat     *by,
                      EbGoal     *goal,
                      const char *text,
                      GError    **error)
{
  const EbNoteWords words = { .text = text };

  return eb_binder_send_note (self, by, goal, &words, error);
}

/* --- Afterwards --------------------------------------------------------------------- */

static EbDoor
door_of (EbNote *note)
{
  return eb_note_is_private (note) ? EB_DOOR_ROOM : eb_goal_get_door (eb_note_get_goal (note));
}

static gboolean
may_touch (EbBinder *self,
           EbSeat   *by,
           EbGoal   *goal,
           EbNote   *note,
           GError  **error)
{
  if (eb_binder_find_writer (self, by, error) == NULL)
    return FALSE;
  if (eb_note_get_goal (note) != goal || eb_note_is_withdrawn (note))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that note is not on this spread any more");
  return !eb_note_is_private (note) || eb_binder_is_alone (self) || eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the room is the youth's alone");
}

/* Words that were put into somebody's mouth do not become theirs by changing them. */
static gboolean
may_change (EbBinder *self,
            EbSeat   *by,
            EbGoal   *goal,
            EbNote   *note,
            GError  **error)
{
  if (!may_touch (self, by, goal, note, error))
    return FALSE;
  if (eb_note_get_author (note) != eb_binder_find_person (self, eb_seat_get_account (by)) ||
      eb_binder_check_note (self, note) != EB_TRUST_SIGNED)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that note is somebody else's");
  return TRUE;
}

/* What only the first revision of a note says is not said again by the next. */
static GVariant *
revision_payload (EbBinder   *self,
                  EbNote     *note,
                  const char *text)
{
  static const char *const first_only[] = { "answers", "ink", "topic", "withdrawn", "shared" };
  g_autoptr (GVariant) payload = NULL;
  g_autoptr (GVariantDict) dict = NULL;

  payload = g_variant_ref_sink (eb_binder_keep_unknown (self, eb_note_get_head (note), note_payload (eb_note_get_goal (note), text, NULL, NULL, NULL)));
  dict = g_variant_dict_new (payload);
  for (guint i = 0; i < G_N_ELEMENTS (first_only); i++)
    g_variant_dict_remove (dict, first_only[i]);
  return g_variant_dict_end (dict);
}

/* That a note goes takes nothing along of what it said. */
static GVariant *
end_payload (EbNote     *note,
             const char *how)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("note"));
  g_variant_builder_add (&builder, "{sv}", "goal", eb_payload_id (eb_goal_get_record (eb_note_get_goal (note))));
  g_variant_builder_add (&builder, "{sv}", how, g_variant_new_boolean (TRUE));
  return g_variant_builder_end (&builder);
}

static gboolean
write_revision (EbBinder *self,
                EbSeat   *by,
                EbNote   *note,
                GVariant *payload,
                GError  **error)
{
  return eb_binder_write_one (self, by, door_of (note), eb_note_get_record (note), eb_note_get_head (note), payload, error);
}

/**
 * eb_binder_revise_note:
 * @self: the binder
 * @by: its author
 * @goal: whose note it is
 * @note: a note
 * @text: what it says from now on
 * @error: return location for a #GError (EB_TEXT_ERROR for the words,
 *   %EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Earlier wordings stay readable. The words that are there already are no new
 * ones: then nothing is written.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_revise_note (EbBinder   *self,
                       EbSeat     *by,
                       EbGoal     *goal,
                       EbNote     *note,
                       const char *text,
                       GError    **error)
{
  g_autofree char *words = eb_text_clean (text, EB_NOTE_MAX_CHARS, error);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_NOTE (note), FALSE);

  if (words == NULL || !may_change (self, by, goal, note, error))
    return FALSE;
  if (g_str_equal (words, eb_note_get_text (note)))
    return TRUE;

  return write_revision (self, by, note, revision_payload (self, note, words), error);
}

/**
 * eb_binder_withdraw_note:
 * @self: the binder
 * @by: its author
 * @goal: whose note it is
 * @note: a note
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Its place stays; nobody reads it again, whatever they write at the same time.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_withdraw_note (EbBinder *self,
                         EbSeat   *by,
                         EbGoal   *goal,
                         EbNote   *note,
                         GError  **error)
{

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_NOTE (note), FALSE);

  if (!may_change (self, by, goal, note, error))
    return FALSE;

  return write_revision (self, by, note, end_payload (note, "withdrawn"), error);
}

/* An answer to what stays in the room answers nothing outside of it. */
static GVariant *
shared_payload (EbNote *note)
{
  EbNote *answers = eb_note_get_answers (note);

  if (answers != NULL && eb_note_is_private (answers))
    answers = NULL;
  return note_payload (eb_note_get_goal (note), eb_note_get_text (note), answers, eb_note_get_drawing (note), eb_note_get_topic (note));
}

/**
 * eb_binder_share_note:
 * @self: the binder
 * @by: the youth
 * @goal: whose note it is
 * @note: a note from the room
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Writes it onto the spread, as it reads now, and takes it out of the room. A
 * note is not moved: what is behind the room's door stays sealed with its key.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_share_note (EbBinder *self,
                      EbSeat   *by,
                      EbGoal   *goal,
                      EbNote   *note,
                      GError  **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbId record = eb_vault_random_id ();

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_NOTE (note), FALSE);

  if (!may_change (self, by, goal, note, error))
    return FALSE;
  if (!eb_note_is_private (note))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that note is not in the room");

  eb_binder_start_writing (self, by, &writer);
  return eb_writer_add (&writer, eb_goal_get_door (goal), &record, NULL, shared_payload (note), error) &&
         eb_writer_add (&writer, door_of (note), eb_note_get_record (note), eb_note_get_head (note), end_payload (note, "shared"), error) &&
         eb_binder_commit (self, &writer, error);
}

/**
 * eb_binder_sign_note:
 * @self: the binder
 * @by: anybody in it
 * @goal: whose note it is
 * @note: a note
 * @sign: an answer without words, in place of the one before; %EB_SIGN_NONE takes
 *   it away
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_sign_note (EbBinder *self,
                     EbSeat   *by,
                     EbGoal   *goal,
                     EbNote   *note,
                     EbSign    sign,
                     GError  **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_NOTE (note), FALSE);

  if (!may_touch (self, by, goal, note, error))
    return FALSE;

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("sign"));
  g_variant_builder_add (&builder, "{sv}", "note", eb_payload_id (eb_note_get_record (note)));
  g_variant_builder_add (&builder, "{sv}", "sign", g_variant_new_string (eb_sign_to_nick (sign)));
  return eb_binder_write_one (self, by, door_of (note), NULL, NULL, g_variant_builder_end (&builder), error);
}
