/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tasks-desk.h"

#include <math.h>

#include "eb-door-sheet.h"
#include "eb-door-view.h"
#include "eb-goal-row.h"
#include "eb-house-cell.h"
#include "eb-house-page.h"
#include "eb-words.h"

/* "Mit hus". */

#define GOAL "Jeg vil have mit eget sted"
#define GRANDMOTHER "Farmor Inger"

static char *asked; /* the last page or goal that was asked for */

/* --- Finding things as a person would --------------------------------------------- */

static void
on_asked_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_free (asked);
  asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), g_variant_get_string (parameter, NULL));
}

/* In a window that knows where pages lead to. */
static EbHousePage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  const GActionEntry entries[] = { { .name = "page", .parameter_type = "s", .activate = on_asked_cb }, { .name = "open-goal", .parameter_type = "s", .activate = on_asked_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  EbHousePage *page = eb_house_page_new (desk->session);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  *window = fixture_window_new (page);
  gtk_widget_insert_action_group (*window, "book", G_ACTION_GROUP (group));
  eb_house_page_show (page);
  desk_settle ();
  g_clear_pointer (&asked, g_free);
  return page;
}

static void
finish (GtkWidget   *window,
        EbHousePage *page)
{
  g_clear_pointer (&asked, g_free);
  fixture_window_finish (window, page);
}

static GtkWidget *
cell_of (EbHousePage *page,
         EbDoor       door)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (fixture_child (page, "doors_box"), (int) door);

  return gtk_flow_box_child_get_child (child);
}

static EbDoorView *
view_of (EbHousePage *page,
         EbDoor       door)
{
  return desk_find (cell_of (page, door), EB_TYPE_DOOR_VIEW);
}

static void
press_door (EbHousePage *page,
            EbDoor       door)
{
  g_signal_emit_by_name (view_of (page, door), "clicked");
  desk_settle ();
}

static EbDoorSheet *
sheet_now (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (EB_IS_DOOR_SHEET (window) && gtk_widget_get_visible (window))
        return EB_DOOR_SHEET (window); /* GTK keeps it */
    }
  return NULL;
}

/* The key under a door that says @words. */
static GtkWidget *
key_saying (GtkWidget  *widget,
            const char *words)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);
  GtkWidget  *found = NULL;

  if (GTK_IS_BUTTON (widget) && tip != NULL && strstr (tip, words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = key_saying (child, words);
  return found;
}

static void
answer (Desk       *desk,
        Who         who,
        EbTaskItem *task,
        EbCan       can)
{
  g_autoptr (GError) error = NULL;

  eb_binder_answer_task (desk_binder (desk), desk_seat (desk, who), task, can, EB_READY_HALFWAY, "", &error);
  g_assert_no_error (error);
  desk_settle ();
}

/* Somebody without an account whom Amira gave the key to HOME until 1 June 2027. */
static void
give_key (Desk *desk)
{
  const EbContactWords words = { .name = GRANDMOTHER, .relation = "farmor", .phone = "", .notes = "", .circle = EB_CIRCLE_CLOSEST };
  const EbKeyWords     key = { .doors = EB_DOOR_BIT (EB_DOOR_HOME), .from = HOME_TODAY, .until = { 2027, 6, 1 }, .purpose = "flytningen", .words = "så hun kan hjælpe" };
  g_autoptr (GError) error = NULL;
  EbContact *contact = eb_binder_write_contact (desk_binder (desk), desk_seat (desk, AMIRA), NULL, &words, &error);

  g_assert_no_error (error);
  eb_binder_give_keys (desk_binder (desk), desk_seat (desk, AMIRA), eb_contact_get_record (contact), &key, &error);
  g_assert_no_error (error);
  desk_settle ();
}

/* --- Colours --------------------------------------------------------------------------- */

static double
linear (float part)
{
  return part <= 0.03928F ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

static double
contrast (const GdkRGBA *one,
          const GdkRGBA *other)
{
  const double first = luminance (one);
  const double second = luminance (other);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static GdkRGBA
laid_over (const GdkRGBA *ink,
           const GdkRGBA *page,
           float          alpha)
{
  return (GdkRGBA){ ink->red * alpha + page->red * (1 - alpha), ink->green * alpha + page->green * (1 - alpha), ink->blue * alpha + page->blue * (1 - alpha), 1 };
}

static void
test_contrast (void)
{
  const GdkRGBA pages[] = { { 1, 1, 1, 1 }, { 0.22F, 0.22F, 0.22F, 1 } };
  const GdkRGBA inks[] = { { 0, 0, 0, 1 }, { 1, 1, 1, 1 } };
  EbDoorColours colours;

  for (guint door = 0; door < EB_N_DOORS; door++)
    for (gboolean closed = FALSE; closed <= TRUE; closed++)
      {
        eb_door_view_get_colours ((EbDoor) door, closed, &colours);
        g_test_message ("%s: %.2f, with light %.2f", eb_words_door ((EbDoor) door), contrast (&colours.leaf, &colours.name), contrast (&colours.lit, &colours.name));
        g_assert_cmpfloat (contrast (&colours.leaf, &colours.name), >=, 4.5);
        g_assert_cmpfloat (contrast (&colours.lit, &colours.name), >=, 4.5);
      }
  /* High contrast, light and dark. */
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      const GdkRGBA lit = laid_over (&inks[i], &pages[i], EB_DOOR_PLAIN_LIGHT);

      g_assert_cmpfloat (contrast (&lit, &inks[i]), >=, 7);
    }
}

/* --- The hallway -------------------------------------------------------------------------- */

static void
test_doors (Desk         *desk,
            gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbHousePage *page = page_now (desk, &window);
  EbTaskItem  *wish = eb_binder_find_task (desk_binder (desk), "HOME_WISH");
  GtkWidget   *cell = cell_of (page, EB_DOOR_HOME);

  for (guint door = 0; door < EB_N_DOORS; door++)
    g_assert_true (desk_shows (cell_of (page, (EbDoor) door), eb_words_door ((EbDoor) door)));
  g_assert_null (gtk_flow_box_get_child_at_index (fixture_child (page, "doors_box"), EB_N_DOORS));
  g_assert_true (desk_shows (cell_of (page, EB_DOOR_ENTRY), "Names, dates, people"));
  g_assert_true (desk_shows (cell_of (page, EB_DOOR_ROOM), "Only your key"));
  g_assert_true (desk_shows (cell, "Nothing here yet"));
  g_assert_cmpfloat (eb_door_view_get_light (view_of (page, EB_DOOR_HOME)), <=, 0);

  desk_write_goal (desk, LONE, "Hun skulle lære at lave mad"); /* a suggestion is not hers yet */
  desk_write_goal (desk, AMIRA, GOAL);
  tasks_put_mark (desk, wish, EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);
  g_assert_true (desk_shows (cell, "1 goal · 0 of 1"));
  answer (desk, AMIRA, wish, EB_CAN_ALONE);
  g_assert_true (desk_shows (cell, "1 goal · 0 of 1")); /* not before both are in */
  answer (desk, LONE, wish, EB_CAN_WITH_HELP);
  g_assert_true (desk_shows (cell, "1 goal · 1 of 1")); /* her own word counts */
  g_assert_true (desk_shows (cell, "1 goal, 1 of 1 task you can do alone"));
  g_assert_true (desk_shows (cell, "on our list or that you have both answered"));
  g_assert_cmpfloat_with_epsilon (eb_door_view_get_light (view_of (page, EB_DOOR_HOME)), 0.5, 1e-9);
  g_assert_cmpfloat (eb_door_view_get_light (view_of (page, EB_DOOR_JOB)), <=, 0);

  /* What slipped or rests is not done, and what rests is not ours now. */
  tasks_put_mark (desk, wish, EB_TASK_MARK_SLIPPED, "Eksamen", EB_DATE_UNSET);
  g_assert_true (desk_shows (cell, "1 goal · 0 of 1"));
  tasks_put_mark (desk, wish, EB_TASK_MARK_RESTING, NULL, EB_DATE_UNSET);
  g_assert_true (desk_shows (cell, "1 goal"));
  g_assert_false (desk_shows (cell, " of "));
  g_assert_false (desk_shows (page, "%"));
  finish (window, page);
}

static void
test_ways (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbHousePage *page = page_now (desk, &window);

  press_door (page, EB_DOOR_ENTRY);
  g_assert_cmpstr (asked, ==, "page overview");
  press_door (page, EB_DOOR_ROOM);
  g_assert_cmpstr (asked, ==, "page room");
  fixture_press (page, "Who can see what");
  g_assert_cmpstr (asked, ==, "page keys");
  fixture_press (page, "How ready");
  g_assert_cmpstr (asked, ==, "page readiness");
  g_assert_null (sheet_now ());
  finish (window, page);
}

/* --- Behind a door -------------------------------------------------------------------------- */

static void
test_behind (Desk         *desk,
             gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbHousePage     *page = page_now (desk, &window);
  EbTaskItem      *wish = eb_binder_find_task (desk_binder (desk), "HOME_WISH");
  EbGoal          *goal = NULL;
  EbDoorSheet     *sheet = NULL;
  g_autofree char *opened = NULL;

  press_door (page, EB_DOOR_HOME);
  sheet = sheet_now ();
  g_assert_nonnull (sheet);
  g_assert_true (desk_shows (sheet, "There is no goal behind this door yet"));
  g_assert_true (desk_shows (sheet, "does not mean that all is done"));

  goal = desk_write_goal (desk, AMIRA, GOAL);
  tasks_put_mark (desk, wish, EB_TASK_MARK_SLIPPED, "Eksamen", EB_DATE_UNSET);
  g_assert_true (desk_shows (sheet, GOAL));
  g_assert_true (desk_shows (tasks_row_of (sheet, wish), "Slipped: “Eksamen”"));
  fixture_press (sheet, "New goal …");
  g_assert_nonnull (tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), "I want …"));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));

  gtk_widget_activate (desk_find (fixture_child (sheet, "goals_list"), EB_TYPE_GOAL_ROW));
  desk_settle ();
  {
    g_autofree char *record = eb_id_to_hex (eb_goal_get_record (goal));

    opened = g_strdup_printf ("open-goal %s", record);
  }
  g_assert_cmpstr (asked, ==, opened);
  tasks_assert_gone (EB_TYPE_DOOR_SHEET);
  finish (window, page);
}

/* --- The keys ---------------------------------------------------------------------------------- */

static void
test_keys (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbHousePage *page = page_now (desk, &window);
  GtkWidget   *cell = cell_of (page, EB_DOOR_HOME);
  GtkWidget   *strips = fixture_child (page, "strips_box");

  g_assert_nonnull (key_saying (cell, "Amira, has the key"));
  g_assert_nonnull (key_saying (cell, "Lone, foster parent, has the key"));
  g_assert_nonnull (key_saying (cell, "Give somebody the key to “A place to live”"));
  g_assert_null (key_saying (cell_of (page, EB_DOOR_ENTRY), "Give somebody"));
  g_assert_null (key_saying (cell_of (page, EB_DOOR_ROOM), "Give somebody"));
  g_assert_null (key_saying (cell_of (page, EB_DOOR_ROOM), "Lone"));
  g_assert_false (gtk_widget_get_visible (strips));

  gtk_widget_grab_focus (key_saying (cell, "Lone"));
  give_key (desk);
  g_assert_nonnull (key_saying (cell, GRANDMOTHER ", farmor, has the key until 1 June 2027"));
  g_assert_null (key_saying (cell_of (page, EB_DOOR_JOB), GRANDMOTHER));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == key_saying (cell, "Lone"));
  g_assert_true (gtk_widget_get_visible (strips));
  g_assert_true (desk_shows (strips, "1 June 2027"));
  g_assert_true (desk_shows (strips, "You gave it on 21 November 2026: “så hun kan hjælpe”"));
  g_assert_true (desk_shows (strips, "Take a key back …"));

  /* Only the youth gives and takes. */
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_null (key_saying (cell, "Give somebody"));
  g_assert_nonnull (key_saying (cell, GRANDMOTHER));
  g_assert_false (desk_shows (strips, "Take a key back …"));
  g_assert_true (desk_shows (cell_of (page, EB_DOOR_ROOM), "Only Amira has a key"));
  finish (window, page);
}

/* From a door to its keys and on to the next door; none of it is a trap. */
static void
test_keyboard (Desk         *desk,
               gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbHousePage *page = page_now (desk, &window);

  gtk_widget_grab_focus (GTK_WIDGET (view_of (page, EB_DOOR_ENTRY)));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == key_saying (cell_of (page, EB_DOOR_ENTRY), "Amira"));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == key_saying (cell_of (page, EB_DOOR_ENTRY), "Lone"));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (view_of (page, EB_DOOR_ECONOMY)));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == key_saying (cell_of (page, EB_DOOR_ENTRY), "Lone"));
  finish (window, page);
}

/* A door without a key at the table is there, and nothing of what is behind it. */
static void
test_closed (Desk         *desk,
             gconstpointer data)
{
  const EbDoor door = EB_DOOR_HOME;
  GtkWidget   *window = NULL;
  EbHousePage *page = NULL;
  g_autoptr (GError) error = NULL;

  desk_write_goal (desk, AMIRA, GOAL);
  eb_binder_withdraw_keys (desk_binder (desk), desk_seat (desk, AMIRA), &home_account (LONE)->id, EB_DOOR_BIT (door), "", &error);
  g_assert_no_error (error);
  desk_leave (desk, AMIRA);
  page = page_now (desk, &window);
  g_assert_true (eb_door_view_is_closed (view_of (page, door)));
  g_assert_true (desk_shows (cell_of (page, door), "You have no key to this door"));
  g_assert_false (desk_shows (cell_of (page, door), "goal"));
  g_assert_false (eb_door_view_is_closed (view_of (page, EB_DOOR_EVERYDAY)));
  press_door (page, door);
  g_assert_null (sheet_now ());
  g_assert_cmpstr (asked, ==, "page keys");
  finish (window, page);
}

/* Nothing of it is left behind a closed door. */
static void
test_lock (Desk         *desk,
           gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbHousePage *page = NULL;

  desk_write_goal (desk, AMIRA, GOAL);
  give_key (desk);
  page = page_now (desk, &window);
  press_door (page, EB_DOOR_HOME);
  g_assert_nonnull (sheet_now ());
  eb_session_lock_all (desk->session);
  tasks_assert_gone (EB_TYPE_DOOR_SHEET);
  g_assert_false (desk_shows (page, GRANDMOTHER));
  g_assert_false (desk_shows (page, "Lone"));
  g_assert_false (desk_shows (page, "1 goal"));
  finish (window, page);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/house/contrast", test_contrast);
  DESK_ADD ("/house/doors", test_doors);
  DESK_ADD ("/house/ways", test_ways);
  DESK_ADD ("/house/behind", test_behind);
  DESK_ADD ("/house/keys", test_keys);
  DESK_ADD ("/house/keyboard", test_keyboard);
  DESK_ADD ("/house/closed", test_closed);
  DESK_ADD ("/house/lock", test_lock);

  return g_test_run ();
}
