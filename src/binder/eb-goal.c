/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-events.h"
#include "eb-goal-struct.h"
#include "eb-versions.h"

/* How a goal changes; eb-goal-read.c is how it is read. */

G_DEFINE_FINAL_TYPE (EbGoal, eb_goal, G_TYPE_OBJECT)

typedef enum
{
  PROP_TEXT = 1,
  PROP_STATE,
  PROP_OTHER_WORDING,
  PROP_LAST_TIME,
  PROP_HISTORY,
} EbGoalProperty;

static GParamSpec *properties[PROP_HISTORY + 1];

static void
eb_goal_finalize (GObject *object)
{
  EbGoal *self = EB_GOAL (object);

  g_clear_object (&self->author);
  g_clear_object (&self->suggester);
  g_clear_object (&self->joined);
  g_clear_object (&self->notes);
  g_clear_object (&self->steps);
  g_clear_pointer (&self->life, g_ptr_array_unref);
  g_clear_pointer (&self->worth, g_ptr_array_unref);
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
    case PROP_HISTORY:
      g_value_set_uint (value, self->life->len);
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
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, EB_GOAL_CHANGED, EB_GOAL_SUGGESTED, flags);
  properties[PROP_OTHER_WORDING] = g_param_spec_string ("other-wording", NULL, NULL, NULL, flags);
  properties[PROP_LAST_TIME] = g_param_spec_int64 ("last-time", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_HISTORY] = g_param_spec_uint ("history", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_goal_init (EbGoal *self)
{
  self->joined = g_list_store_new (EB_TYPE_PERSON);
  self->notes = g_list_store_new (EB_TYPE_NOTE);
  self->steps = g_list_store_new (EB_TYPE_STEP);
  self->life = eb_goal_events_new ();
  self->worth = eb_worth_words_new ();
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

static gboolean
is_joined (EbGoal *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->joined)) > 0;
}

/* Where the goal is after @event. What does not hold changes nothing, and what
 * came of it is only told. */
static EbGoalState
state_after (EbGoal            *self,
             const EbGoalEvent *event)
{
  if (!event->holds || event->move == EB_GOAL_MOVE_NONE)
    return self->state;
  if (self->challenge && event->move == EB_GOAL_MOVE_WRITE)
    return EB_GOAL_GOING;
  return eb_goal_state_after (self->state, (EbGoalMove) event->move, is_joined (self), self->was);
}

void
eb_goal_add_event (EbGoal            *self,
                   const EbGoalEvent *event)
{
  self->state = state_after (self, event);
  if (eb_goal_state_is_open (self->state))
    self->was = self->state;
  if (event->holds && event->move == EB_GOAL_MOVE_SHELVE)
    self->look_again = event->again;
  if (event->holds && event->move == EB_GOAL_MOVE_CHANGE)
    self->into = event->into;

  eb_goal_events_add (self->life, event, self->state);
  touch (self, event->time);
  if (event->holds)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
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
}

static void
add_words_event (EbGoal             *self,
                 const EbSealedHead *head,
                 EbGoalMove          move,
                 EbPerson           *author,
                 const char         *text,
                 gboolean            holds)
{
  const EbGoalEvent event = {
    .move = (int) move,
    .person = author,
    .time = head->time,
    .text = (char *) text, /* it is copied */
    .holds = holds,
  };

  eb_goal_add_event (self, &event);
}

EbGoal *
eb_goal_new (const EbSealedHead *head,
             EbDoor              door,
             EbGoalMove          move,
             gboolean            challenge,
             EbPerson           *author,
             const char         *text)
{
  EbGoal *self = g_object_new (EB_TYPE_GOAL, NULL);

  self->record = head->record;
  self->door = door;
  self->challenge = challenge;
  set_words (self, head, author, text);
  add_words_event (self, head, move, author, text, TRUE);
  return self;
}

const EbId *
eb_goal_get_head (EbGoal *self)
{
  return &self->head;
}

gboolean
eb_goal_has_worded (EbGoal   *self,
                    EbPerson *person)
{
  return eb_goal_events_has_worded (self->life, person);
}

void
eb_goal_reword (EbGoal             *self,
                const EbSealedHead *head,
                EbGoalMove          move,
                EbPerson           *author,
                const char         *text)
{
  /* Saying the same again asks nobody anew. */
  if (move == EB_GOAL_MOVE_REWORD && g_str_equal (text, self->text))
    {
      self->head = head->id;
      return;
    }
  if (move == EB_GOAL_MOVE_TAKE_OVER)
    {
      self->suggestion = g_strdup (self->text);
      self->suggester = g_object_ref (self->author);
    }
  set_words (self, head, author, text);
  g_list_store_remove_all (self->joined);
  add_words_event (self, head, move, author, text, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
eb_goal_keep_words (EbGoal             *self,
                    const EbSealedHead *head,
                    EbGoalMove          move,
                    EbPerson           *author,
                    const char         *text)
{
  add_words_event (self, head, move, author, text, FALSE);
}

void
eb_goal_add_other_wording (EbGoal             *self,
                           const EbSealedHead *head,
                           EbGoalMove          move,
                           EbPerson           *author,
                           const char         *text)
{
  g_autofree char *before = g_steal_pointer (&self->other_wording);

  self->other_wording = before == NULL ? g_strdup (text) : g_strdup_printf ("%s\n%s", before, text);
  add_words_event (self, head, move, author, text, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHER_WORDING]);
}

void
eb_goal_join (EbGoal   *self,
              EbPerson *person,
              gint64    time,
              gboolean  holds)
{
  const EbGoalEvent event = { .move = EB_GOAL_MOVE_JOIN, .person = person, .time = time, .holds = holds };

  if (holds && g_list_store_find (self->joined, person, NULL))
    return;
  if (holds)
    g_list_store_append (self->joined, person);
  eb_goal_add_event (self, &event);
}

void
eb_goal_answer_worth (EbGoal     *self,
                      EbPerson   *person,
                      EbWorth     worth,
                      gint64      time,
                      const char *text)
{
  eb_worth_words_answer (self->worth, person, worth, time, text);
  touch (self, time);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

void
eb_goal_add_step (EbGoal *self,
                  EbStep *step)
{
  g_list_store_append (self->steps, step);
  touch (self, eb_step_get_time (step));
}

void
eb_goal_touch (EbGoal *self,
               gint64  time)
{
  touch (self, time);
}

EbStep *
eb_goal_find_step (EbGoal     *self,
                   const EbId *record)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->steps));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), i);

      if (eb_id_equal (eb_step_get_record (step), record))
        return step; /* the goal keeps it */
    }
  return NULL;
}

static int
compare_notes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  EbNote       *one = (EbNote *) a;
  EbNote       *other = (EbNote *) b;
  const EbStamp first = { eb_note_get_time (one), *eb_note_get_record (one) };
  const EbStamp second = { eb_note_get_time (other), *eb_note_get_record (other) };

  return eb_stamp_compare (&first, &second);
}

void
eb_goal_add_note (EbGoal *self,
                  EbNote *note)
{
  const gint64 time = eb_note_get_time (note);

  /* Notes nearly always arrive in time order. */
  if (time > self->last_time)
    g_list_store_append (self->notes, note);
  else
    g_list_store_insert_sorted (self->notes, note, compare_notes, NULL);
  touch (self, time);
}
