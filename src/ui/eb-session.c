/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-session.h"

#include "eb-binder-money.h"
#include "eb-pen.h"

struct _EbSession
{
  GObject parent_instance;

  EbJournal *journal;
  EbTable   *table;
  EbPen     *pen;
  EbBinder  *binder;
  GPtrArray *rules; /* of EbRuleSet, indexed by EbLaw */
  EbRates   *rates;
  EbTaskSet *library;
  GPtrArray *outdated; /* of EbTaskSet: somebody may still look at a binder with it */
  char      *task_folder;
  char      *hint;

  EbSessionLoadTasks load_tasks;
  gpointer           load_data;
  guint              shut_source; /* opens the binder anew */
};

G_DEFINE_FINAL_TYPE (EbSession, eb_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_BINDER = 1,
  PROP_PEN,
} EbSessionProperty;

static GParamSpec *properties[PROP_PEN + 1];

enum
{
  SIGNAL_LEAVING,
  SIGNAL_LOCKING,
  SIGNAL_ALARMS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
eb_session_dispose (GObject *object)
{
  EbSession *self = EB_SESSION (object);

  g_clear_handle_id (&self->shut_source, g_source_remove);
  g_clear_object (&self->binder);
  if (self->table != NULL)
    eb_table_lock_all (self->table);
  g_clear_object (&self->pen);
  g_clear_object (&self->table);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (eb_session_parent_class)->dispose (object);
}

static void
eb_session_finalize (GObject *object)
{
  EbSession *self = EB_SESSION (object);

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->rates, eb_rates_free);
  g_clear_pointer (&self->library, eb_task_set_free);
  g_clear_pointer (&self->outdated, g_ptr_array_unref);
  g_clear_pointer (&self->task_folder, g_free);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (eb_session_parent_class)->finalize (object);
}

static void
eb_session_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  EbSession *self = EB_SESSION (object);

  switch ((EbSessionProperty) id)
    {
    case PROP_BINDER:
      g_value_set_object (value, self->binder);
      break;
    case PROP_PEN:
      g_value_set_object (value, eb_session_get_pen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_session_class_init (EbSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_session_dispose;
  object_class->finalize = eb_session_finalize;
  object_class->get_property = eb_session_get_property;

  properties[PROP_BINDER] = g_param_spec_object ("binder", NULL, NULL, EB_TYPE_BINDER, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PEN] = g_param_spec_object ("pen", NULL, NULL, EB_TYPE_SEAT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_LEAVING] = g_signal_new ("leaving", EB_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOCKING] = g_signal_new ("locking", EB_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ALARMS_CHANGED] = g_signal_new ("alarms-changed", EB_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
on_holder_cb (EbSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PEN]);
}

static void
eb_session_init (EbSession *self)
{
  self->outdated = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_task_set_free);
  self->table = eb_table_new ();
  self->pen = eb_pen_new (self->table);
  g_signal_connect_object (self->pen, "notify::holder", G_CALLBACK (on_holder_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_session_new:
 * @journal: where everything is stored
 * @rules: (transfer full) (element-type EbRuleSet): one for each #EbLaw
 * @library: (transfer full) (nullable): the tasks that its binders show
 *
 * Returns: (transfer full): a session with nobody at the table
 */
EbSession *
eb_session_new (EbJournal *journal,
                GPtrArray *rules,
                EbTaskSet *library)
{
  EbSession *self = g_object_new (EB_TYPE_SESSION, NULL);

  self->journal = g_object_ref (journal);
  self->rules = rules;
  self->library = library;
  return self;
}

/**
 * eb_session_get_library:
 * @self: the session
 *
 * Returns: (transfer none) (nullable): the tasks that its binders show
 */
const EbTaskSet *
eb_session_get_library (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  if (self->library == NULL && self->load_tasks != NULL)
    self->library = self->load_tasks (self->task_folder, self->load_data);
  return self->library;
}

/**
 * eb_session_set_rates:
 * @self: the session
 * @rates: (transfer full): guiding rates for its binders; once, before one is opened
 */
void
eb_session_set_rates (EbSession *self,
                      EbRates   *rates)
{
  g_return_if_fail (EB_IS_SESSION (self) && self->binder == NULL);

  g_clear_pointer (&self->rates, eb_rates_free);
  self->rates = rates;
}

/**
 * eb_session_set_task_loader:
 * @self: the session
 * @load: loads the tasks, also anew
 * @user_data: for @load; lives as long as the session
 * @folder: where the sets are kept that were added on this machine
 *
 * The tasks are not needed before somebody is at the table, so neither is the time
 * to load them.
 */
void
eb_session_set_task_loader (EbSession         *self,
                            EbSessionLoadTasks load,
                            gpointer           user_data,
                            const char        *folder)
{
  g_return_if_fail (EB_IS_SESSION (self));

  if (self->library != NULL)
    g_ptr_array_add (self->outdated, g_steal_pointer (&self->library));
  self->load_tasks = load;
  self->load_data = user_data;
  g_free (self->task_folder);
  self->task_folder = g_strdup (folder);
}

/**
 * eb_session_get_task_folder:
 * @self: the session
 *
 * Returns: (transfer none) (nullable): where added sets are kept; %NULL: none can be
 *   added
 */
const char *
eb_session_get_task_folder (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return self->task_folder;
}

/**
 * eb_session_reload_tasks:
 * @self: the session
 * @error: return location for a #GError
 *
 * After sets were added or removed.
 *
 * Returns: %TRUE if what lies open was read anew with them, or nothing does
 */
gboolean
eb_session_reload_tasks (EbSession *self,
                         GError   **error)
{
  g_return_val_if_fail (EB_IS_SESSION (self), FALSE);

  if (self->load_tasks != NULL && self->library != NULL)
    g_ptr_array_add (self->outdated, g_steal_pointer (&self->library));
  return self->binder == NULL || eb_session_open (self, NULL, error);
}

/**
 * eb_session_get_journal:
 * @self: the session
 *
 * Returns: (transfer none): where everything is stored
 */
EbJournal *
eb_session_get_journal (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return self->journal;
}

/**
 * eb_session_get_table:
 * @self: the session
 *
 * Returns: (transfer none): who is unlocked
 */
EbTable *
eb_session_get_table (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return self->table;
}

/**
 * eb_session_get_binder:
 * @self: the session
 *
 * Returns: (transfer none) (nullable): the binder that lies open
 */
EbBinder *
eb_session_get_binder (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return self->binder;
}

/**
 * eb_session_list_accounts:
 * @self: the session
 * @error: return location for a #GError in the EB_JOURNAL_ERROR domain
 *
 * Returns: (transfer full) (element-type EbAccount): the accounts here; %NULL
 *   only on error
 */
GPtrArray *
eb_session_list_accounts (EbSession *self,
                          GError   **error)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return eb_journal_list_accounts (self->journal, error);
}

/* The binder's own law decides the rules, and that stands inside the binder:
 * so it opens with one set and, if it says so, once more with the other. */
static EbBinder *
open_with_its_law (EbSession  *self,
                   const EbId *id,
                   GError    **error)
{
  g_autoptr (EbBinder) binder = eb_binder_open (self->journal, self->table, id, g_ptr_array_index (self->rules, EB_LAW_BARNETS_LOV), error);
  EbLaw law = EB_LAW_BARNETS_LOV;

  if (binder != NULL)
    law = eb_binder_get_case (binder)->law;
  if (law != EB_LAW_BARNETS_LOV)
    {
      g_clear_object (&binder);
      binder = eb_binder_open (self->journal, self->table, id, g_ptr_array_index (self->rules, law), error);
    }
  if (binder != NULL && eb_session_get_library (self) != NULL)
    eb_binder_set_tasks (binder, self->library);
  if (binder != NULL && self->rates != NULL)
    eb_binder_set_rates (binder, self->rates);
  return g_steal_pointer (&binder);
}

/* Nobody sits by while another youth's binder is opened. */
static void
seat_only_its_people (EbSession *self,
                      EbBinder  *binder)
{
  GListModel *table = G_LIST_MODEL (self->table);

  g_signal_emit (self, signals[SIGNAL_LEAVING], 0);
  for (guint i = g_list_model_get_n_items (table); i > 0; i--)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i - 1);

      if (eb_binder_find_person (binder, eb_seat_get_account (seat)) == NULL)
        eb_table_leave (self->table, seat);
    }
}

/* A door was shut while the binder lay open: nothing of it stays on the screen. */
static gboolean
open_anew (gpointer user_data)
{
  EbSession *self = user_data;

  self->shut_source = 0;
  if (self->binder != NULL && !eb_session_open (self, NULL, NULL))
    eb_session_lock_all (self); /* no door is left */
  return G_SOURCE_REMOVE;
}

static void
on_shut_cb (EbSession *self)
{
  if (self->shut_source == 0)
    self->shut_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, open_anew, self, NULL);
}

/**
 * eb_session_open:
 * @self: the session
 * @id: (nullable): a binder's id; %NULL for the one that lies open
 * @error: return location for a #GError
 *
 * Opens the binder for everyone at the table. If it cannot be opened, what lay
 * open stays.
 *
 * Returns: %TRUE if "binder" is now that binder
 */
gboolean
eb_session_open (EbSession  *self,
                 const EbId *id,
                 GError    **error)
{
  g_autoptr (EbBinder) binder = NULL;

  g_return_val_if_fail (EB_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL || self->binder != NULL, FALSE);

  binder = open_with_its_law (self, id != NULL ? id : eb_binder_get_id (self->binder), error);
  if (binder == NULL)
    return FALSE;

  if (id != NULL && self->binder != NULL && !eb_id_equal (id, eb_binder_get_id (self->binder)))
    seat_only_its_people (self, binder);
  g_set_object (&self->binder, binder);
  g_signal_connect_object (binder, "notify::today", G_CALLBACK (eb_session_alarms_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "shut", G_CALLBACK (on_shut_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BINDER]);
  eb_session_alarms_changed (self);
  return TRUE;
}

/**
 * eb_session_alarms_changed:
 * @self: the session
 *
 * Says that what is due may have changed ("alarms-changed"), once this turn of
 * the main loop has stored it.
 */
void
eb_session_alarms_changed (EbSession *self)
{
  g_return_if_fail (EB_IS_SESSION (self));

  g_signal_emit (self, signals[SIGNAL_ALARMS_CHANGED], 0);
}

/**
 * eb_session_list_seats:
 * @self: the session, with a binder open
 * @actor: which side
 *
 * Returns: (transfer full) (element-type EbSeat): who of that side is at the
 *   table, in the order they sat down; possibly empty
 */
GPtrArray *
eb_session_list_seats (EbSession *self,
                       EbActor    actor)
{
  GPtrArray  *seats = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *table = G_LIST_MODEL (self->table);
  const guint n = g_list_model_get_n_items (table);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      EbPerson *person = eb_binder_find_person (self->binder, eb_seat_get_account (seat));

      if (person != NULL && eb_person_get_actor (person) == actor)
        g_ptr_array_add (seats, g_steal_pointer (&seat));
    }
  return seats;
}

/**
 * eb_session_get_pen:
 * @self: the session
 *
 * Returns: (transfer none) (nullable): who holds the pen
 */
EbSeat *
eb_session_get_pen (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return self->pen == NULL ? NULL : eb_pen_get_holder (self->pen);
}

/**
 * eb_session_take_pen:
 * @self: the session
 * @seat: who takes it
 *
 * Whoever held it gives it up. Nothing happens if @seat is not at the table.
 */
void
eb_session_take_pen (EbSession *self,
                     EbSeat    *seat)
{
  g_return_if_fail (EB_IS_SESSION (self));

  eb_pen_take (self->pen, seat);
}

/**
 * eb_session_use_pen:
 * @self: the session
 *
 * Somebody wrote with the pen: the time until it lies down starts anew.
 */
void
eb_session_use_pen (EbSession *self)
{
  g_return_if_fail (EB_IS_SESSION (self));

  eb_pen_use (self->pen);
}

/**
 * eb_session_rest_pen:
 * @self: the session
 *
 * The pen lies down, as it does after a while without writing.
 */
void
eb_session_rest_pen (EbSession *self)
{
  g_return_if_fail (EB_IS_SESSION (self));

  eb_pen_rest (self->pen);
}

/**
 * eb_session_leave:
 * @self: the session
 * @seat: who leaves the table
 * @error: return location for a #GError
 *
 * The binder is read anew with the keys of those who stay, so that what only
 * @seat could read is gone.
 *
 * Returns: %TRUE if the binder could be opened for the others, or nobody is left
 */
gboolean
eb_session_leave (EbSession *self,
                  EbSeat    *seat,
                  GError   **error)
{
  g_return_val_if_fail (EB_IS_SESSION (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->table)) <= 1)
    {
      eb_session_lock_all (self);
      return TRUE;
    }
  g_signal_emit (self, signals[SIGNAL_LEAVING], 0);
  eb_table_leave (self->table, seat);
  return self->binder == NULL || eb_session_open (self, NULL, error);
}

/**
 * eb_session_lock_all:
 * @self: the session
 *
 * First says "leaving" and "locking", then drops the binder, then wipes every key.
 */
void
eb_session_lock_all (EbSession *self)
{
  g_return_if_fail (EB_IS_SESSION (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->table)) == 0)
    return; /* nothing is unlocked: what somebody is filling in stays */
  g_signal_emit (self, signals[SIGNAL_LEAVING], 0);
  g_signal_emit (self, signals[SIGNAL_LOCKING], 0);
  g_clear_object (&self->binder);
  eb_table_lock_all (self->table);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BINDER]);
}

/**
 * eb_session_get_hint:
 * @self: the session
 *
 * Returns: (transfer none) (nullable): what the demo's unlock screen says
 */
const char *
eb_session_get_hint (EbSession *self)
{
  g_return_val_if_fail (EB_IS_SESSION (self), NULL);

  return self->hint;
}

/**
 * eb_session_set_hint:
 * @self: the session
 * @hint: (nullable): who has which password, in the demo
 */
void
eb_session_set_hint (EbSession  *self,
                     const char *hint)
{
  g_return_if_fail (EB_IS_SESSION (self));

  g_free (self->hint);
  self->hint = g_strdup (hint);
}
