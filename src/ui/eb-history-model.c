/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-history-model.h"

struct _EbHistoryRow
{
  GObject parent_instance;

  EbDoor       door;
  EbGoal      *goal;
  EbGoalMoment moment;
};

G_DEFINE_FINAL_TYPE (EbHistoryRow, eb_history_row, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
eb_history_row_dispose (GObject *object)
{
  g_clear_object (&EB_HISTORY_ROW (object)->goal);

  G_OBJECT_CLASS (eb_history_row_parent_class)->dispose (object);
}

static void
eb_history_row_class_init (EbHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_history_row_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_history_row_init (EbHistoryRow *self)
{
}

static EbHistoryRow *
row_new (EbDoor  door,
         EbGoal *goal)
{
  EbHistoryRow *self = g_object_new (EB_TYPE_HISTORY_ROW, NULL);

  self->door = door;
  g_set_object (&self->goal, goal);
  return self;
}

/**
 * eb_history_row_get_door:
 * @self: a row
 *
 * Returns: the door it stands behind, or is
 */
EbDoor
eb_history_row_get_door (EbHistoryRow *self)
{
  g_return_val_if_fail (EB_IS_HISTORY_ROW (self), EB_DOOR_ENTRY);

  return self->door;
}

/**
 * eb_history_row_get_goal:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the goal; %NULL for a door
 */
EbGoal *
eb_history_row_get_goal (EbHistoryRow *self)
{
  g_return_val_if_fail (EB_IS_HISTORY_ROW (self), NULL);

  return self->goal;
}

/**
 * eb_history_row_get_moment:
 * @self: a row with a goal
 *
 * Returns: (transfer none): the goal as it stood
 */
const EbGoalMoment *
eb_history_row_get_moment (EbHistoryRow *self)
{
  g_return_val_if_fail (EB_IS_HISTORY_ROW (self), NULL);

  return &self->moment;
}

static gboolean
is_same (const EbGoalMoment *a,
         const EbGoalMoment *b)
{
  return a->text == b->text && a->author == b->author && a->text_time == b->text_time && a->state == b->state &&
         a->n_notes == b->n_notes;
}

/* FALSE: its goal was not there yet. */
static gboolean
row_set_time (EbHistoryRow *self,
              gint64        time)
{
  EbGoalMoment moment = { 0 };

  if (!eb_goal_at (self->goal, time, &moment))
    return FALSE;
  if (!is_same (&moment, &self->moment))
    {
      self->moment = moment;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  return TRUE;
}

/* --- The model ---------------------------------------------------------------- */

struct _EbHistoryModel
{
  GObject parent_instance;

  GPtrArray *all;   /* of EbHistoryRow: every door with its goals after it */
  GPtrArray *there; /* of EbHistoryRow: those that were there */
};

static GType
get_item_type (GListModel *model)
{
  return EB_TYPE_HISTORY_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return EB_HISTORY_MODEL (model)->there->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  const EbHistoryModel *self = EB_HISTORY_MODEL (model);

  return position < self->there->len ? g_object_ref (g_ptr_array_index (self->there, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EbHistoryModel, eb_history_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
eb_history_model_finalize (GObject *object)
{
  EbHistoryModel *self = EB_HISTORY_MODEL (object);

  g_ptr_array_unref (self->there);
  g_ptr_array_unref (self->all);

  G_OBJECT_CLASS (eb_history_model_parent_class)->finalize (object);
}

static void
eb_history_model_class_init (EbHistoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_history_model_finalize;
}

static void
eb_history_model_init (EbHistoryModel *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->there = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * eb_history_model_new:
 * @goals: the goals of a binder
 *
 * Returns: (transfer full): the plan, empty until it is told a time
 */
EbHistoryModel *
eb_history_model_new (GListModel *goals)
{
  EbHistoryModel *self = g_object_new (EB_TYPE_HISTORY_MODEL, NULL);
  const guint     n = g_list_model_get_n_items (goals);

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      g_ptr_array_add (self->all, row_new (door, NULL));
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

          if (eb_goal_get_door (goal) == door)
            g_ptr_array_add (self->all, row_new (door, goal));
        }
    }
  return self;
}

/* A door is there as soon as a goal behind it is. */
static GPtrArray *
list_there (EbHistoryModel *self,
            gint64          time)
{
  GPtrArray    *there = g_ptr_array_new_with_free_func (g_object_unref);
  EbHistoryRow *door = NULL;

  for (guint i = 0; i < self->all->len; i++)
    {
      EbHistoryRow *row = g_ptr_array_index (self->all, i);

      if (row->goal == NULL)
        {
          door = row;
          continue;
        }
      if (!row_set_time (row, time))
        continue;
      if (door != NULL)
        g_ptr_array_add (there, g_object_ref (door));
      door = NULL;
      g_ptr_array_add (there, g_object_ref (row));
    }
  return there;
}

/**
 * eb_history_model_set_time:
 * @self: the plan
 * @time: microseconds since 1970-01-01 UTC
 *
 * Makes it the plan as it stood at @time.
 */
void
eb_history_model_set_time (EbHistoryModel *self,
                           gint64          time)
{
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *after = NULL;
  guint      head = 0;
  guint      tail = 0;

  g_return_if_fail (EB_IS_HISTORY_MODEL (self));

  before = g_steal_pointer (&self->there);
  self->there = after = list_there (self, time);
  while (head < MIN (before->len, after->len) && before->pdata[head] == after->pdata[head])
    head++;
  while (tail < MIN (before->len, after->len) - head && before->pdata[before->len - 1 - tail] == after->pdata[after->len - 1 - tail])
    tail++;
  if (before->len != after->len || head < after->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, after->len - head - tail);
}
