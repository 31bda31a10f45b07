/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "eb-week-sheet.h"

/* A4 in points, and what a printer leaves of it. */
#define A4_WIDTH 595
#define A4_HEIGHT 842
#define LEAST_MARGIN 28

#define LONG_TITLE "Rydde op på værelset, støvsuge under sengen, tørre vindueskarmen af og bære det gamle avispapir ned til containeren bag cykelskuret"

static const char *const day_names[] = { "Mandag 23. november", "Tirsdag 24. november", "Onsdag 25. november", "Torsdag 26. november", "Fredag 27. november", "Lørdag 28. november", "Søndag 29. november" };

static EbWeekSheet *
sheet_new (void)
{
  EbWeekSheet *sheet = eb_week_sheet_new ("Uge 48 · 23.–29. november 2026");

  for (guint i = 0; i < EB_WEEK_SHEET_DAYS; i++)
    eb_week_sheet_name_day (sheet, i, day_names[i]);
  return sheet;
}

/* @n turns on each day. */
static EbWeekSheet *
sheet_with (guint       n,
            const char *title)
{
  EbWeekSheet *sheet = sheet_new ();

  for (guint i = 0; i < n * EB_WEEK_SHEET_DAYS; i++)
    eb_week_sheet_add (sheet, i % EB_WEEK_SHEET_DAYS, EB_WEEK_BOX_EMPTY, title, "Amira");
  return sheet;
}

/* --- Pictures ------------------------------------------------------------------------ */

typedef struct
{
  cairo_surface_t *surface;
  guint            pages;
} Picture;

static Picture
draw (EbWeekSheet *sheet,
      int          width,
      int          height,
      guint        page)
{
  Picture  picture = { cairo_image_surface_create (CAIRO_FORMAT_A8, width, height), 0 };
  cairo_t *cr = cairo_create (picture.surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  picture.pages = eb_week_sheet_lay_out (sheet, layout, width, height);
  eb_week_sheet_draw (sheet, cr, layout, page);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  return picture;
}

static gboolean
is_inked (const Picture *picture,
          int            x,
          int            y)
{
  return cairo_image_surface_get_data (picture->surface)[y * cairo_image_surface_get_stride (picture->surface) + x] > 40;
}

/* The ink between two columns. Fails if any of the page lies outside the margins. */
static guint
count_ink (const Picture *picture,
           int            from,
           int            to)
{
  const int width = cairo_image_surface_get_width (picture->surface);
  const int height = cairo_image_surface_get_height (picture->surface);
  guint     ink = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (is_inked (picture, x, y))
        {
          g_assert_cmpint (x, >=, LEAST_MARGIN);
          g_assert_cmpint (x, <, width - LEAST_MARGIN);
          g_assert_cmpint (y, >=, LEAST_MARGIN);
          g_assert_cmpint (y, <, height - LEAST_MARGIN);
          ink += x >= from && x < to ? 1 : 0;
        }
  return ink;
}

static guint
ink_of_box (EbWeekBox box)
{
  g_autoptr (EbWeekSheet) sheet = sheet_new ();
  Picture picture;
  guint   ink = 0;

  eb_week_sheet_add (sheet, 2, box, "", "");
  picture = draw (sheet, A4_WIDTH, A4_HEIGHT, 0);
  ink = count_ink (&picture, 0, A4_WIDTH);
  cairo_surface_destroy (picture.surface);
  return ink;
}

/* A box is a box, a tick is more than that, and there is none where nothing is to be
 * done: all told apart without colour. */
static void
test_boxes (void)
{
  g_assert_cmpuint (ink_of_box (EB_WEEK_BOX_EMPTY), >, ink_of_box (EB_WEEK_BOX_NONE) + 30);
  g_assert_cmpuint (ink_of_box (EB_WEEK_BOX_TICKED), >, ink_of_box (EB_WEEK_BOX_EMPTY) + 10);
}

/* --- Pages --------------------------------------------------------------------------- */

static guint
count_pages (guint       n,
             const char *title,
             int         width,
             int         height)
{
  g_autoptr (EbWeekSheet) sheet = sheet_with (n, title);
  Picture first = draw (sheet, width, height, 0);

  g_assert_cmpuint (count_ink (&first, 0, width), >, 500);
  for (guint page = 1; page < first.pages; page++)
    {
      Picture other = draw (sheet, width, height, page);

      g_assert_cmpuint (count_ink (&other, 0, width), >, 500);
      cairo_surface_destroy (other.surface);
    }
  cairo_surface_destroy (first.surface);
  return first.pages;
}

/* What is too much for a page gets smaller, and only then goes on to the next. No
 * page is empty and nothing lies outside the margins, upright or lying. */
static void
test_pages (void)
{
  const struct
  {
    guint       n;
    const char *title;
    int         width;
    int         height;
    guint       least;
    guint       most;
  } cases[] = {
    { 0, "Opvask", A4_WIDTH, A4_HEIGHT, 1, 1 },
    { 1, "Opvask", A4_WIDTH, A4_HEIGHT, 1, 1 },
    { 3, "Opvask", A4_WIDTH, A4_HEIGHT, 1, 1 },
    { 1, LONG_TITLE, A4_WIDTH, A4_HEIGHT, 1, 1 },
    { 12, "Opvask", A4_WIDTH, A4_HEIGHT, 3, 6 },
    { 8, LONG_TITLE, A4_WIDTH, A4_HEIGHT, 3, 9 },
    { 2, "Opvask", A4_HEIGHT, A4_WIDTH, 1, 2 },
    { 12, LONG_TITLE, A4_HEIGHT, A4_WIDTH, 5, 20 },
    { 1, LONG_TITLE, 250, 300, 2, 40 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint pages = count_pages (cases[i].n, cases[i].title, cases[i].width, cases[i].height);

      g_test_message ("%u a day: %u pages", cases[i].n, pages);
      g_assert_cmpuint (pages, >=, cases[i].least);
      g_assert_cmpuint (pages, <=, cases[i].most);
    }
}

/* --- Words --------------------------------------------------------------------------- */

/* What a program that reads PDF finds on the sheet; each page ends with a form feed. */
static char *
read_words (EbWeekSheet *sheet)
{
  g_autofree char *directory = g_dir_make_tmp ("egneben-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "uge.pdf", NULL);
  const char      *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  cairo_surface_t *surface = cairo_pdf_surface_create (path, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  char            *words = NULL;
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  const guint pages = eb_week_sheet_lay_out (sheet, layout, A4_WIDTH, A4_HEIGHT);

  for (guint page = 0; page < pages; page++)
    {
      eb_week_sheet_draw (sheet, cr, layout, page);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, NULL));
  g_remove (path);
  g_rmdir (directory);
  return words;
}

static guint
count_words (const char *text,
             const char *words)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, words)) != NULL; at += strlen (words))
    n++;
  return n;
}

static gboolean
can_read_pdf (void)
{
  g_autofree char *path = g_find_program_in_path ("pdftotext");

  if (path == NULL)
    g_test_skip ("pdftotext is not installed");
  return path != NULL;
}

/* Each turn stands beside its day, with who does it. */
static void
test_words (void)
{
  g_autoptr (EbWeekSheet) sheet = sheet_new ();
  g_autofree char *words = NULL;
  const char      *tuesday = NULL;

  if (!can_read_pdf ())
    return;
  eb_week_sheet_add (sheet, 1, EB_WEEK_BOX_EMPTY, "Gøre badeværelset rent", "Amira");
  eb_week_sheet_add (sheet, 3, EB_WEEK_BOX_NONE, "Vaske tøj", "Sammen · flyttet til fredag");
  words = read_words (sheet);
  g_assert_nonnull (strstr (words, "Uge 48 · 23.–29. november 2026"));
  tuesday = strstr (words, "Tirsdag");
  g_assert_nonnull (tuesday);
  g_assert_nonnull (strstr (tuesday, "Gøre badeværelset rent"));
  g_assert_true (strstr (tuesday, "Gøre badeværelset rent") < strstr (words, "Onsdag"));
  g_assert_nonnull (strstr (tuesday, "Amira"));
  g_assert_true (strstr (words, "Vaske tøj") > strstr (words, "Torsdag"));
  g_assert_true (strstr (words, "flyttet til fredag") < strstr (words, "Fredag 27"));
  g_assert_cmpuint (count_words (words, "\f"), ==, 1);
}

/* Nothing is lost on the way to the next page; each page says which week it is. */
static void
test_many (void)
{
  g_autoptr (EbWeekSheet) sheet = sheet_with (30, "Opvask");
  g_autofree char *words = NULL;

  if (!can_read_pdf ())
    return;
  words = read_words (sheet);
  g_assert_cmpuint (count_words (words, "Opvask"), ==, (gsize) 30 * EB_WEEK_SHEET_DAYS);
  g_assert_cmpuint (count_words (words, "Uge 48"), ==, count_words (words, "\f"));
  g_assert_cmpuint (count_words (words, "Mandag"), >, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/week-sheet/boxes", test_boxes);
  g_test_add_func ("/week-sheet/pages", test_pages);
  g_test_add_func ("/week-sheet/words", test_words);
  g_test_add_func ("/week-sheet/many", test_many);
  return g_test_run ();
}
