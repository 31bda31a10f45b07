/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-finder-words.h"

#include <string.h>

#include "eb-hit-private.h"
#include "eb-search-text.h"

static void
word_free (gpointer data)
{
  EbFinderWord *word = data;

  g_free (word->text);
  g_free (word->folded);
  g_object_unref (word->author);
  g_free (word);
}

static EbFinderWord *
add_word (GPtrArray  *words,
          EbPerson   *author,
          gint64      time,
          const char *text)
{
  EbFinderWord *word = g_new0 (EbFinderWord, 1);

  word->author = g_object_ref (author);
  word->time = time;
  word->text = g_strdup (text == NULL ? "" : text);
  word->folded = eb_search_fold (word->text);
  g_ptr_array_add (words, word);
  return word;
}

/* Words that it had before, why it was put away, what came of it. */
static void
read_events (EbGoal    *goal,
             GPtrArray *words)
{
  const GPtrArray *events = eb_goal_get_events (goal);

  for (guint i = 0; i < events->len; i++)
    {
      const EbGoalEvent *event = g_ptr_array_index (events, i);

      if (g_strcmp0 (event->text, eb_goal_get_text (goal)) != 0)
        add_word (words, event->person, event->time, event->text);
    }
}

static void
read_steps (EbGoal    *goal,
            GPtrArray *words)
{
  GListModel *steps = eb_goal_get_steps (goal);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      add_word (words, eb_step_get_author (step), eb_step_get_time (step), eb_step_get_text (step));
      add_word (words, eb_step_get_author (step), eb_step_get_time (step), eb_step_get_other_wording (step));
    }
}

static void
read_worth (EbGoal    *goal,
            GPtrArray *words)
{
  const GPtrArray *worth = eb_goal_get_worth (goal);

  for (guint i = 0; i < worth->len; i++)
    {
      const EbWorthWord *answer = g_ptr_array_index (worth, i);

      add_word (words, answer->person, answer->time, answer->text);
    }
}

/**
 * eb_finder_read_words:
 * @goal: a goal
 *
 * Its words, now and before, also those of a suggestion and what stands beside;
 * what was said when it was moved; its steps; and the answers to the questions
 * about it.
 *
 * Returns: (transfer full) (element-type EbFinderWord): the words; where nothing was
 *   said, empty ones that no search finds
 */
GPtrArray *
eb_finder_read_words (EbGoal *goal)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);

  add_word (words, eb_goal_get_author (goal), eb_goal_get_time (goal), eb_goal_get_text (goal))->present = TRUE;
  read_events (goal, words);
  read_steps (goal, words);
  read_worth (goal, words);

  for (guint i = 0; i < words->len; i++)
    {
      EbFinderWord *word = g_ptr_array_index (words, i);

      word->goal = goal;
    }
  return words;
}

/**
 * eb_finder_has_all:
 * @folded: a text of eb_search_fold()
 * @words: (array zero-terminated=1): the same of what is looked for
 *
 * Returns: whether all of @words are in @folded, if need be inside of longer ones
 */
gboolean
eb_finder_has_all (const char        *folded,
                   const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (folded, *words) == NULL)
      return FALSE;

  return TRUE;
}

/* --- Notes on tasks --------------------------------------------------------------- */

typedef struct
{
  EbTaskItem *task;
  GPtrArray  *folded; /* of the text of each note; NULL: to be read */
} Said;

struct _EbFinderTasks
{
  GListModel *tasks;
  GPtrArray  *said; /* of Said: one for each task */
};

static void
forget_notes (Said *said)
{
  g_clear_pointer (&said->folded, g_ptr_array_unref);
}

static void
said_free (gpointer data)
{
  Said *said = data;

  g_signal_handlers_disconnect_by_data (said->task, said);
  forget_notes (said);
  g_object_unref (said->task);
  g_free (said);
}

static void
on_tasks_changed_cb (EbFinderTasks *self,
                     guint          position,
                     guint          removed,
                     guint          added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->said, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      Said *said = g_new0 (Said, 1);

      said->task = g_list_model_get_item (self->tasks, i);
      g_signal_connect_swapped (said->task, "notify", G_CALLBACK (forget_notes), said);
      g_ptr_array_insert (self->said, (int) i, said);
    }
}

/**
 * eb_finder_tasks_new:
 * @binder: an open binder; it is not kept
 *
 * Returns: (transfer full): its notes on tasks
 */
EbFinderTasks *
eb_finder_tasks_new (EbBinder *binder)
{
  EbFinderTasks *self = g_new0 (EbFinderTasks, 1);

  self->tasks = g_object_ref (eb_binder_get_tasks (binder));
  self->said = g_ptr_array_new_with_free_func (said_free);
  g_signal_connect_swapped (self->tasks, "items-changed", G_CALLBACK (on_tasks_changed_cb), self);
  on_tasks_changed_cb (self, 0, 0, g_list_model_get_n_items (self->tasks));
  return self;
}

/**
 * eb_finder_tasks_free:
 * @self: (transfer full): what is not needed any more
 */
void
eb_finder_tasks_free (EbFinderTasks *self)
{
  g_signal_handlers_disconnect_by_data (self->tasks, self);
  g_ptr_array_unref (self->said);
  g_object_unref (self->tasks);
  g_free (self);
}

static void
read_notes (Said *said)
{
  const GPtrArray *notes = eb_task_item_get_notes (said->task);

  if (said->folded != NULL)
    return;
  said->folded = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (said->folded, eb_search_fold (((const EbTaskNote *) g_ptr_array_index (notes, i))->text));
}

static void
search_task (Said              *said,
             const char *const *words,
             GPtrArray         *hits)
{
  const GPtrArray *notes = eb_task_item_get_notes (said->task);

  read_notes (said);
  for (guint i = 0; i < notes->len; i++)
    {
      const EbTaskNote *note = g_ptr_array_index (notes, i);

      if (!note->withdrawn && eb_finder_has_all (g_ptr_array_index (said->folded, i), words))
        g_ptr_array_add (hits, eb_hit_new_for_task (said->task, note));
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const gint64 one = eb_hit_get_time (*(EbHit *const *) a);
  const gint64 other = eb_hit_get_time (*(EbHit *const *) b);

  return (one < other) - (one > other);
}

/**
 * eb_finder_tasks_search:
 * @self: the notes on tasks
 * @binder: the binder they are in
 * @words: (array zero-terminated=1): what is looked for, each of eb_search_fold()
 *
 * Returns: (transfer full) (element-type EbHit): those that have all of @words, behind
 *   doors that somebody at the table has a key to; newest first
 */
GPtrArray *
eb_finder_tasks_search (EbFinderTasks     *self,
                        EbBinder          *binder,
                        const char *const *words)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->said->len; i++)
    {
      Said *said = g_ptr_array_index (self->said, i);

      if (eb_task_item_get_notes (said->task)->len > 0 && eb_binder_has_door (binder, eb_task_item_get_door (said->task)))
        search_task (said, words, hits);
    }
  g_ptr_array_sort (hits, compare_hits);
  return hits;
}
