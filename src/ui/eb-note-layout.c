/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-layout.h"

#include <math.h>

#include "eb-hand.h"
#include "eb-ink-paint.h"
#include "eb-note-words.h"

#define GAP 2
#define DRAWING_GAP 4
#define SMALL_SCALE 0.82

/* What stands above and under the words. Most notes have only the caption. */
typedef enum
{
  PART_QUOTE = 0,
  PART_BESIDE,
  PART_CAPTION,
  PART_SIGNS,
  N_PARTS,
} Part;

struct _EbNoteLayout
{
  GtkWidget     *widget; /* borrowed: it owns this */
  EbNote        *note;
  gboolean       plain;
  PangoLayout   *text; /* these are made when needed */
  PangoLayout   *parts[N_PARTS];
  int            heights[N_PARTS]; /* at heights_width */
  int            text_height;
  int            heights_width; /* 0: not worked out yet */
  GskRenderNode *strokes;       /* the drawing, at this width and in this ink */
  int            strokes_width;
  GdkRGBA        strokes_ink;
};

/**
 * eb_note_layout_new:
 * @widget: what it is drawn on; owns the layout
 * @note: a note
 * @plain: in plain type instead of the hand
 *
 * Returns: (transfer full): nothing laid out yet
 */
EbNoteLayout *
eb_note_layout_new (GtkWidget *widget,
                    EbNote    *note,
                    gboolean   plain)
{
  EbNoteLayout *self = g_new0 (EbNoteLayout, 1);

  self->widget = widget;
  self->note = g_object_ref (note);
  self->plain = plain;
  return self;
}

/**
 * eb_note_layout_free:
 * @self: a layout
 */
void
eb_note_layout_free (EbNoteLayout *self)
{
  g_clear_object (&self->note);
  g_clear_object (&self->text);
  for (gsize i = 0; i < N_PARTS; i++)
    g_clear_object (&self->parts[i]);
  g_clear_pointer (&self->strokes, gsk_render_node_unref);
  g_free (self);
}

/* Sets the width of @layout and tells its height. Setting the width that it has
 * keeps what Pango has already worked out. */
static int
lay_out (PangoLayout *layout,
         int          width)
{
  int height = 0;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/**
 * eb_note_style_hash:
 * @widget: a widget
 *
 * Returns: what changes when @widget's font, or the desktop's text size, does
 */
guint
eb_note_style_hash (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const double  resolution = pango_cairo_context_get_resolution (context);

  return pango_font_description_hash (pango_context_get_font_description (context)) ^ g_double_hash (&resolution);
}

static int
measure_line (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  const int         height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

/* One line in the widget's own font, so that it need not be laid out. All views of
 * a window have the same, and each asks whenever another note scrolls into it. */
static int
line_height (EbNoteLayout *self)
{
  static guint style;
  static int   height;
  const guint  asked = eb_note_style_hash (self->widget);

  if (height == 0 || asked != style)
    height = measure_line (self->widget);
  style = asked;
  return height;
}

static gboolean
is_forged (EbNoteLayout *self)
{
  return eb_note_get_trust (self->note) == EB_TRUST_FORGED;
}

/* As the author wrote it: another hand from now on leaves what was written. */
static const EbProfile *
get_profile (EbNoteLayout *self)
{
  return eb_person_get_profile_at (eb_note_get_author (self->note), eb_note_get_time (self->note));
}

/* What cannot be confirmed is never shown in somebody's hand, nor their strokes. */
static EbDrawing *
get_drawing (EbNoteLayout *self)
{
  return is_forged (self) ? NULL : eb_note_get_drawing (self->note);
}

static PangoLayout *
ensure_text (EbNoteLayout *self)
{
  g_autoptr (PangoAttrList) hand = NULL;

  if (self->text != NULL)
    return self->text;
  hand = eb_hand_attributes (eb_hands_find (is_forged (self) ? "" : get_profile (self)->hand), self->plain);
  self->text = gtk_widget_create_pango_layout (self->widget, eb_note_get_text (self->note));
  pango_layout_set_wrap (self->text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->text, hand);
  return self->text;
}

/* (transfer full); NULL where there is nothing to say */
static char *
word_part (EbNoteLayout *self,
           Part          part)
{
  g_autofree char *quote = NULL;

  switch (part)
    {
    case PART_QUOTE:
      if (eb_note_get_answers (self->note) == NULL || eb_note_is_withdrawn (self->note))
        return NULL;
      quote = eb_note_words_quote (eb_note_get_answers (self->note));
      return g_strconcat ("↳ ", quote, NULL);
    case PART_BESIDE:
      return eb_note_words_beside (self->note);
    case PART_CAPTION:
      return eb_note_words_caption (self->note);
    case PART_SIGNS:
      return eb_note_words_signs (self->note);
    case N_PARTS:
    default:
      return NULL;
    }
}

/* Whether @part is there, and whether one line holds it for sure. */
static gboolean
has_part (EbNoteLayout *self,
          Part          part)
{
  switch (part)
    {
    case PART_QUOTE:
      return eb_note_get_answers (self->note) != NULL && !eb_note_is_withdrawn (self->note);
    case PART_BESIDE:
      return eb_note_get_changed (self->note) != 0 && !eb_note_is_withdrawn (self->note);
    case PART_SIGNS:
      return eb_note_get_signs (self->note) != NULL;
    case PART_CAPTION:
      return TRUE;
    case N_PARTS:
    default:
      return FALSE;
    }
}

static gboolean
is_one_line (EbNoteLayout *self,
             Part          part)
{
  return part == PART_QUOTE || (part == PART_CAPTION && eb_note_words_is_plain (self->note));
}

static PangoLayout *
ensure_part (EbNoteLayout *self,
             Part          part)
{
  g_autoptr (PangoAttrList) small = NULL;
  g_autofree char *words = NULL;

  if (self->parts[part] != NULL)
    return self->parts[part];
  small = pango_attr_list_new ();
  words = word_part (self, part);
  self->parts[part] = gtk_widget_create_pango_layout (self->widget, words);
  if (part != PART_BESIDE) /* that is somebody's words as well */
    pango_attr_list_insert (small, pango_attr_scale_new (SMALL_SCALE));
  pango_layout_set_attributes (self->parts[part], small);
  if (is_one_line (self, part))
    pango_layout_set_ellipsize (self->parts[part], PANGO_ELLIPSIZE_END);
  else
    pango_layout_set_wrap (self->parts[part], PANGO_WRAP_WORD_CHAR);
  return self->parts[part];
}

static int
part_height (EbNoteLayout *self,
             Part          part,
             int           width)
{
  PangoLayout *layout = NULL;

  if (!has_part (self, part))
    return 0;
  if (is_one_line (self, part))
    return line_height (self) + GAP;
  layout = ensure_part (self, part);
  return *pango_layout_get_text (layout) == '\0' ? 0 : lay_out (layout, width) + GAP;
}

static int
text_height (EbNoteLayout *self,
             int           width)
{
  return eb_note_is_withdrawn (self->note) ? 0 : lay_out (ensure_text (self), width) + GAP;
}

/* A drawing is never shown larger than it was drawn. */
static double
drawing_scale (const EbDrawing *drawing,
               int              width)
{
  return MIN (1.0, (double) width / MAX (eb_drawing_get_width (drawing), 1.0F));
}

static int
drawing_height (EbNoteLayout *self,
                int           width)
{
  const EbDrawing *drawing = get_drawing (self);

  if (drawing == NULL)
    return 0;
  return (int) ceil (eb_drawing_get_height (drawing) * drawing_scale (drawing, width)) + DRAWING_GAP;
}

/* Once for each width: it is drawn more often than it changes. */
static void
work_out_heights (EbNoteLayout *self,
                  int           width)
{
  if (self->heights_width == width)
    return;
  self->heights_width = width;
  self->text_height = text_height (self, width);
  for (Part part = PART_QUOTE; part < N_PARTS; part++)
    self->heights[part] = part_height (self, part, width);
}

/**
 * eb_note_layout_get_height:
 * @self: a layout
 * @width: in pixels
 *
 * Returns: how high all of it is at that width, in pixels
 */
int
eb_note_layout_get_height (EbNoteLayout *self,
                           int           width)
{
  int height = 0;

  work_out_heights (self, width);
  height = drawing_height (self, width) + self->text_height;
  for (Part part = PART_QUOTE; part < N_PARTS; part++)
    height += self->heights[part];
  return height - GAP;
}

static GskRenderNode *
strokes_node_new (const EbDrawing *drawing,
                  const GdkRGBA   *ink,
                  double           scale)
{
  GtkSnapshot          *snapshot = gtk_snapshot_new ();
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) (eb_drawing_get_width (drawing) * scale), (float) (eb_drawing_get_height (drawing) * scale));
  cairo_t              *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  eb_ink_paint (cr, drawing, ink, scale);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
snapshot_drawing (EbNoteLayout  *self,
                  GtkSnapshot   *snapshot,
                  const GdkRGBA *ink,
                  int            width)
{
  const EbDrawing *drawing = get_drawing (self);

  if (drawing == NULL)
    return;
  if (self->strokes == NULL || self->strokes_width != width || !gdk_rgba_equal (&self->strokes_ink, ink))
    {
      g_clear_pointer (&self->strokes, gsk_render_node_unref);
      self->strokes = strokes_node_new (drawing, ink, drawing_scale (drawing, width));
      self->strokes_width = width;
      self->strokes_ink = *ink;
    }
  if (self->strokes != NULL)
    gtk_snapshot_append_node (snapshot, self->strokes);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) drawing_height (self, width)));
}

static void
snapshot_part (EbNoteLayout  *self,
               GtkSnapshot   *snapshot,
               Part           part,
               const GdkRGBA *colour,
               int            width)
{
  const int height = self->heights[part];

  if (height == 0)
    return;
  lay_out (ensure_part (self, part), width);
  gtk_snapshot_append_layout (snapshot, self->parts[part], colour);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) height));
}

static void
snapshot_text (EbNoteLayout  *self,
               GtkSnapshot   *snapshot,
               const GdkRGBA *ink)
{
  if (self->text_height == 0)
    return;
  gtk_snapshot_append_layout (snapshot, self->text, ink);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) self->text_height));
}

/**
 * eb_note_layout_snapshot:
 * @self: a layout
 * @snapshot: drawn on from its origin
 * @width: in pixels
 * @ink: the author's
 */
void
eb_note_layout_snapshot (EbNoteLayout  *self,
                         GtkSnapshot   *snapshot,
                         int            width,
                         const GdkRGBA *ink)
{
  GdkRGBA pale = *ink;

  pale.alpha *= 0.8F;
  work_out_heights (self, width);
  gtk_snapshot_save (snapshot);
  snapshot_part (self, snapshot, PART_QUOTE, &pale, width);
  snapshot_drawing (self, snapshot, ink, width);
  snapshot_text (self, snapshot, ink);
  snapshot_part (self, snapshot, PART_BESIDE, ink, width);
  snapshot_part (self, snapshot, PART_CAPTION, &pale, width);
  snapshot_part (self, snapshot, PART_SIGNS, &pale, width);
  gtk_snapshot_restore (snapshot);
}
