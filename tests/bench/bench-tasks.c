/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From showing the page of tasks to the frame drawn, with the binder open. Usage: bench-tasks FILE. Prints
 * "drawn MICROSECONDS", and ends. */
#include <stdlib.h>

#include "bench-spread.h"
#include "bench-window.h"
#include "eb-tasks-page.h"
#include "eb-vault.h"
#include "vault-file.h"

/* Until what opening leaves for idle time is done. */
#define SETTLE_SECONDS 3

typedef struct
{
  EbSession *session;
  EbId       id;
  GtkBox    *content;
  gint64     start;
} Opening;

static void
say_drawn (GtkBox  *content,
           gpointer user_data)
{
  const Opening *opening = user_data;

  g_print ("drawn %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - opening->start);
  g_application_quit (g_application_get_default ());
}

static gboolean
show_page (gpointer user_data)
{
  Opening     *opening = user_data;
  EbTasksPage *page = NULL;

  opening->start = g_get_monotonic_time ();
  page = eb_tasks_page_new (opening->session);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (opening->content, GTK_WIDGET (page));
  eb_tasks_page_show (page);
  bench_after_next_frame (opening->content, say_drawn, opening);
  return G_SOURCE_REMOVE;
}

static void
open_binder (GtkBox  *content,
             gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  bench_check (eb_session_open (opening->session, &opening->id, &error), &error);
  opening->content = content;
  g_timeout_add_seconds (SETTLE_SECONDS, show_page, opening);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbSession) session = NULL;
  Opening opening = { 0 };

  if (argc != 2 || !eb_vault_init ())
    return EXIT_FAILURE;

  session = bench_session_new (argv[1], &opening.id);
  opening.session = session;
  return bench_run_window ("dk.egneben.BenchTasks", open_binder, &opening);
}
