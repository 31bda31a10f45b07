/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws on a pad that has ink on it already, a point in each frame. Usage: bench-ink
 * STROKES [undo]: how many are there before; with "undo", one of them is taken back in each
 * frame instead. Prints "frame MICROSECONDS" for each frame: from its beginning until it is
 * painted. */
#include <math.h>
#include <stdlib.h>

#include "bench-window.h"
#include "eb-ink-pad.h"

#define N_FRAMES 240
/* Until the window has its size and its first pictures. */
#define N_FRAMES_BEFORE 10
#define POINTS_PER_STROKE 40
#define FRAMES_PER_STROKE 80
#define PAGE_WIDTH 900
#define PAGE_HEIGHT 560

typedef struct
{
  guint     n_strokes;
  gboolean  undo;
  EbInkPad *pad;
  gpointer  drag; /* the gesture of the pad */
  gint64    start;
  int       frames;
} Ink;

static float
pick (guint number,
      guint most)
{
  const guint picked = number * 2654435761U % 10007 * most / 10007;

  return (float) picked;
}

/* Like handwriting: small loops all over the page. */
static EbDrawing *
scribble (guint n_strokes)
{
  EbDrawing *drawing = eb_drawing_new (PAGE_WIDTH, PAGE_HEIGHT);

  for (guint i = 0; i < n_strokes; i++)
    {
      const float left = 20 + pick (i, PAGE_WIDTH - 100);
      const float top = 20 + pick (i + 7919, PAGE_HEIGHT - 40);

      eb_drawing_begin (drawing, 3);
      for (guint j = 0; j < POINTS_PER_STROKE; j++)
        eb_drawing_add (drawing, (EbInkPoint){ left + 1.5F * (float) j, top + 12 * sinf (0.5F * (float) j), 0.3F + 0.01F * (float) j });
    }
  return drawing;
}

static gpointer
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_DRAG)
        return controller;
    }
  return NULL;
}

static void
draw_on (Ink *ink)
{
  const int frame = ink->frames % FRAMES_PER_STROKE;

  if (frame == 0)
    g_signal_emit_by_name (ink->drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (ink->drag, "drag-update", 5.0 * frame, 60 * sin (frame * 0.3));
  if (frame == FRAMES_PER_STROKE - 1)
    g_signal_emit_by_name (ink->drag, "drag-end", 0.0, 0.0);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  Ink *ink = user_data;

  if (ink->undo)
    gtk_widget_activate_action (GTK_WIDGET (ink->pad), "ink.undo", NULL);
  else
    draw_on (ink);
  return G_SOURCE_CONTINUE;
}

static void
on_before_paint_cb (GdkFrameClock *clock,
                    gpointer       user_data)
{
  ((Ink *) user_data)->start = g_get_monotonic_time ();
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       user_data)
{
  Ink *ink = user_data;

  if (++ink->frames > N_FRAMES_BEFORE)
    g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - ink->start);
  if (ink->frames == N_FRAMES_BEFORE + N_FRAMES)
    g_application_quit (g_application_get_default ());
}

static void
open_pad (GtkBox  *content,
          gpointer user_data)
{
  Ink           *ink = user_data;
  GtkWidget     *area = NULL;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (content))));
  g_autoptr (EbDrawing) drawing = scribble (ink->n_strokes);

  ink->pad = EB_INK_PAD (eb_ink_pad_new ());
  eb_ink_pad_set_ink (ink->pad, "blue");
  eb_ink_pad_set_drawing (ink->pad, drawing);
  gtk_box_append (content, GTK_WIDGET (ink->pad));
  area = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (ink->pad)));
  gtk_widget_set_size_request (area, -1, PAGE_HEIGHT);
  ink->drag = find_drag (area);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), ink);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), ink);
  gtk_widget_add_tick_callback (GTK_WIDGET (ink->pad), on_tick_cb, ink, NULL);
}

int
main (int    argc,
      char **argv)
{
  Ink ink = { 0 };

  if (argc < 2)
    return EXIT_FAILURE;

  ink.n_strokes = (guint) strtoul (argv[1], NULL, 10);
  ink.undo = argc > 2;
  return bench_run_window ("dk.egneben.BenchInk", open_pad, &ink);
}
