/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-bank-sheet.h"

#include <glib/gi18n.h>

#include "eb-bank-words.h"
#include "eb-binder-money.h"
#include "eb-ledger-paper.h"
#include "eb-money-words.h"
#include "eb-problem.h"
#include "eb-words.h"

#define MAX_FAILURES_SHOWN 50 /* who has more reads the first ones */

/**
 * Found:
 * @record: the payout; looked up when it is confirmed: the binder may have been read anew
 * @match: what was found for it; borrowed
 * @check: of one row; else %NULL
 * @choice: of several rows; else %NULL
 */
typedef struct
{
  EbId               record;
  const EbBankMatch *match;
  GtkCheckButton    *check;
  AdwComboRow       *choice;
} Found;

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
  GArray     *found;   /* of Found */
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

/* --- Payouts ----------------------------------------------------------------------- */

/* Money in the hand never comes by the bank. */
static gboolean
is_to_account (EbLedgerRow *row)
{
  return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT && eb_ledger_row_get_mode (row) == EB_PAY_ACCOUNT;
}

/* One that "did not come" may have come since. */
static gboolean
is_asked_about (EbLedgerRow *row)
{
  return eb_ledger_row_get_answer (row) != EB_ANSWER_YES;
}

static void
add_payouts (GPtrArray  *payouts,
             GListModel *book)
{
  for (guint i = g_list_model_get_n_items (book); i > 0; i--)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, i - 1);

      if (is_to_account (row))
        g_ptr_array_add (payouts, g_steal_pointer (&row));
    }
}

/* (element-type EbLedgerRow), oldest first in each book. */
static GPtrArray *
list_payouts (EbBinder *binder)
{
  GPtrArray *payouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < EB_N_LEDGERS; kind++)
    add_payouts (payouts, eb_money_get_book (eb_binder_get_money (binder), kind));
  return payouts;
}

static gboolean
is_any_asked_about (GPtrArray *payouts)
{
  for (guint i = 0; i < payouts->len; i++)
    if (is_asked_about (g_ptr_array_index (payouts, i)))
      return TRUE;
  return FALSE;
}

static EbLedgerRow *
find_row (EbBinder   *binder,
          const EbId *record)
{
  g_autoptr (GPtrArray) payouts = list_payouts (binder);

  for (guint i = 0; i < payouts->len; i++)
    if (eb_id_equal (eb_ledger_row_get_record (g_ptr_array_index (payouts, i)), record))
      return g_ptr_array_index (payouts, i); /* the book keeps it */
  return NULL;
}

static void
match_payouts (Import *import)
{
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (EbBankPayout));

  for (guint i = 0; i < import->payouts->len; i++)
    {
      EbLedgerRow       *row = g_ptr_array_index (import->payouts, i);
      const EbBankPayout payout = { eb_ledger_row_get_day (row), eb_ledger_row_get_amount (row), !is_asked_about (row) };

      g_array_append_val (asked, payout);
    }
  import->matches = eb_bank_match (import->file, &g_array_index (asked, EbBankPayout, 0), asked->len);
}

/* --- What was confirmed -------------------------------------------------------------- */

/* The row that somebody chose for it; NULL: none. */
static const EbBankRow *
chosen_row (const Import *import,
            const Found  *found)
{
  guint chosen = 0;

  if (found->check != NULL && !gtk_check_button_get_active (found->check))
    return NULL;
  if (found->choice != NULL)
    {
      chosen = adw_combo_row_get_selected (found->choice);
      if (chosen == 0 || chosen > found->match->rows->len)
        return NULL;
      chosen--;
    }
  return eb_bank_file_get_row (import->file, g_array_index (found->match->rows, guint, chosen));
}

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
      const EbBankRow *row = chosen_row (import, &g_array_index (import->found, Found, i));

      if (row != NULL && !g_hash_table_add (rows, (gpointer) row))
        return complain (import, _ ("Two payouts have the same row of the bank. Choose another one for one of them."));
    }
  if (g_hash_table_size (rows) == 0)
    return complain (import, _ ("Tick what you received, or choose a row for it."));
  eb_problem_say (import->problem, NULL, NULL);
  return TRUE;
}

static gboolean
confirm (EbBinder        *binder,
         EbSeat          *youth,
         const Found     *found,
         const EbBankRow *row,
         GError         **error)
{
  EbLedgerRow     *payout = find_row (binder, &found->record);
  g_autofree char *day = eb_ledger_paper_date (row->day);
  /* Translators: a day; why somebody says that money came */
  g_autofree char *why = g_strdup_printf (_ ("bank, %s"), day);

  /* Confirmed meanwhile, or by the try before this one. */
  if (payout == NULL || !is_asked_about (payout))
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
      const Found     *found = &g_array_index (import->found, Found, i);
      const EbBankRow *row = chosen_row (import, found);

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

static char *
word_payout (EbLedgerRow *row)
{
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (row));
  g_autofree char *day = eb_words_date (eb_ledger_row_get_day (row));

  /* Translators: an amount of money, "pocket money" or "clothing money", a day */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), amount, eb_money_word_ledger (eb_ledger_row_get_ledger (row)), day);
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

static void
set_words (AdwActionRow *row,
           EbLedgerRow  *payout,
           const char   *subtitle)
{
  g_autofree char *title = word_payout (payout);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle_lines (row, 0);
}

static GtkWidget *
one_row_new (Import      *import,
             EbLedgerRow *payout,
             Found       *found)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *noted = word_noted (payout);
  g_autofree char *bank = eb_bank_word_row (eb_bank_file_get_row (import->file, g_array_index (found->match->rows, guint, 0)));
  /* Translators: who noted a payout; the day and the text of a row of the bank */
  g_autofree char *words = g_strdup_printf (_ ("%1$s\nIn the bank: %2$s"), noted, bank);

  found->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  /* Only one row fits. What was said not to have come is taken back by hand. */
  gtk_check_button_set_active (found->check, eb_ledger_row_get_answer (payout) != EB_ANSWER_NO);
  gtk_widget_set_valign (GTK_WIDGET (found->check), GTK_ALIGN_CENTER);
  set_words (ADW_ACTION_ROW (row), payout, words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (found->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (found->check));
  return row;
}

static GtkWidget *
choice_row_new (Import      *import,
                EbLedgerRow *payout,
                Found       *found)
{
  GtkWidget       *row = adw_combo_row_new ();
  g_autofree char *noted = word_noted (payout);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("None of them"));
  for (guint i = 0; i < found->match->rows->len; i++)
    {
      const EbBankRow *of = eb_bank_file_get_row (import->file, g_array_index (found->match->rows, guint, i));
      g_autofree char *words = eb_bank_word_row (of);
      /* Translators: the day and the text of a row of the bank; its line in the file */
      g_autofree char *name = g_strdup_printf (_ ("%1$s (line %2$u)"), words, of->line);

      gtk_string_list_append (names, name);
    }
  found->choice = ADW_COMBO_ROW (row);
  set_words (ADW_ACTION_ROW (row), payout, noted);
  adw_combo_row_set_model (found->choice, G_LIST_MODEL (names));
  return row;
}

static GtkWidget *
none_row_new (EbLedgerRow *payout)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *noted = word_noted (payout);

  set_words (ADW_ACTION_ROW (row), payout, noted);
  return row;
}

static GtkWidget *
payout_row_new (Import      *import,
                guint        payout,
                const Found *of)
{
  EbLedgerRow *row = g_ptr_array_index (import->payouts, payout);
  Found        found = *of;
  GtkWidget   *widget = NULL;

  if (found.match->kind == EB_BANK_MATCH_NONE)
    return none_row_new (row);
  widget = found.match->kind == EB_BANK_MATCH_ONE ? one_row_new (import, row, &found) : choice_row_new (import, row, &found);
  g_array_append_val (import->found, found);
  return widget;
}

static void
add_matches (EbSheet        *sheet,
             Import         *import,
             EbBankMatchKind kind,
             const char     *title,
             const char     *description)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < import->payouts->len; i++)
    {
      const EbBankMatch *match = &g_array_index (import->matches, EbBankMatch, i);
      EbLedgerRow       *payout = g_ptr_array_index (import->payouts, i);
      const Found        found = { .record = *eb_ledger_row_get_record (payout), .match = match };

      if (match->kind != kind || !is_asked_about (payout))
        continue;
      if (group == NULL)
        group = add_group (sheet, title, description);
      adw_preferences_group_add (group, payout_row_new (import, i, &found));
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

static void
close_sheet (EbSheet *sheet)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
}

/* Nothing to choose: a sentence, and away. */
static EbSheet *
tell (GtkWidget  *over,
      const char *words)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Bring in the bank’s file"), _ ("Close"), words);

  g_signal_connect_object (sheet, "accepted", G_CALLBACK (close_sheet), sheet, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
  return sheet;
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
    return tell (over, read);
  return eb_sheet_new (over, _ ("Bring in the bank’s file"), _ ("I received it"), lead);
}

static void
show_import (Import    *import, /* taken */
             GtkWidget *over)
{
  EbSheet *sheet = sheet_new (import, over);

  import->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (import->problem));
  add_matches (sheet, import, EB_BANK_MATCH_ONE, _ ("Found in the bank"), NULL);
  add_matches (sheet, import, EB_BANK_MATCH_SEVERAL, _ ("More than one row fits"), _ ("You know which one it was."));
  add_matches (sheet, import, EB_BANK_MATCH_NONE, _ ("Not found in the bank"), _ ("Only payouts to the account are looked for: the same amount, from 2 days before to 7 days after the day that was noted."));
  add_failures (sheet, import);
  if (import->found->len > 0)
    g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), import, (GClosureNotify) (GCallback) import_free, 0);
  else
    import_free (import);
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- The file ------------------------------------------------------------------------------- */

/* No more of it than is needed to say that it is too large. */
static EbBankFile *
read_file (GFile   *file,
           GError **error)
{
  const gsize      most = EB_BANK_MAX_BYTES + 1;
  g_autofree char *bytes = g_malloc (most);
  gsize            length = 0;
  g_autoptr (GFileInputStream) stream = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a file");
      return NULL;
    }
  stream = g_file_read (file, NULL, error);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, most, &length, NULL, error))
    return NULL;
  return eb_bank_file_parse (bytes, length, error);
}

/* Whether there is somebody to ask, and something to ask about; else it is said. */
static gboolean
can_ask (EbSession *session,
         GtkWidget *over)
{
  EbBinder *binder = eb_session_get_binder (session);
  g_autoptr (GPtrArray) youths = eb_session_list_seats (session, EB_ACTOR_YOUTH);
  g_autoptr (GPtrArray) payouts = list_payouts (binder);
  g_autofree char *words = NULL;

  if (youths->len == 0)
    /* Translators: the young person's name */
    words = g_strdup_printf (_ ("Only %1$s can say what was received. %1$s has to sit down at the table first."), eb_binder_get_youth_name (binder));
  else if (!is_any_asked_about (payouts))
    words = g_strdup (_ ("No payout to the account waits for an answer. When an adult has noted one, the bank’s file can show whether it came."));
  if (words != NULL)
    tell (over, words);
  return words == NULL;
}

/**
 * eb_bank_ask_file:
 * @session: what the window works on
 * @file: what was chosen
 * @over: a widget of the window
 */
void
eb_bank_ask_file (EbSession *session,
                  GFile     *file,
                  GtkWidget *over)
{
  g_autoptr (EbBankFile) read = NULL;
  g_autoptr (GError) error = NULL;
  Import *import = NULL;

  if (eb_session_get_binder (session) == NULL || !can_ask (session, over))
    return;
  read = read_file (file, &error);
  if (read == NULL)
    {
      g_autofree char *words = eb_bank_word_error (error);

      tell (over, words);
      return;
    }
  import = g_new0 (Import, 1);
  import->session = g_object_ref (session);
  import->file = g_steal_pointer (&read);
  import->payouts = list_payouts (eb_session_get_binder (session));
  import->found = g_array_new (FALSE, FALSE, sizeof (Found));
  match_payouts (import);
  show_import (import, over);
}

static void
on_chosen_cb (GtkNativeDialog *chooser,
              int              response,
              EbSession       *session)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  GtkWidget *over = g_object_get_data (G_OBJECT (chooser), "over");

  if (file != NULL && gtk_widget_get_root (over) != NULL)
    eb_bank_ask_file (session, file, over);
  g_object_unref (chooser);
}

/* A chooser is not left standing over a locked window. */
static void
drop_chooser (GtkNativeDialog *chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Files from the bank"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, tables);
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * eb_bank_ask:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_bank_ask (EbSession *session,
             GtkWidget *over)
{
  GtkRoot              *root = gtk_widget_get_root (over);
  GtkFileChooserNative *chooser = NULL;

  if (eb_session_get_binder (session) == NULL || !can_ask (session, over))
    return;
  chooser = gtk_file_chooser_native_new (_ ("Bring in the bank’s file"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Look at it"), _ ("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  g_object_set_data_full (G_OBJECT (chooser), "over", g_object_ref (over), g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen_cb), session, 0);
  g_signal_connect_object (session, "locking", G_CALLBACK (drop_chooser), chooser, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
