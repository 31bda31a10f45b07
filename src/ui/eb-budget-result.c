/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-result.h"

#include <glib/gi18n.h>

#include "eb-budget-lines.h"
#include "eb-money-words.h"

typedef struct
{
  GtkWidget      *box;
  GtkLabel       *words;
  GtkLabel       *amount;
  GtkProgressBar *bar;
} Row;

enum
{
  ROW_IN,
  ROW_FIXED,
  ROW_OTHER,
  ROW_SAVING,
  ROW_LEFT,
  N_ROWS,
};

struct _EbBudgetResult
{
  AdwBin parent_instance;

  Row       rows[N_ROWS];
  GtkLabel *left;
  GtkLabel *wrong;
};

G_DEFINE_FINAL_TYPE (EbBudgetResult, eb_budget_result, ADW_TYPE_BIN)

/**
 * eb_budget_word_left:
 * @budget: the sums of a month
 *
 * Returns: (transfer full): what comes of it, in a sentence
 */
char *
eb_budget_word_left (const EbBudget *budget)
{
  g_autofree char *amount = eb_money_word_amount (ABS (budget->left));

  if (budget->left < 0)
    /* Translators: an amount of money */
    return g_strdup_printf (_ ("%s more go out and aside than come in each month."), amount);
  if (budget->left == 0)
    return g_strdup (_ ("As much goes out and aside as comes in."));
  /* Translators: an amount of money */
  return g_strdup_printf (_ ("%s are left each month."), amount);
}

/* --- Its rows ---------------------------------------------------------------------------- */

static GtkLabel *
label_new (void)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return GTK_LABEL (label);
}

static Row
add_row (GtkBox *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const Row  row = {
     .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
     .words = label_new (),
     .amount = label_new (),
     .bar = GTK_PROGRESS_BAR (g_object_new (GTK_TYPE_PROGRESS_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL)),
  };

  gtk_widget_set_hexpand (GTK_WIDGET (row.words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (row.amount), "numeric");
  gtk_label_set_xalign (row.amount, 1);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (row.words));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (row.amount));
  gtk_box_append (GTK_BOX (row.box), line);
  gtk_box_append (GTK_BOX (row.box), GTK_WIDGET (row.bar));
  gtk_box_append (box, row.box);
  return row;
}

static void
show_row (const Row  *row,
          const char *words,
          EbAmount    amount,
          EbAmount    most)
{
  g_autofree char *text = eb_money_word_amount (amount);

  gtk_label_set_label (row->words, words);
  gtk_label_set_label (row->amount, text);
  gtk_progress_bar_set_fraction (row->bar, most <= 0 ? 0 : (double) ABS (amount) / (double) most);
}

static EbAmount
find_most (const EbBudget *budget)
{
  EbAmount most = ABS (budget->left);

  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    most = MAX (most, budget->parts[part]);
  return most;
}

static void
show_sums (EbBudgetResult *self,
           const EbBudget *budget)
{
  const EbAmount   most = find_most (budget);
  g_autofree char *sentence = eb_budget_word_left (budget);

  for (gsize part = 0; part < EB_N_BUDGET_PARTS; part++)
    show_row (&self->rows[part], eb_budget_word_part ((EbBudgetPart) part), budget->parts[part], most);
  show_row (&self->rows[ROW_LEFT], budget->left < 0 ? _ ("Lacking") : _ ("Left"), ABS (budget->left), most);
  gtk_label_set_label (self->left, sentence);
}

/* --- The widget ----------------------------------------------------------------------------- */

static void
eb_budget_result_class_init (EbBudgetResultClass *klass)
{
}

static void
eb_budget_result_init (EbBudgetResult *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));

  for (gsize i = 0; i < N_ROWS; i++)
    self->rows[i] = add_row (box);
  self->left = label_new ();
  self->wrong = label_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "heading");
  gtk_box_append (box, GTK_WIDGET (self->left));
  gtk_box_append (box, GTK_WIDGET (self->wrong));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

static void
say_wrong (EbBudgetResult *self,
           guint           n_wrong)
{
  g_autofree char *sentence = NULL;

  if (n_wrong > 0)
    sentence = g_strdup_printf (ngettext ("%u line is not in it yet: it lacks something.", "%u lines are not in it yet: they lack something.", n_wrong), n_wrong);
  gtk_label_set_label (self->wrong, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), sentence != NULL);
}

/**
 * eb_budget_result_show:
 * @self: what comes of a budget
 * @lines: (array length=n_lines): its lines
 * @n_lines: how many
 * @n_wrong: how many more there are that cannot be counted
 */
void
eb_budget_result_show (EbBudgetResult    *self,
                       const EbMoneyLine *lines,
                       gsize              n_lines,
                       guint              n_wrong)
{
  EbBudget budget;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (EB_IS_BUDGET_RESULT (self));

  if (eb_budget_reckon (lines, n_lines, &budget, &error))
    show_sums (self, &budget);
  else
    gtk_label_set_label (self->left, eb_money_word_error (error));
  say_wrong (self, n_wrong);
}
