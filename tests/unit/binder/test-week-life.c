/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-sqlite-journal.h"
#include "eb-text.h"
#include "week-fixture.h"

#define NO_DAY ((EbDate){ 0 })
#define MONDAYS "FREQ=WEEKLY;BYDAY=MO"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
count_items_cb (GListModel *list,
                guint       position,
                guint       removed,
                guint       added,
                guint      *count)
{
  *count += added;
}

/* Said, seen and found again. */
static void
test_said (Home         *home,
           gconstpointer data)
{
  guint            new_ones = 0;
  guint            changes = 0;
  EbRoutine       *routine = NULL;
  g_autofree char *weeks = NULL;

  g_signal_connect (eb_binder_get_routines (home->binder), "items-changed", G_CALLBACK (count_items_cb), &new_ones);
  routine = week_write (home, LONE, "Bad", MONDAYS, WEEK_DAY (11, 2));
  g_assert_cmpuint (new_ones, ==, 1);
  g_signal_connect (routine, "notify::changed", G_CALLBACK (count_cb), &changes);

  week_mark (home, AMIRA, routine, WEEK_DAY (11, 9), EB_TURN_MARK_DONE, NO_DAY);
  week_mark (home, LONE, routine, WEEK_DAY (11, 9), EB_TURN_MARK_CONFIRMED, NO_DAY);
  g_assert_true (eb_binder_mark_turn (home->binder, home_seat (home, AMIRA), routine, WEEK_DAY (11, 16), EB_TURN_MARK_MOVED, WEEK_DAY (11, 25), " Vi var\nude ", NULL));
  week_mark (home, AMIRA, routine, WEEK_DAY (11, 23), EB_TURN_MARK_SLIPPED, NO_DAY);
  g_assert_cmpuint (changes, ==, 4);
  weeks = week_describe (home);
  g_assert_cmpstr (weeks, ==, "Lone: Bad (FREQ=WEEKLY;BYDAY=MO 2), Amira 9 done, Lone 9 confirmed, Amira 16 moved Vi var ude, Amira 23 slipped\n"
                              "9 Bad confirmed\n"
                              "16 Bad moved\n"
                              "23 Bad slipped, 25 Bad open of 16\n");
  home_restart (home);
  week_assert (home, weeks);

  /* Also a confirmed one. */
  week_mark (home, AMIRA, week_nth (home, 0), WEEK_DAY (11, 9), EB_TURN_MARK_BACK, NO_DAY);
  week_mark (home, AMIRA, week_nth (home, 0), WEEK_DAY (11, 16), EB_TURN_MARK_BACK, NO_DAY);
  g_assert_cmpint (eb_routine_get_turn (week_nth (home, 0), WEEK_DAY (11, 9)).state, ==, EB_TURN_OPEN);
  g_assert_cmpint (eb_routine_get_turn (week_nth (home, 0), WEEK_DAY (11, 16)).state, ==, EB_TURN_OPEN);
}

/* Weeks that have passed keep their rule; an end stays one. */
static void
test_changed (Home         *home,
              gconstpointer data)
{
  EbRoutine *routine = week_write (home, LONE, "Bad", MONDAYS, WEEK_DAY (11, 2));
  g_autoptr (GError) error = NULL;

  g_assert_true (week_change (home, LONE, routine, "Badet", MONDAYS, WEEK_DAY (11, 2), NULL)); /* only the words */
  week_assert (home, "Lone: Badet (FREQ=WEEKLY;BYDAY=MO 2)\n9 Badet open\n16 Badet open\n23 Badet open\n");
  g_assert_true (week_change (home, LONE, routine, "Badet", "FREQ=DAILY;INTERVAL=2", WEEK_DAY (11, 22), NULL));
  g_assert_true (eb_binder_end_routine (home->binder, home_seat (home, AMIRA), routine, WEEK_DAY (11, 26), NULL));
  week_assert (home, "Lone: Badet (FREQ=DAILY;INTERVAL=2 22 to 26)\n9 Badet open\n16 Badet open, 22 Badet open\n24 Badet open, 26 Badet open\n");
  home_restart (home);
  week_assert (home, "Lone: Badet (FREQ=DAILY;INTERVAL=2 22 to 26)\n9 Badet open\n16 Badet open, 22 Badet open\n24 Badet open, 26 Badet open\n");
  g_assert_false (eb_binder_end_routine (home->binder, home_seat (home, LONE), week_nth (home, 0), WEEK_DAY (11, 27), &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
}

static void
assert_not (gboolean      done,
            GError      **error,
            EbBinderError code)
{
  g_assert_false (done);
  g_assert_error (*error, EB_BINDER_ERROR, (int) code);
  g_clear_error (error);
}

static void
test_refused (Home         *home,
              gconstpointer data)
{
  EbBinder  *binder = home->binder;
  EbSeat    *amira = home_seat (home, AMIRA);
  EbSeat    *lone = home_seat (home, LONE);
  EbRoutine *routine = week_write (home, LONE, "Bad", MONDAYS, WEEK_DAY (11, 2));
  EbRoutine *hers = week_write (home, AMIRA, "Vask", MONDAYS, WEEK_DAY (11, 30));
  g_autoptr (EbRecurrence) never = eb_recurrence_parse ("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", NULL);
  g_autofree char *before = week_describe (home);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
#define MARK(by, due, mark, to) eb_binder_mark_turn (binder, by, routine, due, mark, to, NULL, &error)

  assert_not (week_change (home, AMIRA, routine, "Intet", MONDAYS, WEEK_DAY (11, 21), &error), &error, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not (week_change (home, LONE, routine, "Bad", "FREQ=DAILY", WEEK_DAY (11, 20), &error), &error, EB_BINDER_ERROR_DATE);
  assert_not (eb_binder_end_routine (binder, lone, hers, WEEK_DAY (11, 30), &error), &error, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not (eb_binder_end_routine (binder, amira, hers, WEEK_DAY (11, 19), &error), &error, EB_BINDER_ERROR_DATE);
  assert_not (eb_binder_write_routine (binder, amira, EB_DOOR_HOME, "Aldrig", never, WEEK_DAY (11, 2), NULL, NULL, &error) != NULL, &error, EB_BINDER_ERROR_DATE);
  assert_not (MARK (lone, WEEK_DAY (11, 16), EB_TURN_MARK_DONE, NO_DAY), &error, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not (MARK (lone, WEEK_DAY (11, 16), EB_TURN_MARK_CONFIRMED, NO_DAY), &error, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not (MARK (amira, WEEK_DAY (11, 16), EB_TURN_MARK_CONFIRMED, NO_DAY), &error, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not (MARK (amira, WEEK_DAY (11, 16), EB_TURN_MARK_BACK, NO_DAY), &error, EB_BINDER_ERROR_NOT_ALLOWED);
  assert_not (MARK (amira, WEEK_DAY (11, 17), EB_TURN_MARK_DONE, NO_DAY), &error, EB_BINDER_ERROR_DATE);
  assert_not (MARK (amira, WEEK_DAY (11, 16), EB_TURN_MARK_MOVED, NO_DAY), &error, EB_BINDER_ERROR_DATE);
  assert_not (MARK (amira, WEEK_DAY (11, 16), EB_TURN_MARK_MOVED, WEEK_DAY (11, 16)), &error, EB_BINDER_ERROR_DATE);
  assert_not (MARK (amira, WEEK_DAY (11, 16), EB_TURN_MARK_MOVED, ((EbDate){ 2027, 11, 18 })), &error, EB_BINDER_ERROR_DATE);
  g_assert_false (week_change (home, LONE, routine, " ", MONDAYS, WEEK_DAY (11, 2), &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
#undef MARK
  after = week_describe (home);
  g_assert_cmpstr (after, ==, before);
}

/* What a newer program said of it stays. */
static void
test_newer (Home         *home,
            gconstpointer data)
{
  const EbId record = eb_vault_random_id ();

  notes_append (home, LONE, LONE, EB_DOOR_HOME, &record, NULL, g_variant_new_parsed ("{'kind': <'routine'>, 'title': <'Bad'>, 'rule': <'FREQ=DAILY'>, 'start': <%i>, 'who': <%@ay>, 'task': <'HOME_WISH'>, 'colour': <'red'>}", eb_date_to_days (WEEK_DAY (11, 2)), home_id_variant (&home_account (AMIRA)->id)));
  home_reopen (home);
  g_assert_true (eb_routine_get_who (week_nth (home, 0)) == home_person (home, AMIRA));
  g_assert_true (eb_binder_change_routine (home->binder, home_seat (home, LONE), week_nth (home, 0), "Badet", eb_routine_get_rule (week_nth (home, 0)), WEEK_DAY (11, 2), NULL, NULL));
  g_assert_null (eb_routine_get_who (week_nth (home, 0)));
  g_assert_cmpstr (eb_routine_get_task (week_nth (home, 0)), ==, "HOME_WISH");
  notes_assert_newest (home, &record, "colour kind rule start task title");
}

/* Two windows on one file: neither saw what the other wrote. */
static void
test_two_windows (Home         *home,
                  gconstpointer data)
{
  Home there = { .path = home->path, .rules = home->rules, .id = home->id };
  g_autoptr (GError) error = NULL;

  week_write (home, LONE, "Bad", MONDAYS, WEEK_DAY (11, 2));
  week_mark (home, AMIRA, week_nth (home, 0), WEEK_DAY (11, 9), EB_TURN_MARK_DONE, NO_DAY);
  there.journal = eb_sqlite_journal_open (there.path, &error);
  g_assert_no_error (error);
  there.table = eb_table_new ();
  home_sit (there.table, LONE);
  home_sit (there.table, AMIRA);
  home_reopen (&there);

  g_assert_true (week_change (home, LONE, week_nth (home, 0), "Bad", "FREQ=WEEKLY;BYDAY=TU", WEEK_DAY (11, 22), NULL));
  g_assert_true (week_change (&there, LONE, week_nth (&there, 0), "Køkken", "FREQ=WEEKLY;BYDAY=WE", WEEK_DAY (11, 22), NULL));
  week_mark (home, AMIRA, week_nth (home, 0), WEEK_DAY (11, 9), EB_TURN_MARK_BACK, NO_DAY);
  week_mark (&there, LONE, week_nth (&there, 0), WEEK_DAY (11, 9), EB_TURN_MARK_CONFIRMED, NO_DAY); /* too late */
  week_mark (&there, AMIRA, week_nth (&there, 0), WEEK_DAY (11, 16), EB_TURN_MARK_MOVED, WEEK_DAY (11, 18));
  week_mark (home, AMIRA, week_nth (home, 0), WEEK_DAY (11, 16), EB_TURN_MARK_SLIPPED, NO_DAY);

  g_assert_finalize_object (g_steal_pointer (&there.binder));
  g_assert_finalize_object (g_steal_pointer (&there.table));
  g_assert_finalize_object (g_steal_pointer (&there.journal));
  home_restart (home);
  week_assert (home, "Lone: Bad (FREQ=WEEKLY;BYDAY=TU 22) + Køkken, Amira 9 done, Amira 9 back, Lone 9 confirmed, Amira 16 moved, Amira 16 slipped\n"
                     "9 Bad open\n"
                     "16 Bad moved, 18 Bad slipped of 16\n"
                     "24 Bad open\n");
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/week-life/said", test_said);
  HOME_ADD_ON_DISK ("/week-life/changed", test_changed);
  HOME_ADD ("/week-life/refused", test_refused);
  HOME_ADD ("/week-life/newer", test_newer);
  HOME_ADD_ON_DISK ("/week-life/two-windows", test_two_windows);
  return g_test_run ();
}
