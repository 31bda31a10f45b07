/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-spread-model.h"

#include "eb-spread.h"

struct _EbSpreadRow
{
  GObject parent_instance;

  EbNote *left;
  EbNote *right;
};

G_DEFINE_FINAL_TYPE (EbSpreadRow, eb_spread_row, G_TYPE_OBJECT)

static void
eb_spread_row_finalize (GObject *object)
{
  EbSpreadRow *self = EB_SPREAD_ROW (object);

  g_clear_object (&self->left);
  g_clear_object (&self->right);

  G_OBJECT_CLASS (eb_spread_row_parent_class)->finalize (object);
}

static void
eb_spread_row_class_init (EbSpreadRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_spread_row_finalize;
}

static void
eb_spread_row_init (EbSpreadRow *self)
{
}

/**
 * eb_spread_row_get_left:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the youth's note
 */
EbNote *
eb_spread_row_get_left (EbSpreadRow *self)
{
  g_return_val_if_fail (EB_IS_SPREAD_ROW (self), NULL);

  return self->left;
}

/**
 * eb_spread_row_get_right:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the adult's note
 */
EbNote *
eb_spread_row_get_right (EbSpreadRow *self)
{
  g_return_val_if_fail (EB_IS_SPREAD_ROW (self), NULL);

  return self->right;
}

/* The newest lines are on the page first; the older ones come above them while
 * nobody waits, as many at a time as fit into a frame. Once there are more than
 * a list keeps widgets for, the rest costs nothing. */
#define LINES_AT_FIRST 40
#define LINES_WITH_WIDGETS 240
#define GROW_INTERVAL_MS 20

struct _EbSpreadModel
{
  GObject parent_instance;

  GListModel *notes;
  GArray     *lines; /* of EbSpreadLine; rows are made when asked for */
  guint       first; /* the first line that is on the page yet */
  guint       grow_source;
};

static void eb_spread_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EbSpreadModel, eb_spread_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, eb_spread_model_list_init))

static GType
eb_spread_model_get_item_type (GListModel *model)
{
  return EB_TYPE_SPREAD_ROW;
}

static guint
eb_spread_model_get_n_items (GListModel *model)
{
  return EB_SPREAD_MODEL (model)->lines->len - EB_SPREAD_MODEL (model)->first;
}

static gpointer
eb_spread_model_get_item (GListModel *model,
                          guint       position)
{
  EbSpreadModel      *self = EB_SPREAD_MODEL (model);
  const EbSpreadLine *line = NULL;
  EbSpreadRow        *row = NULL;

  if (position >= self->lines->len - self->first)
    return NULL;
  line = &g_array_index (self->lines, EbSpreadLine, self->first + position);
  row = g_object_new (EB_TYPE_SPREAD_ROW, NULL);
  if (line->left != EB_SPREAD_NO_NOTE)
    row->left = g_list_model_get_item (self->notes, line->left);
  if (line->right != EB_SPREAD_NO_NOTE)
    row->right = g_list_model_get_item (self->notes, line->right);
  return row;
}

static void
eb_spread_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = eb_spread_model_get_item_type;
  iface->get_n_items = eb_spread_model_get_n_items;
  iface->get_item = eb_spread_model_get_item;
}

/* Puts @more older lines on the page. */
static void
grow_by (EbSpreadModel *self,
         guint          more)
{
  self->first -= more;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, more);
}

static gboolean
grow (gpointer user_data)
{
  EbSpreadModel *self = user_data;
  const guint    shown = self->lines->len - self->first;

  grow_by (self, shown >= LINES_WITH_WIDGETS ? self->first : MIN (self->first, LINES_AT_FIRST));
  if (self->first == 0)
    self->grow_source = 0;
  return self->first == 0 ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
eb_spread_model_dispose (GObject *object)
{
  g_clear_handle_id (&EB_SPREAD_MODEL (object)->grow_source, g_source_remove);

  G_OBJECT_CLASS (eb_spread_model_parent_class)->dispose (object);
}

static void
eb_spread_model_finalize (GObject *object)
{
  EbSpreadModel *self = EB_SPREAD_MODEL (object);

  g_clear_object (&self->notes);
  g_clear_pointer (&self->lines, g_array_unref);

  G_OBJECT_CLASS (eb_spread_model_parent_class)->finalize (object);
}

static void
eb_spread_model_class_init (EbSpreadModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_spread_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = eb_spread_model_finalize;
}

static void
eb_spread_model_init (EbSpreadModel *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (EbSpreadLine));
}

/* Puts the notes from @from on into lines. */
static void
place_from (EbSpreadModel *self,
            guint          from)
{
  const guint n = g_list_model_get_n_items (self->notes);

  for (guint i = from; i < n; i++)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (self->notes, i);
      const EbActor actor = eb_person_get_actor (eb_note_get_author (note));
      EbSpreadLine *last = NULL;
      EbSpreadLine  line = { EB_SPREAD_NO_NOTE, EB_SPREAD_NO_NOTE };

      if (self->lines->len > 0)
        last = &g_array_index (self->lines, EbSpreadLine, self->lines->len - 1);
      if (eb_spread_place (last, i, actor, &line) && last != NULL)
        *last = line;
      else
        g_array_append_val (self->lines, line);
    }
}

static void
on_notes_changed_cb (EbSpreadModel *self,
                     guint          position,
                     guint          removed,
                     guint          added)
{
  const guint    before = self->lines->len - self->first;
  const gboolean at_end = removed == 0 && position + added == g_list_model_get_n_items (self->notes);
  guint          kept = 0;

  /* Nearly always a note at the end, which touches the last line only. */
  if (at_end && before > 0)
    kept = before - 1;
  else
    {
      g_array_set_size (self->lines, 0);
      self->first = 0;
    }
  place_from (self, self->lines->len == 0 ? 0 : position);
  g_list_model_items_changed (G_LIST_MODEL (self), kept, before - kept, self->lines->len - self->first - kept);
}

/**
 * eb_spread_model_new:
 * @notes: (transfer none): a live list of #EbNote in time order
 *
 * Returns: (transfer full): the lines of its spread
 */
EbSpreadModel *
eb_spread_model_new (GListModel *notes)
{
  EbSpreadModel *self = g_object_new (EB_TYPE_SPREAD_MODEL, NULL);

  self->notes = g_object_ref (notes);
  place_from (self, 0);
  if (self->lines->len > LINES_AT_FIRST)
    {
      self->first = self->lines->len - LINES_AT_FIRST;
      self->grow_source = g_timeout_add_full (G_PRIORITY_LOW, GROW_INTERVAL_MS, grow, self, NULL);
    }
  g_signal_connect_object (notes, "items-changed", G_CALLBACK (on_notes_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* The line of the note at @index; the lines are in time order, too. */
static gboolean
find_line (EbSpreadModel *self,
           guint          index,
           guint         *line)
{
  for (guint i = self->lines->len; i > 0; i--)
    {
      const EbSpreadLine *each = &g_array_index (self->lines, EbSpreadLine, i - 1);

      if (each->left != index && each->right != index)
        continue;
      *line = i - 1;
      return TRUE;
    }
  return FALSE;
}

/**
 * eb_spread_model_find:
 * @self: the lines of a spread
 * @note: a note
 * @position: (out): on which line it stands
 *
 * Puts older lines on the page at once if it stands on one of them.
 *
 * Returns: %FALSE if it is not a note of this spread
 */
gboolean
eb_spread_model_find (EbSpreadModel *self,
                      EbNote        *note,
                      guint         *position)
{
  guint line = 0;
  guint index = 0;

  g_return_val_if_fail (EB_IS_SPREAD_MODEL (self), FALSE);

  for (index = 0; index < g_list_model_get_n_items (self->notes); index++)
    {
      g_autoptr (EbNote) each = g_list_model_get_item (self->notes, index);

      if (each == note)
        break;
    }
  if (!find_line (self, index, &line))
    return FALSE;
  if (line < self->first)
    grow_by (self, self->first - line);
  *position = line - self->first;
  return TRUE;
}

/**
 * eb_spread_find_note:
 * @notes: a live list of #EbNote in time order
 * @record: a note's record
 *
 * Returns: (transfer none) (nullable): that note
 */
EbNote *
eb_spread_find_note (GListModel *notes,
                     const EbId *record)
{
  /* Nearly always one of the newest. */
  for (guint i = g_list_model_get_n_items (notes); i > 0; i--)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (notes, i - 1);

      if (eb_id_equal (eb_note_get_record (note), record))
        return note; /* the list keeps it */
    }
  return NULL;
}
