/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-pen.h"

#include "desk.h"
#include "eb-settings.h"

/* Who holds the pen, and when it lies down. */

typedef struct
{
  EbTable *table;
  EbPen   *pen;
  guint    told; /* how often the holder changed */
} Fixture;

static void
on_holder_cb (Fixture *fixture)
{
  fixture->told++;
}

static void
set_minutes (int minutes)
{
  g_autoptr (GSettings) settings = eb_settings_new ();

  g_settings_set_int (settings, EB_SETTING_PEN_REST, minutes);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_minutes (5);
  fixture->table = eb_table_new ();
  fixture->pen = eb_pen_new (fixture->table);
  g_signal_connect_swapped (fixture->pen, "notify::holder", G_CALLBACK (on_holder_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  eb_table_lock_all (fixture->table);
  g_assert_finalize_object (fixture->pen);
  g_assert_finalize_object (fixture->table);
  set_minutes (5);
}

static EbSeat *
seat_of (Fixture *fixture,
         Who      who)
{
  return eb_table_find (fixture->table, &home_account (who)->id);
}

static void
leave (Fixture *fixture,
       Who      who)
{
  g_autoptr (EbSeat) seat = g_object_ref (seat_of (fixture, who));

  eb_table_leave (fixture->table, seat);
}

#define NOBODY N_WHO

static void
assert_holder (Fixture *fixture,
               Who      who)
{
  EbSeat *holder = eb_pen_get_holder (fixture->pen);

  g_assert_true (holder == (who == NOBODY ? NULL : seat_of (fixture, who)));
}

/* Whoever sits down takes it; alone one always has it. */
static void
test_table (Fixture      *fixture,
            gconstpointer data)
{
  assert_holder (fixture, NOBODY);
  home_sit (fixture->table, LONE);
  assert_holder (fixture, LONE);
  home_sit (fixture->table, AMIRA);
  assert_holder (fixture, AMIRA);
  home_sit (fixture->table, MALTE);
  assert_holder (fixture, MALTE);
  leave (fixture, LONE); /* who did not hold it */
  assert_holder (fixture, MALTE);
  home_sit (fixture->table, LONE);
  leave (fixture, LONE); /* who did, with two left */
  assert_holder (fixture, NOBODY);
  leave (fixture, MALTE);
  assert_holder (fixture, AMIRA);
  eb_table_lock_all (fixture->table);
  assert_holder (fixture, NOBODY);
}

static void
test_take (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EbKeyring) keyring = home_keyring (MALTE);
  g_autoptr (EbSeat) elsewhere = eb_seat_new (keyring);

  home_sit (fixture->table, LONE);
  home_sit (fixture->table, AMIRA);
  fixture->told = 0;
  eb_pen_take (fixture->pen, seat_of (fixture, LONE));
  assert_holder (fixture, LONE);
  g_assert_cmpuint (fixture->told, ==, 1);
  eb_pen_take (fixture->pen, seat_of (fixture, LONE));
  g_assert_cmpuint (fixture->told, ==, 1);
  eb_pen_take (fixture->pen, elsewhere); /* nobody at this table */
  assert_holder (fixture, LONE);
}

static void
test_rest (Fixture      *fixture,
           gconstpointer data)
{
  home_sit (fixture->table, LONE);
  g_assert_false (eb_pen_is_waiting (fixture->pen));
  eb_pen_rest (fixture->pen); /* alone there is nobody to hand it to */
  assert_holder (fixture, LONE);

  home_sit (fixture->table, AMIRA);
  g_assert_true (eb_pen_is_waiting (fixture->pen));
  eb_pen_use (fixture->pen);
  g_assert_true (eb_pen_is_waiting (fixture->pen));
  eb_pen_rest (fixture->pen);
  assert_holder (fixture, NOBODY);
  g_assert_false (eb_pen_is_waiting (fixture->pen));
  eb_pen_take (fixture->pen, seat_of (fixture, AMIRA));
  g_assert_true (eb_pen_is_waiting (fixture->pen));
  leave (fixture, LONE);
  assert_holder (fixture, AMIRA);
  g_assert_false (eb_pen_is_waiting (fixture->pen));
}

/* How long is a setting, and it may be never. */
static void
test_minutes (Fixture      *fixture,
              gconstpointer data)
{
  home_sit (fixture->table, LONE);
  home_sit (fixture->table, AMIRA);
  set_minutes (0);
  g_assert_false (eb_pen_is_waiting (fixture->pen));
  eb_pen_use (fixture->pen);
  g_assert_false (eb_pen_is_waiting (fixture->pen));
  set_minutes (20);
  g_assert_true (eb_pen_is_waiting (fixture->pen));
}

/* The session's pen is the one of its table. */
static void
test_session (Desk         *desk,
              gconstpointer data)
{
  eb_session_take_pen (desk->session, desk_seat (desk, LONE));
  g_assert_true (eb_session_get_pen (desk->session) == desk_seat (desk, LONE));
  eb_session_rest_pen (desk->session);
  g_assert_null (eb_session_get_pen (desk->session));
  desk_leave (desk, LONE);
  g_assert_true (eb_session_get_pen (desk->session) == desk_seat (desk, AMIRA));
  eb_session_lock_all (desk->session);
  g_assert_null (eb_session_get_pen (desk->session));
}

static gpointer
find_sheet (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static void
test_sheet (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *window = fixture_window_new (label);
  GtkWidget *sheet = NULL;
  g_autoptr (GSettings) settings = eb_settings_new ();

  set_minutes (10);
  eb_pen_sheet_present (desk->session, label);
  sheet = find_sheet (ADW_TYPE_WINDOW);
  g_assert_true (desk_shows (sheet, "10 minutes"));
  adw_combo_row_set_selected (desk_find (sheet, ADW_TYPE_COMBO_ROW), 0);
  fixture_press (sheet, "Keep it like this");
  g_assert_cmpint (g_settings_get_int (settings, EB_SETTING_PEN_REST), ==, 0);
  set_minutes (5);
  fixture_window_finish (window, label);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/pen/table", test_table);
  ADD ("/pen/take", test_take);
  ADD ("/pen/rest", test_rest);
  ADD ("/pen/minutes", test_minutes);
  DESK_ADD ("/pen/session", test_session);
  DESK_ADD ("/pen/sheet", test_sheet);
  return g_test_run ();
}
