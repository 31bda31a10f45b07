/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-row.h"

#include <glib/gi18n.h>

#include "eb-money-words.h"
#include "eb-problem.h"

struct _EbBudgetRow
{
  AdwBin parent_instance;

  GtkCheckButton *tick;
  GtkEditable    *name;
  GtkEditable    *amount;
  GtkWidget      *save_for; /* NULL: nothing is put aside there */
  GtkWidget      *remove;
  EbProblem      *problem;
};

G_DEFINE_FINAL_TYPE (EbBudgetRow, eb_budget_row, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  SIGNAL_SAVE_FOR,
} EbBudgetRowSignal;

static guint signals[SIGNAL_SAVE_FOR + 1];

static gboolean
is_blank (const char *text)
{
  return strspn (text, " \t") == strlen (text);
}

/* Takes @words. */
static void
name_widget (gpointer widget,
             char    *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_free (words);
}

/* A screen reader says which line it is. */
static void
name_all (EbBudgetRow *self)
{
  const char *name = eb_budget_row_get_name (self);

  /* Translators: what a line of the budget is called */
  name_widget (self->tick, g_strdup_printf (_ ("Counts: %s"), name));
  /* Translators: what a line of the budget is called */
  name_widget (self->amount, g_strdup_printf (_ ("Kroner a month: %s"), name));
  name_widget (self->remove, g_strdup_printf (_ ("Take out the line: %s"), name));
  if (self->save_for != NULL)
    /* Translators: what a line of the budget is called */
    name_widget (self->save_for, g_strdup_printf (_ ("Make a savings goal of it: %s"), name));
}

static void
on_changed_cb (EbBudgetRow *self)
{
  eb_problem_say (self->problem, GTK_WIDGET (self->amount), NULL);
  eb_problem_say (self->problem, GTK_WIDGET (self->name), NULL);
  name_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_remove_cb (EbBudgetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
on_save_for_cb (EbBudgetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVE_FOR], 0);
}

/* Leaving it shows how the amount was understood, or that it was not. */
static void
on_focus_left_cb (EbBudgetRow *self)
{
  EbAmount amount = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (is_blank (eb_budget_row_get_typed (self)))
    return;
  if (!eb_amount_parse (eb_budget_row_get_typed (self), &amount, &error))
    {
      eb_budget_row_complain (self, eb_money_word_error (error));
      return;
    }
  text = eb_amount_to_text (amount);
  if (strcmp (text, eb_budget_row_get_typed (self)) != 0)
    gtk_editable_set_text (self->amount, text);
}

static void
eb_budget_row_class_init (EbBudgetRowClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_BUDGET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", EB_TYPE_BUDGET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVE_FOR] = g_signal_new ("save-for", EB_TYPE_BUDGET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_budget_row_init (EbBudgetRow *self)
{
}

static GtkEditable *
add_entry (EbBudgetRow *self,
           GtkBox      *box,
           const char  *text,
           const char  *tip)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6); /* it fits a narrow window */
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_tooltip_text (entry, tip);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_box_append (box, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_EDITABLE (entry);
}

static void
add_name (EbBudgetRow *self,
          GtkBox      *box,
          const char  *name)
{
  self->name = add_entry (self, box, name, _ ("What it is"));
  gtk_entry_set_max_length (GTK_ENTRY (self->name), EB_WORKSHEET_MAX_NAME_CHARS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _ ("What it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What it is"), -1);
}

static void
add_amount (EbBudgetRow *self,
            GtkBox      *box,
            const char  *amount)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->amount = add_entry (self, box, amount, _ ("Kroner a month"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->amount), _ ("kr."));
  gtk_entry_set_alignment (GTK_ENTRY (self->amount), 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->amount), "numeric");
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->amount), focus);
}

static GtkWidget *
add_button (EbBudgetRow *self,
            GtkBox      *box,
            const char  *icon,
            const char  *tip,
            GCallback    clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  return button;
}

/**
 * eb_budget_row_new:
 * @line: what it says at first
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *
eb_budget_row_new (const EbBudgetLine *line)
{
  EbBudgetRow *self = g_object_new (EB_TYPE_BUDGET_ROW, NULL);
  GtkBox      *all = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkBox      *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));

  self->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  self->tick = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_active (self->tick, line->counts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick), _ ("Ticked: it counts"));
  gtk_box_append (box, GTK_WIDGET (self->tick));
  add_name (self, box, line->name);
  add_amount (self, box, line->amount);
  if (line->part == EB_BUDGET_SAVING)
    self->save_for = add_button (self, box, "eb-money-symbolic", _ ("Make a savings goal of it …"), G_CALLBACK (on_save_for_cb));
  self->remove = add_button (self, box, "list-remove-symbolic", _ ("Take out this line"), G_CALLBACK (on_remove_cb));
  gtk_box_append (all, GTK_WIDGET (box));
  gtk_box_append (all, GTK_WIDGET (self->problem));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (all));
  name_all (self);
  g_signal_connect_object (self->tick, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * eb_budget_row_get_name:
 * @self: a line
 *
 * Returns: (transfer none): what it is, as typed
 */
const char *
eb_budget_row_get_name (EbBudgetRow *self)
{
  g_return_val_if_fail (EB_IS_BUDGET_ROW (self), "");

  return gtk_editable_get_text (self->name);
}

/**
 * eb_budget_row_get_typed:
 * @self: a line
 *
 * Returns: (transfer none): the amount, as typed
 */
const char *
eb_budget_row_get_typed (EbBudgetRow *self)
{
  g_return_val_if_fail (EB_IS_BUDGET_ROW (self), "");

  return gtk_editable_get_text (self->amount);
}

/**
 * eb_budget_row_get_counts:
 * @self: a line
 *
 * Returns: whether it is ticked
 */
gboolean
eb_budget_row_get_counts (EbBudgetRow *self)
{
  g_return_val_if_fail (EB_IS_BUDGET_ROW (self), FALSE);

  return gtk_check_button_get_active (self->tick);
}

/**
 * eb_budget_row_set_counts:
 * @self: a line
 * @counts: whether it is ticked
 */
void
eb_budget_row_set_counts (EbBudgetRow *self,
                          gboolean     counts)
{
  g_return_if_fail (EB_IS_BUDGET_ROW (self));

  gtk_check_button_set_active (self->tick, counts);
}

/**
 * eb_budget_row_read:
 * @self: a line
 * @say: whether to say what is wrong with it
 * @amount: (out): how much a month; 0 if nothing is typed or it is wrong
 *
 * An amount without a name is wrong; a name without an amount is not.
 *
 * Returns: whether there is a line
 */
EbBudgetRowState
eb_budget_row_read (EbBudgetRow *self,
                    gboolean     say,
                    EbAmount    *amount)
{
  const gboolean has_amount = !is_blank (eb_budget_row_get_typed (self));
  const gboolean has_name = !is_blank (eb_budget_row_get_name (self));
  g_autoptr (GError) error = NULL;

  *amount = 0;
  if (!has_amount)
    return has_name ? EB_BUDGET_ROW_FINE : EB_BUDGET_ROW_EMPTY;
  if (!eb_amount_parse (eb_budget_row_get_typed (self), amount, &error))
    {
      *amount = 0;
      if (say)
        eb_budget_row_complain (self, eb_money_word_error (error));
      return EB_BUDGET_ROW_WRONG;
    }
  if (!has_name && say)
    eb_problem_say (self->problem, GTK_WIDGET (self->name), _ ("Write what it is."));
  return has_name ? EB_BUDGET_ROW_FINE : EB_BUDGET_ROW_WRONG;
}

/**
 * eb_budget_row_complain:
 * @self: a line
 * @text: what is wrong with its amount
 */
void
eb_budget_row_complain (EbBudgetRow *self,
                        const char  *text)
{
  g_return_if_fail (EB_IS_BUDGET_ROW (self));

  eb_problem_say (self->problem, GTK_WIDGET (self->amount), text);
}

/**
 * eb_budget_row_focus_name:
 * @self: a line
 */
void
eb_budget_row_focus_name (EbBudgetRow *self)
{
  g_return_if_fail (EB_IS_BUDGET_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * eb_budget_row_focus_amount:
 * @self: a line
 */
void
eb_budget_row_focus_amount (EbBudgetRow *self)
{
  g_return_if_fail (EB_IS_BUDGET_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
}
