/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-handout-sheet.h"

#include <glib/gi18n.h>

#define MARGIN 30.0 /* points, on top of the printer's own */
#define FOOT_SIZE 8.0
#define FOOT_GAP 6.0
#define INDENT 14.0
#define LINE_WIDTH 0.6
#define RULE_GAP 4.0
#define DRAWING_GAP 4.0
#define DRAWING_PART 0.5   /* of a page's height, at most */
#define DRAWING_SCALE 0.75 /* points for a pixel of the screen */

/**
 * Style:
 * @gap: above it, but for the top of a page
 * @with_next: not the last on its page
 * @is_ruled: a line above it
 *
 * Lengths in points.
 */
typedef struct
{
  double   size;
  double   left;
  double   gap;
  gboolean is_bold;
  gboolean with_next;
  gboolean is_ruled;
} Style;

static const Style styles[] = {
  [EB_HANDOUT_TITLE] = { .size = 18, .is_bold = TRUE },
  [EB_HANDOUT_TEXT] = { .size = 10, .gap = 4 },
  [EB_HANDOUT_DOOR] = { .size = 14, .gap = 22, .is_bold = TRUE, .with_next = TRUE, .is_ruled = TRUE },
  [EB_HANDOUT_GOAL] = { .size = 11.5, .gap = 14, .is_bold = TRUE, .with_next = TRUE },
  [EB_HANDOUT_HEADING] = { .size = 9, .left = INDENT, .gap = 8, .is_bold = TRUE, .with_next = TRUE },
  [EB_HANDOUT_ITEM] = { .size = 10, .left = INDENT, .gap = 4 },
  [EB_HANDOUT_DETAIL] = { .size = 8.5, .left = INDENT, .gap = 1 },
  [EB_HANDOUT_AUTHOR] = { .size = 8.5, .left = INDENT, .gap = 8, .is_bold = TRUE, .with_next = TRUE },
  [EB_HANDOUT_WORDS] = { .size = 10, .left = INDENT, .gap = 1 },
};

/**
 * Place:
 *
 * Where something begins.
 */
typedef struct
{
  guint  page;
  double y;
} Place;

/**
 * Block:
 * @drawing: (nullable): instead of words
 * @start: where it begins
 * @last: the page on which it ends
 */
typedef struct
{
  EbHandoutStyle style;
  char          *words;
  EbDrawing     *drawing;
  Place          start;
  guint          last;
} Block;

struct _EbHandoutSheet
{
  char              *foot;
  EbHandoutPaintFunc paint;
  GArray            *blocks; /* of Block, in their order */
  guint              n_pages;
  double             width;
  double             height;
};

/* What is drawn with. @cr: NULL: only finds out where things go. @page: which one. */
typedef struct
{
  EbHandoutSheet *self;
  PangoLayout    *layout;
  cairo_t        *cr;
  guint           page;
} Pen;

/* --- Words ------------------------------------------------------------------------- */

static double
find_bottom (const Pen *pen)
{
  return pen->self->height - MARGIN - FOOT_GAP;
}

static void
set_words (const Pen  *pen,
           const char *words,
           double      size,
           gboolean    is_bold,
           double      width)
{
  PangoFontDescription *font = pango_font_description_from_string (is_bold ? "Sans Bold" : "Sans");

  /* Not in points: a printer's layout and a picture's do not agree on those. */
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (pen->layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (pen->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (pen->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (pen->layout, PANGO_ALIGN_LEFT);
  pango_layout_set_text (pen->layout, words, -1);
}

static gboolean
is_drawn (const Pen   *pen,
          const Place *at)
{
  return pen->cr != NULL && at->page == pen->page;
}

static void
turn_page (Place *at)
{
  at->page++;
  at->y = MARGIN;
}

/* One line after the other, over as many pages as it takes. */
static void
flow_lines (const Pen *pen,
            double     left,
            Place     *at)
{
  PangoLayoutIter *iter = pango_layout_get_iter (pen->layout);

  do
    {
      PangoRectangle logical = { 0 };
      double         height = 0;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE;
      if (at->y + height > find_bottom (pen) && at->y > MARGIN)
        turn_page (at);
      if (is_drawn (pen, at))
        {
          cairo_move_to (pen->cr, left + (double) logical.x / PANGO_SCALE, at->y + (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE);
          pango_cairo_show_layout_line (pen->cr, pango_layout_iter_get_line_readonly (iter));
        }
      at->y += height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_rule (const Pen *pen,
           double     y)
{
  cairo_set_line_width (pen->cr, LINE_WIDTH);
  cairo_move_to (pen->cr, MARGIN, y);
  cairo_line_to (pen->cr, pen->self->width - MARGIN, y);
  cairo_stroke (pen->cr);
}

static void
flow_words (const Pen   *pen,
            const Block *block,
            Place       *at)
{
  const Style *style = &styles[block->style];

  if (style->is_ruled)
    {
      if (is_drawn (pen, at))
        draw_rule (pen, at->y);
      at->y += RULE_GAP;
    }
  set_words (pen, block->words, style->size, style->is_bold, pen->self->width - 2 * MARGIN - style->left);
  flow_lines (pen, MARGIN + style->left, at);
}

/* --- Drawings ------------------------------------------------------------------------ */

static double
find_scale (const Pen       *pen,
            const EbDrawing *drawing)
{
  const double across = (pen->self->width - 2 * MARGIN - INDENT) / (double) eb_drawing_get_width (drawing);
  const double down = (find_bottom (pen) - MARGIN) * DRAWING_PART / (double) eb_drawing_get_height (drawing);

  return MIN (DRAWING_SCALE, MIN (across, down));
}

static void
flow_drawing (const Pen   *pen,
              const Block *block,
              Place       *at)
{
  const double scale = find_scale (pen, block->drawing);

  if (is_drawn (pen, at))
    {
      cairo_save (pen->cr);
      cairo_translate (pen->cr, MARGIN + INDENT, at->y + DRAWING_GAP);
      pen->self->paint (pen->cr, block->drawing, scale);
      cairo_restore (pen->cr);
    }
  at->y += scale * (double) eb_drawing_get_height (block->drawing) + 2 * DRAWING_GAP;
}

/* --- Where it goes ---------------------------------------------------------------------- */

static double
measure (const Pen   *pen,
         const Block *block)
{
  const Style *style = &styles[block->style];
  int          height = 0;

  if (block->drawing != NULL)
    return find_scale (pen, block->drawing) * (double) eb_drawing_get_height (block->drawing) + 2 * DRAWING_GAP;
  set_words (pen, block->words, style->size, style->is_bold, pen->self->width - 2 * MARGIN - style->left);
  pango_layout_get_size (pen->layout, NULL, &height);
  return (double) height / PANGO_SCALE + (style->is_ruled ? RULE_GAP : 0);
}

/* What has to be on one page from block @index on: headings with what they are about. */
static double
find_need (const Pen *pen,
           guint      index)
{
  const GArray *blocks = pen->self->blocks;
  double        need = 0;
  guint         i = index;

  for (; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      if (i > index)
        need += styles[block->style].gap;
      if (block->drawing != NULL)
        return need + measure (pen, block);
      if (!styles[block->style].with_next)
        return need + styles[block->style].size * 1.5;
      need += measure (pen, block);
    }
  return need;
}

static void
flow_block (const Pen   *pen,
            const Block *block,
            Place       *at)
{
  if (block->drawing != NULL)
    flow_drawing (pen, block, at);
  else
    flow_words (pen, block, at);
}

static void
place_all (const Pen *pen)
{
  Place at = { 0, MARGIN };

  for (guint i = 0; i < pen->self->blocks->len; i++)
    {
      Block *block = &g_array_index (pen->self->blocks, Block, i);

      if (at.y > MARGIN)
        at.y += styles[block->style].gap;
      if (at.y > MARGIN && at.y + find_need (pen, i) > find_bottom (pen))
        turn_page (&at);
      block->start = at;
      flow_block (pen, block, &at);
      block->last = at.page;
    }
  pen->self->n_pages = at.page + 1;
}

static void
put_foot (const Pen *pen)
{
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), pen->page + 1, pen->self->n_pages);
  const double     y = pen->self->height - MARGIN + FOOT_GAP;
  int              wide = 0;

  set_words (pen, number, FOOT_SIZE, FALSE, pen->self->width);
  pango_layout_get_size (pen->layout, &wide, NULL);
  cairo_move_to (pen->cr, pen->self->width - MARGIN - (double) wide / PANGO_SCALE, y);
  pango_cairo_show_layout (pen->cr, pen->layout);
  set_words (pen, pen->self->foot, FOOT_SIZE, FALSE, pen->self->width - 3 * MARGIN - (double) wide / PANGO_SCALE);
  pango_layout_set_ellipsize (pen->layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (pen->cr, MARGIN, y);
  pango_cairo_show_layout (pen->cr, pen->layout);
  pango_layout_set_ellipsize (pen->layout, PANGO_ELLIPSIZE_NONE);
}

/* --- The sheet ---------------------------------------------------------------------------- */

static void
clear_block (gpointer data)
{
  Block *block = data;

  g_free (block->words);
  g_clear_pointer (&block->drawing, eb_drawing_unref);
}

/**
 * eb_handout_sheet_new:
 * @foot: what stands on every page
 * @paint: paints drawings
 *
 * Returns: (transfer full): a sheet with nothing on it
 */
EbHandoutSheet *
eb_handout_sheet_new (const char        *foot,
                      EbHandoutPaintFunc paint)
{
  EbHandoutSheet *self = g_new0 (EbHandoutSheet, 1);

  self->foot = g_strdup (foot);
  self->paint = paint;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, clear_block);
  return self;
}

/**
 * eb_handout_sheet_free:
 * @self: (transfer full): a sheet
 */
void
eb_handout_sheet_free (EbHandoutSheet *self)
{
  g_free (self->foot);
  g_array_unref (self->blocks);
  g_free (self);
}

/**
 * eb_handout_sheet_add:
 * @self: a sheet
 * @style: what it is
 * @words: what comes next; nothing if it is ""
 */
void
eb_handout_sheet_add (EbHandoutSheet *self,
                      EbHandoutStyle  style,
                      const char     *words)
{
  const Block block = { .style = style, .words = g_strdup (words) };

  if (*words == '\0')
    g_free (block.words);
  else
    g_array_append_val (self->blocks, block);
}

/**
 * eb_handout_sheet_add_drawing:
 * @self: a sheet
 * @drawing: what comes next
 */
void
eb_handout_sheet_add_drawing (EbHandoutSheet *self,
                              EbDrawing      *drawing)
{
  const Block block = { .style = EB_HANDOUT_WORDS, .drawing = eb_drawing_ref (drawing) };

  g_array_append_val (self->blocks, block);
}

/**
 * eb_handout_sheet_lay_out:
 * @self: a sheet
 * @layout: a layout for what is drawn to
 * @width: of a page within the printer's margins, in points
 * @height: the same
 *
 * Returns: how many pages it takes
 */
guint
eb_handout_sheet_lay_out (EbHandoutSheet *self,
                          PangoLayout    *layout,
                          double          width,
                          double          height)
{
  const Pen pen = { self, layout, NULL, 0 };

  g_return_val_if_fail (width > 4 * MARGIN && height > 8 * MARGIN, 0);

  self->width = width;
  self->height = height;
  place_all (&pen);
  return self->n_pages;
}

/**
 * eb_handout_sheet_draw:
 * @self: a sheet that is laid out
 * @cr: where to
 * @layout: a layout for @cr
 * @page: which page, from 0
 */
void
eb_handout_sheet_draw (EbHandoutSheet *self,
                       cairo_t        *cr,
                       PangoLayout    *layout,
                       guint           page)
{
  const Pen pen = { self, layout, cr, page };

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);
      Place        at = block->start;

      if (block->start.page <= page && block->last >= page)
        flow_block (&pen, block, &at);
    }
  put_foot (&pen);
  cairo_restore (cr);
}
