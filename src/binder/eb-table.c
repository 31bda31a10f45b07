/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-table.h"

#define FREE_TRIES 3
#define LONGEST_WAIT_SECONDS 60
#define KDF_TARGET_MS 700

/* How often somebody was wrong in a row, and when they may try again. */
typedef struct
{
  guint  wrong;
  gint64 again_at; /* g_get_monotonic_time() */
} Tries;

struct _EbTable
{
  GObject parent_instance;

  GPtrArray  *seats; /* of EbSeat */
  GHashTable *tries; /* EbId to Tries */
};

static void eb_table_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EbTable, eb_table, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, eb_table_model_init))

static GType
eb_table_get_item_type (GListModel *model)
{
  return EB_TYPE_SEAT;
}

static guint
eb_table_get_n_items (GListModel *model)
{
  return EB_TABLE (model)->seats->len;
}

static gpointer
eb_table_get_item (GListModel *model,
                   guint       position)
{
  EbTable *self = EB_TABLE (model);

  if (position >= self->seats->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->seats, position));
}

static void
eb_table_model_init (GListModelInterface *iface)
{
  iface->get_item_type = eb_table_get_item_type;
  iface->get_n_items = eb_table_get_n_items;
  iface->get_item = eb_table_get_item;
}

static void
eb_table_finalize (GObject *object)
{
  EbTable *self = EB_TABLE (object);

  for (guint i = 0; i < self->seats->len; i++)
    eb_keyring_wipe (eb_seat_get_keyring (g_ptr_array_index (self->seats, i)));
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->tries, g_hash_table_unref);

  G_OBJECT_CLASS (eb_table_parent_class)->finalize (object);
}

static void
eb_table_class_init (EbTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_table_finalize;
}

static void
eb_table_init (EbTable *self)
{
  self->seats = g_ptr_array_new_with_free_func (g_object_unref);
  self->tries = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, g_free);
}

/**
 * eb_table_new:
 *
 * Returns: (transfer full): a table with nobody at it
 */
EbTable *
eb_table_new (void)
{
  return g_object_new (EB_TYPE_TABLE, NULL);
}

/**
 * eb_table_find:
 * @self: the table
 * @account: an account's id
 *
 * Returns: (transfer none) (nullable): that account's seat, if it is unlocked
 */
EbSeat *
eb_table_find (EbTable    *self,
               const EbId *account)
{
  g_return_val_if_fail (EB_IS_TABLE (self), NULL);

  for (guint i = 0; i < self->seats->len; i++)
    {
      EbSeat *seat = g_ptr_array_index (self->seats, i);

      if (eb_id_equal (eb_seat_get_account (seat), account))
        return seat;
    }
  return NULL;
}

/**
 * eb_table_seat:
 * @self: the table
 * @seat: an unlocked account; if it sits here already, nothing happens
 */
void
eb_table_seat (EbTable *self,
               EbSeat  *seat)
{
  g_return_if_fail (EB_IS_TABLE (self));
  g_return_if_fail (EB_IS_SEAT (seat));

  if (eb_table_find (self, eb_seat_get_account (seat)) != NULL)
    return;

  g_ptr_array_add (self->seats, g_object_ref (seat));
  g_list_model_items_changed (G_LIST_MODEL (self), self->seats->len - 1, 0, 1);
}

/**
 * eb_table_leave:
 * @self: the table
 * @seat: somebody at it
 *
 * Wipes the seat's keys, then takes it off the list.
 */
void
eb_table_leave (EbTable *self,
                EbSeat  *seat)
{
  guint position = 0;

  g_return_if_fail (EB_IS_TABLE (self));
  g_return_if_fail (EB_IS_SEAT (seat));

  eb_keyring_wipe (eb_seat_get_keyring (seat));
  if (!g_ptr_array_find (self->seats, seat, &position))
    return;
  g_ptr_array_remove_index (self->seats, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * eb_table_lock_all:
 * @self: the table
 *
 * Wipes everybody's keys before anybody is told that the list changed.
 */
void
eb_table_lock_all (EbTable *self)
{
  guint n = 0;

  g_return_if_fail (EB_IS_TABLE (self));

  n = self->seats->len;
  for (guint i = 0; i < n; i++)
    eb_keyring_wipe (eb_seat_get_keyring (g_ptr_array_index (self->seats, i)));
  g_ptr_array_set_size (self->seats, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

/**
 * eb_table_get_wait:
 * @self: the table
 * @account: who wants to try
 *
 * The wait grows with each wrong password. It is a courtesy to whoever looks
 * over a shoulder; against a stolen file only the derivation's cost helps.
 *
 * Returns: seconds until the next try is allowed, rounded up; 0: now
 */
guint
eb_table_get_wait (EbTable    *self,
                   const EbId *account)
{
  const Tries *tries = NULL;
  gint64       left = 0;

  g_return_val_if_fail (EB_IS_TABLE (self), 0);

  tries = g_hash_table_lookup (self->tries, account);
  if (tries != NULL)
    left = tries->again_at - g_get_monotonic_time ();
  return left <= 0 ? 0 : (guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

static void
note_wrong (EbTable    *self,
            const EbId *account)
{
  Tries *tries = g_hash_table_lookup (self->tries, account);
  gint64 wait = 0;

  if (tries == NULL)
    {
      tries = g_new0 (Tries, 1);
      g_hash_table_insert (self->tries, eb_id_copy (account), tries);
    }
  tries->wrong++;
  if (tries->wrong >= FREE_TRIES)
    wait = MIN (2 << MIN (tries->wrong - FREE_TRIES, 5), LONGEST_WAIT_SECONDS);
  tries->again_at = g_get_monotonic_time () + wait * G_USEC_PER_SEC;
}

/* --- Slow work in a thread ----------------------------------------------- */

typedef struct
{
  EbAccount *account;
  EbSecret  *secret;       /* password, or the recovery code */
  EbSecret  *new_password; /* recovery only */
  EbAccount *changed;      /* recovery only: what to store */
  EbJournal *journal;      /* recovery only */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->account, eb_account_free);
  g_clear_pointer (&opening->secret, eb_secret_free);
  g_clear_pointer (&opening->new_password, eb_secret_free);
  g_clear_pointer (&opening->changed, eb_account_free);
  g_clear_object (&opening->journal);
  g_free (opening);
}

static void
unlock_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Opening *opening = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbKeyring) keyring = eb_keyring_unlock (opening->account, opening->secret, &error);

  if (keyring == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&keyring), g_object_unref);
}

/**
 * eb_table_unlock_async:
 * @self: the table
 * @account: who
 * @password: what they typed; copied
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main context
 * @user_data: for @callback
 */
void
eb_table_unlock_async (EbTable            *self,
                       const EbAccount    *account,
                       const EbSecret     *password,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->account = eb_account_copy (account);
  opening->secret = eb_secret_copy (password);
  g_task_set_source_tag (task, eb_table_unlock_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, unlock_thread);
}

/* Seats a keyring that a worker opened, or counts a wrong try. */
static EbSeat *
finish_opening (EbTable *self,
                GTask   *task,
                GError **error)
{
  const Opening *opening = g_task_get_task_data (task);
  GError        *problem = NULL;
  g_autoptr (EbKeyring) keyring = g_task_propagate_pointer (task, &problem);
  EbSeat *seat = NULL;

  if (keyring == NULL)
    {
      if (g_error_matches (problem, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD))
        note_wrong (self, &opening->account->id);
      g_propagate_error (error, problem);
      return NULL;
    }

  g_hash_table_remove (self->tries, &opening->account->id);
  seat = eb_table_find (self, &opening->account->id);
  if (seat != NULL)
    return g_object_ref (seat);
  seat = eb_seat_new (keyring);
  eb_table_seat (self, seat);
  return seat;
}

/**
 * eb_table_unlock_finish:
 * @self: the table
 * @result: from the callback
 * @error: return location for a #GError in the EB_VAULT_ERROR domain
 *
 * Returns: (transfer full): the seat, now at the table; %NULL on error
 */
EbSeat *
eb_table_unlock_finish (EbTable      *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return finish_opening (self, G_TASK (result), error);
}

static void
recover_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Opening *opening = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbKeyring) keyring = eb_keyring_unlock_by_recovery (opening->account, opening->secret, &error);

  if (keyring != NULL)
    opening->changed = eb_keyring_change_password (keyring, opening->account, opening->new_password, eb_kdf_calibrate (KDF_TARGET_MS), &error);
  if (opening->changed == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&keyring), g_object_unref);
}

/**
 * eb_table_recover_async:
 * @self: the table
 * @journal: where the newly sealed secret is stored
 * @account: who
 * @code: the recovery code, normalised; copied
 * @new_password: copied
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main context
 * @user_data: for @callback
 */
void
eb_table_recover_async (EbTable            *self,
                        EbJournal          *journal,
                        const EbAccount    *account,
                        const EbSecret     *code,
                        const EbSecret     *new_password,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->account = eb_account_copy (account);
  opening->secret = eb_secret_copy (code);
  opening->new_password = eb_secret_copy (new_password);
  opening->journal = g_object_ref (journal);
  g_task_set_source_tag (task, eb_table_recover_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, recover_thread);
}

/**
 * eb_table_recover_finish:
 * @self: the table
 * @result: from the callback
 * @error: return location for a #GError (EB_VAULT_ERROR or EB_JOURNAL_ERROR)
 *
 * Stores the new secret before anybody is seated: a password that was not kept
 * must not look as if it worked.
 *
 * Returns: (transfer full): the seat, now at the table; %NULL on error
 */
EbSeat *
eb_table_recover_finish (EbTable      *self,
                         GAsyncResult *result,
                         GError      **error)
{
  const Opening *opening = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  if (opening->changed != NULL &&
      !eb_journal_set_account_secret (opening->journal, opening->changed, error))
    return NULL;
  return finish_opening (self, G_TASK (result), error);
}

/* --- A new account --------------------------------------------------------- */

/**
 * eb_new_account_free:
 * @made: (transfer full): what eb_new_account_finish() returned
 */
void
eb_new_account_free (EbNewAccount *made)
{
  g_clear_pointer (&made->account, eb_account_free);
  g_clear_object (&made->seat);
  g_clear_pointer (&made->recovery, eb_secret_free);
  g_free (made);
}

typedef struct
{
  char     *name;
  EbSecret *password;
} Making;

static void
making_free (Making *making)
{
  g_clear_pointer (&making->name, g_free);
  g_clear_pointer (&making->password, eb_secret_free);
  g_free (making);
}

static EbNewAccount *
make_account (const Making *making,
              GError      **error)
{
  g_autoptr (EbNewAccount) made = g_new0 (EbNewAccount, 1);
  g_autoptr (EbKeyring) keyring = NULL;

  made->recovery = eb_recovery_code_new ();
  made->account = eb_account_new (making->name, making->password, made->recovery, eb_kdf_calibrate (KDF_TARGET_MS), error);
  if (made->account == NULL)
    return NULL;
  keyring = eb_keyring_unlock (made->account, making->password, error);
  if (keyring == NULL)
    return NULL;
  made->seat = eb_seat_new (keyring);
  return g_steal_pointer (&made);
}

static void
make_account_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbNewAccount) made = make_account (task_data, &error);

  if (made == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&made), (GDestroyNotify) eb_new_account_free);
}

/**
 * eb_new_account_async:
 * @name: as the unlock screen will show it, cleaned
 * @password: copied
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main context
 * @user_data: for @callback
 */
void
eb_new_account_async (const char         *name,
                      const EbSecret     *password,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Making *making = g_new0 (Making, 1);

  making->name = g_strdup (name);
  making->password = eb_secret_copy (password);
  g_task_set_source_tag (task, eb_new_account_async);
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  g_task_run_in_thread (task, make_account_thread);
}

/**
 * eb_new_account_finish:
 * @result: from the callback
 * @error: return location for a #GError in the EB_VAULT_ERROR domain
 *
 * Returns: (transfer full): the account with its seat (at no table yet) and the
 *   recovery code; %NULL on error
 */
EbNewAccount *
eb_new_account_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
