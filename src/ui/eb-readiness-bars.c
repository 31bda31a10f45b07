/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness-bars.h"

#include "eb-words.h"

#define MIN_WIDTH 200
#define NATURAL_WIDTH 300
#define WORDS_PART 0.42F /* of the width: what the steps are called */
#define BAR 10
#define BAR_GAP 4
#define ROW_GAP 10
#define GAP 8
#define STRIPE 3.0F

struct _EbReadinessBars
{
  GtkWidget parent_instance;

  EbActor          actor;
  EbReadinessVoice was;
  EbReadinessVoice is;
  EbReadinessScale scale;
  guint            most;
};

G_DEFINE_FINAL_TYPE (EbReadinessBars, eb_readiness_bars, GTK_TYPE_WIDGET)

/**
 * eb_readiness_word_step:
 * @scale: a scale
 * @step: a step of it, from 0
 *
 * Returns: (transfer none): what it is called
 */
const char *
eb_readiness_word_step (EbReadinessScale scale,
                        guint            step)
{
  return scale == EB_READINESS_CAN ? eb_words_can ((EbCan) step) : eb_words_ready ((EbReady) (EB_READY_NOT_AT_ALL + step));
}

/**
 * eb_readiness_get_step:
 * @voice: one voice at one moment
 * @scale: a scale
 * @step: a step of it, from 0
 *
 * Returns: how many tasks stand there
 */
guint
eb_readiness_get_step (const EbReadinessVoice *voice,
                       EbReadinessScale        scale,
                       guint                   step)
{
  g_return_val_if_fail (step < EB_READINESS_N_STEPS, 0);

  return scale == EB_READINESS_CAN ? voice->can[step] : voice->ready[EB_READY_NOT_AT_ALL + step];
}

/* --- Its size -------------------------------------------------------------------------- */

static PangoLayout *
step_layout_new (EbReadinessBars *self,
                 guint            step,
                 int              width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), eb_readiness_word_step (self->scale, step));

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) ((float) width * WORDS_PART) * PANGO_SCALE);
  return layout;
}

static PangoLayout *
number_layout_new (EbReadinessBars *self,
                   guint            number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
}

/* A bar is as high as its number, or its number as the text is large. */
static int
bar_height (EbReadinessBars *self)
{
  g_autoptr (PangoLayout) layout = number_layout_new (self, 0);
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (BAR, height);
}

static int
row_height (EbReadinessBars *self,
            guint            step,
            int              width)
{
  g_autoptr (PangoLayout) layout = step_layout_new (self, step, width);
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (height, 2 * bar_height (self) + BAR_GAP) + ROW_GAP;
}

static GtkSizeRequestMode
eb_readiness_bars_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eb_readiness_bars_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  EbReadinessBars *self = EB_READINESS_BARS (widget);

  *minimum = MIN_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = 0;
  for (guint step = 0; step < EB_READINESS_N_STEPS; step++)
    *minimum += row_height (self, step, for_size < 0 ? MIN_WIDTH : for_size);
  *natural = *minimum;
}

/* --- Its picture ------------------------------------------------------------------------ */

/* The adults' are striped, so that the voices are told apart without their ink. */
static void
fill (EbReadinessBars       *self,
      GtkSnapshot           *snapshot,
      const graphene_rect_t *bar,
      const GdkRGBA         *ink)
{
  GdkRGBA      none = *ink;
  GskColorStop stops[4];

  none.alpha = 0;
  stops[0] = (GskColorStop){ 0, *ink };
  stops[1] = (GskColorStop){ 0.5F, *ink };
  stops[2] = (GskColorStop){ 0.5F, none };
  stops[3] = (GskColorStop){ 1, none };
  if (self->actor == EB_ACTOR_YOUTH)
    gtk_snapshot_append_color (snapshot, ink, bar);
  else
    gtk_snapshot_append_repeating_linear_gradient (snapshot, bar, &bar->origin, &GRAPHENE_POINT_INIT (bar->origin.x + STRIPE, bar->origin.y + STRIPE), stops, G_N_ELEMENTS (stops));
}

static void
draw_frame (GtkSnapshot           *snapshot,
            const graphene_rect_t *bar,
            const GdkRGBA         *ink)
{
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame, bar, 0);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]){ 1, 1, 1, 1 }, (GdkRGBA[4]){ *ink, *ink, *ink, *ink });
}

/* As if written from left to right; returns where it is in the mirrored page. */
static float
mirror (EbReadinessBars *self,
        float            x,
        float            width)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
}

static void
draw_layout (EbReadinessBars *self,
             GtkSnapshot     *snapshot,
             PangoLayout     *layout,
             float            x,
             float            y,
             const GdkRGBA   *ink)
{
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (mirror (self, x, (float) width), y));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (EbReadinessBars *self,
          GtkSnapshot     *snapshot,
          guint            number,
          float            y,
          gboolean         filled,
          const GdkRGBA   *ink)
{
  g_autoptr (PangoLayout) layout = number_layout_new (self, number);
  const float     width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const float     from = width * WORDS_PART + GAP;
  const int       high = bar_height (self);
  float           length = 0;
  int             text = 0;
  graphene_rect_t bar;

  pango_layout_get_pixel_size (layout, &text, NULL);
  length = self->most == 0 ? 0 : MAX (width - from - 3 * (float) text - GAP, 1) * (float) number / (float) self->most;
  bar = GRAPHENE_RECT_INIT (mirror (self, from, length), y + (float) (high - BAR) / 2, length, BAR);
  if (number > 0 && filled)
    fill (self, snapshot, &bar, ink);
  if (number > 0)
    draw_frame (snapshot, &bar, ink);
  draw_layout (self, snapshot, layout, from + length + (float) (number > 0 ? GAP / 2 : 0), y, ink);
}

static void
eb_readiness_bars_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  EbReadinessBars *self = EB_READINESS_BARS (widget);
  const int        width = gtk_widget_get_width (widget);
  const int        high = bar_height (self);
  float            y = 0;
  GdkRGBA          ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  for (guint step = 0; step < EB_READINESS_N_STEPS; step++)
    {
      g_autoptr (PangoLayout) words = step_layout_new (self, step, width);

      draw_layout (self, snapshot, words, 0, y, &ink);
      draw_bar (self, snapshot, eb_readiness_get_step (&self->was, self->scale, step), y, FALSE, &ink);
      draw_bar (self, snapshot, eb_readiness_get_step (&self->is, self->scale, step), y + (float) (high + BAR_GAP), TRUE, &ink);
      y += (float) row_height (self, step, width);
    }
}

static void
eb_readiness_bars_class_init (EbReadinessBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = eb_readiness_bars_get_request_mode;
  widget_class->measure = eb_readiness_bars_measure;
  widget_class->snapshot = eb_readiness_bars_snapshot;
  gtk_widget_class_set_css_name (widget_class, "readinessbars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
eb_readiness_bars_init (EbReadinessBars *self)
{
}

/**
 * eb_readiness_bars_new:
 * @actor: whose
 *
 * Returns: (transfer floating): a picture of one voice
 */
GtkWidget *
eb_readiness_bars_new (EbActor actor)
{
  EbReadinessBars *self = g_object_new (EB_TYPE_READINESS_BARS, NULL);

  self->actor = actor;
  return GTK_WIDGET (self);
}

/**
 * eb_readiness_bars_show:
 * @self: a picture of one voice
 * @was: the first answers
 * @is: the latest ones
 * @scale: which scale
 * @most: what has the full length
 */
void
eb_readiness_bars_show (EbReadinessBars        *self,
                        const EbReadinessVoice *was,
                        const EbReadinessVoice *is,
                        EbReadinessScale        scale,
                        guint                   most)
{
  g_return_if_fail (EB_IS_READINESS_BARS (self));

  self->was = *was;
  self->is = *is;
  self->scale = scale;
  self->most = most;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
