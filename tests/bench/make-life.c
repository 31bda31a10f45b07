/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes YEARS years of life, from now on, into the binder of a file by make-vault: GOALS goals, what
 * became of them in EVENTS events, NOTES notes. Usage: make-life FILE YEARS GOALS EVENTS NOTES. Start
 * both with EGNEBEN_NOW so many years ago (a build with test_clock). */
#include <stdlib.h>

#include "eb-clock.h"
#include "eb-writer.h"
#include "vault-file.h"

#define NOTES_PER_COMMIT 2000
#define YEAR_US (G_GINT64_CONSTANT (365) * 24 * 60 * 60 * G_USEC_PER_SEC)

typedef struct
{
  EbJournal *journal;
  EbTable   *table;
  EbId       id;
  EbBinder  *binder;
  gint64     start; /* us UTC */
  gint64     length;
} Life;

/* The moment when @number of @count has come. */
static void
go_to (const Life *life,
       int         number,
       int         count)
{
  eb_clock_set (life->start + life->length / count * number);
}

static void
write_goal (Life *life,
            int   number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("Jeg vil kunne klare ting nummer %d selv", number + 1);
  EbDoor           door = (EbDoor) (EB_DOOR_ECONOMY + number % (EB_DOOR_WHATIF - EB_DOOR_ECONOMY + 1));

  bench_check (eb_binder_write_goal (life->binder, bench_get_seat (life->table, BENCH_YOUTH), door, text, &error) != NULL, &error);
}

/* Begun, reached, taken up again, and so on. */
static void
move_goal (Life   *life,
           EbGoal *goal)
{
  g_autoptr (GError) error = NULL;
  EbGoalMove move = EB_GOAL_MOVE_START;

  if (eb_goal_get_state (goal) == EB_GOAL_GOING)
    move = EB_GOAL_MOVE_REACH;
  else if (eb_goal_get_state (goal) == EB_GOAL_REACHED)
    move = EB_GOAL_MOVE_TAKE_UP;
  bench_check (eb_binder_move_goal (life->binder, bench_get_seat (life->table, BENCH_YOUTH), goal, move, "Sådan gik det", EB_DATE_UNSET, NULL, &error), &error);
}

static void
write_events (Life *life,
              int   goals,
              int   events)
{
  GListModel *list = eb_binder_get_goals (life->binder);

  for (int i = 0; i < events; i++)
    {
      const int written = (int) g_list_model_get_n_items (list);

      go_to (life, i, events);
      if (written * events / goals <= i)
        write_goal (life, written);
      else
        {
          g_autoptr (EbGoal) goal = g_list_model_get_item (list, (guint) (i % written));

          move_goal (life, goal);
        }
    }
}

typedef struct
{
  const EbId *author;
  guint8      hash[EB_HASH_SIZE];
} Last;

static gboolean
on_revision_cb (const EbSealed *sealed,
                gpointer        user_data)
{
  Last *last = user_data;

  if (eb_id_equal (&sealed->head.author, last->author))
    eb_sealed_hash (sealed, last->hash);
  return TRUE;
}

static GVariant *
make_note (const EbId *goal,
           int         number)
{
  g_autofree char *text = g_strdup_printf ("Note %d. I dag øvede vi madplanen, og det gik næsten som aftalt.", number);
  GVariantDict     dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", "note");
  g_variant_dict_insert (&dict, "text", "s", text);
  g_variant_dict_insert_value (&dict, "goal", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, goal->bytes, sizeof goal->bytes, 1));
  return g_variant_dict_end (&dict);
}

static void
commit (Life     *life,
        EbWriter *writer)
{
  g_autoptr (GError) error = NULL;

  bench_check (eb_journal_commit (life->journal, writer->batch, &error), &error);
  g_clear_pointer (&writer->batch, eb_batch_free);
  writer->batch = eb_batch_new ();
}

/* On the goals that there were by then, in turn. */
static void
write_notes (Life *life,
             int   notes)
{
  g_autoptr (GError) error = NULL;
  g_auto (EbWriter) writer = { 0 };
  GListModel *list = eb_binder_get_goals (life->binder);
  const int   goals = (int) g_list_model_get_n_items (list);
  EbSeat     *seat = bench_get_seat (life->table, BENCH_YOUTH);
  Last        last = { eb_seat_get_account (seat), { 0 } };

  bench_check (eb_journal_each_revision (life->journal, &life->id, NULL, on_revision_cb, &last, &error), &error);
  eb_writer_init (&writer, eb_seat_get_keyring (seat), &life->id, last.hash);
  for (int i = 0; i < notes; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (list, (guint) (i % MAX (1, goals * i / notes)));
      EbId record = eb_vault_random_id ();

      go_to (life, i, notes);
      bench_check (eb_writer_add (&writer, eb_goal_get_door (goal), &record, NULL, make_note (eb_goal_get_record (goal), i), &error), &error);
      if (writer.batch->revisions->len == NOTES_PER_COMMIT)
        commit (life, &writer);
    }
  commit (life, &writer);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbRuleSet) rules = NULL;
  Life life = { 0 };

  if (argc != 6 || !eb_vault_init ())
    return EXIT_FAILURE;

  rules = bench_load_rules ();
  life.journal = bench_open_file (argv[1]);
  life.table = eb_table_new ();
  life.start = eb_clock_now_us ();
  life.length = YEAR_US * bench_number (argv[2]);
  bench_sit_down (life.table, life.journal);
  bench_find_binder (life.journal, life.table, &life.id);
  life.binder = eb_binder_open (life.journal, life.table, &life.id, rules, &error);
  bench_check (life.binder != NULL, &error);
  write_events (&life, bench_number (argv[3]), bench_number (argv[4]));
  write_notes (&life, bench_number (argv[5]));

  g_clear_object (&life.binder);
  g_clear_object (&life.table);
  g_clear_object (&life.journal);
  return EXIT_SUCCESS;
}
