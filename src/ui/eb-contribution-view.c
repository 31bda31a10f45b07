/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution-view.h"

struct _EbContributionView
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbContributionView, eb_contribution_view, ADW_TYPE_BIN)

static void
eb_contribution_view_dispose (GObject *object)
{
  EbContributionView *self = EB_CONTRIBUTION_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_contribution_view_parent_class)->dispose (object);
}

static void
eb_contribution_view_class_init (EbContributionViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_contribution_view_dispose;
}

static void
eb_contribution_view_init (EbContributionView *self)
{
}

/**
 * eb_contribution_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbContributionView *
eb_contribution_view_new (EbSession *session)
{
  EbContributionView *self = g_object_new (EB_TYPE_CONTRIBUTION_VIEW, NULL);

  self->session = g_object_ref (session);

  return self;
}

/**
 * eb_contribution_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_contribution_view_show (EbContributionView *self)
{
  g_return_if_fail (EB_IS_CONTRIBUTION_VIEW (self));
}
