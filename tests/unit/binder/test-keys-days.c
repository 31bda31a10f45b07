/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "keys-fixture.h"

/* Keys that come and go with a day. */

#define LAST_DAY ((EbDate){ 2027, 1, 31 })
#define DAY_AFTER ((EbDate){ 2027, 2, 1 })
#define EVE ((EbDate){ 2027, 5, 13 })
#define BIRTHDAY ((EbDate){ 2027, 5, 14 })

/* At midnight, with the binder open; and by whichever of them opens it next. */
typedef enum
{
  MIDNIGHT,
  BY_AMIRA,
  BY_LONE,
  ON_WRITING,
} How;

static void
pass_to (Home  *home,
         How    how,
         EbDate today)
{
  g_autoptr (GError) error = NULL;

  home_set_clock (today, 1);
  if (how == MIDNIGHT)
    eb_binder_refresh_dates (home->binder, &error);
  else if (how != ON_WRITING) /* a machine that slept: nobody told the binder */
    keys_open_for (home, how == BY_LONE ? LONE : AMIRA, N_WHO);
  g_assert_no_error (error);
}

static void
test_until (Home         *home,
            gconstpointer data)
{
  for (How how = MIDNIGHT; how <= ON_WRITING; how++)
    {
      const guint      generation = keys_get_generation (home, AMIRA, EB_DOOR_HOME);
      const Who        writer = how == BY_LONE ? LONE : AMIRA;
      g_autofree char *on_the_day = g_strdup_printf ("På dagen %d", how);
      g_autofree char *day_after = g_strdup_printf ("Dagen efter %d", how);

      home_set_clock (HOME_TODAY, 12);
      keys_open_for (home, LONE, AMIRA);
      if (home_person (home, MALTE) == NULL)
        keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
      keys_give (home, MALTE, BIT (HOME), NO_DAY, LAST_DAY);
      pass_to (home, how, LAST_DAY);
      keys_write (home, writer, EB_DOOR_HOME, on_the_day);
      g_assert_true (keys_can_read (home, MALTE, on_the_day));
      pass_to (home, how, DAY_AFTER);
      keys_write (home, writer, EB_DOOR_HOME, day_after);
      g_assert_false (keys_can_read (home, MALTE, day_after));
      g_assert_cmpuint (keys_get_generation (home, writer, EB_DOOR_HOME), ==, generation + 1);
      keys_write_entry (home, writer, day_after);
      g_assert_false (keys_can_read (home, MALTE, day_after));
      g_assert_true (keys_can_read (home, LONE, day_after));
      g_assert_true (keys_can_read (home, AMIRA, day_after));
      keys_open_for (home, LONE, AMIRA);
      g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HOME), ==, generation + 1);
    }
}

static void
test_from (Home         *home,
           gconstpointer data)
{
  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_write (home, AMIRA, EB_DOOR_HOME, "Bo ved havet");
  keys_give (home, MALTE, BIT (HOME), DAY_AFTER, NO_DAY);
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_HOME).state, ==, EB_CONSENT_LATER);
  pass_to (home, MIDNIGHT, LAST_DAY);
  g_assert_false (keys_can_read (home, MALTE, "Bo ved havet"));
  keys_assert_reads (home, MALTE, BIT (ENTRY));
  pass_to (home, BY_LONE, DAY_AFTER);
  g_assert_true (keys_can_read (home, MALTE, "Bo ved havet"));
  g_assert_cmpuint (keys_get_generation (home, LONE, EB_DOOR_HOME), ==, 1);
  keys_open_for (home, MALTE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, BIT (ENTRY) | BIT (HOME));
}

/* What a parent was given before 18 ends that day; what is given then does not. */
static void
test_parent (Home         *home,
             gconstpointer data)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (GError) error = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_PARENT);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, NO_DAY);
  pass_to (home, BY_AMIRA, EVE);
  keys_write (home, AMIRA, EB_DOOR_HOME, "Sytten");
  g_assert_true (keys_can_read (home, MALTE, "Sytten"));
  pass_to (home, MIDNIGHT, BIRTHDAY);
  keys_write (home, AMIRA, EB_DOOR_HOME, "Atten");
  keys_write_entry (home, AMIRA, "Atten");
  g_assert_false (keys_can_read (home, MALTE, "Atten"));
  g_assert_cmpint (keys_stands (home, MALTE, EB_DOOR_HOME).state, ==, EB_CONSENT_OF_AGE);
  home_sit (table, MALTE);
  g_assert_null (eb_binder_open (home->journal, table, &home->id, home->rules, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);

  keys_give (home, MALTE, BIT (HOME), NO_DAY, NO_DAY);
  g_assert_true (keys_can_read (home, MALTE, "Atten"));
  keys_open_for (home, MALTE, N_WHO);
  g_assert_cmphex (keys_list_doors (home), ==, BIT (ENTRY) | BIT (HOME));
}

/* A birth date that is put right moves the day, at once. */
static void
test_birth_date (Home         *home,
                 gconstpointer data)
{
  EbCase facts = *eb_binder_get_case (home->binder);
  g_autoptr (GError) error = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_PARENT);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, NO_DAY);
  pass_to (home, BY_AMIRA, EVE);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HOME), ==, 1);
  facts.birth = (EbDate){ 2009, 5, 13 };
  eb_binder_set_case (home->binder, home_seat (home, AMIRA), "Amira", &facts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys_get_generation (home, AMIRA, EB_DOOR_HOME), ==, 2);
}

/* What an adult of the house must read until 18 is the youth's to close then. */
static void
test_house_at_18 (Home         *home,
                  gconstpointer data)
{
  pass_to (home, MIDNIGHT, BIRTHDAY);
  keys_take_back (home, LONE, BIT (EVERYDAY), "");
  keys_write (home, AMIRA, EB_DOOR_EVERYDAY, "Atten");
  g_assert_false (keys_can_read (home, LONE, "Atten"));
}

/* Only a day that has come changes keys, however often the binder is opened. */
static void
test_quiet (Home         *home,
            gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME), NO_DAY, LAST_DAY);
  before = eb_journal_list_binder_grants (home->journal, &home->id, NULL);
  pass_to (home, MIDNIGHT, LAST_DAY);
  pass_to (home, BY_AMIRA, LAST_DAY);
  pass_to (home, BY_LONE, LAST_DAY);
  keys_open_for (home, MALTE, LONE);
  after = eb_journal_list_binder_grants (home->journal, &home->id, NULL);
  g_assert_cmpuint (before->len, ==, after->len);
}

static guint
count_alarms (Home *home)
{
  const gint64 long_after = eb_clock_now () + G_GINT64_CONSTANT (400) * 24 * 60 * 60;
  g_autoptr (GArray) alarms = eb_journal_list_due_alarms (home->journal, long_after, NULL);

  return alarms->len;
}

/* Whoever opens the binder with fewer keys leaves the other doors' reminders alone. */
static void
test_alarms (Home         *home,
             gconstpointer data)
{
  const guint before = count_alarms (home);
  g_autoptr (GError) error = NULL;
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil spille klaver");
  EbDoor  door = eb_goal_get_door (goal);

  eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_SHELVE, "Ikke nu", LAST_DAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_alarms (home), ==, before + 1);
  keys_take_back (home, LONE, EB_DOOR_BIT (door), "");
  keys_open_for (home, LONE, N_WHO);
  eb_binder_refresh_dates (home->binder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_alarms (home), ==, before + 1);
  keys_open_for (home, AMIRA, N_WHO);
  goal = g_list_model_get_item (eb_binder_get_goals (home->binder), 0);
  g_object_unref (goal); /* the binder keeps it */
  eb_binder_move_goal (home->binder, home_seat (home, AMIRA), goal, EB_GOAL_MOVE_TAKE_UP, "", NO_DAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_alarms (home), ==, before);
}

static void
on_shut_cb (guint *shut)
{
  *shut += 1;
}

/* A contact person's window that lies open past the last day. */
static void
test_shut (Home         *home,
           gconstpointer data)
{
  guint shut = 0;

  keys_ask_in (home, MALTE, EB_ROLE_CONTACT);
  keys_give (home, MALTE, BIT (HOME) | BIT (JOB), NO_DAY, LAST_DAY);
  keys_open_for (home, MALTE, N_WHO);
  g_signal_connect_swapped (home->binder, "shut", G_CALLBACK (on_shut_cb), &shut);
  home_set_clock (LAST_DAY, 1);
  eb_binder_refresh_dates (home->binder, NULL);
  g_assert_cmpuint (shut, ==, 0);
  home_set_clock (DAY_AFTER, 1);
  eb_binder_refresh_dates (home->binder, NULL);
  g_assert_cmpuint (shut, >, 0);
  g_assert_false (eb_binder_has_door (home->binder, EB_DOOR_HOME));
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/keys-days/until", test_until);
  HOME_ADD ("/keys-days/from", test_from);
  HOME_ADD ("/keys-days/parent", test_parent);
  HOME_ADD ("/keys-days/birth-date", test_birth_date);
  HOME_ADD ("/keys-days/house-at-18", test_house_at_18);
  HOME_ADD ("/keys-days/quiet", test_quiet);
  HOME_ADD ("/keys-days/alarms", test_alarms);
  HOME_ADD ("/keys-days/shut", test_shut);
  return g_test_run ();
}
