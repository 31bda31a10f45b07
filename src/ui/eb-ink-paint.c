/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ink-paint.h"

#include <math.h>

/* How much of the pen's width is there without any pressure, and how much full
 * pressure adds. Half the pressure gives the width itself. */
#define WIDTH_LEAST 0.3
#define WIDTH_BY_PRESSURE 1.4
#define HALF_WIDTH_MIN 0.25

/* How far a curve may be from its straight parts, in pixels of the drawing: not
 * to be seen in print either. */
#define TOLERANCE 0.05
#define PARTS_MAX 24
/* Where a line turns by more than some 25 degrees its joint is made round. */
#define COSINE_SMOOTH 0.9
#define TOO_CLOSE 0.01

/* A place on the middle of a stroke, with half the stroke's width there. */
typedef struct
{
  double x;
  double y;
  double half;
} Place;

typedef struct
{
  double x;
  double y;
} Vector;

/* --- The middle of the stroke -------------------------------------------------- */

static Place
place_of (const EbStroke *stroke,
          guint           index)
{
  const EbInkPoint *point = &g_array_index (stroke->points, EbInkPoint, index);
  const double      pressure = CLAMP ((double) point->pressure, 0, 1);
  const double      half = (double) stroke->width * (WIDTH_LEAST + WIDTH_BY_PRESSURE * pressure) / 2;

  return (Place){ (double) point->x, (double) point->y, MAX (half, HALF_WIDTH_MIN) };
}

static Place
middle_of (Place a,
           Place b)
{
  return (Place){ (a.x + b.x) / 2, (a.y + b.y) / 2, (a.half + b.half) / 2 };
}

static void
add_place (GArray *places,
           Place   place)
{
  const Place *last = &g_array_index (places, Place, places->len - 1);

  if (hypot (place.x - last->x, place.y - last->y) > TOO_CLOSE)
    g_array_append_val (places, place);
}

/* A quadratic curve in as many straight parts as it needs. The width goes the
 * same way, so that it has no steps either. */
static void
add_curve (GArray *places,
           Place   start,
           Place   control,
           Place   end)
{
  const double bend = hypot (start.x - 2 * control.x + end.x, start.y - 2 * control.y + end.y);
  const int    n_parts = CLAMP ((int) ceil (sqrt (bend / (4 * TOLERANCE))), 1, PARTS_MAX);

  for (int i = 1; i <= n_parts; i++)
    {
      const double t = (double) i / n_parts;
      const double a = (1 - t) * (1 - t);
      const double b = 2 * t * (1 - t);
      const double c = t * t;

      add_place (places, (Place){ a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y,
                                  a * start.half + b * control.half + c * end.half });
    }
}

/* From the middle before @from to the middle before @to, by way of the points
 * between; the stroke's own ends are points themselves. */
static GArray *
list_places (const EbStroke *stroke,
             guint           from,
             guint           to)
{
  GArray     *places = g_array_new (FALSE, FALSE, sizeof (Place));
  const guint n_points = stroke->points->len;
  Place       at = place_of (stroke, from);

  if (from > 0)
    at = middle_of (place_of (stroke, from - 1), at);
  g_array_append_val (places, at);
  for (guint i = from; i < to; i++)
    {
      const Place control = place_of (stroke, i);
      const Place end = i + 1 < n_points ? middle_of (control, place_of (stroke, i + 1)) : control;

      add_curve (places, at, control, end);
      at = end;
    }
  return places;
}

/* --- Its outline ----------------------------------------------------------------- */

/* The whole stroke is one path, made of pieces that all go round the same way and
 * are filled at once: where pieces meet or lie on each other there is no seam. */

static void
add_round (cairo_t     *cr,
           const Place *place)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, place->x, place->y, place->half, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static double
twice_area (const Vector *a,
            const Vector *b,
            const Vector *c)
{
  return (b->x - a->x) * (c->y - a->y) - (c->x - a->x) * (b->y - a->y);
}

static void
add_triangle (cairo_t      *cr,
              const Vector *a,
              const Vector *b,
              const Vector *c)
{
  const gboolean turned = twice_area (a, b, c) < 0;
  const Vector  *second = turned ? c : b;
  const Vector  *third = turned ? b : c;

  cairo_move_to (cr, a->x, a->y);
  cairo_line_to (cr, second->x, second->y);
  cairo_line_to (cr, third->x, third->y);
  cairo_close_path (cr);
}

/* In a curve that is tighter than the pen is wide, the sides cross: two triangles
 * never do. */
static void
add_quad (cairo_t      *cr,
          const Vector *a,
          const Vector *b,
          const Vector *c,
          const Vector *d)
{
  if (twice_area (a, b, c) < 0 || twice_area (a, c, d) < 0)
    {
      add_triangle (cr, a, b, c);
      add_triangle (cr, a, c, d);
      return;
    }
  cairo_move_to (cr, a->x, a->y);
  cairo_line_to (cr, b->x, b->y);
  cairo_line_to (cr, c->x, c->y);
  cairo_line_to (cr, d->x, d->y);
  cairo_close_path (cr);
}

static Vector
direction_of (const Place *a,
              const Place *b)
{
  const double length = hypot (b->x - a->x, b->y - a->y);

  return (Vector){ (b->x - a->x) / length, (b->y - a->y) / length };
}

static Vector
side_of (const Place *place,
         Vector       direction,
         double       side)
{
  return (Vector){ place->x - side * direction.y * place->half, place->y + side * direction.x * place->half };
}

/* The direction that both parts at a joint take for their sides; FALSE where the
 * line turns too much for that. */
static gboolean
join (Vector  before,
      Vector  after,
      Vector *both)
{
  const double cosine = before.x * after.x + before.y * after.y;
  const double length = hypot (before.x + after.x, before.y + after.y);

  if (cosine < COSINE_SMOOTH)
    return FALSE;
  *both = (Vector){ (before.x + after.x) / length, (before.y + after.y) / length };
  return TRUE;
}

static void
add_part (cairo_t     *cr,
          const Place *start,
          Vector       start_direction,
          const Place *end,
          Vector       end_direction)
{
  const Vector a = side_of (start, start_direction, -1);
  const Vector b = side_of (end, end_direction, -1);
  const Vector c = side_of (end, end_direction, 1);
  const Vector d = side_of (start, start_direction, 1);

  add_quad (cr, &a, &b, &c, &d);
}

static void
add_outline (cairo_t      *cr,
             const GArray *list)
{
  const Place *places = &g_array_index (list, Place, 0);
  const guint  n_places = list->len;
  Vector       direction = { 0, 0 };
  Vector       start = { 0, 0 };

  add_round (cr, &places[0]);
  if (n_places == 1)
    return;

  direction = direction_of (&places[0], &places[1]);
  start = direction;
  for (guint i = 1; i < n_places; i++)
    {
      const Vector next = i + 1 < n_places ? direction_of (&places[i], &places[i + 1]) : direction;
      Vector       end = direction;
      Vector       both = { 0, 0 };

      if (join (direction, next, &both))
        end = both;
      else
        add_round (cr, &places[i]);
      add_part (cr, &places[i - 1], start, &places[i], end);
      start = join (direction, next, &both) ? both : next;
      direction = next;
    }
  add_round (cr, &places[n_places - 1]);
}

/* --- Painting ---------------------------------------------------------------------- */

/**
 * eb_ink_paint_stroke:
 * @cr: a context, in pixels of the drawing
 * @stroke: a stroke
 * @from: the first point to paint
 * @to: the point to stop before; at most the number of its points
 * @ink: the colour, opaque
 *
 * Paints what points @from up to, but without, @to add to @stroke: where the
 * stroke goes on, as far as the middle between two points, which no later point
 * can change. So a stroke may be painted as it grows: from 0 to its last point
 * but one for good, and the rest anew each time.
 */
void
eb_ink_paint_stroke (cairo_t        *cr,
                     const EbStroke *stroke,
                     guint           from,
                     guint           to,
                     const GdkRGBA  *ink)
{
  GArray *places = NULL;

  g_return_if_fail (cr != NULL && stroke != NULL && ink != NULL);

  to = MIN (to, stroke->points->len);
  if (from >= to)
    return;

  places = list_places (stroke, from, to);
  cairo_save (cr);
  cairo_new_path (cr);
  add_outline (cr, places);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_fill (cr);
  cairo_restore (cr);
  g_array_unref (places);
}

/**
 * eb_ink_paint:
 * @cr: a context of a screen, a picture or a print
 * @drawing: a drawing
 * @ink: the colour, opaque
 * @scale: how large
 *
 * Paints @drawing with its top left at the origin, as filled paths, which are
 * sharp at any size.
 */
void
eb_ink_paint (cairo_t         *cr,
              const EbDrawing *drawing,
              const GdkRGBA   *ink,
              double           scale)
{
  g_return_if_fail (cr != NULL && drawing != NULL && ink != NULL);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < eb_drawing_get_n_strokes (drawing); i++)
    eb_ink_paint_stroke (cr, eb_drawing_get_stroke (drawing, i), 0, G_MAXUINT, ink);
  cairo_restore (cr);
}

/**
 * eb_ink_measure_stroke:
 * @stroke: a stroke
 * @from: the first point to take into account
 * @bounds: (out): in pixels of the drawing
 *
 * Tells where the ink of @stroke from point @from on can be at most.
 */
void
eb_ink_measure_stroke (const EbStroke  *stroke,
                       guint            from,
                       graphene_rect_t *bounds)
{
  const guint first = from > 0 ? from - 1 : 0;
  const float reach = stroke->width * (float) (WIDTH_LEAST + WIDTH_BY_PRESSURE) / 2 + 1;
  float       left = G_MAXFLOAT;
  float       top = G_MAXFLOAT;
  float       right = -G_MAXFLOAT;
  float       bottom = -G_MAXFLOAT;

  for (guint i = first; i < stroke->points->len; i++)
    {
      const EbInkPoint *point = &g_array_index (stroke->points, EbInkPoint, i);

      left = MIN (left, point->x);
      top = MIN (top, point->y);
      right = MAX (right, point->x);
      bottom = MAX (bottom, point->y);
    }
  graphene_rect_init (bounds, left - reach, top - reach, right - left + 2 * reach, bottom - top + 2 * reach);
}
