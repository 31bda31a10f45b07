/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine-sheet.h"
#include "eb-turn-row.h"
#include "eb-week-page.h"
#include "eb-week-print.h"
#include "tasks-desk.h"

/* The page of the week. HOME_TODAY is a Saturday; the week is that of Monday 16
 * November 2026. */
#define MONDAY ((EbDate){ 2026, 11, 16 })
#define BATHROOM "Gøre badeværelset rent"

/* --- What there is --------------------------------------------------------------- */

static EbRoutine *
write_routine (Desk        *desk,
               Who          who,
               const char  *title,
               EbEveryPlain every,
               EbPerson    *does_it)
{
  g_autoptr (EbRecurrence) rule = eb_recurrence_from_plain (&every);
  g_autoptr (GError) error = NULL;
  EbRoutine *routine = eb_binder_write_routine (desk_binder (desk), desk_seat (desk, who), EB_DOOR_EVERYDAY, title, rule, HOME_TODAY, does_it, NULL, &error);

  g_assert_no_error (error);
  return routine;
}

/* Today and each day after it, by Amira. */
static EbRoutine *
write_daily (Desk *desk)
{
  return write_routine (desk, AMIRA, BATHROOM, (EbEveryPlain){ .every = EB_EVERY_DAY, .interval = 1 }, eb_binder_get_youth (desk_binder (desk)));
}

static EbWeekPage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  EbWeekPage *page = eb_week_page_new (desk->session);

  *window = fixture_window_new (page);
  eb_week_page_show (page);
  desk_settle ();
  return page;
}

/* The row of @routine's turn that stands on @on; NULL: none. */
static GtkWidget *
row_of (GtkWidget *widget,
        EbRoutine *routine,
        EbDate     on)
{
  GtkWidget *found = NULL;

  if (EB_IS_TURN_ROW (widget))
    {
      const EbWeekTurn turn = eb_turn_row_get_turn (EB_TURN_ROW (widget));

      return turn.routine == routine && eb_date_compare (turn.turn.on, on) == 0 ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = row_of (child, routine, on);
  return found;
}

static GtkWidget *
row_today (EbWeekPage *page,
           EbRoutine  *routine)
{
  GtkWidget *row = row_of (GTK_WIDGET (page), routine, HOME_TODAY);

  g_assert_nonnull (row);
  return row;
}

static void
press_in (GtkWidget  *row,
          const char *label)
{
  fixture_press (row, label);
  desk_settle ();
}

static gboolean
has_button (GtkWidget  *widget,
            const char *label)
{
  gboolean found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found; child = gtk_widget_get_next_sibling (child))
    found = has_button (child, label);
  return found;
}

static EbTurnState
state_of (Desk      *desk,
          EbRoutine *routine,
          EbDate     due)
{
  g_autoptr (GArray) turns = eb_binder_get_week (desk_binder (desk), MONDAY);

  for (guint i = 0; i < turns->len; i++)
    {
      const EbWeekTurn *turn = &g_array_index (turns, EbWeekTurn, i);

      if (turn->routine == routine && eb_date_compare (turn->turn.due, due) == 0)
        return turn->turn.state;
    }
  g_assert_not_reached ();
}

static void
let_leave (Desk       *desk,
           Who         who,
           EbWeekPage *page)
{
  desk_leave (desk, who);
  eb_week_page_show (page);
  desk_settle ();
}

/* --- The week ------------------------------------------------------------------------ */

static void
test_empty (Desk         *desk,
            gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);

  g_assert_true (desk_shows (fixture_child (page, "week_label"), "Week 47, 16–22 November 2026"));
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "empty_label")));
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "days_box")));
  g_assert_false (gtk_widget_get_visible (fixture_child (page, "routines_box")));
  gtk_widget_activate_action (GTK_WIDGET (page), "week.write", NULL);
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  fixture_window_finish (window, page);
}

static void
test_days (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);
  EbRoutine  *routine = write_daily (desk);

  desk_settle ();
  g_assert_true (desk_shows (page, "Today, Saturday 21 November"));
  g_assert_true (desk_shows (page, "Monday 16 November"));
  g_assert_true (desk_shows (row_today (page, routine), "Gøre badeværelset rent, Saturday 21 November, Amira, not said yet"));
  g_assert_nonnull (row_of (GTK_WIDGET (page), routine, (EbDate){ 2026, 11, 22 }));
  g_assert_null (row_of (GTK_WIDGET (page), routine, (EbDate){ 2026, 11, 20 }));

  /* There and back. */
  gtk_widget_activate_action (GTK_WIDGET (page), "week.next", NULL);
  g_assert_true (desk_shows (page, "Week 48, 23–29 November 2026"));
  g_assert_false (desk_shows (page, "Today"));
  g_assert_nonnull (row_of (GTK_WIDGET (page), routine, (EbDate){ 2026, 11, 23 }));
  gtk_widget_activate_action (GTK_WIDGET (page), "week.next", NULL);
  g_assert_true (desk_shows (page, "Week 49, 30 November – 6 December 2026"));
  gtk_widget_activate_action (GTK_WIDGET (page), "week.now", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "week.previous", NULL);
  g_assert_true (desk_shows (page, "Week 46"));
  g_assert_true (gtk_widget_get_visible (fixture_child (page, "empty_label")));
  fixture_window_finish (window, page);
}

/* --- What is said about a turn ---------------------------------------------------------- */

static void
test_done (Desk         *desk,
           gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoutine  *routine = write_daily (desk);
  EbWeekPage *page = page_now (desk, &window);

  g_assert_false (has_button (row_today (page, routine), "I have seen it"));
  press_in (row_today (page, routine), "Done");
  g_assert_cmpint (state_of (desk, routine, HOME_TODAY), ==, EB_TURN_DONE);
  g_assert_true (desk_shows (row_today (page, routine), "Amira, done"));
  g_assert_false (has_button (row_today (page, routine), "Done"));

  press_in (row_today (page, routine), "I have seen it");
  g_assert_cmpint (state_of (desk, routine, HOME_TODAY), ==, EB_TURN_CONFIRMED);
  g_assert_true (desk_shows (row_today (page, routine), "done, and seen by Lone"));
  g_assert_true (desk_shows (row_today (page, routine), "Done, and seen by Lone"));

  /* The youth takes it all back. */
  eb_session_take_pen (desk->session, desk_seat (desk, AMIRA));
  press_in (row_today (page, routine), "Take back");
  g_assert_cmpint (state_of (desk, routine, HOME_TODAY), ==, EB_TURN_OPEN);
  tasks_assert_gone (EB_TYPE_SHEET);
  fixture_window_finish (window, page);
}

/* After a press the focus is on the turn, which says where it is now. */
static void
test_focus (Desk         *desk,
            gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoutine  *routine = write_daily (desk);
  EbWeekPage *page = page_now (desk, &window);

  gtk_widget_grab_focus (fixture_button (row_today (page, routine), "Done"));
  press_in (row_today (page, routine), "Done");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row_today (page, routine));
  fixture_window_finish (window, page);
}

/* Who may not say it is not asked. */
static void
test_who_may (Desk         *desk,
              gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoutine  *routine = NULL;
  EbWeekPage *page = NULL;

  write_daily (desk);
  page = page_now (desk, &window);
  let_leave (desk, AMIRA, page);
  routine = g_list_model_get_item (eb_binder_get_routines (desk_binder (desk)), 0);
  g_object_unref (routine); /* the binder keeps it */
  g_assert_false (has_button (row_today (page, routine), "Done"));
  g_assert_false (has_button (row_today (page, routine), "Slipped"));
  g_assert_false (has_button (row_today (page, routine), "Move …"));
  g_assert_false (has_button (GTK_WIDGET (page), "Change …"));
  g_assert_false (has_button (GTK_WIDGET (page), "It ends …"));
  fixture_window_finish (window, page);
}

static void
test_slipped (Desk         *desk,
              gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoutine  *routine = write_daily (desk);
  EbWeekPage *page = page_now (desk, &window);

  press_in (row_today (page, routine), "Slipped");
  tasks_type ("What happened, in a word or two (if you like)", "Træt");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpint (state_of (desk, routine, HOME_TODAY), ==, EB_TURN_SLIPPED);
  g_assert_true (desk_shows (row_today (page, routine), "slipped: “Træt”"));
  fixture_window_finish (window, page);
}

static void
test_moved (Desk         *desk,
            gconstpointer data)
{
  const EbDate monday = { 2026, 11, 23 };
  GtkWidget   *window = NULL;
  EbRoutine   *routine = write_routine (desk, AMIRA, BATHROOM, (EbEveryPlain){ .every = EB_EVERY_WEEK, .interval = 1, .weekdays = 1U << 5 }, NULL);
  EbWeekPage  *page = page_now (desk, &window);

  press_in (row_today (page, routine), "Move …");
  tasks_choose ("To", 1); /* tomorrow is the first */
  tasks_press ("Move it there");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (row_today (page, routine), "moved to Monday 23 November"));
  gtk_widget_activate_action (GTK_WIDGET (page), "week.next", NULL);
  g_assert_true (desk_shows (row_of (GTK_WIDGET (page), routine, monday), "together, not said yet, moved here from Saturday 21 November"));
  fixture_window_finish (window, page);
}

/* A typed day; a wrong one is said where it stands. */
static void
test_moved_far (Desk         *desk,
                gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbRoutine  *routine = write_daily (desk);
  EbWeekPage *page = page_now (desk, &window);

  press_in (row_today (page, routine), "Move …");
  g_assert_null (tasks_find_row (GTK_WIDGET (tasks_sheet_now ()), "Which day"));
  tasks_choose ("To", 14);
  tasks_type ("Which day", "once upon a time");
  tasks_press ("Move it there");
  tasks_type ("Which day", "1.1.2031");
  tasks_press ("Move it there");
  g_assert_true (desk_shows (tasks_sheet_now (), "within a year"));
  tasks_type ("Which day", "24.12.2026");
  tasks_press ("Move it there");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_true (desk_shows (row_today (page, routine), "moved to Thursday 24 December"));
  fixture_window_finish (window, page);
}

/* --- What comes again ----------------------------------------------------------------- */

static EbRoutine *
only_routine (Desk *desk)
{
  GListModel *routines = eb_binder_get_routines (desk_binder (desk));
  g_autoptr (EbRoutine) routine = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (routines), ==, 1);
  routine = g_list_model_get_item (routines, 0);
  return routine; /* the binder keeps it */
}

static GtkWidget *
find_check (GtkWidget  *widget,
            const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_check (child, label);
  return found;
}

static void
tick (const char *label,
      gboolean    ticked)
{
  GtkWidget *check = find_check (GTK_WIDGET (tasks_sheet_now ()), label);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ticked);
}

static void
set_interval (int interval)
{
  gtk_spin_button_set_value (desk_find (tasks_sheet_now (), GTK_TYPE_SPIN_BUTTON), interval);
}

static void
test_write (Desk         *desk,
            gconstpointer data)
{
  GtkWidget   *window = NULL;
  EbWeekPage  *page = page_now (desk, &window);
  EbEveryPlain every = { 0 };

  gtk_widget_activate_action (GTK_WIDGET (page), "week.write", NULL);
  tasks_type ("What comes again", "Vaske tøj");
  tick ("Saturday", FALSE);
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose at least one weekday."));
  tasks_press ("Write it down");
  tick ("Tuesday", TRUE);
  set_interval (2);
  tasks_type ("From when", "1.12.2026");
  g_assert_true (desk_shows (tasks_sheet_now (), "Every second Tuesday, from 1 December 2026"));
  g_assert_true (desk_shows (tasks_sheet_now (), "The first days: Tuesday 1 December, Tuesday 15 December, Tuesday 29 December."));
  tasks_choose ("Who does it", 0);
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);

  g_assert_cmpstr (eb_routine_get_title (only_routine (desk)), ==, "Vaske tøj");
  g_assert_true (eb_recurrence_to_plain (eb_routine_get_rule (only_routine (desk)), &every));
  g_assert_cmpint (every.interval, ==, 2);
  g_assert_cmpuint (every.weekdays, ==, 1U << 1);
  g_assert_null (eb_routine_get_who (only_routine (desk)));
  g_assert_true (desk_shows (fixture_child (page, "routines_list"), "Every second Tuesday, from 1 December 2026"));
  fixture_window_finish (window, page);
}

/* A mistake is said where it is, and what was typed stays. */
static void
test_write_wrong (Desk         *desk,
                  gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);

  gtk_widget_activate_action (GTK_WIDGET (page), "week.write", NULL);
  tasks_press ("Write it down");
  g_assert_true (desk_shows (tasks_sheet_now (), "Write something first."));
  tasks_type ("What comes again", "Opvask");
  tasks_type ("From when", "1.1.2020");
  tasks_press ("Write it down");
  g_assert_true (desk_shows (tasks_sheet_now (), "Choose today or a later day."));
  g_assert_true (desk_shows (tasks_sheet_now (), "Opvask"));
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_routines (desk_binder (desk))), ==, 0);
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  fixture_window_finish (window, page);
}

static void
test_from_task (Desk         *desk,
                gconstpointer data)
{
  EbTaskItem *task = tasks_own_task (desk);
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);

  eb_routine_sheet_new (desk->session, GTK_WIDGET (page), task);
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpstr (eb_routine_get_title (only_routine (desk)), ==, TASKS_OWN);
  g_assert_cmpint (eb_routine_get_door (only_routine (desk)), ==, EB_DOOR_LEISURE);
  g_assert_cmpstr (eb_routine_get_task (only_routine (desk)), ==, eb_task_item_get_id (task));
  fixture_window_finish (window, page);
}

/* "Every second" goes on in step: the change begins on a day of the rule. */
static void
test_change (Desk         *desk,
             gconstpointer data)
{
  EbRoutine  *routine = write_routine (desk, AMIRA, BATHROOM, (EbEveryPlain){ .every = EB_EVERY_WEEK, .interval = 2, .weekdays = 1U << 2 }, NULL);
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);

  press_in (GTK_WIDGET (page), "Change …");
  g_assert_true (desk_shows (tasks_sheet_now (), "Every second Wednesday, from 2 December 2026"));
  tasks_type ("What comes again", "Badet");
  tasks_choose ("Who does it", 1);
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpstr (eb_routine_get_title (routine), ==, "Badet");
  g_assert_nonnull (eb_routine_get_who (routine));
  fixture_window_finish (window, page);
}

/* The same one as @binder has it. */
static EbRoutine *
same_in (EbBinder  *binder,
         EbRoutine *routine)
{
  for (guint i = 0; i < g_list_model_get_n_items (eb_binder_get_routines (binder)); i++)
    {
      g_autoptr (EbRoutine) each = g_list_model_get_item (eb_binder_get_routines (binder), i);

      if (eb_id_equal (eb_routine_get_record (each), eb_routine_get_record (routine)))
        return each; /* the binder keeps it */
    }
  g_assert_not_reached ();
}

static void
change_in (Desk        *desk,
           EbBinder    *binder,
           EbRoutine   *routine,
           const char  *title,
           EbEveryPlain every,
           EbPerson    *who)
{
  g_autoptr (EbRecurrence) rule = eb_recurrence_from_plain (&every);
  g_autoptr (GError) error = NULL;

  eb_binder_change_routine (binder, desk_seat (desk, AMIRA), same_in (binder, routine), title, rule, (EbDate){ 2026, 11, 30 }, who, &error);
  g_assert_no_error (error);
}

/* Two windows on one file: neither saw what the other wrote, and both can be read. */
static void
test_changed_elsewhere (Desk         *desk,
                        gconstpointer data)
{
  const char *const also = "Written at the same time elsewhere: “Køkkenet”. Every second Tuesday, from 30 November 2026, together. By Amira, 22 November 2026.";
  g_autoptr (EbRuleSet) rules = home_load_rules ("barnets-lov.ini");
  g_autoptr (EbBinder) other = NULL;
  g_autoptr (GError) error = NULL;
  EbRoutine  *routine = write_routine (desk, AMIRA, BATHROOM, (EbEveryPlain){ .every = EB_EVERY_DAY, .interval = 1 }, NULL);
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);

  other = eb_binder_open (eb_session_get_journal (desk->session), eb_session_get_table (desk->session), &desk->id, rules, &error);
  g_assert_no_error (error);
  change_in (desk, desk_binder (desk), routine, "Badet", (EbEveryPlain){ .every = EB_EVERY_WEEK, .interval = 1, .weekdays = 1U }, eb_binder_get_youth (desk_binder (desk)));
  home_set_clock ((EbDate){ 2026, 11, 22 }, 12);
  change_in (desk, other, routine, "Køkkenet", (EbEveryPlain){ .every = EB_EVERY_WEEK, .interval = 2, .weekdays = 2U }, NULL);
  desk_settle ();
  g_assert_false (desk_shows (page, "elsewhere"));

  eb_session_open (desk->session, NULL, &error);
  g_assert_no_error (error);
  desk_settle ();
  g_assert_true (desk_shows (fixture_child (page, "routines_list"), "Badet, Every Monday, from 30 November 2026, Amira"));
  g_assert_true (desk_shows (fixture_child (page, "routines_list"), also));
  press_in (GTK_WIDGET (page), "Change …");
  g_assert_true (desk_shows (tasks_sheet_now (), "The weeks before stay as they were."));
  g_assert_true (desk_shows (tasks_sheet_now (), also));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  fixture_window_finish (window, page);
}

static void
test_end (Desk         *desk,
          gconstpointer data)
{
  EbRoutine  *routine = write_daily (desk);
  GtkWidget  *window = NULL;
  EbWeekPage *page = page_now (desk, &window);

  press_in (GTK_WIDGET (page), "It ends …");
  tasks_type ("The last day", "1.1.2020");
  tasks_press ("Write it down");
  g_assert_true (desk_shows (tasks_sheet_now (), "cannot lie before today"));
  tasks_type ("The last day", "21.11.2026");
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_nonnull (row_of (GTK_WIDGET (page), routine, HOME_TODAY));
  g_assert_null (row_of (GTK_WIDGET (page), routine, (EbDate){ 2026, 11, 22 }));
  g_assert_true (desk_shows (fixture_child (page, "routines_list"), "for the last time 21 November 2026"));
  fixture_window_finish (window, page);
}

/* --- Locked ------------------------------------------------------------------------------ */

static void
test_locked (Desk         *desk,
             gconstpointer data)
{
  GtkWidget  *window = NULL;
  EbWeekPage *page = NULL;

  write_daily (desk);
  page = page_now (desk, &window);
  g_assert_true (desk_shows (page, BATHROOM));
  eb_session_lock_all (desk->session);
  desk_settle ();
  g_assert_false (desk_shows (page, BATHROOM));
  fixture_window_finish (window, page);
}

/* --- Printed ------------------------------------------------------------------------------ */

/* What hangs on the fridge says who and what, but not why. */
static void
test_sheet (Desk         *desk,
            gconstpointer data)
{
  EbRoutine *routine = write_daily (desk);
  g_autoptr (EbWeekSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  eb_binder_mark_turn (desk_binder (desk), desk_seat (desk, AMIRA), routine, HOME_TODAY, EB_TURN_MARK_SLIPPED, EB_DATE_UNSET, "Træt", &error);
  g_assert_no_error (error);
  sheet = eb_week_sheet_of (desk_binder (desk), MONDAY);
  g_assert_cmpuint (eb_week_sheet_lay_out (sheet, layout, 595, 842), ==, 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/week-page/empty", test_empty);
  DESK_ADD ("/week-page/days", test_days);
  DESK_ADD ("/week-page/done", test_done);
  DESK_ADD ("/week-page/focus", test_focus);
  DESK_ADD ("/week-page/who-may", test_who_may);
  DESK_ADD ("/week-page/slipped", test_slipped);
  DESK_ADD ("/week-page/moved", test_moved);
  DESK_ADD ("/week-page/moved-far", test_moved_far);
  DESK_ADD ("/week-page/write", test_write);
  DESK_ADD ("/week-page/write-wrong", test_write_wrong);
  DESK_ADD ("/week-page/from-task", test_from_task);
  DESK_ADD ("/week-page/change", test_change);
  DESK_ADD ("/week-page/changed-elsewhere", test_changed_elsewhere);
  DESK_ADD ("/week-page/end", test_end);
  DESK_ADD ("/week-page/locked", test_locked);
  DESK_ADD ("/week-page/sheet", test_sheet);
  return g_test_run ();
}
