/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "eb-handout-sheet.h"

/* A4 in points, and what a printer leaves of it. */
#define A4_WIDTH 595
#define A4_HEIGHT 842
#define LEAST_MARGIN 28

static void
paint_box (cairo_t         *cr,
           const EbDrawing *drawing,
           double           scale)
{
  cairo_rectangle (cr, 0, 0, scale * (double) eb_drawing_get_width (drawing), scale * (double) eb_drawing_get_height (drawing));
  cairo_fill (cr);
}

static EbHandoutSheet *
sheet_new (void)
{
  return eb_handout_sheet_new ("Egne Ben · for Farmor", paint_box);
}

static guint
print_pdf (EbHandoutSheet *sheet,
           const char     *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  const guint pages = eb_handout_sheet_lay_out (sheet, layout, A4_WIDTH - 2 * LEAST_MARGIN, A4_HEIGHT - 2 * LEAST_MARGIN);

  for (guint page = 0; page < pages; page++)
    {
      cairo_save (cr);
      cairo_translate (cr, LEAST_MARGIN, LEAST_MARGIN);
      eb_handout_sheet_draw (sheet, cr, layout, page);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pages;
}

/* As one reads it, page by page; NULL: there is no pdftotext. */
static char **
read_pdf (EbHandoutSheet *sheet,
          guint          *pages)
{
  g_autofree char *path = g_strdup_printf ("%s/eb-handout-%u.pdf", g_get_tmp_dir (), g_random_int ());
  const char      *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = NULL;

  *pages = print_pdf (sheet, path);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL);
  g_unlink (path);
  return text == NULL ? NULL : g_strsplit (text, "\f", -1);
}

static guint
count (char      **text,
       const char *words)
{
  guint n = 0;

  for (char **page = text; *page != NULL; page++)
    for (const char *at = strstr (*page, words); at != NULL; at = strstr (at + 1, words))
      n++;
  return n;
}

/* Nothing is lost between two pages, each says which one it is and for whom, and no
 * heading is the last thing on one. */
static void
test_pages (void)
{
  g_autoptr (EbHandoutSheet) sheet = sheet_new ();
  guint pages = 0;
  g_auto (GStrv) text = NULL;

  eb_handout_sheet_add (sheet, EB_HANDOUT_TITLE, "For Farmor");
  for (guint i = 0; i < 100; i++)
    {
      eb_handout_sheet_add (sheet, EB_HANDOUT_DOOR, "Bolig");
      eb_handout_sheet_add (sheet, EB_HANDOUT_GOAL, "Bo for mig selv");
      eb_handout_sheet_add (sheet, EB_HANDOUT_HEADING, "Noter");
      for (guint k = 0; k < i % 5; k++)
        eb_handout_sheet_add (sheet, EB_HANDOUT_TEXT, "Mellem dem");
      eb_handout_sheet_add (sheet, EB_HANDOUT_AUTHOR, "Amira, 21. nov.");
      eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, "Ordene");
    }
  text = read_pdf (sheet, &pages);
  g_assert_cmpuint (pages, >, 10);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count (text, "Ordene"), ==, 100);
  g_assert_cmpuint (count (text, "Amira, 21. nov."), ==, 100);
  g_assert_cmpuint (count (text, "Egne Ben · for Farmor"), ==, pages);
  for (guint page = 0; page < pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page + 1, pages);
      char            *foot = strstr (text[page], "Egne Ben ·");

      g_assert_nonnull (strstr (text[page], number));
      g_assert_nonnull (foot);
      *foot = '\0';
      g_strchomp (text[page]);
      g_assert_true (g_str_has_suffix (text[page], "Ordene") || g_str_has_suffix (text[page], "Mellem dem"));
    }
}

/* Words that are longer than a page, in many paragraphs and in one. */
static void
test_long (void)
{
  g_autoptr (EbHandoutSheet) sheet = sheet_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  guint pages = 0;
  g_auto (GStrv) text = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_string_append_printf (lines, "Linje%03u\n", i);
      g_string_append_printf (words, "ordet%03u er langt, men ikke længere end det der kommer bagefter. ", i);
    }
  eb_handout_sheet_add (sheet, EB_HANDOUT_AUTHOR, "Amira, 21. nov.");
  eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, lines->str);
  eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, "");
  eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, words->str);
  text = read_pdf (sheet, &pages);
  g_assert_cmpuint (pages, >, 4);
  for (guint i = 0; text != NULL && i < 200; i++)
    {
      g_autofree char *line = g_strdup_printf ("Linje%03u", i);
      g_autofree char *word = g_strdup_printf ("ordet%03u", i);

      g_assert_cmpuint (count (text, line), ==, 1);
      g_assert_cmpuint (count (text, word), ==, 1);
    }
}

static guint
find_ink (EbHandoutSheet *sheet,
          guint           page,
          int            *right,
          int            *bottom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  guint n = 0;

  eb_handout_sheet_lay_out (sheet, layout, A4_WIDTH, A4_HEIGHT);
  eb_handout_sheet_draw (sheet, cr, layout, page);
  cairo_surface_flush (surface);
  for (int y = 0; y < A4_HEIGHT; y++)
    for (int x = 0; x < A4_WIDTH; x++)
      {
        const guchar *at = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4;

        if (at[3] == 0)
          continue;
        g_assert_true (at[0] == at[1] && at[1] == at[2]);
        g_assert_cmpint (x, >=, 25);
        *right = MAX (*right, x);
        *bottom = MAX (*bottom, y);
        n++;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* A drawing is made to fit, with whose it is above it; ink within the margins, and
 * none but black. */
static void
test_drawing (void)
{
  g_autoptr (EbHandoutSheet) sheet = sheet_new ();
  g_autoptr (EbDrawing) wide = eb_drawing_new (3000, 300);
  g_autoptr (EbDrawing) tall = eb_drawing_new (300, 9000);
  int   right = 0;
  int   bottom = 0;
  guint pages = 0;
  g_auto (GStrv) text = NULL;

  for (guint i = 0; i < 25; i++)
    eb_handout_sheet_add (sheet, EB_HANDOUT_TEXT, "Mellem dem");
  eb_handout_sheet_add (sheet, EB_HANDOUT_AUTHOR, "Amira");
  eb_handout_sheet_add_drawing (sheet, wide);
  eb_handout_sheet_add (sheet, EB_HANDOUT_AUTHOR, "Lone");
  eb_handout_sheet_add_drawing (sheet, tall);
  eb_handout_sheet_add (sheet, EB_HANDOUT_WORDS, "Et tårn");
  g_assert_cmpuint (find_ink (sheet, 0, &right, &bottom), >, 5000);
  g_assert_cmpint (right, >, A4_WIDTH - 40);
  g_assert_cmpint (right, <, A4_WIDTH - 25);
  g_assert_cmpint (bottom, <, A4_HEIGHT - 10);
  text = read_pdf (sheet, &pages);
  g_assert_cmpuint (pages, ==, 2);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (text[0], "Amira"));
  g_assert_null (strstr (text[0], "Lone"));
  g_assert_nonnull (strstr (text[1], "Lone"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/handout-sheet/pages", test_pages);
  g_test_add_func ("/handout-sheet/long", test_long);
  g_test_add_func ("/handout-sheet/drawing", test_drawing);
  return g_test_run ();
}
