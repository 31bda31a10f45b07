/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-clock.h"

/* Which keys those at the table hold. A grant is only an envelope: anybody who can
 * write to the file can put one there, and whoever signed it knows the key. */

/* A grant that does not open is skipped: the door just stays closed. A room's key
 * from somebody else is said. */
static void
take_key (EbBinder      *self,
          EbKeyring     *keyring,
          const EbGrant *grant)
{
  g_autoptr (GError) refused = NULL;

  if (!eb_keyring_take (keyring, grant, &refused) && g_error_matches (refused, EB_VAULT_ERROR, EB_VAULT_ERROR_FORGED))
    self->broken++;
}

/* The grants of this binder's keys that were made to @seat. */
static GPtrArray *
list_grants (EbBinder *self,
             EbSeat   *seat,
             GError  **error)
{
  GPtrArray *grants = eb_journal_list_grants (self->journal, eb_seat_get_account (seat), error);

  for (guint i = grants == NULL ? 0 : grants->len; i > 0; i--)
    if (!eb_id_equal (&((const EbGrant *) g_ptr_array_index (grants, i - 1))->binder, &self->id))
      g_ptr_array_remove_index (grants, i - 1);
  return grants;
}

static void
remember_grants (EbBinder  *self,
                 EbSeat    *seat,
                 GPtrArray *grants)
{
  g_hash_table_insert (self->grants_seen, eb_id_copy (eb_seat_get_account (seat)), GUINT_TO_POINTER (grants->len));
}

gboolean
eb_binder_take_keys (EbBinder *self,
                     EbSeat   *seat,
                     GError  **error)
{
  g_autoptr (GPtrArray) grants = list_grants (self, seat, error);

  if (grants == NULL)
    return FALSE;
  remember_grants (self, seat, grants);
  for (guint i = 0; i < grants->len; i++)
    take_key (self, eb_seat_get_keyring (seat), g_ptr_array_index (grants, i));
  return TRUE;
}

/* --- Who granted it ------------------------------------------------------------------ */

/* Somebody pinned signed it, who could hold that key themselves: nobody else may
 * say under which key others write. */
static gboolean
is_granted (EbBinder      *self,
            EbKeyring     *keyring,
            const EbGrant *grant)
{
  const EbDoorKey *key = eb_keyring_find_key (keyring, &grant->key);
  EbPerson        *granter = eb_binder_find_person (self, &grant->granter);

  return granter != NULL && (key == NULL || eb_binder_may_have_held (self, granter, key->door)) &&
         eb_grant_verify (grant, eb_person_get_public_sign (granter));
}

/* A forged grant beside a true one must not take the key away. */
static gboolean
is_granted_otherwise (EbBinder   *self,
                      EbKeyring  *keyring,
                      GPtrArray  *grants,
                      const EbId *key)
{
  for (guint i = 0; i < grants->len; i++)
    {
      const EbGrant *grant = g_ptr_array_index (grants, i);

      if (eb_id_equal (&grant->key, key) && is_granted (self, keyring, grant))
        return TRUE;
    }
  return FALSE;
}

static void
verify_grants (EbBinder  *self,
               EbKeyring *keyring,
               GPtrArray *grants)
{
  for (guint i = 0; i < grants->len; i++)
    {
      const EbGrant *grant = g_ptr_array_index (grants, i);

      if (is_granted (self, keyring, grant))
        continue;
      self->broken++;
      if (!is_granted_otherwise (self, keyring, grants, &grant->key))
        eb_keyring_drop (keyring, &grant->key);
    }
}

/* A key that nobody who could has granted is dropped, and an account whose keys
 * are not the pinned ones may not open the binder. */
gboolean
eb_binder_verify_keys (EbBinder *self,
                       EbSeat   *seat,
                       GError  **error)
{
  EbKeyring *keyring = eb_seat_get_keyring (seat);
  EbPerson  *person = eb_binder_find_person (self, eb_seat_get_account (seat));
  g_autoptr (GPtrArray) grants = list_grants (self, seat, error);

  if (grants == NULL)
    return FALSE;
  if (person != NULL &&
      memcmp (eb_person_get_public_sign (person), eb_keyring_get_public_sign (keyring), EB_PUBLIC_SIGN_SIZE) != 0)
    {
      g_set_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_UNTRUSTED, "an account's keys are not the pinned ones");
      return FALSE;
    }
  verify_grants (self, keyring, grants);
  return TRUE;
}

/* --- Doors that are not open ------------------------------------------------------------ */

/* The keys of a seat's doors that are not open to it, oldest door first. */
static GArray *
list_closed (EbBinder *self,
             EbSeat   *seat)
{
  const guint open = eb_binder_get_readable (self, eb_binder_find_person (self, eb_seat_get_account (seat)));
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (eb_seat_get_keyring (seat), &self->id);
  GArray *closed = g_array_new (FALSE, FALSE, sizeof (EbId));

  for (guint i = 0; i < keys->len; i++)
    {
      const EbDoorKey *key = g_ptr_array_index (keys, i);

      if ((open & EB_DOOR_BIT (key->door)) == 0)
        g_array_append_val (closed, key->id);
    }
  return closed;
}

static gboolean
is_held (EbBinder   *self,
         const EbId *key)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      if (eb_keyring_find_key (eb_seat_get_keyring (seat), key) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
eb_binder_shut_doors (EbBinder *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  gboolean    lost = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);
      g_autoptr (GArray) closed = list_closed (self, seat);

      for (guint j = 0; j < closed->len; j++)
        eb_keyring_drop (eb_seat_get_keyring (seat), &g_array_index (closed, EbId, j));
      for (guint j = 0; j < closed->len; j++)
        lost |= !is_held (self, &g_array_index (closed, EbId, j));
    }
  if (lost)
    g_signal_emit_by_name (self, "shut");
  return lost;
}

/* --- Since then ------------------------------------------------------------------------- */

/* Those of @grants that are not held yet and may be. */
static void
take_new (EbBinder  *self,
          EbSeat    *seat,
          GPtrArray *grants)
{
  const guint open = eb_binder_get_readable (self, eb_binder_find_person (self, eb_seat_get_account (seat)));
  EbKeyring  *keyring = eb_seat_get_keyring (seat);

  for (guint i = 0; i < grants->len; i++)
    {
      const EbGrant   *grant = g_ptr_array_index (grants, i);
      const EbDoorKey *key = NULL;

      if (eb_keyring_find_key (keyring, &grant->key) != NULL || !eb_keyring_take (keyring, grant, NULL))
        continue;
      key = eb_keyring_find_key (keyring, &grant->key);
      if ((open & EB_DOOR_BIT (key->door)) == 0 || !is_granted (self, keyring, grant))
        eb_keyring_drop (keyring, &grant->key);
    }
}

gboolean
eb_binder_take_new_keys (EbBinder *self,
                         GError  **error)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);
      g_autoptr (GPtrArray) grants = list_grants (self, seat, error);

      if (grants == NULL)
        return FALSE;
      remember_grants (self, seat, grants);
      take_new (self, seat, grants);
    }
  return TRUE;
}

void
eb_binder_share_grants (EbBinder      *self,
                        const EbBatch *batch)
{
  for (guint i = 0; i < batch->grants->len; i++)
    {
      const EbGrant *grant = g_ptr_array_index (batch->grants, i);
      EbSeat        *seat = eb_table_find (self->table, &grant->account);
      guint          seen = 0;

      if (seat == NULL || !eb_id_equal (&grant->binder, &self->id))
        continue;
      seen = GPOINTER_TO_UINT (g_hash_table_lookup (self->grants_seen, &grant->account));
      g_hash_table_insert (self->grants_seen, eb_id_copy (&grant->account), GUINT_TO_POINTER (seen + 1));
      eb_keyring_take (eb_seat_get_keyring (seat), grant, NULL);
    }
}

static gboolean
has_new_grants (EbBinder *self,
                EbSeat   *by,
                GError  **error)
{
  g_autoptr (GPtrArray) grants = list_grants (self, by, error);

  return grants != NULL && grants->len != GPOINTER_TO_UINT (g_hash_table_lookup (self->grants_seen, eb_seat_get_account (by)));
}

/* Somebody who does not sit here has taken no keys for this binder: what they hold
 * says what they may. */
gboolean
eb_binder_renew_keys (EbBinder *self,
                      EbSeat   *by,
                      GError  **error)
{
  g_autoptr (GError) problem = NULL;

  if (eb_table_find (self->table, eb_seat_get_account (by)) != by)
    return TRUE;
  if (has_new_grants (self, by, &problem))
    return eb_binder_take_new_keys (self, error) &&
           eb_binder_catch_up (self, by, error) &&
           eb_binder_settle_keys (self, error);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->unsettled || eb_date_compare (self->keys_day, eb_clock_today ()) != 0)
    return eb_binder_settle_keys (self, error);
  eb_binder_shut_doors (self); /* choosing a binder takes all keys that were ever granted */
  return TRUE;
}
