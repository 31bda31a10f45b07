/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-history-view.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand.h"
#include "eb-words.h"

#define SPACING 4
#define SPACING_DETAIL 8

struct _EbHistoryView
{
  AdwBin parent_instance;

  EbHistoryRow *row;
  gboolean      plain;

  GtkLabel *door_label;
  GtkBox   *goal_box;
  GtkLabel *words_label;
  GtkLabel *state_label;
  GtkLabel *detail_label;
};

G_DEFINE_FINAL_TYPE (EbHistoryView, eb_history_view, ADW_TYPE_BIN)

static void
forget_row (EbHistoryView *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->row);
}

static void
eb_history_view_dispose (GObject *object)
{
  forget_row (EB_HISTORY_VIEW (object));

  G_OBJECT_CLASS (eb_history_view_parent_class)->dispose (object);
}

static void
eb_history_view_class_init (EbHistoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_history_view_dispose;
}

static GtkLabel *
append_label (GtkBox     *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
eb_history_view_init (EbHistoryView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING_DETAIL);

  self->door_label = append_label (GTK_BOX (box), "heading");
  self->goal_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->goal_box));
  self->words_label = append_label (self->goal_box, NULL);
  gtk_label_set_wrap (self->words_label, TRUE);
  gtk_label_set_wrap_mode (self->words_label, PANGO_WRAP_WORD_CHAR);
  gtk_box_append (self->goal_box, detail);
  self->state_label = append_label (GTK_BOX (detail), "chip");
  self->detail_label = append_label (GTK_BOX (detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail_label), "dim-label");
  gtk_label_set_ellipsize (self->detail_label, PANGO_ELLIPSIZE_END);
  adw_bin_set_child (ADW_BIN (self), box);
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

static char *
word_detail (const EbGoalMoment *moment)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (moment->text_time));
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", moment->n_notes), moment->n_notes);

  /* Translators: name, date of the goal's words, how many notes */
  return g_strdup_printf (_ ("%1$s, %2$s · %3$s"), eb_person_get_name (moment->author), date, notes);
}

static void
show_goal (EbHistoryView *self)
{
  const EbGoalMoment *moment = eb_history_row_get_moment (self->row);
  const EbProfile    *author = eb_person_get_profile_at (moment->author, moment->text_time);
  g_autoptr (PangoAttrList) hand = eb_hand_attributes (eb_hands_find (author->hand), self->plain);
  g_autofree char *detail = word_detail (moment);

  gtk_label_set_label (self->words_label, moment->text);
  gtk_label_set_attributes (self->words_label, hand);
  eb_ink_apply (GTK_WIDGET (self->words_label), author->ink);
  gtk_label_set_label (self->state_label, eb_words_goal_state (moment->state));
  gtk_label_set_label (self->detail_label, detail);
}

/* Nothing of it stays in a view that is kept for another row. */
static void
clear_view (EbHistoryView *self)
{
  gtk_label_set_label (self->door_label, "");
  gtk_label_set_label (self->words_label, "");
  gtk_label_set_label (self->state_label, "");
  gtk_label_set_label (self->detail_label, "");
}

static void
update_view (EbHistoryView *self)
{
  const gboolean is_goal = eb_history_row_get_goal (self->row) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->door_label), !is_goal);
  gtk_widget_set_visible (GTK_WIDGET (self->goal_box), is_goal);
  if (is_goal)
    show_goal (self);
  else
    gtk_label_set_label (self->door_label, eb_words_door (eb_history_row_get_door (self->row)));
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
      clear_view (self);
      return;
    }
  g_signal_connect_object (row, "changed", G_CALLBACK (update_view), self, G_CONNECT_SWAPPED);
  update_view (self);
}
