/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

typedef struct
{
  GtkBox        *content;
  BenchFrameFunc on_frame;
  gpointer       user_data;
} Frame;

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       user_data)
{
  Frame *frame = user_data;

  g_signal_handlers_disconnect_by_data (clock, frame);
  frame->on_frame (frame->content, frame->user_data);
  g_free (frame);
}

void
bench_after_next_frame (GtkBox        *content,
                        BenchFrameFunc on_frame,
                        gpointer       user_data)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (content)));
  Frame     *frame = g_new0 (Frame, 1);

  *frame = (Frame){ content, on_frame, user_data };
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint_cb), frame);
}

typedef struct
{
  BenchFrameFunc on_frame;
  gpointer       user_data;
} Window;

static void
say_first_frame (GtkBox  *content,
                 gpointer user_data)
{
  const Window *window = user_data;

  g_print ("first-frame\n");
  if (g_getenv ("EGNEBEN_BENCH_QUIT") != NULL)
    g_application_quit (g_application_get_default ());
  else if (window->on_frame != NULL)
    window->on_frame (content, window->user_data);
}

static void
on_activate_cb (GtkApplication *app,
                gpointer        user_data)
{
  GtkWidget *window = adw_application_window_new (app);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (all), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (all), content);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), all);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  gtk_widget_realize (window);
  bench_after_next_frame (GTK_BOX (content), say_first_frame, user_data);
  gtk_window_present (GTK_WINDOW (window));
}

int
bench_run_window (const char    *app_id,
                  BenchFrameFunc on_frame,
                  gpointer       user_data)
{
  g_autoptr (AdwApplication) app = adw_application_new (app_id, G_APPLICATION_DEFAULT_FLAGS);
  Window window = { on_frame, user_data };

  g_signal_connect (app, "activate", G_CALLBACK (on_activate_cb), &window);
  return g_application_run (G_APPLICATION (app), 0, NULL);
}
