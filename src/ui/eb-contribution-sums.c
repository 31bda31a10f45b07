/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution-sums.h"

#include <glib/gi18n.h>

#include "eb-money-words.h"

typedef enum
{
  ROW_INCOME = 0,
  ROW_PAYMENT,
  ROW_LEFT,
  ROW_EXPENSES,
  ROW_SAVINGS,
  ROW_ROOM,
  N_ROWS,
} Row;

struct _EbContributionSums
{
  AdwBin parent_instance;

  GtkLabel *names[N_ROWS];
  GtkLabel *amounts[N_ROWS];
  GtkLabel *proposed;
  GtkLabel *verdict;
  GtkLabel *unread;
};

G_DEFINE_FINAL_TYPE (EbContributionSums, eb_contribution_sums, ADW_TYPE_BIN)

/* --- In words -------------------------------------------------------------------------- */

static void
set_amount (EbContributionSums *self,
            Row                 row,
            EbAmount            amount)
{
  g_autofree char *words = eb_money_word_amount (amount);

  gtk_label_set_label (self->amounts[row], words);
}

static gboolean
is_empty (const EbContribution *sheet)
{
  return sheet->income == 0 && sheet->housing == 0 && sheet->payment == 0 && sheet->expenses == 0 && sheet->savings == 0;
}

static char *
word_verdict (const EbContribution *sheet)
{
  g_autofree char *room = eb_money_word_amount (ABS (sheet->room));
  g_autofree char *largest = eb_money_word_amount (sheet->largest);

  if (sheet->room >= 0 && sheet->payment >= sheet->proposed)
    /* Translators: an amount */
    return g_strdup_printf (_ ("There is room: %s are left over."), room);
  if (sheet->room >= 0)
    /* Translators: amounts, each ending in "kr.": what is left; a payment */
    return g_strdup_printf (_ ("There is room: %1$s are left over. The largest payment that would still leave room is %2$s"), room, largest);
  if (sheet->largest > 0)
    /* Translators: amounts, each ending in "kr.": what is missing; a payment */
    return g_strdup_printf (_ ("There is no room: %1$s are missing. The largest payment that would still leave room is %2$s You can ask for it to be lowered."), room, largest);
  /* Translators: an amount */
  return g_strdup_printf (_ ("There is no room: %s are missing. No payment would leave room for these expenses and savings."), room);
}

static char *
word_proposed (const EbContribution *sheet)
{
  g_autofree char *proposed = eb_money_word_amount (sheet->proposed);

  /* Translators: an amount */
  return g_strdup_printf (_ ("Where the arithmetic starts: the housing cost, at most the income. Here that is %s"), proposed);
}

/* --- What it is made of ------------------------------------------------------------------- */

static GtkLabel *
text_new (GtkBox     *box,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
add_row (EbContributionSums *self,
         GtkGrid            *grid,
         Row                 row,
         const char         *name)
{
  self->names[row] = GTK_LABEL (gtk_label_new (name));
  self->amounts[row] = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->names[row], 0);
  gtk_label_set_wrap (self->names[row], TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->names[row]), TRUE);
  gtk_label_set_xalign (self->amounts[row], 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->amounts[row]), "numeric");
  if (row == ROW_LEFT || row == ROW_ROOM)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->names[row]), "contribution-sum");
      gtk_widget_add_css_class (GTK_WIDGET (self->amounts[row]), "contribution-sum");
    }
  gtk_grid_attach (grid, GTK_WIDGET (self->names[row]), 0, (int) row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->amounts[row]), 1, (int) row, 1, 1);
}

static void
eb_contribution_sums_class_init (EbContributionSumsClass *klass)
{
}

static void
eb_contribution_sums_init (EbContributionSums *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "contribution-card");
  gtk_widget_add_css_class (grid, "contribution-sums");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  add_row (self, GTK_GRID (grid), ROW_INCOME, _ ("Income"));
  add_row (self, GTK_GRID (grid), ROW_PAYMENT, _ ("− Own payment"));
  add_row (self, GTK_GRID (grid), ROW_LEFT, _ ("= Left for you"));
  add_row (self, GTK_GRID (grid), ROW_EXPENSES, _ ("− Reasonable expenses"));
  add_row (self, GTK_GRID (grid), ROW_SAVINGS, _ ("− Savings"));
  add_row (self, GTK_GRID (grid), ROW_ROOM, _ ("= Room"));
  self->proposed = text_new (GTK_BOX (box), "dim-label");
  gtk_box_append (GTK_BOX (box), grid);
  self->unread = text_new (GTK_BOX (box), "notice");
  gtk_widget_add_css_class (GTK_WIDGET (self->unread), "rounded");
  self->verdict = text_new (GTK_BOX (box), "heading");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_contribution_sums_new:
 *
 * Returns: (transfer floating): sums of nothing yet
 */
GtkWidget *
eb_contribution_sums_new (void)
{
  return g_object_new (EB_TYPE_CONTRIBUTION_SUMS, NULL);
}

/**
 * eb_contribution_sums_show:
 * @self: sums
 * @sheet: (nullable): what they are; %NULL: they are too large, the last ones stay
 * @unread: (nullable): which line is counted with an older amount
 */
void
eb_contribution_sums_show (EbContributionSums   *self,
                           const EbContribution *sheet,
                           const char           *unread)
{
  g_autofree char *verdict = NULL;
  g_autofree char *proposed = NULL;

  g_return_if_fail (EB_IS_CONTRIBUTION_SUMS (self));

  if (sheet == NULL)
    unread = _ ("These amounts are too large to be added. The sums are the last ones that could be reckoned.");
  gtk_label_set_label (self->unread, unread == NULL ? "" : unread);
  gtk_widget_set_visible (GTK_WIDGET (self->unread), unread != NULL);
  if (sheet == NULL)
    return;
  verdict = word_verdict (sheet);
  proposed = word_proposed (sheet);
  set_amount (self, ROW_INCOME, sheet->income);
  set_amount (self, ROW_PAYMENT, sheet->payment);
  set_amount (self, ROW_LEFT, sheet->left);
  set_amount (self, ROW_EXPENSES, sheet->expenses);
  set_amount (self, ROW_SAVINGS, sheet->savings);
  set_amount (self, ROW_ROOM, sheet->room);
  gtk_label_set_label (self->names[ROW_ROOM], sheet->room < 0 ? _ ("= Missing (below zero)") : _ ("= Room"));
  gtk_label_set_label (self->proposed, proposed);
  gtk_label_set_label (self->verdict, is_empty (sheet) ? "" : verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), !is_empty (sheet));
}
