/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-year.h"

#include "eb-money-bars.h"
#include "eb-words.h"

#define MIN_WIDTH 200
#define NATURAL_WIDTH 320
#define PICTURE 96 /* how high the columns can be, both ways together */
#define GAP 3
#define MARK 2.0F

struct _EbMoneyYear
{
  GtkWidget parent_instance;

  EbDate       first;
  EbWhatIfYear now;
  EbWhatIfYear then;
  PangoLayout *letters[EB_WHAT_IF_MONTHS]; /* NULL: to be made */
};

G_DEFINE_FINAL_TYPE (EbMoneyYear, eb_money_year, GTK_TYPE_WIDGET)

/* --- The months ----------------------------------------------------------------------- */

static void
forget_letters (EbMoneyYear *self)
{
  for (guint i = 0; i < EB_WHAT_IF_MONTHS; i++)
    g_clear_object (&self->letters[i]);
}

static PangoLayout *
letter_of (EbMoneyYear *self,
           guint        month)
{
  if (self->letters[month] == NULL)
    {
      const char      *name = eb_words_month (eb_date_add_months (self->first, (int) month));
      g_autofree char *initial = g_utf8_substring (name, 0, 1);
      g_autofree char *letter = g_utf8_strup (initial, -1);

      self->letters[month] = gtk_widget_create_pango_layout (GTK_WIDGET (self), letter);
    }
  return self->letters[month];
}

static int
letter_height (EbMoneyYear *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* --- The picture ------------------------------------------------------------------------ */

static void
find_range (const EbMoneyYear *self,
            EbAmount          *lowest,
            EbAmount          *highest)
{
  *lowest = 0;
  *highest = 0;
  for (guint i = 0; i < EB_WHAT_IF_MONTHS; i++)
    {
      *lowest = MIN (*lowest, MIN (self->now.running[i], self->then.running[i]));
      *highest = MAX (*highest, MAX (self->now.running[i], self->then.running[i]));
    }
}

/* How far below the top of the picture @amount lies. */
static float
depth_of (EbAmount amount,
          EbAmount lowest,
          EbAmount highest)
{
  return highest == lowest ? PICTURE : PICTURE * (float) ((double) (highest - amount) / (double) (highest - lowest));
}

static void
draw_letter (EbMoneyYear   *self,
             GtkSnapshot   *snapshot,
             guint          month,
             float          x,
             float          width,
             const GdkRGBA *ink)
{
  PangoLayout *layout = letter_of (self, month);
  int          text = 0;

  pango_layout_get_pixel_size (layout, &text, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (width - (float) text) / 2, PICTURE + GAP));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static void
eb_money_year_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  EbMoneyYear   *self = EB_MONEY_YEAR (widget);
  const float    all = (float) gtk_widget_get_width (widget);
  const float    width = all / EB_WHAT_IF_MONTHS;
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  EbAmount       lowest = 0;
  EbAmount       highest = 0;
  float          zero = 0;
  GdkRGBA        ink;

  if (!eb_date_is_set (self->first))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  find_range (self, &lowest, &highest);
  zero = depth_of (0, lowest, highest);
  for (guint i = 0; i < EB_WHAT_IF_MONTHS; i++)
    {
      const EbAmount        sum = self->then.running[i];
      const float           x = is_rtl ? all - width * (float) (i + 1) : width * (float) i;
      const float           end = depth_of (sum, lowest, highest);
      const float           mark = depth_of (self->now.running[i], lowest, highest);
      const graphene_rect_t column = GRAPHENE_RECT_INIT (x + GAP, MIN (zero, end), MAX (width - 2 * GAP, 1), MAX (ABS (zero - end), 1));

      if (sum != 0)
        eb_money_paint_part (widget, snapshot, sum > 0 ? EB_MONEY_PART_SAVINGS : EB_MONEY_PART_MISSING, &column);
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (x, mark - MARK / 2, width, MARK));
      draw_letter (self, snapshot, i, x, width, &ink);
    }
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (0, zero, all, 1));
}

static void
eb_money_year_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = PICTURE + 2 * GAP + letter_height (EB_MONEY_YEAR (widget));
}

static void
eb_money_year_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (eb_money_year_parent_class)->css_changed (widget, change);
  forget_letters (EB_MONEY_YEAR (widget));
}

static void
eb_money_year_dispose (GObject *object)
{
  forget_letters (EB_MONEY_YEAR (object));

  G_OBJECT_CLASS (eb_money_year_parent_class)->dispose (object);
}

static void
eb_money_year_class_init (EbMoneyYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_money_year_dispose;
  widget_class->measure = eb_money_year_measure;
  widget_class->snapshot = eb_money_year_snapshot;
  widget_class->css_changed = eb_money_year_css_changed;
  gtk_widget_class_set_css_name (widget_class, "moneyyear");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eb_money_year_init (EbMoneyYear *self)
{
}

/**
 * eb_money_year_new:
 *
 * Returns: (transfer floating): a picture of no year yet
 */
GtkWidget *
eb_money_year_new (void)
{
  return g_object_new (EB_TYPE_MONEY_YEAR, "hexpand", TRUE, NULL);
}

/**
 * eb_money_year_show:
 * @self: a picture of a year
 * @first: a day of its first month
 * @now: how it would be without the change
 * @then: how it might be
 * @in_words: what a screen reader says of it
 */
void
eb_money_year_show (EbMoneyYear        *self,
                    EbDate              first,
                    const EbWhatIfYear *now,
                    const EbWhatIfYear *then,
                    const char         *in_words)
{
  g_return_if_fail (EB_IS_MONEY_YEAR (self));

  if (self->first.month != first.month)
    forget_letters (self);
  self->first = first;
  self->now = *now;
  self->then = *then;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, in_words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
