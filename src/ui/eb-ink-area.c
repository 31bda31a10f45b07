/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ink-area.h"

#include <glib/gi18n.h>
#include <math.h>

#include "eb-ink-cache.h"
#include "eb-ink-paint.h"

#define WIDTH_MIN 120
#define WIDTH_NATURAL 360
#define HEIGHT_MIN 160
#define HEIGHT_MAX 2000
/* Ink that comes so near to the bottom makes the sheet longer by as much again. */
#define BOTTOM 48
#define ERASER_RADIUS 8
#define PRESSURE_UNKNOWN 0.5
/* A hand that rests shakes by less, in pixels of the sheet. */
#define STEP_MIN 0.4
#define PEN_WIDTH 3

struct _EbInkArea
{
  GtkWidget parent_instance;

  EbDrawing  *drawing;
  EbInkCache *cache;
  float       height; /* of the sheet, in its own pixels */
  float       pen_width;
  gboolean    erasing;

  /* What is being done. The points are in pixels of the sheet. */
  GtkGesture *at_work; /* NULL: nothing */
  gboolean    rubbing; /* with the eraser, or a pen's other end */
  double      start_x; /* of a drag, in the widget's pixels */
  double      start_y;
  EbInkPoint  last;
};

G_DEFINE_FINAL_TYPE (EbInkArea, eb_ink_area, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_CHANGED,
} EbInkAreaSignal;

static guint signals[SIGNAL_CHANGED + 1];

/* Nothing is on it, and nothing can come back. */
static gboolean
is_blank (EbInkArea *self)
{
  return eb_drawing_get_n_strokes (self->drawing) == 0 && !eb_drawing_can_undo (self->drawing);
}

/* A sheet that was drawn on in a wider window is shown smaller. */
static double
get_scale (EbInkArea *self,
           int        width)
{
  const double page = (double) eb_drawing_get_width (self->drawing);

  return !is_blank (self) && width > 0 && page > width ? width / page : 1;
}

/* --- Drawing and erasing ------------------------------------------------------- */

/* An empty sheet is as wide as it is seen, and as high as what is drawn on it. */
static void
fit_empty_sheet (EbInkArea *self)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  if (!is_blank (self) || width < 1 || G_APPROX_VALUE (eb_drawing_get_width (self->drawing), width, 0.5F))
    return;
  eb_drawing_unref (self->drawing);
  self->drawing = eb_drawing_new (width, 1);
}

/* Ink stays on the paper. */
static EbInkPoint
place_point (EbInkArea *self,
             double     x,
             double     y,
             double     pressure)
{
  const int    width = gtk_widget_get_width (GTK_WIDGET (self));
  const int    height = gtk_widget_get_height (GTK_WIDGET (self));
  const double scale = get_scale (self, width);

  return (EbInkPoint){ (float) (CLAMP (x, 0, MAX (width, 1)) / scale), (float) (CLAMP (y, 0, MAX (height, 1)) / scale), (float) pressure };
}

static void
rub (EbInkArea *self,
     EbInkPoint to)
{
  const EbInkPoint from = self->last;
  const float      length = hypotf (to.x - from.x, to.y - from.y);
  const int        n_steps = MAX ((int) ceilf (length / ERASER_RADIUS), 1);
  gboolean         erased = FALSE;

  eb_ink_cache_begin_change (self->cache, self->drawing);
  /* Not only where events came: a quick hand leaves nothing between them. */
  for (int i = 1; i <= n_steps; i++)
    {
      const float part = (float) i / (float) n_steps;

      erased |= eb_drawing_erase (self->drawing, from.x + part * (to.x - from.x), from.y + part * (to.y - from.y), ERASER_RADIUS);
    }
  eb_ink_cache_end_change (self->cache, self->drawing);
  if (!erased)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
move_to (EbInkArea *self,
         double     x,
         double     y,
         double     pressure)
{
  const EbInkPoint point = place_point (self, x, y, pressure);

  if (self->rubbing)
    rub (self, point);
  else if (hypotf (point.x - self->last.x, point.y - self->last.y) >= (float) STEP_MIN)
    eb_drawing_add (self->drawing, point);
  else
    return;
  self->last = point;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
start (EbInkArea   *self,
       GtkGesture  *gesture,
       gboolean     rubbing,
       const double place[2],
       double       pressure)
{
  fit_empty_sheet (self);
  self->at_work = gesture;
  self->rubbing = rubbing;
  self->last = place_point (self, place[0], place[1], pressure);
  if (rubbing)
    {
      rub (self, self->last);
      return;
    }
  eb_drawing_begin (self->drawing, self->pen_width);
  eb_drawing_add (self->drawing, self->last);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Only when the pen is up, so that the sheet does not move under it. */
static void
make_room (EbInkArea *self)
{
  const float bottom = eb_drawing_get_height (self->drawing);

  if (bottom + BOTTOM <= self->height || self->height >= HEIGHT_MAX)
    return;
  self->height = MIN (bottom + 2 * BOTTOM, HEIGHT_MAX);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
finish (EbInkArea *self)
{
  const gboolean drawn = self->at_work != NULL && !self->rubbing;

  self->at_work = NULL;
  self->rubbing = FALSE;
  if (!drawn)
    return;
  make_room (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- Pen, finger and mouse ------------------------------------------------------- */

static double
get_pressure (const GdkTimeCoord *moment)
{
  return (moment->flags & GDK_AXIS_FLAG_PRESSURE) != 0 ? moment->axes[GDK_AXIS_PRESSURE] : PRESSURE_UNKNOWN;
}

/* Where the hand was since the last frame: events that come faster than frames are
 * told as one. */
static void
move_through_history (EbInkArea  *self,
                      GtkGesture *gesture)
{
  GdkEvent                *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkNative               *native = gtk_widget_get_native (GTK_WIDGET (self));
  g_autofree GdkTimeCoord *history = NULL;
  guint                    n_moments = 0;
  double                   left = 0;
  double                   top = 0;

  if (event == NULL || native == NULL || gdk_event_get_event_type (event) != GDK_MOTION_NOTIFY)
    return;

  history = gdk_event_get_history (event, &n_moments);
  gtk_native_get_surface_transform (native, &left, &top);
  for (guint i = 0; history != NULL && i < n_moments; i++)
    {
      graphene_point_t there = GRAPHENE_POINT_INIT ((float) (history[i].axes[GDK_AXIS_X] - left), (float) (history[i].axes[GDK_AXIS_Y] - top));
      graphene_point_t here = there;

      if (gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self), &there, &here))
        move_to (self, (double) here.x, (double) here.y, get_pressure (&history[i]));
    }
}

static gboolean
is_of_pen (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_get_device_tool (event) != NULL;
}

static void
on_drag_begin_cb (EbInkArea  *self,
                  double      x,
                  double      y,
                  GtkGesture *gesture)
{
  /* A pen has its own gesture; a hand that lies on the sheet meanwhile has none. */
  if (is_of_pen (gesture) || self->at_work != NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  /* Else a finger would scroll the page. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->start_x = x;
  self->start_y = y;
  start (self, gesture, self->erasing, (const double[]){ x, y }, PRESSURE_UNKNOWN);
}

static void
on_drag_update_cb (EbInkArea  *self,
                   double      offset_x,
                   double      offset_y,
                   GtkGesture *gesture)
{
  if (self->at_work != gesture)
    return;
  move_through_history (self, gesture);
  move_to (self, self->start_x + offset_x, self->start_y + offset_y, PRESSURE_UNKNOWN);
}

static void
take_focus (EbInkArea *self)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_drag_end_cb (EbInkArea  *self,
                double      offset_x,
                double      offset_y,
                GtkGesture *gesture)
{
  if (self->at_work != gesture)
    return;
  finish (self);
  take_focus (self);
}

static double
read_pressure (GtkGestureStylus *gesture)
{
  double pressure = PRESSURE_UNKNOWN;

  return gtk_gesture_stylus_get_axis (gesture, GDK_AXIS_PRESSURE, &pressure) ? pressure : PRESSURE_UNKNOWN;
}

static gboolean
is_eraser (GtkGestureStylus *gesture)
{
  GdkDeviceTool *tool = gtk_gesture_stylus_get_device_tool (gesture);

  return tool != NULL && gdk_device_tool_get_tool_type (tool) == GDK_DEVICE_TOOL_TYPE_ERASER;
}

static void
on_pen_down_cb (EbInkArea        *self,
                double            x,
                double            y,
                GtkGestureStylus *gesture)
{
  finish (self); /* whatever a hand did before the pen came */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  start (self, GTK_GESTURE (gesture), self->erasing || is_eraser (gesture), (const double[]){ x, y }, read_pressure (gesture));
}

static void
on_pen_motion_cb (EbInkArea        *self,
                  double            x,
                  double            y,
                  GtkGestureStylus *gesture)
{
  if (self->at_work != GTK_GESTURE (gesture))
    return;
  move_through_history (self, GTK_GESTURE (gesture));
  move_to (self, x, y, read_pressure (gesture));
}

static void
on_pen_up_cb (EbInkArea        *self,
              double            x,
              double            y,
              GtkGestureStylus *gesture)
{
  if (self->at_work != GTK_GESTURE (gesture))
    return;
  finish (self);
  take_focus (self);
}

static void
on_cancel_cb (EbInkArea        *self,
              GdkEventSequence *sequence,
              GtkGesture       *gesture)
{
  if (self->at_work == gesture)
    finish (self);
}

static void
add_gestures (EbInkArea *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pen = gtk_gesture_stylus_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_cancel_cb), self);
  g_signal_connect_swapped (pen, "down", G_CALLBACK (on_pen_down_cb), self);
  g_signal_connect_swapped (pen, "motion", G_CALLBACK (on_pen_motion_cb), self);
  g_signal_connect_swapped (pen, "up", G_CALLBACK (on_pen_up_cb), self);
  g_signal_connect_swapped (pen, "cancel", G_CALLBACK (on_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pen));
}

/* --- The widget ------------------------------------------------------------------ */

static GtkSizeRequestMode
eb_ink_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eb_ink_area_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  EbInkArea *self = EB_INK_AREA (widget);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH_MIN;
      *natural = WIDTH_NATURAL;
      return;
    }
  *minimum = MAX ((int) ceil ((double) self->height * get_scale (self, for_size)), HEIGHT_MIN);
  *natural = *minimum;
}

static void
snapshot_growing (EbInkArea     *self,
                  GtkSnapshot   *snapshot,
                  guint          from,
                  double         scale,
                  const GdkRGBA *ink)
{
  const EbStroke *stroke = eb_drawing_get_stroke (self->drawing, eb_drawing_get_n_strokes (self->drawing) - 1);
  graphene_rect_t bounds;
  cairo_t        *cr = NULL;

  eb_ink_measure_stroke (stroke, from, &bounds);
  graphene_rect_scale (&bounds, (float) scale, (float) scale, &bounds);
  graphene_rect_round_extents (&bounds, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, scale, scale);
  eb_ink_paint_stroke (cr, stroke, from, G_MAXUINT, ink);
  cairo_destroy (cr);
}

static void
eb_ink_area_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  EbInkArea     *self = EB_INK_AREA (widget);
  const int      width = gtk_widget_get_width (widget);
  const int      height = gtk_widget_get_height (widget);
  const double   scale = get_scale (self, width);
  const gboolean growing = self->at_work != NULL && !self->rubbing && eb_drawing_get_n_strokes (self->drawing) > 0;
  EbInkLook      look = { width, height, gtk_widget_get_scale_factor (widget), scale, { 0 } };
  GskRenderNode *node = NULL;
  guint          from = 0;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &look.ink);
  node = eb_ink_cache_update (self->cache, self->drawing, growing, &look, &from);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  if (growing)
    snapshot_growing (self, snapshot, from, scale, &look.ink);
}

/* What is half drawn when the sheet goes away stays as it is. */
static void
eb_ink_area_unmap (GtkWidget *widget)
{
  finish (EB_INK_AREA (widget));
  GTK_WIDGET_CLASS (eb_ink_area_parent_class)->unmap (widget);
}

static void
eb_ink_area_finalize (GObject *object)
{
  EbInkArea *self = EB_INK_AREA (object);

  g_clear_pointer (&self->drawing, eb_drawing_unref);
  g_clear_pointer (&self->cache, eb_ink_cache_free);

  G_OBJECT_CLASS (eb_ink_area_parent_class)->finalize (object);
}

static void
eb_ink_area_class_init (EbInkAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eb_ink_area_finalize;
  widget_class->get_request_mode = eb_ink_area_get_request_mode;
  widget_class->measure = eb_ink_area_measure;
  widget_class->snapshot = eb_ink_area_snapshot;
  widget_class->unmap = eb_ink_area_unmap;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_INK_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "inkarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eb_ink_area_init (EbInkArea *self)
{
  self->drawing = eb_drawing_new (WIDTH_NATURAL, 1);
  self->cache = eb_ink_cache_new ();
  self->height = HEIGHT_MIN;
  self->pen_width = PEN_WIDTH;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drawing. Describe it in words below"), -1);
  add_gestures (self);
}

/**
 * eb_ink_area_get_drawing:
 * @self: a sheet
 *
 * Returns: (transfer none): what is drawn on it; another one when the first
 *   stroke comes to an empty sheet
 */
EbDrawing *
eb_ink_area_get_drawing (EbInkArea *self)
{
  g_return_val_if_fail (EB_IS_INK_AREA (self), NULL);

  return self->drawing;
}

/**
 * eb_ink_area_set_drawing:
 * @self: a sheet
 * @drawing: (nullable): what to draw on, itself and no copy; %NULL: an empty
 *   sheet
 */
void
eb_ink_area_set_drawing (EbInkArea *self,
                         EbDrawing *drawing)
{
  EbDrawing *fresh = NULL;

  g_return_if_fail (EB_IS_INK_AREA (self));

  fresh = drawing != NULL ? eb_drawing_ref (drawing) : eb_drawing_new (WIDTH_NATURAL, 1);
  self->at_work = NULL;
  self->rubbing = FALSE;
  eb_drawing_unref (self->drawing);
  self->drawing = fresh;
  self->height = HEIGHT_MIN;
  make_room (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  eb_ink_cache_clear (self->cache);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eb_ink_area_set_pen:
 * @self: a sheet
 * @width: of the next strokes at pressure 0.5, in pixels of the sheet
 */
void
eb_ink_area_set_pen (EbInkArea *self,
                     float      width)
{
  g_return_if_fail (EB_IS_INK_AREA (self));

  self->pen_width = width;
}

/**
 * eb_ink_area_set_erasing:
 * @self: a sheet
 * @erasing: whether the pen, finger or mouse erases; a pen's other end always
 *   does
 */
void
eb_ink_area_set_erasing (EbInkArea *self,
                         gboolean   erasing)
{
  g_return_if_fail (EB_IS_INK_AREA (self));

  self->erasing = erasing;
}

/**
 * eb_ink_area_undo:
 * @self: a sheet
 *
 * Takes back the last stroke that was drawn or erased.
 */
void
eb_ink_area_undo (EbInkArea *self)
{
  gboolean undone = FALSE;

  g_return_if_fail (EB_IS_INK_AREA (self));

  finish (self);
  eb_ink_cache_begin_change (self->cache, self->drawing);
  undone = eb_drawing_undo (self->drawing);
  eb_ink_cache_end_change (self->cache, self->drawing);
  if (!undone)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
