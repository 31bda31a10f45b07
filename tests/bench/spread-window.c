/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From unlocked to the first spread drawn, in a window that stands there already. Usage:
 * spread-window FILE. Prints "drawn MICROSECONDS" and ends; with EGNEBEN_BENCH_STAY it stays. */
#include <stdlib.h>

#include "bench-spread.h"
#include "bench-window.h"
#include "eb-vault.h"

typedef struct
{
  EbSession *session;
  EbId       id;
  gint64     start;
} Opening;

static void
say_drawn (GtkBox  *content,
           gpointer user_data)
{
  const Opening *opening = user_data;

  g_print ("drawn %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - opening->start);
  if (g_getenv ("EGNEBEN_BENCH_STAY") == NULL)
    g_application_quit (g_application_get_default ());
}

static void
open_spread (GtkBox  *content,
             gpointer user_data)
{
  Opening *opening = user_data;

  opening->start = g_get_monotonic_time ();
  bench_open_spread (opening->session, &opening->id, content);
  bench_after_next_frame (content, say_drawn, opening);
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
  return bench_run_window ("dk.egneben.SpreadWindow", open_spread, &opening);
}
