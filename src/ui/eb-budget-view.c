/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-view.h"

struct _EbBudgetView
{
  AdwBin parent_instance;

  EbSession *session;
};

G_DEFINE_FINAL_TYPE (EbBudgetView, eb_budget_view, ADW_TYPE_BIN)

static void
eb_budget_view_dispose (GObject *object)
{
  EbBudgetView *self = EB_BUDGET_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_budget_view_parent_class)->dispose (object);
}

static void
eb_budget_view_class_init (EbBudgetViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_budget_view_dispose;
}

static void
eb_budget_view_init (EbBudgetView *self)
{
}

/**
 * eb_budget_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbBudgetView *
eb_budget_view_new (EbSession *session)
{
  EbBudgetView *self = g_object_new (EB_TYPE_BUDGET_VIEW, NULL);

  self->session = g_object_ref (session);

  return self;
}

/**
 * eb_budget_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_budget_view_show (EbBudgetView *self)
{
  g_return_if_fail (EB_IS_BUDGET_VIEW (self));
}
