/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-note-field.h"

#include <glib/gi18n.h>

#include "eb-hand-css.h"
#include "eb-text-area.h"
#include "eb-words.h"

#define SPACING 6
#define SAVE_DELAY_MS 400
#define BEGUN_TEXT "text"

struct _EbTaskNoteField
{
  AdwBin parent_instance;

  EbSession *session;
  EbSeat    *seat;  /* who writes; NULL: nobody */
  char      *task;  /* its id: the binder may be read anew meanwhile */
  char      *topic; /* where what was begun is kept */
  gboolean   plain;
  gboolean   loading;
  guint      save_timer;

  GtkCssProvider *hand_css;
  GtkTextView    *view;
  GtkLabel       *state_label;
  GtkLabel       *problem_label;
};

G_DEFINE_FINAL_TYPE (EbTaskNoteField, eb_task_note_field, ADW_TYPE_BIN)

static void
say_problem (EbTaskNoteField *self,
             const GError    *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  gtk_label_set_label (self->problem_label, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
}

static EbBinder *
get_binder (EbTaskNoteField *self)
{
  return self->seat == NULL || self->session == NULL ? NULL : eb_session_get_binder (self->session);
}

/* --- What was begun ------------------------------------------------------------ */

static gboolean
keep (EbTaskNoteField *self,
      const char      *text,
      GError         **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  if (*text != '\0')
    g_variant_builder_add (&builder, "{sv}", BEGUN_TEXT, g_variant_new_string (text));
  return eb_binder_save_answers (get_binder (self), self->seat, self->topic, g_variant_builder_end (&builder), error);
}

static void
say_saved (EbTaskNoteField *self,
           const char      *text)
{
  gtk_label_set_label (self->state_label, *text == '\0' ? "" : _ ("Saved, not sent"));
}

static void
save (EbTaskNoteField *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_timer, g_source_remove);
  if (get_binder (self) == NULL)
    return;
  text = eb_text_area_dup_text (self->view);
  if (keep (self, text, &error))
    say_saved (self, text);
  say_problem (self, error);
}

static gboolean
on_save_timer (gpointer user_data)
{
  EbTaskNoteField *self = user_data;

  self->save_timer = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
flush (EbTaskNoteField *self)
{
  if (self->save_timer != 0)
    save (self);
}

static void
update_send (EbTaskNoteField *self)
{
  const gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task-note.write", !empty);
}

static void
on_text_changed_cb (EbTaskNoteField *self)
{
  update_send (self);
  if (self->loading)
    return;
  eb_session_use_pen (self->session);
  if (self->save_timer != 0)
    return;
  gtk_label_set_label (self->state_label, "");
  self->save_timer = g_timeout_add (SAVE_DELAY_MS, on_save_timer, self);
}

static void
show_text (EbTaskNoteField *self,
           const char      *text)
{
  self->loading = TRUE;
  eb_text_area_set_text (self->view, text);
  self->loading = FALSE;
  say_saved (self, text);
  update_send (self);
}

static void
load (EbTaskNoteField *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) begun = get_binder (self) == NULL ? NULL : eb_binder_load_answers (get_binder (self), self->seat, self->topic, &error);
  const char *text = "";

  if (begun != NULL)
    g_variant_lookup (begun, BEGUN_TEXT, "&s", &text);
  show_text (self, text);
  say_problem (self, error);
}

/* --- Whose hand ----------------------------------------------------------------- */

static void
apply_hand (EbTaskNoteField *self)
{
  EbBinder        *binder = get_binder (self);
  EbPerson        *person = binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (self->seat));
  g_autofree char *name = NULL;

  if (person == NULL)
    return;
  eb_hand_css_load (self->hand_css, self->plain ? NULL : eb_hands_find (eb_person_get_profile (person)->hand));
  eb_ink_apply (GTK_WIDGET (self->view), eb_person_get_profile (person)->ink);
  /* Translators: for the screen reader: whose place to write this is */
  name = g_strdup_printf (_ ("Write as %s"), eb_person_get_name (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * eb_task_note_field_open:
 * @self: where somebody writes
 * @seat: (nullable): who writes from now on
 * @task: on which task
 */
void
eb_task_note_field_open (EbTaskNoteField *self,
                         EbSeat          *seat,
                         EbTaskItem      *task)
{
  g_return_if_fail (EB_IS_TASK_NOTE_FIELD (self));

  if (self->seat == seat && g_strcmp0 (self->task, eb_task_item_get_id (task)) == 0)
    return;
  flush (self);
  g_set_object (&self->seat, seat);
  g_free (self->task);
  self->task = g_strdup (eb_task_item_get_id (task));
  g_free (self->topic);
  self->topic = g_strdup_printf ("begun-task:%s:%s", eb_door_to_nick (eb_task_item_get_door (task)), self->task);
  apply_hand (self);
  load (self);
}

/**
 * eb_task_note_field_focus:
 * @self: where somebody writes
 */
void
eb_task_note_field_focus (EbTaskNoteField *self)
{
  g_return_if_fail (EB_IS_TASK_NOTE_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- Written ---------------------------------------------------------------------- */

/* It stands on the task: what was begun goes. */
static void
forget_begun (EbTaskNoteField *self)
{
  g_autoptr (GError) error = NULL;

  show_text (self, "");
  keep (self, "", &error);
  say_problem (self, error);
}

static void
on_write_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbTaskNoteField *self = EB_TASK_NOTE_FIELD (widget);
  EbBinder        *binder = get_binder (self);
  EbTaskItem      *task = binder == NULL ? NULL : eb_binder_find_task (binder, self->task);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (task == NULL)
    return;
  save (self);
  text = eb_text_area_dup_text (self->view);
  eb_session_use_pen (self->session);
  if (eb_binder_write_task_note (binder, self->seat, task, text, &error))
    forget_begun (self);
  else
    say_problem (self, error);
  eb_task_note_field_focus (self);
}

/* --- The widget -------------------------------------------------------------------- */

static void
eb_task_note_field_dispose (GObject *object)
{
  EbTaskNoteField *self = EB_TASK_NOTE_FIELD (object);

  if (self->session != NULL)
    flush (self);
  g_clear_handle_id (&self->save_timer, g_source_remove);
  g_clear_object (&self->seat);
  g_clear_object (&self->session);
  g_clear_object (&self->hand_css);
  g_clear_pointer (&self->task, g_free);
  g_clear_pointer (&self->topic, g_free);

  G_OBJECT_CLASS (eb_task_note_field_parent_class)->dispose (object);
}

static void
eb_task_note_field_class_init (EbTaskNoteFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_task_note_field_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "task-note.write", NULL, on_write_action);
}

static GtkLabel *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static GtkWidget *
make_bar (EbTaskNoteField *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *button = gtk_button_new_with_label (_ ("Write it down"));

  self->state_label = label_new ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->state_label), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "task-note.write");
  gtk_widget_set_tooltip_text (button, _ ("Write it down (Ctrl+Return)"));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->state_label));
  gtk_box_append (GTK_BOX (bar), button);
  return bar;
}

/* Before the text view sees the key: to it Ctrl+Return is a new line. */
static void
add_shortcut (EbTaskNoteField *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"), gtk_named_action_new ("task-note.write")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
eb_task_note_field_init (EbTaskNoteField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->hand_css = gtk_css_provider_new ();
  self->view = GTK_TEXT_VIEW (eb_text_area_new (_ ("A note on the task")));
  self->problem_label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0, "visible", FALSE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->problem_label), "error");
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->view)), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem_label));
  gtk_box_append (GTK_BOX (box), make_bar (self));
  add_shortcut (self);
  adw_bin_set_child (ADW_BIN (self), box);
  update_send (self);
}

/**
 * eb_task_note_field_new:
 * @session: what the window works on
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a place to write where nobody writes yet
 */
EbTaskNoteField *
eb_task_note_field_new (EbSession *session,
                        gboolean   plain)
{
  EbTaskNoteField *self = g_object_new (EB_TYPE_TASK_NOTE_FIELD, NULL);

  self->session = g_object_ref (session);
  self->plain = plain;
  g_signal_connect_object (session, "leaving", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
  return self;
}
