/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching a long binder. Usage: bench-search FILE. Prints, in microseconds, "slice" for each go in
 * idle time while the index is made and "index" for all of them, "key" for each letter of some words
 * as they are typed, and "ours" and "base" for each letter that nothing is found by: the finder, and a
 * plain look through the notes as they were written. */
#include <stdlib.h>
#include <string.h>

#include "eb-binder-private.h"
#include "eb-finder.h"
#include "vault-file.h"

#define MOST_HITS 200

/* Words of all notes, of some, of one and of none. */
static const char *const typed[] = { "madplanen", "går i stå alene", "99", "4711", "note 12345", "ærøfærgen", "kvitteringsbog" };

static double
microseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start);
}

static EbFinder *
make_index (EbBinder *binder)
{
  EbFinder *finder = eb_finder_new (binder);
  gint64    start = g_get_monotonic_time ();

  while (!eb_finder_is_ready (finder))
    {
      const gint64 slice = g_get_monotonic_time ();

      g_main_context_iteration (NULL, TRUE);
      g_print ("slice %.0f\n", microseconds_since (slice));
    }
  g_print ("index %.0f\n", microseconds_since (start));
  return finder;
}

static guint
look_through (EbBinder   *binder,
              const char *query)
{
  GListModel *goals = eb_binder_get_goals (binder);
  guint       found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);
      GListModel *notes = eb_goal_get_notes (goal);

      for (guint j = 0; j < g_list_model_get_n_items (notes); j++)
        {
          g_autoptr (EbNote) note = g_list_model_get_item (notes, j);

          found += strstr (eb_note_get_text (note), query) != NULL;
        }
    }
  return found;
}

static void
search (EbFinder   *finder,
        EbBinder   *binder,
        const char *query)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) hits = eb_finder_search (finder, query, MOST_HITS);
  const double taken = microseconds_since (start);

  g_print ("key %.0f\n", taken);
  if (hits->len > 0)
    return;

  start = g_get_monotonic_time ();
  if (look_through (binder, query) > 0)
    g_error ("'%s' was not found", query);
  g_print ("ours %.0f\nbase %.0f\n", taken, microseconds_since (start));
}

static void
type (EbFinder   *finder,
      EbBinder   *binder,
      const char *word)
{
  for (const char *end = g_utf8_next_char (word); end[-1] != '\0'; end = g_utf8_next_char (end))
    {
      g_autofree char *query = g_strndup (word, (gsize) (end - word));

      search (finder, binder, query);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbJournal) journal = NULL;
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbRuleSet) rules = NULL;
  g_autoptr (EbBinder) binder = NULL;
  g_autoptr (EbFinder) finder = NULL;
  g_autoptr (GError) error = NULL;
  EbId id = EB_ID_NONE;

  if (argc != 2 || !eb_vault_init ())
    return EXIT_FAILURE;

  journal = bench_open_file (argv[1]);
  bench_sit_down (table, journal);
  rules = bench_load_rules ();
  bench_find_binder (journal, table, &id);
  binder = eb_binder_open (journal, table, &id, rules, &error);
  if (binder == NULL)
    g_error ("%s", error->message);
  g_source_remove (binder->check_source); /* its slices are not ours */
  binder->check_source = 0;

  finder = make_index (binder);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    type (finder, binder, typed[i]);
  return EXIT_SUCCESS;
}
