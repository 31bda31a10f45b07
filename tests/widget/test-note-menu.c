/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-menu.h"

#include "desk.h"
#include "eb-note-view.h"
#include "eb-note-words.h"

/* What can be done with a note, and by whom. */

typedef struct
{
  Desk       desk;
  EbGoal    *goal;
  EbNote    *hers; /* Amira's */
  GtkWidget *view;
  GtkWidget *window;
  char      *asked; /* what the spread was asked for */
} Fixture;

static void
on_spread_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), g_variant_get_string (parameter, NULL));
}

static void
add_actions (Fixture *fixture)
{
  const GActionEntry entries[] = {
    { "answer", on_spread_cb, "s", NULL, NULL, { 0 } },
    { "revise", on_spread_cb, "s", NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "spread", G_ACTION_GROUP (group));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  desk_set_up (&fixture->desk, NULL);
  fixture->goal = g_object_ref (desk_write_goal (&fixture->desk, AMIRA, "Jeg vil bo selv"));
  fixture->hers = g_object_ref (desk_write_note (&fixture->desk, AMIRA, fixture->goal, "Jeg er bange for at være alene"));
  fixture->view = eb_note_view_new ();
  eb_note_view_set_note (EB_NOTE_VIEW (fixture->view), fixture->hers, FALSE);
  fixture->window = fixture_window_new (fixture->view);
  add_actions (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  fixture_window_finish (fixture->window, fixture->view);
  g_clear_object (&fixture->hers);
  g_clear_object (&fixture->goal);
  g_clear_pointer (&fixture->asked, g_free);
  desk_tear_down (&fixture->desk, NULL);
}

/* The menu as the holder of the pen sees it. */
static GtkWidget *
open_menu (Fixture *fixture,
           Who      who)
{
  GtkWidget *menu = NULL;

  if (who != N_WHO)
    eb_session_take_pen (fixture->desk.session, desk_seat (&fixture->desk, who));
  eb_note_menu_popup (fixture->desk.session, fixture->goal, fixture->hers, fixture->view);
  menu = gtk_widget_get_last_child (fixture->view);
  g_assert_true (GTK_IS_POPOVER (menu));
  return menu;
}

static void
close_menu (GtkWidget *menu)
{
  gtk_popover_popdown (GTK_POPOVER (menu));
  desk_settle ();
}

static void
press (GtkWidget  *menu,
       const char *words)
{
  fixture_press (menu, words);
  desk_settle ();
}

/* Only what that person may do is there. */
static void
test_offers (Fixture      *fixture,
             gconstpointer data)
{
  const struct
  {
    const char *words;
    Who         who;
    gboolean    offered;
  } table[] = {
    { "Answer", AMIRA, TRUE },
    { "Revise", AMIRA, TRUE },
    { "Withdraw …", AMIRA, TRUE },
    { "means something", AMIRA, FALSE },
    { "Share with the others …", AMIRA, FALSE },
    { "Earlier wordings", AMIRA, FALSE },
    { "Answer", LONE, TRUE },
    { "means something", LONE, TRUE },
    { "let us talk", LONE, TRUE },
    { "Revise", LONE, FALSE },
    { "Withdraw …", LONE, FALSE },
    { "What is done here is done as Lone.", LONE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GtkWidget *menu = open_menu (fixture, table[i].who);

      if (desk_shows (menu, table[i].words) != table[i].offered)
        g_error ("\"%s\" for %u", table[i].words, table[i].who);
      close_menu (menu);
    }
}

static void
test_asks_spread (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *record = eb_id_to_hex (eb_note_get_record (fixture->hers));
  g_autofree char *answer = g_strconcat ("answer ", record, NULL);
  g_autofree char *revise = g_strconcat ("revise ", record, NULL);

  press (open_menu (fixture, LONE), "Answer");
  g_assert_cmpstr (fixture->asked, ==, answer);
  press (open_menu (fixture, AMIRA), "Revise");
  g_assert_cmpstr (fixture->asked, ==, revise);
  g_assert_null (gtk_widget_get_first_child (fixture->view));
}

static char *
signs_of (Fixture *fixture)
{
  return eb_note_words_signs (fixture->hers);
}

/* One sign each; the same once more takes it away. */
static void
test_signs (Fixture      *fixture,
            gconstpointer data)
{
  const struct
  {
    const char *press;
    const char *signs;
  } steps[] = {
    { "♥ means something", "♥ means something: Lone" },
    { "✓ read", "✓ read: Lone" },
    { "✓ read", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *signs = NULL;

      press (open_menu (fixture, LONE), steps[i].press);
      signs = signs_of (fixture);
      g_assert_cmpstr (signs, ==, steps[i].signs);
    }
}

static void
test_present_sign (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *menu = NULL;

  press (open_menu (fixture, LONE), "☀ good");
  menu = open_menu (fixture, LONE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (fixture_button (menu, "☀ good"))));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (fixture_button (menu, "✓ read"))));
  close_menu (menu);
}

/* Nobody does anything before it is known who. */
static void
test_pen_first (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *menu = NULL;

  eb_session_rest_pen (fixture->desk.session);
  menu = open_menu (fixture, N_WHO);
  g_assert_false (desk_shows (menu, "Answer"));
  g_assert_true (desk_shows (menu, "Take the pen, Amira"));
  press (menu, "Take the pen, Lone");
  g_assert_true (eb_session_get_pen (fixture->desk.session) == desk_seat (&fixture->desk, LONE));
  g_assert_true (desk_shows (menu, "Answer"));
  g_assert_false (desk_shows (menu, "Take the pen, Amira"));
  close_menu (menu);
}

static gpointer
find_sheet (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_WINDOW (window))
        return window;
    }
  g_error ("there is no sheet");
}

static void
test_withdraw (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *menu = NULL;

  press (open_menu (fixture, AMIRA), "Withdraw …");
  g_assert_false (eb_note_is_withdrawn (fixture->hers));
  g_assert_true (desk_shows (find_sheet (), "Nobody can read it again."));
  fixture_press (find_sheet (), "Withdraw it");
  desk_settle ();
  g_assert_true (eb_note_is_withdrawn (fixture->hers));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Withdrawn by Amira, 21 Nov");
  menu = open_menu (fixture, AMIRA);
  g_assert_false (desk_shows (menu, "Answer"));
  g_assert_false (desk_shows (menu, "Revise"));
  close_menu (menu);
}

static void
test_wordings (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  eb_binder_revise_note (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), fixture->goal, fixture->hers, "Jeg er lidt bange", &error);
  g_assert_no_error (error);
  press (open_menu (fixture, LONE), "Earlier wordings");
  g_assert_true (desk_shows (find_sheet (), "Jeg er bange for at være alene"));
  g_assert_true (desk_shows (find_sheet (), "Jeg er lidt bange"));
  fixture_press (find_sheet (), "Close");
  desk_settle ();
}

/* A note of hers alone becomes one for the page. */
static void
test_share (Fixture      *fixture,
            gconstpointer data)
{
  const EbNoteWords secret = { .text = "Kun min hemmelighed", .in_room = TRUE };
  g_autoptr (GError) error = NULL;
  EbGoal *goal = NULL;

  g_assert_true (eb_binder_ensure_room (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), &error));
  desk_leave (&fixture->desk, LONE);
  goal = eb_binder_find_goal (desk_binder (&fixture->desk), eb_goal_get_record (fixture->goal));
  g_set_object (&fixture->goal, goal);
  eb_binder_send_note (desk_binder (&fixture->desk), desk_seat (&fixture->desk, AMIRA), fixture->goal, &secret, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->hers);
  fixture->hers = g_list_model_get_item (eb_goal_get_notes (fixture->goal), 1);
  g_assert_true (eb_note_is_private (fixture->hers));
  eb_note_view_set_note (EB_NOTE_VIEW (fixture->view), fixture->hers, FALSE);
  press (open_menu (fixture, AMIRA), "Share with the others …");
  fixture_press (find_sheet (), "Share it");
  desk_settle ();
  g_clear_object (&fixture->hers);
  fixture->hers = g_list_model_get_item (eb_goal_get_notes (fixture->goal), 1);
  g_assert_false (eb_note_is_private (fixture->hers));
  g_assert_cmpstr (eb_note_get_text (fixture->hers), ==, "Kun min hemmelighed");
}

/* Nothing is left of a menu whose note goes while it is open. */
static void
test_gone_while_open (Fixture      *fixture,
                      gconstpointer data)
{
  open_menu (fixture, LONE);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/note-menu/offers", test_offers);
  ADD ("/note-menu/asks-spread", test_asks_spread);
  ADD ("/note-menu/signs", test_signs);
  ADD ("/note-menu/present-sign", test_present_sign);
  ADD ("/note-menu/pen-first", test_pen_first);
  ADD ("/note-menu/withdraw", test_withdraw);
  ADD ("/note-menu/wordings", test_wordings);
  ADD ("/note-menu/share", test_share);
  ADD ("/note-menu/gone-while-open", test_gone_while_open);
  return g_test_run ();
}
