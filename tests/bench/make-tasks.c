/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes TASKS tasks into the binder of a file by make-vault, and ROUNDS rounds of both sides' answers on
 * each, spread over YEARS years from now on. Usage: make-tasks FILE YEARS TASKS ROUNDS. Start both with
 * EGNEBEN_NOW so many years ago (a build with test_clock). */
#include <stdlib.h>

#include "eb-binder-private.h"
#include "eb-clock.h"
#include "eb-task-item-private.h"
#include "eb-topic-private.h"
#include "vault-file.h"

#define YEAR_US (G_GINT64_CONSTANT (365) * 24 * 60 * 60 * G_USEC_PER_SEC)

typedef struct
{
  EbBinder *binder;
  EbTable  *table;
  EbWriter  writer; /* of all that is stored together: one by one takes minutes */
  gint64    start;  /* us UTC */
  gint64    length; /* of one round */
} Work;

static void
begin (Work       *work,
       const char *who)
{
  eb_binder_start_writing (work->binder, bench_get_seat (work->table, who), &work->writer);
}

static void
add (Work     *work,
     EbDoor    door,
     GVariant *payload)
{
  g_autoptr (GError) error = NULL;
  const EbId record = eb_vault_random_id ();

  bench_check (eb_writer_add (&work->writer, door, &record, NULL, payload, &error), &error);
}

static void
finish (Work *work)
{
  g_autoptr (GError) error = NULL;

  bench_check (eb_binder_commit (work->binder, &work->writer, &error), &error);
  eb_writer_clear (&work->writer);
  work->writer = (EbWriter){ 0 };
}

static void
write_tasks (Work *work,
             int   tasks)
{
  begin (work, BENCH_ADULT);
  for (int i = 0; i < tasks; i++)
    {
      g_autofree char *title = g_strdup_printf ("Lær ting nummer %d, og vis den til en anden", i + 1);
      const EbDoor     door = (EbDoor) (EB_DOOR_ECONOMY + i % (EB_DOOR_WHATIF - EB_DOOR_ECONOMY + 1));

      add (work, door, g_variant_new_parsed ("{'kind': <'task'>, 'title': <%s>, 'plain': <'Sådan gør vi det hos os.'>}", title));
    }
  finish (work);
}

/* A third is on the list, half of it slipped, and a sixth rests. */
static void
mark_tasks (Work *work)
{
  static const char *const marks[] = { "taken", NULL, NULL, "slipped", "resting", NULL };
  GListModel              *tasks = eb_binder_get_tasks (work->binder);

  begin (work, BENCH_YOUTH);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);
      const char *mark = marks[i % G_N_ELEMENTS (marks)];

      if (mark != NULL)
        add (work, eb_task_item_get_door (task), g_variant_new_parsed ("{'kind': <'task-mark'>, 'task': <%s>, 'mark': <%s>, 'why': <'Sådan gik det'>}", eb_task_item_get_id (task), mark));
    }
  finish (work);
}

/* --- Answers: each side is bound to its own, and then both are shown ------------- */

static GBytes *
make_answers (gboolean youth,
              guint    number)
{
  g_autoptr (GVariant) answers = NULL;

  if (youth)
    answers = g_variant_new_parsed ("{'can': <%u>, 'ready': <%u>, 'why': <'Jeg glemmer det om morgenen.'>}", number % EB_N_CANS, EB_READY_NOT_AT_ALL + number % EB_READY_FULLY);
  else
    answers = g_variant_new_parsed ("{'can': <%u>, 'ready': <%u>}", (guint) EB_CAN_ALONE, (guint) EB_READY_ALMOST);
  g_variant_ref_sink (answers);
  return eb_answers_to_bytes (answers);
}

/* @bound: their words are shown now. */
static void
say_all (Work       *work,
         const char *who,
         guint       round,
         gboolean    bound)
{
  static const guint8 nonce[EB_NONCE_COMMIT_SIZE] = { 0 };
  GListModel         *tasks = eb_binder_get_tasks (work->binder);
  const guint         n = g_list_model_get_n_items (tasks);

  begin (work, who);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);
      g_autoptr (GBytes) answers = make_answers (g_str_equal (who, BENCH_YOUTH), round + i);
      g_autofree char *topic = eb_task_item_dup_round (task);
      guint8           commit[EB_COMMIT_SIZE] = { 0 };

      eb_clock_set (work->start + work->length * round + work->length / n * i);
      eb_vault_commit (nonce, answers, commit);
      add (work, eb_task_item_get_door (task),
           bound ? g_variant_new_parsed ("{'kind': <'answers'>, 'topic': <%s>, 'nonce': <%@ay>, 'answers': <%@ay>}", topic, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, nonce, sizeof nonce, 1), g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, answers, TRUE))
                 : g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <%s>, 'commit': <%@ay>}", topic, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, commit, sizeof commit, 1)));
    }
  finish (work);
}

static void
check_all (Work *work,
           guint rounds)
{
  GListModel *tasks = eb_binder_get_tasks (work->binder);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      g_assert_cmpuint (eb_task_item_get_rounds (task)->len, ==, rounds);
    }
  g_assert_cmpuint (eb_binder_get_broken (work->binder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (EbTable) table = NULL;
  g_autoptr (EbBinder) binder = NULL;
  g_autoptr (GError) error = NULL;
  EbRuleSet *rules = NULL;
  EbId       id = EB_ID_NONE;
  Work       work = { 0 };
  guint      rounds = 0;

  if (argc != 5 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  table = eb_table_new ();
  rules = bench_load_rules ();
  bench_sit_down (table, journal);
  bench_find_binder (journal, table, &id);
  binder = eb_binder_open (journal, table, &id, rules, &error);
  bench_check (binder != NULL, &error);
  rounds = (guint) bench_number (argv[4]);
  work = (Work){ .binder = binder, .table = table, .start = eb_clock_now_us (), .length = YEAR_US * bench_number (argv[2]) / rounds };
  write_tasks (&work, bench_number (argv[3]));
  mark_tasks (&work);
  for (guint round = 0; round < rounds; round++)
    {
      say_all (&work, BENCH_YOUTH, round, FALSE);
      say_all (&work, BENCH_ADULT, round, FALSE);
      say_all (&work, BENCH_YOUTH, round, TRUE);
      say_all (&work, BENCH_ADULT, round, TRUE);
    }
  check_all (&work, rounds);

  g_clear_object (&binder);
  eb_rule_set_free (rules);
  return EXIT_SUCCESS;
}
