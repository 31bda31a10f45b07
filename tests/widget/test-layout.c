/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-aside.h"
#include "eb-pair.h"
#include "widget-fixture.h"

/* The two layouts of our own: where their parts stand at 360 and at 900 px. */

#define PART_HEIGHT 40

static GtkWidget *
part_new (int width)
{
  GtkWidget *part = g_object_new (ADW_TYPE_BIN, NULL);

  gtk_widget_set_size_request (part, width, PART_HEIGHT);
  return part;
}

static int
height_at (gpointer widget,
           int      width)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Lays @widget out as a parent would. */
static void
allocate (gpointer widget,
          int      width)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
  gtk_widget_allocate (widget, width, height_at (widget, width), -1, NULL);
}

static void
assert_at (gpointer parent,
           gpointer child,
           int      x,
           int      y,
           int      width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
}

static void
test_pair (void)
{
  GtkWidget *pair = g_object_ref_sink (eb_pair_new ());
  GtkWidget *start = part_new (100);
  GtkWidget *end = part_new (100);
  const int  page = (900 - EB_PAIR_GUTTER) / 2;

  eb_pair_set_start (EB_PAIR (pair), start);
  eb_pair_set_end (EB_PAIR (pair), end);
  eb_pair_set_mark (EB_PAIR (pair), "14 Nov");
  g_assert_true (eb_pair_get_start (EB_PAIR (pair)) == start);
  g_assert_true (eb_pair_get_end (EB_PAIR (pair)) == end);

  allocate (pair, 900);
  g_assert_cmpint (height_at (pair, 900), ==, PART_HEIGHT);
  assert_at (pair, start, 0, 0, page);
  assert_at (pair, end, 900 - page, 0, page);

  allocate (pair, 360);
  assert_at (pair, start, 0, 0, 360);
  assert_at (pair, end, 0, PART_HEIGHT + 12, 360);

  /* Two widths around the step. */
  g_assert_cmpint (height_at (pair, EB_PAIR_WIDE - 1), >, height_at (pair, EB_PAIR_WIDE));
  g_assert_finalize_object (pair);
}

static void
test_pair_mirrored (void)
{
  GtkWidget *pair = g_object_ref_sink (eb_pair_new ());
  GtkWidget *start = part_new (100);
  GtkWidget *end = part_new (100);
  const int  page = (900 - EB_PAIR_GUTTER) / 2;

  eb_pair_set_start (EB_PAIR (pair), start);
  eb_pair_set_end (EB_PAIR (pair), end);
  gtk_widget_set_direction (pair, GTK_TEXT_DIR_RTL);
  allocate (pair, 900);
  assert_at (pair, start, 900 - page, 0, page);
  assert_at (pair, end, 0, 0, page);
  allocate (pair, 360);
  assert_at (pair, start, 0, 0, 360);
  g_assert_finalize_object (pair);
}

/* A note on one side only takes no room on the other; nothing at all takes none. */
static void
test_pair_one_side (void)
{
  GtkWidget *pair = g_object_ref_sink (eb_pair_new ());
  GtkWidget *start = part_new (100);
  GtkWidget *end = part_new (100);

  g_assert_cmpint (height_at (pair, 360), ==, 0);
  eb_pair_set_start (EB_PAIR (pair), start);
  eb_pair_set_end (EB_PAIR (pair), end);
  gtk_widget_set_visible (start, FALSE);
  allocate (pair, 360);
  g_assert_cmpint (height_at (pair, 360), ==, PART_HEIGHT);
  assert_at (pair, end, 0, 0, 360);
  allocate (pair, 900);
  assert_at (pair, end, 900 - (900 - EB_PAIR_GUTTER) / 2, 0, (900 - EB_PAIR_GUTTER) / 2);
  eb_pair_set_end (EB_PAIR (pair), NULL);
  g_assert_cmpint (height_at (pair, 360), ==, 0);
  g_assert_finalize_object (pair);
}

/* One that has all the room: however wide it is, and however high the other is. */
static void
test_pair_alone (void)
{
  GtkWidget *pair = g_object_ref_sink (eb_pair_new ());
  GtkWidget *start = part_new (100);
  GtkWidget *end = part_new (100);

  eb_pair_set_start (EB_PAIR (pair), start);
  eb_pair_set_end (EB_PAIR (pair), end);
  gtk_widget_set_size_request (start, -1, 5 * PART_HEIGHT);
  eb_pair_set_alone (EB_PAIR (pair), end);
  allocate (pair, 900);
  g_assert_cmpint (height_at (pair, 900), ==, PART_HEIGHT);
  assert_at (pair, end, 0, 0, 900);
  g_assert_false (gtk_widget_get_child_visible (start));
  allocate (pair, 360);
  assert_at (pair, end, 0, 0, 360);

  eb_pair_set_alone (EB_PAIR (pair), NULL);
  allocate (pair, 900);
  g_assert_true (gtk_widget_get_child_visible (start));
  g_assert_cmpint (height_at (pair, 900), ==, (gint64) 5 * PART_HEIGHT);
  g_assert_finalize_object (pair);
}

static void
test_aside (void)
{
  GtkWidget *start = part_new (50);
  GtkWidget *middle = part_new (100);
  GtkWidget *end = part_new (80);
  GtkWidget *aside = g_object_ref_sink (g_object_new (EB_TYPE_ASIDE, "start", start, "middle", middle, "end", end, NULL));

  allocate (aside, 900);
  g_assert_cmpint (height_at (aside, 900), ==, PART_HEIGHT);
  assert_at (aside, start, 0, 0, 120);
  assert_at (aside, middle, 120 + 12, 0, 900 - 120 - 80 - 2 * 12);
  assert_at (aside, end, 900 - 80, 0, 80);

  gtk_widget_set_direction (aside, GTK_TEXT_DIR_RTL);
  allocate (aside, 900);
  assert_at (aside, start, 900 - 120, 0, 120);
  assert_at (aside, end, 0, 0, 80);
  gtk_widget_set_direction (aside, GTK_TEXT_DIR_LTR);

  allocate (aside, 360);
  assert_at (aside, start, 0, 0, 360);
  assert_at (aside, middle, 0, PART_HEIGHT + 6, 360);
  assert_at (aside, end, 0, 2 * (PART_HEIGHT + 6), 360);
  g_assert_cmpint (height_at (aside, 360), ==, 3 * PART_HEIGHT + 2 * 6);

  gtk_widget_set_visible (end, FALSE);
  allocate (aside, 900);
  assert_at (aside, start, 0, 0, 120);
  g_assert_cmpint (height_at (aside, 360), ==, 2 * PART_HEIGHT + 6);
  g_assert_finalize_object (aside);
}

/* With large text a date does not run into the words beside it, and the words keep
 * a width at which they can be read. */
static void
test_aside_large_text (void)
{
  GtkWidget *start = part_new (150);
  GtkWidget *middle = part_new (400);
  GtkWidget *end = part_new (80);
  GtkWidget *aside = g_object_ref_sink (g_object_new (EB_TYPE_ASIDE, "start", start, "middle", middle, "end", end, NULL));

  allocate (aside, 900);
  assert_at (aside, middle, 150 + 12, 0, 900 - 150 - 80 - 2 * 12);

  gtk_widget_set_size_request (end, 400, PART_HEIGHT);
  allocate (aside, 640);
  assert_at (aside, start, 0, 0, 640);
  assert_at (aside, middle, 0, PART_HEIGHT + 6, 640);
  assert_at (aside, end, 0, 2 * (PART_HEIGHT + 6), 640);
  g_assert_cmpint (height_at (aside, 640), ==, 3 * PART_HEIGHT + 2 * 6);
  g_assert_finalize_object (aside);
}

/* Changed parts leave nothing behind. */
static void
test_replaced (void)
{
  GtkWidget *pair = g_object_ref_sink (eb_pair_new ());
  GtkWidget *first = g_object_ref_sink (part_new (10));
  GtkWidget *aside = g_object_ref_sink (g_object_new (EB_TYPE_ASIDE, NULL));
  GtkWidget *middle = g_object_ref_sink (part_new (10));

  eb_pair_set_start (EB_PAIR (pair), first);
  g_object_set (aside, "middle", middle, NULL);
  eb_pair_set_start (EB_PAIR (pair), part_new (20));
  g_object_set (aside, "middle", part_new (20), NULL);
  g_assert_finalize_object (first);
  g_assert_finalize_object (middle);
  eb_pair_set_mark (EB_PAIR (pair), "14 Nov");
  eb_pair_set_mark (EB_PAIR (pair), NULL);
  g_assert_finalize_object (pair);
  g_assert_finalize_object (aside);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/layout/pair", test_pair);
  g_test_add_func ("/layout/pair-mirrored", test_pair_mirrored);
  g_test_add_func ("/layout/pair-one-side", test_pair_one_side);
  g_test_add_func ("/layout/pair-alone", test_pair_alone);
  g_test_add_func ("/layout/aside", test_aside);
  g_test_add_func ("/layout/aside-large-text", test_aside_large_text);
  g_test_add_func ("/layout/replaced", test_replaced);
  return g_test_run ();
}
