/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recovery-page.h"
#include "eb-recovery-sheet.h"
#include "widget-fixture.h"

#define CODE "ABCDE-FGHJK-MNPQR-STVWX-YZ2345"

static void
on_continued_cb (int *count)
{
  (*count)++;
}

static void
test_continue_only_when_written_down (void)
{
  EbRecoveryPage *page = g_object_new (EB_TYPE_RECOVERY_PAGE, NULL);
  GtkWidget      *window = fixture_window_new (page);
  g_autoptr (EbSecret) code = eb_secret_new_from_text (CODE);
  int continued = 0;

  g_signal_connect_swapped (page, "continued", G_CALLBACK (on_continued_cb), &continued);
  eb_recovery_page_show (page, "Lone", code);
  g_assert_cmpstr (gtk_label_get_text (fixture_child (page, "code_label")), ==, CODE);
  g_assert_false (gtk_widget_is_sensitive (fixture_button (page, "Continue")));

  gtk_check_button_set_active (fixture_child (page, "written_button"), TRUE);
  fixture_press (page, "Continue");
  g_assert_cmpint (continued, ==, 1);

  fixture_window_finish (window, page);
}

static void
test_forget (void)
{
  EbRecoveryPage *page = g_object_new (EB_TYPE_RECOVERY_PAGE, NULL);
  GtkWidget      *window = fixture_window_new (page);
  g_autoptr (EbSecret) code = eb_secret_new_from_text (CODE);

  eb_recovery_page_show (page, "Lone", code);
  gtk_check_button_set_active (fixture_child (page, "written_button"), TRUE);
  eb_recovery_page_forget (page);
  g_assert_cmpstr (gtk_label_get_text (fixture_child (page, "code_label")), ==, "");
  g_assert_false (gtk_widget_is_sensitive (fixture_button (page, "Continue")));

  fixture_window_finish (window, page);
}

/* How many rows of the picture have ink on them, and whether any lies outside
 * the margins. */
static guint
count_inked_rows (cairo_surface_t *surface,
                  int              margin)
{
  int           width = cairo_image_surface_get_width (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  guint         rows = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      gboolean inked = FALSE;

      for (int x = 0; x < width; x++)
        if (pixels[y * stride + x] > 40)
          {
            inked = TRUE;
            g_assert_cmpint (x, >=, margin - 2);
            g_assert_cmpint (x, <, width - margin + 2);
          }
      rows += inked ? 1 : 0;
    }
  return rows;
}

static guint
draw_sheet (const char *const *lines)
{
  EbRecoverySheet  sheet = { .heading = "Recovery code", .name = "Lone Ærø", .code = CODE, .lines = lines };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 800);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  guint rows = 0;

  eb_recovery_sheet_draw (&sheet, cr, layout, 400, 36);
  cairo_surface_flush (surface);
  rows = count_inked_rows (surface, 36);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return rows;
}

/* A narrow sheet: the code and the lines wrap and stay within the margins. */
static void
test_sheet (void)
{
  const char *const none[] = { NULL };
  const char *const two[] = { "A plain line that is long enough to go on to the next one on a narrow page.", "And one more.", NULL };

  g_assert_cmpuint (draw_sheet (NULL), >, 60);
  g_assert_cmpuint (draw_sheet (none), ==, draw_sheet (NULL));
  g_assert_cmpuint (draw_sheet (two), >, draw_sheet (none) + 20);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/recovery-page/continue-only-when-written-down", test_continue_only_when_written_down);
  g_test_add_func ("/recovery-page/forget", test_forget);
  g_test_add_func ("/recovery-page/sheet", test_sheet);
  return g_test_run ();
}
