/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-asks.h"

#include <glib/gi18n.h>

#include "eb-sheet.h"

/**
 * Asking:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession  *session;
  EbRoomItem *item; /* NULL: what is only begun */
  GWeakRef    over;
  void (*then) (gpointer over);
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_clear_object (&asking->item);
  g_weak_ref_clear (&asking->over);
  g_free (asking);
}

static gboolean
throw_away (Asking  *asking,
            GError **error)
{
  EbBinder *binder = eb_session_get_binder (asking->session);
  EbSeat   *seat = eb_session_get_pen (asking->session);

  if (binder == NULL || seat == NULL || !eb_binder_is_alone (binder))
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "the youth is not alone");
      return FALSE;
    }
  eb_session_use_pen (asking->session);
  if (asking->item == NULL)
    return eb_binder_save_own_draft (binder, seat, EB_ROOM_DRAFT, NULL, error);
  return eb_binder_clear_room (binder, seat, asking->item, error);
}

static void
on_accepted_cb (EbSheet *sheet,
                Asking  *asking)
{
  g_autoptr (GObject) over = g_weak_ref_get (&asking->over);
  g_autoptr (GError) error = NULL;

  if (!throw_away (asking, &error))
    {
      eb_sheet_say (sheet, error);
      return;
    }
  if (over != NULL)
    asking->then (over);
  gtk_window_destroy (GTK_WINDOW (sheet));
}

/**
 * eb_room_ask_throw_away:
 * @session: what the window works on; the youth sits alone
 * @item: (nullable): something in the room; %NULL: what is only begun
 * @over: a widget of the window
 * @then: called with @over, if it is still there, when it was thrown away
 */
void
eb_room_ask_throw_away (EbSession  *session,
                        EbRoomItem *item,
                        GtkWidget  *over,
                        void (*then) (gpointer over))
{
  const char *lead = item == NULL
                       ? _ ("What you have begun is not kept.")
                       : _ ("It is not shown again. The file keeps everything that was ever written, sealed under this key that only you have.");
  EbSheet    *sheet = eb_sheet_new (over, _ ("Throw away"), _ ("Throw it away"), lead);
  Asking     *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  g_set_object (&asking->item, item);
  g_weak_ref_init (&asking->over, over);
  asking->then = then;
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (on_accepted_cb), asking, (GClosureNotify) (GCallback) asking_free, 0);
  gtk_window_present (GTK_WINDOW (sheet));
}
