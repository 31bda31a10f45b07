/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-writer.h"

#include "eb-binder.h"
#include "eb-clock.h"

/* A key that nobody has been granted yet. */
typedef struct
{
  EbKeyring *keyring; /* borrowed: whoever writes sits at the table */
  EbId       key;
} EbMadeKey;

void
eb_writer_init (EbWriter     *self,
                EbKeyring    *keyring,
                const EbId   *binder,
                const guint8 *previous)
{
  self->batch = eb_batch_new ();
  self->made = g_array_new (FALSE, FALSE, sizeof (EbMadeKey));
  self->keyring = keyring;
  self->binder = *binder;
  self->has_previous = previous != NULL;
  if (previous != NULL)
    memcpy (self->previous, previous, EB_HASH_SIZE);
}

static void
forget_made (EbWriter *self)
{
  for (guint i = 0; i < self->made->len; i++)
    {
      const EbMadeKey *made = &g_array_index (self->made, EbMadeKey, i);

      eb_keyring_drop (made->keyring, &made->key);
    }
}

void
eb_writer_clear (EbWriter *self)
{
  if (self->made != NULL)
    forget_made (self);
  g_clear_pointer (&self->made, g_array_unref);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->batch, eb_batch_free);
}

/* GVariants are stored little-endian whatever machine wrote them. */
static GBytes *
payload_to_bytes (GVariant *payload)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (payload);

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      g_autoptr (GVariant) swapped = g_variant_byteswap (sunk);

      return g_variant_get_data_as_bytes (swapped);
    }
  return g_variant_get_data_as_bytes (sunk);
}

gboolean
eb_writer_add (EbWriter   *self,
               EbDoor      door,
               const EbId *record,
               const EbId *parent,
               GVariant   *payload,
               GError    **error)
{
  g_autoptr (GBytes) bytes = payload_to_bytes (payload);
  const EbDoorKey *key = eb_keyring_find_door (self->keyring, &self->binder, door);
  EbSealedHead     head = { 0 };
  EbSealed        *sealed = NULL;

  if (self->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (self->problem));
      return FALSE;
    }
  if (key == NULL)
    {
      g_set_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "no key to the door %s", eb_door_to_nick (door));
      return FALSE;
    }

  head.id = eb_vault_random_id ();
  head.record = *record;
  head.parent = parent == NULL ? EB_ID_NONE : *parent;
  head.binder = self->binder;
  head.key = key->id;
  head.author = *eb_keyring_get_account (self->keyring);
  head.time = eb_clock_now_us ();
  sealed = eb_keyring_seal (self->keyring, &head, self->has_previous ? self->previous : NULL, bytes, error);
  if (sealed == NULL)
    return FALSE;

  eb_sealed_hash (sealed, self->previous);
  self->has_previous = TRUE;
  g_ptr_array_add (self->batch->revisions, sealed);
  return TRUE;
}

gboolean
eb_writer_grant (EbWriter     *self,
                 EbKeyring    *keyring,
                 const EbId   *key,
                 const EbId   *account,
                 const guint8 *public_box,
                 GError      **error)
{
  EbGrant *made = eb_keyring_grant (keyring, key, account, public_box, eb_clock_now_us (), error);

  if (made == NULL)
    return FALSE;
  g_ptr_array_add (self->batch->grants, made);
  return TRUE;
}

gboolean
eb_writer_grant_doors (EbWriter     *self,
                       guint         doors,
                       const EbId   *account,
                       const guint8 *public_box,
                       GError      **error)
{
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (self->keyring, &self->binder);

  for (guint i = 0; i < keys->len; i++)
    {
      const EbDoorKey *key = g_ptr_array_index (keys, i);

      if (key->door != EB_DOOR_ROOM && (doors & EB_DOOR_BIT (key->door)) != 0 &&
          !eb_writer_grant (self, self->keyring, &key->id, account, public_box, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_key (EbWriter  *self,
          EbKeyring *keyring,
          EbDoor     door,
          guint      generation,
          EbId      *key,
          GError   **error)
{
  EbMadeKey made = { .keyring = keyring };

  if (!eb_keyring_make_key (keyring, &self->binder, door, generation, key, error))
    return FALSE;
  made.key = *key;
  g_array_append_val (self->made, made);
  return TRUE;
}

gboolean
eb_writer_make_door (EbWriter *self,
                     EbDoor    door,
                     GError  **error)
{
  EbId key = EB_ID_NONE;

  return make_key (self, self->keyring, door, 1, &key, error) &&
         eb_writer_grant (self, self->keyring, &key, eb_keyring_get_account (self->keyring), eb_keyring_get_public_box (self->keyring), error);
}

gboolean
eb_writer_make_next (EbWriter        *self,
                     EbKeyring       *keyring,
                     const EbDoorKey *key,
                     GError         **error)
{
  EbId next = EB_ID_NONE;

  if (key->generation == G_MAXUINT32)
    {
      g_set_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_UNTRUSTED, "no generation can follow");
      return FALSE;
    }
  return make_key (self, keyring, key->door, key->generation + 1, &next, error);
}

gboolean
eb_writer_store (EbWriter  *self,
                 EbJournal *journal,
                 GError   **error)
{
  if (self->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (self->problem));
      return FALSE;
    }
  if (!eb_journal_commit (journal, self->batch, error))
    return FALSE;
  g_array_set_size (self->made, 0);
  return TRUE;
}
