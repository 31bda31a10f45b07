/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#define BOM "\xef\xbb\xbf"
#define LINE_END "\r\n"
#define SEPARATOR ';'

/* --- Cells ------------------------------------------------------------------------- */

/* What makes a spreadsheet take a text for a formula and run it, which somebody else may
 * have written: also after spaces, and in the wide forms of East Asian scripts. */
static gboolean
is_formula (const char *text)
{
  static const gunichar starts[] = { '=', '+', '-', '@', '\t', '\r', 0xff1d, 0xff0b, 0xff0d, 0xff20 };
  gunichar              first = 0;

  while (*text == ' ')
    text++;
  first = g_utf8_get_char (text);
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (first == starts[i])
      return TRUE;
  return FALSE;
}

/**
 * eb_ledger_csv_cell:
 * @text: what somebody wrote
 *
 * Between quotation marks, its own doubled (RFC 4180). One that would be taken for a
 * formula gets an apostrophe in front: some spreadsheets show it, others (Gnumeric) take it
 * for the mark of a text.
 *
 * Returns: (transfer full): it, as one cell
 */
char *
eb_ledger_csv_cell (const char *text)
{
  g_autoptr (GString) cell = g_string_new ("\"");

  if (is_formula (text))
    g_string_append_c (cell, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (cell, '"');
      g_string_append_c (cell, *text);
    }
  g_string_append_c (cell, '"');
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static void
put (GString    *csv,
     const char *cell)
{
  if (csv->len > strlen (BOM) && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, SEPARATOR);
  g_string_append (csv, cell);
}

static void
put_text (GString    *csv,
          const char *text)
{
  g_autofree char *cell = eb_ledger_csv_cell (text);

  put (csv, cell);
}

static void
put_date (GString *csv,
          EbDate   date)
{
  g_autofree char *cell = eb_ledger_paper_date (date);

  put (csv, cell);
}

/* A column that has nothing to say on a line is empty there, so that what is to be read
 * stands out. */
static void
put_amount (GString *csv,
            EbAmount amount,
            gboolean also_zero)
{
  g_autofree char *cell = amount == 0 && !also_zero ? g_strdup ("") : eb_amount_to_plain (amount);

  put (csv, cell);
}

/* --- Lines ---------------------------------------------------------------------------- */

static void
put_headings (GString *csv)
{
  const char *const headings[] = {
    _ ("Date"),
    _ ("Week"),
    _ ("What"),
    _ ("Fell due"),
    _ ("Received"),
    _ ("Correction"),
    _ ("Waiting for an answer"),
    _ ("Not counted"),
    _ ("Owed after this line"),
    _ ("Paid how"),
    _ ("Written by"),
    _ ("Written on"),
    _ ("Note or reason"),
    _ ("Answer"),
    _ ("Answered by"),
    _ ("Answered on"),
    _ ("Words to the answer"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    put_text (csv, headings[i]);
  g_string_append (csv, LINE_END);
}

static void
put_line (GString            *csv,
          const EbLedgerLine *line)
{
  g_autofree char *week = g_strdup_printf ("%d", eb_date_iso_week (line->day, NULL));

  put_date (csv, line->day);
  put (csv, week);
  put_text (csv, line->what);
  put_amount (csv, line->due, line->kind == EB_LEDGER_LINE_DUE);
  put_amount (csv, line->received, FALSE);
  put_amount (csv, line->correction, FALSE);
  put_amount (csv, line->waiting, FALSE);
  put_amount (csv, line->apart, FALSE);
  put_amount (csv, line->owed, TRUE);
  put_text (csv, line->how);
  put_text (csv, line->by);
  put_date (csv, line->written);
  put_text (csv, line->note);
  put_text (csv, line->answer);
  put_text (csv, line->answered_by);
  put_date (csv, line->answered);
  put_text (csv, line->answer_why);
  g_string_append (csv, LINE_END);
}

/* The program's own sums, not the lines': who adds the lines up finds the same. */
static void
put_sums (GString             *csv,
          const EbLedgerPaper *paper)
{
  put_date (csv, paper->to);
  put (csv, "");
  put_text (csv, _ ("Sum"));
  put_amount (csv, paper->closing.due - paper->opening.due, TRUE);
  put_amount (csv, paper->closing.received - paper->opening.received, TRUE);
  put_amount (csv, paper->closing.corrections - paper->opening.corrections, TRUE);
  put_amount (csv, paper->closing.waiting - paper->opening.waiting, TRUE);
  put (csv, "");
  put_amount (csv, paper->closing.owed, TRUE);
  for (guint i = 0; i < 8; i++)
    put (csv, "");
  g_string_append (csv, LINE_END);
}

/**
 * eb_ledger_csv_new:
 * @paper: a whole book
 *
 * A book as spreadsheets read it, one to a file so that its columns can be summed: UTF-8
 * with a byte order mark, semicolons, CRLF; one line of headings; days as 20-11-2026 and
 * amounts as 1250,50 and -50,00, without a thousands' point, as a spreadsheet in Danish
 * expects them; oldest first, what is owed after each line, and the sums last. Every word
 * with its author and day. Texts stand between quotation marks; one that begins with
 * = + - @ or a tab has an apostrophe in front, so that no spreadsheet runs it.
 *
 * Returns: (transfer full): that
 */
char *
eb_ledger_csv_new (const EbLedgerPaper *paper)
{
  g_autoptr (GString) csv = g_string_new (BOM);

  put_headings (csv);
  for (guint i = 0; i < paper->lines->len; i++)
    put_line (csv, &g_array_index (paper->lines, EbLedgerLine, i));
  put_sums (csv, paper);
  return g_string_free (g_steal_pointer (&csv), FALSE);
}
