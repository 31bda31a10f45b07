/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-writing.h"

#include <glib/gi18n.h>

#include "eb-begun.h"
#include "eb-hand-css.h"
#include "eb-ink-pad.h"
#include "eb-text-area.h"
#include "eb-words.h"
#include "eb-writing-bar.h"

#define DRAFT_DELAY_MS 400

struct _EbWriting
{
  AdwBin parent_instance;

  EbSession *session;
  EbGoal    *goal;
  EbSeat    *seat;  /* who writes; NULL: nobody */
  EbBegun   *begun; /* what they have begun; never NULL before the end */
  EbInkPad  *pad;   /* made when first needed */
  gboolean   plain;
  gboolean   loading;
  guint      draft_timer;

  GtkCssProvider *hand_css;

  /* Template children */
  GtkTextView     *view;
  GtkLabel        *placeholder;
  EbWritingBar    *bar;
  AdwClamp        *pad_bin;
  GtkToggleButton *draw_button;
  GtkCheckButton  *private_button;
  GtkLabel        *state_label;
  GtkLabel        *problem_label;
};

G_DEFINE_FINAL_TYPE (EbWriting, eb_writing, ADW_TYPE_BIN)

typedef enum
{
  PROP_LARGE = 1,
} EbWritingProperty;

static GParamSpec *properties[PROP_LARGE + 1];

static void
say (EbWriting  *self,
     const char *sentence)
{
  gtk_label_set_label (self->problem_label, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
}

static void
say_problem (EbWriting    *self,
             const GError *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  say (self, sentence);
}

/* Only then is there anything to write, and somewhere to keep it. */
static EbBinder *
get_binder (EbWriting *self)
{
  return self->session == NULL || self->seat == NULL || self->goal == NULL ? NULL : eb_session_get_binder (self->session);
}

/* --- Drafts ---------------------------------------------------------------- */

static void
say_saved (EbWriting *self)
{
  gtk_label_set_label (self->state_label, eb_begun_has (self->begun, self->begun->now) ? _ ("Saved, not sent") : "");
}

static void
save_draft (EbWriting *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  EbBinder *binder = get_binder (self);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (binder == NULL)
    return;
  text = eb_text_area_dup_text (self->view);
  eb_begun_set_text (self->begun, text);
  if (eb_begun_save_text (self->begun, binder, self->seat, self->goal, &error))
    say_saved (self);
  say_problem (self, error);
}

static gboolean
on_draft_timer (gpointer user_data)
{
  EbWriting *self = user_data;

  self->draft_timer = 0;
  save_draft (self);
  return G_SOURCE_REMOVE;
}

static void
flush_draft (EbWriting *self)
{
  if (self->draft_timer != 0)
    save_draft (self);
}

static void
update_send (EbWriting *self)
{
  const gboolean   empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0;
  const gboolean   drawn = self->begun->drawings[self->begun->now] != NULL;
  g_autofree char *text = eb_text_area_dup_text (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "writing.send", (!empty || drawn) && eb_begun_is_new (self->begun, text));
}

static void
on_text_changed_cb (EbWriting *self)
{
  update_send (self);
  if (self->loading)
    return;
  eb_session_use_pen (self->session);
  if (self->draft_timer != 0)
    return;
  gtk_label_set_label (self->state_label, "");
  self->draft_timer = g_timeout_add (DRAFT_DELAY_MS, on_draft_timer, self);
}

/* --- The drawing ------------------------------------------------------------- */

/* A drawing that has strokes is not closed: it would be sent unseen. */
static void
update_draw_button (EbWriting *self)
{
  const gboolean drawn = self->begun->drawings[self->begun->now] != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->draw_button), !drawn);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->draw_button), drawn ? _ ("Erase the drawing to close it") : _ ("Draw"));
}

/* Each finished stroke is kept at once. */
static void
on_pad_changed_cb (EbWriting *self)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = get_binder (self);

  if (self->loading || binder == NULL)
    return;
  eb_session_use_pen (self->session);
  eb_begun_set_drawing (self->begun, eb_ink_pad_get_drawing (self->pad));
  if (eb_begun_save_drawing (self->begun, binder, self->seat, self->goal, &error))
    say_saved (self);
  say_problem (self, error);
  update_draw_button (self);
  update_send (self);
}

static EbPerson *
find_person (EbWriting *self)
{
  EbBinder *binder = get_binder (self);

  return binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (self->seat));
}

static const char *
get_ink (EbWriting *self)
{
  EbPerson *person = find_person (self);

  return person == NULL ? "black" : eb_person_get_profile (person)->ink;
}

static void
on_large_cb (EbWriting *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LARGE]);
}

static void
ensure_pad (EbWriting *self)
{
  if (self->pad != NULL)
    return;
  self->pad = EB_INK_PAD (eb_ink_pad_new ());
  eb_ink_pad_set_ink (self->pad, get_ink (self));
  g_signal_connect_object (self->pad, "changed", G_CALLBACK (on_pad_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pad, "notify::large", G_CALLBACK (on_large_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->pad_bin, GTK_WIDGET (self->pad));
}

/* Who begins to draw has all the room; a drawing begun another day does not hide
 * what was written since. */
static void
on_draw_cb (EbWriting *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->draw_button);

  if (open)
    ensure_pad (self);
  gtk_widget_set_visible (GTK_WIDGET (self->pad_bin), open);
  if (self->pad != NULL)
    eb_ink_pad_set_large (self->pad, open && !self->loading);
  gtk_label_set_label (self->placeholder, open ? _ ("Describe the drawing in words") : _ ("Write in your own hand …"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, gtk_label_get_label (self->placeholder), -1);
}

static void
show_drawing (EbWriting *self)
{
  EbDrawing *drawing = self->begun->drawings[self->begun->now];

  if (drawing != NULL)
    ensure_pad (self);
  if (self->pad != NULL)
    eb_ink_pad_set_drawing (self->pad, drawing);
  gtk_toggle_button_set_active (self->draw_button, drawing != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->draw_button), self->begun->now != EB_BEGUN_REVISION);
  update_draw_button (self);
}

/* --- What is being written ------------------------------------------------------ */

/* Puts what was begun into the widgets. */
static void
show_begun (EbWriting *self)
{
  const char *text = self->begun->texts[self->begun->now];
  EbBinder   *binder = get_binder (self);

  self->loading = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text == NULL ? "" : text, -1);
  show_drawing (self);
  gtk_check_button_set_active (self->private_button, self->begun->now == EB_BEGUN_ROOM);
  gtk_widget_set_visible (GTK_WIDGET (self->private_button), binder != NULL && eb_binder_is_alone (binder) && self->begun->now != EB_BEGUN_REVISION);
  self->loading = FALSE;
  eb_writing_bar_show (self->bar, self->begun);
  say_saved (self);
  update_send (self);
}

static void
load_begun (EbWriting *self)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = get_binder (self);

  g_clear_pointer (&self->begun, eb_begun_free);
  self->begun = binder == NULL ? eb_begun_new () : eb_begun_load (binder, self->seat, self->goal, &error);
  show_begun (self);
  say_problem (self, error);
}

static gboolean
keep_page (EbWriting *self,
           EbBinder  *binder,
           GError   **error)
{
  return eb_binder_save_draft (binder, self->seat, self->goal, self->begun->texts[EB_BEGUN_PAGE], error) &&
         eb_binder_save_drawing (binder, self->seat, self->goal, self->begun->drawings[EB_BEGUN_PAGE], error);
}

/* What goes along from one place to another is kept there before it is dropped
 * where it was. */
static gboolean
keep_all (EbWriting *self,
          EbBinder  *binder,
          GError   **error)
{
  if (self->begun->now == EB_BEGUN_PAGE)
    return keep_page (self, binder, error) && eb_begun_save_aside (self->begun, binder, self->seat, self->goal, error);
  return eb_begun_save_aside (self->begun, binder, self->seat, self->goal, error) && keep_page (self, binder, error);
}

/* From one thing to another, with everything on the disk before it is shown. */
static void
write_instead (EbWriting  *self,
               EbBegunWhat what)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = get_binder (self);

  flush_draft (self);
  eb_begun_switch (self->begun, what);
  if (what == EB_BEGUN_PAGE && self->begun->answers != NULL && eb_note_is_private (self->begun->answers))
    g_clear_object (&self->begun->answers); /* nobody else could see what is answered */
  if (binder != NULL)
    keep_all (self, binder, &error);
  show_begun (self);
  say_problem (self, error);
}

static void
on_private_cb (EbWriting *self)
{
  if (!self->loading)
    write_instead (self, gtk_check_button_get_active (self->private_button) ? EB_BEGUN_ROOM : EB_BEGUN_PAGE);
}

/**
 * eb_writing_answer:
 * @self: where somebody writes
 * @note: what is answered
 *
 * The next note that is sent answers @note.
 */
void
eb_writing_answer (EbWriting *self,
                   EbNote    *note)
{
  g_return_if_fail (EB_IS_WRITING (self));

  if (get_binder (self) == NULL)
    return;
  g_set_object (&self->begun->answers, note);
  if (eb_note_is_private (note)) /* so is its answer */
    write_instead (self, EB_BEGUN_ROOM);
  else
    write_instead (self, self->begun->now == EB_BEGUN_REVISION ? EB_BEGUN_PAGE : self->begun->now);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * eb_writing_revise:
 * @self: where somebody writes
 * @note: a note of theirs
 *
 * Its words are here to be changed; what had been begun is kept meanwhile.
 */
void
eb_writing_revise (EbWriting *self,
                   EbNote    *note)
{
  g_return_if_fail (EB_IS_WRITING (self));

  if (get_binder (self) == NULL)
    return;
  flush_draft (self);
  if (self->begun->revises != note || self->begun->texts[EB_BEGUN_REVISION] == NULL)
    {
      g_free (self->begun->texts[EB_BEGUN_REVISION]);
      self->begun->texts[EB_BEGUN_REVISION] = g_strdup (eb_note_get_text (note));
    }
  g_set_object (&self->begun->revises, note);
  write_instead (self, EB_BEGUN_REVISION);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_stop_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbWriting     *self = EB_WRITING (widget);
  const gboolean revising = self->begun->now == EB_BEGUN_REVISION;

  if (!revising)
    g_clear_object (&self->begun->answers);
  write_instead (self, revising ? EB_BEGUN_PAGE : self->begun->now);
  if (revising)
    load_begun (self); /* what was begun before may be for the room */
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- Whose hand ---------------------------------------------------------------- */

static void
apply_hand (EbWriting *self)
{
  EbPerson *person = find_person (self);

  eb_hand_css_load (self->hand_css, eb_hands_find (person == NULL || self->plain ? "" : eb_person_get_profile (person)->hand));
  eb_ink_apply (GTK_WIDGET (self->view), get_ink (self));
  if (self->pad != NULL)
    eb_ink_pad_set_ink (self->pad, get_ink (self));
}

static void
name_view (EbWriting *self)
{
  EbPerson        *person = find_person (self);
  g_autofree char *name = NULL;

  if (person == NULL)
    return;
  /* Translators: for the screen reader: whose place to write this is */
  name = g_strdup_printf (_ ("Write as %s"), eb_person_get_name (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * eb_writing_open:
 * @self: where somebody writes
 * @seat: (nullable): who writes from now on
 * @goal: (nullable): on whose spread
 *
 * Keeps what was being typed, and shows what @seat had begun.
 */
void
eb_writing_open (EbWriting *self,
                 EbSeat    *seat,
                 EbGoal    *goal)
{
  g_return_if_fail (EB_IS_WRITING (self));

  flush_draft (self);
  if (self->pad != NULL)
    eb_ink_pad_set_large (self->pad, FALSE); /* who comes to a spread sees its notes */
  g_set_object (&self->seat, seat);
  g_set_object (&self->goal, goal);
  apply_hand (self);
  name_view (self);
  load_begun (self);
}

/**
 * eb_writing_set_plain:
 * @self: where somebody writes
 * @plain: plain type instead of the hand
 */
void
eb_writing_set_plain (EbWriting *self,
                      gboolean   plain)
{
  g_return_if_fail (EB_IS_WRITING (self));

  self->plain = plain;
  apply_hand (self);
}

/**
 * eb_writing_focus:
 * @self: where somebody writes
 */
void
eb_writing_focus (EbWriting *self)
{
  g_return_if_fail (EB_IS_WRITING (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * eb_writing_is_large:
 * @self: where somebody writes
 *
 * Returns: whether a drawing is being made that wants all the room
 */
gboolean
eb_writing_is_large (EbWriting *self)
{
  g_return_val_if_fail (EB_IS_WRITING (self), FALSE);

  return self->pad != NULL && eb_ink_pad_is_large (self->pad);
}

/* --- Sending --------------------------------------------------------------- */

/* It is on the page; now what else was known of it goes, too. */
static void
forget_sent (EbWriting *self,
             EbBinder  *binder)
{
  g_autoptr (GError) error = NULL;
  const gboolean aside = self->begun->now != EB_BEGUN_PAGE || self->begun->answers != NULL;

  eb_begun_sent (self->begun);
  /* With any note the drafts of the page go, also one that is still being written. */
  if (aside)
    keep_all (self, binder, &error);
  load_begun (self);
  if (error != NULL)
    say_problem (self, error);
}

static void
on_send_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbWriting *self = EB_WRITING (widget);
  g_autoptr (GError) error = NULL;
  EbBinder *binder = get_binder (self);

  if (binder == NULL)
    return;
  save_draft (self);
  eb_session_use_pen (self->session);
  if (eb_begun_lacks_caption (self->begun))
    say (self, _ ("Describe the drawing in words first, so that it can be found and read aloud."));
  else if (eb_begun_send (self->begun, binder, self->seat, self->goal, &error))
    forget_sent (self, binder);
  else
    say_problem (self, error);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
eb_writing_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch ((EbWritingProperty) id)
    {
    case PROP_LARGE:
      g_value_set_boolean (value, eb_writing_is_large (EB_WRITING (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_writing_dispose (GObject *object)
{
  EbWriting *self = EB_WRITING (object);

  if (self->session != NULL)
    flush_draft (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WRITING);
  g_clear_object (&self->goal);
  g_clear_object (&self->seat);
  g_clear_object (&self->session);
  g_clear_object (&self->hand_css);
  g_clear_pointer (&self->begun, eb_begun_free);

  G_OBJECT_CLASS (eb_writing_parent_class)->dispose (object);
}

static void
eb_writing_class_init (EbWritingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_WRITING_BAR);
  G_OBJECT_CLASS (klass)->get_property = eb_writing_get_property;
  G_OBJECT_CLASS (klass)->dispose = eb_writing_dispose;
  properties[PROP_LARGE] = g_param_spec_boolean ("large", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-writing.ui");
  gtk_widget_class_bind_template_child (widget_class, EbWriting, view);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, placeholder);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, bar);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, pad_bin);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, draw_button);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, private_button);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbWriting, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_draw_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_private_cb);
  gtk_widget_class_install_action (widget_class, "writing.send", NULL, on_send_action);
  gtk_widget_class_install_action (widget_class, "writing.stop", NULL, on_stop_action);
}

static void
eb_writing_init (EbWriting *self)
{
  self->begun = eb_begun_new ();
  self->hand_css = gtk_css_provider_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "writing.send", FALSE); /* nothing is written yet */
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->view)), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->placeholder)), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * eb_writing_set_session:
 * @self: where somebody writes
 * @session: what the window works on
 */
void
eb_writing_set_session (EbWriting *self,
                        EbSession *session)
{
  g_return_if_fail (EB_IS_WRITING (self));

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "leaving", G_CALLBACK (flush_draft), self, G_CONNECT_SWAPPED);
}
