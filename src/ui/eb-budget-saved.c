/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-saved.h"

#include <glib/gi18n.h>

#include "eb-budget-lines.h"
#include "eb-budget-result.h"
#include "eb-clock.h"
#include "eb-money-words.h"
#include "eb-words.h"

/**
 * eb_budget_word_saved:
 * @worksheet: a budget
 *
 * Returns: (transfer full): who saved it, and on which day
 */
char *
eb_budget_word_saved (EbWorksheet *worksheet)
{
  g_autofree char *day = eb_words_long_date (eb_clock_date_of (eb_worksheet_get_time (worksheet)));

  /* Translators: a name, a date */
  return g_strdup_printf (_ ("Saved by %1$s on %2$s"), eb_person_get_name (eb_worksheet_get_author (worksheet)), day);
}

static void
add_line (GtkBox            *box,
          const EbMoneyLine *line)
{
  g_autofree char *amount = eb_money_word_amount (line->amount);
  /* Translators: a line of a budget: its part, its name, an amount of money */
  g_autofree char *words = g_strdup_printf (line->counts ? _ ("%1$s · %2$s: %3$s") : _ ("%1$s · %2$s: %3$s, not ticked"), eb_budget_word_part (eb_budget_part_of (line->group)), line->name, amount);
  GtkWidget       *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (box, label);
}

/* To be read; folded out at first if @is_shown. */
static GtkWidget *
saved_new (EbWorksheet *worksheet,
           gboolean     is_shown)
{
  gsize              n = 0;
  const EbMoneyLine *lines = eb_worksheet_get_lines (worksheet, &n);
  g_autofree char   *title = eb_budget_word_saved (worksheet);
  GtkWidget         *expander = gtk_expander_new (title);
  GtkBox            *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  EbBudgetResult    *result = g_object_new (EB_TYPE_BUDGET_RESULT, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "roomy");
  gtk_widget_set_margin_top (GTK_WIDGET (box), 6);
  eb_budget_result_show (result, lines, n, 0);
  gtk_box_append (box, GTK_WIDGET (result));
  for (gsize i = 0; i < n; i++)
    add_line (box, &lines[i]);
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (box));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), is_shown);
  return expander;
}

/**
 * eb_budget_saved_fill:
 * @box: where they stand; what stands there goes
 * @worksheets: (nullable): of #EbWorksheet
 * @in_room: whether those in the room are shown, or the others
 * @first_shown: whether the newest is folded out
 *
 * Returns: how many budgets there are; the newest stands first
 */
guint
eb_budget_saved_fill (GtkBox     *box,
                      GListModel *worksheets,
                      gboolean    in_room,
                      gboolean    first_shown)
{
  GtkWidget *child = NULL;
  guint      shown = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = worksheets == NULL ? 0 : g_list_model_get_n_items (worksheets); i > 0; i--)
    {
      g_autoptr (EbWorksheet) worksheet = g_list_model_get_item (worksheets, i - 1);

      if (eb_worksheet_get_kind (worksheet) != EB_WORKSHEET_BUDGET || eb_worksheet_is_in_room (worksheet) != in_room)
        continue;
      gtk_box_append (box, saved_new (worksheet, first_shown && shown == 0));
      shown++;
    }
  return shown;
}
