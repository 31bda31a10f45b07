/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-papers.h"

#include <glib/gi18n.h>

#include "eb-bank-sheet.h"
#include "eb-chooser.h"
#include "eb-date-row.h"
#include "eb-ledger-csv.h"
#include "eb-problem.h"
#include "eb-statement-print.h"

#define TAKING "eb-taking"

typedef enum
{
  AS_CSV = 0,
  AS_PDF,
  AS_PRINT,
} As;

/**
 * Taking:
 * @from: %NULL for a whole book
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  As           as;
  AdwComboRow *ledger;
  EbDateRow   *from;
  EbDateRow   *to;
  EbProblem   *problem;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_clear_object (&taking->session);
  g_free (taking);
}

static EbLedgerKind
ledger_of (const Taking *taking)
{
  return adw_combo_row_get_selected (taking->ledger) == EB_LEDGER_CLOTHES ? EB_LEDGER_CLOTHES : EB_LEDGER_POCKET;
}

/* --- What is asked ----------------------------------------------------------------- */

/* FALSE: it is said what is wrong with them. */
static gboolean
check_days (const Taking *taking,
            EbDate        today,
            EbDate       *from,
            EbDate       *to)
{
  *from = EB_DATE_UNSET;
  *to = today;
  if (taking->from == NULL)
    return TRUE;
  if (!eb_date_row_check (taking->from, TRUE) || !eb_date_row_check (taking->to, TRUE))
    return FALSE;
  eb_date_row_get_date (taking->from, from);
  eb_date_row_get_date (taking->to, to);
  if (eb_date_compare (*to, today) > 0)
    eb_date_row_complain (taking->to, _ ("Choose today or a day before it."));
  else if (eb_date_compare (*from, *to) > 0)
    eb_date_row_complain (taking->from, _ ("Choose a day that is not after the last one."));
  else
    return TRUE;
  return FALSE;
}

static GBytes *
make_csv (EbBinder     *binder,
          const Taking *taking,
          EbDate        to)
{
  g_autoptr (EbLedgerPaper) paper = eb_ledger_paper_new (binder, ledger_of (taking), EB_DATE_UNSET, to);
  char       *csv = eb_ledger_csv_new (paper);
  const gsize length = strlen (csv);

  return g_bytes_new_take (csv, length);
}

/**
 * eb_money_papers_save_to:
 * @sheet: what asks for a book to be taken out
 * @file: where to; what is there is replaced
 *
 * Only whoever is logged in to the machine may read the file, until they say otherwise.
 *
 * Returns: whether it is written
 */
gboolean
eb_money_papers_save_to (EbSheet *sheet,
                         GFile   *file)
{
  const Taking *taking = g_object_get_data (G_OBJECT (sheet), TAKING);
  EbBinder     *binder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EbDate from = EB_DATE_UNSET;
  EbDate to = EB_DATE_UNSET;

  g_return_val_if_fail (taking != NULL, FALSE);

  binder = eb_session_get_binder (taking->session);
  if (binder == NULL || !check_days (taking, eb_binder_get_today (binder), &from, &to))
    return FALSE;
  bytes = taking->as == AS_CSV ? make_csv (binder, taking, to) : eb_statement_to_pdf (binder, ledger_of (taking), from, to);
  if (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, NULL))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return TRUE;
    }
  /* Said, not logged: the error names the place, which is the person's own business. */
  eb_problem_say (taking->problem, NULL, _ ("The file could not be written there. Choose another place."));
  return FALSE;
}

/* --- Where to ------------------------------------------------------------------------- */

static void
on_chosen (GtkWidget *sheet,
           GFile     *file,
           gpointer   data)
{
  eb_money_papers_save_to (EB_SHEET (sheet), file);
}

/* Names nobody: it is seen in lists of files that were used. */
static const char *
suggest_name (const Taking *taking)
{
  if (taking->as == AS_CSV)
    return ledger_of (taking) == EB_LEDGER_CLOTHES ? _ ("clothing-money.csv") : _ ("pocket-money.csv");
  return ledger_of (taking) == EB_LEDGER_CLOTHES ? _ ("clothing-money.pdf") : _ ("pocket-money.pdf");
}

static void
ask_where (EbSheet      *sheet,
           const Taking *taking)
{
  const EbChooserWords words = { .title = gtk_window_get_title (GTK_WINDOW (sheet)), .suggested = suggest_name (taking) };

  eb_chooser_ask (GTK_WIDGET (sheet), &words, on_chosen, NULL, NULL);
}

static void
on_printed (GtkWidget *sheet,
            gboolean   printed)
{
  const Taking *taking = g_object_get_data (G_OBJECT (sheet), TAKING);

  if (printed)
    gtk_window_destroy (GTK_WINDOW (sheet));
  else if (taking != NULL)
    eb_problem_say (taking->problem, NULL, _ ("It could not be printed. Look whether the printer is on, or save it as PDF."));
}

static void
on_accepted_cb (EbSheet *sheet)
{
  const Taking *taking = g_object_get_data (G_OBJECT (sheet), TAKING);
  EbBinder     *binder = eb_session_get_binder (taking->session);
  EbDate        from = EB_DATE_UNSET;
  EbDate        to = EB_DATE_UNSET;

  eb_problem_say (taking->problem, NULL, NULL);
  if (binder == NULL || !check_days (taking, eb_binder_get_today (binder), &from, &to))
    return;
  if (taking->as == AS_PRINT)
    eb_statement_print (taking->session, ledger_of (taking), from, to, GTK_WIDGET (sheet), on_printed);
  else
    ask_where (sheet, taking);
}

/* --- The sheet --------------------------------------------------------------------------- */

static EbDateRow *
add_day (EbSheet    *sheet,
         const char *title,
         EbDate      day)
{
  EbProblem *problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  EbDateRow *row = g_object_new (EB_TYPE_DATE_ROW, "title", title, "problem", problem, NULL);

  eb_date_row_set_date (row, day);
  eb_sheet_add (sheet, GTK_WIDGET (row));
  eb_sheet_add (sheet, GTK_WIDGET (problem));
  return row;
}

static void
add_ledger (EbSheet     *sheet,
            Taking      *taking,
            EbLedgerKind ledger)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < EB_N_LEDGERS; i++)
    gtk_string_list_append (names, eb_ledger_paper_title (i));
  taking->ledger = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (taking->ledger), _ ("Which book"));
  adw_combo_row_set_model (taking->ledger, G_LIST_MODEL (names));
  adw_combo_row_set_selected (taking->ledger, ledger);
  eb_sheet_add (sheet, GTK_WIDGET (taking->ledger));
}

static EbSheet *
sheet_new (As         as,
           GtkWidget *over)
{
  switch (as)
    {
    case AS_PDF:
      return eb_sheet_new (over, _ ("Save a statement as PDF"), _ ("Choose where …"), _ ("A statement for two to sign. The file is not locked: whoever gets it can read the names, the amounts and the words in it."));
    case AS_PRINT:
      return eb_sheet_new (over, _ ("Print a statement"), _ ("Print …"), _ ("A statement for two to sign. Whoever finds the paper can read the names, the amounts and the words on it."));
    case AS_CSV:
    default:
      return eb_sheet_new (over, _ ("Save for a spreadsheet"), _ ("Choose where …"), _ ("The whole book, up to today. The file is not locked: whoever gets it can read the names, the amounts and the words in it."));
    }
}

static void
take_out (EbMoneyPage *page,
          EbSession   *session,
          As           as)
{
  EbBinder    *binder = eb_session_get_binder (session);
  EbSheet     *sheet = NULL;
  Taking      *taking = NULL;
  EbLedgerKind shown = EB_LEDGER_POCKET;

  if (binder == NULL)
    return;
  eb_money_page_get_ledger (page, &shown);
  sheet = sheet_new (as, GTK_WIDGET (page));
  taking = g_new0 (Taking, 1);
  taking->session = g_object_ref (session);
  taking->as = as;
  g_object_set_data_full (G_OBJECT (sheet), TAKING, taking, taking_free);
  add_ledger (sheet, taking, shown);
  if (as != AS_CSV)
    {
      const EbDate today = eb_binder_get_today (binder);

      taking->from = add_day (sheet, _ ("First day"), (EbDate){ today.year, 1, 1 });
      taking->to = add_day (sheet, _ ("Last day"), today);
    }
  taking->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (taking->problem));
  g_signal_connect (sheet, "accepted", G_CALLBACK (on_accepted_cb), NULL);
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- The menu -------------------------------------------------------------------------------- */

static EbSession *
session_of (EbMoneyPage *page)
{
  return g_object_get_data (G_OBJECT (page), "eb-papers-session");
}

static void
on_save_csv_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       page)
{
  take_out (page, session_of (page), AS_CSV);
}

static void
on_save_statement_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       page)
{
  take_out (page, session_of (page), AS_PDF);
}

static void
on_print_statement_action (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       page)
{
  take_out (page, session_of (page), AS_PRINT);
}

static void
on_bank_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       page)
{
  eb_bank_ask (session_of (page), page);
}

/**
 * eb_money_papers_install:
 * @page: the page of money
 * @session: what the window works on
 */
void
eb_money_papers_install (EbMoneyPage *page,
                         EbSession   *session)
{
  static const GActionEntry entries[] = {
    { .name = "save-csv", .activate = on_save_csv_action },
    { .name = "save-statement", .activate = on_save_statement_action },
    { .name = "print-statement", .activate = on_print_statement_action },
    { .name = "bank", .activate = on_bank_action },
  };
  g_autoptr (GMenu) out = g_menu_new ();
  g_autoptr (GMenu) in = g_menu_new ();

  g_return_if_fail (EB_IS_MONEY_PAGE (page));
  g_return_if_fail (EB_IS_SESSION (session));

  g_object_set_data_full (G_OBJECT (page), "eb-papers-session", g_object_ref (session), g_object_unref);
  g_action_map_add_action_entries (eb_money_page_get_actions (page), entries, G_N_ELEMENTS (entries), page);
  g_menu_append (out, _ ("Save for a spreadsheet …"), "money.save-csv");
  g_menu_append (out, _ ("Save a statement as PDF …"), "money.save-statement");
  g_menu_append (out, _ ("Print a statement …"), "money.print-statement");
  g_menu_append (in, _ ("Bring in the bank’s file …"), "money.bank");
  g_menu_append_section (eb_money_page_get_menu (page), NULL, G_MENU_MODEL (out));
  g_menu_append_section (eb_money_page_get_menu (page), NULL, G_MENU_MODEL (in));
}
