/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-view.h"

#include <glib/gi18n.h>

#include "eb-correct-sheet.h"
#include "eb-ledger-head.h"
#include "eb-ledger-history.h"
#include "eb-ledger-line.h"
#include "eb-ledger-sheet.h"
#include "eb-pay-plan-sheet.h"
#include "eb-payout-sheet.h"
#include "eb-rate-sheet.h"

struct _EbLedgerView
{
  AdwBin parent_instance;

  EbSession    *session;
  EbLedgerKind  kind;
  EbMoney      *money; /* what is listened to; NULL while there is nothing to show */
  guint         show_source;
  EbLedgerHead *head; /* a reference: it comes and goes with the first row */

  /* Template children */
  GtkStack    *stack;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EbLedgerView, eb_ledger_view, ADW_TYPE_BIN)

/* --- Rows ---------------------------------------------------------------------------- */

/* The head scrolls with the book: it is the first row of the list, and only the rows
 * that are seen are made. */
static void
on_setup_cb (EbLedgerView             *self,
             GtkListItem              *item,
             GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (item, adw_bin_new ());
}

static void
bind_head (EbLedgerView *self,
           AdwBin       *bin)
{
  GtkWidget *before = gtk_widget_get_parent (GTK_WIDGET (self->head));

  if (before != NULL)
    adw_bin_set_child (ADW_BIN (before), NULL);
  adw_bin_set_child (bin, GTK_WIDGET (self->head));
}

static void
on_bind_cb (EbLedgerView             *self,
            GtkListItem              *item,
            GtkSignalListItemFactory *factory)
{
  AdwBin    *bin = ADW_BIN (gtk_list_item_get_child (item));
  gpointer   row = gtk_list_item_get_item (item);
  GtkWidget *line = adw_bin_get_child (bin);

  gtk_list_item_set_activatable (item, EB_IS_LEDGER_ROW (row));
  gtk_list_item_set_selectable (item, EB_IS_LEDGER_ROW (row)); /* else the keyboard does not come to it */
  if (!EB_IS_LEDGER_ROW (row))
    {
      bind_head (self, bin);
      return;
    }
  if (!EB_IS_LEDGER_LINE (line))
    {
      line = eb_ledger_line_new (self->session);
      adw_bin_set_child (bin, line);
    }
  eb_ledger_line_set_row (EB_LEDGER_LINE (line), row);
}

static void
on_unbind_cb (EbLedgerView             *self,
              GtkListItem              *item,
              GtkSignalListItemFactory *factory)
{
  AdwBin    *bin = ADW_BIN (gtk_list_item_get_child (item));
  GtkWidget *child = adw_bin_get_child (bin);

  if (EB_IS_LEDGER_LINE (child))
    eb_ledger_line_set_row (EB_LEDGER_LINE (child), NULL);
  else
    adw_bin_set_child (bin, NULL);
}

static void
set_factory (EbLedgerView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

static void
on_activate_cb (EbLedgerView *self,
                guint         position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list_view)), position);

  if (EB_IS_LEDGER_ROW (row))
    eb_ledger_sheet_show (self->session, EB_LEDGER_ROW (row), GTK_WIDGET (self));
}

static void
set_model (EbLedgerView *self)
{
  GListStore *head = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringObject) first = gtk_string_object_new ("");
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_list_store_append (head, first);
  g_list_store_append (parts, head);
  g_list_store_append (parts, eb_money_get_book (self->money, self->kind));
  g_object_unref (head);
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)))));
  gtk_list_view_set_model (self->list_view, rows);
}

/* --- Showing --------------------------------------------------------------------------- */

static gboolean
show_later (gpointer data)
{
  EbLedgerView *self = data;

  self->show_source = 0;
  if (self->money != NULL)
    eb_ledger_head_show (self->head);
  return G_SOURCE_REMOVE;
}

/* One command says "changed" several times. */
static void
on_changed_cb (EbLedgerView *self)
{
  if (self->show_source == 0)
    self->show_source = g_idle_add (show_later, self);
}

static void
listen_to (EbLedgerView *self,
           EbMoney      *money)
{
  if (money == self->money)
    return;
  if (self->money != NULL)
    g_signal_handlers_disconnect_by_data (self->money, self);
  gtk_list_view_set_model (self->list_view, NULL);
  g_set_object (&self->money, money);
  if (money == NULL)
    return;
  g_signal_connect_object (money, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  set_model (self);
}

static void
on_binder_cb (EbLedgerView *self)
{
  listen_to (self, NULL);
}

/* --- Actions ------------------------------------------------------------------------------ */

static void
on_plan_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbLedgerView *self = EB_LEDGER_VIEW (widget);

  if (self->money != NULL)
    eb_pay_plan_sheet_ask (self->session, self->kind, widget);
}

static void
on_stop_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbLedgerView *self = EB_LEDGER_VIEW (widget);

  if (self->money != NULL)
    eb_pay_plan_sheet_stop (self->session, self->kind, widget);
}

static void
on_rate_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbLedgerView *self = EB_LEDGER_VIEW (widget);

  if (self->money != NULL)
    eb_rate_sheet_ask (self->session, self->kind, widget);
}

static void
on_pay_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EbLedgerView *self = EB_LEDGER_VIEW (widget);

  if (self->money != NULL)
    eb_payout_sheet_ask (self->session, self->kind, EB_DATE_UNSET, widget);
}

/* Of no row in particular. */
static void
on_correct_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EbLedgerView *self = EB_LEDGER_VIEW (widget);

  if (self->money != NULL)
    eb_correct_sheet_ask (self->session, self->kind, NULL, widget);
}

static void
on_history_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EbLedgerView *self = EB_LEDGER_VIEW (widget);

  if (self->money != NULL)
    eb_ledger_history_show (self->session, self->kind, widget);
}

/* --- The widget ----------------------------------------------------------------------------- */

static void
eb_ledger_view_dispose (GObject *object)
{
  EbLedgerView *self = EB_LEDGER_VIEW (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  if (self->list_view != NULL)
    listen_to (self, NULL);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_LEDGER_VIEW);
  g_clear_object (&self->head);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_ledger_view_parent_class)->dispose (object);
}

static void
eb_ledger_view_class_init (EbLedgerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_ledger_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-ledger-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EbLedgerView, stack);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_install_action (widget_class, "ledger.plan", NULL, on_plan_action);
  gtk_widget_class_install_action (widget_class, "ledger.stop", NULL, on_stop_action);
  gtk_widget_class_install_action (widget_class, "ledger.rate", NULL, on_rate_action);
  gtk_widget_class_install_action (widget_class, "ledger.pay", NULL, on_pay_action);
  gtk_widget_class_install_action (widget_class, "ledger.correct", NULL, on_correct_action);
  gtk_widget_class_install_action (widget_class, "ledger.history", NULL, on_history_action);
}

static void
eb_ledger_view_init (EbLedgerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_factory (self);
}

/**
 * eb_ledger_view_new:
 * @session: what the window works on
 * @kind: which book
 *
 * Returns: (transfer floating): the view
 */
EbLedgerView *
eb_ledger_view_new (EbSession   *session,
                    EbLedgerKind kind)
{
  EbLedgerView *self = g_object_new (EB_TYPE_LEDGER_VIEW, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->head = g_object_ref_sink (eb_ledger_head_new (session, kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kind == EB_LEDGER_CLOTHES ? _ ("The book of clothing money") : _ ("The book of pocket money"),
                                  -1);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_ledger_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_ledger_view_show (EbLedgerView *self)
{
  EbBinder *binder = NULL;
  gboolean  open = FALSE;

  g_return_if_fail (EB_IS_LEDGER_VIEW (self));

  binder = eb_session_get_binder (self->session);
  open = binder != NULL && eb_binder_has_door (binder, EB_DOOR_ECONOMY);
  gtk_stack_set_visible_child_name (self->stack, open ? "book" : "closed");
  listen_to (self, open ? eb_binder_get_money (binder) : NULL);
  if (open)
    eb_ledger_head_show (self->head);
}
