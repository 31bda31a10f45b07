/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-first-frame.h"

#include "config.h"

#if EB_TEST_CLOCK

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       user_data)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint_cb, user_data);
  g_print ("first-frame\n");
  if (g_getenv ("EGNEBEN_BENCH_QUIT") != NULL)
    g_application_quit (g_application_get_default ());
}

static void
on_realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint_cb), NULL);
}

void
eb_first_frame_report (GtkWidget *window)
{
  if (g_strcmp0 (g_getenv ("EGNEBEN_BENCH"), "first-frame") == 0)
    g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}

#else

void
eb_first_frame_report (GtkWidget *window)
{
}

#endif
