/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-seat-row.h"

#include <glib/gi18n.h>

#include "eb-words.h"

static void
on_leave_clicked_cb (GtkButton *button,
                     EbSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbSeat) seat = g_object_ref (g_object_get_data (G_OBJECT (button), "seat"));

  /* If the others cannot read the binder any more, nothing of it may stay. */
  if (!eb_session_leave (session, seat, &error))
    eb_session_lock_all (session);
}

/**
 * eb_seat_row_new:
 * @item: an #EbSeat
 * @user_data: the #EbSession
 *
 * For gtk_list_box_bind_model().
 *
 * Returns: (transfer floating): who sits there, and a lock for them
 */
GtkWidget *
eb_seat_row_new (gpointer item,
                 gpointer user_data)
{
  EbSession       *session = user_data;
  EbSeat          *seat = item;
  EbBinder        *binder = eb_session_get_binder (session);
  EbPerson        *person = binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_from_icon_name ("eb-lock-symbolic");
  g_autofree char *tip = g_strdup_printf (_ ("Lock for %s"), eb_seat_get_name (seat));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), eb_seat_get_name (seat));
  if (person != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), eb_words_role (eb_person_get_profile (person)->role));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (28, eb_seat_get_name (seat), TRUE));
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "seat", g_object_ref (seat), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_leave_clicked_cb), session, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}
