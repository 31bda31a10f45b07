/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution-line.h"

#include <glib/gi18n.h>

#include "eb-worksheet.h"

static gboolean
has_tick (EbMoneyGroup group)
{
  return group == EB_MONEY_GROUP_INCOME || group == EB_MONEY_GROUP_EXPENSE;
}

/* A screen reader says of which line it is. */
static void
name_controls (EbContributionLine *self)
{
  const char      *name = eb_contribution_line_get_name (self);
  g_autofree char *tick = g_strdup_printf (_ ("Count it: %s"), name);
  g_autofree char *menu = g_strdup_printf (_ ("Change the line: %s"), name);

  if (self->tick != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, tick, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static void
say_changed (EbContributionLine *self)
{
  if (self->changed != NULL)
    self->changed (self->owner);
}

static void
on_typed_cb (EbAmountEntry      *row,
             EbContributionLine *self)
{
  EbAmount amount = 0;

  self->is_unread = !eb_amount_entry_is_empty (row) && !eb_amount_parse (gtk_editable_get_text (GTK_EDITABLE (row)), &amount, NULL);
  if (!self->is_unread)
    self->typed = amount;
  say_changed (self);
}

static void
settle (EbContributionLine *self)
{
  if (!self->is_unread)
    self->settled = self->typed;
}

static void
on_left_cb (GtkEventController *focus,
            EbContributionLine *self)
{
  settle (self);
}

static void
on_ticked_cb (GtkCheckButton     *tick,
              EbContributionLine *self)
{
  say_changed (self);
}

static void
on_named_cb (GtkEditable        *name,
             EbContributionLine *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), gtk_editable_get_text (name));
  name_controls (self);
  say_changed (self);
}

static void
on_name_activated_cb (GtkEntry           *name,
                      EbContributionLine *self)
{
  gtk_menu_button_popdown (self->menu);
}

static void
on_remove_cb (GtkButton          *button,
              EbContributionLine *self)
{
  gtk_menu_button_popdown (self->menu);
  self->removed (self->owner, self);
}

/* --- What it is made of ---------------------------------------------------------------- */

static GtkWidget *
popover_new (EbContributionLine *self,
             const char         *name,
             gboolean            may_go)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_ ("What the line is called"));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *remove = gtk_button_new_with_label (_ ("Take out this line"));

  self->name = GTK_EDITABLE (entry);
  gtk_editable_set_text (self->name, name);
  gtk_entry_set_max_length (GTK_ENTRY (entry), EB_WORKSHEET_MAX_NAME_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (on_named_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (on_name_activated_cb), self);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove_cb), self);
  gtk_widget_set_visible (remove, may_go);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
add_controls (EbContributionLine *self,
              const char         *name,
              gboolean            may_go)
{
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), _ ("Change the line"));
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->menu), GTK_ALIGN_CENTER);
  gtk_menu_button_set_popover (self->menu, popover_new (self, name, may_go));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), GTK_WIDGET (self->menu));
  if (!has_tick (self->group))
    return;
  self->tick = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_active (self->tick, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->tick), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick), _ ("Count it"));
  g_signal_connect (self->tick, "toggled", G_CALLBACK (on_ticked_cb), self);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (self->row), GTK_WIDGET (self->tick));
}

/**
 * eb_contribution_line_new:
 * @group: what it is about
 * @name: its name
 * @may_go: whether it can be taken out
 *
 * Returns: (transfer full): a line without an amount
 */
EbContributionLine *
eb_contribution_line_new (EbMoneyGroup group,
                          const char  *name,
                          gboolean     may_go)
{
  EbContributionLine *self = g_new0 (EbContributionLine, 1);

  self->group = group;
  self->row = g_object_ref_sink (EB_AMOUNT_ENTRY (eb_amount_entry_new (name)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  add_controls (self, name, may_go);
  name_controls (self);
  g_signal_connect (self->row, "changed", G_CALLBACK (on_typed_cb), self);
  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect (self->focus, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->row), self->focus);
  return self;
}

/**
 * eb_contribution_line_free:
 * @self: a line
 */
void
eb_contribution_line_free (EbContributionLine *self)
{
  g_signal_handlers_disconnect_by_data (self->row, self);
  g_signal_handlers_disconnect_by_data (self->name, self);
  g_signal_handlers_disconnect_by_data (self->focus, self);
  if (self->tick != NULL)
    g_signal_handlers_disconnect_by_data (self->tick, self);
  g_object_unref (self->row);
  g_free (self);
}

/**
 * eb_contribution_line_get_name:
 * @self: a line
 *
 * Returns: (transfer none): its name
 */
const char *
eb_contribution_line_get_name (EbContributionLine *self)
{
  return gtk_editable_get_text (self->name);
}

/**
 * eb_contribution_line_get_amount:
 * @self: a line
 *
 * Returns: how much it is reckoned with
 */
EbAmount
eb_contribution_line_get_amount (EbContributionLine *self)
{
  return self->is_unread ? self->settled : self->typed;
}

/**
 * eb_contribution_line_counts:
 * @self: a line
 *
 * Returns: whether it is in the sums
 */
gboolean
eb_contribution_line_counts (EbContributionLine *self)
{
  if (self->tick != NULL)
    return gtk_check_button_get_active (self->tick);
  return self->group != EB_MONEY_GROUP_PAYMENT || !eb_amount_entry_is_empty (self->row);
}

/**
 * eb_contribution_line_set:
 * @self: a line
 * @amount: how much
 * @counts: whether it is in the sums
 */
void
eb_contribution_line_set (EbContributionLine *self,
                          EbAmount            amount,
                          gboolean            counts)
{
  const gboolean is_none = amount == 0 && (self->group != EB_MONEY_GROUP_PAYMENT || !counts);

  if (self->tick != NULL)
    gtk_check_button_set_active (self->tick, counts);
  if (is_none)
    gtk_editable_set_text (GTK_EDITABLE (self->row), "");
  else
    eb_amount_entry_set (self->row, amount);
  settle (self);
}

/**
 * eb_contribution_line_set_typed:
 * @self: a line
 * @typed: as it was typed
 * @counts: whether it is in the sums
 */
void
eb_contribution_line_set_typed (EbContributionLine *self,
                                const char         *typed,
                                gboolean            counts)
{
  if (self->tick != NULL)
    gtk_check_button_set_active (self->tick, counts);
  gtk_editable_set_text (GTK_EDITABLE (self->row), typed);
  settle (self);
}
