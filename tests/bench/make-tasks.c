/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes TASKS tasks into the binder of a file by make-vault, and ROUNDS rounds of both sides' answers on
 * each, spread over YEARS years from now on. Usage: make-tasks FILE YEARS TASKS ROUNDS. Start both with
 * EGNEBEN_NOW so many years ago (a build with test_clock). */
#include <stdlib.h>

#include "eb-clock.h"
#include "vault-file.h"

#define YEAR_US (G_GINT64_CONSTANT (365) * 24 * 60 * 60 * G_USEC_PER_SEC)

static void
write_tasks (EbBinder *binder,
             EbTable  *table,
             int       tasks)
{
  for (int i = 0; i < tasks; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *title = g_strdup_printf ("Lær ting nummer %d, og vis den til en anden", i + 1);
      const EbDoor     door = (EbDoor) (EB_DOOR_ECONOMY + i % (EB_DOOR_WHATIF - EB_DOOR_ECONOMY + 1));

      bench_check (eb_binder_write_task (binder, bench_get_seat (table, BENCH_ADULT), door, title, "Sådan gør vi det hos os.", &error) != NULL, &error);
    }
}

/* A third is on the list, some of it slipped, and some rests. */
static void
mark_task (EbBinder   *binder,
           EbTable    *table,
           EbTaskItem *task,
           int         number)
{
  static const EbTaskMark marks[] = { EB_TASK_MARK_TAKEN, EB_TASK_MARK_NONE, EB_TASK_MARK_NONE, EB_TASK_MARK_SLIPPED, EB_TASK_MARK_RESTING, EB_TASK_MARK_NONE };
  const EbTaskMark        mark = marks[(gsize) number % G_N_ELEMENTS (marks)];
  g_autoptr (GError) error = NULL;

  if (mark != EB_TASK_MARK_NONE)
    bench_check (eb_binder_mark_task (binder, bench_get_seat (table, BENCH_YOUTH), task, mark, "Sådan gik det", EB_DATE_UNSET, &error), &error);
}

static void
answer_task (EbBinder   *binder,
             EbTable    *table,
             EbTaskItem *task,
             int         number)
{
  g_autoptr (GError) error = NULL;
  const EbCan   can = (EbCan) (number % EB_N_CANS);
  const EbReady ready = (EbReady) (EB_READY_NOT_AT_ALL + number % EB_READY_FULLY);

  bench_check (eb_binder_answer_task (binder, bench_get_seat (table, BENCH_YOUTH), task, can, ready, "Jeg glemmer det om morgenen.", &error), &error);
  bench_check (eb_binder_answer_task (binder, bench_get_seat (table, BENCH_ADULT), task, EB_CAN_ALONE, EB_READY_ALMOST, NULL, &error), &error);
}

static void
answer_all (EbBinder *binder,
            EbTable  *table,
            int       years,
            int       rounds)
{
  GListModel  *tasks = eb_binder_get_tasks (binder);
  const int    n = (int) g_list_model_get_n_items (tasks);
  const gint64 start = eb_clock_now_us ();

  for (int round = 0; round < rounds; round++)
    for (int i = 0; i < n; i++)
      {
        g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, (guint) i);

        eb_clock_set (start + years * YEAR_US / rounds / n * (round * (gint64) n + i));
        if (round == 0)
          mark_task (binder, table, task, i);
        answer_task (binder, table, task, round + i);
      }
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

  if (argc != 5 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  table = eb_table_new ();
  rules = bench_load_rules ();
  bench_sit_down (table, journal);
  bench_find_binder (journal, table, &id);
  binder = eb_binder_open (journal, table, &id, rules, &error);
  bench_check (binder != NULL, &error);
  write_tasks (binder, table, bench_number (argv[3]));
  answer_all (binder, table, bench_number (argv[2]), bench_number (argv[4]));

  g_clear_object (&binder);
  eb_rule_set_free (rules);
  return EXIT_SUCCESS;
}
