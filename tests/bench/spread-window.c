/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From unlocked to the first spread drawn, in a window that stands there already. Usage:
 * spread-window FILE. Prints "drawn MICROSECONDS" and ends; with EGNEBEN_BENCH_STAY it stays. */
#include <stdlib.h>

#include "bench-window.h"
#include "eb-spread-page.h"
#include "vault-file.h"

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
  g_autoptr (GError) error = NULL;
  g_autoptr (EbGoal) goal = NULL;
  Opening      *opening = user_data;
  EbSpreadPage *page = NULL;

  opening->start = g_get_monotonic_time ();
  bench_check (eb_session_open (opening->session, &opening->id, &error), &error);
  goal = g_list_model_get_item (eb_binder_get_goals (eb_session_get_binder (opening->session)), 0);
  page = eb_spread_page_new (opening->session);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (content, GTK_WIDGET (page));
  eb_spread_page_show (page, goal);
  bench_after_next_frame (content, say_drawn, opening);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (EbSession) session = NULL;
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_rule_set_free);
  Opening    opening = { 0 };

  if (argc != 2 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  g_ptr_array_add (rules, bench_load_rules ());
  session = eb_session_new (journal, rules);
  bench_sit_down (eb_session_get_table (session), journal);
  bench_find_binder (journal, eb_session_get_table (session), &opening.id);
  opening.session = session;
  return bench_run_window ("dk.egneben.SpreadWindow", open_spread, &opening);
}
