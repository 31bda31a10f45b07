/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-page.h"

#include <glib/gi18n.h>

#include "eb-budget-view.h"
#include "eb-contribution-view.h"
#include "eb-ledger-view.h"
#include "eb-money-papers.h"
#include "eb-savings-view.h"

struct _EbMoneyPage
{
  AdwBin parent_instance;

  EbSession          *session;
  GSimpleActionGroup *actions;
  GMenu              *menu;

  /* Template children */
  AdwViewStack  *stack;
  GtkMenuButton *more_button;

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
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (eb_money_page_parent_class)->dispose (object);
}

static void
eb_money_page_class_init (EbMoneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_money_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbMoneyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EbMoneyPage, more_button);
}

static void
eb_money_page_init (EbMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "money");
  self->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "money", G_ACTION_GROUP (self->actions));
  self->menu = g_menu_new ();
  gtk_menu_button_set_menu_model (self->more_button, G_MENU_MODEL (self->menu));
}

static void
add_view (EbMoneyPage *self,
          GtkWidget   *view,
          const char  *name,
          const char  *title,
          const char  *icon)
{
  adw_view_stack_page_set_icon_name (adw_view_stack_add_titled (self->stack, view, name, title), icon);
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
  add_view (self, GTK_WIDGET (self->pocket), "pocket", _ ("Pocket money"), "eb-money-symbolic");
  add_view (self, GTK_WIDGET (self->clothes), "clothes", _ ("Clothing money"), "eb-clothes-symbolic");
  add_view (self, GTK_WIDGET (self->savings), "savings", _ ("Savings"), "eb-savings-symbolic");
  add_view (self, GTK_WIDGET (self->contribution), "contribution", _ ("Own payment"), "eb-contribution-symbolic");
  add_view (self, GTK_WIDGET (self->budget), "budget", _ ("My economy"), "eb-budget-symbolic");
  eb_money_papers_install (self, session);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), g_menu_model_get_n_items (G_MENU_MODEL (self->menu)) > 0);
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

/**
 * eb_money_page_get_ledger:
 * @self: the page
 * @kind: (out): the book that is shown
 *
 * Returns: %FALSE if another view than a book is shown
 */
gboolean
eb_money_page_get_ledger (EbMoneyPage  *self,
                          EbLedgerKind *kind)
{
  GtkWidget *shown = NULL;

  g_return_val_if_fail (EB_IS_MONEY_PAGE (self), FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  shown = adw_view_stack_get_visible_child (self->stack);
  *kind = shown == GTK_WIDGET (self->clothes) ? EB_LEDGER_CLOTHES : EB_LEDGER_POCKET;
  return EB_IS_LEDGER_VIEW (shown);
}

/**
 * eb_money_page_get_actions:
 * @self: the page
 *
 * Returns: (transfer none): the actions of its group "money"
 */
GActionMap *
eb_money_page_get_actions (EbMoneyPage *self)
{
  g_return_val_if_fail (EB_IS_MONEY_PAGE (self), NULL);

  return G_ACTION_MAP (self->actions);
}

/**
 * eb_money_page_get_menu:
 * @self: the page
 *
 * Returns: (transfer none): the menu "More" in its header
 */
GMenu *
eb_money_page_get_menu (EbMoneyPage *self)
{
  g_return_val_if_fail (EB_IS_MONEY_PAGE (self), NULL);

  return self->menu;
}
