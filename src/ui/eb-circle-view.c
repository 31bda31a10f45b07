/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-circle-view.h"

#include "eb-circle-places.h"
#include "eb-contact-words.h"

/* In heights of a line, so that it grows with the text. */
#define NARROWEST 27
#define WIDEST 44
#define HEIGHT 30
#define MARGIN_X 3.4F
#define MARGIN_Y 2.0F
#define MIDDLE 1.7F

#define DISC 36
#define NAME_CHARS 13
#define RING_NAME_GAP 2

/**
 * Spot:
 *
 * Somebody on a ring.
 */
typedef struct
{
  EbContact *contact;
  GtkWidget *button;
} Spot;

struct _EbCircleView
{
  GtkWidget parent_instance;

  GArray        *spots; /* of Spot */
  char          *middle;
  EbCirclePlaces places;
  gboolean       is_shown;
};

G_DEFINE_FINAL_TYPE (EbCircleView, eb_circle_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PERSON,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_spot (gpointer data)
{
  Spot *spot = data;

  g_clear_pointer (&spot->button, gtk_widget_unparent);
  g_clear_object (&spot->contact);
}

static float
line_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  const float       height = (float) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return height;
}

/* --- Where they stand ------------------------------------------------------------- */

static GtkSizeRequestMode
eb_circle_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Too narrow for names beside each other, it takes no room: the list is there. */
static gboolean
is_wide_enough (GtkWidget *widget,
                int        width)
{
  return (float) width >= NARROWEST * line_height (widget);
}

static void
eb_circle_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  const float line = line_height (widget);
  const int   height = (int) (line * HEIGHT);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = (int) (line * WIDEST);
  else if (for_size < 0)
    *natural = height;
  else
    *minimum = *natural = is_wide_enough (widget, for_size) ? height : 0;
}

static PangoLayout *
layout_ring (EbCircleView *self,
             guint         circle)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), eb_contact_words_circle (circle));
  g_autoptr (PangoAttrList) small = pango_attr_list_new ();

  pango_attr_list_insert (small, pango_attr_scale_new (0.8));
  pango_layout_set_attributes (layout, small);
  return layout;
}

/* The name of a ring stands under its highest point. */
static graphene_rect_t
place_ring_name (EbCircleView *self,
                 PangoLayout  *layout,
                 guint         circle)
{
  int width = 0;
  int height = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  return GRAPHENE_RECT_INIT (self->places.centre.x - (float) width / 2,
                             self->places.centre.y - self->places.half[circle].height + RING_NAME_GAP,
                             (float) width, (float) height);
}

static graphene_rect_t
place_middle (EbCircleView *self)
{
  const float radius = MIDDLE * line_height (GTK_WIDGET (self));

  return GRAPHENE_RECT_INIT (self->places.centre.x - radius, self->places.centre.y - radius, 2 * radius, 2 * radius);
}

static void
place_circle (EbCircleView *self,
              guint         circle,
              GArray       *taken)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot     *spot = &g_array_index (self->spots, Spot, i);
      GtkRequisition  size = { 0 };
      graphene_rect_t rect;

      if (eb_contact_get_words (spot->contact)->circle != circle)
        continue;
      gtk_widget_get_preferred_size (spot->button, NULL, &size);
      rect = GRAPHENE_RECT_INIT (0, 0, (float) size.width, (float) size.height);
      g_array_append_val (rects, rect);
      g_ptr_array_add (buttons, spot->button);
    }
  if (buttons->len == 0)
    return;
  eb_circle_places_put (&self->places, circle, &g_array_index (rects, graphene_rect_t, 0), rects->len, taken);
  for (guint i = 0; i < buttons->len; i++)
    {
      const graphene_rect_t *rect = &g_array_index (rects, graphene_rect_t, i);
      const GtkAllocation    place = { (int) rect->origin.x, (int) rect->origin.y, (int) rect->size.width, (int) rect->size.height };

      gtk_widget_size_allocate (g_ptr_array_index (buttons, i), &place, -1);
    }
}

static void
eb_circle_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  EbCircleView   *self = EB_CIRCLE_VIEW (widget);
  const float     line = line_height (widget);
  graphene_rect_t rect;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  self->is_shown = is_wide_enough (widget, width);
  for (guint i = 0; i < self->spots->len; i++)
    gtk_widget_set_child_visible (g_array_index (self->spots, Spot, i).button, self->is_shown);
  if (!self->is_shown)
    return;

  eb_circle_places_init (&self->places, (float) width, (float) height, MARGIN_X * line, MARGIN_Y * line);
  rect = place_middle (self);
  g_array_append_val (taken, rect);
  for (guint circle = EB_CIRCLE_CLOSEST; circle <= EB_CIRCLE_FARTHEST; circle++)
    {
      g_autoptr (PangoLayout) layout = layout_ring (self, circle);

      rect = place_ring_name (self, layout, circle);
      g_array_append_val (taken, rect);
    }
  for (guint circle = EB_CIRCLE_CLOSEST; circle <= EB_CIRCLE_FARTHEST; circle++)
    place_circle (self, circle, taken);
}

/* --- Drawn -------------------------------------------------------------------------- */

static GdkRGBA
paler (const GdkRGBA *ink,
       float          share)
{
  GdkRGBA pale = *ink;

  pale.alpha *= share;
  return pale;
}

static void
draw_ellipse (GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds,
              const GdkRGBA         *fill,
              const GdkRGBA         *line)
{
  const graphene_size_t corner = GRAPHENE_SIZE_INIT (bounds->size.width / 2, bounds->size.height / 2);
  const float           widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA         colours[4] = { *line, *line, *line, *line };
  GskRoundedRect        outline;

  gsk_rounded_rect_init (&outline, bounds, &corner, &corner, &corner, &corner);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
draw_layout (GtkSnapshot            *snapshot,
             PangoLayout            *layout,
             const graphene_point_t *at,
             const GdkRGBA          *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, at);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_rings (EbCircleView  *self,
            GtkSnapshot   *snapshot,
            const GdkRGBA *ink)
{
  const GdkRGBA fill = paler (ink, 0.035F);
  const GdkRGBA line = paler (ink, 0.3F);
  const GdkRGBA words = paler (ink, 0.8F);

  for (guint circle = EB_CIRCLE_FARTHEST; circle >= EB_CIRCLE_CLOSEST; circle--)
    {
      const graphene_size_t *half = &self->places.half[circle];
      const graphene_rect_t  bounds = GRAPHENE_RECT_INIT (self->places.centre.x - half->width, self->places.centre.y - half->height, 2 * half->width, 2 * half->height);

      draw_ellipse (snapshot, &bounds, &fill, &line);
    }
  for (guint circle = EB_CIRCLE_CLOSEST; circle <= EB_CIRCLE_FARTHEST; circle++)
    {
      g_autoptr (PangoLayout) layout = layout_ring (self, circle);
      const graphene_rect_t rect = place_ring_name (self, layout, circle);

      draw_layout (snapshot, layout, &rect.origin, &words);
    }
}

static void
draw_middle (EbCircleView  *self,
             GtkSnapshot   *snapshot,
             const GdkRGBA *ink)
{
  const graphene_rect_t bounds = place_middle (self);
  const GdkRGBA         fill = paler (ink, 0.12F);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->middle);
  int height = 0;

  pango_layout_set_width (layout, (int) bounds.size.width * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  draw_ellipse (snapshot, &bounds, &fill, ink);
  draw_layout (snapshot, layout, &GRAPHENE_POINT_INIT (bounds.origin.x, self->places.centre.y - (float) height / 2), ink);
}

static void
eb_circle_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EbCircleView *self = EB_CIRCLE_VIEW (widget);
  GdkRGBA       ink;

  if (!self->is_shown)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  draw_rings (self, snapshot, &ink);
  draw_middle (self, snapshot, &ink);
  for (guint i = 0; i < self->spots->len; i++)
    gtk_widget_snapshot_child (widget, g_array_index (self->spots, Spot, i).button, snapshot);
}

/* --- The keyboard --------------------------------------------------------------------- */

static graphene_point_t
middle_of (EbCircleView *self,
           GtkWidget    *button)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (!gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    return GRAPHENE_POINT_INIT (0, 0);
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

/* The nearest one that lies more in that direction than beside it; NULL: none. */
static GtkWidget *
find_next (EbCircleView *self,
           GtkWidget    *from,
           float         towards_x,
           float         towards_y)
{
  const graphene_point_t start = middle_of (self, from);
  GtkWidget             *next = NULL;
  float                  least = G_MAXFLOAT;

  for (guint i = 0; i < self->spots->len; i++)
    {
      GtkWidget             *button = g_array_index (self->spots, Spot, i).button;
      const graphene_point_t point = middle_of (self, button);
      const float            x = point.x - start.x;
      const float            y = point.y - start.y;
      const float            along = x * towards_x + y * towards_y;
      const float            beside = ABS (x * towards_y) + ABS (y * towards_x);

      if (button == from || along <= 0 || beside > 2 * along || along + 2 * beside >= least)
        continue;
      least = along + 2 * beside;
      next = button;
    }
  return next;
}

static gboolean
on_key_cb (EbCircleView   *self,
           guint           key,
           guint           code,
           GdkModifierType state)
{
  GtkWidget *from = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *next = NULL;

  if (from == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    next = find_next (self, from, -1, 0);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    next = find_next (self, from, 1, 0);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    next = find_next (self, from, 0, -1);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    next = find_next (self, from, 0, 1);
  return next != NULL && gtk_widget_grab_focus (next) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* --- The people ------------------------------------------------------------------------- */

static void
on_clicked_cb (EbCircleView *self,
               GtkWidget    *button)
{
  for (guint i = 0; i < self->spots->len; i++)
    if (g_array_index (self->spots, Spot, i).button == button)
      {
        g_autoptr (EbContact) contact = g_object_ref (g_array_index (self->spots, Spot, i).contact);

        g_signal_emit (self, signals[SIGNAL_PERSON], 0, contact);
        return;
      }
}

static GtkWidget *
name_new (EbContact *contact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (eb_contact_get_words (contact)->name);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  if (eb_contact_is_called (contact))
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("eb-call-symbolic"));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
button_new (EbContact *contact)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken = eb_contact_words_spoken (contact);

  gtk_box_append (GTK_BOX (box), adw_avatar_new (DISC, eb_contact_get_words (contact)->name, TRUE));
  gtk_box_append (GTK_BOX (box), name_new (contact));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "person");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

static void
eb_circle_view_dispose (GObject *object)
{
  EbCircleView *self = EB_CIRCLE_VIEW (object);

  g_array_set_size (self->spots, 0);

  G_OBJECT_CLASS (eb_circle_view_parent_class)->dispose (object);
}

static void
eb_circle_view_finalize (GObject *object)
{
  EbCircleView *self = EB_CIRCLE_VIEW (object);

  g_clear_pointer (&self->spots, g_array_unref);
  g_clear_pointer (&self->middle, g_free);

  G_OBJECT_CLASS (eb_circle_view_parent_class)->finalize (object);
}

static void
eb_circle_view_class_init (EbCircleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_circle_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = eb_circle_view_finalize;
  widget_class->get_request_mode = eb_circle_view_get_request_mode;
  widget_class->measure = eb_circle_view_measure;
  widget_class->size_allocate = eb_circle_view_size_allocate;
  widget_class->snapshot = eb_circle_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "circle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_PERSON] = g_signal_new ("person", EB_TYPE_CIRCLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_CONTACT);
}

static void
eb_circle_view_init (EbCircleView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->spots = g_array_new (FALSE, TRUE, sizeof (Spot));
  g_array_set_clear_func (self->spots, clear_spot);
  self->middle = g_strdup ("");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * eb_circle_view_fill:
 * @self: the circle
 * @middle: what stands in the middle
 * @label: what a screen reader calls all of it
 * @people: (element-type EbContact): who stands around
 */
void
eb_circle_view_fill (EbCircleView *self,
                     const char   *middle,
                     const char   *label,
                     GPtrArray    *people)
{
  g_return_if_fail (EB_IS_CIRCLE_VIEW (self));

  g_free (self->middle);
  self->middle = g_strdup (middle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_array_set_size (self->spots, 0);
  for (guint i = 0; i < people->len; i++)
    {
      EbContact *contact = g_ptr_array_index (people, i);
      const Spot spot = { g_object_ref (contact), button_new (contact) };

      gtk_widget_set_parent (spot.button, GTK_WIDGET (self));
      g_signal_connect_object (spot.button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
      g_array_append_val (self->spots, spot);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * eb_circle_view_find:
 * @self: the circle
 * @record: somebody's record
 *
 * Returns: (transfer none) (nullable): the button of that person
 */
GtkWidget *
eb_circle_view_find (EbCircleView *self,
                     const EbId   *record)
{
  g_return_val_if_fail (EB_IS_CIRCLE_VIEW (self), NULL);

  for (guint i = 0; i < self->spots->len; i++)
    if (eb_id_equal (eb_contact_get_record (g_array_index (self->spots, Spot, i).contact), record))
      return g_array_index (self->spots, Spot, i).button;
  return NULL;
}
