/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-bars.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 120
#define NATURAL_WIDTH 320
#define SWATCH_WIDTH 30
#define SWATCH_HEIGHT 18
#define PADDING 9 /* above and below the words */
#define GAP 4     /* before and after them */
#define STRIP 5   /* the pattern under the words */
#define STRIPE 4.0F
#define HATCH_ALPHA 0.22F

struct _EbMoneyBar
{
  GtkWidget parent_instance;

  EbAmount     parts[EB_N_MONEY_PARTS];
  EbAmount     most;
  PangoLayout *words[EB_N_MONEY_PARTS];   /* NULL: to be made */
  PangoLayout *numbers[EB_N_MONEY_PARTS]; /* where the words have no room */
  gboolean     is_swatch;
};

G_DEFINE_FINAL_TYPE (EbMoneyBar, eb_money_bar, GTK_TYPE_WIDGET)

/* --- Words --------------------------------------------------------------------------- */

static char *
short_number (EbAmount amount)
{
  char *text = eb_amount_to_text (amount);

  if (g_str_has_suffix (text, ",00"))
    text[strlen (text) - strlen (",00")] = '\0';
  return text;
}

/**
 * eb_money_bar_word_amount:
 * @amount: money
 *
 * Returns: (transfer full): such as "1.250 kr."; øre only where there are some
 */
char *
eb_money_bar_word_amount (EbAmount amount)
{
  g_autofree char *number = short_number (amount);

  /* Translators: an amount of money */
  return g_strdup_printf (_ ("%s kr."), number);
}

/**
 * eb_money_bar_word_part:
 * @part: what money goes to
 *
 * Returns: (transfer none): what it is called
 */
const char *
eb_money_bar_word_part (EbMoneyPart part)
{
  static const char *const names[EB_N_MONEY_PARTS] = {
    [EB_MONEY_PART_PAYMENT] = N_ ("Own payment"),
    [EB_MONEY_PART_EXPENSES] = N_ ("Expenses"),
    [EB_MONEY_PART_SAVINGS] = N_ ("Savings"),
    [EB_MONEY_PART_FREE] = N_ ("Left over"),
    [EB_MONEY_PART_MISSING] = N_ ("Missing"),
  };

  g_return_val_if_fail ((guint) part < EB_N_MONEY_PARTS, "");
  return _ (names[part]);
}

static PangoLayout *
words_of (EbMoneyBar *self,
          EbMoneyPart part)
{
  if (self->words[part] == NULL)
    {
      g_autofree char *number = short_number (self->parts[part]);
      /* Translators: such as "Own payment", and an amount without "kr.": in a bar */
      g_autofree char *words = g_strdup_printf (C_ ("bar", "%1$s %2$s"), eb_money_bar_word_part (part), number);

      self->words[part] = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
      self->numbers[part] = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
    }
  return self->words[part];
}

static void
forget_words (EbMoneyBar *self,
              EbMoneyPart part)
{
  g_clear_object (&self->words[part]);
  g_clear_object (&self->numbers[part]);
}

/* --- Its picture ----------------------------------------------------------------------- */

static GdkRGBA
color_of (GtkWidget  *widget,
          const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA          color;

  gtk_style_context_get_color (style, &color);
  gtk_style_context_lookup_color (style, name, &color);
  return color;
}

static void
paint_stripes (GtkSnapshot           *snapshot,
               const graphene_rect_t *area,
               const GdkRGBA         *color,
               float                  down)
{
  GdkRGBA      none = *color;
  GskColorStop stops[4];

  none.alpha = 0;
  stops[0] = (GskColorStop){ 0, *color };
  stops[1] = (GskColorStop){ 0.5F, *color };
  stops[2] = (GskColorStop){ 0.5F, none };
  stops[3] = (GskColorStop){ 1, none };
  gtk_snapshot_append_repeating_linear_gradient (snapshot, area, &area->origin, &GRAPHENE_POINT_INIT (area->origin.x + STRIPE, area->origin.y + down), stops, G_N_ELEMENTS (stops));
}

static void
paint_filled (GtkWidget             *widget,
              GtkSnapshot           *snapshot,
              EbMoneyPart            part,
              const graphene_rect_t *area)
{
  static const char *const fills[] = { "money_payment", "money_expenses", "money_savings" };
  const GdkRGBA            fill = color_of (widget, fills[part]);
  const GdkRGBA            words = color_of (widget, "money_words");
  const float              high = MIN (area->size.height / 3, STRIP);
  const graphene_rect_t    strip = GRAPHENE_RECT_INIT (area->origin.x, area->origin.y + area->size.height - high, area->size.width, high);

  gtk_snapshot_append_color (snapshot, &fill, area);
  if (part == EB_MONEY_PART_PAYMENT)
    paint_stripes (snapshot, &strip, &words, STRIPE);
  if (part == EB_MONEY_PART_SAVINGS)
    paint_stripes (snapshot, &strip, &words, 0);
}

/**
 * eb_money_paint_part:
 * @widget: what is painted
 * @snapshot: its snapshot
 * @part: what money goes to
 * @area: where
 *
 * Fills @area with the colour and the pattern of @part, and draws a line around it.
 */
void
eb_money_paint_part (GtkWidget             *widget,
                     GtkSnapshot           *snapshot,
                     EbMoneyPart            part,
                     const graphene_rect_t *area)
{
  GdkRGBA        ink = color_of (widget, "");
  GdkRGBA        hatch = ink;
  GskRoundedRect outline;
  const float    widths[4] = { 1, 1, 1, 1 };

  hatch.alpha *= HATCH_ALPHA;
  if (part < EB_MONEY_PART_FREE)
    paint_filled (widget, snapshot, part, area);
  else if (part == EB_MONEY_PART_MISSING)
    paint_stripes (snapshot, area, &hatch, STRIPE);
  gsk_rounded_rect_init_from_rect (&outline, area, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]){ ink, ink, ink, ink });
}

static void
draw_words (EbMoneyBar            *self,
            GtkSnapshot           *snapshot,
            EbMoneyPart            part,
            const graphene_rect_t *area)
{
  const GdkRGBA ink = color_of (GTK_WIDGET (self), part < EB_MONEY_PART_FREE ? "money_words" : "");
  PangoLayout  *layouts[2] = { words_of (self, part), NULL };

  layouts[1] = self->numbers[part];
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      int width = 0;
      int height = 0;

      pango_layout_get_pixel_size (layouts[i], &width, &height);
      if ((float) width + 2 * GAP > area->size.width)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->origin.x + (area->size.width - (float) width) / 2, area->origin.y + (area->size.height - STRIP - (float) height) / 2));
      gtk_snapshot_append_layout (snapshot, layouts[i], &ink);
      gtk_snapshot_restore (snapshot);
      return;
    }
}

static void
eb_money_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  EbMoneyBar    *self = EB_MONEY_BAR (widget);
  const float    width = (float) gtk_widget_get_width (widget);
  const float    height = (float) gtk_widget_get_height (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float          from = 0;

  for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
    {
      const float     length = self->most <= 0 ? 0 : width * (float) ((double) self->parts[part] / (double) self->most);
      graphene_rect_t area;

      if (self->parts[part] <= 0)
        continue;
      area = GRAPHENE_RECT_INIT (is_rtl ? width - from - length : from, 0, MAX (length, 1), height);
      eb_money_paint_part (widget, snapshot, (EbMoneyPart) part, &area);
      if (!self->is_swatch)
        draw_words (self, snapshot, (EbMoneyPart) part, &area);
      from += length;
    }
}

static void
eb_money_bar_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  EbMoneyBar    *self = EB_MONEY_BAR (widget);
  const gboolean is_wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  if (self->is_swatch)
    {
      *minimum = *natural = is_wide ? SWATCH_WIDTH : SWATCH_HEIGHT;
    }
  else if (is_wide)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");

      pango_layout_get_pixel_size (layout, NULL, natural);
      *minimum = *natural += 2 * PADDING + STRIP;
    }
}

/* Another font, or a larger one. */
static void
eb_money_bar_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  EbMoneyBar *self = EB_MONEY_BAR (widget);

  GTK_WIDGET_CLASS (eb_money_bar_parent_class)->css_changed (widget, change);
  for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
    forget_words (self, (EbMoneyPart) part);
}

static void
eb_money_bar_dispose (GObject *object)
{
  for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
    forget_words (EB_MONEY_BAR (object), (EbMoneyPart) part);

  G_OBJECT_CLASS (eb_money_bar_parent_class)->dispose (object);
}

static void
eb_money_bar_class_init (EbMoneyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_money_bar_dispose;
  widget_class->measure = eb_money_bar_measure;
  widget_class->snapshot = eb_money_bar_snapshot;
  widget_class->css_changed = eb_money_bar_css_changed;
  gtk_widget_class_set_css_name (widget_class, "moneybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
eb_money_bar_init (EbMoneyBar *self)
{
}

/**
 * eb_money_bar_new:
 *
 * Returns: (transfer floating): a bar without anything in it
 */
GtkWidget *
eb_money_bar_new (void)
{
  return g_object_new (EB_TYPE_MONEY_BAR, "hexpand", TRUE, NULL);
}

/**
 * eb_money_bar_new_swatch:
 * @part: what money goes to
 *
 * Returns: (transfer floating): a small piece of it
 */
GtkWidget *
eb_money_bar_new_swatch (EbMoneyPart part)
{
  EbMoneyBar *self = g_object_new (EB_TYPE_MONEY_BAR, "valign", GTK_ALIGN_CENTER, NULL);

  self->is_swatch = TRUE;
  self->parts[part] = 1;
  self->most = 1;
  return GTK_WIDGET (self);
}

/**
 * eb_money_bar_show:
 * @self: a bar
 * @parts: (array fixed-size=5): what goes where
 * @most: what has the full length
 */
void
eb_money_bar_show (EbMoneyBar    *self,
                   const EbAmount parts[EB_N_MONEY_PARTS],
                   EbAmount       most)
{
  g_return_if_fail (EB_IS_MONEY_BAR (self));

  for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
    {
      if (self->parts[part] == parts[part])
        continue;
      self->parts[part] = parts[part];
      forget_words (self, (EbMoneyPart) part);
    }
  self->most = most;
  /* As high as ever: it is only painted anew. */
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
