/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-profile-sheet.h"

#include <glib/gi18n.h>

#include "eb-hand-picker.h"
#include "eb-sheet.h"

/**
 * Choosing:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession    *session;
  EbHandPicker *picker;
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_clear_object (&choosing->session);
  g_free (choosing);
}

static const EbProfile *
find_profile (Choosing *choosing,
              EbSeat   *seat)
{
  EbBinder *binder = eb_session_get_binder (choosing->session);
  EbPerson *person = seat == NULL || binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));

  return person == NULL ? NULL : eb_person_get_profile (person);
}

static void
on_who_changed_cb (EbSheet  *sheet,
                   Choosing *choosing)
{
  const EbProfile *profile = find_profile (choosing, eb_sheet_get_seat (sheet));

  if (profile == NULL)
    return;
  eb_hand_picker_set_name (choosing->picker, profile->name);
  eb_hand_picker_choose (choosing->picker, profile->hand, profile->ink);
}

static void
on_accepted_cb (EbSheet  *sheet,
                Choosing *choosing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbProfile) chosen = NULL;
  EbSeat          *seat = eb_sheet_get_seat (sheet);
  const EbProfile *profile = find_profile (choosing, seat);

  if (profile == NULL)
    return;
  chosen = eb_profile_new (profile->name, profile->role, eb_hand_picker_get_family (choosing->picker), eb_hand_picker_get_ink (choosing->picker));
  /* Opened anew, so that each page to write on has the new hand. */
  if (eb_binder_set_profile (eb_session_get_binder (choosing->session), seat, chosen, &error) &&
      eb_session_open (choosing->session, NULL, &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

/**
 * eb_profile_sheet_present:
 * @session: what the window works on, with a binder open
 * @over: a widget of the window
 */
void
eb_profile_sheet_present (EbSession *session,
                          GtkWidget *over)
{
  EbSheet  *sheet = eb_sheet_new (over, _ ("Hand and ink"), _ ("Write like this"), _ ("From now on. What is written already stays as it is."));
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->session = g_object_ref (session);
  choosing->picker = g_object_new (EB_TYPE_HAND_PICKER, NULL);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), choosing, (GClosureNotify) (GCallback) choosing_free, 0);
  g_signal_connect (sheet, "who-changed", G_CALLBACK (on_who_changed_cb), choosing);
  eb_sheet_add (sheet, GTK_WIDGET (choosing->picker));
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Whose hand"));
  on_who_changed_cb (sheet, choosing);
  gtk_window_present (GTK_WINDOW (sheet));
}
