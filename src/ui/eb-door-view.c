/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-door-view.h"

#include <adwaita.h>

#include "eb-words.h"

#define MIN_WIDTH 112
#define WIDTH_CHARS 16
#define TALL 1.55 /* of its width */
#define PADDING 8
#define ABOVE_HANDLE 0.62 /* of its height: where the name has its room */
#define HANDLE 5.0F
#define CORNER 8.0F
#define FRAME 2.0F

struct _EbDoorView
{
  GtkButton parent_instance;

  EbDoor   door;
  double   light;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (EbDoorView, eb_door_view, GTK_TYPE_BUTTON)

/* Each pair holds white words with at least 4.5:1; see tests/widget/test-house-page.c. */
static const struct
{
  const char *leaf;
  const char *lit;
} colours_of[EB_N_DOORS] = {
  [EB_DOOR_ENTRY] = { "#6b5b49", "#81715f" },
  [EB_DOOR_ECONOMY] = { "#1b5a75", "#337b9a" },
  [EB_DOOR_HOME] = { "#1d4396", "#476fc8" },
  [EB_DOOR_EVERYDAY] = { "#2e5f22", "#47803a" },
  [EB_DOOR_HEALTH] = { "#74264a", "#b5507f" },
  [EB_DOOR_EDUCATION] = { "#6b4708", "#976a1c" },
  [EB_DOOR_JOB] = { "#1f5754", "#387d7a" },
  [EB_DOOR_NETWORK] = { "#523380", "#8363b3" },
  [EB_DOOR_LEISURE] = { "#86341f", "#b7563d" },
  [EB_DOOR_RIGHTS] = { "#37444f", "#637584" },
  [EB_DOOR_WHATIF] = { "#4d4c78", "#6f6e9a" },
  [EB_DOOR_ROOM] = { "#201f26", "#737184" },
};

#define CLOSED_LEAF "#5e5c64"

/**
 * eb_door_view_get_colours:
 * @door: a door
 * @closed: whether nobody at the table has a key to it
 * @colours: (out caller-allocates): what it is drawn with, but in high contrast
 */
void
eb_door_view_get_colours (EbDoor         door,
                          gboolean       closed,
                          EbDoorColours *colours)
{
  g_return_if_fail ((gsize) door < EB_N_DOORS);

  gdk_rgba_parse (&colours->leaf, closed ? CLOSED_LEAF : colours_of[door].leaf);
  gdk_rgba_parse (&colours->lit, closed ? CLOSED_LEAF : colours_of[door].lit);
  colours->name = (GdkRGBA){ 1, 1, 1, 1 };
}

static gboolean
is_plain (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

/* In high contrast nothing but the desktop's own ink on its own page. */
static void
choose_colours (EbDoorView    *self,
                EbDoorColours *colours)
{
  if (!is_plain ())
    {
      eb_door_view_get_colours (self->door, self->closed, colours);
      return;
    }
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colours->name);
  colours->leaf = (GdkRGBA){ 0, 0, 0, 0 };
  colours->lit = colours->name;
  colours->lit.alpha = EB_DOOR_PLAIN_LIGHT;
}

/* --- Its size ----------------------------------------------------------------------- */

static PangoLayout *
name_layout_new (EbDoorView *self,
                 int         width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), eb_words_door (self->door));
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - 2 * PADDING, 1) * PANGO_SCALE);
  return layout;
}

/* It grows with the text of the desktop. */
static int
own_width (EbDoorView *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int         width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics) * WIDTH_CHARS);

  pango_font_metrics_unref (metrics);
  return MAX (MIN_WIDTH, width);
}

static int
own_height (EbDoorView *self,
            int         width)
{
  g_autoptr (PangoLayout) layout = name_layout_new (self, width);
  int text = 0;

  pango_layout_get_pixel_size (layout, NULL, &text);
  return (int) MAX (width * TALL, (text + 2 * PADDING) / ABOVE_HANDLE);
}

static GtkSizeRequestMode
eb_door_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eb_door_view_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  EbDoorView *self = EB_DOOR_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = own_width (self);
  else /* it is never wider than it asks for */
    *minimum = *natural = own_height (self, for_size < 0 ? own_width (self) : MIN (for_size, own_width (self)));
}

/* --- Its picture --------------------------------------------------------------------- */

static void
draw_handle (EbDoorView    *self,
             GtkSnapshot   *snapshot,
             float          width,
             float          height,
             const GdkRGBA *colour)
{
  const float    away = FRAME + PADDING + HANDLE;
  const float    x = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? away : width - away;
  const float    y = height * (float) (1 + ABOVE_HANDLE) / 2.3F;
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE), HANDLE);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, colour, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_name (EbDoorView    *self,
           GtkSnapshot   *snapshot,
           int            width,
           int            height,
           const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = name_layout_new (self, width);
  int text = 0;

  pango_layout_get_pixel_size (layout, NULL, &text);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, (float) MAX (PADDING, (height * ABOVE_HANDLE - text) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* It rises from below, and its edge is drawn, so that it is seen without the colour. */
static void
draw_light (EbDoorView          *self,
            GtkSnapshot         *snapshot,
            float                width,
            float                height,
            const EbDoorColours *colours)
{
  const float up = height * (float) self->light;

  if (self->closed || self->light <= 0)
    return;
  gtk_snapshot_append_color (snapshot, &colours->lit, &GRAPHENE_RECT_INIT (0, height - up, width, up));
  if (is_plain ())
    gtk_snapshot_append_color (snapshot, &colours->name, &GRAPHENE_RECT_INIT (0, height - up, width, 1));
}

static void
eb_door_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  EbDoorView    *self = EB_DOOR_VIEW (widget);
  const int      width = gtk_widget_get_width (widget);
  const int      height = gtk_widget_get_height (widget);
  const gboolean plain = is_plain ();
  const GdkRGBA  brass = { 1.0F, 0.91F, 0.66F, 1.0F };
  EbDoorColours  colours;
  GdkRGBA        frame;
  GskRoundedRect leaf;

  choose_colours (self, &colours);
  frame = colours.name;
  frame.alpha = plain ? 1.0F : 0.3F;
  gsk_rounded_rect_init (&leaf, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), &GRAPHENE_SIZE_INIT (CORNER, CORNER), &GRAPHENE_SIZE_INIT (CORNER, CORNER), &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (0, 0));
  gtk_snapshot_push_rounded_clip (snapshot, &leaf);
  gtk_snapshot_append_color (snapshot, &colours.leaf, &leaf.bounds);
  draw_light (self, snapshot, (float) width, (float) height, &colours);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &leaf, (float[4]){ FRAME, FRAME, FRAME, FRAME }, (GdkRGBA[4]){ frame, frame, frame, frame });
  if (!self->closed)
    draw_handle (self, snapshot, (float) width, (float) height, plain ? &colours.name : &brass);
  draw_name (self, snapshot, width, height, &colours.name);
}

static void
eb_door_view_class_init (EbDoorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = eb_door_view_get_request_mode;
  widget_class->measure = eb_door_view_measure;
  widget_class->snapshot = eb_door_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "door");
}

static void
eb_door_view_init (EbDoorView *self)
{
  /* A button's own would never ask how large it is. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * eb_door_view_new:
 * @door: a door
 *
 * Returns: (transfer floating): a picture of it that is pressed as a button
 */
GtkWidget *
eb_door_view_new (EbDoor door)
{
  EbDoorView *self = g_object_new (EB_TYPE_DOOR_VIEW, NULL);

  self->door = door;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, eb_words_door (door), -1);
  return GTK_WIDGET (self);
}

/**
 * eb_door_view_show:
 * @self: a door
 * @light: how high the light stands behind it, 0 to 1; never told as a number
 * @closed: whether nobody at the table has a key
 * @words: what is behind it, for whoever does not see it
 */
void
eb_door_view_show (EbDoorView *self,
                   double      light,
                   gboolean    closed,
                   const char *words)
{
  g_return_if_fail (EB_IS_DOOR_VIEW (self));

  self->light = closed ? 0 : CLAMP (light, 0, 1);
  self->closed = closed;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eb_door_view_get_light:
 * @self: a door
 *
 * Returns: how high the light stands, 0 to 1
 */
double
eb_door_view_get_light (EbDoorView *self)
{
  g_return_val_if_fail (EB_IS_DOOR_VIEW (self), 0);

  return self->light;
}

/**
 * eb_door_view_is_closed:
 * @self: a door
 *
 * Returns: whether nobody at the table has a key
 */
gboolean
eb_door_view_is_closed (EbDoorView *self)
{
  g_return_val_if_fail (EB_IS_DOOR_VIEW (self), FALSE);

  return self->closed;
}
