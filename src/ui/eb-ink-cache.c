/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ink-cache.h"

#include "eb-ink-paint.h"

/* So many points of a stroke that still grows are painted in each frame; when it
 * is longer, its beginning goes into the picture. */
#define POINTS_PER_FRAME 64

struct _EbInkCache
{
  EbInkLook        look;
  cairo_surface_t *surface;   /* NULL: nothing is painted */
  GskRenderNode   *node;      /* shows the surface; NULL: that is newer */
  guint            n_strokes; /* that are painted to their ends */
  guint            n_points;  /* that are painted of the stroke after them */

  /* Before what changes now. */
  GPtrArray      *strokes;     /* of EbStroke, borrowed; NULL: nothing does */
  graphene_rect_t last_bounds; /* of the last of them */
};

/**
 * eb_ink_cache_new:
 *
 * Returns: (transfer full): a cache without a picture
 */
EbInkCache *
eb_ink_cache_new (void)
{
  return g_new0 (EbInkCache, 1);
}

/**
 * eb_ink_cache_free:
 * @self: (transfer full): a cache
 */
void
eb_ink_cache_free (EbInkCache *self)
{
  eb_ink_cache_clear (self);
  g_clear_pointer (&self->strokes, g_ptr_array_unref);
  g_free (self);
}

/**
 * eb_ink_cache_clear:
 * @self: a cache
 *
 * Makes the next picture a new one, of another drawing.
 */
void
eb_ink_cache_clear (EbInkCache *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->n_strokes = 0;
  self->n_points = 0;
}

static cairo_t *
start_painting (EbInkCache *self)
{
  cairo_t *cr = cairo_create (self->surface);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  cairo_scale (cr, self->look.scale * self->look.device, self->look.scale * self->look.device);
  return cr;
}

/* A sheet that has become larger keeps what is on it. */
static void
enlarge (EbInkCache      *self,
         const EbInkLook *look)
{
  cairo_surface_t *larger = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, look->width * look->device, look->height * look->device);

  if (self->surface != NULL)
    {
      cairo_t *cr = cairo_create (larger);

      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (self->surface);
    }
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->surface = larger;
}

static gboolean
can_enlarge (const EbInkLook *from,
             const EbInkLook *to)
{
  return to->width >= from->width && to->height >= from->height && to->device == from->device && G_APPROX_VALUE (to->scale, from->scale, 1e-9) &&
         gdk_rgba_equal (&to->ink, &from->ink);
}

static void
take_look (EbInkCache      *self,
           const EbInkLook *look)
{
  const gboolean same_size = look->width == self->look.width && look->height == self->look.height;

  if (self->surface != NULL && !can_enlarge (&self->look, look))
    eb_ink_cache_clear (self);
  if (self->surface == NULL || !same_size)
    enlarge (self, look);
  self->look = *look;
}

static void
paint_finished (EbInkCache      *self,
                const EbDrawing *drawing,
                guint            n_finished)
{
  cairo_t *cr = start_painting (self);

  for (; self->n_strokes < n_finished; self->n_strokes++)
    {
      eb_ink_paint_stroke (cr, eb_drawing_get_stroke (drawing, self->n_strokes), self->n_points, G_MAXUINT, &self->look.ink);
      self->n_points = 0;
    }
  cairo_destroy (cr);
}

static void
paint_growing (EbInkCache     *self,
               const EbStroke *stroke)
{
  const guint to = stroke->points->len - 1;
  cairo_t    *cr = NULL;

  if (to < self->n_points + POINTS_PER_FRAME)
    return;

  cr = start_painting (self);
  eb_ink_paint_stroke (cr, stroke, self->n_points, to, &self->look.ink);
  cairo_destroy (cr);
  self->n_points = to;
}

static void
paint_within (cairo_t               *cr,
              const EbDrawing       *drawing,
              const graphene_rect_t *bounds,
              const GdkRGBA         *ink)
{
  for (guint i = 0; i < eb_drawing_get_n_strokes (drawing); i++)
    {
      const EbStroke *stroke = eb_drawing_get_stroke (drawing, i);
      graphene_rect_t there;

      eb_ink_measure_stroke (stroke, 0, &there);
      if (graphene_rect_intersection (&there, bounds, NULL))
        eb_ink_paint_stroke (cr, stroke, 0, G_MAXUINT, ink);
    }
}

/* With many strokes, to paint all of them would take longer than a frame. */
static void
repaint (EbInkCache            *self,
         const EbDrawing       *drawing,
         const graphene_rect_t *bounds)
{
  cairo_t *cr = start_painting (self);

  cairo_rectangle (cr, (double) bounds->origin.x, (double) bounds->origin.y, (double) bounds->size.width, (double) bounds->size.height);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE); /* whole pixels, both to clear and to paint */
  cairo_clip (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  paint_within (cr, drawing, bounds, &self->look.ink);
  cairo_destroy (cr);
  self->n_strokes = eb_drawing_get_n_strokes (drawing);
}

static GPtrArray *
list_strokes (const EbDrawing *drawing)
{
  GPtrArray *strokes = g_ptr_array_new ();

  for (guint i = 0; i < eb_drawing_get_n_strokes (drawing); i++)
    g_ptr_array_add (strokes, (gpointer) eb_drawing_get_stroke (drawing, i));
  return strokes;
}

/* Where the strokes are that only @some has, not @others. Both are in order. */
static void
measure_difference (GPtrArray       *some,
                    GPtrArray       *others,
                    graphene_rect_t *bounds)
{
  guint other = 0;

  for (guint i = 0; i < some->len; i++)
    {
      graphene_rect_t there;

      if (other < others->len && some->pdata[i] == others->pdata[other])
        {
          other++;
          continue;
        }
      eb_ink_measure_stroke (some->pdata[i], 0, &there);
      if (bounds->size.width > 0)
        graphene_rect_union (bounds, &there, bounds);
      else
        *bounds = there;
    }
}

/**
 * eb_ink_cache_begin_change:
 * @self: a cache
 * @drawing: its drawing
 *
 * Call it before strokes of @drawing are erased, or something is taken back.
 */
void
eb_ink_cache_begin_change (EbInkCache      *self,
                           const EbDrawing *drawing)
{
  g_clear_pointer (&self->strokes, g_ptr_array_unref);
  self->strokes = list_strokes (drawing);
  if (self->strokes->len > 0)
    eb_ink_measure_stroke (g_ptr_array_index (self->strokes, self->strokes->len - 1), 0, &self->last_bounds);
}

/* A stroke that was erased is kept by the drawing, and can still be measured. One
 * that was taken back is not: it was the last one. */
static void
measure_change (EbInkCache      *self,
                GPtrArray       *after,
                graphene_rect_t *bounds)
{
  GPtrArray     *before = self->strokes;
  const gboolean taken_back = after->len + 1 == before->len && (after->len == 0 || memcmp (after->pdata, before->pdata, sizeof (gpointer) * after->len) == 0);

  if (taken_back)
    *bounds = self->last_bounds;
  else if (after->len < before->len)
    measure_difference (before, after, bounds);
  else
    measure_difference (after, before, bounds);
}

/**
 * eb_ink_cache_end_change:
 * @self: a cache
 * @drawing: its drawing
 *
 * Call it when strokes have been erased, or something was taken back. Paints anew
 * where they are.
 */
void
eb_ink_cache_end_change (EbInkCache      *self,
                         const EbDrawing *drawing)
{
  g_autoptr (GPtrArray) before = self->strokes;
  g_autoptr (GPtrArray) after = list_strokes (drawing);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  g_return_if_fail (before != NULL);

  if (after->len != before->len)
    measure_change (self, after, &bounds);
  if (self->surface == NULL || self->n_strokes != before->len || self->n_points > 0)
    eb_ink_cache_clear (self); /* the picture was not all that there was */
  else if (after->len != before->len)
    repaint (self, drawing, &bounds);
  self->strokes = NULL;
}

/* Not a texture: of that, the renderer without GL in GTK 4.8 converts each pixel in
 * each frame. As long as it is the same node, one with GL uploads it only once. */
static GskRenderNode *
show_surface (EbInkCache *self)
{
  const EbInkLook *look = &self->look;
  GskRenderNode   *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) look->width, (float) look->height));
  cairo_t         *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, 1.0 / look->device, 1.0 / look->device);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

/**
 * eb_ink_cache_update:
 * @self: a cache
 * @drawing: always the same drawing, until eb_ink_cache_clear()
 * @growing: whether its last stroke is still being drawn
 * @look: how it is to be painted
 * @from: (out): the first point of that last stroke that is not in the picture
 *
 * Paints into the picture what has come to @drawing since. All is painted anew
 * only where @look is another one; a sheet that grows keeps its picture.
 *
 * Returns: (transfer none) (nullable): the picture; %NULL if it is empty
 */
GskRenderNode *
eb_ink_cache_update (EbInkCache      *self,
                     const EbDrawing *drawing,
                     gboolean         growing,
                     const EbInkLook *look,
                     guint           *from)
{
  const guint n_strokes = eb_drawing_get_n_strokes (drawing);
  const guint n_finished = growing && n_strokes > 0 ? n_strokes - 1 : n_strokes;

  *from = 0;
  if (look->width <= 0 || look->height <= 0)
    return NULL;

  take_look (self, look);
  if (self->n_strokes < n_finished)
    paint_finished (self, drawing, n_finished);
  if (n_finished < n_strokes)
    paint_growing (self, eb_drawing_get_stroke (drawing, n_finished));
  *from = self->n_points;
  if (self->n_strokes == 0 && self->n_points == 0)
    return NULL;
  if (self->node == NULL)
    self->node = show_surface (self);
  return self->node;
}
