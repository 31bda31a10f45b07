/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "eb-bank-sheet.h"
#include "eb-bank.h"
#include "eb-binder-money.h"
#include "eb-money-page.h"
#include "eb-money-papers.h"
#include "tasks-desk.h"

/* A book out of the program, and the bank's file into it. */

typedef struct
{
  Desk         desk;
  char        *path;
  GFile       *file;
  GtkWidget   *window;
  EbMoneyPage *page;
} Bank;

static void
set_up (Bank         *bank,
        gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("eb-bank-XXXXXX", NULL);

  bank->path = g_build_filename (folder, "konto.csv", NULL);
  bank->file = g_file_new_for_path (bank->path);
  desk_set_up (&bank->desk, NULL);
  bank->page = eb_money_page_new (bank->desk.session);
  bank->window = fixture_window_new (GTK_WIDGET (bank->page));
}

static void
tear_down (Bank         *bank,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (bank->path);

  gtk_window_destroy (GTK_WINDOW (bank->window));
  desk_settle ();
  desk_tear_down (&bank->desk, NULL);
  g_remove (bank->path);
  g_rmdir (folder);
  g_free (bank->path);
  g_object_unref (bank->file);
}

#define BANK_ADD(name, func) g_test_add (name, Bank, NULL, set_up, func, tear_down)

static GListModel *
book (Bank        *bank,
      EbLedgerKind kind)
{
  return eb_money_get_book (eb_binder_get_money (desk_binder (&bank->desk)), kind);
}

/* Lone notes one. */
static void
pay (Bank     *bank,
     guint8    day,
     EbAmount  amount,
     EbPayMode mode)
{
  g_autoptr (GError) error = NULL;

  eb_binder_note_payout (desk_binder (&bank->desk), desk_seat (&bank->desk, LONE), EB_LEDGER_POCKET, EB_DATE_UNSET, amount, (EbDate){ 2026, 11, day }, mode, "", &error);
  g_assert_no_error (error);
}

/* Each payout as "20 yes bank, 20-11-2026", newest first. */
static char *
answers (Bank *bank)
{
  GListModel *rows = book (bank, EB_LEDGER_POCKET);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (rows, i);
      static const char *const names[] = { "waits", "yes", "no" };

      if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT)
        g_string_append_printf (told, "%u %s %s\n", eb_ledger_row_get_day (row).day, names[eb_ledger_row_get_answer (row)], eb_ledger_row_get_answer_why (row));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_answers (Bank       *bank,
                const char *expected)
{
  g_autofree char *told = answers (bank);

  g_assert_cmpstr (told, ==, expected);
}

static void
bring (Bank       *bank,
       const char *text,
       gssize      length)
{
  g_assert_true (g_file_set_contents (bank->path, text, length, NULL));
  eb_bank_ask_file (bank->desk.session, bank->file, GTK_WIDGET (bank->page));
  desk_settle ();
}

static void
close_now (void)
{
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  tasks_assert_gone (EB_TYPE_SHEET);
}

static void
ask (Bank       *bank,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (bank->page), action, NULL));
  desk_settle ();
}

/* --- In ----------------------------------------------------------------------------- */

/* What was found is ticked, and confirmed unless that is taken away; what could not be
 * read is told with its line. */
static void
test_found (Bank         *bank,
            gconstpointer data)
{
  pay (bank, 13, 29100, EB_PAY_ACCOUNT);
  pay (bank, 20, 29100, EB_PAY_ACCOUNT);
  pay (bank, 18, 5000, EB_PAY_ACCOUNT);
  pay (bank, 19, 7000, EB_PAY_CASH);
  bring (bank, "Dato;Tekst;Beløb\n20-11-2026;Uge 47;291,00\n16-11-2026;Uge 46;291,00\n19-11-2026;Andet;70,00\n32-11-2026;Uge 45;291,00\n", -1);
  g_assert_true (desk_shows (tasks_sheet_now (), "3 rows of the file could be read."));
  g_assert_true (desk_shows (tasks_sheet_now (), "291,00 kr., pocket money, 13 Nov 2026"));
  g_assert_true (desk_shows (tasks_sheet_now (), "In the bank: 16 Nov 2026 · Uge 46"));
  g_assert_true (desk_shows (tasks_sheet_now (), "Not found in the bank"));
  g_assert_true (desk_shows (tasks_sheet_now (), "50,00 kr., pocket money, 18 Nov 2026"));
  g_assert_false (desk_shows (tasks_sheet_now (), "70,00 kr., pocket money, 19 Nov 2026"));
  g_assert_true (desk_shows (tasks_sheet_now (), "Line 5: “32-11-2026” is no date such as 20-11-2026."));

  tasks_press_row (tasks_sheet_now (), "291,00 kr., pocket money, 13 Nov 2026");
  tasks_press_row (tasks_sheet_now (), "291,00 kr., pocket money, 20 Nov 2026");
  tasks_press ("I received it");
  g_assert_true (desk_shows (tasks_sheet_now (), "Tick what you received, or choose a row for it."));
  assert_answers (bank, "20 waits \n19 waits \n18 waits \n13 waits \n");
  tasks_press_row (tasks_sheet_now (), "291,00 kr., pocket money, 13 Nov 2026");
  tasks_press ("I received it");
  tasks_assert_gone (EB_TYPE_SHEET);
  assert_answers (bank, "20 waits \n19 waits \n18 waits \n13 yes bank, 16-11-2026\n");
}

static GtkWidget *
first_list (void)
{
  return GTK_WIDGET (fixture_child (tasks_sheet_now (), "group"));
}

/* A payout for a payday says which week that is. */
static void
test_week (Bank         *bank,
           gconstpointer data)
{
  const EbPayPlan plan = { .from = { 2026, 11, 6 }, .payday = { EB_PAY_WEEKLY, 5 }, .mode = EB_PAY_ACCOUNT };
  g_autoptr (GError) error = NULL;

  eb_binder_plan_pay (desk_binder (&bank->desk), desk_seat (&bank->desk, LONE), EB_LEDGER_POCKET, &plan, "", &error);
  g_assert_no_error (error);
  eb_binder_note_payout (desk_binder (&bank->desk), desk_seat (&bank->desk, LONE), EB_LEDGER_POCKET, (EbDate){ 2026, 11, 13 }, 29100, (EbDate){ 2026, 11, 14 }, EB_PAY_ACCOUNT, "", &error);
  g_assert_no_error (error);
  bring (bank, "Dato;Tekst;Beløb\n16-11-2026;Lommepenge;291,00\n", -1);
  g_assert_true (desk_shows (tasks_sheet_now (), "291,00 kr., pocket money for week 46, 14 Nov 2026"));
  /* Nothing is wrong yet: no empty list, which is a line across the sheet. */
  g_assert_false (gtk_widget_get_visible (first_list ()));
  tasks_press_row (tasks_sheet_now (), "291,00 kr., pocket money for week 46, 14 Nov 2026");
  tasks_press ("I received it");
  g_assert_true (gtk_widget_get_visible (first_list ()));
  close_now ();
}

/* Which of two rows it was is for her to say, and one row is not two payouts. */
static void
test_several (Bank         *bank,
              gconstpointer data)
{
  pay (bank, 20, 10000, EB_PAY_ACCOUNT);
  pay (bank, 20, 10000, EB_PAY_ACCOUNT);
  pay (bank, 13, 5000, EB_PAY_ACCOUNT);
  bring (bank, "Dato;Tekst;Beløb\n12-11-2026;Mormor;50\n14-11-2026;Lone;50,00\n20-11-2026;Lone;100,00\n", -1);
  g_assert_true (desk_shows (tasks_sheet_now (), "More than one row fits"));
  tasks_choose ("50,00 kr., pocket money, 13 Nov 2026", 2);
  tasks_press ("I received it");
  tasks_assert_gone (EB_TYPE_SHEET);
  assert_answers (bank, "20 waits \n20 waits \n13 yes bank, 14-11-2026\n");
}

static gboolean
choose_first (GtkWidget *widget)
{
  if (ADW_IS_COMBO_ROW (widget) && gtk_widget_get_mapped (widget))
    adw_combo_row_set_selected (ADW_COMBO_ROW (widget), 1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    choose_first (child);
  return TRUE;
}

static void
test_one_row_twice (Bank         *bank,
                    gconstpointer data)
{
  pay (bank, 20, 10000, EB_PAY_ACCOUNT);
  pay (bank, 20, 10000, EB_PAY_ACCOUNT);
  bring (bank, "Dato;Tekst;Beløb\n20-11-2026;Lone;100,00\n", -1);
  choose_first (GTK_WIDGET (tasks_sheet_now ()));
  tasks_press ("I received it");
  g_assert_true (desk_shows (tasks_sheet_now (), "Two payouts have the same row of the bank."));
  assert_answers (bank, "20 waits \n20 waits \n");
  close_now ();
}

/* What she said did not come may have come since. */
static void
test_came_later (Bank         *bank,
                 gconstpointer data)
{
  g_autoptr (EbLedgerRow) row = NULL;

  pay (bank, 13, 29100, EB_PAY_ACCOUNT);
  row = g_list_model_get_item (book (bank, EB_LEDGER_POCKET), 0);
  g_assert_true (eb_binder_answer_row (desk_binder (&bank->desk), desk_seat (&bank->desk, AMIRA), row, EB_ANSWER_NO, "", NULL));
  bring (bank, "Dato;Tekst;Beløb\n17-11-2026;Uge 46;291,00\n", -1);
  g_assert_true (desk_shows (tasks_sheet_now (), "you said that it did not come"));
  tasks_press_row (tasks_sheet_now (), "291,00 kr., pocket money, 13 Nov 2026");
  tasks_press ("I received it");
  assert_answers (bank, "13 yes bank, 17-11-2026\n");
}

/* Without her, or with nothing to ask, it is said and nothing is read. */
static void
test_not_now (Bank         *bank,
              gconstpointer data)
{
  ask (bank, "money.bank");
  g_assert_true (desk_shows (tasks_sheet_now (), "No payout to the account waits for an answer."));
  close_now ();
  pay (bank, 20, 29100, EB_PAY_ACCOUNT);
  desk_leave (&bank->desk, AMIRA);
  ask (bank, "money.bank");
  g_assert_true (desk_shows (tasks_sheet_now (), "Amira has to sit down at the table first."));
  close_now ();
  bring (bank, "Dato;Tekst;Beløb\n20-11-2026;Uge 47;291,00\n", -1);
  g_assert_true (desk_shows (tasks_sheet_now (), "Amira has to sit down at the table first."));
  close_now ();
  assert_answers (bank, "20 waits \n");
}

/* Sits down on both sides of her answer: an adult alone answers nothing for her. */
static void
test_left_meanwhile (Bank         *bank,
                     gconstpointer data)
{
  pay (bank, 20, 29100, EB_PAY_ACCOUNT);
  bring (bank, "Dato;Tekst;Beløb\n20-11-2026;Uge 47;291,00\n", -1);
  tasks_press_row (tasks_sheet_now (), "291,00 kr., pocket money, 20 Nov 2026");
  desk_leave (&bank->desk, AMIRA);
  tasks_press ("I received it");
  assert_answers (bank, "20 waits \n");
  close_now ();
}

typedef struct
{
  const char *text;
  gssize      length;
  const char *words;
} BadFile;

static void
test_bad_files (Bank         *bank,
                gconstpointer data)
{
  static const BadFile files[] = {
    { "", 0, "There is nothing in that file." },
    { "PK\x03\x04\x00\x01", 6, "That is no text file." },
    { "Kære Amira", -1, "There is no telling which column is the date" },
  };
  g_autofree char *large = g_strnfill (EB_BANK_MAX_BYTES + 100, ';');

  pay (bank, 20, 29100, EB_PAY_ACCOUNT);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      bring (bank, files[i].text, files[i].length);
      g_assert_true (desk_shows (tasks_sheet_now (), files[i].words));
      close_now ();
    }
  bring (bank, large, -1);
  g_assert_true (desk_shows (tasks_sheet_now (), "That file is larger than 5 MB."));
  close_now ();
  g_remove (bank->path);
  eb_bank_ask_file (bank->desk.session, bank->file, GTK_WIDGET (bank->page));
  g_assert_true (desk_shows (tasks_sheet_now (), "The file could not be read."));
  close_now ();
}

/* --- Out --------------------------------------------------------------------------------- */

static char *
read_back (Bank  *bank,
           gsize *length)
{
  char    *text = NULL;
  GStatBuf status = { 0 };

  g_assert_true (g_file_get_contents (bank->path, &text, length, NULL));
  g_assert_cmpint (g_stat (bank->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  return text;
}

static void
test_csv (Bank         *bank,
          gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize            length = 0;

  pay (bank, 20, 125050, EB_PAY_ACCOUNT);
  ask (bank, "money.save-csv");
  g_assert_true (eb_money_papers_save_to (tasks_sheet_now (), bank->file));
  tasks_assert_gone (EB_TYPE_SHEET);
  text = read_back (bank, &length);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf\"Date\";"));
  g_assert_nonnull (strstr (text, "\r\n20-11-2026;47;\"Paid out\";;;;1250,50;;0,00;\"to the account\";\"Lone\";21-11-2026;"));
}

/* Days that make no sense are asked for again; the file is not touched. */
static void
test_statement (Bank         *bank,
                gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize            length = 0;

  pay (bank, 20, 125050, EB_PAY_ACCOUNT);
  ask (bank, "money.save-statement");
  tasks_type ("Last day", "1-12-2026");
  g_assert_false (eb_money_papers_save_to (tasks_sheet_now (), bank->file));
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose today or a day before it."));
  tasks_type ("Last day", "1-11-2026");
  tasks_type ("First day", "2-11-2026");
  g_assert_false (eb_money_papers_save_to (tasks_sheet_now (), bank->file));
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose a day that is not after the last one."));
  g_assert_false (g_file_query_exists (bank->file, NULL));
  tasks_type ("First day", "1-11-2026");
  g_assert_true (eb_money_papers_save_to (tasks_sheet_now (), bank->file));
  tasks_assert_gone (EB_TYPE_SHEET);
  text = read_back (bank, &length);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
}

static void
test_no_place (Bank         *bank,
               gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/place/book.csv");

  ask (bank, "money.save-csv");
  g_assert_false (eb_money_papers_save_to (tasks_sheet_now (), nowhere));
  g_assert_true (desk_shows (tasks_sheet_now (), "The file could not be written there."));
  close_now ();
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  BANK_ADD ("/money-papers/found", test_found);
  BANK_ADD ("/money-papers/week", test_week);
  BANK_ADD ("/money-papers/several", test_several);
  BANK_ADD ("/money-papers/one-row-twice", test_one_row_twice);
  BANK_ADD ("/money-papers/came-later", test_came_later);
  BANK_ADD ("/money-papers/not-now", test_not_now);
  BANK_ADD ("/money-papers/left-meanwhile", test_left_meanwhile);
  BANK_ADD ("/money-papers/bad-files", test_bad_files);
  BANK_ADD ("/money-papers/csv", test_csv);
  BANK_ADD ("/money-papers/statement", test_statement);
  BANK_ADD ("/money-papers/no-place", test_no_place);
  return g_test_run ();
}
