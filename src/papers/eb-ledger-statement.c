/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-statement.h"

#include <glib/gi18n.h>

#include "eb-statement-words.h"

#define MARGIN 30.0 /* points, on top of the printer's own */
#define TITLE_SIZE 18.0
#define TEXT_SIZE 10.0
#define DETAIL_SIZE 8.5
#define FOOT_SIZE 8.0
#define GAP 5.0
#define BLOCK_GAP 14.0
#define LINE_WIDTH 0.6
#define DATE_COLUMN 62.0
#define AMOUNT_COLUMN 68.0
#define N_AMOUNTS 4
#define SIGN_ROOM 34.0 /* to write in */
/* On paper of less room all of it is drawn smaller. */
#define MIN_WIDTH 530.0
#define MIN_HEIGHT 320.0

typedef enum
{
  BLOCK_TITLE = 0,
  BLOCK_PARAGRAPH, /* its words */
  BLOCK_LINE,      /* its line */
  BLOCK_AMOUNTS,   /* its words in bold, and amounts: before and after the lines */
  BLOCK_SIGN,
} BlockKind;

/**
 * Block:
 * @amounts: of %BLOCK_AMOUNTS
 * @with_all: all of them, not only what is owed
 *
 * Something that stays together on a page.
 */
typedef struct
{
  BlockKind           kind;
  char               *words;
  const EbLedgerLine *line;
  EbAmount            amounts[N_AMOUNTS];
  gboolean            with_all;
  guint               page;
  double              y;
} Block;

struct _EbLedgerStatement
{
  const EbLedgerPaper *paper;
  GArray              *blocks; /* of Block, in the order of the pages */
  guint                n_pages;
  double               width;
  double               height;
  double               scale; /* below 1 on small paper */
};

/* --- Text -------------------------------------------------------------------------- */

/* Lengths in points. */
typedef struct
{
  const char    *words;
  double         size;
  gboolean       bold;
  double         left;
  double         y;
  double         width;
  PangoAlignment alignment;
} Text;

/* What one block is drawn with. @cr: NULL: only measures. */
typedef struct
{
  EbLedgerStatement *self;
  PangoLayout       *layout;
  cairo_t           *cr;
} Pen;

/* Returns the height. */
static double
put_text (const Pen  *pen,
          const Text *text)
{
  PangoFontDescription *font = pango_font_description_from_string (text->bold ? "Sans Bold" : "Sans");
  int                   height = 0;

  /* Not in points: a printer's layout and a picture's do not agree on those. */
  pango_font_description_set_absolute_size (font, text->size * PANGO_SCALE);
  pango_layout_set_font_description (pen->layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (pen->layout, (int) (text->width * PANGO_SCALE));
  pango_layout_set_wrap (pen->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (pen->layout, text->alignment);
  pango_layout_set_text (pen->layout, text->words, -1);
  pango_layout_get_size (pen->layout, NULL, &height);
  if (pen->cr != NULL)
    {
      cairo_move_to (pen->cr, text->left, text->y);
      pango_cairo_show_layout (pen->cr, pen->layout);
    }
  return (double) height / PANGO_SCALE;
}

static double
inner_width (const Pen *pen)
{
  return pen->self->width - 2 * MARGIN;
}

static double
amounts_left (const Pen *pen)
{
  return pen->self->width - MARGIN - N_AMOUNTS * AMOUNT_COLUMN;
}

static void
rule (const Pen *pen,
      double     left,
      double     y,
      double     width)
{
  if (pen->cr == NULL)
    return;
  cairo_set_line_width (pen->cr, LINE_WIDTH);
  cairo_move_to (pen->cr, left, y);
  cairo_line_to (pen->cr, left + width, y);
  cairo_stroke (pen->cr);
}

/* @column: from 0. */
static double
put_in_column (const Pen  *pen,
               const char *words,
               guint       column,
               double      y,
               gboolean    bold)
{
  const Text text = { words, bold ? DETAIL_SIZE : TEXT_SIZE, bold, amounts_left (pen) + column * AMOUNT_COLUMN + GAP, y, AMOUNT_COLUMN - GAP, PANGO_ALIGN_RIGHT };

  return put_text (pen, &text);
}

static void
put_amount (const Pen *pen,
            EbAmount   amount,
            guint      column,
            double     y)
{
  g_autofree char *words = eb_amount_to_text (amount);

  put_in_column (pen, words, column, y, FALSE);
}

/* --- Blocks -------------------------------------------------------------------------- */

static double
put_title (const Pen *pen,
           double     y)
{
  g_autofree char *title = eb_statement_word_title (pen->self->paper);
  g_autofree char *period = eb_statement_word_period (pen->self->paper);
  const Text       first = { title, TITLE_SIZE, TRUE, MARGIN, y, inner_width (pen), PANGO_ALIGN_LEFT };
  const double     height = put_text (pen, &first);
  const Text       second = { period, TEXT_SIZE, FALSE, MARGIN, y + height + GAP, inner_width (pen), PANGO_ALIGN_LEFT };

  return height + GAP + put_text (pen, &second);
}

static double
put_paragraph (const Pen   *pen,
               const Block *block,
               double       y)
{
  const Text text = { block->words, TEXT_SIZE, FALSE, MARGIN, y, inner_width (pen), PANGO_ALIGN_LEFT };

  return put_text (pen, &text);
}

static void
put_line_amounts (const Pen          *pen,
                  const EbLedgerLine *line,
                  double              y)
{
  if (line->kind == EB_LEDGER_LINE_SAID)
    return;
  if (line->kind == EB_LEDGER_LINE_DUE)
    put_amount (pen, line->due, 0, y);
  if (line->received != 0)
    put_amount (pen, line->received, 1, y);
  if (line->correction != 0)
    put_amount (pen, line->correction, 2, y);
  put_amount (pen, line->owed, 3, y);
}

/* What it is beside its amounts; who wrote it and when, under both. */
static double
put_line (const Pen   *pen,
          const Block *block,
          double       y)
{
  const EbLedgerLine *line = block->line;
  const double        left = MARGIN + DATE_COLUMN;
  g_autofree char    *details = eb_statement_word_details (line);
  g_autofree char    *day = eb_ledger_paper_date (line->day);
  const Text          what = { line->what, TEXT_SIZE, FALSE, left, y, amounts_left (pen) - left, PANGO_ALIGN_LEFT };
  const double        height = put_text (pen, &what);
  const Text          date = { day, TEXT_SIZE, FALSE, MARGIN, y, DATE_COLUMN, PANGO_ALIGN_LEFT };
  const Text          rest = { details, DETAIL_SIZE, FALSE, left, y + height, pen->self->width - MARGIN - left, PANGO_ALIGN_LEFT };

  if (pen->cr != NULL)
    {
      put_text (pen, &date);
      put_line_amounts (pen, line, y);
    }
  return *details == '\0' ? height : height + put_text (pen, &rest);
}

static double
put_amounts (const Pen   *pen,
             const Block *block,
             double       y)
{
  const Text   words = { block->words, TEXT_SIZE, TRUE, MARGIN, y + GAP, amounts_left (pen) - MARGIN, PANGO_ALIGN_LEFT };
  const double height = put_text (pen, &words);

  rule (pen, MARGIN, y, inner_width (pen));
  for (guint i = block->with_all ? 0 : N_AMOUNTS - 1; i < N_AMOUNTS; i++)
    put_amount (pen, block->amounts[i], i, y + GAP);
  return height + 2 * GAP;
}

/* Room to write, and under each line what goes there. */
static double
put_signature (const Pen  *pen,
               const char *who,
               double      left,
               double      y,
               double      width)
{
  const char *const under[] = { _ ("Name"), _ ("Signature"), _ ("Date") };
  const Text        heading = { who, TEXT_SIZE, TRUE, left, y, width, PANGO_ALIGN_LEFT };
  double            height = put_text (pen, &heading);

  for (gsize i = 0; i < G_N_ELEMENTS (under); i++)
    {
      const Text label = { under[i], DETAIL_SIZE, FALSE, left, y + height + SIGN_ROOM, width, PANGO_ALIGN_LEFT };

      rule (pen, left, y + height + SIGN_ROOM, width);
      height += SIGN_ROOM + put_text (pen, &label);
    }
  return height;
}

static double
put_signatures (const Pen *pen,
                double     y)
{
  const double width = (inner_width (pen) - BLOCK_GAP * 2) / 2;
  const double left_height = put_signature (pen, _ ("Young person"), MARGIN, y, width);
  const double right_height = put_signature (pen, _ ("Adult"), MARGIN + width + BLOCK_GAP * 2, y, width);

  return MAX (left_height, right_height);
}

static double
put_block (const Pen   *pen,
           const Block *block,
           double       y)
{
  switch (block->kind)
    {
    case BLOCK_TITLE:
      return put_title (pen, y);
    case BLOCK_PARAGRAPH:
      return put_paragraph (pen, block, y);
    case BLOCK_LINE:
      return put_line (pen, block, y);
    case BLOCK_AMOUNTS:
      return put_amounts (pen, block, y);
    case BLOCK_SIGN:
    default:
      return put_signatures (pen, y);
    }
}

/* On every page, above what is there of the lines. */
static double
put_headings (const Pen *pen,
              double     y)
{
  const char *const amounts[N_AMOUNTS] = { _ ("Fell due"), _ ("Received"), _ ("Correction"), _ ("Owed") };
  const Text        date = { _ ("Date"), DETAIL_SIZE, TRUE, MARGIN, y, DATE_COLUMN, PANGO_ALIGN_LEFT };
  const Text        what = { _ ("What"), DETAIL_SIZE, TRUE, MARGIN + DATE_COLUMN, y, amounts_left (pen) - MARGIN - DATE_COLUMN, PANGO_ALIGN_LEFT };
  double            height = MAX (put_text (pen, &date), put_text (pen, &what));

  for (guint i = 0; i < N_AMOUNTS; i++)
    height = MAX (height, put_in_column (pen, amounts[i], i, y, TRUE));
  rule (pen, MARGIN, y + height + GAP / 2, inner_width (pen));
  return height + GAP;
}

static void
put_foot (const Pen *pen,
          guint      page)
{
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, pen->self->n_pages);
  const double     y = pen->self->height - MARGIN + GAP;
  const Text       program = { "Egne Ben", FOOT_SIZE, FALSE, MARGIN, y, inner_width (pen), PANGO_ALIGN_LEFT };
  const Text       pages = { number, FOOT_SIZE, FALSE, MARGIN, y, inner_width (pen), PANGO_ALIGN_RIGHT };

  put_text (pen, &program);
  put_text (pen, &pages);
}

/* --- What there is ------------------------------------------------------------------------ */

static void
clear_block (gpointer data)
{
  Block *block = data;

  g_free (block->words);
}

static void
add_block (EbLedgerStatement *self,
           Block              block)
{
  g_array_append_val (self->blocks, block);
}

static void
add_paragraph (EbLedgerStatement *self,
               char              *words)
{
  if (words != NULL)
    add_block (self, (Block){ .kind = BLOCK_PARAGRAPH, .words = words });
}

static void
add_lines (EbLedgerStatement *self)
{
  const EbLedgerPaper *paper = self->paper;

  add_block (self, (Block){ .kind = BLOCK_AMOUNTS, .words = g_strdup (_ ("Owed before")), .amounts = { 0, 0, 0, paper->opening.owed } });
  for (guint i = 0; i < paper->lines->len; i++)
    {
      const EbLedgerLine *line = &g_array_index (paper->lines, EbLedgerLine, i);

      /* What the youth put aside is nothing between the two who sign. */
      if (line->kind != EB_LEDGER_LINE_SAVED)
        add_block (self, (Block){ .kind = BLOCK_LINE, .line = line });
    }
  add_block (self, (Block){ .kind = BLOCK_AMOUNTS,
                            .words = g_strdup (_ ("Sum, and owed at the end")),
                            .with_all = TRUE,
                            .amounts = { paper->closing.due - paper->opening.due, paper->closing.received - paper->opening.received, paper->closing.corrections - paper->opening.corrections, paper->closing.owed } });
}

static void
add_all (EbLedgerStatement *self)
{
  g_autoptr (GPtrArray) sources = eb_statement_list_sources (self->paper);

  add_block (self, (Block){ .kind = BLOCK_TITLE });
  add_lines (self);
  add_paragraph (self, eb_statement_word_waiting (self->paper));
  if (sources->len > 0)
    add_paragraph (self, g_strdup (_ ("Where the rates come from:")));
  for (guint i = 0; i < sources->len; i++)
    add_paragraph (self, g_strdup (g_ptr_array_index (sources, i)));
  add_paragraph (self, g_strdup (_ ("Who signs has read the lines above. Signing does not change what was said about each of them.")));
  add_block (self, (Block){ .kind = BLOCK_SIGN });
}

/* --- Where it goes ---------------------------------------------------------------------- */

static double
gap_after (const Block *block)
{
  return block->kind == BLOCK_LINE ? GAP : (block->kind == BLOCK_PARAGRAPH ? GAP * 1.5 : BLOCK_GAP / 2);
}

static gboolean
has_headings (const Block *block)
{
  return block->kind == BLOCK_LINE || block->kind == BLOCK_AMOUNTS;
}

static void
place_all (EbLedgerStatement *self,
           const Pen         *pen)
{
  const double headings = put_headings (pen, 0);
  const double bottom = self->height - MARGIN - GAP;
  gboolean     headed = FALSE;
  guint        page = 0;
  double       y = MARGIN;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block       *block = &g_array_index (self->blocks, Block, i);
      const double height = put_block (pen, block, 0) + (has_headings (block) && !headed ? headings : 0);

      if (y + height > bottom && y > MARGIN)
        {
          page++;
          y = MARGIN;
          headed = FALSE;
        }
      if (has_headings (block) && !headed)
        {
          y += headings;
          headed = TRUE;
        }
      block->page = page;
      block->y = y;
      y += put_block (pen, block, 0) + gap_after (block);
    }
  self->n_pages = page + 1;
}

/* --- The statement -------------------------------------------------------------------------- */

/**
 * eb_ledger_statement_new:
 * @paper: a book of some period; must outlive it
 *
 * Returns: (transfer full): that for signing
 */
EbLedgerStatement *
eb_ledger_statement_new (const EbLedgerPaper *paper)
{
  EbLedgerStatement *self = g_new0 (EbLedgerStatement, 1);

  self->paper = paper;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, clear_block);
  add_all (self);
  return self;
}

/**
 * eb_ledger_statement_free:
 * @self: (transfer full): a statement
 */
void
eb_ledger_statement_free (EbLedgerStatement *self)
{
  g_array_unref (self->blocks);
  g_free (self);
}

/**
 * eb_ledger_statement_lay_out:
 * @self: a statement
 * @layout: a layout for what is drawn to
 * @width: of a page within the printer's margins, in points
 * @height: the same
 *
 * On small paper all of it is smaller; nothing is left out.
 *
 * Returns: how many pages it takes
 */
guint
eb_ledger_statement_lay_out (EbLedgerStatement *self,
                             PangoLayout       *layout,
                             double             width,
                             double             height)
{
  const Pen pen = { self, layout, NULL };

  g_return_val_if_fail (width > 0 && height > 0, 0);

  self->scale = MIN (1, MIN (width / MIN_WIDTH, height / MIN_HEIGHT));
  self->width = width / self->scale;
  self->height = height / self->scale;
  place_all (self, &pen);
  return self->n_pages;
}

/**
 * eb_ledger_statement_draw:
 * @self: a statement that is laid out
 * @cr: where to
 * @layout: a layout for @cr
 * @page: which page, from 0
 */
void
eb_ledger_statement_draw (EbLedgerStatement *self,
                          cairo_t           *cr,
                          PangoLayout       *layout,
                          guint              page)
{
  const Pen pen = { self, layout, cr };
  gboolean  headed = FALSE;

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);

      if (block->page != page)
        continue;
      if (has_headings (block) && !headed)
        {
          const Pen measure = { self, layout, NULL };

          put_headings (&pen, block->y - put_headings (&measure, 0));
          headed = TRUE;
        }
      put_block (&pen, block, block->y);
    }
  put_foot (&pen, page);
  cairo_restore (cr);
}
