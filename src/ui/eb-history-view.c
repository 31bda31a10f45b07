/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-history-view.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand.h"
#include "eb-words.h"

#define SPACING 4
#define SMALLEST_WIDTH 120
#define SMALLEST_HEIGHT 40
#define DETAIL_SCALE 0.82
#define DETAIL_ALPHA 0.8F

/* Draws its text itself: a slider that moves lays out a hundred of these at once. */
struct _EbHistoryView
{
  GtkWidget parent_instance;

  EbHistoryRow *row;
  gboolean      plain;
  PangoLayout  *words; /* made when needed */
  PangoLayout  *detail;
};

G_DEFINE_FINAL_TYPE (EbHistoryView, eb_history_view, GTK_TYPE_WIDGET)

/* --- What it says --------------------------------------------------------------- */

static char *
word_detail (const EbGoalMoment *moment)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (moment->text_time));
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", moment->n_notes), moment->n_notes);

  /* Translators: state of the goal, name, date of the goal's words, how many notes */
  return g_strdup_printf (_ ("%1$s · %2$s, %3$s · %4$s"), eb_words_goal_state (moment->state), eb_person_get_name (moment->author), date, notes);
}

static PangoLayout *
create_words (EbHistoryView *self)
{
  const EbGoalMoment *moment = eb_history_row_get_moment (self->row);
  const EbProfile    *author = NULL;
  PangoLayout        *layout = NULL;
  g_autoptr (PangoAttrList) hand = NULL;

  if (eb_history_row_get_goal (self->row) == NULL)
    return gtk_widget_create_pango_layout (GTK_WIDGET (self), eb_words_door (eb_history_row_get_door (self->row)));
  author = eb_person_get_profile_at (moment->author, moment->text_time);
  hand = eb_hand_attributes (eb_hands_find (author->hand), self->plain);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), moment->text);
  pango_layout_set_attributes (layout, hand);
  return layout;
}

static PangoLayout *
create_detail (EbHistoryView *self)
{
  g_autofree char *detail = word_detail (eb_history_row_get_moment (self->row));
  g_autoptr (PangoAttrList) small = pango_attr_list_new ();
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), detail);

  pango_attr_list_insert (small, pango_attr_scale_new (DETAIL_SCALE));
  pango_layout_set_attributes (layout, small);
  return layout;
}

static void
ensure_layouts (EbHistoryView *self)
{
  if (self->words != NULL)
    return;
  self->words = create_words (self);
  pango_layout_set_wrap (self->words, PANGO_WRAP_WORD_CHAR);
  if (eb_history_row_get_goal (self->row) == NULL)
    return;
  self->detail = create_detail (self);
  pango_layout_set_wrap (self->detail, PANGO_WRAP_WORD_CHAR);
}

static void
drop_layouts (EbHistoryView *self)
{
  g_clear_object (&self->words);
  g_clear_object (&self->detail);
}

static void
update_accessible (EbHistoryView *self)
{
  const EbGoalMoment *moment = eb_history_row_get_moment (self->row);
  g_autofree char    *said = NULL;

  if (eb_history_row_get_goal (self->row) != NULL)
    {
      g_autofree char *detail = word_detail (moment);

      said = g_strdup_printf ("%s. %s", moment->text, detail);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said != NULL ? said : eb_words_door (eb_history_row_get_door (self->row)), -1);
}

static void
update_view (EbHistoryView *self)
{
  const EbGoalMoment *moment = eb_history_row_get_moment (self->row);

  drop_layouts (self);
  if (eb_history_row_get_goal (self->row) != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "heading");
      eb_ink_apply (GTK_WIDGET (self), eb_person_get_profile_at (moment->author, moment->text_time)->ink);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
      eb_ink_apply (GTK_WIDGET (self), "black");
    }
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- The widget ------------------------------------------------------------------- */

static void
forget_row (EbHistoryView *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->row);
  drop_layouts (self);
}

static void
eb_history_view_dispose (GObject *object)
{
  forget_row (EB_HISTORY_VIEW (object));

  G_OBJECT_CLASS (eb_history_view_parent_class)->dispose (object);
}

static GtkSizeRequestMode
eb_history_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Setting the width that it has keeps what Pango has already worked out. */
static int
lay_out (PangoLayout *layout,
         int          width)
{
  int height = 0;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
eb_history_view_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  EbHistoryView *self = EB_HISTORY_VIEW (widget);

  *minimum = *natural = SMALLEST_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = *natural = SMALLEST_HEIGHT;
  if (self->row == NULL || for_size < 0)
    return; /* without a width there is nothing to lay out yet */
  ensure_layouts (self);
  *minimum = lay_out (self->words, for_size);
  if (self->detail != NULL)
    *minimum += SPACING + lay_out (self->detail, for_size);
  *natural = *minimum;
}

static void
eb_history_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  EbHistoryView *self = EB_HISTORY_VIEW (widget);
  const int      width = gtk_widget_get_width (widget);
  GdkRGBA        ink;

  if (self->row == NULL)
    return;
  ensure_layouts (self);
  /* gtk_widget_get_color() needs GTK 4.10. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_append_layout (snapshot, self->words, &ink);
  if (self->detail != NULL)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) lay_out (self->words, width) + SPACING));
      ink.alpha *= DETAIL_ALPHA;
      lay_out (self->detail, width);
      gtk_snapshot_append_layout (snapshot, self->detail, &ink);
    }
  gtk_snapshot_restore (snapshot);
}

/* The desktop's font or text size changed. */
static void
eb_history_view_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (eb_history_view_parent_class)->css_changed (widget, change);
  drop_layouts (EB_HISTORY_VIEW (widget));
}

static void
eb_history_view_class_init (EbHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_history_view_dispose;
  widget_class->get_request_mode = eb_history_view_get_request_mode;
  widget_class->measure = eb_history_view_measure;
  widget_class->snapshot = eb_history_view_snapshot;
  widget_class->css_changed = eb_history_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
eb_history_view_init (EbHistoryView *self)
{
}

/**
 * eb_history_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
eb_history_view_new (void)
{
  return g_object_new (EB_TYPE_HISTORY_VIEW, NULL);
}

/**
 * eb_history_view_set_row:
 * @self: a view
 * @row: (nullable): what to follow
 * @plain: in plain type instead of the hand
 */
void
eb_history_view_set_row (EbHistoryView *self,
                         EbHistoryRow  *row,
                         gboolean       plain)
{
  g_return_if_fail (EB_IS_HISTORY_VIEW (self));

  forget_row (self);
  self->plain = plain;
  g_set_object (&self->row, row);
  if (row == NULL)
    {
      /* Nothing of it stays in a view that is kept for another row. */
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
      return;
    }
  g_signal_connect_object (row, "changed", G_CALLBACK (update_view), self, G_CONNECT_SWAPPED);
  update_view (self);
}
