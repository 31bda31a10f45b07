/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact-sheet.h"

#include <glib/gi18n.h>

#include "eb-contact-asks.h"
#include "eb-contact-words.h"
#include "eb-key-words.h"
#include "eb-problem.h"
#include "eb-words.h"

struct _EbContactSheet
{
  AdwWindow parent_instance;

  EbSession *session;
  EbContact *contact;
  GtkWidget *over; /* weak: where it was opened */

  /* Template children */
  AdwAvatar *avatar;
  GtkLabel  *name_label;
  GtkLabel  *relation_label;
  GtkLabel  *circle_label;
  GtkWidget *called_box;
  GtkLabel  *phone_label;
  GtkLabel  *notes_label;
  GtkLabel  *account_label;
  GtkLabel  *parent_label;
  GtkLabel  *other_label;
  GtkLabel  *keys_label;
  GtkLabel  *decides_label;
  GtkWidget *moves_box;
  GtkWidget *change_button;
  GtkWidget *call_button;
  GtkWidget *uncall_button;
  GtkWidget *remove_button;
  GtkWidget *back_button;
  GtkWidget *keys_button;
  GtkWidget *problem_group;
  EbProblem *problem;
};

G_DEFINE_FINAL_TYPE (EbContactSheet, eb_contact_sheet, ADW_TYPE_WINDOW)

/* --- What is written ------------------------------------------------------------- */

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_words (EbContactSheet *self)
{
  const EbContactWords *words = eb_contact_get_words (self->contact);
  const char           *other = eb_contact_get_other_wording (self->contact);
  const gboolean        is_gone = eb_contact_is_gone (self->contact);
  /* Translators: a name */
  g_autofree char *account = words->account == NULL ? NULL : g_strdup_printf (_ ("Has an account here: %s"), eb_person_get_name (words->account));
  /* Translators: other words about the same person */
  g_autofree char *beside = other == NULL ? NULL : g_strdup_printf (_ ("Written at the same time elsewhere: “%s”"), other);

  gtk_window_set_title (GTK_WINDOW (self), words->name);
  adw_avatar_set_text (self->avatar, words->name);
  show_text (self->name_label, words->name);
  show_text (self->relation_label, words->relation);
  show_text (self->circle_label, is_gone ? _ ("Taken out of the circle") : eb_contact_words_circle (words->circle));
  gtk_widget_set_visible (self->called_box, eb_contact_is_called (self->contact));
  show_text (self->phone_label, words->phone);
  show_text (self->notes_label, words->notes);
  show_text (self->account_label, account);
  show_text (self->parent_label, words->parent ? _ ("Mother, father or has custody") : NULL);
  show_text (self->other_label, beside);
}

static void
update_keys (EbContactSheet *self,
             EbBinder       *binder)
{
  EbPerson        *account = eb_contact_get_words (self->contact)->account;
  const EbId      *whom = account == NULL ? eb_contact_get_record (self->contact) : eb_person_get_account (account);
  g_autofree char *summary = eb_key_words_summary (binder, whom);

  show_text (self->keys_label, summary);
}

/* The youth alone says who stands where. */
static void
update_moves (EbContactSheet *self,
              EbBinder       *binder)
{
  const gboolean is_youth = eb_contact_find_youth (self->session) != NULL;
  const gboolean is_gone = eb_contact_is_gone (self->contact);
  const gboolean is_called = eb_contact_is_called (self->contact);
  /* Translators: the young person's name */
  g_autofree char *decides = g_strdup_printf (_ ("%s decides who stands here."), eb_binder_get_youth_name (binder));

  show_text (self->decides_label, is_youth ? NULL : decides);
  gtk_widget_set_visible (self->moves_box, is_youth);
  gtk_widget_set_visible (self->change_button, !is_gone);
  gtk_widget_set_visible (self->call_button, !is_gone && !is_called);
  gtk_widget_set_visible (self->uncall_button, is_called);
  gtk_widget_set_visible (self->remove_button, !is_gone);
  gtk_widget_set_visible (self->back_button, is_gone);
}

static void
update (EbContactSheet *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (self->contact == NULL || binder == NULL)
    return;
  update_words (self);
  update_keys (self, binder);
  update_moves (self, binder);
}

static void
set_contact (EbContactSheet *self,
             EbContact      *contact)
{
  if (self->contact != NULL)
    g_signal_handlers_disconnect_by_data (self->contact, self);
  g_set_object (&self->contact, contact);
  if (contact == NULL)
    return;
  g_signal_connect_object (contact, "notify::changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbContactSheet *self)
{
  EbBinder  *binder = eb_session_get_binder (self->session);
  EbContact *found = NULL;

  if (self->contact == NULL)
    return; /* the window is on its way out */
  if (binder != NULL)
    found = eb_binder_find_contact (binder, eb_contact_get_record (self->contact));
  if (found == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    set_contact (self, found);
}

/* --- What can be done ------------------------------------------------------------------ */

static void
say (EbContactSheet *self,
     const GError   *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  eb_problem_say (self->problem, NULL, sentence);
  gtk_widget_set_visible (self->problem_group, sentence != NULL);
}

static void
on_change_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EbContactSheet *self = EB_CONTACT_SHEET (widget);

  if (g_str_equal (action, "contact.remove"))
    eb_contact_ask_remove (self->session, self->contact, widget);
  else
    eb_contact_ask_words (self->session, self->contact, widget);
}

static void
on_call_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbContactSheet *self = EB_CONTACT_SHEET (widget);
  EbSeat         *youth = eb_contact_find_youth (self->session);
  g_autoptr (GError) error = NULL;

  if (youth != NULL)
    eb_binder_call_contact (eb_session_get_binder (self->session), youth, g_str_equal (action, "contact.call") ? self->contact : NULL, &error);
  say (self, error);
}

static void
on_back_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbContactSheet *self = EB_CONTACT_SHEET (widget);
  EbSeat         *youth = eb_contact_find_youth (self->session);
  g_autoptr (GError) error = NULL;

  if (youth != NULL)
    eb_binder_write_contact (eb_session_get_binder (self->session), youth, self->contact, eb_contact_get_words (self->contact), &error);
  say (self, error);
}

/* Not within the button's own signal. */
static gboolean
close_now (gpointer user_data)
{
  gtk_window_destroy (user_data);
  return G_SOURCE_REMOVE;
}

static void
on_keys_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbContactSheet *self = EB_CONTACT_SHEET (widget);

  if (self->over != NULL)
    gtk_widget_activate_action (self->over, "book.page", "s", "keys");
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (self), g_object_unref);
}

/* --- The window -------------------------------------------------------------------------- */

static void
eb_contact_sheet_dispose (GObject *object)
{
  EbContactSheet *self = EB_CONTACT_SHEET (object);

  set_contact (self, NULL);
  g_clear_weak_pointer (&self->over);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_CONTACT_SHEET);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_contact_sheet_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-contact-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, avatar);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, name_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, relation_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, circle_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, called_box);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, phone_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, notes_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, account_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, parent_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, other_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, keys_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, decides_label);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, moves_box);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, change_button);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, call_button);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, uncall_button);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, back_button);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, keys_button);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, problem_group);
  gtk_widget_class_bind_template_child (widget_class, EbContactSheet, problem);
}

static void
eb_contact_sheet_class_init (EbContactSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_PROBLEM);
  G_OBJECT_CLASS (klass)->dispose = eb_contact_sheet_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "contact.change", NULL, on_change_action);
  gtk_widget_class_install_action (widget_class, "contact.remove", NULL, on_change_action);
  gtk_widget_class_install_action (widget_class, "contact.call", NULL, on_call_action);
  gtk_widget_class_install_action (widget_class, "contact.uncall", NULL, on_call_action);
  gtk_widget_class_install_action (widget_class, "contact.back", NULL, on_back_action);
  gtk_widget_class_install_action (widget_class, "contact.keys", NULL, on_keys_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
eb_contact_sheet_init (EbContactSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "people");
}

/**
 * eb_contact_sheet_present:
 * @session: what the window works on
 * @contact: somebody of the open binder
 * @over: a widget of the window
 */
void
eb_contact_sheet_present (EbSession *session,
                          EbContact *contact,
                          GtkWidget *over)
{
  GtkRoot        *root = gtk_widget_get_root (over);
  EbContactSheet *self = g_object_new (EB_TYPE_CONTACT_SHEET, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->over, over);
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  set_contact (self, contact);
  /* Else the number, which can be selected, would be. */
  gtk_window_set_focus (GTK_WINDOW (self), self->keys_button);
  gtk_window_present (GTK_WINDOW (self));
}
