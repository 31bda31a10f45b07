/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-import.h"

#include <glib/gi18n.h>

#include "eb-bank-payouts.h"
#include "eb-bank-row.h"
#include "eb-bank-words.h"
#include "eb-ledger-paper.h"
#include "eb-problem.h"
#include "eb-sheet.h"

#define MAX_FAILURES_SHOWN 50 /* who has more reads the first ones */

/**
 * Import:
 * @payouts: (element-type EbLedgerRow): those that are asked about, and those that were
 *   answered before and may take a row
 *
 * What one open sheet works on; lives as long as the sheet, and the file's rows with it.
 */
typedef struct
{
  EbSession  *session;
  EbBankFile *file;
  GPtrArray  *payouts;
  GArray     *matches; /* of EbBankMatch */
  GArray     *found;   /* of EbBankFound */
  EbProblem  *problem;
} Import;

static void
import_free (Import *import)
{
  g_clear_object (&import->session);
  g_clear_pointer (&import->file, eb_bank_file_free);
  g_clear_pointer (&import->payouts, g_ptr_array_unref);
  g_clear_pointer (&import->matches, g_array_unref);
  g_clear_pointer (&import->found, g_array_unref);
  g_free (import);
}

static void
match_payouts (Import *import)
{
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (EbBankPayout));

  for (guint i = 0; i < import->payouts->len; i++)
    {
      EbLedgerRow       *row = g_ptr_array_index (import->payouts, i);
      const EbBankPayout payout = { eb_ledger_row_get_day (row), eb_ledger_row_get_amount (row), !eb_bank_is_asked_about (row) };

      g_array_append_val (asked, payout);
    }
  import->matches = eb_bank_match (import->file, &g_array_index (asked, EbBankPayout, 0), asked->len);
}

/* --- What was confirmed -------------------------------------------------------------- */

static gboolean
complain (const Import *import,
          const char   *words)
{
  eb_problem_say (import->problem, NULL, words);
  return FALSE;
}

static gboolean
check_choice (const Import *import)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < import->found->len; i++)
    {
      const EbBankRow *row = eb_bank_found_get_row (&g_array_index (import->found, EbBankFound, i), import->file);

      if (row != NULL && !g_hash_table_add (rows, (gpointer) row))
        return complain (import, _ ("Two payouts have the same row of the bank. Choose another one for one of them."));
    }
  if (g_hash_table_size (rows) == 0)
    return complain (import, _ ("Tick what you received, or choose a row for it."));
  eb_problem_say (import->problem, NULL, NULL);
  return TRUE;
}

static gboolean
confirm (EbBinder          *binder,
         EbSeat            *youth,
         const EbBankFound *found,
         const EbBankRow   *row,
         GError           **error)
{
  EbLedgerRow     *payout = eb_money_find_row (eb_binder_get_money (binder), &found->record);
  g_autofree char *day = eb_ledger_paper_date (row->day);
  /* Translators: a day; why somebody says that money came */
  g_autofree char *why = g_strdup_printf (_ ("bank, %s"), day);

  /* Confirmed meanwhile, or by the try before this one. */
  if (payout == NULL || !eb_bank_is_asked_about (payout))
    return TRUE;
  return eb_binder_answer_row (binder, youth, payout, EB_ANSWER_YES, why, error);
}

static void
on_accepted_cb (EbSheet *sheet,
                Import  *import)
{
  EbBinder *binder = eb_session_get_binder (import->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) youths = binder == NULL ? NULL : eb_session_list_seats (import->session, EB_ACTOR_YOUTH);

  if (!check_choice (import))
    return;
  if (youths == NULL || youths->len == 0)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "the youth is not at the table");
  for (guint i = 0; i < import->found->len && error == NULL; i++)
    {
      const EbBankFound *found = &g_array_index (import->found, EbBankFound, i);
      const EbBankRow   *row = eb_bank_found_get_row (found, import->file);

      if (row != NULL)
        confirm (binder, g_ptr_array_index (youths, 0), found, row, &error);
    }
  if (error == NULL)
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

/* --- The sheet ---------------------------------------------------------------------------- */

static AdwPreferencesGroup *
add_group (EbSheet    *sheet,
           const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  eb_sheet_add (sheet, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_matches (EbSheet        *sheet,
             Import         *import,
             EbBankMatchKind kind,
             const char     *title,
             const char     *description)
{
  EbMoney             *money = eb_binder_get_money (eb_session_get_binder (import->session));
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < import->payouts->len; i++)
    {
      const EbBankMatch *match = &g_array_index (import->matches, EbBankMatch, i);
      EbLedgerRow       *payout = g_ptr_array_index (import->payouts, i);
      EbBankFound        found = { .record = *eb_ledger_row_get_record (payout), .match = match };

      if (match->kind != kind || !eb_bank_is_asked_about (payout))
        continue;
      if (group == NULL)
        group = add_group (sheet, title, description);
      adw_preferences_group_add (group, eb_bank_row_new (import->file, payout, money, &found));
      if (kind != EB_BANK_MATCH_NONE)
        g_array_append_val (import->found, found);
    }
}

static GtkWidget *
words_row_new (const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
add_failures (EbSheet *sheet,
              Import  *import)
{
  const guint          n = eb_bank_file_get_n_failures (import->file);
  AdwPreferencesGroup *group = NULL;
  g_autofree char     *more = NULL;

  if (n == 0)
    return;
  group = add_group (sheet, _ ("Rows that were left out"), NULL);
  for (guint i = 0; i < MIN (n, MAX_FAILURES_SHOWN); i++)
    {
      g_autofree char *words = eb_bank_word_failure (eb_bank_file_get_failure (import->file, i));

      adw_preferences_group_add (group, words_row_new (words));
    }
  if (n <= MAX_FAILURES_SHOWN)
    return;
  more = g_strdup_printf (ngettext ("And %u more row.", "And %u more rows.", n - MAX_FAILURES_SHOWN), n - MAX_FAILURES_SHOWN);
  adw_preferences_group_add (group, words_row_new (more));
}

static gboolean
is_any_found (const Import *import)
{
  for (guint i = 0; i < import->matches->len; i++)
    if (g_array_index (import->matches, EbBankMatch, i).kind != EB_BANK_MATCH_NONE)
      return TRUE;
  return FALSE;
}

static EbSheet *
sheet_new (Import    *import,
           GtkWidget *over)
{
  const guint      n = eb_bank_file_get_n_rows (import->file);
  g_autofree char *read = g_strdup_printf (ngettext ("%u row of the file could be read.", "%u rows of the file could be read.", n), n);
  g_autofree char *lead = g_strdup_printf ("%s %s", read, _ ("What is ticked is signed as received by you: look whether it is right. Nothing of the file is kept."));

  if (!is_any_found (import))
    return eb_bank_tell (over, read);
  return eb_sheet_new (over, _ ("Bring in the bank’s file"), _ ("I received it"), lead);
}

static void
fill (EbSheet *sheet,
      Import  *import)
{
  import->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (import->problem));
  add_matches (sheet, import, EB_BANK_MATCH_ONE, _ ("Found in the bank"), NULL);
  add_matches (sheet, import, EB_BANK_MATCH_SEVERAL, _ ("More than one row fits"), _ ("You know which one it was."));
  add_matches (sheet, import, EB_BANK_MATCH_NONE, _ ("Not found in the bank"), _ ("Only payouts to the account are looked for: the same amount, from 2 days before to 7 days after the day that was noted."));
  add_failures (sheet, import);
}

static void
close_sheet (EbSheet *sheet)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
}

/**
 * eb_bank_tell:
 * @over: a widget of the window
 * @words: a sentence
 *
 * Where there is nothing to choose: a sentence, and away.
 *
 * Returns: (transfer none): the sheet that says it
 */
EbSheet *
eb_bank_tell (GtkWidget  *over,
              const char *words)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Bring in the bank’s file"), _ ("Close"), words);

  g_signal_connect_object (sheet, "accepted", G_CALLBACK (close_sheet), sheet, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
  return sheet;
}

/**
 * eb_bank_import:
 * @session: what the window works on, with a binder open
 * @file: (transfer full): what the bank says
 * @over: a widget of the window
 *
 * Asks the youth what of it was received.
 */
void
eb_bank_import (EbSession  *session,
                EbBankFile *file,
                GtkWidget  *over)
{
  Import  *import = g_new0 (Import, 1);
  EbSheet *sheet = NULL;

  import->session = g_object_ref (session);
  import->file = file;
  import->payouts = eb_bank_list_payouts (eb_session_get_binder (session));
  import->found = g_array_new (FALSE, FALSE, sizeof (EbBankFound));
  match_payouts (import);
  sheet = sheet_new (import, over);
  fill (sheet, import);
  if (import->found->len > 0)
    g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), import, (GClosureNotify) (GCallback) import_free, 0);
  else
    import_free (import);
  gtk_window_present (GTK_WINDOW (sheet));
}
