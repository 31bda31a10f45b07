/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain-fixture.h"

#include <math.h>

#include "eb-drawing.h"

static void
draw_line (EbDrawing *drawing,
           float      from_x,
           float      to_x,
           float      y)
{
  eb_drawing_begin (drawing, 4);
  eb_drawing_add (drawing, (EbInkPoint){ from_x, y, 0.5F });
  eb_drawing_add (drawing, (EbInkPoint){ to_x, y, 1 });
}

static float
stroke_y (EbDrawing *drawing,
          guint      index)
{
  return g_array_index (eb_drawing_get_stroke (drawing, index)->points, EbInkPoint, 0).y;
}

#define assert_strokes(drawing, ...)                                                     \
  G_STMT_START                                                                           \
  {                                                                                      \
    const float expected_[] = { __VA_ARGS__ };                                           \
                                                                                         \
    g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, G_N_ELEMENTS (expected_)); \
    for (guint i_ = 0; i_ < G_N_ELEMENTS (expected_); i_++)                              \
      g_assert_cmpfloat_with_epsilon (stroke_y (drawing, i_), expected_[i_], 0.001F);    \
  }                                                                                      \
  G_STMT_END

static void
test_draw (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);
  const EbStroke *stroke = NULL;

  eb_drawing_add (drawing, (EbInkPoint){ 1, 1, 1 }); /* the pen is not down */
  eb_drawing_begin (drawing, 2);
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 0);
  g_assert_false (eb_drawing_can_undo (drawing));

  draw_line (drawing, 10.25F, 20, 30);
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 1);
  stroke = eb_drawing_get_stroke (drawing, 0);
  g_assert_cmpfloat_with_epsilon (stroke->width, 4, 0.001F);
  g_assert_cmpuint (stroke->points->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (stroke->points, EbInkPoint, 0).x, 10.25F, 0.001F);
  g_assert_cmpfloat_with_epsilon (g_array_index (stroke->points, EbInkPoint, 0).pressure, 0.5F, 0.0001F);
}

static void
test_page_grows (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);

  draw_line (drawing, -5, 310, 250);
  g_assert_cmpfloat_with_epsilon (eb_drawing_get_width (drawing), 310, 0.001F);
  g_assert_cmpfloat_with_epsilon (eb_drawing_get_height (drawing), 250, 0.001F);
  g_assert_cmpfloat_with_epsilon (g_array_index (eb_drawing_get_stroke (drawing, 0)->points, EbInkPoint, 0).x, 0, 0.001F);

  g_assert_true (eb_drawing_undo (drawing));
  g_assert_cmpfloat_with_epsilon (eb_drawing_get_width (drawing), 310, 0.001F);
}

static void
test_no_numbers (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (NAN, INFINITY);

  g_assert_true (isfinite (eb_drawing_get_width (drawing)) && eb_drawing_get_width (drawing) > 0);
  g_assert_true (isfinite (eb_drawing_get_height (drawing)) && eb_drawing_get_height (drawing) > 0);
  eb_drawing_begin (drawing, 1e30F);
  eb_drawing_add (drawing, (EbInkPoint){ NAN, 1, 1 });
  eb_drawing_add (drawing, (EbInkPoint){ 1, -INFINITY, 1 });
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 0);

  eb_drawing_add (drawing, (EbInkPoint){ 1e30F, 1, NAN });
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 1);
  g_assert_cmpfloat (eb_drawing_get_width (drawing), <, 10000);
  g_assert_false (eb_drawing_erase (drawing, NAN, NAN, 5));
}

static void
test_undo (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);

  g_assert_false (eb_drawing_undo (drawing));
  draw_line (drawing, 10, 20, 30);
  draw_line (drawing, 10, 20, 60);
  g_assert_true (eb_drawing_undo (drawing));
  assert_strokes (drawing, 30);
  eb_drawing_add (drawing, (EbInkPoint){ 15, 90, 1 }); /* the pen still moves */
  assert_strokes (drawing, 30);
  g_assert_cmpuint (eb_drawing_get_stroke (drawing, 0)->points->len, ==, 2);

  g_assert_true (eb_drawing_undo (drawing));
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 0);
  g_assert_false (eb_drawing_can_undo (drawing));
  g_assert_false (eb_drawing_undo (drawing));
}

static void
test_erase (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);

  draw_line (drawing, 0, 100, 30);
  draw_line (drawing, 0, 100, 60);
  eb_drawing_begin (drawing, 4);
  eb_drawing_add (drawing, (EbInkPoint){ 150, 90, 0.5F }); /* a dot */

  g_assert_false (eb_drawing_erase (drawing, 50, 45, 10));
  g_assert_false (eb_drawing_erase (drawing, 115, 30, 10)); /* beyond its end */
  assert_strokes (drawing, 30, 60, 90);
  g_assert_true (eb_drawing_erase (drawing, 50, 38, 7)); /* between its points; half the pen counts */
  assert_strokes (drawing, 60, 90);
  g_assert_true (eb_drawing_erase (drawing, 155, 90, 4));
  assert_strokes (drawing, 60);
}

/* In turn with strokes, each comes back to where it was. */
static void
test_undo_erased (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);

  draw_line (drawing, 0, 100, 30);
  draw_line (drawing, 0, 100, 35);
  draw_line (drawing, 0, 100, 90);
  g_assert_true (eb_drawing_erase (drawing, 50, 32, 10));
  assert_strokes (drawing, 90);
  draw_line (drawing, 0, 100, 120);
  g_assert_true (eb_drawing_erase (drawing, 50, 90, 1));
  assert_strokes (drawing, 120);

  g_assert_true (eb_drawing_undo (drawing));
  assert_strokes (drawing, 90, 120);
  g_assert_true (eb_drawing_undo (drawing));
  assert_strokes (drawing, 90);
  g_assert_true (eb_drawing_undo (drawing));
  assert_strokes (drawing, 30, 90);
  g_assert_true (eb_drawing_undo (drawing));
  assert_strokes (drawing, 30, 35, 90);
  for (int i = 0; i < 3; i++)
    g_assert_true (eb_drawing_undo (drawing));
  g_assert_false (eb_drawing_can_undo (drawing));
}

/* What is left over of a stroke that is erased under the pen is not drawn. */
static void
test_erase_current (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);

  draw_line (drawing, 0, 100, 30);
  g_assert_true (eb_drawing_erase (drawing, 50, 30, 1));
  eb_drawing_add (drawing, (EbInkPoint){ 15, 90, 1 });
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 0);
}

static void
test_stored (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);
  g_autoptr (EbDrawing) loaded = NULL;
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (GVariant) again = NULL;
  const EbInkPoint *point = NULL;

  draw_line (drawing, 0, 100, 30);
  draw_line (drawing, 0, 100, 60);
  g_assert_true (eb_drawing_erase (drawing, 50, 30, 1));
  eb_drawing_begin (drawing, 2.5F);
  eb_drawing_add (drawing, (EbInkPoint){ 12.375F, 400, 0.25F });

  stored = g_variant_ref_sink (eb_drawing_to_variant (drawing));
  loaded = eb_drawing_from_variant (stored);
  g_assert_nonnull (loaded);
  assert_strokes (loaded, 60, 400);
  g_assert_cmpfloat_with_epsilon (eb_drawing_get_height (loaded), 400, 0.001F);
  point = &g_array_index (eb_drawing_get_stroke (loaded, 1)->points, EbInkPoint, 0);
  g_assert_cmpfloat_with_epsilon (eb_drawing_get_stroke (loaded, 1)->width, 2.5F, 0.001F);
  g_assert_cmpfloat_with_epsilon (point->x, 12.375F, 0.001F);
  g_assert_cmpfloat_with_epsilon (point->pressure, 0.25F, 0.001F);
  again = g_variant_ref_sink (eb_drawing_to_variant (loaded));
  g_assert_cmpvariant (again, stored);

  g_assert_true (eb_drawing_undo (loaded));
  assert_strokes (loaded, 60);
}

/* The stored form is in people's files: it stays. */
static void
test_stored_form (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);
  g_autoptr (GVariant) stored = NULL;
  g_autofree char *text = NULL;

  draw_line (drawing, 10, 20.125F, 30);
  stored = g_variant_ref_sink (eb_drawing_to_variant (drawing));
  text = g_variant_print (stored, TRUE);
  g_assert_cmpstr (text, ==, "(uint16 2400, uint16 1600, [(uint16 32, [(uint16 80, uint16 240, byte 0x64), (161, 240, 0xc8)])])");
}

static void
test_malformed (void)
{
  static const char *const bad[] = {
    "(uint16 2400, uint16 1600, @a(qa(qqy)) [])",                                      /* empty */
    "(uint16 2400, uint16 1600, [(uint16 32, @a(qqy) [])])",                           /* an empty stroke */
    "(uint16 0, uint16 1600, [(uint16 32, [(uint16 0, uint16 0, byte 0x64)])])",       /* no page */
    "(uint16 2400, uint16 7, [(uint16 32, [(uint16 0, uint16 0, byte 0x64)])])",       /* hardly one */
    "(uint16 2400, uint16 1600, [(uint16 0, [(uint16 0, uint16 0, byte 0x64)])])",     /* no pen */
    "(uint16 2400, uint16 1600, [(uint16 65535, [(uint16 0, uint16 0, byte 0x64)])])", /* a broom */
    "(uint16 2400, uint16 1600, [(uint16 32, [(uint16 2401, uint16 0, byte 0x64)])])", /* outside */
    "(uint16 2400, uint16 1600, [(uint16 32, [(uint16 0, uint16 1601, byte 0x64)])])", /* outside */
    "(uint16 2400, uint16 1600, [(uint16 32, [(uint16 0, uint16 0, byte 0xc9)])])",    /* too hard */
    "(uint32 2400, uint32 1600, [(uint16 32, [(uint16 0, uint16 0, byte 0x64)])])",    /* another type */
    "'a drawing'",
  };
  static const guint8 cut[] = { 0x60, 0x09, 0x40, 0x06, 0x20, 0x00, 0x50 };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) stored = g_variant_parse (NULL, bad[i], NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_null (eb_drawing_from_variant (stored));
    }

  for (gsize length = 0; length <= sizeof cut; length++)
    {
      g_autoptr (GVariant) stored = g_variant_ref_sink (g_variant_new_from_data (G_VARIANT_TYPE ("(qqa(qa(qqy)))"), cut, length, FALSE, NULL, NULL));

      g_assert_null (eb_drawing_from_variant (stored));
    }
}

/* No drawing is made that could not be read back, and none larger is read. */
static void
test_too_many_points (void)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (300, 200);
  g_autoptr (EbDrawing) loaded = NULL;
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (GVariant) strokes = NULL;
  g_autoptr (GVariant) stroke = NULL;
  g_autoptr (GVariant) larger = NULL;
  GVariant *twice[2] = { NULL, NULL };

  eb_drawing_begin (drawing, 2);
  for (int i = 0; i < EB_DRAWING_MAX_POINTS + 10; i++)
    eb_drawing_add (drawing, (EbInkPoint){ 10, 10, 1 });
  g_assert_cmpuint (eb_drawing_get_stroke (drawing, 0)->points->len, ==, EB_DRAWING_MAX_POINTS);
  draw_line (drawing, 10, 20, 30);
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 1);

  stored = g_variant_ref_sink (eb_drawing_to_variant (drawing));
  loaded = eb_drawing_from_variant (stored);
  g_assert_nonnull (loaded);

  strokes = g_variant_get_child_value (stored, 2);
  stroke = g_variant_get_child_value (strokes, 0);
  twice[0] = stroke;
  twice[1] = stroke;
  larger = g_variant_ref_sink (g_variant_new ("(qq@a(qa(qqy)))", 2400, 1600, g_variant_new_array (NULL, twice, 2)));
  g_assert_null (eb_drawing_from_variant (larger));

  g_assert_true (eb_drawing_erase (drawing, 10, 10, 1));
  draw_line (drawing, 10, 20, 30);
  assert_strokes (drawing, 30);
  g_assert_true (eb_drawing_undo (drawing));
  g_assert_true (eb_drawing_undo (drawing));
  draw_line (drawing, 10, 20, 60); /* full again */
  assert_strokes (drawing, 10);
  g_assert_true (eb_drawing_undo (drawing));
  draw_line (drawing, 10, 20, 30);
  assert_strokes (drawing, 30);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/draw", test_draw);
  g_test_add_func ("/drawing/page-grows", test_page_grows);
  g_test_add_func ("/drawing/no-numbers", test_no_numbers);
  g_test_add_func ("/drawing/undo", test_undo);
  g_test_add_func ("/drawing/erase", test_erase);
  g_test_add_func ("/drawing/undo-erased", test_undo_erased);
  g_test_add_func ("/drawing/erase-current", test_erase_current);
  g_test_add_func ("/drawing/stored", test_stored);
  g_test_add_func ("/drawing/stored-form", test_stored_form);
  g_test_add_func ("/drawing/malformed", test_malformed);
  g_test_add_func ("/drawing/too-many-points", test_too_many_points);

  return g_test_run ();
}
