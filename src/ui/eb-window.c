/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-window.h"

#include <glib/gi18n.h>

#include "eb-book.h"
#include "eb-key-sheets.h"
#include "eb-notices.h"
#include "eb-notifier.h"
#include "eb-settings.h"
#include "eb-sheet.h"
#include "eb-trouble.h"
#include "eb-unlock.h"
#include "eb-welcome.h"

struct _EbWindow
{
  AdwApplicationWindow parent_instance;

  EbSession *session;
  GSettings *settings;
  EbId       pending_date; /* to open once somebody has unlocked, or none */
  EbBook    *book;

  /* Template children */
  AdwToastOverlay *toasts;
  EbNotices       *notices;
  AdwBin          *stage; /* holds the welcome, the unlock screen or the book */
};

G_DEFINE_FINAL_TYPE (EbWindow, eb_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- What stands on the stage ------------------------------------------------------ */

static void show_book (EbWindow *self);

static void
show_unlock (EbWindow *self)
{
  EbUnlock *unlock = eb_unlock_new (self->session);

  g_signal_connect_object (unlock, "seated", G_CALLBACK (show_book), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (unlock, "cancelled", G_CALLBACK (show_book), self, G_CONNECT_SWAPPED);
  self->book = NULL;
  adw_bin_set_child (self->stage, GTK_WIDGET (unlock));
}

/* Whoever came in by the youth's word gets the keys that the youth chooses. */
static void
on_welcome_done_cb (EbWelcome *welcome,
                    EbWindow  *self)
{
  const EbId *keyless = eb_welcome_get_keyless (welcome);
  const EbId  whom = keyless == NULL ? EB_ID_NONE : *keyless;

  show_book (self);
  if (self->book != NULL && !eb_id_is_none (&whom))
    eb_key_sheet_give (self->session, GTK_WIDGET (self->book), &whom, 0);
}

static void
show_welcome (EbWindow  *self,
              EbWelcome *welcome)
{
  g_signal_connect_object (welcome, "done", G_CALLBACK (on_welcome_done_cb), self, 0);
  self->book = NULL;
  adw_bin_set_child (self->stage, GTK_WIDGET (welcome));
}

static void
open_pending_date (EbWindow *self)
{
  const EbId date = self->pending_date;

  if (self->book == NULL || eb_id_is_none (&date))
    return;
  self->pending_date = EB_ID_NONE;
  if (!eb_book_open_date (self->book, &date))
    eb_window_say (self, _ ("The reminder is about a date in another binder, or one that has been acted on."));
}

/* Somebody at the table who may ask others in: the youth or an adult of the house. */
static EbSeat *
find_inviter (EbWindow *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  GListModel *table = G_LIST_MODEL (eb_session_get_table (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (table); i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i); /* the table keeps it */
      EbPerson   *person = eb_binder_find_person (binder, eb_seat_get_account (seat));
      const EbTie tie = person == NULL ? EB_TIE_OTHER : eb_person_get_tie (person);

      if (tie == EB_TIE_SELF || tie == EB_TIE_HOUSE)
        return seat;
    }
  return NULL;
}

static void
on_invite_cb (EbWindow *self,
              guint     actor)
{
  EbSeat    *by = find_inviter (self);
  EbWelcome *welcome = NULL;

  if (by == NULL)
    {
      eb_window_say (self, _ ("The young person, or an adult of the house, can ask somebody in. Nobody of them sits at the table now."));
      return;
    }
  welcome = eb_welcome_new (self->session);
  show_welcome (self, welcome);
  eb_welcome_invite (welcome, by, (EbActor) actor);
}

static void
show_book (EbWindow *self)
{
  if (eb_session_get_binder (self->session) == NULL)
    {
      show_unlock (self);
      return;
    }
  self->book = eb_book_new (self->session);
  g_signal_connect_object (self->book, "sit-down", G_CALLBACK (show_unlock), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "invite", G_CALLBACK (on_invite_cb), self, G_CONNECT_SWAPPED);
  /* Whoever looks at the dates need not be reminded of them. */
  g_signal_connect_object (self->book, "dates-shown", G_CALLBACK (eb_notifier_withdraw), self->notices, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->stage, GTK_WIDGET (self->book));
  open_pending_date (self);
}

/* --- Locking -------------------------------------------------------------------------- */

/* Sheets stand over the window and show what is in the binder. */
static void
close_sheets (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i - 1);

      if (EB_IS_SHEET (window))
        gtk_window_destroy (window);
    }
}

/* First everything that could be seen goes, then the session wipes the keys. */
static void
on_locking_cb (EbWindow *self)
{
  close_sheets ();
  self->book = NULL;
  adw_bin_set_child (self->stage, NULL);
}

/* --- The session ------------------------------------------------------------------------ */

static void
show_first (EbWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) accounts = eb_session_list_accounts (self->session, &error);

  if (accounts == NULL)
    eb_window_show_trouble (self, error, NULL);
  else if (accounts->len == 0)
    show_welcome (self, eb_welcome_new (self->session));
  else
    show_unlock (self);
}

static void
on_binder_cb (EbWindow *self)
{
  if (eb_session_get_binder (self->session) == NULL)
    show_first (self);
}

static void
on_notice_opened_cb (EbWindow   *self,
                     const EbId *item)
{
  eb_window_open_date (self, item);
}

/**
 * eb_window_set_session:
 * @self: the window
 * @session: what it works on from now on
 */
void
eb_window_set_session (EbWindow  *self,
                       EbSession *session)
{
  g_return_if_fail (EB_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "locking", G_CALLBACK (on_locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "alarms-changed", G_CALLBACK (eb_notices_look), self->notices, G_CONNECT_SWAPPED);
  eb_notices_watch (self->notices, eb_session_get_journal (session));
  show_first (self);
}

/**
 * eb_window_show_trouble:
 * @self: the window
 * @error: why the data file cannot be opened
 * @path: (nullable): where it is
 */
void
eb_window_show_trouble (EbWindow     *self,
                        const GError *error,
                        const char   *path)
{
  GtkWidget *trouble = NULL;

  g_return_if_fail (EB_IS_WINDOW (self));

  trouble = GTK_WIDGET (eb_trouble_new (error, path));
  self->book = NULL;
  adw_bin_set_child (self->stage, trouble);
  gtk_widget_grab_focus (trouble);
}

/**
 * eb_window_open_date:
 * @self: the window
 * @alarm: the name that a date's reminders have
 *
 * While nobody has unlocked, the date waits for them.
 */
void
eb_window_open_date (EbWindow   *self,
                     const EbId *alarm)
{
  g_return_if_fail (EB_IS_WINDOW (self));

  self->pending_date = *alarm;
  open_pending_date (self);
}

/**
 * eb_window_say:
 * @self: the window
 * @words: a sentence
 */
void
eb_window_say (EbWindow   *self,
               const char *words)
{
  g_return_if_fail (EB_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (words));
}

static void
eb_window_dispose (GObject *object)
{
  EbWindow *self = EB_WINDOW (object);

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_window_parent_class)->dispose (object);
}

static void
eb_window_class_init (EbWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_NOTICES);
  G_OBJECT_CLASS (klass)->dispose = eb_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EbWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, EbWindow, stage);
}

static void
eb_window_init (EbWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eb_settings_new ();
  g_settings_bind (self->settings, EB_SETTING_WIDTH, self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, EB_SETTING_HEIGHT, self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, EB_SETTING_MAXIMIZED, self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->notices, "opened", G_CALLBACK (on_notice_opened_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a covered window without a session
 */
EbWindow *
eb_window_new (AdwApplication *application)
{
  return g_object_new (EB_TYPE_WINDOW, "application", application, NULL);
}
