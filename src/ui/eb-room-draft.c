/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-draft.h"

/**
 * eb_room_draft_new:
 * @kind: what it will be
 *
 * Returns: (transfer full): nothing written yet
 */
EbRoomDraft *
eb_room_draft_new (EbRoomKind kind)
{
  EbRoomDraft *self = g_new0 (EbRoomDraft, 1);

  self->kind = kind;
  self->title = g_strdup ("");
  self->text = g_strdup ("");
  self->lines = eb_room_lines_new ();
  return self;
}

/**
 * eb_room_draft_free:
 * @self: what is being written
 */
void
eb_room_draft_free (EbRoomDraft *self)
{
  g_free (self->title);
  g_free (self->text);
  g_clear_pointer (&self->drawing, eb_drawing_unref);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* What is drawn on is not the drawing that was stored. */
static EbDrawing *
copy_drawing (EbDrawing *drawing)
{
  g_autoptr (GVariant) strokes = g_variant_ref_sink (eb_drawing_to_variant (drawing));

  return eb_drawing_from_variant (strokes);
}

/**
 * eb_room_draft_new_from_item:
 * @item: something in the room
 *
 * Returns: (transfer full): what it says, to be changed
 */
EbRoomDraft *
eb_room_draft_new_from_item (EbRoomItem *item)
{
  EbRoomDraft     *self = eb_room_draft_new (eb_room_item_get_kind (item));
  EbDrawing       *drawing = eb_room_item_get_drawing (item);
  const GPtrArray *lines = eb_room_item_get_lines (item);

  self->changes = *eb_room_item_get_revision (item);
  g_free (self->title);
  g_free (self->text);
  self->title = g_strdup (eb_room_item_get_title (item));
  self->text = g_strdup (eb_room_item_get_text (item));
  if (drawing != NULL)
    self->drawing = copy_drawing (drawing);
  for (guint i = 0; i < lines->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (lines, i);

      g_ptr_array_add (self->lines, eb_room_line_new (line->text, line->done));
    }
  return self;
}

static void
read_string (GVariant   *kept,
             const char *key,
             char      **string)
{
  const char *read = NULL;

  if (!g_variant_lookup (kept, key, "&s", &read))
    return;
  g_free (*string);
  *string = g_strdup (read);
}

static void
read_lines (GVariant  *kept,
            GPtrArray *lines)
{
  g_autoptr (GVariant) stored = g_variant_lookup_value (kept, "lines", G_VARIANT_TYPE ("a(bs)"));
  const gsize n = stored == NULL ? 0 : g_variant_n_children (stored);

  for (gsize i = 0; i < n; i++)
    {
      gboolean    done = FALSE;
      const char *text = NULL;

      g_variant_get_child (stored, i, "(b&s)", &done, &text);
      g_ptr_array_add (lines, eb_room_line_new (text, done));
    }
}

/**
 * eb_room_draft_new_from_variant:
 * @kept: what eb_room_draft_to_variant() made
 *
 * Returns: (transfer full) (nullable): what was being written; %NULL if it cannot
 *   be read
 */
EbRoomDraft *
eb_room_draft_new_from_variant (GVariant *kept)
{
  g_autoptr (GVariant) ink = g_variant_lookup_value (kept, "ink", NULL);
  EbRoomKind   kind = EB_ROOM_NOTE;
  const char  *nick = NULL;
  const char  *changes = NULL;
  EbRoomDraft *self = NULL;

  if (!g_variant_lookup (kept, "what", "&s", &nick) || !eb_room_kind_from_nick (nick, &kind))
    return NULL;
  self = eb_room_draft_new (kind);
  read_string (kept, "title", &self->title);
  read_string (kept, "text", &self->text);
  read_lines (kept, self->lines);
  if (ink != NULL)
    self->drawing = eb_drawing_from_variant (ink);
  if (g_variant_lookup (kept, "changes", "&s", &changes) && !eb_id_from_hex (changes, &self->changes))
    self->changes = EB_ID_NONE;
  return self;
}

static GVariant *
lines_variant (const GPtrArray *lines)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(bs)"));

  for (guint i = 0; i < lines->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (lines, i);

      g_variant_builder_add (&builder, "(bs)", line->done, line->text);
    }
  return g_variant_builder_end (&builder);
}

/**
 * eb_room_draft_to_variant:
 * @self: what is being written
 *
 * Returns: (transfer floating): an a{sv} to keep
 */
GVariant *
eb_room_draft_to_variant (const EbRoomDraft *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "what", g_variant_new_string (eb_room_kind_to_nick (self->kind)));
  g_variant_builder_add (&builder, "{sv}", "title", g_variant_new_string (self->title));
  g_variant_builder_add (&builder, "{sv}", "text", g_variant_new_string (self->text));
  g_variant_builder_add (&builder, "{sv}", "lines", lines_variant (self->lines));
  if (self->drawing != NULL && eb_drawing_get_n_strokes (self->drawing) > 0)
    g_variant_builder_add (&builder, "{sv}", "ink", eb_drawing_to_variant (self->drawing));
  if (!eb_id_is_none (&self->changes))
    {
      g_autofree char *changes = eb_id_to_hex (&self->changes);

      g_variant_builder_add (&builder, "{sv}", "changes", g_variant_new_string (changes));
    }
  return g_variant_builder_end (&builder);
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/**
 * eb_room_draft_is_empty:
 * @self: what is being written
 *
 * Returns: whether there is nothing in it that could be missed
 */
gboolean
eb_room_draft_is_empty (const EbRoomDraft *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (!is_blank (((const EbRoomLine *) g_ptr_array_index (self->lines, i))->text))
      return FALSE;
  return is_blank (self->title) && is_blank (self->text) &&
         (self->drawing == NULL || eb_drawing_get_n_strokes (self->drawing) == 0);
}

/**
 * eb_room_draft_find_item:
 * @self: what is being written
 * @binder: the binder
 *
 * Returns: (transfer none) (nullable): what it changes; %NULL if it is something
 *   new, or if that was changed elsewhere or thrown away meanwhile
 */
EbRoomItem *
eb_room_draft_find_item (const EbRoomDraft *self,
                         EbBinder          *binder)
{
  GListModel *room = eb_binder_get_room (binder);
  const guint n = g_list_model_get_n_items (room);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbRoomItem) item = g_list_model_get_item (room, i);

      if (eb_id_equal (eb_room_item_get_revision (item), &self->changes))
        return item; /* the list keeps it */
    }
  return NULL;
}
