/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-keep-place.h"

#define FRAMES_TO_SCROLL 3

/* In the frame after the new rows were laid out. */
static gboolean
scroll_back (GtkWidget     *scroller,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  double *place = user_data;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), place[0]);
  return --place[1] > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * eb_keep_place:
 * @scroller: what the rows stand in, before they are made anew
 */
void
eb_keep_place (GtkScrolledWindow *scroller)
{
  double *place = g_new (double, 2);

  place[0] = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller));
  place[1] = FRAMES_TO_SCROLL;
  if (place[0] > 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (scroller), scroll_back, place, g_free);
  else
    g_free (place);
}
