/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-follow-form.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand-css.h"
#include "eb-reading-view.h"
#include "eb-settings.h"
#include "eb-text-area.h"
#include "eb-words.h"

#define SAVE_DELAY_MS 400
#define SPACING 6
#define SPACING_QUESTIONS 15
#define MARGIN 12

static const char *const in_words[] = {
  EB_ANSWER_GOOD,
  EB_ANSWER_HARD,
  EB_ANSWER_NEXT,
  EB_ANSWER_NEED,
  EB_ANSWER_COOP_WORDS,
};

#define N_IN_WORDS G_N_ELEMENTS (in_words)

struct _EbFollowForm
{
  AdwBin parent_instance;

  EbSession *session;
  EbSeat    *seat;
  char      *topic;
  gboolean   loading;
  guint      save_timer;

  GtkCssProvider *hand_css;
  GtkBox         *box;
  GtkTextView    *areas[N_IN_WORDS];
  GtkCheckButton *coops[EB_COOP_MOST + 1]; /* the first: not answered */
  GtkLabel       *state_label;
  GtkLabel       *problem_label;
};

G_DEFINE_FINAL_TYPE (EbFollowForm, eb_follow_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Kept as typed ---------------------------------------------------------- */

static EbPerson *
find_person (EbFollowForm *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  return binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (self->seat));
}

static gboolean
is_ready (EbFollowForm *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbTopic  *topic = binder == NULL ? NULL : eb_binder_find_topic (binder, self->topic);

  return topic != NULL && eb_topic_find (topic, find_person (self)) != NULL;
}

static void
say_problem (EbFollowForm *self,
             const GError *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  gtk_label_set_label (self->problem_label, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
}

static GVariant *
gather (EbFollowForm *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (gsize i = 0; i < N_IN_WORDS; i++)
    {
      g_autofree char *text = eb_text_area_dup_text (self->areas[i]);

      if (*text != '\0')
        g_variant_builder_add (&builder, "{sv}", in_words[i], g_variant_new_string (text));
    }
  for (guint32 coop = 1; coop <= EB_COOP_MOST; coop++)
    if (gtk_check_button_get_active (self->coops[coop]))
      g_variant_builder_add (&builder, "{sv}", EB_ANSWER_COOP, g_variant_new_uint32 (coop));
  return g_variant_builder_end (&builder);
}

static gboolean
save (EbFollowForm *self)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (self->session);
  gboolean  saved = FALSE;

  g_clear_handle_id (&self->save_timer, g_source_remove);
  if (binder == NULL)
    return FALSE;
  saved = eb_binder_save_answers (binder, self->seat, self->topic, gather (self), &error);
  if (saved)
    gtk_label_set_label (self->state_label, is_ready (self) ? _ ("Saved, for you alone. What you were ready with has not changed yet: press “I am ready” again to change it.") : _ ("Saved, for you alone."));
  say_problem (self, error);
  return saved;
}

static gboolean
on_save_timer (gpointer user_data)
{
  EbFollowForm *self = user_data;

  self->save_timer = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (EbFollowForm *self)
{
  if (self->loading)
    return;
  eb_session_use_pen (self->session);
  if (self->save_timer != 0)
    return;
  gtk_label_set_label (self->state_label, "");
  self->save_timer = g_timeout_add (SAVE_DELAY_MS, on_save_timer, self);
}

/**
 * eb_follow_form_flush:
 * @self: a form
 *
 * Returns: %TRUE if everything that was typed is on the disk
 */
gboolean
eb_follow_form_flush (EbFollowForm *self)
{
  g_return_val_if_fail (EB_IS_FOLLOW_FORM (self), FALSE);

  return self->save_timer == 0 || save (self);
}

static void
fill (EbFollowForm *self,
      GVariant     *answers)
{
  guint32 coop = 0;

  for (gsize i = 0; i < N_IN_WORDS; i++)
    {
      const char *text = NULL;

      g_variant_lookup (answers, in_words[i], "&s", &text);
      eb_text_area_set_text (self->areas[i], text);
    }
  g_variant_lookup (answers, EB_ANSWER_COOP, "u", &coop);
  gtk_check_button_set_active (self->coops[coop <= EB_COOP_MOST ? coop : 0], TRUE);
}

static void
say_ready (EbFollowForm *self)
{
  if (is_ready (self))
    gtk_label_set_label (self->state_label, _ ("You are ready. Nobody reads it before both sides are ready. Until then you can still change it and press “I am ready” again."));
}

static void
load (EbFollowForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answers = eb_binder_load_answers (eb_session_get_binder (self->session), self->seat, self->topic, &error);

  self->loading = TRUE;
  if (answers != NULL)
    fill (self, answers);
  self->loading = FALSE;
  say_ready (self);
  say_problem (self, error);
}

/* --- Ready -------------------------------------------------------------------- */

static void
on_ready_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbFollowForm *self = EB_FOLLOW_FORM (widget);
  EbBinder     *binder = eb_session_get_binder (self->session);
  g_autoptr (GError) error = NULL;

  if (binder == NULL || !save (self))
    return;
  if (!eb_binder_be_ready (binder, self->seat, self->topic, &error))
    {
      say_problem (self, error);
      return;
    }
  say_ready (self);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

/* --- The questions ------------------------------------------------------------- */

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkBox *
question_new (EbFollowForm *self,
              const char   *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_box_append (GTK_BOX (box), label_new (eb_reading_question (key), "heading"));
  gtk_box_append (self->box, box);
  return GTK_BOX (box);
}

static void
add_area (EbFollowForm *self,
          gsize         which)
{
  GtkBox    *box = question_new (self, in_words[which]);
  GtkWidget *area = eb_text_area_new (eb_reading_question (in_words[which]));

  self->areas[which] = GTK_TEXT_VIEW (area);
  gtk_style_context_add_provider (gtk_widget_get_style_context (area), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (gtk_text_view_get_buffer (self->areas[which]), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, area);
}

static GtkWidget *
coop_new (guint coop)
{
  g_autofree char *words = eb_reading_word_coop (coop);
  GtkWidget       *button = gtk_check_button_new ();
  GtkWidget       *label = label_new (coop == 0 ? _ ("I have not answered this") : words, "body");

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return button;
}

static void
add_coops (EbFollowForm *self)
{
  GtkBox    *box = question_new (self, EB_ANSWER_COOP);
  GtkWidget *choices = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choices), GTK_ACCESSIBLE_PROPERTY_LABEL, eb_reading_question (EB_ANSWER_COOP), -1);
  for (guint coop = 0; coop <= EB_COOP_MOST; coop++)
    {
      self->coops[coop] = GTK_CHECK_BUTTON (coop_new (coop));
      gtk_check_button_set_group (self->coops[coop], coop == 0 ? NULL : self->coops[0]);
    }
  gtk_check_button_set_active (self->coops[0], TRUE);
  /* From the best to the hardest, and last who has not answered. */
  for (guint coop = EB_COOP_MOST + 1; coop-- > 0;)
    {
      gtk_box_append (GTK_BOX (choices), GTK_WIDGET (self->coops[coop]));
      g_signal_connect_object (self->coops[coop], "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_box_append (box, choices);
}

static void
add_end (EbFollowForm *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("I am ready"));

  self->state_label = GTK_LABEL (label_new ("", "caption"));
  self->problem_label = GTK_LABEL (label_new ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "follow-form.ready");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (self->box, GTK_WIDGET (self->state_label));
  gtk_box_append (self->box, GTK_WIDGET (self->problem_label));
  gtk_box_append (self->box, button);
}

static void
apply_hand (EbFollowForm *self)
{
  g_autoptr (GSettings) settings = eb_settings_new ();
  const EbProfile *profile = eb_person_get_profile (find_person (self));

  eb_hand_css_load (self->hand_css, g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE) ? NULL : eb_hands_find (profile->hand));
  for (gsize i = 0; i < N_IN_WORDS; i++)
    eb_ink_apply (GTK_WIDGET (self->areas[i]), profile->ink);
}

static void
eb_follow_form_dispose (GObject *object)
{
  EbFollowForm *self = EB_FOLLOW_FORM (object);

  if (self->session != NULL)
    eb_follow_form_flush (self);
  g_clear_handle_id (&self->save_timer, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->seat);
  g_clear_object (&self->hand_css);
  g_clear_pointer (&self->topic, g_free);

  G_OBJECT_CLASS (eb_follow_form_parent_class)->dispose (object);
}

static void
eb_follow_form_class_init (EbFollowFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_follow_form_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "follow-form.ready", NULL, on_ready_action);

  signals[SIGNAL_READY] = g_signal_new ("ready", EB_TYPE_FOLLOW_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_follow_form_init (EbFollowForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_QUESTIONS);

  self->hand_css = gtk_css_provider_new ();
  self->box = GTK_BOX (box);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  for (gsize i = 0; i < N_IN_WORDS - 1; i++)
    add_area (self, i);
  add_coops (self);
  add_area (self, N_IN_WORDS - 1);
  add_end (self);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_follow_form_new:
 * @session: what the window works on
 * @seat: who prepares, at the table
 * @topic: what, such as "follow-up:FOLLOW_FIRST"
 *
 * Returns: (transfer floating): a form with what they typed before
 */
GtkWidget *
eb_follow_form_new (EbSession  *session,
                    EbSeat     *seat,
                    const char *topic)
{
  EbFollowForm *self = g_object_new (EB_TYPE_FOLLOW_FORM, NULL);

  self->session = g_object_ref (session);
  self->seat = g_object_ref (seat);
  self->topic = g_strdup (topic);
  g_signal_connect_object (session, "leaving", G_CALLBACK (eb_follow_form_flush), self, G_CONNECT_SWAPPED);
  apply_hand (self);
  load (self);
  return GTK_WIDGET (self);
}
