/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-spread.h"

#include "vault-file.h"

EbSession *
bench_session_new (const char *path,
                   EbId       *id)
{
  g_autoptr (EbJournal) journal = bench_open_file (path);
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_rule_set_free);
  EbSession *session = NULL;

  g_ptr_array_add (rules, bench_load_rules ());
  session = eb_session_new (journal, rules, NULL);
  bench_sit_down (eb_session_get_table (session), journal);
  bench_find_binder (journal, eb_session_get_table (session), id);
  return session;
}

EbSpreadPage *
bench_open_spread (EbSession  *session,
                   const EbId *id,
                   GtkBox     *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbGoal) goal = NULL;
  EbSpreadPage *page = NULL;

  bench_check (eb_session_open (session, id, &error), &error);
  goal = g_list_model_get_item (eb_binder_get_goals (eb_session_get_binder (session)), 0);
  page = eb_spread_page_new (session);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (content, GTK_WIDGET (page));
  eb_spread_page_show (page, goal);
  return page;
}
