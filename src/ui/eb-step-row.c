/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-step-row.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-goal-asks.h"
#include "eb-voice.h"
#include "eb-words.h"

struct _EbStepRow
{
  GtkListBoxRow parent_instance;

  EbSession *session;
  EbGoal    *goal;
  EbStep    *step;
  gboolean   plain;

  /* Template children */
  GtkCheckButton *check;
  GtkLabel       *words_label;
  GtkLabel       *other_label;
  GtkLabel       *detail_label;
  GtkLabel       *done_label;
  GtkWidget      *edit_button;
};

G_DEFINE_FINAL_TYPE (EbStepRow, eb_step_row, GTK_TYPE_LIST_BOX_ROW)

/* --- What it says ---------------------------------------------------------------- */

static char *
word_detail (EbStep *step)
{
  EbPerson        *who = eb_step_get_who (step);
  g_autofree char *written = eb_words_date (eb_clock_date_of (eb_step_get_time (step)));
  g_autofree char *by = eb_words_date (eb_step_get_by (step));
  g_autoptr (GString) words = g_string_new (NULL);

  if (who == NULL)
    g_string_append (words, _ ("Together"));
  else
    /* Translators: name of who does the step */
    g_string_append_printf (words, _ ("%s does it"), eb_person_get_name (who));
  if (*by != '\0')
    {
      g_string_append (words, " · ");
      /* Translators: a date */
      g_string_append_printf (words, _ ("by %s"), by);
    }
  g_string_append (words, " · ");
  /* Translators: name, date */
  g_string_append_printf (words, _ ("written by %1$s, %2$s"), eb_person_get_name (eb_step_get_author (step)), written);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "" while nobody has said anything about it. */
static char *
word_done (EbStep *step)
{
  EbPerson        *by = eb_step_get_done_by (step);
  g_autofree char *date = by == NULL ? NULL : eb_words_date (eb_clock_date_of (eb_step_get_done_time (step)));

  if (by == NULL)
    return g_strdup ("");
  /* Translators: name, date */
  return g_strdup_printf (eb_step_is_done (step) ? _ ("Done, says %1$s, %2$s") : _ ("Not done after all, says %1$s, %2$s"), eb_person_get_name (by), date);
}

static gboolean
is_author_at_table (EbStepRow *self)
{
  const EbId *author = eb_person_get_account (eb_step_get_author (self->step));

  return eb_table_find (eb_session_get_table (self->session), author) != NULL;
}

static void
on_toggled_cb (EbStepRow *self);

static void
update_row (EbStepRow *self)
{
  const char      *text = eb_step_get_text (self->step);
  const char      *other = eb_step_get_other_wording (self->step);
  g_autofree char *detail = word_detail (self->step);
  g_autofree char *done = word_done (self->step);
  g_autofree char *also = other == NULL ? NULL : g_strdup_printf (_ ("Written at the same time elsewhere: “%s”"), other);
  g_autofree char *name = g_strdup_printf ("%s, %s%s%s", text, detail, *done == '\0' ? "" : ", ", done);

  eb_voice_write (self->words_label, text, eb_step_get_author (self->step), eb_step_get_time (self->step), self->plain);
  gtk_label_set_label (self->other_label, also == NULL ? "" : also);
  gtk_widget_set_visible (GTK_WIDGET (self->other_label), also != NULL);
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->done_label, done);
  gtk_widget_set_visible (GTK_WIDGET (self->done_label), *done != '\0');
  gtk_widget_set_visible (self->edit_button, is_author_at_table (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_handlers_block_by_func (self->check, on_toggled_cb, self);
  gtk_check_button_set_active (self->check, eb_step_is_done (self->step));
  g_signal_handlers_unblock_by_func (self->check, on_toggled_cb, self);
}

/* --- What one can do --------------------------------------------------------------- */

static GtkWidget *
window_of (EbStepRow *self)
{
  return GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* The tick shows what stands in the binder, so it goes back until somebody has
 * said so. */
static void
on_toggled_cb (EbStepRow *self)
{
  const gboolean wanted = gtk_check_button_get_active (self->check);

  if (wanted == eb_step_is_done (self->step))
    return;
  update_row (self);
  eb_goal_ask_tick (self->session, self->goal, self->step, wanted, window_of (self));
}

static void
on_edit_clicked_cb (EbStepRow *self)
{
  eb_goal_ask_step (self->session, self->goal, self->step, window_of (self));
}

/* --- The row --------------------------------------------------------------------------- */

static void
eb_step_row_dispose (GObject *object)
{
  EbStepRow *self = EB_STEP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_STEP_ROW);
  g_clear_object (&self->step);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_step_row_parent_class)->dispose (object);
}

static void
eb_step_row_class_init (EbStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_step_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EbStepRow, check);
  gtk_widget_class_bind_template_child (widget_class, EbStepRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, EbStepRow, other_label);
  gtk_widget_class_bind_template_child (widget_class, EbStepRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, EbStepRow, done_label);
  gtk_widget_class_bind_template_child (widget_class, EbStepRow, edit_button);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_clicked_cb);
}

static void
eb_step_row_init (EbStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_step_row_new:
 * @session: what the window works on
 * @goal: a goal of the open binder
 * @step: one of its steps
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a row that follows it
 */
GtkWidget *
eb_step_row_new (EbSession *session,
                 EbGoal    *goal,
                 EbStep    *step,
                 gboolean   plain)
{
  EbStepRow *self = g_object_new (EB_TYPE_STEP_ROW, NULL);

  self->session = g_object_ref (session);
  self->goal = g_object_ref (goal);
  self->step = g_object_ref (step);
  self->plain = plain;
  g_signal_connect_object (step, "notify", G_CALLBACK (update_row), self, G_CONNECT_SWAPPED);
  update_row (self);
  return GTK_WIDGET (self);
}
