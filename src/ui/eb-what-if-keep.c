/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-what-if-keep.h"

#include <glib/gi18n.h>

#include "eb-binder-money.h"
#include "eb-what-if-words.h"

/**
 * Keeping:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  EbWhatIf     what;
  AdwEntryRow *title;
} Keeping;

static void
keeping_free (gpointer  data,
              GClosure *closure)
{
  Keeping *keeping = data;

  g_clear_object (&keeping->session);
  g_free (keeping);
}

static gboolean
keep (const Keeping *keeping,
      EbSeat        *seat,
      GError       **error)
{
  const char *names[EB_N_WHAT_IF_DIALS];
  EbBinder   *binder = eb_session_get_binder (keeping->session);
  g_autoptr (GArray) lines = NULL;

  if (binder == NULL || seat == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
      return FALSE;
    }
  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    names[dial] = eb_what_if_word_dial ((EbWhatIfDial) dial);
  lines = eb_what_if_to_lines (&keeping->what, names);
  return eb_binder_keep_worksheet (binder, seat, EB_WORKSHEET_WHAT_IF, gtk_editable_get_text (GTK_EDITABLE (keeping->title)), FALSE, lines, error) != NULL;
}

static void
on_accepted_cb (EbSheet *sheet,
                Keeping *keeping)
{
  g_autoptr (GError) error = NULL;

  if (keep (keeping, eb_sheet_get_seat (sheet), &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

static void
on_title_activated_cb (EbSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.accept", NULL);
}

/**
 * eb_what_if_keep:
 * @session: what the window works on
 * @what: a month as it might be; copied
 * @over: a widget of the window
 *
 * Returns: (transfer none): the sheet that asks
 */
EbSheet *
eb_what_if_keep (EbSession      *session,
                 const EbWhatIf *what,
                 GtkWidget      *over)
{
  EbSheet   *sheet = eb_sheet_new (over, _ ("Keep this example"), _ ("Keep"), _ ("Whoever may read about money here can see it. It is no plan, and it decides nothing."));
  GtkWidget *title = adw_entry_row_new ();
  Keeping   *keeping = g_new0 (Keeping, 1);

  *keeping = (Keeping){ g_object_ref (session), *what, ADW_ENTRY_ROW (title) };
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (title), _ ("What to call it, such as “summer job”"));
  eb_sheet_add (sheet, title);
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who keeps it"));
  eb_sheet_choose_seat (sheet, eb_session_get_pen (session));
  g_signal_connect_object (title, "entry-activated", G_CALLBACK (on_title_activated_cb), sheet, G_CONNECT_SWAPPED);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), keeping, keeping_free, 0);
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), sheet, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (title);
  return sheet;
}
