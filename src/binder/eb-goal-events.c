/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-events.h"

/* --- What happened ---------------------------------------------------------- */

static void
event_free (gpointer data)
{
  EbGoalEvent *event = data;

  g_clear_object (&event->person);
  g_free (event->text);
  g_free (event);
}

GPtrArray *
eb_goal_events_new (void)
{
  return g_ptr_array_new_with_free_func (event_free);
}

const EbGoalEvent *
eb_goal_events_add (GPtrArray         *life,
                    const EbGoalEvent *event,
                    EbGoalState        after)
{
  EbGoalEvent *kept = g_memdup2 (event, sizeof *event);

  kept->person = g_object_ref (event->person);
  kept->text = g_strdup (event->text == NULL ? "" : event->text);
  kept->after = after;
  g_ptr_array_add (life, kept);
  return kept;
}

/* Whether it gave the goal the words that it then had. */
static gboolean
is_wording (const EbGoalEvent *event)
{
  return event->holds && event->move >= EB_GOAL_MOVE_SUGGEST && event->move <= EB_GOAL_MOVE_REWORD;
}

gboolean
eb_goal_events_has_worded (GPtrArray *life,
                           EbPerson  *person)
{
  for (guint i = 0; i < life->len; i++)
    {
      const EbGoalEvent *event = g_ptr_array_index (life, i);

      if (event->person == person && is_wording (event))
        return TRUE;
    }
  return FALSE;
}

/* In the order of the file, not of the clocks: that is the order in which they
 * counted. */
gboolean
eb_goal_events_at (GPtrArray    *life,
                   gint64        time,
                   EbGoalMoment *moment)
{
  for (guint i = 0; i < life->len; i++)
    {
      const EbGoalEvent *event = g_ptr_array_index (life, i);

      if (event->time > time || !event->holds)
        continue;
      if (is_wording (event))
        {
          moment->text = event->text;
          moment->author = event->person;
          moment->text_time = event->time;
        }
      moment->state = event->after;
    }
  return moment->text != NULL;
}

static gint64
time_of_note (GListModel *notes,
              guint       index)
{
  g_autoptr (EbNote) note = g_list_model_get_item (notes, index);

  return eb_note_get_time (note);
}

guint
eb_goal_events_count_notes (GListModel *notes,
                            gint64      time)
{
  guint first = 0;
  guint end = g_list_model_get_n_items (notes);

  while (first < end)
    {
      const guint middle = first + ((end - first) / 2);

      if (time_of_note (notes, middle) <= time)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* --- What they think of it --------------------------------------------------- */

static void
worth_word_free (gpointer data)
{
  EbWorthWord *word = data;

  g_clear_object (&word->person);
  g_free (word->text);
  g_free (word);
}

GPtrArray *
eb_worth_words_new (void)
{
  return g_ptr_array_new_with_free_func (worth_word_free);
}

static void
take_back (GPtrArray *words,
           EbPerson  *person,
           EbWorth    worth)
{
  for (guint i = 0; i < words->len; i++)
    {
      const EbWorthWord *word = g_ptr_array_index (words, i);

      if (word->person != person || word->worth != worth)
        continue;
      g_ptr_array_remove_index (words, i);
      return;
    }
}

void
eb_worth_words_answer (GPtrArray  *words,
                       EbPerson   *person,
                       EbWorth     worth,
                       gint64      time,
                       const char *text)
{
  EbWorthWord *word = NULL;

  take_back (words, person, worth);
  if (*text == '\0')
    return;
  word = g_new0 (EbWorthWord, 1);
  word->person = g_object_ref (person);
  word->worth = worth;
  word->time = time;
  word->text = g_strdup (text);
  g_ptr_array_add (words, word);
}
