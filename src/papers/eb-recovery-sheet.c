/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recovery-sheet.h"

#define GAP 14.0 /* points between two pieces of text */
#define FRAME_PADDING 14.0

/* Where the next piece goes, in points. */
typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  double       left;
  double       width;
  double       y;
} Cursor;

static double
draw_text (Cursor     *cursor,
           const char *font,
           const char *text)
{
  PangoFontDescription *description = pango_font_description_from_string (font);
  int                   height = 0;

  pango_layout_set_font_description (cursor->layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (cursor->layout, (int) (cursor->width * PANGO_SCALE));
  pango_layout_set_wrap (cursor->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (cursor->layout, text, -1);
  pango_layout_get_size (cursor->layout, NULL, &height);

  cairo_move_to (cursor->cr, cursor->left, cursor->y);
  pango_cairo_show_layout (cursor->cr, cursor->layout);
  return (double) height / PANGO_SCALE;
}

static void
draw_framed (Cursor     *cursor,
             const char *font,
             const char *text)
{
  Cursor inner = *cursor;
  double height = 0;

  inner.left += FRAME_PADDING;
  inner.width -= 2 * FRAME_PADDING;
  inner.y += FRAME_PADDING;
  height = draw_text (&inner, font, text) + 2 * FRAME_PADDING;

  cairo_set_line_width (cursor->cr, 1.0);
  cairo_rectangle (cursor->cr, cursor->left, cursor->y, cursor->width, height);
  cairo_stroke (cursor->cr);
  cursor->y += height + GAP;
}

/**
 * eb_recovery_sheet_draw:
 * @sheet: what to draw
 * @cr: where to
 * @layout: a layout for @cr; its text, font and width are changed
 * @width: of the page within the printer's margins, in points
 * @margin: on every side, in points
 *
 * Draws the one page that somebody prints to keep a recovery code: what it is
 * and whose, the code large in a frame, and what to know about it. Black on
 * white, so that a poor printer and a poor copy do no harm.
 */
void
eb_recovery_sheet_draw (const EbRecoverySheet *sheet,
                        cairo_t               *cr,
                        PangoLayout           *layout,
                        double                 width,
                        double                 margin)
{
  Cursor cursor = { .cr = cr, .layout = layout, .left = margin, .width = width - 2 * margin, .y = margin };

  g_return_if_fail (sheet != NULL);
  g_return_if_fail (cursor.width > 2 * FRAME_PADDING);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cursor.y += draw_text (&cursor, "Sans Bold 18", sheet->heading) + GAP / 2;
  cursor.y += draw_text (&cursor, "Sans 14", sheet->name) + GAP;
  draw_framed (&cursor, "Monospace Bold 18", sheet->code);
  for (guint i = 0; sheet->lines != NULL && sheet->lines[i] != NULL; i++)
    cursor.y += draw_text (&cursor, "Sans 11", sheet->lines[i]) + GAP / 2;
  cairo_restore (cr);
}
