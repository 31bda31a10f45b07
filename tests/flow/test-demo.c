/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "binder-fixture.h"
#include "eb-demo.h"
#include "eb-sqlite-journal.h"
#include "eb-task-files.h"

/* The demo is an honest binder, and large enough to look real. */

typedef struct
{
  EbDemo    *demo;
  EbJournal *journal;
  EbTable   *table;
  EbRuleSet *rules;
  EbBinder  *binder;
  EbAccount *karim; /* a contact person, who does not sit here from the start */
} Fixture;

/* The password that the unlock screen names after @name, in quotation marks. */
static EbSecret *
password_of (EbDemo     *demo,
             const char *name)
{
  const char      *hint = eb_demo_get_hint (demo);
  const char      *from = NULL;
  const char      *to = NULL;
  g_autofree char *password = NULL;
  g_autofree char *whose = g_strconcat (name, "'s", NULL);

  from = strstr (strstr (hint, whose), "“") + strlen ("“");
  to = strstr (from, "”");
  password = g_strndup (from, (gsize) (to - from));
  return eb_secret_new_from_text (password);
}

static void
sit (Fixture         *fixture,
     const EbAccount *account)
{
  g_autoptr (EbSecret) password = password_of (fixture->demo, account->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (EbKeyring) keyring = eb_keyring_unlock (account, password, &error);
  g_autoptr (EbSeat) seat = NULL;

  g_assert_no_error (error);
  seat = eb_seat_new (keyring);
  eb_table_seat (fixture->table, seat);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (EbSeat) first = NULL;

  fixture->demo = eb_demo_new (&error);
  g_assert_no_error (error);
  fixture->journal = eb_sqlite_journal_open (eb_demo_get_path (fixture->demo), &error);
  g_assert_no_error (error);
  fixture->table = eb_table_new ();
  fixture->rules = home_load_rules ("barnets-lov.ini");
  accounts = eb_journal_list_accounts (fixture->journal, &error);
  g_assert_cmpuint (accounts->len, ==, 3);
  fixture->karim = eb_account_copy (g_ptr_array_index (accounts, 2));
  g_assert_cmpstr (fixture->karim->name, ==, "Karim");
  for (guint i = 0; i < 2; i++)
    sit (fixture, g_ptr_array_index (accounts, i));
  first = g_list_model_get_item (G_LIST_MODEL (fixture->table), 0);
  names = eb_binder_list (fixture->journal, first, &error);
  g_assert_cmpuint (names->len, ==, 1);
  fixture->binder = eb_binder_open (fixture->journal, fixture->table, &((EbBinderName *) g_ptr_array_index (names, 0))->id, fixture->rules, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_strdup (eb_demo_get_path (fixture->demo));
  g_autofree char *folder = g_path_get_dirname (path);

  if (fixture->binder != NULL)
    g_assert_finalize_object (fixture->binder);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->journal);
  eb_account_free (fixture->karim);
  eb_rule_set_free (fixture->rules);
  eb_demo_free (fixture->demo);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/**
 * Counts:
 *
 * What there is in the demo's binder.
 */
typedef struct
{
  guint notes[2]; /* by EbActor */
  guint states[EB_GOAL_CHANGED + 1];
  guint doors; /* a bit for each */
  guint drawings;
  guint withdrawn;
  guint revised;
  guint answers;
  guint signs;
  guint steps;
  guint challenges;
} Counts;

static void
count_note (EbNote *note,
            Counts *counts)
{
  counts->notes[eb_person_get_actor (eb_note_get_author (note))]++;
  counts->drawings += eb_note_get_drawing (note) != NULL;
  counts->withdrawn += eb_note_is_withdrawn (note);
  counts->revised += !eb_note_is_withdrawn (note) && eb_note_get_changed (note) != 0;
  counts->answers += eb_note_get_answers (note) != NULL;
  counts->signs += eb_note_get_signs (note) != NULL;
}

/* Every note is checked, too. */
static void
count_goal (Fixture *fixture,
            EbGoal  *goal,
            Counts  *counts)
{
  GListModel *notes = eb_goal_get_notes (goal);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (notes, i);

      g_assert_cmpint (eb_binder_check_note (fixture->binder, note), ==, EB_TRUST_SIGNED);
      count_note (note, counts);
    }
  counts->states[eb_goal_get_state (goal)]++;
  counts->doors |= 1U << eb_goal_get_door (goal);
  counts->steps += g_list_model_get_n_items (eb_goal_get_steps (goal));
  counts->challenges += eb_goal_is_challenge (goal);
}

static void
test_story (Fixture      *fixture,
            gconstpointer data)
{
  GListModel *goals = eb_binder_get_goals (fixture->binder);
  Counts      counts = { 0 };

  g_assert_cmpuint (eb_binder_get_broken (fixture->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (fixture->binder), ==, 0);
  g_assert_true (eb_binder_has_room (fixture->binder));
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      count_goal (fixture, goal, &counts);
    }
  for (int state = 0; state < EB_GOAL_CHANGED; state++) /* nothing became another goal */
    g_assert_cmpuint (counts.states[state], >, 0);
  g_assert_cmpuint (counts.notes[EB_ACTOR_YOUTH], >, 30);
  g_assert_cmpuint (counts.notes[EB_ACTOR_ADULT], >, 30);
  g_assert_cmpint (__builtin_popcount (counts.doors), >, (EB_N_DOORS - 2) / 2);
  g_assert_cmpuint (counts.drawings, ==, 1);
  g_assert_cmpuint (counts.withdrawn, ==, 1);
  g_assert_cmpuint (counts.revised, ==, 1);
  g_assert_cmpuint (counts.answers, >, 3);
  g_assert_cmpuint (counts.signs, >, 3);
  g_assert_cmpuint (counts.steps, >, 3);
  g_assert_cmpuint (counts.challenges, ==, 1);
}

/* Two follow-ups were answered by both; for the next one only Lone is ready. */
static void
test_follow_ups (Fixture      *fixture,
                 gconstpointer data)
{
  GListModel *topics = eb_binder_get_topics (fixture->binder);
  guint       seen = 0;

  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (EbTopic) topic = g_list_model_get_item (topics, i);
      GPtrArray *readings = eb_topic_get_readings (topic);

      if (!g_str_has_prefix (eb_topic_get_name (topic), "follow-up:"))
        continue;
      g_assert_cmpuint (readings->len, ==, seen < 2 ? 2 : 1);
      for (guint j = 0; j < readings->len; j++)
        g_assert_cmpint (((EbReading *) g_ptr_array_index (readings, j))->answers != NULL, ==, seen < 2);
      seen++;
    }
  g_assert_cmpuint (seen, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_raised (fixture->binder)), ==, 2);
}

static void
test_dates (Fixture      *fixture,
            gconstpointer data)
{
  GListModel *dates = eb_binder_get_dates (fixture->binder);
  guint       states[EB_DUE_NOT_NEEDED + 1] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);

      states[eb_date_item_get_due (item)->state]++;
    }
  g_assert_cmpuint (states[EB_DUE_AHEAD], >, 0);
  g_assert_cmpuint (states[EB_DUE_OVERDUE], >, 0);
  g_assert_cmpuint (states[EB_DUE_HELD], >, 0);
  g_assert_cmpstr (eb_binder_get_rhythm_with (fixture->binder), !=, "");
}

/* The tasks of the demo, with those that come with the program. */
static void
test_tasks (Fixture      *fixture,
            gconstpointer data)
{
  guint       marks[EB_TASK_MARK_SLIPPED + 1] = { 0 };
  guint       rounds = 0;
  GListModel *tasks = NULL;
  gboolean    damaged = FALSE;
  EbTaskSet  *library = eb_task_files_load (&damaged);

  eb_binder_set_tasks (fixture->binder, library);
  tasks = eb_binder_get_tasks (fixture->binder);
  g_assert_false (damaged);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      marks[eb_task_item_get_mark (task)]++;
      rounds += eb_task_item_get_rounds (task)->len;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_cmpuint (marks[i], >, 0);
  g_assert_cmpuint (rounds, ==, 4);
  g_clear_object (&fixture->binder); /* before its library */
  eb_task_set_free (library);
}

/* The week, the people and the log of keys; and what Karim sees of it. */
static void
test_life (Fixture      *fixture,
           gconstpointer data)
{
  const EbId   id = *eb_binder_get_id (fixture->binder);
  const EbDoor open[] = { EB_DOOR_ENTRY, EB_DOOR_HOME, EB_DOOR_JOB, EB_DOOR_EDUCATION };
  g_autoptr (GArray) week = eb_binder_get_week (fixture->binder, eb_week_monday (eb_binder_get_today (fixture->binder)));
  guint doors = 0;

  g_assert_cmpuint (week->len, >, 3);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_contacts (fixture->binder)), ==, 7);
  g_assert_nonnull (eb_binder_get_called (fixture->binder));
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_room (fixture->binder)), ==, 0); /* Lone sits here */
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_key_log (fixture->binder)), >=, 3);

  g_clear_object (&fixture->binder);
  eb_table_lock_all (fixture->table);
  sit (fixture, fixture->karim);
  fixture->binder = eb_binder_open (fixture->journal, fixture->table, &id, fixture->rules, NULL);
  g_assert_nonnull (fixture->binder);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    doors += eb_binder_has_door (fixture->binder, door) ? 1 : 0;
  g_assert_cmpuint (doors, ==, G_N_ELEMENTS (open));
  for (gsize i = 0; i < G_N_ELEMENTS (open); i++)
    g_assert_true (eb_binder_has_door (fixture->binder, open[i]));
}

/* Only Amira alone. */
static void
test_room (Fixture      *fixture,
           gconstpointer data)
{
  const EbId id = *eb_binder_get_id (fixture->binder);
  g_autoptr (EbSeat) lone = g_list_model_get_item (G_LIST_MODEL (fixture->table), 0);

  g_clear_object (&fixture->binder);
  eb_table_leave (fixture->table, lone);
  fixture->binder = eb_binder_open (fixture->journal, fixture->table, &id, fixture->rules, NULL);
  g_assert_nonnull (fixture->binder);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_room (fixture->binder)), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  g_test_add ("/demo/story", Fixture, NULL, set_up, test_story, tear_down);
  g_test_add ("/demo/tasks", Fixture, NULL, set_up, test_tasks, tear_down);
  g_test_add ("/demo/follow-ups", Fixture, NULL, set_up, test_follow_ups, tear_down);
  g_test_add ("/demo/life", Fixture, NULL, set_up, test_life, tear_down);
  g_test_add ("/demo/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/demo/dates", Fixture, NULL, set_up, test_dates, tear_down);
  return g_test_run ();
}
