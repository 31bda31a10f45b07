/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness-read.h"

#include <glib/gi18n.h>

#define NO_CAN (-1)
#define NO_READY 0
#define MAX_NAMES 3

/* --- One round ------------------------------------------------------------------- */

static int
read_can (const EbReading *reading)
{
  guint value = 0;

  return g_variant_lookup (reading->answers, "can", "u", &value) && eb_can_is_valid (value) ? (int) value : NO_CAN;
}

static int
read_ready (const EbReading *reading)
{
  guint value = 0;

  return g_variant_lookup (reading->answers, "ready", "u", &value) && eb_ready_is_valid (value) ? (int) value : NO_READY;
}

/* Not before a word of each side can be read. */
static gboolean
is_read (EbTopic *round)
{
  GPtrArray *readings = eb_topic_get_readings (round);
  gboolean   any[2] = { FALSE, FALSE };

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      if (reading->answers != NULL)
        any[eb_person_get_actor (reading->person)] = TRUE;
    }
  return any[EB_ACTOR_YOUTH] && any[EB_ACTOR_ADULT];
}

static void
add_round (GArray     *answers,
           EbTaskItem *task,
           gsize       index,
           guint       nth)
{
  GPtrArray *readings = eb_topic_get_readings (g_ptr_array_index (eb_task_item_get_rounds (task), nth));

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading  *reading = g_ptr_array_index (readings, i);
      EbReadinessAnswer answer = { .door = eb_task_item_get_door (task), .task = index, .round = nth };

      if (reading->answers == NULL)
        continue;
      answer.actor = eb_person_get_actor (reading->person);
      answer.can = read_can (reading);
      answer.ready = read_ready (reading);
      g_array_append_val (answers, answer);
    }
}

/* --- A task ------------------------------------------------------------------------ */

/* From both ends: of ten years of answers only the first and the last are told. */
static void
add_task (GArray     *answers,
          EbTaskItem *task,
          gsize       index)
{
  GPtrArray *rounds = eb_task_item_get_rounds (task);
  guint      first = 0;
  guint      end = rounds == NULL ? 0 : rounds->len;

  while (first < end && !is_read (g_ptr_array_index (rounds, first)))
    first++;
  while (end > first && !is_read (g_ptr_array_index (rounds, end - 1)))
    end--;
  if (first == end)
    return;
  add_round (answers, task, index, first);
  if (end - 1 > first)
    add_round (answers, task, index, end - 1);
}

/**
 * eb_readiness_find_can:
 * @task: a task
 *
 * Returns: what the youth said last about how it goes, an #EbCan; -1 for nothing
 *   that can be read
 */
int
eb_readiness_find_can (EbTaskItem *task)
{
  GPtrArray *rounds = eb_task_item_get_rounds (task);

  for (guint i = rounds == NULL ? 0 : rounds->len; i-- > 0;)
    {
      GPtrArray *readings = eb_topic_get_readings (g_ptr_array_index (rounds, i));

      for (guint k = readings->len; k-- > 0;)
        {
          const EbReading *reading = g_ptr_array_index (readings, k);

          if (reading->answers != NULL && eb_person_get_actor (reading->person) == EB_ACTOR_YOUTH && read_can (reading) != NO_CAN)
            return read_can (reading);
        }
    }
  return NO_CAN;
}

/**
 * eb_readiness_read:
 * @binder: a binder
 *
 * Returns: (transfer full) (element-type EbReadinessAnswer): what is to be counted
 */
GArray *
eb_readiness_read (EbBinder *binder)
{
  GArray     *answers = g_array_new (FALSE, FALSE, sizeof (EbReadinessAnswer));
  GListModel *tasks = eb_binder_get_tasks (binder);
  const guint n = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      add_task (answers, task, i);
    }
  return answers;
}

/**
 * eb_readiness_name_side:
 * @binder: a binder
 * @actor: a side
 *
 * Returns: (transfer full): who speaks there
 */
char *
eb_readiness_name_side (EbBinder *binder,
                        EbActor   actor)
{
  GListModel *people = eb_binder_get_people (binder);
  const guint n = g_list_model_get_n_items (people);
  guint       named = 0;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_person_get_actor (person) != actor)
        continue;
      g_string_append_printf (names, "%s%s", named++ == 0 ? "" : ", ", eb_person_get_name (person));
    }
  if (named > MAX_NAMES)
    return g_strdup (_ ("The adults"));
  if (named > 0)
    return g_string_free (g_steal_pointer (&names), FALSE);
  return g_strdup (actor == EB_ACTOR_YOUTH ? eb_binder_get_youth_name (binder) : _ ("The adults"));
}
