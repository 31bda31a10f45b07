/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a new file for the benchmarks: an adult, BINDERS binders of NOTES notes on GOALS goals, each
 * with a youth, and ALARMS alarms that lie ahead. Usage: make-vault FILE BINDERS NOTES GOALS ALARMS */
#include <stdlib.h>

#include "eb-clock.h"
#include "eb-writer.h"
#include "vault-file.h"

#define NOTES_PER_COMMIT 2000
#define DAY (G_GINT64_CONSTANT (24) * 60 * 60)

/* What all binders are made with, and the one being made. */
typedef struct
{
  EbJournal *journal;
  EbTable   *table;
  EbRuleSet *rules;
  EbAccount *adult;
  EbId       id;
  EbSeat    *youth;
} Maker;

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

static void
start_writer (Maker    *maker,
              EbSeat   *seat,
              EbWriter *writer)
{
  g_autoptr (GError) error = NULL;
  Last last = { eb_seat_get_account (seat), { 0 } };

  bench_check (eb_journal_each_revision (maker->journal, &maker->id, NULL, on_revision_cb, &last, &error), &error);
  eb_writer_init (writer, eb_seat_get_keyring (seat), &maker->id, last.hash);
}

static void
commit (Maker    *maker,
        EbWriter *writer)
{
  g_autoptr (GError) error = NULL;

  bench_check (eb_journal_commit (maker->journal, writer->batch, &error), &error);
  g_clear_pointer (&writer->batch, eb_batch_free);
  writer->batch = eb_batch_new ();
}

static GVariant *
make_note (const EbId *goal,
           int         number)
{
  g_autofree char *text = g_strdup_printf ("Note %d. I dag øvede vi madplanen, og det gik næsten som aftalt. "
                                           "I morgen vil jeg prøve alene og ringe, hvis jeg går i stå.",
                                           number);
  GVariantDict     dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", "note");
  g_variant_dict_insert (&dict, "text", "s", text);
  g_variant_dict_insert_value (&dict, "goal", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, goal->bytes, sizeof goal->bytes, 1));
  return g_variant_dict_end (&dict);
}

/* The hands take turns, as on a real spread. */
static void
write_notes (Maker    *maker,
             EbBinder *binder,
             int       notes)
{
  GListModel *goals = eb_binder_get_goals (binder);
  g_auto (EbWriter) youth = { 0 };
  g_auto (EbWriter) adult = { 0 };

  start_writer (maker, maker->youth, &youth);
  start_writer (maker, bench_get_seat (maker->table, BENCH_ADULT), &adult);
  for (int i = 0; i < notes; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, (guint) i / 2 % g_list_model_get_n_items (goals));
      g_autoptr (GError) error = NULL;
      EbWriter *writer = i % 2 == 0 ? &youth : &adult;
      EbId      record = eb_vault_random_id ();

      bench_check (eb_writer_add (writer, eb_goal_get_door (goal), &record, NULL, make_note (eb_goal_get_record (goal), i), &error), &error);
      if (writer->batch->revisions->len == NOTES_PER_COMMIT)
        commit (maker, writer);
    }
  commit (maker, &youth);
  commit (maker, &adult);
}

static void
write_goals (Maker    *maker,
             EbBinder *binder,
             int       goals)
{
  for (int i = 0; i < goals; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Jeg vil kunne klare ting nummer %d selv", i + 1);
      EbDoor           door = (EbDoor) (EB_DOOR_ECONOMY + i % (EB_DOOR_WHATIF - EB_DOOR_ECONOMY + 1));

      bench_check (eb_binder_write_goal (binder, maker->youth, door, text, &error) != NULL, &error);
    }
}

static void
store_binder (Maker      *maker,
              const char *name,
              gboolean    is_first)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbProfile) profile = eb_profile_new (BENCH_ADULT, EB_ROLE_FOSTER, "Klee One", "blue");
  EbDate today = eb_clock_today ();
  EbCase facts = { .birth = eb_date_add_years (today, -17),
                   .start = eb_date_add_years (today, -3),
                   .consent = TRUE,
                   .since = today };

  bench_check (eb_binder_create (maker->journal,
                                 bench_get_seat (maker->table, BENCH_ADULT),
                                 is_first ? maker->adult : NULL,
                                 profile,
                                 name,
                                 &facts,
                                 &maker->id,
                                 &error),
               &error);
}

static EbBinder *
open_binder (Maker *maker)
{
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_binder_open (maker->journal, maker->table, &maker->id, maker->rules, &error);

  bench_check (binder != NULL, &error);
  return binder;
}

static void
make_binder (Maker      *maker,
             const char *name,
             gboolean    is_first,
             int         notes,
             int         goals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbAccount) youth = bench_make_account (maker->table, name);
  g_autoptr (EbProfile) profile = eb_profile_new (name, EB_ROLE_YOUTH, "Dancing Script", "plum");
  g_autoptr (EbBinder) binder = NULL;

  maker->youth = bench_get_seat (maker->table, name);
  store_binder (maker, name, is_first);
  binder = open_binder (maker);
  bench_check (eb_binder_add_person (binder, bench_get_seat (maker->table, BENCH_ADULT), youth, profile, &error), &error);
  g_clear_object (&binder);

  binder = open_binder (maker);
  write_goals (maker, binder, goals);
  write_notes (maker, binder, notes);
  eb_table_leave (maker->table, maker->youth);
}

static void
write_alarms (EbJournal *journal,
              int        count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) alarms = g_array_new (FALSE, TRUE, sizeof (EbAlarm));
  EbId group = eb_vault_random_id ();

  for (int i = 0; i < count; i++)
    {
      EbAlarm alarm = { eb_vault_random_id (), eb_clock_now () + DAY + i * (gint64) 60, 0, 0 };

      g_array_append_val (alarms, alarm);
    }
  bench_check (eb_journal_sync_alarms (journal, &group, (const EbAlarm *) (gpointer) alarms->data, alarms->len, &error), &error);
}

int
main (int    argc,
      char **argv)
{
  Maker maker = { 0 };

  if (argc != 6 || !eb_vault_init ())
    return EXIT_FAILURE;

  maker.journal = bench_open_file (argv[1]);
  maker.rules = bench_load_rules ();
  maker.table = eb_table_new ();
  maker.adult = bench_make_account (maker.table, BENCH_ADULT);
  for (int i = 0; i < bench_number (argv[2]); i++)
    {
      g_autofree char *name = i == 0 ? g_strdup (BENCH_YOUTH) : g_strdup_printf ("Ung %d", i);

      make_binder (&maker, name, i == 0, bench_number (argv[3]), bench_number (argv[4]));
    }
  if (bench_number (argv[5]) > 0)
    write_alarms (maker.journal, bench_number (argv[5]));

  g_clear_object (&maker.table);
  g_clear_object (&maker.journal);
  eb_rule_set_free (maker.rules);
  eb_account_free (maker.adult);
  return EXIT_SUCCESS;
}
