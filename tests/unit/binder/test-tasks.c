/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-task-item-private.h"
#include "eb-text.h"
#include "tasks-fixture.h"

/* Tasks: where each is, who does it, and how both sides answer it apart, behind
 * the task's own door. */

#define NO_DAY EB_DATE_UNSET
#define AMIRAS "Jeg glemmer det, når jeg er ked af det"
#define LONES "Hun kan, hvis nogen spørger"

static const EbDate by_christmas = { 2026, 12, 24 };

/* --- What is said of them -------------------------------------------------------- */

static void
test_list (Home         *home,
           gconstpointer data)
{
  tasks_write_own (home, LONE, EB_DOOR_JOB, " Ring til\nMalte ");
  tasks_assert (home, "job: Ring til Malte\n");
  tasks_open (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\njob: Ring til Malte\n");
  g_assert_true (eb_task_item_get_def (tasks_find (home, "JOB_CV")) == eb_task_set_find (tasks_library (), "JOB_CV"));
  g_assert_cmpstr (eb_task_item_get_plain (tasks_find (home, "JOB_CV")), ==, "Kort.");
  g_assert_null (eb_task_item_get_author (tasks_find (home, "JOB_CV")));
  g_assert_null (eb_binder_find_task (home->binder, "HOME_MOVE"));
}

static void
count_change (guint *changes)
{
  (*changes)++;
}

static void
test_marks (Home         *home,
            gconstpointer data)
{
  guint changes = 0;

  tasks_open (home);
  g_signal_connect_swapped (tasks_find (home, "JOB_CV"), "notify::changed", G_CALLBACK (count_change), &changes);
  tasks_mark (home, LONE, "JOB_CV", EB_TASK_MARK_TAKEN, NULL, NO_DAY);
  tasks_mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_TAKEN, "", NO_DAY); /* said already */
  g_assert_cmpuint (changes, ==, 1);
  tasks_mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_RESTING, " Ikke nu ", by_christmas);
  tasks_mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_SLIPPED, "Sygdom", by_christmas);
  g_assert_cmpint (eb_task_item_get_mark (tasks_find (home, "JOB_CV")), ==, EB_TASK_MARK_SLIPPED);
  g_assert_cmpint (eb_task_item_get_mark (tasks_find (home, "HOME_WISH")), ==, EB_TASK_MARK_NONE);
  tasks_open (home);
  tasks_assert (home, "job: Skriv et CV, Lone taken, Amira resting Ikke nu 24, Amira slipped Sygdom\nhome: Sig, hvordan du vil bo\n");
  tasks_mark (home, LONE, "JOB_CV", EB_TASK_MARK_NONE, NULL, NO_DAY);
  g_assert_cmpint (eb_task_item_get_mark (tasks_find (home, "JOB_CV")), ==, EB_TASK_MARK_NONE);
  g_assert_cmpuint (eb_task_item_get_marks (tasks_find (home, "JOB_CV"))->len, ==, 4);
}

static void
test_marks_refused (Home         *home,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbTaskItem) stranger = eb_task_item_new (EB_DOOR_JOB, "JOB_CV");
  EbTaskItem *task = NULL;
  EbSeat     *amira = home_seat (home, AMIRA);

  tasks_open (home);
  task = tasks_find (home, "JOB_CV");
  g_assert_false (eb_binder_mark_task (home->binder, amira, task, EB_TASK_MARK_SLIPPED, " ", NO_DAY, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_REASON);
  g_clear_error (&error);
  g_assert_false (eb_binder_mark_task (home->binder, amira, task, EB_TASK_MARK_RESTING, NULL, HOME_TODAY, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_DATE);
  g_clear_error (&error);
  notes_assert_not_allowed (eb_binder_mark_task (home->binder, amira, stranger, EB_TASK_MARK_TAKEN, NULL, NO_DAY, &error), &error);
  g_assert_cmpuint (eb_task_item_get_marks (task)->len, ==, 0);
}

static void
test_plans (Home         *home,
            gconstpointer data)
{
  const EbId goal = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  g_autoptr (GError) error = NULL;

  tasks_open (home);
  g_assert_true (eb_binder_plan_task (home->binder, home_seat (home, LONE), tasks_find (home, "HOME_WISH"), home_person (home, AMIRA), by_christmas, eb_binder_find_goal (home->binder, &goal), NULL));
  notes_assert_not_allowed (eb_binder_plan_task (home->binder, home_seat (home, LONE), tasks_find (home, "JOB_CV"), NULL, NO_DAY, eb_binder_find_goal (home->binder, &goal), &error), &error);
  tasks_open (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, who Amira, by 24, goal Jeg vil bo selv\n");
  g_assert_true (eb_binder_plan_task (home->binder, home_seat (home, AMIRA), tasks_find (home, "HOME_WISH"), home_person (home, LONE), NO_DAY, NULL, NULL));
  tasks_open (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, who Lone\n");
}

/* --- Own ones ---------------------------------------------------------------------- */

static void
test_own (Home         *home,
          gconstpointer data)
{
  EbTaskItem      *task = tasks_write_own (home, LONE, EB_DOOR_HOME, "Vask");
  const EbId       record = *eb_task_item_get_record (task);
  const EbId       head = *eb_task_item_get_head (task);
  g_autofree char *id = eb_id_to_hex (&record);
  g_autoptr (GError) error = NULL;

  notes_assert_not_allowed (eb_binder_reword_task (home->binder, home_seat (home, AMIRA), task, &(EbTaskWords){ "Ikke vask", "", NULL }, &error), &error);
  notes_append (home, LONE, LONE, EB_DOOR_HOME, &record, &head, g_variant_new_parsed ("{'kind': <'task'>, 'title': <'Vask tøj'>, 'colour': <'red'>}"));
  notes_append (home, LONE, LONE, EB_DOOR_HOME, &record, &head, tasks_words_payload ("Vask op"));
  tasks_open (home);
  g_assert_cmpstr (eb_task_item_get_title (tasks_find (home, id)), ==, "Vask tøj");
  g_assert_cmpstr (eb_task_item_get_other_wording (tasks_find (home, id)), ==, "Vask op");
  g_assert_true (eb_binder_reword_task (home->binder, home_seat (home, LONE), tasks_find (home, id), &(EbTaskWords){ "Vask tøjet", "Mørkt for sig.", NULL }, &error));
  g_assert_no_error (error);
  notes_assert_newest (home, &record, "kind title plain steps colour");
  tasks_mark (home, AMIRA, id, EB_TASK_MARK_TAKEN, NULL, NO_DAY);
  tasks_open (home);
  g_assert_cmpstr (eb_task_item_get_plain (tasks_find (home, id)), ==, "Mørkt for sig.");
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\nhome: Vask tøjet + Vask op, Amira taken\n");
  g_assert_false (eb_binder_reword_task (home->binder, home_seat (home, LONE), tasks_find (home, id), &(EbTaskWords){ " ", "", NULL }, &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
}

static void
assert_steps (Home       *home,
              const char *id,
              const char *expected)
{
  g_autofree char *steps = g_strjoinv ("|", (char **) eb_task_item_get_steps (tasks_find (home, id)));

  g_assert_cmpstr (steps, ==, expected);
}

/* Reworded together with the rest, and gone when none are said. */
static void
test_steps (Home         *home,
            gconstpointer data)
{
  const char *const first[] = { "  Saml tøjet ", "Læg det i", NULL };
  const char *const second[] = { "Saml det", NULL };
  EbSeat           *lone = home_seat (home, LONE);
  g_autofree char  *id = NULL;
  g_autoptr (GError) error = NULL;

  tasks_open (home);
  id = g_strdup (eb_task_item_get_id (eb_binder_write_task (home->binder, lone, EB_DOOR_HOME, &(EbTaskWords){ "Vask", NULL, first }, &error)));
  g_assert_no_error (error);
  assert_steps (home, id, "Saml tøjet|Læg det i");
  tasks_open (home);
  assert_steps (home, id, "Saml tøjet|Læg det i");
  assert_steps (home, "JOB_CV", "");
  eb_binder_reword_task (home->binder, lone, tasks_find (home, id), &(EbTaskWords){ "Vask", NULL, second }, &error);
  g_assert_no_error (error);
  tasks_open (home);
  assert_steps (home, id, "Saml det");
  eb_binder_reword_task (home->binder, lone, tasks_find (home, id), &(EbTaskWords){ .title = "Vask" }, &error);
  g_assert_no_error (error);
  tasks_open (home);
  assert_steps (home, id, "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

static void
test_steps_refused (Home         *home,
                    gconstpointer data)
{
  g_autofree char  *longer = g_strnfill (EB_TASK_MAX_STEP_CHARS + 1, 'x');
  const char       *many[EB_TASK_MAX_STEPS + 2] = { NULL };
  const char *const empty[] = { "Saml det", " ", NULL };
  const char *const too_long[] = { longer, NULL };
  const struct
  {
    const char *const *steps;
    EbTextError        code;
  } rows[] = {
    { empty, EB_TEXT_ERROR_EMPTY },
    { too_long, EB_TEXT_ERROR_TOO_LONG },
    { many, EB_TEXT_ERROR_TOO_LONG },
  };
  EbTaskItem *task = NULL;

  for (guint i = 0; i <= EB_TASK_MAX_STEPS; i++)
    many[i] = "Et trin";
  tasks_open (home);
  task = tasks_write_own (home, LONE, EB_DOOR_HOME, "Vask");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const EbTaskWords words = { "Vask", NULL, rows[i].steps };
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) again = NULL;

      g_assert_null (eb_binder_write_task (home->binder, home_seat (home, LONE), EB_DOOR_HOME, &words, &error));
      g_assert_error (error, EB_TEXT_ERROR, (int) rows[i].code);
      g_assert_false (eb_binder_reword_task (home->binder, home_seat (home, LONE), task, &words, &again));
      g_assert_error (again, EB_TEXT_ERROR, (int) rows[i].code);
    }
  many[EB_TASK_MAX_STEPS] = NULL;
  g_assert_true (eb_binder_reword_task (home->binder, home_seat (home, LONE), task, &(EbTaskWords){ "Vask", NULL, many }, NULL));
}

/* --- Answered apart ------------------------------------------------------------------ */

typedef struct
{
  EbKeyring  *keyring;
  const char *word;
  guint       opened;
  guint       found;
} Search;

static gboolean
search_one (const EbSealed *sealed,
            gpointer        user_data)
{
  Search *search = user_data;
  g_auto (EbOpened) opened = { 0 };
  gsize         size = 0;
  gconstpointer bytes = NULL;

  if (!eb_keyring_open (search->keyring, sealed, &opened, NULL))
    return TRUE;
  bytes = g_bytes_get_data (opened.payload, &size);
  search->opened++;
  search->found += memmem (bytes, size, search->word, strlen (search->word)) != NULL;
  return TRUE;
}

/* How many rows hold @word, of all that @who's keys open. */
static guint
search_rows (Home       *home,
             Who         who,
             const char *word)
{
  Search search = { eb_seat_get_keyring (home_seat (home, who)), word, 0, 0 };

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, search_one, &search, NULL));
  g_assert_cmpuint (search.opened, >, 0);
  return search.found;
}

static void
answer_behind (Home  *home,
               EbDoor door)
{
  EbTaskItem      *task = tasks_write_own (home, LONE, door, "Vask");
  const char      *id = eb_task_item_get_id (task);
  g_autofree char *round = eb_task_item_dup_round (task);
  g_autofree char *expected = g_strdup_printf ("task:%s:%s:1", eb_door_to_nick (door), id);
  g_autofree char *words = g_strdup_printf ("Hemmeligt %s", eb_door_to_nick (door));
  g_autofree char *same = NULL;
  g_autofree char *next = NULL;
  g_autoptr (GVariant) others = NULL;

  g_assert_cmpstr (round, ==, expected);
  tasks_answer (home, AMIRA, id, EB_CAN_ALONE, EB_READY_A_LITTLE, words);
  g_assert_cmpuint (search_rows (home, LONE, words), ==, 0);
  g_assert_null (eb_topic_find (g_ptr_array_index (eb_task_item_get_rounds (task), 0), home_person (home, AMIRA))->answers);
  others = eb_binder_load_answers (home->binder, home_seat (home, LONE), round, NULL);
  g_assert_null (others);
  same = eb_task_item_dup_round (task);
  g_assert_cmpstr (same, ==, expected);

  tasks_answer (home, LONE, id, EB_CAN_WITH_HELP, EB_READY_FULLY, LONES);
  g_assert_cmpuint (search_rows (home, LONE, words), ==, 1);
  next = eb_task_item_dup_round (task);
  g_assert_true (g_str_has_suffix (next, ":2"));
}

static void
test_apart (Home         *home,
            gconstpointer data)
{
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    answer_behind (home, door);
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_topics (home->binder)), ==, 10);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

#define ROUND_1 "round 1 Amira alone a-little " AMIRAS " Lone with-help almost"

static void
test_rounds (Home         *home,
             gconstpointer data)
{
  tasks_open (home);
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_TEACH, EB_READY_FULLY, "Hurra");
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, AMIRAS); /* thought again */
  tasks_restart (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, round 1 Amira?\n");
  tasks_answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_ALMOST, " ");
  tasks_restart (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 "\n");

  tasks_answer (home, LONE, "HOME_WISH", EB_CAN_ALONE, EB_READY_FULLY, NULL);
  tasks_restart (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 ", round 2 Lone?\n");
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_NOT_TRIED, EB_READY_NOT_AT_ALL, NULL);
  tasks_restart (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 ", round 2 Lone alone fully Amira not-tried not-at-all\n");
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* Who is not there is waited for, and meanwhile nobody answers anew. */
static void
test_waits (Home         *home,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  tasks_open (home);
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, AMIRAS);
  eb_table_leave (home->table, home_seat (home, AMIRA));
  tasks_open (home);
  tasks_answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_ALMOST, NULL);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, round 1 Amira? Lone with-help almost\n");
  notes_assert_not_allowed (eb_binder_answer_task (home->binder, home_seat (home, LONE), tasks_find (home, "HOME_WISH"), EB_CAN_ALONE, EB_READY_FULLY, NULL, &error), &error);

  /* She holds no door's key before the binder is opened for her. */
  home_sit (home->table, AMIRA);
  g_assert_true (eb_binder_show_ready (home->binder, &error));
  tasks_open (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 "\n");
}

/* --- Who has not got the key ----------------------------------------------------------- */

/* Malte comes into the binder with every key but the room's and @closed's. */
static void
move_in_without (Home  *home,
                 EbDoor closed)
{
  EbKeyring       *lone = eb_seat_get_keyring (home_seat (home, LONE));
  const EbAccount *malte = home_account (MALTE);
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (lone, &home->id);
  g_auto (EbWriter) writer = { 0 };
  const EbId pin = eb_vault_random_id ();

  eb_writer_init (&writer, lone, &home->id, NULL);
  g_ptr_array_add (writer.batch->accounts, eb_account_copy (malte));
  for (guint i = 0; i < keys->len; i++)
    {
      const EbDoorKey *key = g_ptr_array_index (keys, i);

      if (key->door != closed && key->door != EB_DOOR_ROOM)
        g_ptr_array_add (writer.batch->grants, eb_keyring_grant (lone, &key->id, &malte->id, malte->public_box, 1, NULL));
    }
  g_assert_true (eb_writer_add (&writer, EB_DOOR_ENTRY, &pin, NULL, eb_payload_pin (malte, EB_TIE_HOUSE, "Malte"), NULL));
  g_assert_true (eb_journal_commit (home->journal, writer.batch, NULL));
}

static void
seat_malte_alone (Home *home)
{
  eb_table_lock_all (home->table);
  home_sit (home->table, MALTE);
  tasks_open (home);
}

static void
test_no_key (Home         *home,
             gconstpointer data)
{
  static const char *const secrets[] = { "HOME_WISH", "task:home", "Hyggeaften", AMIRAS, LONES, "Sygdom" };
  g_autoptr (GError) error = NULL;

  tasks_open (home);
  tasks_write_own (home, AMIRA, EB_DOOR_HOME, "Hyggeaften");
  tasks_mark (home, AMIRA, "HOME_WISH", EB_TASK_MARK_SLIPPED, "Sygdom", NO_DAY);
  tasks_mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_TAKEN, NULL, NO_DAY);
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, AMIRAS);
  tasks_answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_ALMOST, LONES);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_cmpuint (search_rows (home, LONE, secrets[i]), >, 0);

  move_in_without (home, EB_DOOR_HOME);
  seat_malte_alone (home);
  tasks_assert (home, "job: Skriv et CV, Amira taken\nhome: Sig, hvordan du vil bo\n");
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_topics (home->binder)), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_cmpuint (search_rows (home, MALTE, secrets[i]), ==, 0);

  g_assert_false (eb_binder_mark_task (home->binder, home_seat (home, MALTE), tasks_find (home, "HOME_WISH"), EB_TASK_MARK_TAKEN, NULL, NO_DAY, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  g_clear_error (&error);
  g_assert_false (eb_binder_answer_task (home->binder, home_seat (home, MALTE), tasks_find (home, "HOME_WISH"), EB_CAN_ALONE, EB_READY_FULLY, NULL, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  tasks_mark (home, MALTE, "JOB_CV", EB_TASK_MARK_RESTING, NULL, NO_DAY);
  tasks_assert (home, "job: Skriv et CV, Amira taken, Malte resting\nhome: Sig, hvordan du vil bo\n");
}

/* What is on neither scale is left out, and the round is over all the same. */
static void
test_senseless (Home         *home,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  tasks_open (home);
  g_assert_true (eb_binder_save_answers (home->binder, home_seat (home, LONE), "task:home:HOME_WISH:1", g_variant_new_parsed ("{'can': <uint32 99>, 'ready': <uint32 6>, 'why': <'Nå'>}"), &error));
  g_assert_true (eb_binder_be_ready (home->binder, home_seat (home, LONE), "task:home:HOME_WISH:1", &error));
  tasks_answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, NULL);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, round 1 Lone Nå Amira alone a-little\n");
  notes_assert_not_allowed (eb_binder_save_answers (home->binder, home_seat (home, LONE), "task:home:HOME_WISH:3", g_variant_new_parsed ("{'can': <uint32 1>}"), &error), &error);
}

/* --- Of another library -------------------------------------------------------------------- */

/* What is said of a task that the library does not know is kept for one that does,
 * if it says that the task is behind that door. */
static void
test_unknown (Home         *home,
              gconstpointer data)
{
  notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, tasks_mark_payload ("HOME_MOVE", "taken"));
  notes_append (home, LONE, LONE, EB_DOOR_JOB, NULL, NULL, tasks_mark_payload ("HOME_MOVE", "slipped"));
  notes_append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, tasks_ready_payload ("task:home:HOME_MOVE:1"));
  tasks_open (home);
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\n");
  g_assert_null (eb_binder_find_task (home->binder, "HOME_MOVE"));
  home_reopen (home);
  eb_binder_set_tasks (home->binder, tasks_newer ());
  tasks_assert (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\nhome: Flyt, Amira taken, round 1 Lone?\n");
}

int
main (int   argc,
      char *argv[])
{
  tasks_init (&argc, &argv);
  HOME_ADD ("/tasks/list", test_list);
  HOME_ADD ("/tasks/marks", test_marks);
  HOME_ADD ("/tasks/marks-refused", test_marks_refused);
  HOME_ADD ("/tasks/plans", test_plans);
  HOME_ADD ("/tasks/own", test_own);
  HOME_ADD ("/tasks/steps", test_steps);
  HOME_ADD ("/tasks/steps-refused", test_steps_refused);
  HOME_ADD ("/tasks/apart", test_apart);
  HOME_ADD_ON_DISK ("/tasks/rounds", test_rounds);
  HOME_ADD ("/tasks/waits", test_waits);
  HOME_ADD ("/tasks/no-key", test_no_key);
  HOME_ADD ("/tasks/senseless", test_senseless);
  HOME_ADD ("/tasks/unknown", test_unknown);
  return g_test_run ();
}
