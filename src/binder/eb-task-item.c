/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-item-private.h"

#include "eb-topic-private.h"

struct _EbTaskItem
{
  GObject parent_instance;

  char            *id;
  EbDoor           door;
  const EbTaskDef *def; /* the library keeps it */

  EbId      record; /* of an own one */
  EbId      head;
  EbPerson *author;
  char     *title;
  char     *plain;
  char    **steps; /* NULL: none */
  char     *other_wording;

  GPtrArray *marks; /* of EbTaskMarked */
  EbPerson  *who;
  EbDate     by;
  EbGoal    *goal;
  GPtrArray *notes;  /* of EbTaskNote */
  GPtrArray *rounds; /* of EbTopic */
  guint      changed;
};

G_DEFINE_FINAL_TYPE (EbTaskItem, eb_task_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbTaskItemProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
marked_free (gpointer data)
{
  EbTaskMarked *marked = data;

  g_clear_object (&marked->person);
  g_free (marked->why);
  g_free (marked);
}

static void
note_free (gpointer data)
{
  EbTaskNote *note = data;

  g_clear_object (&note->person);
  g_free (note->text);
  g_free (note);
}

static void
eb_task_item_finalize (GObject *object)
{
  EbTaskItem *self = EB_TASK_ITEM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->author);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->plain, g_free);
  g_clear_pointer (&self->steps, g_strfreev);
  g_clear_pointer (&self->other_wording, g_free);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_object (&self->who);
  g_clear_object (&self->goal);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_task_item_parent_class)->finalize (object);
}

static void
eb_task_item_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EbTaskItem *self = EB_TASK_ITEM (object);

  switch ((EbTaskItemProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_uint (value, self->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_task_item_class_init (EbTaskItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_task_item_finalize;
  object_class->get_property = eb_task_item_get_property;

  properties[PROP_CHANGED] = g_param_spec_uint ("changed", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_task_item_init (EbTaskItem *self)
{
  self->marks = g_ptr_array_new_with_free_func (marked_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->rounds = g_ptr_array_new_with_free_func (g_object_unref);
}

/* --- Made by the binder ------------------------------------------------------- */

EbTaskItem *
eb_task_item_new (EbDoor      door,
                  const char *id)
{
  EbTaskItem *self = g_object_new (EB_TYPE_TASK_ITEM, NULL);

  self->door = door;
  self->id = g_strdup (id);
  return self;
}

gboolean
eb_task_item_is_known (EbTaskItem *self)
{
  return self->def != NULL || self->author != NULL;
}

void
eb_task_item_touch (EbTaskItem *self)
{
  self->changed++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

void
eb_task_item_set_def (EbTaskItem      *self,
                      const EbTaskDef *def)
{
  self->def = def;
  eb_task_item_touch (self);
}

void
eb_task_item_set_words (EbTaskItem         *self,
                        const EbSealedHead *head,
                        EbPerson           *author,
                        const EbTaskWords  *words)
{
  self->record = head->record;
  self->head = head->id;
  g_set_object (&self->author, author);
  g_free (self->title);
  self->title = g_strdup (words->title);
  g_free (self->plain);
  self->plain = g_strdup (words->plain);
  g_strfreev (self->steps);
  self->steps = g_strdupv ((char **) words->steps);
  eb_task_item_touch (self);
}

void
eb_task_item_add_other_wording (EbTaskItem *self,
                                const char *title)
{
  g_autofree char *before = g_steal_pointer (&self->other_wording);

  self->other_wording = before == NULL ? g_strdup (title) : g_strdup_printf ("%s\n%s", before, title);
  eb_task_item_touch (self);
}

const EbId *
eb_task_item_get_record (EbTaskItem *self)
{
  return &self->record;
}

const EbId *
eb_task_item_get_head (EbTaskItem *self)
{
  return &self->head;
}

void
eb_task_item_add_mark (EbTaskItem *self,
                       EbPerson   *person,
                       gint64      time,
                       EbTaskMark  mark,
                       const char *why,
                       EbDate      until)
{
  EbTaskMarked *marked = g_new0 (EbTaskMarked, 1);

  marked->mark = mark;
  marked->person = g_object_ref (person);
  marked->time = time;
  marked->why = g_strdup (why);
  marked->until = until;
  g_ptr_array_add (self->marks, marked);
  eb_task_item_touch (self);
}

void
eb_task_item_set_plan (EbTaskItem *self,
                       EbPerson   *who,
                       EbDate      by,
                       EbGoal     *goal)
{
  g_set_object (&self->who, who);
  self->by = by;
  g_set_object (&self->goal, goal);
  eb_task_item_touch (self);
}

void
eb_task_item_add_note (EbTaskItem         *self,
                       const EbSealedHead *head,
                       EbPerson           *person,
                       const char         *text)
{
  EbTaskNote *note = g_new0 (EbTaskNote, 1);

  note->record = head->record;
  note->first = head->id;
  note->person = g_object_ref (person);
  note->time = head->time;
  note->text = g_strdup (text);
  g_ptr_array_add (self->notes, note);
  eb_task_item_touch (self);
}

EbTaskNote *
eb_task_item_find_note (EbTaskItem *self,
                        const EbId *record)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      EbTaskNote *note = g_ptr_array_index (self->notes, i);

      if (eb_id_equal (&note->record, record))
        return note;
    }
  return NULL;
}

void
eb_task_item_withdraw_note (EbTaskItem *self,
                            EbTaskNote *note,
                            gint64      time)
{
  if (note->withdrawn)
    return;
  g_free (note->text);
  note->text = g_strdup ("");
  note->withdrawn = TRUE;
  note->changed = time;
  eb_task_item_touch (self);
}

static EbTopic *
last_round (EbTaskItem *self)
{
  return self->rounds->len == 0 ? NULL : g_ptr_array_index (self->rounds, self->rounds->len - 1);
}

gboolean
eb_task_item_may_have_round (EbTaskItem *self,
                             guint       round)
{
  EbTopic *last = last_round (self);

  return round <= self->rounds->len || (round == self->rounds->len + 1 && (last == NULL || eb_topic_has_both_sides (last, FALSE)));
}

void
eb_task_item_add_round (EbTaskItem *self,
                        EbTopic    *topic)
{
  g_ptr_array_add (self->rounds, g_object_ref (topic));
}

/* --- Read ----------------------------------------------------------------------- */

/**
 * eb_task_item_get_id:
 * @self: a task
 *
 * Returns: (transfer none): the library's id, or the hex of the record of an own
 *   one; for life
 */
const char *
eb_task_item_get_id (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->id;
}

/**
 * eb_task_item_get_door:
 * @self: a task
 *
 * Returns: where it belongs, and behind which all stands that is said about it
 */
EbDoor
eb_task_item_get_door (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), EB_DOOR_ENTRY);

  return self->door;
}

/**
 * eb_task_item_get_title:
 * @self: a task
 *
 * Returns: (transfer none): what to do, one line; of an own one valid until
 *   "changed" notifies
 */
const char *
eb_task_item_get_title (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->def != NULL ? self->def->title : self->title;
}

/**
 * eb_task_item_get_plain:
 * @self: a task
 *
 * Returns: (transfer none): some plain sentences about it; may be ""; of an own
 *   one valid until "changed" notifies
 */
const char *
eb_task_item_get_plain (EbTaskItem *self)
{
  const char *plain = NULL;

  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  plain = self->def != NULL ? self->def->plain : self->plain;
  return plain == NULL ? "" : plain;
}

/**
 * eb_task_item_get_steps:
 * @self: a task
 *
 * Returns: (transfer none) (array zero-terminated=1): its steps, in their order; may
 *   have none; of an own one valid until "changed" notifies
 */
const char *const *
eb_task_item_get_steps (EbTaskItem *self)
{
  static const char *const none[] = { NULL };
  char                   **steps = NULL;

  g_return_val_if_fail (EB_IS_TASK_ITEM (self), none);

  steps = self->def != NULL ? self->def->steps : self->steps;
  return steps == NULL ? none : (const char *const *) steps;
}

/**
 * eb_task_item_get_other_wording:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): titles that its author wrote at the same
 *   time somewhere else; all are kept
 */
const char *
eb_task_item_get_other_wording (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->other_wording;
}

/**
 * eb_task_item_get_def:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): what the library says of it, valid as long
 *   as the library; %NULL for an own one
 */
const EbTaskDef *
eb_task_item_get_def (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->def;
}

/**
 * eb_task_item_get_author:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): who wrote it, and alone may change its
 *   words; %NULL for one of the library
 */
EbPerson *
eb_task_item_get_author (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->author;
}

/**
 * eb_task_item_get_mark:
 * @self: a task
 *
 * Returns: where it is, as somebody said last
 */
EbTaskMark
eb_task_item_get_mark (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), EB_TASK_MARK_NONE);

  if (self->marks->len == 0)
    return EB_TASK_MARK_NONE;
  return ((const EbTaskMarked *) g_ptr_array_index (self->marks, self->marks->len - 1))->mark;
}

/**
 * eb_task_item_get_marks:
 * @self: a task
 *
 * Returns: (transfer none) (element-type EbTaskMarked): all that was said about
 *   where it is, in the order of the file
 */
GPtrArray *
eb_task_item_get_marks (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->marks;
}

/**
 * eb_task_item_get_who:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): who does it; %NULL: nobody was named
 */
EbPerson *
eb_task_item_get_who (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->who;
}

/**
 * eb_task_item_get_by:
 * @self: a task
 *
 * Returns: by when; unset if no day was named
 */
EbDate
eb_task_item_get_by (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), EB_DATE_UNSET);

  return self->by;
}

/**
 * eb_task_item_get_goal:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): the goal that it belongs to, of the same
 *   door
 */
EbGoal *
eb_task_item_get_goal (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->goal;
}

/**
 * eb_task_item_get_notes:
 * @self: a task
 *
 * Returns: (transfer none) (element-type EbTaskNote): the notes on it, in the order
 *   of the file
 */
GPtrArray *
eb_task_item_get_notes (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->notes;
}

/**
 * eb_task_item_get_rounds:
 * @self: a task
 *
 * Returns: (transfer none) (element-type EbTopic): its rounds of answers, oldest
 *   first; the last one is open until both sides' answers are shown
 */
GPtrArray *
eb_task_item_get_rounds (EbTaskItem *self)
{
  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  return self->rounds;
}

/**
 * eb_task_item_dup_round:
 * @self: a task
 *
 * Returns: (transfer full): the name of the topic that is answered now: the open
 *   round, or the one after the last that is over
 */
char *
eb_task_item_dup_round (EbTaskItem *self)
{
  EbTopic *last = NULL;
  guint    round = 0;

  g_return_val_if_fail (EB_IS_TASK_ITEM (self), NULL);

  last = last_round (self);
  round = self->rounds->len + (last == NULL || eb_topic_has_both_sides (last, TRUE) ? 1 : 0);
  return g_strdup_printf (EB_TASK_TOPIC "%s:%s:%u", eb_door_to_nick (self->door), self->id, round);
}
