/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-item-private.h"

struct _EbRoomItem
{
  GObject parent_instance;

  EbId        record;
  GArray     *revisions; /* of EbId: the last gave the present words */
  EbRoomWords words;
  gint64      time;
  gint64      changed;
  gboolean    beside;
  gboolean    thrown_away;
};

G_DEFINE_FINAL_TYPE (EbRoomItem, eb_room_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbRoomItemProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

/* --- Words ---------------------------------------------------------------------- */

static const char *const kind_nicks[] = {
  [EB_ROOM_NOTE] = "note",
  [EB_ROOM_DRAWING] = "drawing",
  [EB_ROOM_LIST] = "list",
};

/**
 * eb_room_kind_to_nick:
 * @kind: a kind
 *
 * Returns: (transfer none): how it is stored
 */
const char *
eb_room_kind_to_nick (EbRoomKind kind)
{
  return kind_nicks[kind];
}

/**
 * eb_room_kind_from_nick:
 * @nick: (nullable): how a kind is stored
 * @kind: (out): the kind
 *
 * Returns: %FALSE if there is no such kind
 */
gboolean
eb_room_kind_from_nick (const char *nick,
                        EbRoomKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      {
        *kind = (EbRoomKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
free_line (gpointer data)
{
  EbRoomLine *line = data;

  g_free (line->text);
  g_free (line);
}

/**
 * eb_room_line_new:
 * @text: its words
 * @done: whether it is ticked
 *
 * Returns: (transfer full): a line for an array of eb_room_lines_new()
 */
EbRoomLine *
eb_room_line_new (const char *text,
                  gboolean    done)
{
  EbRoomLine *line = g_new0 (EbRoomLine, 1);

  line->text = g_strdup (text);
  line->done = done;
  return line;
}

/**
 * eb_room_lines_new:
 *
 * Returns: (transfer full) (element-type EbRoomLine): no lines yet
 */
GPtrArray *
eb_room_lines_new (void)
{
  return g_ptr_array_new_with_free_func (free_line);
}

void
eb_room_words_clear (EbRoomWords *words)
{
  g_clear_pointer (&words->title, g_free);
  g_clear_pointer (&words->text, g_free);
  g_clear_pointer (&words->drawing, eb_drawing_unref);
  g_clear_pointer (&words->lines, g_ptr_array_unref);
}

/* --- The item --------------------------------------------------------------------- */

static void
eb_room_item_finalize (GObject *object)
{
  EbRoomItem *self = EB_ROOM_ITEM (object);

  eb_room_words_clear (&self->words);
  g_clear_pointer (&self->revisions, g_array_unref);

  G_OBJECT_CLASS (eb_room_item_parent_class)->finalize (object);
}

static void
eb_room_item_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch ((EbRoomItemProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_int64 (value, eb_room_item_get_changed (EB_ROOM_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_room_item_class_init (EbRoomItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_room_item_finalize;
  object_class->get_property = eb_room_item_get_property;

  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_room_item_init (EbRoomItem *self)
{
  self->revisions = g_array_new (FALSE, FALSE, sizeof (EbId));
}

static void
take_words (EbRoomItem         *self,
            const EbSealedHead *head,
            EbRoomWords        *words)
{
  g_array_append_vals (self->revisions, &head->id, 1);
  self->changed = head->time;
  eb_room_words_clear (&self->words);
  self->words = *words;
  *words = (EbRoomWords){ 0 };
}

EbRoomItem *
eb_room_item_new (const EbSealedHead *head,
                  EbRoomWords        *words,
                  gboolean            beside)
{
  EbRoomItem *self = g_object_new (EB_TYPE_ROOM_ITEM, NULL);

  self->record = head->record;
  self->time = head->time;
  self->beside = beside;
  take_words (self, head, words);
  return self;
}

void
eb_room_item_revise (EbRoomItem         *self,
                     const EbSealedHead *head,
                     EbRoomWords        *words)
{
  take_words (self, head, words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

gboolean
eb_room_item_has_revision (EbRoomItem *self,
                           const EbId *revision)
{
  for (guint i = 0; i < self->revisions->len; i++)
    if (eb_id_equal (&g_array_index (self->revisions, EbId, i), revision))
      return TRUE;
  return FALSE;
}

void
eb_room_item_empty (EbRoomItem         *self,
                    const EbSealedHead *head)
{
  if (head != NULL)
    {
      self->thrown_away = TRUE;
      self->changed = head->time;
      g_array_append_vals (self->revisions, &head->id, 1);
    }
  eb_room_words_clear (&self->words); /* the kind stays */
  self->words.title = g_strdup ("");
  self->words.text = g_strdup ("");
  self->words.lines = eb_room_lines_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

gboolean
eb_room_item_is_thrown_away (EbRoomItem *self)
{
  return self->thrown_away;
}

/* --- What can be asked --------------------------------------------------------------- */

/**
 * eb_room_item_get_record:
 * @self: something in the room
 *
 * Returns: (transfer none): its name in the journal; that of words written at the
 *   same time elsewhere is the same
 */
const EbId *
eb_room_item_get_record (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), NULL);

  return &self->record;
}

/**
 * eb_room_item_get_revision:
 * @self: something in the room
 *
 * Returns: (transfer none): the revision that gave its present words, of which no
 *   other item is; valid until "changed" notifies
 */
const EbId *
eb_room_item_get_revision (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), NULL);

  return &g_array_index (self->revisions, EbId, self->revisions->len - 1);
}

/**
 * eb_room_item_is_beside:
 * @self: something in the room
 *
 * Returns: whether it was written elsewhere at the same time as other words of the
 *   same record; both are kept and shown
 */
gboolean
eb_room_item_is_beside (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), FALSE);

  return self->beside;
}

/**
 * eb_room_item_get_kind:
 * @self: something in the room
 *
 * Returns: what it is, for good
 */
EbRoomKind
eb_room_item_get_kind (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), EB_ROOM_NOTE);

  return self->words.kind;
}

/**
 * eb_room_item_get_title:
 * @self: something in the room
 *
 * Returns: (transfer none): its title, or a drawing's caption; may be ""; valid
 *   until "changed" notifies
 */
const char *
eb_room_item_get_title (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), "");

  return self->words.title;
}

/**
 * eb_room_item_get_text:
 * @self: something in the room
 *
 * Returns: (transfer none): a note's words, else ""; valid until "changed" notifies
 */
const char *
eb_room_item_get_text (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), "");

  return self->words.text;
}

/**
 * eb_room_item_get_drawing:
 * @self: something in the room
 *
 * Returns: (transfer none) (nullable): a drawing's strokes, not to be changed
 */
EbDrawing *
eb_room_item_get_drawing (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), NULL);

  return self->words.drawing;
}

/**
 * eb_room_item_get_lines:
 * @self: something in the room
 *
 * Returns: (transfer none) (element-type EbRoomLine): a list's lines, else none;
 *   valid until "changed" notifies
 */
GPtrArray *
eb_room_item_get_lines (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), NULL);

  return self->words.lines;
}

/**
 * eb_room_item_get_time:
 * @self: something in the room
 *
 * Returns: when it was first written, microseconds since 1970-01-01 UTC
 */
gint64
eb_room_item_get_time (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), 0);

  return self->time;
}

/**
 * eb_room_item_get_changed:
 * @self: something in the room
 *
 * Returns: when it was last changed, microseconds since 1970-01-01 UTC
 */
gint64
eb_room_item_get_changed (EbRoomItem *self)
{
  g_return_val_if_fail (EB_IS_ROOM_ITEM (self), 0);

  return self->changed;
}
