/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-sheets.h"

#include <glib/gi18n.h>

#include "eb-settings.h"
#include "eb-sheet.h"
#include "eb-voice.h"

typedef gboolean (*Command) (EbBinder *binder,
                             EbSeat   *by,
                             EbGoal   *goal,
                             EbNote   *note,
                             GError  **error);

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession *session;
  EbSeat    *seat; /* who was asked */
  EbGoal    *goal;
  EbNote    *note;
  Command    command;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_clear_object (&asking->seat);
  g_clear_object (&asking->goal);
  g_clear_object (&asking->note);
  g_free (asking);
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (asking->session);

  if (binder == NULL)
    return;
  eb_session_use_pen (asking->session);
  if (asking->command (binder, asking->seat, asking->goal, asking->note, &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

static void
ask (EbSheet   *sheet,
     EbSession *session,
     EbGoal    *goal,
     EbNote    *note,
     Command    command)
{
  Asking *asking = g_new0 (Asking, 1);
  EbSeat *seat = eb_session_get_pen (session);

  asking->session = g_object_ref (session);
  g_set_object (&asking->seat, seat);
  asking->goal = g_object_ref (goal);
  asking->note = g_object_ref (note);
  asking->command = command;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  gtk_window_present (GTK_WINDOW (sheet));
}

/**
 * eb_note_sheet_withdraw:
 * @session: what the window works on; somebody holds the pen
 * @goal: whose spread it is
 * @note: a note of theirs
 * @over: a widget of the window
 */
void
eb_note_sheet_withdraw (EbSession *session,
                        EbGoal    *goal,
                        EbNote    *note,
                        GtkWidget *over)
{
  EbSheet *sheet = NULL;

  g_return_if_fail (eb_session_get_pen (session) != NULL);

  sheet = eb_sheet_new (over, _ ("Withdraw the note"), _ ("Withdraw it"), _ ("Its place stays, marked as withdrawn by you. Nobody can read it again."));
  ask (sheet, session, goal, note, eb_binder_withdraw_note);
}

/**
 * eb_note_sheet_share:
 * @session: what the window works on; the youth sits alone
 * @goal: whose spread it is
 * @note: a note that is only for the youth
 * @over: a widget of the window
 */
void
eb_note_sheet_share (EbSession *session,
                     EbGoal    *goal,
                     EbNote    *note,
                     GtkWidget *over)
{
  EbSheet *sheet = NULL;

  g_return_if_fail (eb_session_get_pen (session) != NULL);

  sheet = eb_sheet_new (over, _ ("Share with the others"), _ ("Share it"), _ ("From now on it stands on the page, and those who read along there can read it. It cannot become only yours again."));
  ask (sheet, session, goal, note, eb_binder_share_note);
}

static void
add_wordings (GtkListBox *list,
              EbNote     *note,
              gboolean    plain)
{
  GPtrArray *wordings = eb_note_get_wordings (note);

  for (guint i = 0; i < wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i);

      gtk_list_box_append (list, eb_voice_row_new (&(EbVoice){ .text = wording->text, .person = eb_note_get_author (note), .time = wording->time, .below = wording->beside ? _ ("written at the same time") : NULL }, plain));
    }
}

/**
 * eb_note_sheet_wordings:
 * @note: a note that was revised
 * @over: a widget of the window
 *
 * Shows how it has read, oldest first.
 */
void
eb_note_sheet_wordings (EbNote    *note,
                        GtkWidget *over)
{
  g_autoptr (GSettings) settings = eb_settings_new ();
  EbSheet   *sheet = eb_sheet_new (over, _ ("Earlier wordings"), _ ("Close"), NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Wordings, oldest first"), -1);
  add_wordings (GTK_LIST_BOX (list), note, g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE));
  eb_sheet_add (sheet, list);
  g_signal_connect (sheet, "accepted", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (sheet));
}
