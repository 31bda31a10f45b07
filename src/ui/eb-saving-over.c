/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "eb-contact-asks.h"
#include "eb-money-words.h"
#include "eb-saving-asks.h"
#include "eb-sheet.h"

/**
 * Asking:
 * @back: (nullable): whether what is in it goes back to the pocket money
 *
 * What one open sheet works on; lives as long as the sheet. The saving is looked up
 * when it is accepted: the binder may have been read anew since.
 */
typedef struct
{
  EbSession  *session;
  EbId        record;
  EbSavingEnd end;
  GtkSwitch  *back;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_free (asking);
}

/* Taken out first: what is finished then says truly what is in it. */
static gboolean
tell (Asking   *asking,
      EbBinder *binder,
      EbSeat   *seat,
      EbSaving *saving,
      GError  **error)
{
  const EbDate   today = eb_binder_get_today (binder);
  const EbAmount saved = eb_saving_get_saved (saving, today);

  if (asking->back != NULL && gtk_switch_get_active (asking->back) && saved > 0 && !eb_binder_save_money (binder, seat, saving, -saved, today, TRUE, "", error))
    return FALSE;
  return eb_binder_write_saving (binder, seat, saving, eb_saving_get_title (saving), eb_saving_get_target (saving), eb_saving_get_when (saving), asking->end, error) != NULL;
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  EbBinder *binder = eb_session_get_binder (asking->session);
  EbSeat   *seat = eb_contact_find_youth (asking->session);
  EbSaving *saving = binder == NULL ? NULL : eb_saving_find (binder, &asking->record);
  g_autoptr (GError) error = NULL;

  if (seat == NULL || saving == NULL)
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (tell (asking, binder, seat, saving, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return;
    }
  eb_sheet_say (sheet, error);
}

static Asking *
asking_new (EbSession  *session,
            EbSaving   *saving,
            EbSheet    *sheet,
            EbSavingEnd end)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->record = *eb_saving_get_record (saving);
  asking->end = end;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

static GtkSwitch *
add_back (EbSheet *sheet,
          EbAmount saved)
{
  g_autofree char *amount = eb_money_word_amount (saved);
  /* Translators: an amount of money */
  g_autofree char *title = g_strdup_printf (_ ("Put the %s back to the pocket money"), amount);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *back = gtk_switch_new ();

  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (back), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), back);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), back);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
  eb_sheet_add (sheet, row);
  return GTK_SWITCH (back);
}

/**
 * eb_saving_ask_used:
 * @session: what the window works on
 * @saving: what was saved for
 * @over: a widget of the window
 */
void
eb_saving_ask_used (EbSession *session,
                    EbSaving  *saving,
                    GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("I have used it"), _ ("Write it down"), _ ("Then it stands among what is finished, with what you put aside for it."));

  asking_new (session, saving, sheet, EB_SAVING_USED);
  gtk_window_present (GTK_WINDOW (sheet));
}

/**
 * eb_saving_ask_give_up:
 * @session: what the window works on
 * @saving: what is not saved for any more
 * @over: a widget of the window
 */
void
eb_saving_ask_give_up (EbSession *session,
                       EbSaving  *saving,
                       GtkWidget *over)
{
  EbBinder      *binder = eb_session_get_binder (session);
  const EbAmount saved = binder == NULL ? 0 : eb_saving_get_saved (saving, eb_binder_get_today (binder));
  EbSheet       *sheet = eb_sheet_new (over, _ ("Give it up"), _ ("Write it down"), _ ("Then it stands among what is finished. You can take it up again whenever you like."));
  Asking        *asking = asking_new (session, saving, sheet, EB_SAVING_GIVEN_UP);

  if (saved > 0)
    asking->back = add_back (sheet, saved);
  gtk_window_present (GTK_WINDOW (sheet));
}

/**
 * eb_saving_ask_again:
 * @session: what the window works on
 * @saving: what is finished
 * @over: a widget of the window
 */
void
eb_saving_ask_again (EbSession *session,
                     EbSaving  *saving,
                     GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Take it up again"), _ ("Write it down"), _ ("Then it stands among what you save for, with all that was put aside."));

  asking_new (session, saving, sheet, EB_SAVING_GOES_ON);
  gtk_window_present (GTK_WINDOW (sheet));
}
