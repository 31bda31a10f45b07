/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hand.h"
#include "eb-ink-area.h"
#include "eb-ink-pad.h"
#include "widget-fixture.h"

typedef struct
{
  EbInkPad  *pad;
  GtkWidget *window;
  guint      n_changed;
} Drawer;

static void
on_changed_cb (EbInkPad *pad,
               Drawer   *drawer)
{
  drawer->n_changed++;
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static void
set_up (Drawer       *drawer,
        gconstpointer data)
{
  drawer->pad = EB_INK_PAD (eb_ink_pad_new ());
  g_signal_connect (drawer->pad, "changed", G_CALLBACK (on_changed_cb), drawer);
  drawer->window = fixture_window_new (drawer->pad);
  gtk_window_set_default_size (GTK_WINDOW (drawer->window), 400, 300);
  fixture_wait (has_size, fixture_child (drawer->pad, "area"));
}

static void
tear_down (Drawer       *drawer,
           gconstpointer data)
{
  fixture_window_finish (drawer->window, drawer->pad);
}

static GtkGesture *
find_gesture (Drawer *drawer,
              GType   type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture_child (drawer->pad, "area"));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkGesture) gesture = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (gesture) == type)
        return gesture;
    }
  g_assert_not_reached ();
}

/* As a mouse or a finger does it: from there on by so much. */
static void
drag (Drawer *drawer,
      double  x,
      double  y,
      double  by_x,
      double  by_y)
{
  GtkGesture *gesture = find_gesture (drawer, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  for (int i = 1; i <= 10; i++)
    g_signal_emit_by_name (gesture, "drag-update", by_x * i / 10, by_y * i / 10);
  g_signal_emit_by_name (gesture, "drag-end", by_x, by_y);
}

static guint
count_strokes (Drawer *drawer)
{
  return eb_drawing_get_n_strokes (eb_ink_pad_get_drawing (drawer->pad));
}

static void
test_drag_draws (Drawer       *drawer,
                 gconstpointer data)
{
  const EbStroke   *stroke = NULL;
  const EbInkPoint *last = NULL;

  g_assert_true (eb_ink_pad_is_empty (drawer->pad));
  drag (drawer, 20, 30, 100, 50);
  g_assert_false (eb_ink_pad_is_empty (drawer->pad));
  g_assert_cmpuint (drawer->n_changed, ==, 1);
  g_assert_cmpuint (count_strokes (drawer), ==, 1);
  stroke = eb_drawing_get_stroke (eb_ink_pad_get_drawing (drawer->pad), 0);
  g_assert_cmpuint (stroke->points->len, ==, 11);
  last = &g_array_index (stroke->points, EbInkPoint, 10);
  g_assert_cmpfloat_with_epsilon (last->x, 120, 0.2);
  g_assert_cmpfloat_with_epsilon (last->y, 80, 0.2);
  g_assert_cmpfloat_with_epsilon (last->pressure, 0.5, 0.01);

  drag (drawer, 50, 50, 0, 0); /* a dot */
  g_assert_cmpuint (count_strokes (drawer), ==, 2);
}

static void
test_pen_draws (Drawer       *drawer,
                gconstpointer data)
{
  GtkGesture *pen = find_gesture (drawer, GTK_TYPE_GESTURE_STYLUS);
  GtkGesture *hand = find_gesture (drawer, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (pen, "down", 20.0, 20.0);
  g_signal_emit_by_name (hand, "drag-begin", 200.0, 100.0); /* the heel of the hand */
  g_signal_emit_by_name (hand, "drag-update", 9.0, 9.0);
  g_signal_emit_by_name (pen, "motion", 40.0, 30.0);
  g_signal_emit_by_name (pen, "up", 40.0, 30.0);
  g_assert_cmpuint (count_strokes (drawer), ==, 1);
  g_assert_cmpuint (eb_drawing_get_stroke (eb_ink_pad_get_drawing (drawer->pad), 0)->points->len, ==, 2);
  g_signal_emit_by_name (pen, "motion", 80.0, 30.0); /* in the air */
  g_assert_cmpuint (eb_drawing_get_stroke (eb_ink_pad_get_drawing (drawer->pad), 0)->points->len, ==, 2);
}

static void
test_pen_widths (Drawer       *drawer,
                 gconstpointer data)
{
  const char *const labels[] = { "Thin", "Medium", "Thick" };
  float             width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const EbStroke *stroke = NULL;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fixture_button (drawer->pad, labels[i])), TRUE);
      drag (drawer, 20, 30, 50, 10);
      stroke = eb_drawing_get_stroke (eb_ink_pad_get_drawing (drawer->pad), i);
      g_assert_cmpfloat (stroke->width, >, width);
      width = stroke->width;
    }
}

static void
test_undo (Drawer       *drawer,
           gconstpointer data)
{
  GtkWidget *button = fixture_button (drawer->pad, "Undo");

  g_assert_false (gtk_widget_is_sensitive (button));
  drag (drawer, 20, 30, 100, 0);
  drag (drawer, 20, 60, 100, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (drawer->pad), "ink.undo", NULL));
  g_assert_cmpuint (count_strokes (drawer), ==, 1);
  g_assert_cmpuint (drawer->n_changed, ==, 3);
  fixture_press (drawer->pad, "Undo");
  g_assert_true (eb_ink_pad_is_empty (drawer->pad));
  g_assert_false (gtk_widget_is_sensitive (button));
}

static void
test_eraser (Drawer       *drawer,
             gconstpointer data)
{
  drag (drawer, 20, 30, 100, 0);
  drag (drawer, 20, 90, 100, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fixture_button (drawer->pad, "Eraser")), TRUE);
  drag (drawer, 300, 30, 20, 100); /* beside them */
  g_assert_cmpuint (count_strokes (drawer), ==, 2);
  /* Across the upper one in one step: it is hit between two events. */
  g_signal_emit_by_name (find_gesture (drawer, GTK_TYPE_GESTURE_DRAG), "drag-begin", 70.0, 0.0);
  g_signal_emit_by_name (find_gesture (drawer, GTK_TYPE_GESTURE_DRAG), "drag-update", 0.0, 60.0);
  g_signal_emit_by_name (find_gesture (drawer, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 60.0);
  g_assert_cmpuint (count_strokes (drawer), ==, 1);
  fixture_press (drawer->pad, "Undo");
  g_assert_cmpuint (count_strokes (drawer), ==, 2);
}

static void
test_set_drawing (Drawer       *drawer,
                  gconstpointer data)
{
  g_autoptr (EbDrawing) drawing = eb_drawing_new (120, 120);

  eb_drawing_begin (drawing, 3);
  eb_drawing_add (drawing, (EbInkPoint){ 20, 60, 0.5F });
  eb_ink_pad_set_drawing (drawer->pad, drawing);
  g_assert_true (eb_ink_pad_get_drawing (drawer->pad) == drawing);
  g_assert_false (eb_ink_pad_is_empty (drawer->pad));
  g_assert_cmpuint (drawer->n_changed, ==, 0);
  drag (drawer, 20, 90, 80, 0);
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 2);
  eb_ink_pad_set_drawing (drawer->pad, NULL);
  g_assert_true (eb_ink_pad_is_empty (drawer->pad));
  g_assert_cmpuint (eb_drawing_get_n_strokes (drawing), ==, 2);
}

static int
measure_area (Drawer *drawer,
              int     width)
{
  int height = 0;

  gtk_widget_measure (fixture_child (drawer->pad, "area"), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Near the bottom the sheet grows; a sheet from a wider window is shown smaller. */
static void
test_grows (Drawer       *drawer,
            gconstpointer data)
{
  g_autoptr (EbDrawing) wide = eb_drawing_new (800, 600);
  const int before = measure_area (drawer, 400);

  drag (drawer, 20, 20, 100, 10);
  g_assert_cmpint (measure_area (drawer, 400), ==, before);
  drag (drawer, 20, before - 10, 100, 0);
  g_assert_cmpint (measure_area (drawer, 400), >, before + 40);

  eb_drawing_begin (wide, 3);
  eb_drawing_add (wide, (EbInkPoint){ 790, 590, 0.5F });
  eb_ink_pad_set_drawing (drawer->pad, wide);
  g_assert_cmpint (measure_area (drawer, 800), >=, 600);
  g_assert_cmpint (measure_area (drawer, 400), >=, 300);
  g_assert_cmpint (measure_area (drawer, 400), <, 600);
}

/* --- What is seen ------------------------------------------------------------------- */

typedef struct
{
  guint32 *pixels;
  int      width;
  int      height;
} Picture;

static void
take_picture (Drawer  *drawer,
              Picture *picture)
{
  GtkWidget       *area = fixture_child (drawer->pad, "area");
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = NULL;
  GskRenderNode   *node = NULL;
  cairo_t         *cr = NULL;

  picture->width = gtk_widget_get_width (area);
  picture->height = gtk_widget_get_height (area);
  GTK_WIDGET_GET_CLASS (area)->snapshot (area, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture->width, picture->height);
  cr = cairo_create (surface);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  picture->pixels = g_memdup2 (cairo_image_surface_get_data (surface), sizeof (guint32) * (gsize) (picture->width * picture->height));
  cairo_surface_destroy (surface);
  g_clear_pointer (&node, gsk_render_node_unref);
}

static gboolean
shows_ink (Drawer *drawer,
           int     x,
           int     y)
{
  Picture  picture = { 0 };
  gboolean shown = FALSE;

  take_picture (drawer, &picture);
  shown = picture.pixels[y * picture.width + x] >> 24 > 127; /* the end of a stroke is round */
  g_free (picture.pixels);
  return shown;
}

/* A point is in the very next picture, also of a stroke that is so long that its
 * beginning is kept; what is erased or taken back is not in it. */
static void
test_next_picture (Drawer       *drawer,
                   gconstpointer data)
{
  GtkGesture *gesture = find_gesture (drawer, GTK_TYPE_GESTURE_DRAG);

  g_assert_false (shows_ink (drawer, 20, 30));
  g_signal_emit_by_name (gesture, "drag-begin", 20.0, 30.0);
  for (int i = 1; i <= 300; i++)
    {
      g_signal_emit_by_name (gesture, "drag-update", (double) i, 0.0);
      if (i % 30 == 0)
        g_assert_true (shows_ink (drawer, 20 + i, 30));
    }
  g_signal_emit_by_name (gesture, "drag-end", 300.0, 0.0);
  for (int i = 0; i < 300; i++)
    g_assert_true (shows_ink (drawer, 20 + i, 30));
  drag (drawer, 20, 100, 100, 0);
  g_assert_true (shows_ink (drawer, 70, 100));
  fixture_press (drawer->pad, "Undo");
  g_assert_false (shows_ink (drawer, 70, 100));
  g_assert_true (shows_ink (drawer, 70, 30));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fixture_button (drawer->pad, "Eraser")), TRUE);
  drag (drawer, 50, 30, 1, 0);
  g_assert_false (shows_ink (drawer, 70, 30));
}

/* Also where strokes cross, and where no picture was made in between. */
static void
test_erased_in_between (Drawer       *drawer,
                        gconstpointer data)
{
  drag (drawer, 20, 60, 200, 0);
  drag (drawer, 100, 20, 0, 100);
  g_assert_true (shows_ink (drawer, 60, 60));
  drag (drawer, 200, 20, 0, 100); /* not yet seen when the first one goes */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fixture_button (drawer->pad, "Eraser")), TRUE);
  drag (drawer, 60, 60, 0, 0);
  g_assert_false (shows_ink (drawer, 60, 60));
  g_assert_true (shows_ink (drawer, 100, 60));
  g_assert_true (shows_ink (drawer, 200, 30));
  g_assert_true (shows_ink (drawer, 200, 60));
  fixture_press (drawer->pad, "Undo");
  g_assert_true (shows_ink (drawer, 60, 60));
  drag (drawer, 100, 30, 0, 0); /* the second one, with all of it seen */
  g_assert_false (shows_ink (drawer, 100, 100));
  g_assert_true (shows_ink (drawer, 100, 60));
  g_assert_true (shows_ink (drawer, 200, 100));
}

static guint32
get_pixel (Drawer *drawer,
           int     x,
           int     y)
{
  Picture picture = { 0 };
  guint32 pixel = 0;

  take_picture (drawer, &picture);
  pixel = picture.pixels[y * picture.width + x];
  g_free (picture.pixels);
  return pixel;
}

static void
test_ink_colour (Drawer       *drawer,
                 gconstpointer data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  drag (drawer, 20, 30, 100, 0);
  eb_ink_pad_set_ink (drawer->pad, "green");
  g_assert_cmphex (get_pixel (drawer, 70, 30), ==, 0xFF0F5636);
  eb_ink_pad_set_ink (drawer->pad, "plum");
  g_assert_cmphex (get_pixel (drawer, 70, 30), ==, 0xFF74235F);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmphex (get_pixel (drawer, 70, 30), ==, 0xFFEEBCEA);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_accessible (Drawer       *drawer,
                 gconstpointer data)
{
  GtkWidget *area = fixture_child (drawer->pad, "area");

  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, "Drawing. Describe it in words below");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (drawer->pad)));
  g_assert_true (gtk_widget_is_focus (area));
}

#define ADD(name, func) g_test_add (name, Drawer, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  ADD ("/ink/drag-draws", test_drag_draws);
  ADD ("/ink/pen-draws", test_pen_draws);
  ADD ("/ink/pen-widths", test_pen_widths);
  ADD ("/ink/undo", test_undo);
  ADD ("/ink/eraser", test_eraser);
  ADD ("/ink/set-drawing", test_set_drawing);
  ADD ("/ink/grows", test_grows);
  ADD ("/ink/next-picture", test_next_picture);
  ADD ("/ink/erased-in-between", test_erased_in_between);
  ADD ("/ink/ink-colour", test_ink_colour);
  ADD ("/ink/accessible", test_accessible);
  return g_test_run ();
}
