/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-page.h"

#include <glib/gi18n.h>

struct _EbRoomPage
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbRoomPage, eb_room_page, ADW_TYPE_BIN)

static void
eb_room_page_dispose (GObject *object)
{
  EbRoomPage *self = EB_ROOM_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_ROOM_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_room_page_parent_class)->dispose (object);
}

static void
eb_room_page_class_init (EbRoomPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_room_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-room-page.ui");
}

static void
eb_room_page_init (EbRoomPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_room_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbRoomPage *
eb_room_page_new (EbSession *session)
{
  EbRoomPage *self = g_object_new (EB_TYPE_ROOM_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_room_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_room_page_show (EbRoomPage *self)
{
  g_return_if_fail (EB_IS_ROOM_PAGE (self));
}
