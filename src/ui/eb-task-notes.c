/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-notes.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-sheet.h"
#include "eb-task-note-field.h"
#include "eb-voice.h"
#include "eb-words.h"

#define SPACING 6

struct _EbTaskNotes
{
  AdwBin parent_instance;

  EbSession  *session;
  EbTaskItem *task;
  gboolean    plain;

  GtkLabel        *empty_label;
  GtkListBox      *list;
  GtkLabel        *rest_label;
  EbTaskNoteField *field;
  GtkBox          *takers;
};

G_DEFINE_FINAL_TYPE (EbTaskNotes, eb_task_notes, ADW_TYPE_BIN)

/* Whoever holds the pen, if they are of the open binder. */
static EbSeat *
get_writer (EbTaskNotes *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *pen = eb_session_get_pen (self->session);

  if (binder == NULL || pen == NULL || eb_binder_find_person (binder, eb_seat_get_account (pen)) == NULL)
    return NULL;
  return pen;
}

/* --- Taken back -------------------------------------------------------------------- */

/**
 * Asking:
 *
 * What one open question is about; lives as long as it. The task is looked up when it
 * is accepted: the binder may have been read anew.
 */
typedef struct
{
  EbSession *session;
  EbSeat    *seat;
  char      *task;
  EbId       note;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_clear_object (&asking->seat);
  g_free (asking->task);
  g_free (asking);
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GError) error = NULL;
  EbBinder   *binder = eb_session_get_binder (asking->session);
  EbTaskItem *task = binder == NULL ? NULL : eb_binder_find_task (binder, asking->task);

  if (task == NULL)
    return;
  eb_session_use_pen (asking->session);
  if (eb_binder_withdraw_task_note (binder, asking->seat, task, &asking->note, &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

static void
on_withdraw_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EbTaskNotes *self = EB_TASK_NOTES (widget);
  EbSeat      *seat = get_writer (self);
  EbSheet     *sheet = NULL;
  Asking      *asking = NULL;
  EbId         note = EB_ID_NONE;

  if (seat == NULL || !eb_id_from_hex (g_variant_get_string (parameter, NULL), &note))
    return;
  sheet = eb_sheet_new (widget, _ ("Withdraw the note"), _ ("Withdraw it"), _ ("Its place stays, marked as withdrawn by you. Nobody can read it again."));
  asking = g_new0 (Asking, 1);
  asking->session = g_object_ref (self->session);
  asking->seat = g_object_ref (seat);
  asking->task = g_strdup (eb_task_item_get_id (self->task));
  asking->note = note;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- The notes ----------------------------------------------------------------------- */

static GtkWidget *
withdrawn_row_new (const EbTaskNote *note)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (note->changed));
  /* Translators: all that is left of a note: name, date */
  g_autofree char *words = g_strdup_printf (_ ("Withdrawn by %s, %s"), eb_person_get_name (note->person), date);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "roomy");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static void
add_withdraw_button (GtkWidget        *row,
                     const EbTaskNote *note)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Withdraw …"));
  g_autofree char *record = eb_id_to_hex (&note->record);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "task-notes.withdraw");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", record);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), button);
}

/* Only who wrote it takes it back, and with the pen in hand. */
static GtkWidget *
note_row_new (EbTaskNotes      *self,
              const EbTaskNote *note)
{
  EbSeat    *writer = get_writer (self);
  GtkWidget *row = NULL;

  if (note->withdrawn)
    return withdrawn_row_new (note);
  row = eb_voice_row_new (&(EbVoice){ .text = note->text, .person = note->person, .time = note->time }, self->plain);
  if (writer != NULL && eb_id_equal (eb_seat_get_account (writer), eb_person_get_account (note->person)))
    add_withdraw_button (row, note);
  return row;
}

static void
show_notes (EbTaskNotes *self)
{
  GPtrArray     *notes = eb_task_item_get_notes (self->task);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < notes->len; i++)
    gtk_list_box_append (self->list, note_row_new (self, g_ptr_array_index (notes, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), notes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), notes->len == 0);
}

/* --- Who writes ------------------------------------------------------------------------ */

static void
on_take_pen_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EbTaskNotes *self = EB_TASK_NOTES (widget);
  EbId         account = EB_ID_NONE;
  EbSeat      *seat = NULL;

  if (!eb_id_from_hex (g_variant_get_string (parameter, NULL), &account))
    return;
  seat = eb_table_find (eb_session_get_table (self->session), &account);
  if (seat == NULL)
    return;
  eb_session_take_pen (self->session, seat);
  eb_task_note_field_focus (self->field);
}

static void
add_takers (EbTaskNotes *self,
            EbActor      actor,
            EbSeat      *writer)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, actor);
  EbBinder *binder = eb_session_get_binder (self->session);

  for (guint i = 0; i < seats->len; i++)
    {
      EbSeat          *seat = g_ptr_array_index (seats, i);
      EbPerson        *person = eb_binder_find_person (binder, eb_seat_get_account (seat));
      g_autofree char *account = eb_id_to_hex (eb_seat_get_account (seat));
      /* Translators: name */
      g_autofree char *words = g_strdup_printf (_ ("Take the pen, %s"), eb_person_get_name (person));
      GtkWidget       *label = NULL;
      GtkWidget       *button = NULL;

      if (seat == writer)
        continue;
      label = gtk_label_new (words);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "task-notes.take-pen");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", account);
      gtk_box_append (self->takers, button);
    }
}

static void
show_writer (EbTaskNotes *self)
{
  EbSeat          *writer = get_writer (self);
  GtkWidget       *child = NULL;
  g_autofree char *words = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->takers))) != NULL)
    gtk_box_remove (self->takers, child);
  add_takers (self, EB_ACTOR_YOUTH, writer);
  add_takers (self, EB_ACTOR_ADULT, writer);
  if (writer == NULL)
    words = g_strdup (_ ("The pen lies on the table."));
  else
    /* Translators: name */
    words = g_strdup_printf (_ ("%s has the pen."), eb_person_get_name (eb_binder_find_person (eb_session_get_binder (self->session), eb_seat_get_account (writer))));
  gtk_label_set_label (self->rest_label, words);
  /* Alone at the table one always holds it. */
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), gtk_widget_get_first_child (GTK_WIDGET (self->takers)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->field), writer != NULL);
  eb_task_note_field_open (self->field, writer, self->task);
}

static void
on_pen_cb (EbTaskNotes *self)
{
  if (self->task == NULL || eb_session_get_binder (self->session) == NULL)
    return;
  show_writer (self);
  show_notes (self);
}

/* --- The widget -------------------------------------------------------------------------- */

static void
eb_task_notes_dispose (GObject *object)
{
  EbTaskNotes *self = EB_TASK_NOTES (object);

  g_clear_object (&self->task);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_task_notes_parent_class)->dispose (object);
}

static void
eb_task_notes_class_init (EbTaskNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_task_notes_dispose;
  gtk_widget_class_install_action (widget_class, "task-notes.withdraw", "s", on_withdraw_action);
  gtk_widget_class_install_action (widget_class, "task-notes.take-pen", "s", on_take_pen_action);
}

static GtkLabel *
label_new (GtkAccessibleRole role,
           const char       *text,
           const char       *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
eb_task_notes_init (EbTaskNotes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->empty_label = label_new (GTK_ACCESSIBLE_ROLE_LABEL, _ ("Nobody has written anything here yet. It can be how one does it here, or what is hard about it."), "dim-label");
  self->rest_label = label_new (GTK_ACCESSIBLE_ROLE_LABEL, "", "dim-label");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->takers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label_new (GTK_ACCESSIBLE_ROLE_HEADING, _ ("Notes"), "heading")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rest_label));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_task_notes_set_session:
 * @self: the notes on a task
 * @session: what the window works on
 * @plain: plain type instead of the hands
 */
void
eb_task_notes_set_session (EbTaskNotes *self,
                           EbSession   *session,
                           gboolean     plain)
{
  GtkBox *box = GTK_BOX (adw_bin_get_child (ADW_BIN (self)));

  g_return_if_fail (EB_IS_TASK_NOTES (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->plain = plain;
  self->field = eb_task_note_field_new (session, plain);
  gtk_box_append (box, GTK_WIDGET (self->field));
  gtk_box_append (box, GTK_WIDGET (self->takers));
  g_signal_connect_object (session, "notify::pen", G_CALLBACK (on_pen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_task_notes_show:
 * @self: the notes on a task
 * @task: a task of the open binder
 */
void
eb_task_notes_show (EbTaskNotes *self,
                    EbTaskItem  *task)
{
  g_return_if_fail (EB_IS_TASK_NOTES (self));

  g_set_object (&self->task, task);
  show_writer (self);
  show_notes (self);
}
