/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tasks-desk.h"

#include "eb-readiness-page.h"
#include "eb-readiness-table.h"
#include "eb-readiness-view.h"
#include "eb-words.h"

/* What was and what is. */

#define FIRST "Amira, first: With help 1; now: With help 1. Lone, first: Alone 1; now: Alone 1."
#define LATER "Amira, first: With help 1; now: Can teach it to somebody 1. Lone, first: Alone 1; now: Alone 1."

static void
answer (Desk   *desk,
        Who     who,
        EbCan   can,
        EbReady ready)
{
  g_autoptr (GError) error = NULL;
  EbTaskItem *wish = eb_binder_find_task (desk_binder (desk), "HOME_WISH");

  eb_binder_answer_task (desk_binder (desk), desk_seat (desk, who), wish, can, ready, "", &error);
  g_assert_no_error (error);
  desk_settle ();
}

static EbReadinessPage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  EbReadinessPage *page = eb_readiness_page_new (desk->session);

  *window = fixture_window_new (page);
  eb_readiness_page_show (page);
  desk_settle ();
  return page;
}

static void
test_empty (Desk         *desk,
            gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbReadinessPage *page = page_now (desk, &window);

  g_assert_true (gtk_widget_get_visible (fixture_child (page, "empty_box")));
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "some_box")));
  g_assert_nonnull (fixture_button (fixture_child (page, "empty_box"), "Go to the tasks"));

  /* One side alone is not shown. */
  answer (desk, AMIRA, EB_CAN_WITH_HELP, EB_READY_A_LITTLE);
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "empty_box")));
  g_assert_null (desk_find (page, EB_TYPE_READINESS_VIEW));
  fixture_window_finish (window, page);
}

static void
test_picture (Desk         *desk,
              gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbReadinessPage *page = page_now (desk, &window);
  GtkWidget       *view = NULL;

  answer (desk, AMIRA, EB_CAN_WITH_HELP, EB_READY_A_LITTLE);
  answer (desk, LONE, EB_CAN_ALONE, EB_READY_HALFWAY);
  view = desk_find (page, EB_TYPE_READINESS_VIEW);
  g_assert_nonnull (view);
  g_assert_true (desk_shows (view, "A place to live. " FIRST));
  g_assert_true (desk_shows (page, "1 task you see differently"));
  g_assert_true (gtk_widget_grab_focus (view));

  /* A round that only she is in says nothing; the next one says what is now. */
  answer (desk, AMIRA, EB_CAN_TEACH, EB_READY_FULLY);
  g_assert_true (desk_shows (view, FIRST));
  answer (desk, LONE, EB_CAN_ALONE, EB_READY_FULLY);
  g_assert_true (desk_shows (view, LATER));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == view);

  gtk_toggle_button_set_active (fixture_child (page, "ready_button"), TRUE);
  g_assert_true (desk_shows (view, "Amira, first: A little ready 1; now: Quite ready 1."));
  g_assert_false (desk_shows (view, "With help"));
  fixture_window_finish (window, page);
}

static void
test_table (Desk         *desk,
            gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbReadinessPage *page = page_now (desk, &window);
  GtkWidget       *table = NULL;

  answer (desk, AMIRA, EB_CAN_WITH_HELP, EB_READY_A_LITTLE);
  answer (desk, LONE, EB_CAN_ALONE, EB_READY_HALFWAY);
  g_assert_null (desk_find (page, EB_TYPE_READINESS_TABLE));
  gtk_check_button_set_active (fixture_child (page, "table_button"), TRUE);
  desk_settle ();
  table = desk_find (page, EB_TYPE_READINESS_TABLE);
  g_assert_nonnull (table);
  g_assert_null (desk_find (page, EB_TYPE_READINESS_VIEW));
  g_assert_true (desk_shows (table, "Amira, first"));
  g_assert_true (desk_shows (table, "Lone, now"));
  g_assert_true (desk_shows (table, "With help. Amira: first 1, now 1. Lone: first 0, now 0."));
  g_assert_true (desk_shows (table, "Alone. Amira: first 0, now 0. Lone: first 1, now 1."));
  fixture_window_finish (window, page);
}

/* Nothing of it is left behind a closed door. */
static void
test_lock (Desk         *desk,
           gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbReadinessPage *page = NULL;

  answer (desk, AMIRA, EB_CAN_WITH_HELP, EB_READY_A_LITTLE);
  answer (desk, LONE, EB_CAN_ALONE, EB_READY_HALFWAY);
  page = page_now (desk, &window);
  g_assert_true (desk_shows (page, "Lone, first: Alone 1"));
  eb_session_lock_all (desk->session);
  desk_settle ();
  g_assert_false (desk_shows (page, "Alone 1"));
  g_assert_false (desk_shows (page, "Lone"));
  g_assert_false (desk_shows (page, "differently"));
  fixture_window_finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/readiness/empty", test_empty);
  DESK_ADD ("/readiness/picture", test_picture);
  DESK_ADD ("/readiness/table", test_table);
  DESK_ADD ("/readiness/lock", test_lock);

  return g_test_run ();
}
