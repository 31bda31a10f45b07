/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides the wage of the what-if, a step in each frame. Usage: bench-what-if [still]: with
 * "still", nothing moves and the same window is only painted. Prints "frame MICROSECONDS"
 * for each frame: from its beginning until it is painted. */
#include "bench-window.h"
#include "eb-sqlite-journal.h"
#include "eb-what-if-view.h"

#define N_FRAMES 240
/* Until the window has its size and its first pictures. */
#define N_FRAMES_BEFORE 10

typedef struct
{
  gboolean      is_still;
  EbSession    *session;
  EbWhatIfView *view;
  gint64        start;
  int           frames;
} Slide;

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  Slide *slide = user_data;

  if (slide->is_still)
    gtk_widget_queue_draw (widget);
  else
    eb_what_if_view_turn (slide->view, EB_WHAT_IF_WAGE, slide->frames * 50 * EB_KRONE);
  return G_SOURCE_CONTINUE;
}

static void
on_before_paint_cb (GdkFrameClock *clock,
                    gpointer       user_data)
{
  ((Slide *) user_data)->start = g_get_monotonic_time ();
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       user_data)
{
  Slide *slide = user_data;

  if (++slide->frames > N_FRAMES_BEFORE)
    g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - slide->start);
  if (slide->frames == N_FRAMES_BEFORE + N_FRAMES)
    g_application_quit (g_application_get_default ());
}

static void
open_view (GtkBox  *content,
           gpointer user_data)
{
  Slide         *slide = user_data;
  GtkWidget     *scroller = gtk_scrolled_window_new ();
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (content))));

  slide->view = eb_what_if_view_new (slide->session);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (slide->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (content, scroller);
  eb_what_if_view_turn (slide->view, EB_WHAT_IF_HOUSING, 2400 * EB_KRONE);
  eb_what_if_view_turn (slide->view, EB_WHAT_IF_EXPENSES, 1900 * EB_KRONE);
  eb_what_if_view_turn (slide->view, EB_WHAT_IF_SAVINGS, 300 * EB_KRONE);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), slide);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), slide);
  gtk_widget_add_tick_callback (GTK_WIDGET (slide->view), on_tick_cb, slide, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (":memory:", NULL);
  g_autoptr (EbSession) session = eb_session_new (journal, g_ptr_array_new (), NULL);
  Slide slide = { .is_still = argc > 1, .session = session };

  return bench_run_window ("dk.egneben.BenchWhatIf", open_view, &slide);
}
