/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "eb-ledger-csv.h"
#include "paper-fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *cell;
} CellCase;

static const CellCase cells[] = {
  { "empty", "", "\"\"" },
  { "plain", "uge 47", "\"uge 47\"" },
  { "quotes", "hun sagde \"ja\"", "\"hun sagde \"\"ja\"\"\"" },
  { "semicolon", "a; b", "\"a; b\"" },
  { "newline", "a\nb", "\"a\nb\"" },
  { "danish", "tøjpenge på æ", "\"tøjpenge på æ\"" },
  { "formula", "=1+1", "\"'=1+1\"" },
  { "plus", "+45 12", "\"'+45 12\"" },
  { "minus", "-2", "\"'-2\"" },
  { "at", "@SUM(A1)", "\"'@SUM(A1)\"" },
  { "tab", "\t=1", "\"'\t=1\"" },
  { "carriage-return", "\r=1", "\"'\r=1\"" },
  { "after-spaces", "  =1", "\"'  =1\"" },
  { "wide", "＝1", "\"'＝1\"" },
  { "link", "=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"" },
  { "inside", "1 = 1", "\"1 = 1\"" },
  { "apostrophe", "'hej", "\"'hej\"" },
};

static void
test_cell (gconstpointer data)
{
  const CellCase  *c = data;
  g_autofree char *cell = eb_ledger_csv_cell (c->text);

  g_assert_cmpstr (cell, ==, c->cell);
}

/* To the byte: that is what a spreadsheet gets. */
static void
test_file (void)
{
  g_autoptr (EbLedgerPaper) paper = paper_new ();
  EbLedgerLine     due = paper_line (EB_LEDGER_LINE_DUE, 20, "Week 47 of 2026");
  EbLedgerLine     payout = paper_line (EB_LEDGER_LINE_PAYOUT, 20, "Paid out");
  g_autofree char *csv = NULL;

  due.due = 125050;
  due.owed = 125050;
  payout.received = 135050;
  payout.owed = -10000;
  payout.how = "handed out";
  payout.by = (char *) "Lone";
  payout.written = (EbDate){ 2026, 11, 20 };
  payout.note = (char *) "=for meget";
  payout.answer = (char *) "received";
  payout.answered_by = (char *) "Amira";
  payout.answered = (EbDate){ 2026, 11, 21 };
  g_array_append_val (paper->lines, due);
  g_array_append_val (paper->lines, payout);
  paper->closing = (EbLedgerSums){ .due = 125050, .received = 135050, .owed = -10000 };
  csv = eb_ledger_csv_new (paper);
  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbf"
                   "\"Date\";\"Week\";\"What\";\"Fell due\";\"Received\";\"Correction\";\"Waiting for an answer\";\"Not counted\";\"Owed after this line\";"
                   "\"Paid how\";\"Written by\";\"Written on\";\"Note or reason\";\"Answer\";\"Answered by\";\"Answered on\";\"Words to the answer\"\r\n"
                   "20-11-2026;47;\"Week 47 of 2026\";1250,50;;;;;1250,50;\"\";\"\";;\"\";\"\";\"\";;\"\"\r\n"
                   "20-11-2026;47;\"Paid out\";;1350,50;;;;-100,00;\"handed out\";\"Lone\";20-11-2026;\"'=for meget\";\"received\";\"Amira\";21-11-2026;\"\"\r\n"
                   "21-11-2026;;\"Sum\";1250,50;1350,50;0,00;0,00;;-100,00;;;;;;;;\r\n");
}

static void
test_empty (void)
{
  g_autoptr (EbLedgerPaper) paper = paper_new ();
  g_autofree char *csv = eb_ledger_csv_new (paper);

  g_assert_true (g_str_has_suffix (csv, "\r\n21-11-2026;;\"Sum\";0,00;0,00;0,00;0,00;;0,00;;;;;;;;\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ledger-csv/cell/%s", cells[i].name);

      g_test_add_data_func (path, &cells[i], test_cell);
    }
  g_test_add_func ("/ledger-csv/file", test_file);
  g_test_add_func ("/ledger-csv/empty", test_empty);
  return g_test_run ();
}
