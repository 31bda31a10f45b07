/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week-sheet.h"

#define MARGIN 30.0 /* points, on top of the printer's own */
#define HEADING_SIZE 22.0
#define DAY_SIZE 14.0
#define TITLE_SIZE 15.0
#define DETAIL_SIZE 11.5
#define GAP 7.0         /* between two turns, and around a line */
#define DAY_COLUMN 0.26 /* of the width */
#define COLUMN_GAP 12.0
#define BOX_SIZE 15.0
#define BOX_LINE 1.2
#define DAY_LINE 0.8
#define TICK_LINE 2.0

/* From large to what can still be read from across a kitchen. Where even the last is
 * too much for one page, the reading size matters more than the page. */
static const double scales[] = { 1.0, 0.9, 0.8, 0.7 };
#define SCALE_OF_MANY_PAGES 0.9

typedef struct
{
  EbWeekBox box;
  char     *title;
  char     *detail;
} Turn;

typedef struct
{
  char      *name;
  GPtrArray *turns; /* of Turn */
} Day;

/**
 * Placed:
 * @turn: NULL: the day's own line, with its name
 *
 * Something that stands on a page.
 */
typedef struct
{
  const Day  *day;
  const Turn *turn;
  guint       page;
  double      y;
} Placed;

struct _EbWeekSheet
{
  char   *heading;
  Day     days[EB_WEEK_SHEET_DAYS];
  GArray *placed; /* of Placed */
  double  width;
  double  height;
  double  scale;
  double  top; /* of what stands below the heading, at that scale */
};

static void
turn_free (Turn *turn)
{
  g_free (turn->title);
  g_free (turn->detail);
  g_free (turn);
}

/* Lengths in points; @size before it is scaled. */
typedef struct
{
  const char *words;
  double      size;
  gboolean    bold;
  double      left;
  double      y;
  double      width;
} Text;

/* --- Text -------------------------------------------------------------------------- */

/* Returns the height. @cr: NULL: only measures. */
static double
put_text (EbWeekSheet *self,
          PangoLayout *layout,
          cairo_t     *cr,
          const Text  *text)
{
  PangoFontDescription *font = pango_font_description_from_string (text->bold ? "Sans Bold" : "Sans");
  int                   height = 0;

  /* Not in points: a printer's layout and a picture's do not agree on those. */
  pango_font_description_set_absolute_size (font, text->size * self->scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (text->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text->words, -1);
  pango_layout_get_size (layout, NULL, &height);
  if (cr != NULL)
    {
      cairo_move_to (cr, text->left, text->y);
      pango_cairo_show_layout (cr, layout);
    }
  return (double) height / PANGO_SCALE;
}

static double
inner_width (EbWeekSheet *self)
{
  return self->width - 2 * MARGIN;
}

static double
day_width (EbWeekSheet *self)
{
  return inner_width (self) * DAY_COLUMN;
}

static double
turns_left (EbWeekSheet *self)
{
  return MARGIN + day_width (self) + COLUMN_GAP;
}

static double
put_heading (EbWeekSheet *self,
             PangoLayout *layout,
             cairo_t     *cr)
{
  const Text text = { self->heading, HEADING_SIZE, TRUE, MARGIN, MARGIN, inner_width (self) };

  return put_text (self, layout, cr, &text);
}

static double
put_day (EbWeekSheet *self,
         PangoLayout *layout,
         cairo_t     *cr,
         const Day   *day,
         double       y)
{
  const Text text = { day->name, DAY_SIZE, TRUE, MARGIN, y, day_width (self) };

  return put_text (self, layout, cr, &text);
}

/* The box stands left of the words, also where there is none, so that the words
 * stand in one line. */
static double
put_turn (EbWeekSheet *self,
          PangoLayout *layout,
          cairo_t     *cr,
          const Turn  *turn,
          double       y)
{
  const double left = turns_left (self) + BOX_SIZE * self->scale + GAP;
  const double width = self->width - MARGIN - left;
  const Text   title = { turn->title, TITLE_SIZE, FALSE, left, y, width };
  const double height = put_text (self, layout, cr, &title);
  const Text   detail = { turn->detail, DETAIL_SIZE, FALSE, left, y + height, width };

  return *turn->detail == '\0' ? height : height + put_text (self, layout, cr, &detail);
}

/* --- Where it goes -------------------------------------------------------------------- */

typedef struct
{
  guint  page;
  double y;
} Cursor;

static void
place (EbWeekSheet  *self,
       const Cursor *cursor,
       const Day    *day,
       const Turn   *turn)
{
  const Placed placed = { day, turn, cursor->page, cursor->y };

  g_array_append_val (self->placed, placed);
}

/* On to the next page if @height is too much for what is left of this one; then
 * with the day's name once more. */
static void
make_room (EbWeekSheet *self,
           Cursor      *cursor,
           const Day   *day,
           double       height,
           gboolean     name_again)
{
  if (cursor->y + height <= self->height - MARGIN || cursor->y <= self->top)
    return;
  cursor->page++;
  cursor->y = self->top;
  if (name_again)
    place (self, cursor, day, NULL);
}

static void
place_day (EbWeekSheet *self,
           PangoLayout *layout,
           Cursor      *cursor,
           const Day   *day)
{
  const double name_height = put_day (self, layout, NULL, day, 0);
  const double first = day->turns->len == 0 ? 0 : put_turn (self, layout, NULL, g_ptr_array_index (day->turns, 0), 0);
  Cursor       turns = { 0 };

  make_room (self, cursor, day, MAX (name_height, first), FALSE);
  place (self, cursor, day, NULL);
  turns = *cursor;
  for (guint i = 0; i < day->turns->len; i++)
    {
      const Turn  *turn = g_ptr_array_index (day->turns, i);
      const double height = put_turn (self, layout, NULL, turn, 0);

      make_room (self, &turns, day, height, TRUE);
      place (self, &turns, day, turn);
      turns.y += height + GAP;
    }
  /* Below whichever of the two columns is the longer. */
  cursor->y = turns.page == cursor->page ? MAX (cursor->y + name_height + GAP, turns.y) : MAX (turns.y, self->top + name_height + GAP);
  cursor->page = turns.page;
  cursor->y += GAP;
}

static guint
place_all (EbWeekSheet *self,
           PangoLayout *layout,
           double       scale)
{
  Cursor cursor = { 0 };

  self->scale = scale;
  self->top = MARGIN + put_heading (self, layout, NULL) + 2 * GAP;
  cursor.y = self->top;
  g_array_set_size (self->placed, 0);
  for (guint i = 0; i < EB_WEEK_SHEET_DAYS; i++)
    place_day (self, layout, &cursor, &self->days[i]);
  return cursor.page + 1;
}

/* --- Lines ------------------------------------------------------------------------------ */

static void
draw_box (EbWeekSheet *self,
          cairo_t     *cr,
          EbWeekBox    box,
          double       y)
{
  const double size = BOX_SIZE * self->scale;
  const double left = turns_left (self);
  const double top = y + (TITLE_SIZE * self->scale * 1.3 - size) / 2; /* beside the first line */

  if (box == EB_WEEK_BOX_NONE)
    return;
  cairo_set_line_width (cr, BOX_LINE);
  cairo_rectangle (cr, left, top, size, size);
  cairo_stroke (cr);
  if (box != EB_WEEK_BOX_TICKED)
    return;
  cairo_set_line_width (cr, TICK_LINE);
  cairo_move_to (cr, left + size * 0.2, top + size * 0.55);
  cairo_line_to (cr, left + size * 0.42, top + size * 0.78);
  cairo_line_to (cr, left + size * 0.82, top + size * 0.22);
  cairo_stroke (cr);
}

static void
draw_day_line (EbWeekSheet *self,
               cairo_t     *cr,
               double       y)
{
  cairo_set_line_width (cr, DAY_LINE);
  cairo_move_to (cr, MARGIN, y - GAP);
  cairo_line_to (cr, self->width - MARGIN, y - GAP);
  cairo_stroke (cr);
}

/* --- The sheet ---------------------------------------------------------------------------- */

/**
 * eb_week_sheet_new:
 * @heading: which week it is
 *
 * Returns: (transfer full): a sheet without days
 */
EbWeekSheet *
eb_week_sheet_new (const char *heading)
{
  EbWeekSheet *self = g_new0 (EbWeekSheet, 1);

  self->heading = g_strdup (heading);
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->scale = 1;
  for (guint i = 0; i < EB_WEEK_SHEET_DAYS; i++)
    {
      self->days[i].name = g_strdup ("");
      self->days[i].turns = g_ptr_array_new_with_free_func ((GDestroyNotify) turn_free);
    }
  return self;
}

/**
 * eb_week_sheet_free:
 * @self: (transfer full): a sheet
 */
void
eb_week_sheet_free (EbWeekSheet *self)
{
  for (guint i = 0; i < EB_WEEK_SHEET_DAYS; i++)
    {
      g_free (self->days[i].name);
      g_ptr_array_unref (self->days[i].turns);
    }
  g_array_unref (self->placed);
  g_free (self->heading);
  g_free (self);
}

/**
 * eb_week_sheet_name_day:
 * @self: a sheet
 * @day: 0 for the first to 6 for the last
 * @name: what it is called
 */
void
eb_week_sheet_name_day (EbWeekSheet *self,
                        guint        day,
                        const char  *name)
{
  g_return_if_fail (day < EB_WEEK_SHEET_DAYS);

  g_free (self->days[day].name);
  self->days[day].name = g_strdup (name);
}

/**
 * eb_week_sheet_add:
 * @self: a sheet
 * @day: 0 for the first to 6 for the last
 * @box: what stands before it
 * @title: what there is to do
 * @detail: who does it, and what was said about it; may be ""
 */
void
eb_week_sheet_add (EbWeekSheet *self,
                   guint        day,
                   EbWeekBox    box,
                   const char  *title,
                   const char  *detail)
{
  Turn *turn = NULL;

  g_return_if_fail (day < EB_WEEK_SHEET_DAYS);

  turn = g_new0 (Turn, 1);
  turn->box = box;
  turn->title = g_strdup (title);
  turn->detail = g_strdup (detail);
  g_ptr_array_add (self->days[day].turns, turn);
}

/**
 * eb_week_sheet_lay_out:
 * @self: a sheet
 * @layout: a layout for what is drawn to
 * @width: of a page within the printer's margins, in points
 * @height: the same
 *
 * Finds the place of everything: on one page, if it can still be read there.
 *
 * Returns: how many pages it takes
 */
guint
eb_week_sheet_lay_out (EbWeekSheet *self,
                       PangoLayout *layout,
                       double       width,
                       double       height)
{
  g_return_val_if_fail (width > 4 * MARGIN && height > 4 * MARGIN, 0);

  self->width = width;
  self->height = height;
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (place_all (self, layout, scales[i]) == 1)
      return 1;
  return place_all (self, layout, SCALE_OF_MANY_PAGES);
}

/**
 * eb_week_sheet_draw:
 * @self: a sheet that is laid out
 * @cr: where to
 * @layout: a layout for @cr
 * @page: which page, from 0
 */
void
eb_week_sheet_draw (EbWeekSheet *self,
                    cairo_t     *cr,
                    PangoLayout *layout,
                    guint        page)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  put_heading (self, layout, cr);
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (placed->page != page)
        continue;
      if (placed->turn == NULL)
        {
          draw_day_line (self, cr, placed->y);
          put_day (self, layout, cr, placed->day, placed->y);
          continue;
        }
      draw_box (self, cr, placed->turn->box, placed->y);
      put_turn (self, layout, cr, placed->turn, placed->y);
    }
  cairo_restore (cr);
}
