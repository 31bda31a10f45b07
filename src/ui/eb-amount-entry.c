/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-amount-entry.h"

#include <glib/gi18n.h>

#include "eb-money-words.h"
#include "eb-problem.h"

struct _EbAmountEntry
{
  AdwEntryRow parent_instance;

  EbProblem *problem; /* weak; NULL: nothing was ever wrong */
};

G_DEFINE_FINAL_TYPE (EbAmountEntry, eb_amount_entry, ADW_TYPE_ENTRY_ROW)

static const char *
get_typed (EbAmountEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
on_changed_cb (EbAmountEntry *self)
{
  eb_amount_entry_complain (self, NULL);
}

/* Leaving the row shows how the amount was understood, or that it was not. */
static void
on_focus_left_cb (EbAmountEntry *self)
{
  EbAmount amount = 0;

  if (!eb_amount_entry_is_empty (self) && eb_amount_entry_get (self, &amount, NULL))
    eb_amount_entry_set (self, amount);
}

static void
eb_amount_entry_dispose (GObject *object)
{
  EbAmountEntry *self = EB_AMOUNT_ENTRY (object);

  g_clear_weak_pointer (&self->problem);

  G_OBJECT_CLASS (eb_amount_entry_parent_class)->dispose (object);
}

static void
eb_amount_entry_class_init (EbAmountEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_amount_entry_dispose;
}

static void
eb_amount_entry_init (EbAmountEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget          *unit = gtk_label_new (_ ("kr."));

  gtk_widget_add_css_class (unit, "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), unit);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * eb_amount_entry_new:
 * @title: what is asked for
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
eb_amount_entry_new (const char *title)
{
  /* A keypad of digits has no comma everywhere: free text, as for dates. */
  return g_object_new (EB_TYPE_AMOUNT_ENTRY, "title", title, NULL);
}

/**
 * eb_amount_entry_is_empty:
 * @self: a row for an amount
 *
 * Returns: %TRUE if nothing is typed
 */
gboolean
eb_amount_entry_is_empty (EbAmountEntry *self)
{
  g_return_val_if_fail (EB_IS_AMOUNT_ENTRY (self), TRUE);

  return strspn (get_typed (self), " \t") == strlen (get_typed (self));
}

/**
 * eb_amount_entry_get:
 * @self: a row for an amount
 * @amount: (out): the amount
 * @error: (nullable): what is wrong with it
 *
 * Says under the row what is wrong with what was typed.
 *
 * Returns: %TRUE if @amount was set
 */
gboolean
eb_amount_entry_get (EbAmountEntry *self,
                     EbAmount      *amount,
                     GError       **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (EB_IS_AMOUNT_ENTRY (self), FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  if (eb_amount_parse (get_typed (self), amount, &problem))
    return TRUE;
  eb_amount_entry_complain (self, eb_money_word_error (problem));
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * eb_amount_entry_set:
 * @self: a row for an amount
 * @amount: what it shows
 */
void
eb_amount_entry_set (EbAmountEntry *self,
                     EbAmount       amount)
{
  g_autofree char *text = eb_amount_to_text (amount);

  g_return_if_fail (EB_IS_AMOUNT_ENTRY (self));

  if (strcmp (text, get_typed (self)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* In the list that the row is in, right under it. */
static EbProblem *
ensure_problem (EbAmountEntry *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX);

  if (self->problem != NULL || list == NULL)
    return self->problem;
  g_set_weak_pointer (&self->problem, g_object_new (EB_TYPE_PROBLEM, NULL));
  gtk_list_box_insert (GTK_LIST_BOX (list), GTK_WIDGET (self->problem), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + 1);
  return self->problem;
}

/**
 * eb_amount_entry_complain:
 * @self: a row for an amount, in a list
 * @text: (nullable): what is wrong with the amount; %NULL: nothing is
 *
 * Shows @text under the row until the amount is changed.
 */
void
eb_amount_entry_complain (EbAmountEntry *self,
                          const char    *text)
{
  EbProblem *problem = NULL;

  g_return_if_fail (EB_IS_AMOUNT_ENTRY (self));

  problem = text == NULL ? self->problem : ensure_problem (self);
  if (problem != NULL)
    eb_problem_say (problem, GTK_WIDGET (self), text);
}
