/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From setting the slider of the look back to the frame drawn, for RUNS days picked at random. Usage:
 * bench-history FILE RUNS. Prints "drawn MICROSECONDS" for each. */
#include <stdlib.h>

#include "bench-spread.h"
#include "bench-window.h"
#include "eb-history-page.h"
#include "eb-vault.h"
#include "vault-file.h"

/* Until what a frame leaves for idle time is done. */
#define SETTLE_MS 100
#define SEED 16

typedef struct
{
  EbSession *session;
  EbId       id;
  GtkBox    *content;
  GtkRange  *scale;
  GRand     *days;
  int        runs;
  gint64     start;
} Slide;

static GtkWidget *
find_scale (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SCALE (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_scale (child);
  return found;
}

static gboolean slide (gpointer user_data);

static void
say_drawn (GtkBox  *content,
           gpointer user_data)
{
  Slide *sliding = user_data;

  g_print ("drawn %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - sliding->start);
  if (--sliding->runs == 0)
    g_application_quit (g_application_get_default ());
  else
    g_timeout_add (SETTLE_MS, slide, sliding);
}

static gboolean
slide (gpointer user_data)
{
  Slide    *sliding = user_data;
  const int days = (int) gtk_adjustment_get_upper (gtk_range_get_adjustment (sliding->scale));
  const int day = g_rand_int_range (sliding->days, 0, days);

  sliding->start = g_get_monotonic_time ();
  bench_after_next_frame (sliding->content, say_drawn, sliding);
  gtk_range_set_value (sliding->scale, day);
  return G_SOURCE_REMOVE;
}

static void
open_history (GtkBox  *content,
              gpointer user_data)
{
  Slide *sliding = user_data;
  g_autoptr (GError) error = NULL;
  EbHistoryPage *page = NULL;

  bench_check (eb_session_open (sliding->session, &sliding->id, &error), &error);
  page = eb_history_page_new (sliding->session);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (content, GTK_WIDGET (page));
  eb_history_page_show (page);
  sliding->content = content;
  sliding->scale = GTK_RANGE (find_scale (GTK_WIDGET (page)));
  g_timeout_add_seconds (1, slide, sliding);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbSession) session = NULL;
  g_autoptr (GRand) days = g_rand_new_with_seed (SEED);
  Slide sliding = { .days = days };

  if (argc != 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  session = bench_session_new (argv[1], &sliding.id);
  sliding.session = session;
  sliding.runs = bench_number (argv[2]);
  return bench_run_window ("dk.egneben.BenchHistory", open_history, &sliding);
}
