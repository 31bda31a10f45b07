/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "eb-handout-private.h"

/* What is behind one door, as far as it may be printed. */

/* --- Freeing ------------------------------------------------------------------------ */

static void
word_free (gpointer data)
{
  EbHandoutWord *word = data;

  g_free (word->name);
  g_free (word->text);
  g_free (word);
}

static void
step_free (gpointer data)
{
  EbHandoutStep *step = data;

  g_free (step->name);
  g_free (step->text);
  g_free (step->who);
  g_free (step->done_by);
  g_free (step);
}

static void
note_free (gpointer data)
{
  EbHandoutNote *note = data;

  g_free (note->name);
  g_free (note->text);
  g_ptr_array_unref (note->beside);
  g_clear_pointer (&note->drawing, eb_drawing_unref);
  g_free (note);
}

static void
goal_free (gpointer data)
{
  EbHandoutGoal *goal = data;

  g_free (goal->name);
  g_free (goal->text);
  g_free (goal->other);
  g_ptr_array_unref (goal->signs);
  g_ptr_array_unref (goal->steps);
  g_ptr_array_unref (goal->notes);
  g_free (goal);
}

static void
answer_free (gpointer data)
{
  EbHandoutAnswer *answer = data;

  g_free (answer->name);
  g_free (answer);
}

static void
task_free (gpointer data)
{
  EbHandoutTask *task = data;

  g_free (task->title);
  g_ptr_array_unref (task->answers);
  g_free (task);
}

void
eb_handout_part_free (EbHandoutPart *part)
{
  g_free (part->purpose);
  g_ptr_array_unref (part->goals);
  g_ptr_array_unref (part->tasks);
  g_free (part);
}

/* --- Goals --------------------------------------------------------------------------- */

static char *
copy_name (EbPerson *person)
{
  return person == NULL ? NULL : g_strdup (eb_person_get_name (person));
}

static GPtrArray *
read_signs (EbGoal *goal)
{
  GPtrArray *worth = eb_goal_get_worth (goal);
  GPtrArray *signs = g_ptr_array_new_with_free_func (word_free);

  for (guint i = 0; i < worth->len; i++)
    {
      const EbWorthWord *said = g_ptr_array_index (worth, i);
      EbHandoutWord     *word = NULL;

      if (said->worth != EB_WORTH_SIGN || *said->text == '\0')
        continue;
      word = g_new0 (EbHandoutWord, 1);
      *word = (EbHandoutWord){ copy_name (said->person), eb_clock_date_of (said->time), g_strdup (said->text) };
      g_ptr_array_add (signs, word);
    }
  return signs;
}

static EbHandoutStep *
read_step (EbStep *step)
{
  EbHandoutStep *read = g_new0 (EbHandoutStep, 1);

  read->name = copy_name (eb_step_get_author (step));
  read->day = eb_clock_date_of (eb_step_get_time (step));
  read->text = g_strdup (eb_step_get_text (step));
  read->who = copy_name (eb_step_get_who (step));
  read->by = eb_step_get_by (step);
  if (!eb_step_is_done (step))
    return read;
  read->done_by = copy_name (eb_step_get_done_by (step));
  read->done_on = eb_clock_date_of (eb_step_get_done_time (step));
  return read;
}

static GPtrArray *
read_steps (EbGoal *goal)
{
  GListModel *steps = eb_goal_get_steps (goal);
  GPtrArray  *read = g_ptr_array_new_with_free_func (step_free);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      g_ptr_array_add (read, read_step (step));
    }
  return read;
}

/* Wordings that stand beside the present one. */
static GPtrArray *
read_beside (EbNote *note)
{
  GPtrArray *wordings = eb_note_get_wordings (note);
  GPtrArray *beside = g_ptr_array_new_with_free_func (g_free);

  for (guint i = wordings->len; i > 0; i--)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i - 1);

      if (!wording->beside)
        break;
      g_ptr_array_insert (beside, 0, g_strdup (wording->text));
    }
  return beside;
}

static EbHandoutNote *
read_note (EbBinder *binder,
           EbNote   *note)
{
  EbHandoutNote *read = g_new0 (EbHandoutNote, 1);
  EbDrawing     *drawing = eb_note_get_drawing (note);

  read->name = copy_name (eb_note_get_author (note));
  read->day = eb_clock_date_of (eb_note_get_time (note));
  read->changed = eb_note_get_changed (note) == 0 ? EB_DATE_UNSET : eb_clock_date_of (eb_note_get_changed (note));
  read->is_forged = eb_binder_check_note (binder, note) != EB_TRUST_SIGNED;
  read->text = g_strdup (eb_note_get_text (note));
  read->beside = read_beside (note);
  if (drawing != NULL && !read->is_forged) /* nobody's strokes but their own */
    read->drawing = eb_drawing_ref (drawing);
  return read;
}

static GPtrArray *
read_notes (EbBinder *binder,
            EbGoal   *goal)
{
  GListModel *notes = eb_goal_get_notes (goal);
  GPtrArray  *read = g_ptr_array_new_with_free_func (note_free);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (notes, i);

      if (!eb_note_is_private (note) && !eb_note_is_withdrawn (note))
        g_ptr_array_add (read, read_note (binder, note));
    }
  return read;
}

static EbHandoutGoal *
read_goal (EbBinder *binder,
           EbGoal   *goal)
{
  EbHandoutGoal *read = g_new0 (EbHandoutGoal, 1);

  read->name = copy_name (eb_goal_get_author (goal));
  read->day = eb_clock_date_of (eb_goal_get_time (goal));
  read->text = g_strdup (eb_goal_get_text (goal));
  read->other = g_strdup (eb_goal_get_other_wording (goal));
  read->state = eb_goal_get_state (goal);
  /* Also one on the shelf: the youth never said that it is theirs. */
  read->is_suggested = eb_person_get_actor (eb_goal_get_author (goal)) == EB_ACTOR_ADULT;
  read->signs = read_signs (goal);
  read->steps = read_steps (goal);
  read->notes = read_notes (binder, goal);
  return read;
}

static GPtrArray *
read_goals (EbBinder *binder,
            EbDoor    door)
{
  GListModel *goals = eb_binder_get_goals (binder);
  GPtrArray  *read = g_ptr_array_new_with_free_func (goal_free);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      if (eb_goal_get_door (goal) == door)
        g_ptr_array_add (read, read_goal (binder, goal));
    }
  return read;
}

/* --- Tasks ----------------------------------------------------------------------------- */

static gboolean
has_side (EbTopic *round,
          EbActor  side)
{
  GPtrArray *readings = eb_topic_get_readings (round);

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      if (reading->answers != NULL && eb_person_get_actor (reading->person) == side)
        return TRUE;
    }
  return FALSE;
}

/* The latest round in which both sides can be read; NULL: none. */
static EbTopic *
find_round (EbTaskItem *task)
{
  GPtrArray *rounds = eb_task_item_get_rounds (task);

  for (guint i = rounds->len; i > 0; i--)
    {
      EbTopic *round = g_ptr_array_index (rounds, i - 1);

      if (has_side (round, EB_ACTOR_YOUTH) && has_side (round, EB_ACTOR_ADULT))
        return round;
    }
  return NULL;
}

static EbHandoutAnswer *
read_answer (const EbReading *reading)
{
  EbHandoutAnswer *read = g_new0 (EbHandoutAnswer, 1);
  guint32          can = 0;
  guint32          ready = 0;

  read->name = copy_name (reading->person);
  read->day = eb_clock_date_of (reading->ready);
  read->can = -1;
  if (g_variant_lookup (reading->answers, "can", "u", &can) && eb_can_is_valid (can))
    read->can = (int) can;
  if (g_variant_lookup (reading->answers, "ready", "u", &ready) && eb_ready_is_valid (ready))
    read->ready = ready;
  return read;
}

static GPtrArray *
read_answers (EbTaskItem *task)
{
  EbTopic   *round = find_round (task);
  GPtrArray *readings = round == NULL ? NULL : eb_topic_get_readings (round);
  GPtrArray *read = g_ptr_array_new_with_free_func (answer_free);

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);

      if (reading->answers != NULL)
        g_ptr_array_add (read, read_answer (reading));
    }
  return read;
}

/* Not the whole library: what somebody here took up, wrote or has answered. */
static gboolean
is_ours (EbTaskItem *task)
{
  return eb_task_item_get_mark (task) != EB_TASK_MARK_NONE || eb_task_item_get_author (task) != NULL || find_round (task) != NULL;
}

static GPtrArray *
read_tasks (EbBinder *binder,
            EbDoor    door)
{
  GListModel *tasks = eb_binder_get_tasks (binder);
  GPtrArray  *read = g_ptr_array_new_with_free_func (task_free);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);
      EbHandoutTask *copy = NULL;

      if (eb_task_item_get_door (task) != door || !is_ours (task))
        continue;
      copy = g_new0 (EbHandoutTask, 1);
      *copy = (EbHandoutTask){ g_strdup (eb_task_item_get_title (task)), read_answers (task) };
      g_ptr_array_add (read, copy);
    }
  return read;
}

/* --- The door --------------------------------------------------------------------------- */

EbHandoutPart *
eb_handout_read_part (EbBinder   *binder,
                      const EbId *whom,
                      EbDoor      door)
{
  EbKeyEntry    *entry = eb_binder_find_key_entry (binder, whom, door);
  EbHandoutPart *part = g_new0 (EbHandoutPart, 1);

  g_assert (entry != NULL); /* a consent in force was said */
  part->door = door;
  part->said = eb_clock_date_of (eb_key_entry_get_time (entry));
  part->until = eb_key_entry_get_until (entry);
  part->purpose = g_strdup (eb_key_entry_get_purpose (entry));
  part->goals = read_goals (binder, door);
  part->tasks = read_tasks (binder, door);
  return part;
}
