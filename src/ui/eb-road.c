/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-road.h"

#include <glib/gi18n.h>

#include "eb-words.h"

#define HEIGHT 120
#define MARGIN 36
#define LINE_Y 60
#define FIRST_AGE 16
#define LAST_AGE 23

struct _EbRoad
{
  GtkWidget parent_instance;

  EbBinder *binder;
};

G_DEFINE_FINAL_TYPE (EbRoad, eb_road, GTK_TYPE_WIDGET)

static void
eb_road_dispose (GObject *object)
{
  g_clear_object (&EB_ROAD (object)->binder);

  G_OBJECT_CLASS (eb_road_parent_class)->dispose (object);
}

static void
eb_road_measure (GtkWidget     *widget,
                 GtkOrientation orientation,
                 int            for_size,
                 int           *minimum,
                 int           *natural,
                 int           *minimum_baseline,
                 int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : HEIGHT;
}

/* Where a date stands on the road, in pixels; never off its ends. */
static float
place_of (EbRoad *self,
          EbDate  date)
{
  const EbDate birth = eb_binder_get_case (self->binder)->birth;
  const EbDate first = eb_date_add_years (birth, FIRST_AGE);
  const EbDate last = eb_date_add_years (birth, LAST_AGE);
  const float  length = (float) eb_date_days_between (first, last);
  const float  along = CLAMP ((float) eb_date_days_between (first, date) / length, 0.0F, 1.0F);
  const float  room = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  const float  x = MARGIN + along * room;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static void
draw_line (GtkSnapshot   *snapshot,
           float          from,
           float          to,
           float          thickness,
           const GdkRGBA *colour)
{
  const graphene_rect_t line = GRAPHENE_RECT_INIT (MIN (from, to), LINE_Y - thickness / 2, ABS (to - from), thickness);

  gtk_snapshot_append_color (snapshot, colour, &line);
}

static void
draw_dot (GtkSnapshot   *snapshot,
          float          x,
          float          radius,
          const GdkRGBA *colour)
{
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x - radius, LINE_Y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, colour, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_words (EbRoad        *self,
            GtkSnapshot   *snapshot,
            const char    *words,
            float          x,
            float          y,
            const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  g_autoptr (PangoAttrList) small = pango_attr_list_new ();
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  int         own = 0;

  pango_attr_list_insert (small, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, small);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &own, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (CLAMP (x - (float) own / 2, 0, MAX (width - (float) own, 0)), y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_birthdays (EbRoad        *self,
                GtkSnapshot   *snapshot,
                const GdkRGBA *colour)
{
  const EbDate   birth = eb_binder_get_case (self->binder)->birth;
  const gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self)) < 500;

  for (int age = FIRST_AGE; age <= LAST_AGE; age++)
    {
      const float      x = place_of (self, eb_date_add_years (birth, age));
      g_autofree char *words = g_strdup_printf ("%d", age);

      draw_dot (snapshot, x, age == 18 ? 7 : 4, colour);
      if (age == FIRST_AGE || age == 18 || age == LAST_AGE)
        {
          g_free (words);
          /* Translators: an age in years */
          words = g_strdup_printf (ngettext ("%d year", "%d years", (gulong) age), age);
        }
      else if (narrow)
        continue;
      draw_words (self, snapshot, words, x, LINE_Y + 14, colour);
    }
}

/* Open duties stand on the road as rings of their own; the overdue ones in the
 * colour that says so, and the lists say it in words. */
static void
draw_dues (EbRoad        *self,
           GtkSnapshot   *snapshot,
           const GdkRGBA *colour)
{
  const GdkRGBA overdue = { 0.75F, 0.11F, 0.16F, 1.0F };
  GListModel   *dates = eb_binder_get_dates (self->binder);
  const guint   n = g_list_model_get_n_items (dates);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);
      const EbDue *due = eb_date_item_get_due (item);

      if (eb_due_is_open (due) && eb_rule_get_kind (due->rule) != EB_RULE_EVENT)
        draw_dot (snapshot, place_of (self, due->due), 5, due->state == EB_DUE_OVERDUE ? &overdue : colour);
    }
}

static void
eb_road_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  EbRoad     *self = EB_ROAD (widget);
  const float width = (float) gtk_widget_get_width (widget);
  GdkRGBA     ink;
  GdkRGBA     pale;
  float       today = 0;

  if (self->binder == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  pale = ink;
  pale.alpha *= 0.25F;
  today = place_of (self, eb_binder_get_today (self->binder));
  draw_line (snapshot, MARGIN, width - MARGIN, 4, &pale);
  draw_line (snapshot, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - MARGIN : MARGIN, today, 4, &ink);
  draw_birthdays (self, snapshot, &ink);
  draw_dues (self, snapshot, &ink);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (today - 1, LINE_Y - 24, 2, 48));
  draw_words (self, snapshot, _ ("Today"), today, LINE_Y - 46, &ink);
}

static void
eb_road_class_init (EbRoadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_road_dispose;
  widget_class->measure = eb_road_measure;
  widget_class->snapshot = eb_road_snapshot;
  gtk_widget_class_set_css_name (widget_class, "road");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eb_road_init (EbRoad *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The road from 16 to 23. The lists below say the same in words."), -1);
}

/**
 * eb_road_set_binder:
 * @self: the road
 * @binder: (nullable): whose
 */
void
eb_road_set_binder (EbRoad   *self,
                    EbBinder *binder)
{
  g_return_if_fail (EB_IS_ROAD (self));

  g_set_object (&self->binder, binder);
  if (binder != NULL)
    g_signal_connect_object (binder, "notify::today", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
