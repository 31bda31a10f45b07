/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hit-private.h"
#include "eb-task-item-private.h"

struct _EbHit
{
  GObject parent_instance;

  EbGoal     *goal;
  EbNote     *note;
  EbTaskItem *task;
  EbId        task_note;
  EbPerson   *author;
  gint64      time;
  char       *text; /* NULL: what the note says now */
};

G_DEFINE_FINAL_TYPE (EbHit, eb_hit, G_TYPE_OBJECT)

static void
eb_hit_finalize (GObject *object)
{
  EbHit *self = EB_HIT (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->note);
  g_clear_object (&self->task);
  g_clear_object (&self->author);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (eb_hit_parent_class)->finalize (object);
}

static void
eb_hit_class_init (EbHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_hit_finalize;
}

static void
eb_hit_init (EbHit *self)
{
}

EbHit *
eb_hit_new_for_note (EbGoal     *goal,
                     EbNote     *note,
                     const char *text)
{
  EbHit *self = eb_hit_new_for_goal (goal, eb_note_get_author (note), eb_note_get_time (note), text);

  self->note = g_object_ref (note);
  return self;
}

EbHit *
eb_hit_new_for_goal (EbGoal     *goal,
                     EbPerson   *author,
                     gint64      time,
                     const char *text)
{
  EbHit *self = g_object_new (EB_TYPE_HIT, NULL);

  self->goal = g_object_ref (goal);
  self->author = g_object_ref (author);
  self->time = time;
  self->text = g_strdup (text);
  return self;
}

EbHit *
eb_hit_new_for_task (EbTaskItem       *task,
                     const EbTaskNote *note)
{
  EbHit *self = g_object_new (EB_TYPE_HIT, NULL);

  self->task = g_object_ref (task);
  self->task_note = note->record;
  self->author = g_object_ref (note->person);
  self->time = note->time;
  return self;
}

/**
 * eb_hit_get_task:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the task that it is a note on; %NULL if it is
 *   on a goal's spread
 */
EbTaskItem *
eb_hit_get_task (EbHit *self)
{
  g_return_val_if_fail (EB_IS_HIT (self), NULL);

  return self->task;
}

/**
 * eb_hit_get_goal:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the goal on whose spread it is; %NULL if it is
 *   a note on a task
 */
EbGoal *
eb_hit_get_goal (EbHit *self)
{
  g_return_val_if_fail (EB_IS_HIT (self), NULL);

  return self->goal;
}

/**
 * eb_hit_get_note:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the note it is in; %NULL if it is in the
 *   goal's own words, in a step or in an answer about it
 */
EbNote *
eb_hit_get_note (EbHit *self)
{
  g_return_val_if_fail (EB_IS_HIT (self), NULL);

  return self->note;
}

/**
 * eb_hit_get_author:
 * @self: a hit
 *
 * Returns: (transfer none): whose words they are
 */
EbPerson *
eb_hit_get_author (EbHit *self)
{
  g_return_val_if_fail (EB_IS_HIT (self), NULL);

  return self->author;
}

/**
 * eb_hit_get_time:
 * @self: a hit
 *
 * Returns: when they were written, microseconds since 1970-01-01 UTC
 */
gint64
eb_hit_get_time (EbHit *self)
{
  g_return_val_if_fail (EB_IS_HIT (self), 0);

  return self->time;
}

/**
 * eb_hit_get_text:
 * @self: a hit
 *
 * Returns: (transfer none): the words it was found in; "" if it is a note that was
 *   withdrawn since
 */
const char *
eb_hit_get_text (EbHit *self)
{
  g_return_val_if_fail (EB_IS_HIT (self), NULL);

  if (self->task != NULL)
    {
      const EbTaskNote *note = eb_task_item_find_note (self->task, &self->task_note);

      return note == NULL ? "" : note->text;
    }
  if (self->note != NULL && (self->text == NULL || eb_note_is_withdrawn (self->note)))
    return eb_note_get_text (self->note);
  return self->text;
}
