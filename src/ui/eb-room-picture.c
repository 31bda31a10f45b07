/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-picture.h"

#include <math.h>

#include "eb-hand.h"
#include "eb-ink-paint.h"

#define SMALLEST_WIDTH 120

struct _EbRoomPicture
{
  GtkWidget parent_instance;

  EbDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (EbRoomPicture, eb_room_picture, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
eb_room_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static double
scale_at (EbRoomPicture *self,
          int            width)
{
  const double own = (double) eb_drawing_get_width (self->drawing);

  return width < 0 || own <= width ? 1 : width / own;
}

static void
eb_room_picture_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  EbRoomPicture *self = EB_ROOM_PICTURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) ceil ((double) eb_drawing_get_width (self->drawing));
      *minimum = MIN (*natural, SMALLEST_WIDTH);
    }
  else
    *minimum = *natural = (int) ceil ((double) eb_drawing_get_height (self->drawing) * scale_at (self, for_size));
}

static void
eb_room_picture_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  EbRoomPicture        *self = EB_ROOM_PICTURE (widget);
  const int             width = gtk_widget_get_width (widget);
  const int             height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GdkRGBA               ink;
  cairo_t              *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  /* gtk_widget_get_color() needs GTK 4.10. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  eb_ink_paint (cr, self->drawing, &ink, scale_at (self, width));
  cairo_destroy (cr);
}

static void
eb_room_picture_finalize (GObject *object)
{
  EbRoomPicture *self = EB_ROOM_PICTURE (object);

  g_clear_pointer (&self->drawing, eb_drawing_unref);

  G_OBJECT_CLASS (eb_room_picture_parent_class)->finalize (object);
}

static void
eb_room_picture_class_init (EbRoomPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eb_room_picture_finalize;
  widget_class->get_request_mode = eb_room_picture_get_request_mode;
  widget_class->measure = eb_room_picture_measure;
  widget_class->snapshot = eb_room_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eb_room_picture_init (EbRoomPicture *self)
{
}

/**
 * eb_room_picture_new:
 * @drawing: (transfer none): what to show
 * @caption: what a screen reader says
 * @ink: a nick of eb_inks_list()
 *
 * Returns: (transfer floating): the picture
 */
GtkWidget *
eb_room_picture_new (EbDrawing  *drawing,
                     const char *caption,
                     const char *ink)
{
  EbRoomPicture *self = g_object_new (EB_TYPE_ROOM_PICTURE, NULL);

  self->drawing = eb_drawing_ref (drawing);
  eb_ink_apply (GTK_WIDGET (self), ink);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  return GTK_WIDGET (self);
}
