/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-journal.h"

G_DEFINE_QUARK (eb_journal_error_quark, eb_journal_error)

G_DEFINE_INTERFACE (EbJournal, eb_journal, G_TYPE_OBJECT)

static void
eb_journal_default_init (EbJournalInterface *iface)
{
}

/**
 * eb_batch_new:
 *
 * Returns: (transfer full): an empty batch, whose arrays free what is put into
 *   them
 */
EbBatch *
eb_batch_new (void)
{
  EbBatch *batch = g_new0 (EbBatch, 1);

  batch->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_account_free);
  batch->grants = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_grant_free);
  batch->revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_sealed_free);
  batch->sent_from = g_array_new (FALSE, FALSE, sizeof (EbId));
  return batch;
}

/**
 * eb_batch_free:
 * @batch: (nullable) (transfer full): a batch
 */
void
eb_batch_free (EbBatch *batch)
{
  if (batch == NULL)
    return;

  g_ptr_array_unref (batch->accounts);
  g_ptr_array_unref (batch->grants);
  g_ptr_array_unref (batch->revisions);
  g_array_unref (batch->sent_from);
  g_free (batch);
}

/**
 * eb_draft_free:
 * @draft: (nullable) (transfer full): a draft
 */
void
eb_draft_free (EbDraft *draft)
{
  if (draft == NULL)
    return;

  g_clear_pointer (&draft->sealed, g_bytes_unref);
  g_free (draft);
}

/**
 * eb_journal_commit:
 * @self: a journal
 * @batch: what to write
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain:
 *   %EB_JOURNAL_ERROR_REFUSED if an id is there already, or a reason of the
 *   disk's
 *
 * Writes all of @batch or none of it. When it returns %TRUE the batch survives
 * kill -9 and power loss. After an error the same batch may be tried again.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_commit (EbJournal     *self,
                   const EbBatch *batch,
                   GError       **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && batch != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->commit (self, batch, error);
}

/**
 * eb_journal_each_revision:
 * @self: a journal
 * @binder: whose revisions
 * @key: (nullable): only those under this key, in the order they were written;
 *   %NULL for all, in an order that holds within each key
 * @func: (scope call): called with each; it may call the journal
 * @user_data: for @func
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: %FALSE on error; %TRUE also when @func stopped the walk
 */
gboolean
eb_journal_each_revision (EbJournal   *self,
                          const EbId  *binder,
                          const EbId  *key,
                          EbSealedFunc func,
                          gpointer     user_data,
                          GError     **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && binder != NULL && func != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->each_revision (self, binder, key, func, user_data, error);
}

/**
 * eb_journal_get_revision:
 * @self: a journal
 * @id: a revision's id
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain:
 *   %EB_JOURNAL_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the revision; %NULL on error
 */
EbSealed *
eb_journal_get_revision (EbJournal  *self,
                         const EbId *id,
                         GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && id != NULL, NULL);

  return EB_JOURNAL_GET_IFACE (self)->get_revision (self, id, error);
}

/**
 * eb_journal_count_revisions:
 * @self: a journal
 * @binder: whose revisions
 * @count: (out): how many there are under all keys
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_count_revisions (EbJournal  *self,
                            const EbId *binder,
                            guint64    *count,
                            GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && binder != NULL && count != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->count_revisions (self, binder, count, error);
}

/**
 * eb_journal_list_accounts:
 * @self: a journal
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: (transfer full) (element-type EbAccount): in the order they were
 *   made; %NULL on error
 */
GPtrArray *
eb_journal_list_accounts (EbJournal *self,
                          GError   **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self), NULL);

  return EB_JOURNAL_GET_IFACE (self)->list_accounts (self, error);
}

/**
 * eb_journal_set_account_secret:
 * @self: a journal
 * @account: an account that is stored, with another password
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain:
 *   %EB_JOURNAL_ERROR_NOT_FOUND
 *
 * Stores the sealed halves and their parameters. Name and public keys stay as
 * they were, whatever @account says.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_set_account_secret (EbJournal       *self,
                               const EbAccount *account,
                               GError         **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && account != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->set_account_secret (self, account, error);
}

/**
 * eb_journal_list_grants:
 * @self: a journal
 * @account: to whom
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: (transfer full) (element-type EbGrant): in the order they were
 *   stored; %NULL on error
 */
GPtrArray *
eb_journal_list_grants (EbJournal  *self,
                        const EbId *account,
                        GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && account != NULL, NULL);

  return EB_JOURNAL_GET_IFACE (self)->list_grants (self, account, error);
}

/**
 * eb_journal_list_binder_grants:
 * @self: a journal
 * @binder: to whose doors
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: (transfer full) (element-type EbGrant): to all accounts, in the
 *   order they were stored; %NULL on error
 */
GPtrArray *
eb_journal_list_binder_grants (EbJournal  *self,
                               const EbId *binder,
                               GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && binder != NULL, NULL);

  return EB_JOURNAL_GET_IFACE (self)->list_binder_grants (self, binder, error);
}

/**
 * eb_journal_put_draft:
 * @self: a journal
 * @account: whose
 * @draft: takes the place of the one at the same place
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_put_draft (EbJournal     *self,
                      const EbId    *account,
                      const EbDraft *draft,
                      GError       **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && account != NULL && draft != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->put_draft (self, account, draft, error);
}

/**
 * eb_journal_drop_draft:
 * @self: a journal
 * @account: whose
 * @place: where; that there is none is no error
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_drop_draft (EbJournal  *self,
                       const EbId *account,
                       const EbId *place,
                       GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && account != NULL && place != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->drop_draft (self, account, place, error);
}

/**
 * eb_journal_list_drafts:
 * @self: a journal
 * @account: whose
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: (transfer full) (element-type EbDraft): oldest first; %NULL on error
 */
GPtrArray *
eb_journal_list_drafts (EbJournal  *self,
                        const EbId *account,
                        GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && account != NULL, NULL);

  return EB_JOURNAL_GET_IFACE (self)->list_drafts (self, account, error);
}

/**
 * eb_journal_add_checked:
 * @self: a journal
 * @place: opaque name of an account's binder
 * @tags: from eb_keyring_tag(), one after the other
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Adds to what is kept there. It is no part of what was written: it says only what
 * need not be verified again.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_add_checked (EbJournal  *self,
                        const EbId *place,
                        GBytes     *tags,
                        GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && place != NULL && tags != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->add_checked (self, place, tags, error);
}

/**
 * eb_journal_list_checked:
 * @self: a journal
 * @place: as for eb_journal_add_checked()
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: (transfer full) (element-type GBytes): all that was added there; %NULL on
 *   error
 */
GPtrArray *
eb_journal_list_checked (EbJournal  *self,
                         const EbId *place,
                         GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && place != NULL, NULL);

  return EB_JOURNAL_GET_IFACE (self)->list_checked (self, place, error);
}

/**
 * eb_journal_sync_alarms:
 * @self: a journal
 * @group: opaque name of one binder's alarms
 * @alarms: (array length=n_alarms) (nullable): all that are wanted; told is ignored
 * @n_alarms: how many
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Makes the group's alarms those: new ones come, others go, those that stay
 * keep when they were told. A snooze goes when its item's last alarm goes.
 * Writes nothing if nothing has changed.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_sync_alarms (EbJournal     *self,
                        const EbId    *group,
                        const EbAlarm *alarms,
                        gsize          n_alarms,
                        GError       **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && group != NULL, FALSE);
  g_return_val_if_fail (alarms != NULL || n_alarms == 0, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->sync_alarms (self, group, alarms, n_alarms, error);
}

/**
 * eb_journal_list_due_alarms:
 * @self: a journal
 * @now: Unix seconds UTC
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * What asks to be told: by eb_moment_is_due(), except for snoozed items, which
 * ask once when the snooze has run out. Each item comes once, with its latest
 * moment (the end of its snooze), however many of them were missed.
 *
 * Returns: (transfer full) (element-type EbAlarm): %NULL on error
 */
GArray *
eb_journal_list_due_alarms (EbJournal *self,
                            gint64     now,
                            GError   **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self), NULL);

  return EB_JOURNAL_GET_IFACE (self)->list_due_alarms (self, now, error);
}

/**
 * eb_journal_next_alarm:
 * @self: a journal
 * @now: Unix seconds UTC
 * @at: (out): when something next asks: @now if something does already,
 *   %G_MAXINT64 if nothing ever will
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_next_alarm (EbJournal *self,
                       gint64     now,
                       gint64    *at,
                       GError   **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && at != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->next_alarm (self, now, at, error);
}

/**
 * eb_journal_mark_told:
 * @self: a journal
 * @item: what was told of
 * @now: when, Unix seconds UTC
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * The item's moments up to @now are told, and a snooze that has run out is over.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_mark_told (EbJournal  *self,
                      const EbId *item,
                      gint64      now,
                      GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && item != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->mark_told (self, item, now, error);
}

/**
 * eb_journal_snooze:
 * @self: a journal
 * @item: what is to keep still
 * @now: Unix seconds UTC
 * @until: Unix seconds UTC; takes the place of an earlier snooze
 * @error: return location for a #GError in the %EB_JOURNAL_ERROR domain
 *
 * The item's moments up to @now are told; it is not due before @until, and
 * then once, whatever its own moments are.
 *
 * Returns: %FALSE on error
 */
gboolean
eb_journal_snooze (EbJournal  *self,
                   const EbId *item,
                   gint64      now,
                   gint64      until,
                   GError    **error)
{
  g_return_val_if_fail (EB_IS_JOURNAL (self) && item != NULL, FALSE);

  return EB_JOURNAL_GET_IFACE (self)->snooze (self, item, now, until, error);
}
