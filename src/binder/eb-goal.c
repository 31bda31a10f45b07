/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-private.h"

struct _EbGoal
{
  GObject parent_instance;

  EbId        record;
  EbId        head;
  EbDoor      door;
  EbGoalState state;
  EbPerson   *author;
  gint64      time;
  gint64      last_time;
  char       *text;
  char       *suggestion;
  EbPerson   *suggester;
  char       *other_wording;
  GListStore *joined;
  GListStore *notes;
};

G_DEFINE_FINAL_TYPE (EbGoal, eb_goal, G_TYPE_OBJECT)

typedef enum
{
  PROP_TEXT = 1,
  PROP_STATE,
  PROP_OTHER_WORDING,
  PROP_LAST_TIME,
} EbGoalProperty;

static GParamSpec *properties[PROP_LAST_TIME + 1];

static void
eb_goal_finalize (GObject *object)
{
  EbGoal *self = EB_GOAL (object);

  g_clear_object (&self->author);
  g_clear_object (&self->suggester);
  g_clear_object (&self->joined);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->suggestion, g_free);
  g_clear_pointer (&self->other_wording, g_free);

  G_OBJECT_CLASS (eb_goal_parent_class)->finalize (object);
}

static void
eb_goal_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  EbGoal *self = EB_GOAL (object);

  switch ((EbGoalProperty) id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_OTHER_WORDING:
      g_value_set_string (value, self->other_wording);
      break;
    case PROP_LAST_TIME:
      g_value_set_int64 (value, self->last_time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_goal_class_init (EbGoalClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eb_goal_finalize;
  object_class->get_property = eb_goal_get_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, EB_GOAL_AGREED, EB_GOAL_SUGGESTED, flags);
  properties[PROP_OTHER_WORDING] = g_param_spec_string ("other-wording", NULL, NULL, NULL, flags);
  properties[PROP_LAST_TIME] = g_param_spec_int64 ("last-time", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_goal_init (EbGoal *self)
{
  self->joined = g_list_store_new (EB_TYPE_PERSON);
  self->notes = g_list_store_new (EB_TYPE_NOTE);
}

static void
touch (EbGoal *self,
       gint64  time)
{
  if (time <= self->last_time)
    return;
  self->last_time = time;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_TIME]);
}

static void
set_words (EbGoal             *self,
           const EbSealedHead *head,
           EbPerson           *author,
           const char         *text)
{
  self->head = head->id;
  self->time = head->time;
  g_set_object (&self->author, author);
  g_free (self->text);
  self->text = g_strdup (text);
  touch (self, head->time);
}

EbGoal *
eb_goal_new (const EbSealedHead *head,
             EbDoor              door,
             EbGoalState         state,
             EbPerson           *author,
             const char         *text)
{
  EbGoal *self = g_object_new (EB_TYPE_GOAL, NULL);

  self->record = head->record;
  self->door = door;
  self->state = state;
  set_words (self, head, author, text);
  return self;
}

const EbId *
eb_goal_get_head (EbGoal *self)
{
  return &self->head;
}

void
eb_goal_reword (EbGoal             *self,
                const EbSealedHead *head,
                EbGoalState         state,
                EbPerson           *author,
                const char         *text)
{
  if (self->state == EB_GOAL_SUGGESTED && state != EB_GOAL_SUGGESTED)
    {
      self->suggestion = g_strdup (self->text);
      self->suggester = g_object_ref (self->author);
    }
  self->state = state;
  set_words (self, head, author, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
eb_goal_add_other_wording (EbGoal     *self,
                           const char *text)
{
  g_autofree char *before = g_steal_pointer (&self->other_wording);

  self->other_wording = before == NULL ? g_strdup (text) : g_strdup_printf ("%s\n%s", before, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHER_WORDING]);
}

void
eb_goal_join (EbGoal   *self,
              EbPerson *person)
{
  if (g_list_store_find (self->joined, person, NULL))
    return;
  g_list_store_append (self->joined, person);
  if (self->state == EB_GOAL_MINE)
    self->state = EB_GOAL_AGREED;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const gint64 first = eb_note_get_time ((EbNote *) a);
  const gint64 second = eb_note_get_time ((EbNote *) b);

  return (first > second) - (first < second);
}

void
eb_goal_add_note (EbGoal *self,
                  EbNote *note)
{
  const gint64 time = eb_note_get_time (note);

  /* Notes nearly always arrive in time order. */
  if (time >= self->last_time)
    g_list_store_append (self->notes, note);
  else
    g_list_store_insert_sorted (self->notes, note, compare_notes, NULL);
  touch (self, time);
}

/**
 * eb_goal_get_record:
 * @self: a goal
 *
 * Returns: (transfer none): its name in the journal, for life
 */
const EbId *
eb_goal_get_record (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return &self->record;
}

/**
 * eb_goal_get_door:
 * @self: a goal
 *
 * Returns: the area of life it belongs to
 */
EbDoor
eb_goal_get_door (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), EB_DOOR_ENTRY);

  return self->door;
}

/**
 * eb_goal_get_text:
 * @self: a goal
 *
 * Returns: (transfer none): its present words; valid until "text" notifies
 */
const char *
eb_goal_get_text (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->text;
}

/**
 * eb_goal_get_state:
 * @self: a goal
 *
 * Returns: how far it has come
 */
EbGoalState
eb_goal_get_state (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), EB_GOAL_SUGGESTED);

  return self->state;
}

/**
 * eb_goal_get_author:
 * @self: a goal
 *
 * Returns: (transfer none): who wrote its present words
 */
EbPerson *
eb_goal_get_author (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->author;
}

/**
 * eb_goal_get_time:
 * @self: a goal
 *
 * Returns: when its present words were written, microseconds since 1970 UTC
 */
gint64
eb_goal_get_time (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), 0);

  return self->time;
}

/**
 * eb_goal_get_suggestion:
 * @self: a goal
 *
 * Returns: (transfer none) (nullable): the words of the suggestion that the
 *   youth took over
 */
const char *
eb_goal_get_suggestion (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->suggestion;
}

/**
 * eb_goal_get_suggester:
 * @self: a goal
 *
 * Returns: (transfer none) (nullable): who had suggested it
 */
EbPerson *
eb_goal_get_suggester (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->suggester;
}

/**
 * eb_goal_get_other_wording:
 * @self: a goal
 *
 * Returns: (transfer none) (nullable): words written at the same time somewhere
 *   else; both are kept
 */
const char *
eb_goal_get_other_wording (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return self->other_wording;
}

/**
 * eb_goal_get_joined:
 * @self: a goal
 *
 * Returns: (transfer none): a live list of the #EbPerson who are "med"
 */
GListModel *
eb_goal_get_joined (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return G_LIST_MODEL (self->joined);
}

/**
 * eb_goal_get_notes:
 * @self: a goal
 *
 * Returns: (transfer none): a live list of its #EbNote in time order
 */
GListModel *
eb_goal_get_notes (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), NULL);

  return G_LIST_MODEL (self->notes);
}

/**
 * eb_goal_get_last_time:
 * @self: a goal
 *
 * Returns: when the newest word of it was written, microseconds since 1970 UTC
 */
gint64
eb_goal_get_last_time (EbGoal *self)
{
  g_return_val_if_fail (EB_IS_GOAL (self), 0);

  return self->last_time;
}
