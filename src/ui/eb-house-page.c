/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-house-page.h"

#include <glib/gi18n.h>

struct _EbHousePage
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbHousePage, eb_house_page, ADW_TYPE_BIN)

static void
eb_house_page_dispose (GObject *object)
{
  EbHousePage *self = EB_HOUSE_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_HOUSE_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_house_page_parent_class)->dispose (object);
}

static void
eb_house_page_class_init (EbHousePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_house_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-house-page.ui");
}

static void
eb_house_page_init (EbHousePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_house_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbHousePage *
eb_house_page_new (EbSession *session)
{
  EbHousePage *self = g_object_new (EB_TYPE_HOUSE_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_house_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_house_page_show (EbHousePage *self)
{
  g_return_if_fail (EB_IS_HOUSE_PAGE (self));
}
