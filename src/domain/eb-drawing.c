/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-drawing.h"

#include <math.h>

/* Stored in binders: never change one. */
#define STORED_TYPE "(qqa(qa(qqy)))"
#define UNITS_PER_PIXEL 8
#define UNITS_OF_PRESSURE 200 /* a half is a whole number of them */

#define MAX_SIDE ((float) G_MAXUINT16 / UNITS_PER_PIXEL)
#define MAX_PEN_WIDTH 256.0F
#define HALF_PRESSURE 0.5F

/* A (qqy) as it lies in memory. */
typedef struct
{
  guint16 x;
  guint16 y;
  guint8  pressure;
  guint8  padding;
} StoredPoint;

G_STATIC_ASSERT (sizeof (StoredPoint) == 6);

/* Something that was done; what was done last is the last one. */
typedef struct
{
  EbStroke *erased; /* NULL: the last stroke was drawn */
  guint     index;  /* where the erased one was */
} Deed;

struct _EbDrawing
{
  float      width;
  float      height;
  GPtrArray *strokes; /* of EbStroke */
  GArray    *deeds;   /* of Deed */
  gsize      n_points;
  EbStroke  *current; /* (nullable): the one in strokes that is being drawn */
  float      pen_width;
  gboolean   pen_down; /* eb_drawing_begin() came, and no point yet */
};

static void
stroke_free (EbStroke *stroke)
{
  g_array_unref (stroke->points);
  g_free (stroke);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbStroke, stroke_free)

static EbStroke *
stroke_new (float width)
{
  EbStroke *stroke = g_new0 (EbStroke, 1);

  stroke->width = width;
  stroke->points = g_array_new (FALSE, FALSE, sizeof (EbInkPoint));
  return stroke;
}

static void
clear_deed (gpointer data)
{
  Deed *deed = data;

  g_clear_pointer (&deed->erased, stroke_free);
}

/* Everything is kept in the steps that are stored, so that what is seen while
 * drawing is what others see later. */
static guint
to_units (float value,
          float units)
{
  return (guint) (value * units + 0.5F);
}

static float
round_length (float value,
              float most)
{
  return (float) to_units (CLAMP (value, 0, most), UNITS_PER_PIXEL) / UNITS_PER_PIXEL;
}

static float
round_side (float side)
{
  return MAX (round_length (isfinite (side) ? side : 0, MAX_SIDE), 1);
}

static EbInkPoint
round_point (EbInkPoint point)
{
  const float pressure = isfinite (point.pressure) ? CLAMP (point.pressure, 0, 1) : HALF_PRESSURE;

  return (EbInkPoint){
    .x = round_length (point.x, MAX_SIDE),
    .y = round_length (point.y, MAX_SIDE),
    .pressure = (float) to_units (pressure, UNITS_OF_PRESSURE) / UNITS_OF_PRESSURE,
  };
}

/**
 * eb_drawing_new:
 * @width: of the page, pixels, at most 8191
 * @height: of the page, pixels, at most 8191
 *
 * Returns: (transfer full): an empty page
 */
EbDrawing *
eb_drawing_new (float width,
                float height)
{
  EbDrawing *self = g_rc_box_new0 (EbDrawing);

  self->width = round_side (width);
  self->height = round_side (height);
  self->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) stroke_free);
  self->deeds = g_array_new (FALSE, FALSE, sizeof (Deed));
  g_array_set_clear_func (self->deeds, clear_deed);
  return self;
}

/**
 * eb_drawing_ref:
 * @self: a drawing
 *
 * Returns: (transfer full): @self
 */
EbDrawing *
eb_drawing_ref (EbDrawing *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_drawing (gpointer data)
{
  EbDrawing *self = data;

  g_ptr_array_unref (self->strokes);
  g_array_unref (self->deeds);
}

/**
 * eb_drawing_unref:
 * @self: (transfer full): a drawing
 */
void
eb_drawing_unref (EbDrawing *self)
{
  g_rc_box_release_full (self, clear_drawing);
}

/**
 * eb_drawing_get_width:
 * @self: a drawing
 *
 * Returns: of the page, pixels
 */
float
eb_drawing_get_width (const EbDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * eb_drawing_get_height:
 * @self: a drawing
 *
 * Returns: of the page, pixels
 */
float
eb_drawing_get_height (const EbDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * eb_drawing_get_n_strokes:
 * @self: a drawing
 *
 * Returns: how many there are, without those erased
 */
guint
eb_drawing_get_n_strokes (const EbDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->strokes->len;
}

/**
 * eb_drawing_get_stroke:
 * @self: a drawing
 * @index: from 0 on, in the order they were drawn
 *
 * Returns: (transfer none): a stroke, until the drawing changes
 */
const EbStroke *
eb_drawing_get_stroke (const EbDrawing *self,
                       guint            index)
{
  g_return_val_if_fail (self != NULL && index < self->strokes->len, NULL);

  return g_ptr_array_index (self->strokes, index);
}

/**
 * eb_drawing_begin:
 * @self: a drawing
 * @pen_width: at pressure 0.5, pixels
 *
 * Puts the pen down: the next point starts a stroke. Without a point there is
 * none.
 */
void
eb_drawing_begin (EbDrawing *self,
                  float      pen_width)
{
  g_return_if_fail (self != NULL && isfinite (pen_width));

  self->current = NULL;
  self->pen_width = MAX (round_length (pen_width, MAX_PEN_WIDTH), 1.0F / UNITS_PER_PIXEL);
  self->pen_down = TRUE;
}

static void
start_stroke (EbDrawing *self,
              float      width)
{
  const Deed drawn = { NULL, 0 };

  self->current = stroke_new (width);
  self->pen_down = FALSE;
  g_ptr_array_add (self->strokes, self->current);
  g_array_append_val (self->deeds, drawn);
}

/**
 * eb_drawing_add:
 * @self: a drawing
 * @point: the next point of the stroke
 *
 * The page grows to hold @point; what is left of it or above it is moved to its
 * edge. A point is dropped when it is no number, when the drawing is full
 * (%EB_DRAWING_MAX_POINTS) and when the pen is not down: the stroke that it
 * belonged to may have been taken back meanwhile.
 */
void
eb_drawing_add (EbDrawing *self,
                EbInkPoint point)
{
  EbInkPoint rounded;

  g_return_if_fail (self != NULL);

  if (!isfinite (point.x) || !isfinite (point.y) || self->n_points >= EB_DRAWING_MAX_POINTS)
    return;

  if (self->pen_down)
    start_stroke (self, self->pen_width);
  if (self->current == NULL)
    return;

  rounded = round_point (point);
  g_array_append_val (self->current->points, rounded);
  self->n_points++;
  self->width = MAX (self->width, rounded.x);
  self->height = MAX (self->height, rounded.y);
}

static void
lift_pen (EbDrawing *self)
{
  self->current = NULL;
  self->pen_down = FALSE;
}

/**
 * eb_drawing_can_undo:
 * @self: a drawing
 *
 * Returns: whether there is anything to take back
 */
gboolean
eb_drawing_can_undo (const EbDrawing *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->deeds->len > 0;
}

/**
 * eb_drawing_undo:
 * @self: a drawing
 *
 * Takes back the last thing done: a stroke drawn is gone, one erased is back
 * where it was. The page keeps its size. Of a drawing that was stored, its
 * strokes can be taken back.
 *
 * Returns: whether there was anything to take back
 */
gboolean
eb_drawing_undo (EbDrawing *self)
{
  Deed     *last = NULL;
  EbStroke *stroke = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->deeds->len == 0)
    return FALSE;

  lift_pen (self);
  last = &g_array_index (self->deeds, Deed, self->deeds->len - 1);
  if (last->erased != NULL)
    {
      stroke = g_steal_pointer (&last->erased);
      self->n_points += stroke->points->len;
      g_ptr_array_insert (self->strokes, (int) last->index, stroke);
    }
  else
    {
      stroke = g_ptr_array_index (self->strokes, self->strokes->len - 1);
      self->n_points -= stroke->points->len;
      g_ptr_array_remove_index (self->strokes, self->strokes->len - 1);
    }
  g_array_set_size (self->deeds, self->deeds->len - 1);
  return TRUE;
}

/* The square of how far (@x, @y) is from the line between @from and @to. */
static float
measure_distance (float             x,
                  float             y,
                  const EbInkPoint *from,
                  const EbInkPoint *to)
{
  const float along_x = to->x - from->x;
  const float along_y = to->y - from->y;
  const float square = along_x * along_x + along_y * along_y;
  float       part = 0;

  if (square > 0)
    part = ((x - from->x) * along_x + (y - from->y) * along_y) / square;
  part = CLAMP (part, 0, 1);
  x -= from->x + part * along_x;
  y -= from->y + part * along_y;
  return x * x + y * y;
}

static gboolean
stroke_is_near (const EbStroke *stroke,
                float           x,
                float           y,
                float           radius)
{
  const EbInkPoint *points = &g_array_index (stroke->points, EbInkPoint, 0);
  const guint       n_points = stroke->points->len;
  const float       reach = radius + stroke->width / 2;

  for (guint i = 0; i < n_points; i++)
    if (measure_distance (x, y, &points[i], &points[MIN (i + 1, n_points - 1)]) <= reach * reach)
      return TRUE;

  return FALSE;
}

static void
erase_stroke (EbDrawing *self,
              guint      index)
{
  const Deed erased = { g_ptr_array_steal_index (self->strokes, index), index };

  self->n_points -= erased.erased->points->len;
  g_array_append_val (self->deeds, erased);
}

/**
 * eb_drawing_erase:
 * @self: a drawing
 * @x: where, pixels
 * @y: where, pixels
 * @radius: of the eraser, pixels
 *
 * Erases whole strokes: every one whose ink comes within @radius. Each can be
 * taken back by itself.
 *
 * Returns: whether any did
 */
gboolean
eb_drawing_erase (EbDrawing *self,
                  float      x,
                  float      y,
                  float      radius)
{
  const guint before = self == NULL ? 0 : self->strokes->len;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = before; i > 0; i--)
    if (stroke_is_near (g_ptr_array_index (self->strokes, i - 1), x, y, radius))
      {
        lift_pen (self);
        erase_stroke (self, i - 1);
      }

  return self->strokes->len < before;
}

static GVariant *
store_stroke (const EbStroke *stroke)
{
  const EbInkPoint       *points = &g_array_index (stroke->points, EbInkPoint, 0);
  g_autofree StoredPoint *stored = g_new0 (StoredPoint, stroke->points->len);

  for (guint i = 0; i < stroke->points->len; i++)
    {
      stored[i].x = (guint16) to_units (points[i].x, UNITS_PER_PIXEL);
      stored[i].y = (guint16) to_units (points[i].y, UNITS_PER_PIXEL);
      stored[i].pressure = (guint8) to_units (points[i].pressure, UNITS_OF_PRESSURE);
    }

  return g_variant_new ("(q@a(qqy))", (guint16) to_units (stroke->width, UNITS_PER_PIXEL),
                        g_variant_new_fixed_array (G_VARIANT_TYPE ("(qqy)"), stored, stroke->points->len, sizeof *stored));
}

/**
 * eb_drawing_to_variant:
 * @self: a drawing
 *
 * Its stored form, a GVariant of type `(qqa(qa(qqy)))`: the page's width and
 * height, and each stroke in the order they were drawn: the pen's width, and the
 * points with x, y and pressure. All lengths are in 1/8 pixel, x and y from the
 * top left of the page, the pressure in 1/200. A point takes six bytes.
 *
 * What was taken back or erased is not in it.
 *
 * Returns: (transfer none): a floating variant
 */
GVariant *
eb_drawing_to_variant (const EbDrawing *self)
{
  GVariantBuilder strokes;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&strokes, G_VARIANT_TYPE ("a(qa(qqy))"));
  for (guint i = 0; i < self->strokes->len; i++)
    g_variant_builder_add_value (&strokes, store_stroke (g_ptr_array_index (self->strokes, i)));

  return g_variant_new (STORED_TYPE, (guint16) to_units (self->width, UNITS_PER_PIXEL),
                        (guint16) to_units (self->height, UNITS_PER_PIXEL), &strokes);
}

/* FALSE: such a point is never stored. */
static gboolean
load_point (EbDrawing         *self,
            const StoredPoint *stored)
{
  const EbInkPoint point = {
    .x = (float) stored->x / UNITS_PER_PIXEL,
    .y = (float) stored->y / UNITS_PER_PIXEL,
    .pressure = (float) stored->pressure / UNITS_OF_PRESSURE,
  };

  if (point.x > self->width || point.y > self->height || stored->pressure > UNITS_OF_PRESSURE)
    return FALSE;

  g_array_append_val (self->current->points, point);
  self->n_points++;
  return TRUE;
}

static gboolean
load_stroke (EbDrawing *self,
             GVariant  *stored)
{
  g_autoptr (GVariant) points = g_variant_get_child_value (stored, 1);
  const StoredPoint *each = NULL;
  gsize              n_points = 0;
  guint16            width = 0;

  g_variant_get_child (stored, 0, "q", &width);
  each = g_variant_get_fixed_array (points, &n_points, sizeof *each);
  if (width == 0 || (float) width > MAX_PEN_WIDTH * UNITS_PER_PIXEL || n_points == 0 ||
      n_points > EB_DRAWING_MAX_POINTS - self->n_points)
    return FALSE;

  start_stroke (self, (float) width / UNITS_PER_PIXEL);
  for (gsize i = 0; i < n_points; i++)
    if (!load_point (self, &each[i]))
      return FALSE;

  return TRUE;
}

/**
 * eb_drawing_from_variant:
 * @stored: what eb_drawing_to_variant() gave, or what somebody else made of it
 *
 * Returns: (transfer full) (nullable): the drawing; %NULL if @stored is of
 *   another type, not in normal form, without a stroke, has a stroke without a
 *   point, more than %EB_DRAWING_MAX_POINTS points or a point outside of the
 *   page, or a measure that is 0 or too large
 */
EbDrawing *
eb_drawing_from_variant (GVariant *stored)
{
  g_autoptr (EbDrawing) self = NULL;
  g_autoptr (GVariant) strokes = NULL;
  guint16 width = 0;
  guint16 height = 0;

  g_return_val_if_fail (stored != NULL, NULL);

  if (!g_variant_is_of_type (stored, G_VARIANT_TYPE (STORED_TYPE)) || !g_variant_is_normal_form (stored))
    return NULL;

  g_variant_get (stored, "(qq@a(qa(qqy)))", &width, &height, &strokes);
  if (width < UNITS_PER_PIXEL || height < UNITS_PER_PIXEL || g_variant_n_children (strokes) == 0)
    return NULL;

  self = eb_drawing_new ((float) width / UNITS_PER_PIXEL, (float) height / UNITS_PER_PIXEL);
  for (gsize i = 0; i < g_variant_n_children (strokes); i++)
    {
      g_autoptr (GVariant) stroke = g_variant_get_child_value (strokes, i);

      if (!load_stroke (self, stroke))
        return NULL;
    }

  lift_pen (self);
  return g_steal_pointer (&self);
}
