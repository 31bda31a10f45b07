/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-money-private.h"

G_DEFINE_QUARK (eb_binder_error_quark, eb_binder_error)

G_DEFINE_FINAL_TYPE (EbBinder, eb_binder, G_TYPE_OBJECT)

typedef enum
{
  PROP_YOUTH_NAME = 1,
  PROP_RHYTHM,
  PROP_TODAY,
  PROP_CALLED,
  PROP_KEYS,
} EbBinderProperty;

static GParamSpec *properties[PROP_KEYS + 1];

static void
eb_binder_dispose (GObject *object)
{
  EbBinder *self = EB_BINDER (object);

  g_clear_handle_id (&self->check_source, g_source_remove);

  G_OBJECT_CLASS (eb_binder_parent_class)->dispose (object);
}

static void
eb_binder_finalize (GObject *object)
{
  EbBinder *self = EB_BINDER (object);

  g_clear_pointer (&self->acted, g_ptr_array_unref);
  g_clear_pointer (&self->people_by_account, g_hash_table_unref);
  g_clear_pointer (&self->goals_by_record, g_hash_table_unref);
  g_clear_pointer (&self->routines_by_record, g_hash_table_unref);
  g_clear_pointer (&self->notes_by_record, g_hash_table_unref);
  g_clear_pointer (&self->topics_by_name, g_hash_table_unref);
  g_clear_pointer (&self->tasks_by_id, g_hash_table_unref);
  g_clear_pointer (&self->tasks_by_key, g_hash_table_unref);
  g_clear_pointer (&self->last_hash, g_hash_table_unref);
  g_clear_pointer (&self->entry_rows, g_hash_table_unref);
  g_clear_pointer (&self->grants_seen, g_hash_table_unref);
  g_clear_pointer (&self->checked, g_hash_table_unref);
  g_clear_pointer (&self->youth_name, g_free);
  g_clear_pointer (&self->rhythm_with, g_free);
  g_clear_pointer (&self->rhythm_why, g_free);
  g_clear_object (&self->people);
  g_clear_object (&self->goals);
  g_clear_object (&self->dates);
  g_clear_object (&self->topics);
  g_clear_object (&self->tasks);
  g_clear_object (&self->raised);
  g_clear_object (&self->routines);
  g_clear_object (&self->contacts);
  g_clear_object (&self->key_log);
  g_clear_object (&self->money);
  g_clear_object (&self->room);
  g_clear_pointer (&self->room_all, g_ptr_array_unref);
  g_clear_object (&self->journal);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (eb_binder_parent_class)->finalize (object);
}

static void
eb_binder_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  EbBinder *self = EB_BINDER (object);

  switch ((EbBinderProperty) id)
    {
    case PROP_YOUTH_NAME:
      g_value_set_string (value, self->youth_name);
      break;
    case PROP_RHYTHM:
      g_value_set_int (value, eb_binder_get_rhythm (self).months);
      break;
    case PROP_TODAY:
      g_value_set_int (value, eb_date_to_days (self->today));
      break;
    case PROP_CALLED:
      g_value_set_object (value, self->called);
      break;
    case PROP_KEYS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->key_log)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_binder_class_init (EbBinderClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eb_binder_dispose;
  object_class->finalize = eb_binder_finalize;
  object_class->get_property = eb_binder_get_property;

  properties[PROP_YOUTH_NAME] = g_param_spec_string ("youth-name", NULL, NULL, NULL, flags);
  properties[PROP_RHYTHM] = g_param_spec_int ("rhythm", NULL, NULL, 0, 12, EB_RHYTHM_DEFAULT_MONTHS, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_CALLED] = g_param_spec_object ("called", NULL, NULL, EB_TYPE_CONTACT, flags);
  properties[PROP_KEYS] = g_param_spec_uint ("keys", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_signal_new ("shut", EB_TYPE_BINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_binder_init (EbBinder *self)
{
  self->people = g_list_store_new (EB_TYPE_PERSON);
  self->goals = g_list_store_new (EB_TYPE_GOAL);
  self->dates = g_list_store_new (EB_TYPE_DATE_ITEM);
  self->topics = g_list_store_new (EB_TYPE_TOPIC);
  self->topics_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->tasks = g_list_store_new (EB_TYPE_TASK_ITEM);
  self->tasks_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->tasks_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->raised = g_list_store_new (EB_TYPE_RAISED);
  self->routines = g_list_store_new (EB_TYPE_ROUTINE);
  self->routines_by_record = g_hash_table_new (eb_id_hash, eb_id_equal_func);
  self->contacts = g_list_store_new (EB_TYPE_CONTACT);
  self->key_log = g_list_store_new (EB_TYPE_KEY_ENTRY);
  self->money = eb_money_new ();
  self->room = g_list_store_new (EB_TYPE_ROOM_ITEM);
  self->room_all = g_ptr_array_new_with_free_func (g_object_unref);
  self->people_by_account = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);
  self->goals_by_record = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);
  self->notes_by_record = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, NULL, g_object_unref);
  self->last_hash = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, g_free);
  self->entry_rows = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);
  self->grants_seen = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);
  self->checked = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, (GDestroyNotify) eb_checked_free);
  self->acted = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_acted_free);
  self->rhythm_with = g_strdup ("");
  self->rhythm_why = g_strdup ("");
}

/**
 * eb_binder_get_id:
 * @self: the binder
 *
 * Returns: (transfer none): its id
 */
const EbId *
eb_binder_get_id (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return &self->id;
}

/**
 * eb_binder_get_youth_name:
 * @self: the binder
 *
 * Returns: (transfer none): whom it is about
 */
const char *
eb_binder_get_youth_name (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return self->youth_name;
}

/**
 * eb_binder_get_case:
 * @self: the binder
 *
 * Returns: (transfer none): what the legal clock knows
 */
const EbCase *
eb_binder_get_case (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return &self->facts;
}

/**
 * eb_binder_get_today:
 * @self: the binder
 *
 * Returns: the local civil date its dates were last computed for
 */
EbDate
eb_binder_get_today (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), EB_DATE_UNSET);

  return self->today;
}

/**
 * eb_binder_get_rules:
 * @self: the binder
 *
 * Returns: (transfer none): the rules that its dates follow
 */
const EbRuleSet *
eb_binder_get_rules (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return self->rules;
}

/**
 * eb_binder_get_people:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbPerson
 */
GListModel *
eb_binder_get_people (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->people);
}

/**
 * eb_binder_get_goals:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbGoal
 */
GListModel *
eb_binder_get_goals (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->goals);
}

/**
 * eb_binder_get_dates:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbDateItem, by date
 */
GListModel *
eb_binder_get_dates (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->dates);
}

/**
 * eb_binder_find_person:
 * @self: the binder
 * @account: an account's id
 *
 * Returns: (transfer none) (nullable): who that is here
 */
EbPerson *
eb_binder_find_person (EbBinder   *self,
                       const EbId *account)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return g_hash_table_lookup (self->people_by_account, account);
}

/**
 * eb_binder_get_youth:
 * @self: the binder
 *
 * Returns: (transfer none) (nullable): the youth, once they have an account
 */
EbPerson *
eb_binder_get_youth (EbBinder *self)
{
  guint n = 0;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (G_LIST_MODEL (self->people), i);

      if (eb_person_get_actor (person) == EB_ACTOR_YOUTH)
        return person; /* the list keeps it */
    }
  return NULL;
}

/**
 * eb_binder_find_goal:
 * @self: the binder
 * @record: a goal's record id
 *
 * Returns: (transfer none) (nullable): that goal
 */
EbGoal *
eb_binder_find_goal (EbBinder   *self,
                     const EbId *record)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return g_hash_table_lookup (self->goals_by_record, record);
}

/**
 * eb_binder_has_room:
 * @self: the binder
 *
 * Returns: %TRUE if somebody at the table holds the key of "Mit værelse"
 */
gboolean
eb_binder_has_room (EbBinder *self)
{
  guint n = 0;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      if (eb_keyring_find_door (eb_seat_get_keyring (seat), &self->id, EB_DOOR_ROOM) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * eb_binder_get_first_time:
 * @self: the binder
 *
 * Returns: when its first revision was written, microseconds since 1970-01-01 UTC
 */
gint64
eb_binder_get_first_time (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), 0);

  return self->first_time;
}

/**
 * eb_binder_is_alone:
 * @self: the binder
 *
 * Returns: %TRUE if the youth sits at the table and nobody else does: only then
 *   is "Mit værelse" open
 */
gboolean
eb_binder_is_alone (EbBinder *self)
{
  g_autoptr (EbSeat) seat = NULL;
  EbPerson *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->table)) != 1)
    return FALSE;
  seat = g_list_model_get_item (G_LIST_MODEL (self->table), 0);
  person = eb_binder_find_person (self, eb_seat_get_account (seat));
  return person != NULL && eb_person_get_actor (person) == EB_ACTOR_YOUTH;
}

/**
 * eb_binder_get_broken:
 * @self: the binder
 *
 * Returns: how many rows did not open, were not signed by their author, or said
 *   what their author may not say
 */
guint
eb_binder_get_broken (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), 0);

  return self->broken;
}

/**
 * eb_binder_get_missing:
 * @self: the binder
 *
 * Returns: how many rows somebody wrote that are no longer in the file
 */
guint
eb_binder_get_missing (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), 0);

  return self->missing;
}
