/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-keys-private.h"
#include "eb-clock.h"

/* Keys follow consent. Whenever somebody opens the binder, and whenever something
 * is said, each door that those at the table may read gets a new key if somebody
 * knows its newest one who may not read it, and whoever may read it is granted what
 * they lack. So a door's newest key is known to those alone who may read it. */

/* A key that an account has been granted. */
typedef struct
{
  EbId key;
  EbId account;
} Held;

static guint
held_hash (gconstpointer held)
{
  return eb_id_hash (&((const Held *) held)->key) ^ (31 * eb_id_hash (&((const Held *) held)->account));
}

static gboolean
held_equal (gconstpointer a,
            gconstpointer b)
{
  const Held *first = a;
  const Held *second = b;

  return eb_id_equal (&first->key, &second->key) && eb_id_equal (&first->account, &second->account);
}

/* One person of the binder, and which doors are open to them. */
typedef struct
{
  EbPerson *person; /* the binder keeps it */
  guint     open;
} Reader;

typedef struct
{
  EbBinder   *binder;
  EbWriter   *writer;
  GPtrArray  *grants;  /* of EbGrant: all there are */
  GHashTable *held;    /* set of Held */
  GHashTable *may;     /* EbId, borrowed, of an account to the doors that are open to it */
  GArray     *readers; /* of Reader */
} Settling;

static void
settling_clear (Settling *self)
{
  g_clear_pointer (&self->grants, g_ptr_array_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->may, g_hash_table_unref);
  g_clear_pointer (&self->readers, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Settling, settling_clear)

static void
add_held (Settling   *self,
          const EbId *key,
          const EbId *account)
{
  Held *held = g_new (Held, 1);

  held->key = *key;
  held->account = *account;
  g_hash_table_add (self->held, held);
}

static void
add_reader (Settling *self,
            EbPerson *person)
{
  const Reader reader = { person, eb_binder_get_readable (self->binder, person) };

  g_array_append_val (self->readers, reader);
  g_hash_table_insert (self->may, (gpointer) eb_person_get_account (person), GUINT_TO_POINTER (reader.open));
}

static gboolean
settling_init (Settling *self,
               EbBinder *binder,
               EbWriter *writer,
               GError  **error)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (binder->people));

  self->binder = binder;
  self->writer = writer;
  self->held = g_hash_table_new_full (held_hash, held_equal, g_free, NULL);
  self->may = g_hash_table_new (eb_id_hash, eb_id_equal_func);
  self->readers = g_array_new (FALSE, FALSE, sizeof (Reader));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (G_LIST_MODEL (binder->people), i);

      add_reader (self, person);
    }
  self->grants = eb_journal_list_binder_grants (binder->journal, &binder->id, error);
  for (guint i = 0; self->grants != NULL && i < self->grants->len; i++)
    {
      const EbGrant *grant = g_ptr_array_index (self->grants, i);

      add_held (self, &grant->key, &grant->account);
    }
  return self->grants != NULL;
}

static gboolean
may_read (const Settling *self,
          const EbId     *account,
          EbDoor          door)
{
  return (GPOINTER_TO_UINT (g_hash_table_lookup (self->may, account)) & EB_DOOR_BIT (door)) != 0;
}

/* The newest key of @door that somebody at the table could write with. */
static const EbDoorKey *
find_own (const Settling *self,
          EbSeat         *seat,
          EbDoor          door)
{
  if (!may_read (self, eb_seat_get_account (seat), door))
    return NULL;
  return eb_keyring_find_door (eb_seat_get_keyring (seat), &self->binder->id, door);
}

/* Whoever granted a key knows it as well as whom it was granted to. Whether a grant
 * is signed does not matter here: it may hold the key all the same. */
static gboolean
is_known_to_others (const Settling  *self,
                    const EbDoorKey *key)
{
  for (guint i = 0; i < self->grants->len; i++)
    {
      const EbGrant *grant = g_ptr_array_index (self->grants, i);

      if (eb_id_equal (&grant->key, &key->id) &&
          (!may_read (self, &grant->account, key->door) || !may_read (self, &grant->granter, key->door)))
        return TRUE;
    }
  return FALSE;
}

/* A public key that is none keeps nobody else from theirs. */
static gboolean
grant_one (Settling        *self,
           EbKeyring       *keeper,
           const EbDoorKey *key,
           EbPerson        *person,
           GError         **error)
{
  const EbId *account = eb_person_get_account (person);
  const Held  held = { key->id, *account };
  g_autoptr (GError) problem = NULL;

  if (g_hash_table_contains (self->held, &held))
    return TRUE;
  if (!eb_writer_grant (self->writer, keeper, &key->id, account, eb_person_get_public_box (person), &problem))
    {
      if (g_error_matches (problem, EB_VAULT_ERROR, EB_VAULT_ERROR_BROKEN_SEAL))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  add_held (self, &key->id, account);
  return TRUE;
}

/* All generations of @door that @keyring has, to all who may read it. */
static gboolean
grant_held (Settling  *self,
            EbKeyring *keyring,
            EbDoor     door,
            GError   **error)
{
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (keyring, &self->binder->id);

  for (guint i = 0; i < keys->len; i++)
    {
      const EbDoorKey *key = g_ptr_array_index (keys, i);

      for (guint j = 0; key->door == door && j < self->readers->len; j++)
        {
          const Reader *reader = &g_array_index (self->readers, Reader, j);

          if ((reader->open & EB_DOOR_BIT (door)) != 0 && !grant_one (self, keyring, key, reader->person, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* One of several keys of the newest generation may be the one to write with. */
static gboolean
renew_door (Settling *self,
            EbDoor    door,
            GError  **error)
{
  GListModel *table = G_LIST_MODEL (self->binder->table);
  const guint n = g_list_model_get_n_items (table);
  guint       newest = 0;
  EbSeat     *renewer = NULL; /* the table keeps it */

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      const EbDoorKey *own = find_own (self, seat, door);

      if (own == NULL || own->generation < newest)
        continue;
      if (own->generation > newest)
        renewer = NULL;
      newest = own->generation;
      if (is_known_to_others (self, own))
        renewer = seat;
    }
  return renewer == NULL || eb_writer_make_next (self->writer, eb_seat_get_keyring (renewer), find_own (self, renewer, door), error);
}

static gboolean
grant_door (Settling *self,
            EbDoor    door,
            GError  **error)
{
  GListModel *table = G_LIST_MODEL (self->binder->table);
  const guint n = g_list_model_get_n_items (table);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);

      if (find_own (self, seat, door) != NULL && !grant_held (self, eb_seat_get_keyring (seat), door, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
eb_binder_settle_into (EbBinder *self,
                       EbWriter *writer,
                       GError  **error)
{
  g_auto (Settling) settling = { 0 };

  if (!settling_init (&settling, self, writer, error))
    return FALSE;
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    if (!renew_door (&settling, door, error) || !grant_door (&settling, door, error))
      return FALSE;
  return TRUE;
}

static gboolean
settle (EbBinder *self,
        GError  **error)
{
  g_auto (EbWriter) writer = { 0 };

  if (!eb_binder_take_new_keys (self, error))
    return FALSE;
  eb_binder_shut_doors (self);
  eb_writer_init (&writer, NULL, &self->id, NULL);
  if (!eb_binder_settle_into (self, &writer, error))
    return FALSE;
  if (writer.batch->grants->len == 0)
    return TRUE;
  if (!eb_writer_store (&writer, self->journal, error))
    return FALSE;
  eb_binder_share_grants (self, writer.batch);
  g_object_notify (G_OBJECT (self), "keys");
  return TRUE;
}

gboolean
eb_binder_settle_keys (EbBinder *self,
                       GError  **error)
{
  self->keys_day = eb_clock_today ();
  self->unsettled = !settle (self, error);
  return !self->unsettled;
}

/* That keys could not be made or granted keeps nobody from reading: it is tried
 * again before anything is written. */
void
eb_binder_follow_day (EbBinder *self)
{
  g_autoptr (GError) error = NULL;

  if (!eb_binder_settle_keys (self, &error))
    g_message ("Keys could not be renewed: %s", error->message);
}
