/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-lines.h"

#include <glib/gi18n.h>

#include "eb-budget-row.h"

#define MAX_SUGGESTIONS 12

/* Names alone: what it costs is for the youth to write. */
static const char *const suggestions[EB_N_BUDGET_PARTS][MAX_SUGGESTIONS] = {
  [EB_BUDGET_INCOME] = { N_ ("Pocket money"), N_ ("Clothing money"), N_ ("Wage after tax"), N_ ("Education grant (SU)"), N_ ("From family") },
  [EB_BUDGET_FIXED] = { N_ ("Rent"), N_ ("Phone"), N_ ("Internet"), N_ ("Transport"), N_ ("Insurance"), N_ ("Subscriptions"), N_ ("Own payment") },
  [EB_BUDGET_OTHER] = { N_ ("Food"), N_ ("Clothes"), N_ ("Hobbies"), N_ ("Going out"), N_ ("Gifts"), N_ ("Medicine"), N_ ("Toiletries"), N_ ("Hairdresser") },
  [EB_BUDGET_SAVING] = { N_ ("Deposit for a place to live"), N_ ("Driving licence"), N_ ("Holiday"), N_ ("For what comes unexpectedly") },
};

struct _EbBudgetLines
{
  AdwBin parent_instance;

  GtkBox      *rows[EB_N_BUDGET_PARTS];
  GtkExpander *expanders[EB_N_BUDGET_PARTS];
  GtkFlowBox  *ticks[EB_N_BUDGET_PARTS];
  GtkWidget   *add_buttons[EB_N_BUDGET_PARTS];
  gboolean     loading;
};

G_DEFINE_FINAL_TYPE (EbBudgetLines, eb_budget_lines, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVE_FOR,
} EbBudgetLinesSignal;

static guint signals[SIGNAL_SAVE_FOR + 1];

/**
 * eb_budget_word_part:
 * @part: a part of the month
 *
 * Returns: (transfer none): what it is called
 */
const char *
eb_budget_word_part (EbBudgetPart part)
{
  static const char *const names[EB_N_BUDGET_PARTS] = {
    [EB_BUDGET_INCOME] = N_ ("Money in"),
    [EB_BUDGET_FIXED] = N_ ("Fixed expenses"),
    [EB_BUDGET_OTHER] = N_ ("Other expenses"),
    [EB_BUDGET_SAVING] = N_ ("Savings"),
  };

  g_return_val_if_fail ((gsize) part < EB_N_BUDGET_PARTS, "");

  return _ (names[part]);
}

/* --- What can be ticked ---------------------------------------------------------------- */

static EbBudgetRow *
find_row (EbBudgetLines *self,
          EbBudgetPart   part,
          const char    *name)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[part])); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (eb_budget_row_get_name (EB_BUDGET_ROW (row)), name))
      return EB_BUDGET_ROW (row);
  return NULL;
}

static GtkCheckButton *
tick_in (GtkWidget *child)
{
  return GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)));
}

static const char *
name_of (GtkCheckButton *tick)
{
  return gtk_label_get_label (GTK_LABEL (gtk_check_button_get_child (tick)));
}

/* A name is ticked while a line of that name counts. */
static void
update_ticks (EbBudgetLines *self,
              EbBudgetPart   part)
{
  const gboolean was_loading = self->loading;

  self->loading = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->ticks[part])); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      EbBudgetRow *row = find_row (self, part, name_of (tick_in (child)));

      gtk_check_button_set_active (tick_in (child), row != NULL && eb_budget_row_get_counts (row));
    }
  self->loading = was_loading;
}

static guint
count_rows (EbBudgetLines *self)
{
  guint n = 0;

  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[part])); row != NULL; row = gtk_widget_get_next_sibling (row))
      n++;
  return n;
}

static void
say_changed (EbBudgetLines *self)
{
  const gboolean has_room = count_rows (self) < EB_WORKSHEET_MAX_LINES;

  if (self->loading)
    return;
  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    {
      gtk_widget_set_sensitive (self->add_buttons[part], has_room);
      gtk_widget_set_sensitive (GTK_WIDGET (self->ticks[part]), has_room);
      update_ticks (self, (EbBudgetPart) part);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- Lines ------------------------------------------------------------------------------ */

static void
on_remove_cb (EbBudgetLines *self,
              GtkWidget     *row)
{
  GtkWidget *box = gtk_widget_get_parent (row);
  GtkWidget *next = gtk_widget_get_next_sibling (row);
  gsize      part = 0;

  while (part < EB_N_BUDGET_PARTS - 1 && box != GTK_WIDGET (self->rows[part]))
    part++;
  if (next == NULL || !gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->add_buttons[part]);
  gtk_box_remove (self->rows[part], row);
  say_changed (self);
}

static void
on_save_for_cb (EbBudgetLines *self,
                EbBudgetRow   *row)
{
  EbAmount amount = 0;

  if (eb_budget_row_read (row, TRUE, &amount) == EB_BUDGET_ROW_WRONG)
    return;
  if (amount == 0)
    eb_budget_row_complain (row, _ ("Write first how much you put aside for it a month."));
  else
    g_signal_emit (self, signals[SIGNAL_SAVE_FOR], 0, eb_budget_row_get_name (row), amount);
}

static EbBudgetRow *
add_row (EbBudgetLines      *self,
         const EbBudgetLine *line)
{
  GtkWidget *row = eb_budget_row_new (line);

  g_signal_connect_object (row, "changed", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "save-for", G_CALLBACK (on_save_for_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows[line->part], row);
  return EB_BUDGET_ROW (row);
}

static EbBudgetPart
part_of (gpointer widget)
{
  return (EbBudgetPart) GPOINTER_TO_UINT (g_object_get_data (widget, "part"));
}

static void
on_add_cb (EbBudgetLines *self,
           GtkWidget     *button)
{
  const EbBudgetLine line = { .part = part_of (button), .name = (char *) "", .amount = (char *) "", .counts = TRUE };

  eb_budget_row_focus_name (add_row (self, &line));
  say_changed (self);
}

/* Taking a tick away loses nothing that was typed. */
static void
on_tick_cb (EbBudgetLines  *self,
            GtkCheckButton *tick)
{
  const EbBudgetLine line = { .part = part_of (tick), .name = (char *) name_of (tick), .amount = (char *) "", .counts = TRUE };
  EbBudgetRow       *row = NULL;

  if (self->loading)
    return;
  row = find_row (self, line.part, line.name);
  if (row == NULL && gtk_check_button_get_active (tick))
    add_row (self, &line);
  else if (row != NULL && !gtk_check_button_get_active (tick) && *eb_budget_row_get_typed (row) == '\0')
    gtk_box_remove (self->rows[line.part], GTK_WIDGET (row));
  else if (row != NULL)
    eb_budget_row_set_counts (row, gtk_check_button_get_active (tick));
  say_changed (self);
}

/* --- The parts ------------------------------------------------------------------------------ */

static GtkWidget *
wrapped (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
add_tick (EbBudgetLines *self,
          EbBudgetPart   part,
          const char    *name)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *tick = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), wrapped (name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (tick), "part", GUINT_TO_POINTER (part));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (on_tick_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tick);
  gtk_flow_box_append (self->ticks[part], child);
}

static void
add_suggestions (EbBudgetLines *self,
                 EbBudgetPart   part,
                 GtkBox        *box)
{
  GtkWidget       *expander = gtk_expander_new (_ ("Lines to tick"));
  g_autofree char *name = g_strdup_printf ("%s: %s", eb_budget_word_part (part), _ ("Lines to tick"));

  self->ticks[part] = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->ticks[part], GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->ticks[part], 4);
  for (gsize i = 0; i < MAX_SUGGESTIONS && suggestions[part][i] != NULL; i++)
    add_tick (self, part, _ (suggestions[part][i]));
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (self->ticks[part]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->expanders[part] = GTK_EXPANDER (expander);
  gtk_box_append (box, expander);
}

static void
add_add (EbBudgetLines *self,
         EbBudgetPart   part,
         GtkBox        *box)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Add a line"));
  g_autofree char *name = g_strdup_printf ("%s: %s", eb_budget_word_part (part), _ ("Add a line"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "part", GUINT_TO_POINTER (part));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  self->add_buttons[part] = button;
  gtk_box_append (box, button);
}

static GtkWidget *
part_new (EbBudgetLines *self,
          EbBudgetPart   part)
{
  GtkBox    *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", eb_budget_word_part (part), "wrap", TRUE, "xalign", 0.0F, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "roomy");
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (box, heading);
  self->rows[part] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (box, GTK_WIDGET (self->rows[part]));
  add_add (self, part, box);
  add_suggestions (self, part, box);
  return GTK_WIDGET (box);
}

static void
eb_budget_lines_class_init (EbBudgetLinesClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_BUDGET_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVE_FOR] = g_signal_new ("save-for", EB_TYPE_BUDGET_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
}

static void
eb_budget_lines_init (EbBudgetLines *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    gtk_box_append (GTK_BOX (box), part_new (self, (EbBudgetPart) part));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_budget_lines_set:
 * @self: where a budget is written
 * @lines: (element-type EbBudgetLine): what stands there from now on
 */
void
eb_budget_lines_set (EbBudgetLines *self,
                     const GArray  *lines)
{
  GtkWidget *row = NULL;

  g_return_if_fail (EB_IS_BUDGET_LINES (self));

  self->loading = TRUE;
  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[part]))) != NULL)
      gtk_box_remove (self->rows[part], row);
  for (guint i = 0; i < lines->len; i++)
    add_row (self, &g_array_index (lines, EbBudgetLine, i));
  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    {
      update_ticks (self, (EbBudgetPart) part);
      /* Where nothing stands yet, a tick is the first step. */
      gtk_expander_set_expanded (self->expanders[part], gtk_widget_get_first_child (GTK_WIDGET (self->rows[part])) == NULL);
    }
  self->loading = FALSE;
}

/**
 * eb_budget_lines_dup:
 * @self: where a budget is written
 *
 * Returns: (transfer full) (element-type EbBudgetLine): what it says now, as typed
 */
GArray *
eb_budget_lines_dup (EbBudgetLines *self)
{
  GArray *lines = eb_budget_draft_new ();

  g_return_val_if_fail (EB_IS_BUDGET_LINES (self), lines);

  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[part])); row != NULL; row = gtk_widget_get_next_sibling (row))
      eb_budget_draft_add (lines, (EbBudgetPart) part, eb_budget_row_get_name (EB_BUDGET_ROW (row)), eb_budget_row_get_typed (EB_BUDGET_ROW (row)), eb_budget_row_get_counts (EB_BUDGET_ROW (row)));
  return lines;
}

/**
 * eb_budget_lines_read:
 * @self: where a budget is written
 * @say: whether to say what is wrong, and go there
 * @n_wrong: (out): how many lines are wrong and left out
 *
 * Returns: (transfer full) (element-type EbMoneyLine): the others
 */
GArray *
eb_budget_lines_read (EbBudgetLines *self,
                      gboolean       say,
                      guint         *n_wrong)
{
  GArray *lines = eb_money_lines_new ();

  *n_wrong = 0;
  g_return_val_if_fail (EB_IS_BUDGET_LINES (self), lines);

  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[part])); row != NULL; row = gtk_widget_get_next_sibling (row))
      {
        EbAmount               amount = 0;
        const EbBudgetRowState state = eb_budget_row_read (EB_BUDGET_ROW (row), say, &amount);

        if (state == EB_BUDGET_ROW_FINE)
          eb_money_lines_add (lines, eb_budget_part_to_group ((EbBudgetPart) part), eb_budget_row_get_name (EB_BUDGET_ROW (row)), amount, eb_budget_row_get_counts (EB_BUDGET_ROW (row)));
        if (state == EB_BUDGET_ROW_WRONG && (*n_wrong)++ == 0 && say)
          eb_budget_row_focus_amount (EB_BUDGET_ROW (row));
      }
  return lines;
}
