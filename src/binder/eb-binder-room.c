/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

#include "eb-room-item-private.h"
#include "eb-text.h"

/**
 * eb_binder_get_room:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbRoomItem, newest last; empty unless
 *   the youth sits alone
 */
GListModel *
eb_binder_get_room (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->room);
}

/* --- Who may ------------------------------------------------------------------ */

static gboolean
may_write (EbBinder   *self,
           EbSeat     *youth,
           EbRoomItem *item,
           GError    **error)
{
  EbPerson *person = eb_binder_find_writer (self, youth, error);

  if (person == NULL)
    return FALSE;
  if (eb_person_get_actor (person) != EB_ACTOR_YOUTH || !eb_binder_is_alone (self))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the room is the youth's alone");
  if (item != NULL && !g_list_store_find (self->room, item, NULL))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is not in the room any more");
  return TRUE;
}

/* --- What is written ------------------------------------------------------------- */

/* Lines without words are left out. NULL: they will not do. */
static GPtrArray *
clean_lines (GPtrArray *typed,
             GError   **error)
{
  g_autoptr (GPtrArray) lines = eb_room_lines_new ();

  for (guint i = 0; typed != NULL && i < typed->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (typed, i);
      g_autofree char  *text = eb_text_clean_line_optional (line->text, EB_ROOM_LINE_MAX_CHARS, error);

      if (text == NULL)
        return NULL;
      if (*text != '\0')
        g_ptr_array_add (lines, eb_room_line_new (text, line->done));
    }
  if (lines->len <= EB_ROOM_MAX_LINES)
    return g_steal_pointer (&lines);
  g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "too many lines");
  return NULL;
}

/* What was not read back would be lost. */
static gboolean
is_sound (EbDrawing *drawing,
          GError   **error)
{
  g_autoptr (GVariant) ink = drawing == NULL ? NULL : g_variant_ref_sink (eb_drawing_to_variant (drawing));
  g_autoptr (EbDrawing) read = ink == NULL ? NULL : eb_drawing_from_variant (ink);

  if (drawing == NULL || read != NULL)
    return TRUE;
  g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "too large a drawing");
  return FALSE;
}

static gboolean
says_enough (const EbRoomWords *words,
             GError           **error)
{
  gboolean enough = *words->title != '\0';

  if (words->kind == EB_ROOM_NOTE)
    enough = enough || *words->text != '\0';
  else if (words->kind == EB_ROOM_DRAWING) /* else it could not be read aloud */
    enough = enough && words->drawing != NULL;
  else
    enough = enough || words->lines->len > 0;
  if (!enough)
    g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY, "nothing is written");
  return enough;
}

static gboolean
clean_words (EbRoomWords *words,
             const char  *title,
             const char  *text,
             EbDrawing   *drawing,
             GPtrArray   *lines,
             GError     **error)
{
  words->title = eb_text_clean_line_optional (title, EB_ROOM_TITLE_MAX_CHARS, error);
  words->text = words->title == NULL ? NULL : eb_text_clean_optional (words->kind == EB_ROOM_NOTE ? text : NULL, EB_NOTE_MAX_CHARS, error);
  words->lines = words->text == NULL ? NULL : clean_lines (words->kind == EB_ROOM_LIST ? lines : NULL, error);
  if (words->kind == EB_ROOM_DRAWING && drawing != NULL && eb_drawing_get_n_strokes (drawing) > 0)
    words->drawing = eb_drawing_ref (drawing);
  return words->lines != NULL && is_sound (words->drawing, error) && says_enough (words, error);
}

static GVariant *
lines_variant (GPtrArray *lines)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(bs)"));

  for (guint i = 0; i < lines->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (lines, i);

      g_variant_builder_add (&builder, "(bs)", line->done, line->text);
    }
  return g_variant_builder_end (&builder);
}

/* Says also what is empty: what a revision does not say is kept from the one before. */
static GVariant *
room_payload (EbRoomKind  kind,
              const char *title,
              const char *text,
              EbDrawing  *drawing,
              GPtrArray  *lines)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("room"));
  g_variant_builder_add (&builder, "{sv}", "what", g_variant_new_string (eb_room_kind_to_nick (kind)));
  g_variant_builder_add (&builder, "{sv}", "title", g_variant_new_string (title));
  if (kind == EB_ROOM_NOTE)
    g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (text));
  else if (kind == EB_ROOM_DRAWING)
    g_variant_builder_add (&builder, "{sv}", "ink", eb_drawing_to_variant (drawing));
  else
    g_variant_builder_add (&builder, "{sv}", "lines", lines_variant (lines));
  return g_variant_builder_end (&builder);
}

static gboolean
is_what_it_says (EbRoomItem *item,
                 GVariant   *payload)
{
  g_autoptr (GVariant) now = g_variant_ref_sink (room_payload (eb_room_item_get_kind (item), eb_room_item_get_title (item), eb_room_item_get_text (item), eb_room_item_get_drawing (item), eb_room_item_get_lines (item)));

  return g_variant_equal (now, payload);
}

/* What was written last there. */
static EbRoomItem *
find_written (EbBinder   *self,
              const EbId *record)
{
  for (guint i = self->room_all->len; i > 0; i--)
    if (eb_id_equal (eb_room_item_get_record (self->room_all->pdata[i - 1]), record))
      return self->room_all->pdata[i - 1];
  return NULL;
}

static EbRoomItem *
store (EbBinder   *self,
       EbSeat     *youth,
       EbRoomItem *item,
       GVariant   *payload,
       GError    **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbId  record = item == NULL ? eb_vault_random_id () : *eb_room_item_get_record (item);
  const EbId *parent = item == NULL ? NULL : eb_room_item_get_revision (item);
  GVariant   *all = parent == NULL ? payload : eb_binder_keep_unknown (self, parent, payload);

  eb_binder_start_writing (self, youth, &writer);
  eb_binder_send_own_draft (self, &writer, youth, EB_ROOM_DRAFT);
  if (!eb_writer_add (&writer, EB_DOOR_ROOM, &record, parent, all, error) ||
      !eb_binder_commit (self, &writer, error))
    return NULL;
  return item == NULL ? find_written (self, &record) : item;
}

/**
 * eb_binder_write_room:
 * @self: the binder
 * @youth: the youth, who sits alone
 * @item: (nullable): what is changed; %NULL: something new
 * @kind: what it is; that of @item
 * @title: (nullable): at most %EB_ROOM_TITLE_MAX_CHARS characters; a drawing's
 *   caption, which is asked for
 * @text: (nullable): a note's, at most %EB_NOTE_MAX_CHARS characters
 * @drawing: (nullable): a drawing's
 * @lines: (nullable) (element-type EbRoomLine): a list's, at most
 *   %EB_ROOM_MAX_LINES; those without words are left out
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED,
 *   %EB_BINDER_ERROR_NO_DOOR if there is no room yet, EB_TEXT_ERROR)
 *
 * The draft at %EB_ROOM_DRAFT goes in the same write. What @item says already is
 * not written again.
 *
 * Returns: (transfer none) (nullable): what was written; %NULL on error
 */
EbRoomItem *
eb_binder_write_room (EbBinder   *self,
                      EbSeat     *youth,
                      EbRoomItem *item,
                      EbRoomKind  kind,
                      const char *title,
                      const char *text,
                      EbDrawing  *drawing,
                      GPtrArray  *lines,
                      GError    **error)
{
  g_auto (EbRoomWords) words = { .kind = kind };
  g_autoptr (GVariant) payload = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (item == NULL || eb_room_item_get_kind (item) == kind, NULL);

  if (!may_write (self, youth, item, error) || !clean_words (&words, title, text, drawing, lines, error))
    return NULL;
  payload = g_variant_ref_sink (room_payload (kind, words.title, words.text, words.drawing, words.lines));
  if (item == NULL || !is_what_it_says (item, payload))
    return store (self, youth, item, payload, error);
  return eb_binder_save_own_draft (self, youth, EB_ROOM_DRAFT, NULL, error) ? item : NULL;
}

/**
 * eb_binder_clear_room:
 * @self: the binder
 * @youth: the youth, who sits alone
 * @item: something in the room
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * Throws it away: it is not shown again. What it said stays in the file, sealed
 * with the room's key.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_clear_room (EbBinder   *self,
                      EbSeat     *youth,
                      EbRoomItem *item,
                      GError    **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_auto (EbWriter) writer = { 0 };

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_ROOM_ITEM (item), FALSE);

  if (!may_write (self, youth, item, error))
    return FALSE;
  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("room"));
  g_variant_builder_add (&builder, "{sv}", "gone", g_variant_new_boolean (TRUE));
  eb_binder_start_writing (self, youth, &writer);
  eb_binder_send_own_draft (self, &writer, youth, EB_ROOM_DRAFT);
  return eb_writer_add (&writer, EB_DOOR_ROOM, eb_room_item_get_record (item), eb_room_item_get_revision (item), g_variant_builder_end (&builder), error) &&
         eb_binder_commit (self, &writer, error);
}
