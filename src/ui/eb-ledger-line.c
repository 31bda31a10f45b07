/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-line.h"

#include <glib/gi18n.h>

#include "eb-ledger-words.h"
#include "eb-money-words.h"
#include "eb-words.h"

#define SPACING 12
#define DATE_CHARS 7

struct _EbLedgerLine
{
  AdwBin parent_instance;

  EbSession   *session;
  EbLedgerRow *row; /* NULL: not shown now */

  GtkLabel *date_label;
  GtkLabel *title_label;
  GtkLabel *signed_label;
  GtkLabel *amount_label;
  GtkBox   *lines_box;
  GtkBox   *buttons_box; /* NULL until something waited here */
};

G_DEFINE_FINAL_TYPE (EbLedgerLine, eb_ledger_line, ADW_TYPE_BIN)

/* --- Buttons ---------------------------------------------------------------------- */

static void
on_button_cb (EbLedgerLine *self,
              GtkButton    *button)
{
  const EbLedgerAct act = (EbLedgerAct) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "act"));

  if (self->row != NULL)
    eb_ledger_do (self->session, self->row, act, GTK_WIDGET (self));
}

static void
add_button (EbLedgerLine *self,
            EbLedgerAct   act)
{
  const char      *label = eb_ledger_act_label (self->row, act);
  GtkWidget       *button = gtk_button_new_with_label (label);
  g_autofree char *title = eb_ledger_word_title (self->row, eb_binder_get_money (eb_session_get_binder (self->session)));
  /* Translators: what a button does, what it is about: "Received: week 46" */
  g_autofree char *heard = g_strdup_printf (_ ("%1$s: %2$s"), label, title);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
  g_object_set_data (G_OBJECT (button), "act", GUINT_TO_POINTER (act));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_button_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->buttons_box, button);
}

/* Whoever pressed a button with the keyboard stays in its row. */
static void
keep_focus (EbLedgerLine *self)
{
  GtkWidget *to = self->buttons_box == NULL ? gtk_widget_get_parent (GTK_WIDGET (self)) : gtk_widget_get_first_child (GTK_WIDGET (self->buttons_box));

  while (to != NULL && !gtk_widget_grab_focus (to))
    to = gtk_widget_get_parent (to);
}

static gboolean
has_focus_in (GtkBox *box)
{
  GtkRoot   *root = box == NULL ? NULL : gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (box));
}

static void
add_buttons (EbLedgerLine *self,
             guint         acts)
{
  self->buttons_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING / 2));
  gtk_widget_set_halign (GTK_WIDGET (self->buttons_box), GTK_ALIGN_END);
  gtk_box_append (self->lines_box, GTK_WIDGET (self->buttons_box));
  for (EbLedgerAct act = EB_LEDGER_ACT_GIVE; act < EB_N_LEDGER_ACTS; act++)
    if ((acts & EB_LEDGER_ACT_BIT (act)) != 0)
      add_button (self, act);
}

/* A correction of what stands is asked for where the row is looked at closely. */
static void
show_buttons (EbLedgerLine *self)
{
  const guint acts = eb_ledger_acts (self->session, self->row) & ~EB_LEDGER_ACT_BIT (EB_LEDGER_ACT_CORRECT);
  GtkBox     *before = self->buttons_box;

  self->buttons_box = NULL;
  if (acts != 0)
    add_buttons (self, acts);
  if (has_focus_in (before))
    keep_focus (self);
  if (before != NULL)
    gtk_box_remove (self->lines_box, GTK_WIDGET (before));
}

/* --- Words -------------------------------------------------------------------------- */

static gboolean
does_wait (EbLedgerRow *row)
{
  const EbLedgerRowKind kind = eb_ledger_row_get_kind (row);

  return (kind == EB_LEDGER_ROW_PAYOUT || kind == EB_LEDGER_ROW_CORRECTION) && eb_ledger_row_get_answer (row) == EB_ANSWER_NONE;
}

/* Of another year than this one: with the year, on a line of its own. */
static char *
word_day (EbDate day,
          EbDate today)
{
  return day.year == today.year ? eb_words_short_date (day) : eb_words_date (day);
}

static void
show_row (EbLedgerLine *self)
{
  EbBinder        *binder = eb_session_get_binder (self->session);
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *signatures = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *heard = NULL;

  if (binder == NULL || self->row == NULL)
    return;
  date = word_day (eb_ledger_row_get_day (self->row), eb_binder_get_today (binder));
  title = eb_ledger_word_title (self->row, eb_binder_get_money (binder));
  signatures = eb_ledger_word_signed (self->row, binder);
  amount = eb_amount_to_text (eb_ledger_row_get_amount (self->row));
  heard = eb_ledger_word_row (self->row, binder);
  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->signed_label, signatures);
  gtk_label_set_label (self->amount_label, amount);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
  if (does_wait (self->row))
    gtk_widget_add_css_class (GTK_WIDGET (self), "waiting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "waiting");
  show_buttons (self);
}

/* --- The widget ----------------------------------------------------------------------- */

static void
eb_ledger_line_dispose (GObject *object)
{
  EbLedgerLine *self = EB_LEDGER_LINE (object);

  eb_ledger_line_set_row (self, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_ledger_line_parent_class)->dispose (object);
}

static void
eb_ledger_line_class_init (EbLedgerLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_ledger_line_dispose;
  gtk_widget_class_set_css_name (widget_class, "ledgerline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
eb_ledger_line_init (EbLedgerLine *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lines_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2));
  self->date_label = label_new ("dim-label");
  self->title_label = label_new (NULL);
  self->signed_label = label_new ("signatures");
  self->amount_label = label_new ("numeric");
  gtk_label_set_width_chars (self->date_label, DATE_CHARS);
  gtk_label_set_max_width_chars (self->date_label, DATE_CHARS);
  gtk_label_set_wrap (self->amount_label, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->amount_label), "heading");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->signed_label));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->date_label));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->amount_label));
  gtk_box_append (self->lines_box, line);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->lines_box));
}

/**
 * eb_ledger_line_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): a line of nothing yet
 */
GtkWidget *
eb_ledger_line_new (EbSession *session)
{
  EbLedgerLine *self = g_object_new (EB_TYPE_LEDGER_LINE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/**
 * eb_ledger_line_set_row:
 * @self: a line
 * @row: (nullable): what it shows from now on
 */
void
eb_ledger_line_set_row (EbLedgerLine *self,
                        EbLedgerRow  *row)
{
  g_return_if_fail (EB_IS_LEDGER_LINE (self));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;
  g_signal_connect_object (row, "notify::changed", G_CALLBACK (show_row), self, G_CONNECT_SWAPPED);
  show_row (self);
}

/**
 * eb_ledger_line_get_row:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EbLedgerRow *
eb_ledger_line_get_row (EbLedgerLine *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_LINE (self), NULL);

  return self->row;
}
