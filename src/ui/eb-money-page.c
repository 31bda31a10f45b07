/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-page.h"

#include <glib/gi18n.h>

#include "eb-budget-view.h"
#include "eb-contribution-view.h"
#include "eb-ledger-view.h"
#include "eb-savings-view.h"

struct _EbMoneyPage
{
  AdwBin parent_instance;

  EbSession *session;

  AdwViewStack *stack;

  EbLedgerView       *pocket;
  EbLedgerView       *clothes;
  EbSavingsView      *savings;
  EbContributionView *contribution;
  EbBudgetView       *budget;
};

G_DEFINE_FINAL_TYPE (EbMoneyPage, eb_money_page, ADW_TYPE_BIN)

static void
eb_money_page_dispose (GObject *object)
{
  EbMoneyPage *self = EB_MONEY_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_MONEY_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_money_page_parent_class)->dispose (object);
}

static void
eb_money_page_class_init (EbMoneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_money_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbMoneyPage, stack);
}

static void
eb_money_page_init (EbMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "money");
}

static void
add_view (EbMoneyPage *self,
          GtkWidget   *view,
          const char  *name,
          const char  *title)
{
  adw_view_stack_add_titled (self->stack, view, name, title);
}

/**
 * eb_money_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbMoneyPage *
eb_money_page_new (EbSession *session)
{
  EbMoneyPage *self = g_object_new (EB_TYPE_MONEY_PAGE, NULL);

  self->session = g_object_ref (session);
  self->pocket = eb_ledger_view_new (session, EB_LEDGER_POCKET);
  self->clothes = eb_ledger_view_new (session, EB_LEDGER_CLOTHES);
  self->savings = eb_savings_view_new (session);
  self->contribution = eb_contribution_view_new (session);
  self->budget = eb_budget_view_new (session);
  add_view (self, GTK_WIDGET (self->pocket), "pocket", _ ("Pocket money"));
  add_view (self, GTK_WIDGET (self->clothes), "clothes", _ ("Clothing money"));
  add_view (self, GTK_WIDGET (self->savings), "savings", _ ("Savings"));
  add_view (self, GTK_WIDGET (self->contribution), "contribution", _ ("Own payment"));
  add_view (self, GTK_WIDGET (self->budget), "budget", _ ("My economy"));
  return self;
}

/**
 * eb_money_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_money_page_show (EbMoneyPage *self)
{
  g_return_if_fail (EB_IS_MONEY_PAGE (self));

  eb_ledger_view_show (self->pocket);
  eb_ledger_view_show (self->clothes);
  eb_savings_view_show (self->savings);
  eb_contribution_view_show (self->contribution);
  eb_budget_view_show (self->budget);
}
