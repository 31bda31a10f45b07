/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "eb-ledger-statement.h"
#include "paper-fixture.h"

/* A4 in points, and what a printer leaves of it. */
#define A4_WIDTH 595
#define A4_HEIGHT 842
#define LEAST_MARGIN 28

#define LONG_NOTE "Vi talte forkert: der var to sedler i kuverten i stedet for tre, og den sidste lå bag køleskabet, hvor vi først fandt den, da vi flyttede ud af den gamle lejlighed og ind i den nye"

/* @n weeks, each with what fell due and what was paid out; what is said fits no page alone. */
static EbLedgerPaper *
paper_with (guint n)
{
  EbLedgerPaper *paper = paper_new ();

  paper->opening.owed = 29100;
  paper->closing.owed = 29100;
  for (guint i = 0; i < n; i++)
    {
      EbLedgerLine due = paper_line (EB_LEDGER_LINE_DUE, 6, "Week 45 of 2026");
      EbLedgerLine payout = paper_line (EB_LEDGER_LINE_PAYOUT, 6, "Paid out: Week 45 of 2026");

      due.due = 29100;
      due.note = (char *) "KL 2023 · 16 years and older · check with the municipality";
      payout.received = 29100;
      payout.by = (char *) "Lone";
      payout.written = (EbDate){ 2026, 11, 7 };
      payout.note = (char *) LONG_NOTE;
      payout.answered_by = (char *) "Amira";
      payout.answered = (EbDate){ 2026, 11, 8 };
      payout.answer = (char *) "received";
      g_array_append_val (paper->lines, due);
      g_array_append_val (paper->lines, payout);
    }
  return paper;
}

static guint
print_pdf_on (const EbLedgerPaper *paper,
              const char          *path,
              double               paper_width,
              double               paper_height)
{
  g_autoptr (EbLedgerStatement) statement = eb_ledger_statement_new (paper);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, paper_width, paper_height);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  const guint pages = eb_ledger_statement_lay_out (statement, layout, paper_width - 2 * LEAST_MARGIN, paper_height - 2 * LEAST_MARGIN);

  for (guint page = 0; page < pages; page++)
    {
      cairo_save (cr);
      cairo_translate (cr, LEAST_MARGIN, LEAST_MARGIN);
      eb_ledger_statement_draw (statement, cr, layout, page);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pages;
}

/* As one reads it; NULL: there is no pdftotext. */
static char *
read_pdf_on (const EbLedgerPaper *paper,
             double               paper_width,
             double               paper_height,
             guint               *pages)
{
  g_autofree char *path = g_strdup_printf ("%s/eb-statement-%u.pdf", g_get_tmp_dir (), g_random_int ());
  const char      *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  char            *text = NULL;

  *pages = print_pdf_on (paper, path, paper_width, paper_height);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL);
  g_unlink (path);
  return text;
}

static char *
read_pdf (const EbLedgerPaper *paper,
          guint               *pages)
{
  return read_pdf_on (paper, A4_WIDTH, A4_HEIGHT, pages);
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

static void
assert_reads (const char *text,
              const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in\n%s", words, text);
}

/* All that two people sign is on it. */
static void
test_words (void)
{
  g_autoptr (EbLedgerPaper) paper = paper_with (1);
  guint            pages = 0;
  g_autofree char *text = NULL;

  paper->closing = (EbLedgerSums){ .due = 29100, .received = 29100, .waiting = 5000, .owed = 29100 };
  g_array_index (paper->lines, EbLedgerLine, 1).owed = 29100;
  text = read_pdf (paper, &pages);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (pages, ==, 1);
  assert_reads (text, "Pocket money · statement for Amira");
  assert_reads (text, "From 01-11-2026 to 21-11-2026");
  assert_reads (text, "Owed before");
  assert_reads (text, "written by Lone on 07-11-2026");
  assert_reads (text, "answered by Amira on 08-11-2026");
  assert_reads (text, "bag køleskabet");
  assert_reads (text, "Sum, and owed at the end");
  assert_reads (text, "50,00 kr. is said to be paid out");
  assert_reads (text, "From 06-11-2026: 291,00 kr. each time. KL 2023 · 16 years and older · check with the");
  assert_reads (text, "Page 1 of 1");
  assert_reads (text, "Egne Ben");
  g_assert_cmpuint (count (text, "Signature"), ==, 2);
  g_assert_cmpuint (count (text, "Young person"), ==, 1);
  g_assert_cmpuint (count (text, "Adult"), ==, 1);
}

/* Nothing is lost between two pages, and each says which one it is. */
static void
test_pages (void)
{
  g_autoptr (EbLedgerPaper) paper = paper_with (100);
  guint            pages = 0;
  g_autofree char *text = read_pdf (paper, &pages);

  g_assert_cmpuint (pages, >, 5);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint page = 1; page <= pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page, pages);

      g_assert_cmpuint (count (text, number), ==, 1);
    }
  g_assert_cmpuint (count (text, "Paid out: Week 45 of 2026"), ==, 100);
  g_assert_cmpuint (count (text, "answered by Amira"), ==, 100);
  g_assert_cmpuint (count (text, "Owed before"), ==, 1);
  g_assert_cmpuint (count (text, "Signature"), ==, 2);
}

/* Whatever paper the printer has, all of it is there. */
static void
test_small_paper (void)
{
  static const double sizes[][2] = { { 420, 595 }, { 595, 420 }, { 298, 420 }, { 420, 298 } }; /* A5, A6 */
  g_autoptr (EbLedgerPaper) paper = paper_with (20);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint            pages = 0;
      g_autofree char *text = read_pdf_on (paper, sizes[i][0], sizes[i][1], &pages);

      g_assert_cmpuint (pages, >, 1);
      if (text == NULL)
        continue;
      g_assert_cmpuint (count (text, "Paid out: Week 45"), ==, 20);
      g_assert_cmpuint (count (text, "answered by Amira"), ==, 20);
      g_assert_cmpuint (count (text, "Signature"), ==, 2);
    }
}

/* What the youth put aside is not for an adult to sign. */
static void
test_saved (void)
{
  g_autoptr (EbLedgerPaper) paper = paper_new ();
  EbLedgerLine     saved = paper_line (EB_LEDGER_LINE_SAVED, 6, "Put aside");
  guint            pages = 0;
  g_autofree char *text = NULL;

  saved.apart = -10000;
  g_array_append_val (paper->lines, saved);
  text = read_pdf (paper, &pages);
  g_assert_cmpuint (pages, ==, 1);
  if (text != NULL)
    g_assert_cmpuint (count (text, "Put aside"), ==, 0);
}

/* Ink within the margins, and none but black. */
static void
test_ink (void)
{
  g_autoptr (EbLedgerPaper) paper = paper_with (30);
  g_autoptr (EbLedgerStatement) statement = eb_ledger_statement_new (paper);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  guint n = 0;

  eb_ledger_statement_lay_out (statement, layout, A4_WIDTH, A4_HEIGHT);
  eb_ledger_statement_draw (statement, cr, layout, 0);
  cairo_surface_flush (surface);
  for (int y = 0; y < A4_HEIGHT; y++)
    for (int x = 0; x < A4_WIDTH; x++)
      {
        const guchar *at = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4;

        if (at[0] == 0 && at[1] == 0 && at[2] == 0 && at[3] == 0)
          continue;
        g_assert_true (at[0] == at[1] && at[1] == at[2]);
        g_assert_cmpint (x, >=, 25);
        g_assert_cmpint (x, <, A4_WIDTH - 25);
        g_assert_cmpint (y, <, A4_HEIGHT - 10);
        n++;
      }
  g_assert_cmpuint (n, >, 5000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger-statement/words", test_words);
  g_test_add_func ("/ledger-statement/pages", test_pages);
  g_test_add_func ("/ledger-statement/small-paper", test_small_paper);
  g_test_add_func ("/ledger-statement/saved", test_saved);
  g_test_add_func ("/ledger-statement/ink", test_ink);
  return g_test_run ();
}
