/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-house-count.h"

#include <glib/gi18n.h>
#include <string.h>

#include "eb-readiness-read.h"

/* What has come far of what is ours: tasks and goals. */
typedef struct
{
  guint n_far;
  guint n_ours;
} Light;

/* A suggestion is not the youth's yet, and one on the shelf rests: neither makes it
 * darker. */
static void
count_goal (EbGoal       *goal,
            EbHouseCount *count,
            Light        *light)
{
  const EbGoalState state = eb_goal_get_state (goal);

  if (state == EB_GOAL_SUGGESTED || state == EB_GOAL_SHELVED || state == EB_GOAL_CHANGED)
    return;
  count->n_goals += eb_goal_state_is_open (state);
  light->n_ours++;
  light->n_far += state == EB_GOAL_REACHED;
}

static void
count_task (EbTaskItem   *task,
            EbHouseCount *count,
            Light        *light)
{
  const EbTaskMark mark = eb_task_item_get_mark (task);
  const int        can = eb_readiness_find_can (task);
  const gboolean   alone = can >= (int) EB_CAN_ALONE && mark != EB_TASK_MARK_SLIPPED;

  if (mark == EB_TASK_MARK_RESTING || (mark == EB_TASK_MARK_NONE && can < 0))
    return;
  count->n_ours++;
  count->n_alone += alone;
  light->n_ours++;
  light->n_far += alone;
}

/**
 * eb_house_count:
 * @binder: a binder
 * @counts: (out caller-allocates): what is behind each door
 */
void
eb_house_count (EbBinder    *binder,
                EbHouseCount counts[EB_N_DOORS])
{
  GListModel *goals = eb_binder_get_goals (binder);
  GListModel *tasks = eb_binder_get_tasks (binder);
  Light       lights[EB_N_DOORS] = { 0 };

  memset (counts, 0, sizeof (EbHouseCount) * EB_N_DOORS);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      count_goal (goal, &counts[eb_goal_get_door (goal)], &lights[eb_goal_get_door (goal)]);
    }
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      count_task (task, &counts[eb_task_item_get_door (task)], &lights[eb_task_item_get_door (task)]);
    }
  for (guint door = 0; door < EB_N_DOORS; door++)
    counts[door].light = eb_readiness_light (lights[door].n_far, lights[door].n_ours);
}

/**
 * eb_house_count_word:
 * @count: what is behind a door
 * @spoken: whether it is to be understood without seeing the door
 *
 * Returns: (transfer full): that in words
 */
char *
eb_house_count_word (const EbHouseCount *count,
                     gboolean            spoken)
{
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", count->n_goals), count->n_goals);

  if (count->n_ours == 0)
    return count->n_goals > 0 ? g_steal_pointer (&goals) : g_strdup (_ ("Nothing here yet"));
  if (spoken)
    /* Translators: "2 goals", a number, of how many tasks */
    return g_strdup_printf (ngettext ("%1$s, %2$u of %3$u task you can do alone", "%1$s, %2$u of %3$u tasks you can do alone", count->n_ours), goals, count->n_alone, count->n_ours);
  /* Translators: "2 goals", a number, of how many tasks */
  return g_strdup_printf (_ ("%1$s · %2$u of %3$u"), goals, count->n_alone, count->n_ours);
}
