/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "eb-book.h"
#include "eb-composer.h"
#include "eb-sheet.h"
#include "eb-spread-page.h"
#include "eb-unlock.h"
#include "eb-window.h"

/* The window from the unlock screen to the lock, with a store in memory. */

#define GOAL "Jeg vil bo i min egen lejlighed"
#define HERS "Det jeg er bange for er aftenerne"
#define LONES "Skal vi prøve to nætter i annekset"

typedef struct
{
  Desk            desk;
  AdwApplication *application;
  EbWindow       *window;
} Fixture;

typedef struct
{
  const char *name;
  void (*body) (Fixture *fixture);
} Case;

static const Case *present_case;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  present_case = data;
  desk_set_up (&fixture->desk, NULL);
  eb_session_lock_all (fixture->desk.session);
  fixture->application = adw_application_new ("dk.egneben.Test", G_APPLICATION_NON_UNIQUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->application);
  desk_tear_down (&fixture->desk, NULL);
}

/* An application ends well only out of g_application_run(), so each test runs
 * while it is being activated. */
static void
on_activate_cb (Fixture *fixture)
{
  fixture->window = eb_window_new (fixture->application);
  eb_window_set_session (fixture->window, fixture->desk.session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  present_case->body (fixture);
  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  desk_settle ();
  g_assert_finalize_object (fixture->window);
}

static void
run (Fixture      *fixture,
     gconstpointer data)
{
  g_signal_connect_swapped (fixture->application, "activate", G_CALLBACK (on_activate_cb), fixture);
  g_application_run (G_APPLICATION (fixture->application), 0, NULL);
}

/* Looks for something until it is there. */
typedef struct
{
  gpointer    widget;
  GType       type;
  const char *text;
  gpointer    found;
} Look;

static gboolean
is_found (gpointer data)
{
  Look *look = data;

  if (look->text != NULL)
    return desk_shows (look->widget, look->text);
  look->found = desk_find (look->widget, look->type);
  return look->found != NULL;
}

static gpointer
wait_for (Fixture *fixture,
          GType    type)
{
  Look look = { .widget = fixture->window, .type = type };

  fixture_wait (is_found, &look);
  return look.found;
}

static void
wait_for_text (gpointer    widget,
               const char *text)
{
  Look look = { .widget = widget, .text = text };

  fixture_wait (is_found, &look);
}

static void
choose (gpointer    unlock,
        const char *name)
{
  GtkListBox    *rows = fixture_child (fixture_child (unlock, "accounts_list"), "rows");
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (rows, i)) != NULL; i++)
    if (desk_shows (row, name))
      {
        g_signal_emit_by_name (rows, "row-activated", row);
        return;
      }
  g_assert_not_reached ();
}

static gboolean
is_seated (gpointer data)
{
  Fixture *fixture = data;

  return desk_find (fixture->window, EB_TYPE_BOOK) != NULL;
}

static void
unlock (Fixture    *fixture,
        const char *name)
{
  gpointer screen = wait_for (fixture, EB_TYPE_UNLOCK);

  choose (screen, name);
  fixture_type (adw_bin_get_child (fixture_child (screen, "password_bin")), "password_row", HOME_PASSWORD);
  desk_settle ();
  fixture_press (screen, "Unlock");
  fixture_wait (is_seated, fixture);
}

/* Both at the table as two people do it, one after the other. */
static void
unlock_both (Fixture *fixture)
{
  unlock (fixture, "Lone");
  gtk_widget_activate_action (wait_for (fixture, EB_TYPE_BOOK), "book.sit-down", NULL);
  unlock (fixture, "Amira");
  g_assert_nonnull (desk_seat (&fixture->desk, LONE));
  g_assert_nonnull (desk_seat (&fixture->desk, AMIRA));
}

static gpointer
find_sheet (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (EB_IS_SHEET (window))
        return window; /* GTK keeps it */
    }
  return NULL;
}

static EbGoal *
find_goal (Fixture    *fixture,
           const char *text)
{
  GListModel *goals = eb_binder_get_goals (desk_binder (&fixture->desk));

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (g_str_equal (eb_goal_get_text (goal), text))
        return goal; /* the binder keeps it */
    }
  return NULL;
}

static EbGoal *
write_goal (Fixture *fixture)
{
  gpointer sheet = NULL;

  gtk_widget_activate_action (wait_for (fixture, EB_TYPE_BOOK), "book.new-goal", NULL);
  sheet = find_sheet ();
  g_assert_nonnull (sheet);
  desk_settle ();
  fixture_press (sheet, "Write it down");
  g_assert_cmpstr (fixture_problem (sheet, "problem"), !=, "");
  gtk_editable_set_text (desk_find (sheet, ADW_TYPE_ENTRY_ROW), GOAL);
  fixture_press (sheet, "Write it down");
  g_assert_null (find_sheet ());
  g_assert_nonnull (find_goal (fixture, GOAL));
  return find_goal (fixture, GOAL);
}

static GtkTextBuffer *
buffer_of (gpointer composer)
{
  return gtk_text_view_get_buffer (fixture_child (fixture_child (composer, "writing"), "view"));
}

static gpointer
composer_of (Fixture    *fixture,
             const char *side)
{
  return fixture_child (wait_for (fixture, EB_TYPE_SPREAD_PAGE), side);
}

/* Whoever writes takes the pen first. */
static void
type (Fixture    *fixture,
      const char *side,
      const char *text)
{
  const Who who = g_str_equal (side, "youth_composer") ? AMIRA : LONE;

  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, who));
  gtk_text_buffer_set_text (buffer_of (composer_of (fixture, side)), text, -1);
  desk_settle ();
}

static void
send (Fixture    *fixture,
      const char *side,
      const char *text)
{
  type (fixture, side, text);
  fixture_press (composer_of (fixture, side), "Put it on the page");
}

static void
open_spread (Fixture *fixture)
{
  unlock_both (fixture);
  eb_book_open_goal (wait_for (fixture, EB_TYPE_BOOK), write_goal (fixture));
}

static void
test_story (Fixture *fixture)
{
  open_spread (fixture);
  send (fixture, "youth_composer", HERS);
  send (fixture, "adult_composer", LONES);
  wait_for_text (fixture->window, "Written by Amira, 21 November 2026: " HERS);
  wait_for_text (fixture->window, "Written by Lone, 21 November 2026: " LONES);
  g_assert_cmpuint (g_list_model_get_n_items (eb_goal_get_notes (find_goal (fixture, GOAL))), ==, 2);
  gtk_widget_activate_action (wait_for (fixture, EB_TYPE_SPREAD_PAGE), "spread.join", NULL);
  g_assert_cmpint (eb_goal_get_state (find_goal (fixture, GOAL)), ==, EB_GOAL_AGREED);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Egne Ben");
}

/* --- Locking ---------------------------------------------------------------------- */

typedef struct
{
  Fixture   *fixture;
  EbKeyring *lone;
  EbKeyring *amira;
  guint      told;
} Lock;

static void
assert_nothing_shown (Fixture *fixture)
{
  const char *const private[] = { GOAL, HERS, LONES, "Midt i et" };

  for (gsize i = 0; i < G_N_ELEMENTS (private); i++)
    g_assert_false (desk_shows (fixture->window, private[i]));
  g_assert_null (find_sheet ());
}

/* Comes after the window has heard of it: by then nothing can be seen any more,
 * and no key is gone yet. */
static void
on_locking_cb (Lock *lock)
{
  lock->told++;
  assert_nothing_shown (lock->fixture);
  g_assert_null (adw_bin_get_child (fixture_child (lock->fixture->window, "stage")));
  g_assert_false (eb_keyring_is_wiped (lock->lone));
  g_assert_false (eb_keyring_is_wiped (lock->amira));
}

static void
test_lock (Fixture *fixture)
{
  Lock lock = { .fixture = fixture };
  g_autoptr (EbBinder) binder = NULL;

  open_spread (fixture);
  send (fixture, "youth_composer", HERS);
  send (fixture, "adult_composer", LONES);
  type (fixture, "youth_composer", "Midt i et or");
  wait_for_text (fixture->window, LONES);
  gtk_widget_activate_action (wait_for (fixture, EB_TYPE_BOOK), "book.new-goal", NULL);
  g_assert_nonnull (find_sheet ());

  lock.lone = g_object_ref (eb_seat_get_keyring (desk_seat (&fixture->desk, LONE)));
  lock.amira = g_object_ref (eb_seat_get_keyring (desk_seat (&fixture->desk, AMIRA)));
  binder = g_object_ref (desk_binder (&fixture->desk));
  g_signal_connect_swapped (fixture->desk.session, "locking", G_CALLBACK (on_locking_cb), &lock);
  eb_session_lock_all (fixture->desk.session);
  g_assert_cmpuint (lock.told, ==, 1);
  g_assert_true (eb_keyring_is_wiped (lock.lone));
  g_assert_true (eb_keyring_is_wiped (lock.amira));
  assert_nothing_shown (fixture);
  desk_settle ();
  assert_nothing_shown (fixture);
  wait_for (fixture, EB_TYPE_UNLOCK);
  /* Nobody else holds on to what was read. */
  g_assert_finalize_object (g_steal_pointer (&binder));
  g_assert_finalize_object (lock.lone);
  g_assert_finalize_object (lock.amira);

  /* What was typed a moment before is there again. */
  unlock_both (fixture);
  eb_book_open_goal (wait_for (fixture, EB_TYPE_BOOK), find_goal (fixture, GOAL));
  eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, AMIRA));
  wait_for_text (composer_of (fixture, "youth_composer"), "Midt i et or");
}

/* --- Leaving ---------------------------------------------------------------------- */

static const char *
page_of (Fixture    *fixture,
         const char *side)
{
  return gtk_stack_get_visible_child_name (fixture_child (composer_of (fixture, side), "stack"));
}

static void
test_leave (Fixture *fixture)
{
  open_spread (fixture);
  type (fixture, "youth_composer", HERS);
  type (fixture, "adult_composer", LONES);
  desk_leave (&fixture->desk, AMIRA);
  desk_settle ();
  g_assert_cmpstr (page_of (fixture, "youth_composer"), ==, "away");
  g_assert_cmpstr (page_of (fixture, "adult_composer"), ==, "write");
  g_assert_false (desk_shows (fixture->window, HERS));
  g_assert_true (desk_shows (composer_of (fixture, "adult_composer"), LONES));
  g_assert_false (eb_binder_has_room (desk_binder (&fixture->desk)));

  /* The last one out locks. */
  desk_leave (&fixture->desk, LONE);
  wait_for (fixture, EB_TYPE_UNLOCK);
  g_assert_false (desk_shows (fixture->window, LONES));
}

/* --- Dates and trouble -------------------------------------------------------------- */

/* A reminder that was pressed while nobody was here opens once somebody is. */
static void
test_pending_date (Fixture *fixture)
{
  EbId alarm = EB_ID_NONE;

  unlock (fixture, "Lone");
  alarm = *eb_date_item_get_alarm (desk_find_date (&fixture->desk, "DECIDE_175"));
  eb_session_lock_all (fixture->desk.session);
  eb_window_open_date (fixture->window, &alarm);
  g_assert_null (desk_find (fixture->window, EB_TYPE_BOOK));
  unlock (fixture, "Lone");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_child (wait_for (fixture, EB_TYPE_BOOK), "stack")), ==, "dates");
}

/* At 360 px the book folds, and nothing asks for more width than there is. */
static void
test_narrow (Fixture *fixture)
{
  int minimum = 0;

  open_spread (fixture);
  send (fixture, "youth_composer", HERS);
  desk_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { "/flow/story", test_story },
    { "/flow/lock", test_lock },
    { "/flow/leave", test_leave },
    { "/flow/pending-date", test_pending_date },
    { "/flow/narrow", test_narrow },
  };

  fixture_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, &cases[i], set_up, run, tear_down);
  return g_test_run ();
}
