/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "eb-ink-paint.h"
#include "widget-fixture.h"

#define SIDE 120

static const GdkRGBA black = { 0, 0, 0, 1 };

static cairo_surface_t *
paint (const EbDrawing *drawing,
       double           scale)
{
  const int        side = (int) (SIDE * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, side, side);
  cairo_t         *cr = cairo_create (surface);

  eb_ink_paint (cr, drawing, &black, scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
ink_at (cairo_surface_t *surface,
        int              x,
        int              y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
}

/* In full pixels. */
static double
count_ink (cairo_surface_t *surface)
{
  double sum = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      sum += ink_at (surface, x, y) / 255.0;
  return sum;
}

static EbDrawing *
draw (float             width,
      const EbInkPoint *points,
      gsize             n_points)
{
  EbDrawing *drawing = eb_drawing_new (SIDE, SIDE);

  eb_drawing_begin (drawing, width);
  for (gsize i = 0; i < n_points; i++)
    eb_drawing_add (drawing, points[i]);
  return drawing;
}

static void
test_line (void)
{
  const EbInkPoint points[] = { { 20, 60, 0.5F }, { 60, 60, 0.5F }, { 100, 60, 0.5F } };
  g_autoptr (EbDrawing) drawing = draw (8, points, G_N_ELEMENTS (points));
  cairo_surface_t *surface = paint (drawing, 1);

  for (int x = 20; x <= 100; x++)
    g_assert_cmpint (ink_at (surface, x, 60), ==, 255);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (y < 55 || y > 65 || x < 15 || x > 105)
        g_assert_cmpint (ink_at (surface, x, y), ==, 0);
  /* 80 long and 8 wide, with half a round at both ends. */
  g_assert_cmpfloat_with_epsilon (count_ink (surface), 80 * 8 + G_PI * 16, 2);
  cairo_surface_destroy (surface);
}

static void
test_dot (void)
{
  const EbInkPoint points[] = { { 60, 60, 0.5F } };
  g_autoptr (EbDrawing) drawing = draw (10, points, 1);
  cairo_surface_t *surface = paint (drawing, 1);

  g_assert_cmpint (ink_at (surface, 60, 60), ==, 255);
  g_assert_cmpint (ink_at (surface, 60, 66), ==, 0);
  g_assert_cmpfloat_with_epsilon (count_ink (surface), G_PI * 25, 1);
  cairo_surface_destroy (surface);
}

static void
test_pressure_makes_it_wider (void)
{
  const EbInkPoint points[] = { { 20, 60, 0.1F }, { 100, 60, 1 } };
  g_autoptr (EbDrawing) drawing = draw (8, points, G_N_ELEMENTS (points));
  cairo_surface_t *surface = paint (drawing, 1);
  int              width = 0;

  for (int x = 20; x <= 100; x++)
    {
      int here = 0;

      for (int y = 0; y < SIDE; y++)
        here += ink_at (surface, x, y);
      /* Without steps back and without gaps, as far as a grey edge can tell. */
      g_assert_cmpint (here, >=, width - 16);
      width = here;
    }
  g_assert_cmpint (ink_at (surface, 22, 64), ==, 0);
  g_assert_cmpint (ink_at (surface, 98, 64), ==, 255);
  cairo_surface_destroy (surface);
}

/* However a stroke turns, all that the pen went over has ink. */
static void
check_no_holes (const EbDrawing *drawing)
{
  const EbStroke  *stroke = eb_drawing_get_stroke (drawing, 0);
  cairo_surface_t *surface = paint (drawing, 1);

  for (guint i = 0; i < stroke->points->len; i++)
    {
      const EbInkPoint *point = &g_array_index (stroke->points, EbInkPoint, i);

      for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
          if (hypotf ((float) x + 0.5F - point->x, (float) y + 0.5F - point->y) < stroke->width / 2 - 1.5F)
            g_assert_cmpint (ink_at (surface, x, y), ==, 255);
    }
  cairo_surface_destroy (surface);
}

static void
test_no_holes (void)
{
  /* Tighter than the pen is wide, by more and less of a turn. */
  for (int n_points = 4; n_points < 60; n_points += 3)
    for (int radius = 2; radius < 20; radius += 5)
      {
        g_autoptr (EbDrawing) drawing = eb_drawing_new (SIDE, SIDE);

        eb_drawing_begin (drawing, 30);
        for (int i = 0; i < n_points; i++)
          eb_drawing_add (drawing, (EbInkPoint){ 60 + (float) (radius * cos (i * 0.15)), 60 + (float) (radius * sin (i * 0.15)), 0.5F });
        check_no_holes (drawing);
      }
}

static void
test_smooth (void)
{
  const EbInkPoint points[] = { { 20, 100, 0.5F }, { 60, 20, 0.5F }, { 100, 100, 0.5F } };
  g_autoptr (EbDrawing) drawing = draw (4, points, G_N_ELEMENTS (points));
  cairo_surface_t *surface = paint (drawing, 1);

  /* Not through the corner, but round it: by the middle of the curve. */
  g_assert_cmpint (ink_at (surface, 60, 22), ==, 0);
  g_assert_cmpint (ink_at (surface, 60, 40), ==, 255);
  cairo_surface_destroy (surface);
}

static void
test_scale (void)
{
  const EbInkPoint points[] = { { 20, 20, 0.5F }, { 60, 80, 0.9F }, { 100, 40, 0.2F } };
  g_autoptr (EbDrawing) drawing = draw (6, points, G_N_ELEMENTS (points));
  cairo_surface_t *once = paint (drawing, 1);
  cairo_surface_t *twice = paint (drawing, 2);

  g_assert_cmpfloat_with_epsilon (count_ink (twice) / count_ink (once), 4, 0.02);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (ink_at (once, x, y) == 255)
        g_assert_cmpint (ink_at (twice, 2 * x + 1, 2 * y + 1), ==, 255);
  cairo_surface_destroy (twice);
  cairo_surface_destroy (once);
}

/* Painted as it grows, a stroke looks as it does when it is painted at once, but
 * for a shade of grey where two parts meet. */
static void
test_parts_make_the_whole (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (SIDE, SIDE);
  cairo_surface_t *whole = NULL;
  cairo_surface_t *parts = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t         *cr = cairo_create (parts);

  eb_drawing_begin (drawing, 5);
  for (int i = 0; i < 60; i++)
    eb_drawing_add (drawing, (EbInkPoint){ 20 + 1.3F * (float) i, 60 + 30 * (float) sin (i * 0.4), 0.2F + 0.01F * (float) i });
  whole = paint (drawing, 1);
  eb_ink_paint_stroke (cr, eb_drawing_get_stroke (drawing, 0), 0, 20, &black);
  eb_ink_paint_stroke (cr, eb_drawing_get_stroke (drawing, 0), 20, 33, &black);
  eb_ink_paint_stroke (cr, eb_drawing_get_stroke (drawing, 0), 33, G_MAXUINT, &black);
  cairo_destroy (cr);
  cairo_surface_flush (parts);
  g_assert_cmpfloat_with_epsilon (count_ink (parts), count_ink (whole), 4);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (ink_at (whole, x, y) == 0 || ink_at (whole, x, y) == 255)
        g_assert_cmpint (ABS (ink_at (whole, x, y) - ink_at (parts, x, y)), <, 64);
  cairo_surface_destroy (parts);
  cairo_surface_destroy (whole);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/ink-paint/line", test_line);
  g_test_add_func ("/ink-paint/dot", test_dot);
  g_test_add_func ("/ink-paint/pressure-makes-it-wider", test_pressure_makes_it_wider);
  g_test_add_func ("/ink-paint/no-holes", test_no_holes);
  g_test_add_func ("/ink-paint/smooth", test_smooth);
  g_test_add_func ("/ink-paint/scale", test_scale);
  g_test_add_func ("/ink-paint/parts-make-the-whole", test_parts_make_the_whole);
  return g_test_run ();
}
