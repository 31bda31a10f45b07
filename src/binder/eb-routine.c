/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine-private.h"

#define DAYS_A_WEEK 7

typedef struct
{
  EbRecurrence *rule;
  EbDate        start;
  EbDate        end; /* unset: goes on */
} Plan;

struct _EbRoutine
{
  GObject parent_instance;

  EbId       record;
  EbId       head;
  EbDoor     door;
  EbPerson  *author;
  char      *title;
  EbPerson  *who;
  char      *task;
  GPtrArray *plans;  /* of Plan; the last one is the present one */
  GPtrArray *others; /* of EbRoutineOther */

  GPtrArray  *told;   /* of EbTurnTold */
  GHashTable *by_due; /* days since 1970 to a GArray of EbTurnSaid */
  GArray     *moves;  /* of EbTurnSaid: those that say where to */
  guint       changed;
};

G_DEFINE_FINAL_TYPE (EbRoutine, eb_routine, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbRoutineProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  eb_recurrence_free (plan->rule);
  g_free (plan);
}

static void
other_free (gpointer data)
{
  EbRoutineOther *other = data;

  g_free (other->title);
  eb_recurrence_free (other->rule);
  g_clear_object (&other->who);
  g_free (other);
}

void
eb_turn_told_free (EbTurnTold *told)
{
  g_clear_object (&told->person);
  g_free (told->why);
  g_free (told);
}

static void
eb_routine_finalize (GObject *object)
{
  EbRoutine *self = EB_ROUTINE (object);

  g_clear_object (&self->author);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->who);
  g_clear_pointer (&self->task, g_free);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_pointer (&self->by_due, g_hash_table_unref);
  g_clear_pointer (&self->moves, g_array_unref);

  G_OBJECT_CLASS (eb_routine_parent_class)->finalize (object);
}

static void
eb_routine_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  EbRoutine *self = EB_ROUTINE (object);

  switch ((EbRoutineProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_uint (value, self->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_routine_class_init (EbRoutineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_routine_finalize;
  object_class->get_property = eb_routine_get_property;

  properties[PROP_CHANGED] = g_param_spec_uint ("changed", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_routine_init (EbRoutine *self)
{
  self->plans = g_ptr_array_new_with_free_func (plan_free);
  self->others = g_ptr_array_new_with_free_func (other_free);
  self->told = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_turn_told_free);
  self->by_due = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->moves = g_array_new (FALSE, FALSE, sizeof (EbTurnSaid));
}

static void
touch (EbRoutine *self)
{
  self->changed++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

/* --- What its author says of it ------------------------------------------------- */

static Plan *
present_plan (EbRoutine *self)
{
  return g_ptr_array_index (self->plans, self->plans->len - 1);
}

static void
cut (EbRoutine *self,
     EbDate     last)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      Plan *plan = g_ptr_array_index (self->plans, i);

      if (!eb_date_is_set (plan->end) || eb_date_compare (plan->end, last) > 0)
        plan->end = last;
    }
}

static void
add_plan (EbRoutine            *self,
          const EbRoutineWords *words)
{
  Plan *plan = g_new0 (Plan, 1);

  plan->rule = eb_recurrence_copy (words->rule);
  plan->start = words->start;
  g_ptr_array_add (self->plans, plan);
}

static void
set_words (EbRoutine            *self,
           const EbSealedHead   *head,
           const EbRoutineWords *words)
{
  self->head = head->id;
  g_free (self->title);
  self->title = g_strdup (words->title);
  g_set_object (&self->who, words->who);
  g_free (self->task);
  self->task = g_strdup (words->task);
}

EbRoutine *
eb_routine_new (const EbSealedHead   *head,
                EbDoor                door,
                EbPerson             *author,
                const EbRoutineWords *words)
{
  EbRoutine *self = g_object_new (EB_TYPE_ROUTINE, NULL);

  self->record = head->record;
  self->door = door;
  self->author = g_object_ref (author);
  set_words (self, head, words);
  add_plan (self, words);
  return self;
}

const EbId *
eb_routine_get_head (EbRoutine *self)
{
  return &self->head;
}

gboolean
eb_routine_is_new_plan (EbRoutine            *self,
                        const EbRoutineWords *words)
{
  const Plan      *plan = present_plan (self);
  g_autofree char *before = eb_recurrence_to_text (plan->rule);
  g_autofree char *after = eb_recurrence_to_text (words->rule);

  return eb_date_compare (plan->start, words->start) != 0 || !g_str_equal (before, after);
}

void
eb_routine_revise (EbRoutine            *self,
                   const EbSealedHead   *head,
                   const EbRoutineWords *words)
{
  set_words (self, head, words);
  if (eb_routine_is_new_plan (self, words))
    {
      cut (self, eb_date_add_days (words->start, -1));
      add_plan (self, words);
    }
  touch (self);
}

void
eb_routine_add_other (EbRoutine            *self,
                      const EbSealedHead   *head,
                      const EbRoutineWords *words)
{
  EbRoutineOther *other = g_new0 (EbRoutineOther, 1);

  other->title = g_strdup (words->title);
  other->rule = eb_recurrence_copy (words->rule);
  other->start = words->start;
  other->time = head->time;
  g_set_object (&other->who, words->who);
  g_ptr_array_add (self->others, other);
  touch (self);
}

void
eb_routine_end (EbRoutine *self,
                EbDate     last)
{
  cut (self, last);
  touch (self);
}

/* --- What is said of its turns ----------------------------------------------------- */

static gboolean
gives (const EbRecurrence *rule,
       EbDate              start,
       EbDate              due)
{
  g_autoptr (GArray) days = eb_recurrence_expand (rule, start, due, due);

  return days->len > 0;
}

/* Also by a rule that its author wrote at the same time elsewhere: there it stood. */
gboolean
eb_routine_gives (EbRoutine *self,
                  EbDate     due)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      const Plan *plan = g_ptr_array_index (self->plans, i);

      if (gives (plan->rule, plan->start, due))
        return TRUE;
    }
  for (guint i = 0; i < self->others->len; i++)
    {
      const EbRoutineOther *other = g_ptr_array_index (self->others, i);

      if (gives (other->rule, other->start, due))
        return TRUE;
    }
  return FALSE;
}

static GArray *
find_said (EbRoutine *self,
           EbDate     due)
{
  return g_hash_table_lookup (self->by_due, GINT_TO_POINTER (eb_date_to_days (due)));
}

void
eb_routine_tell (EbRoutine  *self,
                 EbTurnTold *told)
{
  const EbTurnSaid said = { 0, told->due, told->mark, eb_person_get_actor (told->person), told->to };
  GArray          *before = find_said (self, told->due);

  if (before == NULL)
    {
      before = g_array_new (FALSE, FALSE, sizeof (EbTurnSaid));
      g_hash_table_insert (self->by_due, GINT_TO_POINTER (eb_date_to_days (told->due)), before);
    }
  g_array_append_val (before, said);
  if (told->mark == EB_TURN_MARK_MOVED)
    g_array_append_val (self->moves, said);
  g_ptr_array_add (self->told, told);
  touch (self);
}

void
eb_routine_append_plans (EbRoutine *self,
                         gsize      index,
                         GArray    *plans)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      const Plan         *plan = g_ptr_array_index (self->plans, i);
      const EbRoutinePlan given = { plan->rule, index, plan->start, plan->end };

      g_array_append_val (plans, given);
    }
}

static void
append_of (EbRoutine *self,
           gsize      index,
           EbDate     due,
           GArray    *said)
{
  const GArray *of = find_said (self, due);

  for (guint i = 0; of != NULL && i < of->len; i++)
    {
      EbTurnSaid one = g_array_index (of, EbTurnSaid, i);

      one.routine = index;
      g_array_append_val (said, one);
    }
}

void
eb_routine_append_said (EbRoutine *self,
                        gsize      index,
                        EbDate     monday,
                        GArray    *said)
{
  const EbDate next = eb_date_add_days (monday, DAYS_A_WEEK);
  g_autoptr (GHashTable) dues = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       due = NULL;

  for (int i = 0; i < DAYS_A_WEEK; i++)
    g_hash_table_add (dues, GINT_TO_POINTER (eb_date_to_days (monday) + i));
  for (guint i = 0; i < self->moves->len; i++)
    {
      const EbTurnSaid *move = &g_array_index (self->moves, EbTurnSaid, i);

      if (eb_date_compare (move->to, monday) >= 0 && eb_date_compare (move->to, next) < 0)
        g_hash_table_add (dues, GINT_TO_POINTER (eb_date_to_days (move->due)));
    }

  g_hash_table_iter_init (&iter, dues);
  while (g_hash_table_iter_next (&iter, &due, NULL))
    append_of (self, index, eb_date_from_days (GPOINTER_TO_INT (due)), said);
}

/* --- Read --------------------------------------------------------------------------- */

/**
 * eb_routine_get_record:
 * @self: a routine
 *
 * Returns: (transfer none): which one it is, for life
 */
const EbId *
eb_routine_get_record (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return &self->record;
}

/**
 * eb_routine_get_door:
 * @self: a routine
 *
 * Returns: behind which door it stands, with all that is said of it
 */
EbDoor
eb_routine_get_door (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), EB_DOOR_ENTRY);

  return self->door;
}

/**
 * eb_routine_get_author:
 * @self: a routine
 *
 * Returns: (transfer none): who wrote it, and alone may change it
 */
EbPerson *
eb_routine_get_author (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return self->author;
}

/**
 * eb_routine_get_title:
 * @self: a routine
 *
 * Returns: (transfer none): what to do, one line; valid until "changed" notifies
 */
const char *
eb_routine_get_title (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return self->title;
}

/**
 * eb_routine_get_rule:
 * @self: a routine
 *
 * Returns: (transfer none): its present rule, or the one that begins later if it was
 *   changed ahead of time
 */
const EbRecurrence *
eb_routine_get_rule (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return present_plan (self)->rule;
}

/**
 * eb_routine_get_start:
 * @self: a routine
 *
 * Returns: the day on which that rule begins
 */
EbDate
eb_routine_get_start (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), EB_DATE_UNSET);

  return present_plan (self)->start;
}

/**
 * eb_routine_get_end:
 * @self: a routine
 *
 * Returns: the last day on which it may stand; unset: it goes on
 */
EbDate
eb_routine_get_end (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), EB_DATE_UNSET);

  return present_plan (self)->end;
}

/**
 * eb_routine_get_who:
 * @self: a routine
 *
 * Returns: (transfer none) (nullable): who does it; %NULL: together
 */
EbPerson *
eb_routine_get_who (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return self->who;
}

/**
 * eb_routine_get_task:
 * @self: a routine
 *
 * Returns: (transfer none): the id of the task that it practises; "" for none
 */
const char *
eb_routine_get_task (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return self->task;
}

/**
 * eb_routine_get_others:
 * @self: a routine
 *
 * Returns: (transfer none) (element-type EbRoutineOther): what its author wrote of it
 *   at the same time somewhere else, in the order of the file
 */
GPtrArray *
eb_routine_get_others (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return self->others;
}

/**
 * eb_routine_get_told:
 * @self: a routine
 *
 * Returns: (transfer none) (element-type EbTurnTold): all that was said of its turns,
 *   in the order of the file, also what changed nothing
 */
GPtrArray *
eb_routine_get_told (EbRoutine *self)
{
  g_return_val_if_fail (EB_IS_ROUTINE (self), NULL);

  return self->told;
}

/**
 * eb_routine_get_turn:
 * @self: a routine
 * @due: a day that one of its rules gave
 *
 * Returns: the day that turn stands on and how
 */
EbTurn
eb_routine_get_turn (EbRoutine *self,
                     EbDate     due)
{
  const GArray *said = NULL;

  g_return_val_if_fail (EB_IS_ROUTINE (self) && eb_date_is_valid (due), (EbTurn){ 0 });

  said = find_said (self, due);
  return said == NULL ? eb_turn_stands (NULL, 0, 0, due)
                      : eb_turn_stands (&g_array_index (said, EbTurnSaid, 0), said->len, 0, due);
}
