/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-row.h"

#include <glib/gi18n.h>

#include "eb-bank-words.h"
#include "eb-ledger-words.h"
#include "eb-money-words.h"
#include "eb-words.h"

/* --- In words ---------------------------------------------------------------------- */

/* What it was for as the book has it, and the day on which it was noted to be paid. */
static char *
word_payout (EbLedgerRow *row,
             EbMoney     *money)
{
  const char      *ledger = eb_money_word_ledger (eb_ledger_row_get_ledger (row));
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (row));
  g_autofree char *day = eb_words_date (eb_ledger_row_get_day (row));
  g_autofree char *due = eb_ledger_word_due (row, money);

  if (due == NULL)
    /* Translators: an amount of money, "pocket money" or "clothing money", a day */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), amount, ledger, day);
  /* Translators: an amount of money, "pocket money" or "clothing money", such as "week 46", a day */
  return g_strdup_printf (_ ("%1$s, %2$s for %3$s, %4$s"), amount, ledger, due, day);
}

/* Who noted it, and what was said of it. */
static char *
word_noted (EbLedgerRow *row)
{
  const char *name = eb_person_get_name (eb_ledger_row_get_author (row));

  if (eb_ledger_row_get_answer (row) == EB_ANSWER_NO)
    /* Translators: a name */
    return g_strdup_printf (_ ("noted by %s; you said that it did not come"), name);
  /* Translators: a name */
  return g_strdup_printf (_ ("noted by %s"), name);
}

/* --- Widgets ----------------------------------------------------------------------- */

static void
set_words (AdwActionRow *row,
           const char   *title,
           const char   *subtitle)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle_lines (row, 0);
}

static const EbBankRow *
nth_row (const EbBankFile  *file,
         const EbBankFound *found,
         guint              n)
{
  return eb_bank_file_get_row (file, g_array_index (found->match->rows, guint, n));
}

static GtkWidget *
one_row_new (const EbBankFile *file,
             EbLedgerRow      *payout,
             const char       *title,
             EbBankFound      *found)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *noted = word_noted (payout);
  g_autofree char *bank = eb_bank_word_row (nth_row (file, found, 0));
  /* Translators: who noted a payout; the day and the text of a row of the bank */
  g_autofree char *words = g_strdup_printf (_ ("%1$s\nIn the bank: %2$s"), noted, bank);

  found->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  /* Only one row fits. What was said not to have come is taken back by hand. */
  gtk_check_button_set_active (found->check, eb_ledger_row_get_answer (payout) != EB_ANSWER_NO);
  gtk_widget_set_valign (GTK_WIDGET (found->check), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (found->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  set_words (ADW_ACTION_ROW (row), title, words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (found->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (found->check));
  return row;
}

static GtkWidget *
choice_row_new (const EbBankFile *file,
                EbLedgerRow      *payout,
                const char       *title,
                EbBankFound      *found)
{
  GtkWidget       *row = adw_combo_row_new ();
  g_autofree char *noted = word_noted (payout);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("None of them"));
  for (guint i = 0; i < found->match->rows->len; i++)
    {
      const EbBankRow *of = nth_row (file, found, i);
      g_autofree char *words = eb_bank_word_row (of);
      /* Translators: the day and the text of a row of the bank; its line in the file */
      g_autofree char *name = g_strdup_printf (_ ("%1$s (line %2$u)"), words, of->line);

      gtk_string_list_append (names, name);
    }
  found->choice = ADW_COMBO_ROW (row);
  set_words (ADW_ACTION_ROW (row), title, noted);
  adw_combo_row_set_model (found->choice, G_LIST_MODEL (names));
  return row;
}

/**
 * eb_bank_row_new:
 * @file: what the bank says; must outlive it
 * @payout: what was noted
 * @money: the book's
 * @found: what was found for it; its widgets are put in
 *
 * Returns: (transfer floating): a row that asks whether it came
 */
GtkWidget *
eb_bank_row_new (const EbBankFile *file,
                 EbLedgerRow      *payout,
                 EbMoney          *money,
                 EbBankFound      *found)
{
  g_autofree char *title = word_payout (payout, money);
  g_autofree char *noted = word_noted (payout);
  GtkWidget       *row = NULL;

  if (found->match->kind == EB_BANK_MATCH_ONE)
    return one_row_new (file, payout, title, found);
  if (found->match->kind == EB_BANK_MATCH_SEVERAL)
    return choice_row_new (file, payout, title, found);
  row = adw_action_row_new ();
  set_words (ADW_ACTION_ROW (row), title, noted);
  return row;
}

/**
 * eb_bank_found_get_row:
 * @found: a payout that is asked about
 * @file: what the bank says
 *
 * Returns: (transfer none) (nullable): the row that somebody chose for it; %NULL: none
 */
const EbBankRow *
eb_bank_found_get_row (const EbBankFound *found,
                       const EbBankFile  *file)
{
  guint chosen = 0;

  if (found->check != NULL)
    return gtk_check_button_get_active (found->check) ? nth_row (file, found, 0) : NULL;
  if (found->choice == NULL)
    return NULL;
  chosen = adw_combo_row_get_selected (found->choice);
  return chosen == 0 || chosen > found->match->rows->len ? NULL : nth_row (file, found, chosen - 1);
}
