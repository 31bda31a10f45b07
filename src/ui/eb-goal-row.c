/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-row.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-voice.h"
#include "eb-words.h"

struct _EbGoalRow
{
  GtkListBoxRow parent_instance;

  EbGoal  *goal;
  gboolean plain;

  /* Template children */
  GtkLabel *words_label;
  GtkLabel *state_label;
  GtkLabel *challenge_label;
  GtkLabel *detail_label;
};

G_DEFINE_FINAL_TYPE (EbGoalRow, eb_goal_row, GTK_TYPE_LIST_BOX_ROW)

static void
eb_goal_row_dispose (GObject *object)
{
  EbGoalRow *self = EB_GOAL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_GOAL_ROW);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (eb_goal_row_parent_class)->dispose (object);
}

static void
eb_goal_row_class_init (EbGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_goal_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EbGoalRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalRow, challenge_label);
  gtk_widget_class_bind_template_child (widget_class, EbGoalRow, detail_label);
}

static void
eb_goal_row_init (EbGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where a goal that is no longer under its door belongs, and when to look again. */
static char *
word_rest (EbGoal *goal)
{
  const EbDate     again = eb_goal_get_look_again (goal);
  g_autofree char *date = eb_words_date (again);
  const char      *door = eb_words_door (eb_goal_get_door (goal));

  if (!eb_date_is_set (again))
    return g_strdup (door);
  /* Translators: name of a door, a date */
  return g_strdup_printf (_ ("%1$s · look at it again on %2$s"), door, date);
}

static char *
word_detail (EbGoal *goal)
{
  const guint      n = g_list_model_get_n_items (eb_goal_get_notes (goal));
  g_autofree char *date = eb_words_short_date (eb_clock_date_of (eb_goal_get_last_time (goal)));
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
  /* Translators: name, how many notes, date of the newest */
  g_autofree char *detail = g_strdup_printf (_ ("%s · %s · last %s"), eb_person_get_name (eb_goal_get_author (goal)), notes, date);
  g_autofree char *rest = NULL;

  if (eb_goal_state_is_open (eb_goal_get_state (goal)))
    return g_steal_pointer (&detail);
  rest = word_rest (goal);
  return g_strdup_printf ("%s · %s", rest, detail);
}

static void
update_row (EbGoalRow *self)
{
  g_autofree char *detail = word_detail (self->goal);

  eb_voice_write (self->words_label, eb_goal_get_text (self->goal), eb_goal_get_author (self->goal), eb_goal_get_time (self->goal), self->plain);
  gtk_label_set_label (self->state_label, eb_words_goal_state (eb_goal_get_state (self->goal)));
  gtk_widget_set_visible (GTK_WIDGET (self->challenge_label), eb_goal_is_challenge (self->goal));
  gtk_label_set_label (self->detail_label, detail);
}

/**
 * eb_goal_row_new:
 * @goal: a goal
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a row that follows it
 */
GtkWidget *
eb_goal_row_new (EbGoal  *goal,
                 gboolean plain)
{
  EbGoalRow *self = g_object_new (EB_TYPE_GOAL_ROW, NULL);

  self->goal = g_object_ref (goal);
  self->plain = plain;
  g_signal_connect_object (goal, "notify", G_CALLBACK (update_row), self, G_CONNECT_SWAPPED);
  update_row (self);
  return GTK_WIDGET (self);
}

/**
 * eb_goal_row_get_goal:
 * @self: a row
 *
 * Returns: (transfer none): its goal
 */
EbGoal *
eb_goal_row_get_goal (EbGoalRow *self)
{
  g_return_val_if_fail (EB_IS_GOAL_ROW (self), NULL);

  return self->goal;
}
