/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-task-item-private.h"
#include "eb-text.h"
#include "notes-fixture.h"

/* Tasks: where each is, who does it, and how both sides answer it apart, behind
 * the task's own door. */

#define NO_DAY EB_DATE_UNSET
#define AMIRAS "Jeg glemmer det, når jeg er ked af det"
#define LONES "Hun kan, hvis nogen spørger"

#define SET_HEAD "[Set]\nName=test\nTitle=Prøve\nAuthor=Os\nVersion=1\n"
#define SET_TASKS                                             \
  "[Task JOB_CV]\nDoor=job\nTitle=Skriv et CV\nPlain=Kort.\n" \
  "[Task HOME_WISH]\nDoor=home\nTitle=Sig, hvordan du vil bo\nPlain=Alene?\n"
#define SET_NEWER "[Task HOME_MOVE]\nDoor=home\nTitle=Flyt\nPlain=Pak.\n"

static const EbDate by_christmas = { 2026, 12, 24 };
static EbTaskSet   *library;
static EbTaskSet   *newer;

static EbTaskSet *
make_library (const char *text)
{
  EbTaskSet *made = eb_task_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EbTaskSet) set = eb_task_set_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_true (eb_task_library_add (made, set, NULL, &error));
  return made;
}

static void
open_anew (Home *home)
{
  home_reopen (home);
  eb_binder_set_tasks (home->binder, library);
}

static void
restart (Home *home)
{
  home_restart (home);
  eb_binder_set_tasks (home->binder, library);
}

static EbTaskItem *
find (Home       *home,
      const char *id)
{
  EbTaskItem *task = eb_binder_find_task (home->binder, id);

  g_assert_nonnull (task);
  return task;
}

static EbTaskItem *
write_own (Home       *home,
           Who         who,
           EbDoor      door,
           const char *title)
{
  g_autoptr (GError) error = NULL;
  EbTaskItem *task = eb_binder_write_task (home->binder, home_seat (home, who), door, title, NULL, &error);

  g_assert_no_error (error);
  return task;
}

static void
mark (Home       *home,
      Who         who,
      const char *id,
      EbTaskMark  where,
      const char *why,
      EbDate      until)
{
  g_autoptr (GError) error = NULL;

  eb_binder_mark_task (home->binder, home_seat (home, who), find (home, id), where, why, until, &error);
  g_assert_no_error (error);
}

static void
answer (Home       *home,
        Who         who,
        const char *id,
        EbCan       can,
        EbReady     ready,
        const char *why)
{
  g_autoptr (GError) error = NULL;

  eb_binder_answer_task (home->binder, home_seat (home, who), find (home, id), can, ready, why, &error);
  g_assert_no_error (error);
}

static void
describe_answers (EbTopic *topic,
                  GString *all)
{
  GPtrArray *readings = eb_topic_get_readings (topic);

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);
      guint32          can = 99;
      guint32          ready = 99;
      const char      *why = "";

      g_string_append_printf (all, " %s", eb_person_get_name (reading->person));
      if (reading->answers == NULL)
        {
          g_string_append_c (all, '?');
          continue;
        }
      g_variant_lookup (reading->answers, "why", "&s", &why);
      if (g_variant_lookup (reading->answers, "can", "u", &can))
        g_string_append_printf (all, " %s", eb_can_to_nick (can));
      if (g_variant_lookup (reading->answers, "ready", "u", &ready))
        g_string_append_printf (all, " %s", eb_ready_to_nick (ready));
      if (*why != '\0')
        g_string_append_printf (all, " %s", why);
    }
}

static void
describe_task (EbTaskItem *task,
               GString    *all)
{
  GPtrArray *marks = eb_task_item_get_marks (task);
  GPtrArray *rounds = eb_task_item_get_rounds (task);

  g_string_append_printf (all, "%s: %s", eb_door_to_nick (eb_task_item_get_door (task)), eb_task_item_get_title (task));
  if (eb_task_item_get_other_wording (task) != NULL)
    g_string_append_printf (all, " + %s", eb_task_item_get_other_wording (task));
  for (guint i = 0; i < marks->len; i++)
    {
      const EbTaskMarked *marked = g_ptr_array_index (marks, i);

      g_string_append_printf (all, ", %s %s", eb_person_get_name (marked->person), eb_task_mark_to_nick (marked->mark));
      if (*marked->why != '\0')
        g_string_append_printf (all, " %s", marked->why);
      if (eb_date_is_set (marked->until))
        g_string_append_printf (all, " %d", marked->until.day);
    }
  if (eb_task_item_get_who (task) != NULL)
    g_string_append_printf (all, ", who %s", eb_person_get_name (eb_task_item_get_who (task)));
  if (eb_date_is_set (eb_task_item_get_by (task)))
    g_string_append_printf (all, ", by %d", eb_task_item_get_by (task).day);
  if (eb_task_item_get_goal (task) != NULL)
    g_string_append_printf (all, ", goal %s", eb_goal_get_text (eb_task_item_get_goal (task)));
  for (guint i = 0; i < rounds->len; i++)
    {
      g_string_append_printf (all, ", round %u", i + 1);
      describe_answers (g_ptr_array_index (rounds, i), all);
    }
  g_string_append_c (all, '\n');
}

static char *
describe (Home *home)
{
  GListModel *tasks = eb_binder_get_tasks (home->binder);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      describe_task (task, all);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_tasks (Home       *home,
              const char *expected)
{
  g_autofree char *all = describe (home);

  g_assert_cmpstr (all, ==, expected);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- What is said of them -------------------------------------------------------- */

static void
test_list (Home         *home,
           gconstpointer data)
{
  write_own (home, LONE, EB_DOOR_JOB, " Ring til\nMalte ");
  assert_tasks (home, "job: Ring til Malte\n");
  open_anew (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\njob: Ring til Malte\n");
  g_assert_true (eb_task_item_get_def (find (home, "JOB_CV")) == eb_task_set_find (library, "JOB_CV"));
  g_assert_cmpstr (eb_task_item_get_plain (find (home, "JOB_CV")), ==, "Kort.");
  g_assert_null (eb_task_item_get_author (find (home, "JOB_CV")));
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

  open_anew (home);
  g_signal_connect_swapped (find (home, "JOB_CV"), "notify::changed", G_CALLBACK (count_change), &changes);
  mark (home, LONE, "JOB_CV", EB_TASK_MARK_TAKEN, NULL, NO_DAY);
  mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_TAKEN, "", NO_DAY); /* said already */
  g_assert_cmpuint (changes, ==, 1);
  mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_RESTING, " Ikke nu ", by_christmas);
  mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_SLIPPED, "Sygdom", by_christmas);
  g_assert_cmpint (eb_task_item_get_mark (find (home, "JOB_CV")), ==, EB_TASK_MARK_SLIPPED);
  g_assert_cmpint (eb_task_item_get_mark (find (home, "HOME_WISH")), ==, EB_TASK_MARK_NONE);
  open_anew (home);
  assert_tasks (home, "job: Skriv et CV, Lone taken, Amira resting Ikke nu 24, Amira slipped Sygdom\nhome: Sig, hvordan du vil bo\n");
  mark (home, LONE, "JOB_CV", EB_TASK_MARK_NONE, NULL, NO_DAY);
  g_assert_cmpint (eb_task_item_get_mark (find (home, "JOB_CV")), ==, EB_TASK_MARK_NONE);
  g_assert_cmpuint (eb_task_item_get_marks (find (home, "JOB_CV"))->len, ==, 4);
}

static void
test_marks_refused (Home         *home,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbTaskItem) stranger = eb_task_item_new (EB_DOOR_JOB, "JOB_CV");
  EbTaskItem *task = NULL;
  EbSeat     *amira = home_seat (home, AMIRA);

  open_anew (home);
  task = find (home, "JOB_CV");
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

  open_anew (home);
  g_assert_true (eb_binder_plan_task (home->binder, home_seat (home, LONE), find (home, "HOME_WISH"), home_person (home, AMIRA), by_christmas, eb_binder_find_goal (home->binder, &goal), NULL));
  notes_assert_not_allowed (eb_binder_plan_task (home->binder, home_seat (home, LONE), find (home, "JOB_CV"), NULL, NO_DAY, eb_binder_find_goal (home->binder, &goal), &error), &error);
  open_anew (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, who Amira, by 24, goal Jeg vil bo selv\n");
  g_assert_true (eb_binder_plan_task (home->binder, home_seat (home, AMIRA), find (home, "HOME_WISH"), home_person (home, LONE), NO_DAY, NULL, NULL));
  open_anew (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, who Lone\n");
}

/* --- Own ones ---------------------------------------------------------------------- */

static GVariant *
task_payload (const char *title)
{
  return g_variant_new_parsed ("{'kind': <'task'>, 'title': <%s>}", title);
}

static void
test_own (Home         *home,
          gconstpointer data)
{
  EbTaskItem      *task = write_own (home, LONE, EB_DOOR_HOME, "Vask");
  const EbId       record = *eb_task_item_get_record (task);
  const EbId       head = *eb_task_item_get_head (task);
  g_autofree char *id = eb_id_to_hex (&record);
  g_autoptr (GError) error = NULL;

  notes_assert_not_allowed (eb_binder_reword_task (home->binder, home_seat (home, AMIRA), task, "Ikke vask", "", &error), &error);
  notes_append (home, LONE, LONE, EB_DOOR_HOME, &record, &head, g_variant_new_parsed ("{'kind': <'task'>, 'title': <'Vask tøj'>, 'colour': <'red'>}"));
  notes_append (home, LONE, LONE, EB_DOOR_HOME, &record, &head, task_payload ("Vask op"));
  open_anew (home);
  g_assert_cmpstr (eb_task_item_get_title (find (home, id)), ==, "Vask tøj");
  g_assert_cmpstr (eb_task_item_get_other_wording (find (home, id)), ==, "Vask op");
  g_assert_true (eb_binder_reword_task (home->binder, home_seat (home, LONE), find (home, id), "Vask tøjet", "Mørkt for sig.", &error));
  g_assert_no_error (error);
  notes_assert_newest (home, &record, "kind title plain colour");
  mark (home, AMIRA, id, EB_TASK_MARK_TAKEN, NULL, NO_DAY);
  open_anew (home);
  g_assert_cmpstr (eb_task_item_get_plain (find (home, id)), ==, "Mørkt for sig.");
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\nhome: Vask tøjet + Vask op, Amira taken\n");
  g_assert_false (eb_binder_reword_task (home->binder, home_seat (home, LONE), find (home, id), " ", "", &error));
  g_assert_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY);
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
  EbTaskItem      *task = write_own (home, LONE, door, "Vask");
  const char      *id = eb_task_item_get_id (task);
  g_autofree char *round = eb_task_item_dup_round (task);
  g_autofree char *expected = g_strdup_printf ("task:%s:%s:1", eb_door_to_nick (door), id);
  g_autofree char *words = g_strdup_printf ("Hemmeligt %s", eb_door_to_nick (door));
  g_autofree char *same = NULL;
  g_autofree char *next = NULL;
  g_autoptr (GVariant) others = NULL;

  g_assert_cmpstr (round, ==, expected);
  answer (home, AMIRA, id, EB_CAN_ALONE, EB_READY_A_LITTLE, words);
  g_assert_cmpuint (search_rows (home, LONE, words), ==, 0);
  g_assert_null (eb_topic_find (g_ptr_array_index (eb_task_item_get_rounds (task), 0), home_person (home, AMIRA))->answers);
  others = eb_binder_load_answers (home->binder, home_seat (home, LONE), round, NULL);
  g_assert_null (others);
  same = eb_task_item_dup_round (task);
  g_assert_cmpstr (same, ==, expected);

  answer (home, LONE, id, EB_CAN_WITH_HELP, EB_READY_FULLY, LONES);
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
  open_anew (home);
  answer (home, AMIRA, "HOME_WISH", EB_CAN_TEACH, EB_READY_FULLY, "Hurra");
  answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, AMIRAS); /* thought again */
  restart (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, round 1 Amira?\n");
  answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_ALMOST, " ");
  restart (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 "\n");

  answer (home, LONE, "HOME_WISH", EB_CAN_ALONE, EB_READY_FULLY, NULL);
  restart (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 ", round 2 Lone?\n");
  answer (home, AMIRA, "HOME_WISH", EB_CAN_NOT_TRIED, EB_READY_NOT_AT_ALL, NULL);
  restart (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 ", round 2 Lone alone fully Amira not-tried not-at-all\n");
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

/* Who is not there is waited for, and meanwhile nobody answers anew. */
static void
test_waits (Home         *home,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_anew (home);
  answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, AMIRAS);
  eb_table_leave (home->table, home_seat (home, AMIRA));
  open_anew (home);
  answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_ALMOST, NULL);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, round 1 Amira? Lone with-help almost\n");
  notes_assert_not_allowed (eb_binder_answer_task (home->binder, home_seat (home, LONE), find (home, "HOME_WISH"), EB_CAN_ALONE, EB_READY_FULLY, NULL, &error), &error);

  /* She holds no door's key before the binder is opened for her. */
  home_sit (home->table, AMIRA);
  g_assert_true (eb_binder_show_ready (home->binder, &error));
  open_anew (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, " ROUND_1 "\n");
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
  g_assert_true (eb_writer_add (&writer, EB_DOOR_ENTRY, &pin, NULL, eb_payload_pin (malte, EB_ACTOR_ADULT, "Malte"), NULL));
  g_assert_true (eb_journal_commit (home->journal, writer.batch, NULL));
}

static void
seat_malte_alone (Home *home)
{
  eb_table_lock_all (home->table);
  home_sit (home->table, MALTE);
  open_anew (home);
}

static void
test_no_key (Home         *home,
             gconstpointer data)
{
  static const char *const secrets[] = { "HOME_WISH", "task:home", "Hyggeaften", AMIRAS, LONES, "Sygdom" };
  g_autoptr (GError) error = NULL;

  open_anew (home);
  write_own (home, AMIRA, EB_DOOR_HOME, "Hyggeaften");
  mark (home, AMIRA, "HOME_WISH", EB_TASK_MARK_SLIPPED, "Sygdom", NO_DAY);
  mark (home, AMIRA, "JOB_CV", EB_TASK_MARK_TAKEN, NULL, NO_DAY);
  answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, AMIRAS);
  answer (home, LONE, "HOME_WISH", EB_CAN_WITH_HELP, EB_READY_ALMOST, LONES);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_cmpuint (search_rows (home, LONE, secrets[i]), >, 0);

  move_in_without (home, EB_DOOR_HOME);
  seat_malte_alone (home);
  assert_tasks (home, "job: Skriv et CV, Amira taken\nhome: Sig, hvordan du vil bo\n");
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_topics (home->binder)), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_cmpuint (search_rows (home, MALTE, secrets[i]), ==, 0);

  g_assert_false (eb_binder_mark_task (home->binder, home_seat (home, MALTE), find (home, "HOME_WISH"), EB_TASK_MARK_TAKEN, NULL, NO_DAY, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  g_clear_error (&error);
  g_assert_false (eb_binder_answer_task (home->binder, home_seat (home, MALTE), find (home, "HOME_WISH"), EB_CAN_ALONE, EB_READY_FULLY, NULL, &error));
  g_assert_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR);
  mark (home, MALTE, "JOB_CV", EB_TASK_MARK_RESTING, NULL, NO_DAY);
  assert_tasks (home, "job: Skriv et CV, Amira taken, Malte resting\nhome: Sig, hvordan du vil bo\n");
}

/* --- What is not one's to say ------------------------------------------------------------ */

static GVariant *
ready_payload (const char *topic)
{
  const EbId   half = eb_vault_random_id ();
  const guint8 commit[EB_COMMIT_SIZE] = { half.bytes[0], half.bytes[1], half.bytes[2] };

  return g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <%s>, 'commit': <%@ay>}", topic, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, commit, sizeof commit, 1));
}

static GVariant *
mark_payload (const char *id,
              const char *nick)
{
  return g_variant_new_parsed ("{'kind': <'task-mark'>, 'task': <%s>, 'mark': <%s>}", id, nick);
}

static GVariant *
plan_payload (const char *key,
              const EbId *value)
{
  return g_variant_new_parsed ("{'kind': <'task-plan'>, 'task': <'HOME_WISH'>, %s: <%@ay>}", key, notes_id (value));
}

typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  GVariant   *payload;
} Forgery;

/* Each is properly sealed, and none is its author's to say, or there. What is behind
 * the room's door is opened only for the youth alone. */
static void
assert_refused (Home          *home,
                const Forgery *forgeries,
                guint          n)
{
  open_anew (home);
  for (guint i = 0; i < n; i++)
    {
      const Forgery   *forgery = &forgeries[i];
      const guint      broken = eb_binder_get_broken (home->binder);
      g_autofree char *before = describe (home);
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      notes_append (home, forgery->by, forgery->as, forgery->door, forgery->record, forgery->parent, forgery->payload);
      open_anew (home);
      after = describe (home);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, broken + (forgery->door == EB_DOOR_ROOM ? 0 : 1));
    }
  g_assert_cmpuint (g_list_model_get_n_items (eb_binder_get_topics (home->binder)), ==, 0);
  eb_table_leave (home->table, home_seat (home, LONE));
  open_anew (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, n);
}

/* Another's words; a second first one; behind another door. */
static void
test_forged_words (Home         *home,
                   gconstpointer data)
{
  EbTaskItem   *task = write_own (home, AMIRA, EB_DOOR_HOME, "Vask");
  const EbId    record = *eb_task_item_get_record (task);
  const EbId    head = *eb_task_item_get_head (task);
  const EbId    nothing = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, &record, &head, task_payload ("Vask altid") },
    { LONE, LONE, EB_DOOR_HOME, &record, NULL, task_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, &head, task_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &record, NULL, task_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, task_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, NULL, NULL, task_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &nothing, task_payload ("Vask altid") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, task_payload ("") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_forged_rounds (Home         *home,
                    gconstpointer data)
{
  const Forgery forgeries[] = {
    /* An adult answering as the youth. */
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:HOME_WISH:1") },
    /* Rounds that are not there yet, and topics that are none. */
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:HOME_WISH:2") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:HOME_WISH:0") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:HOME_WISH:01") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:HOME_WISH:") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home::1") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:1") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:cellar:HOME_WISH:1") },
    /* Each topic stands behind its own door. */
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, ready_payload ("task:home:HOME_WISH:1") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, ready_payload ("task:home:HOME_WISH:1") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, ready_payload ("task:entry:HOME_WISH:1") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("follow-up:FOLLOW_FIRST") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, NULL, NULL, ready_payload ("task:room:HOME_WISH:1") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_forged_marks (Home         *home,
                   gconstpointer data)
{
  const EbId    goal = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));
  const EbId    nothing = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, mark_payload ("HOME_WISH", "taken") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, mark_payload ("HOME_WISH", "failed") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, mark_payload ("", "taken") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, mark_payload ("HOME_WISH", "taken") },
    { LONE, LONE, EB_DOOR_HOME, NULL, &nothing, mark_payload ("HOME_WISH", "taken") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan_payload ("who", &nothing) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, plan_payload ("goal", &nothing) },
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, plan_payload ("goal", &goal) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'task-plan'>, 'task': <'HOME_WISH'>, 'who': <'Amira'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

/* What is on neither scale is left out, and the round is over all the same. */
static void
test_senseless (Home         *home,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_anew (home);
  g_assert_true (eb_binder_save_answers (home->binder, home_seat (home, LONE), "task:home:HOME_WISH:1", g_variant_new_parsed ("{'can': <uint32 99>, 'ready': <uint32 6>, 'why': <'Nå'>}"), &error));
  g_assert_true (eb_binder_be_ready (home->binder, home_seat (home, LONE), "task:home:HOME_WISH:1", &error));
  answer (home, AMIRA, "HOME_WISH", EB_CAN_ALONE, EB_READY_A_LITTLE, NULL);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo, round 1 Lone Nå Amira alone a-little\n");
  notes_assert_not_allowed (eb_binder_save_answers (home->binder, home_seat (home, LONE), "task:home:HOME_WISH:3", g_variant_new_parsed ("{'can': <uint32 1>}"), &error), &error);
}

/* --- Of another library -------------------------------------------------------------------- */

/* What is said of a task that the library does not know is kept for one that does,
 * if it says that the task is behind that door. */
static void
test_unknown (Home         *home,
              gconstpointer data)
{
  notes_append (home, AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, mark_payload ("HOME_MOVE", "taken"));
  notes_append (home, LONE, LONE, EB_DOOR_JOB, NULL, NULL, mark_payload ("HOME_MOVE", "slipped"));
  notes_append (home, LONE, LONE, EB_DOOR_HOME, NULL, NULL, ready_payload ("task:home:HOME_MOVE:1"));
  open_anew (home);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\n");
  g_assert_null (eb_binder_find_task (home->binder, "HOME_MOVE"));
  home_reopen (home);
  eb_binder_set_tasks (home->binder, newer);
  assert_tasks (home, "job: Skriv et CV\nhome: Sig, hvordan du vil bo\nhome: Flyt, Amira taken, round 1 Lone?\n");
}

int
main (int   argc,
      char *argv[])
{
  int result = 0;

  home_init (&argc, &argv);
  library = make_library (SET_HEAD SET_TASKS "[End]\nTasks=2\n");
  newer = make_library (SET_HEAD SET_TASKS SET_NEWER "[End]\nTasks=3\n");
  HOME_ADD ("/tasks/list", test_list);
  HOME_ADD ("/tasks/marks", test_marks);
  HOME_ADD ("/tasks/marks-refused", test_marks_refused);
  HOME_ADD ("/tasks/plans", test_plans);
  HOME_ADD ("/tasks/own", test_own);
  HOME_ADD ("/tasks/apart", test_apart);
  HOME_ADD_ON_DISK ("/tasks/rounds", test_rounds);
  HOME_ADD ("/tasks/waits", test_waits);
  HOME_ADD ("/tasks/no-key", test_no_key);
  HOME_ADD ("/tasks/forged-words", test_forged_words);
  HOME_ADD ("/tasks/forged-rounds", test_forged_rounds);
  HOME_ADD ("/tasks/forged-marks", test_forged_marks);
  HOME_ADD ("/tasks/senseless", test_senseless);
  HOME_ADD ("/tasks/unknown", test_unknown);
  result = g_test_run ();
  eb_task_set_free (newer);
  eb_task_set_free (library);
  return result;
}
