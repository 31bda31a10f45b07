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
  GdkTexture      *texture;   /* of the surface; NULL: it is newer */
  guint            n_strokes; /* that are painted to their ends */
  guint            n_points;  /* that are painted of the stroke after them */
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
  g_free (self);
}

/**
 * eb_ink_cache_clear:
 * @self: a cache
 *
 * Makes the next picture a new one: something but the end of the drawing has
 * changed.
 */
void
eb_ink_cache_clear (EbInkCache *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->n_strokes = 0;
  self->n_points = 0;
}

static cairo_t *
start_painting (EbInkCache *self)
{
  cairo_t *cr = cairo_create (self->surface);

  g_clear_object (&self->texture);
  cairo_scale (cr, self->look.scale, self->look.scale);
  return cr;
}

/* A sheet that has become larger keeps what is on it. */
static void
enlarge (EbInkCache      *self,
         const EbInkLook *look)
{
  cairo_surface_t *larger = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, look->width, look->height);

  if (self->surface != NULL)
    {
      cairo_t *cr = cairo_create (larger);

      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (self->surface);
    }
  g_clear_object (&self->texture);
  self->surface = larger;
}

static gboolean
can_enlarge (const EbInkLook *from,
             const EbInkLook *to)
{
  return to->width >= from->width && to->height >= from->height && G_APPROX_VALUE (to->scale, from->scale, 1e-9) &&
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

static GdkTexture *
copy_texture (cairo_surface_t *surface)
{
  const int   stride = cairo_image_surface_get_stride (surface);
  const int   width = cairo_image_surface_get_width (surface);
  const int   height = cairo_image_surface_get_height (surface);
  GBytes     *bytes = NULL;
  GdkTexture *texture = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  g_bytes_unref (bytes);
  return texture;
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
GdkTexture *
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
  if (self->texture == NULL)
    self->texture = copy_texture (self->surface);
  return self->texture;
}
