/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-finder-words.h"

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
