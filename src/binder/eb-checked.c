/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-checked.h"

/* Fewer are verified anew faster than they are written to the disk. */
#define LEAST_TO_STORE 64

struct _EbChecked
{
  EbId        place;  /* where the journal keeps them */
  GPtrArray  *stored; /* of GBytes */
  GHashTable *known;  /* set of EB_TAG_SIZE bytes, borrowed from stored */
  GByteArray *fresh;  /* tags that are not stored */
};

/* Tags are as good as random: the first bytes of one will do. */
static guint
hash_tag (gconstpointer tag)
{
  guint first = 0;

  memcpy (&first, tag, sizeof first);
  return first;
}

static gboolean
equal_tags (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, EB_TAG_SIZE) == 0;
}

static void
know (EbChecked *self,
      GBytes    *tags)
{
  gsize         size = 0;
  const guint8 *bytes = g_bytes_get_data (tags, &size);

  for (gsize at = 0; at + EB_TAG_SIZE <= size; at += EB_TAG_SIZE)
    g_hash_table_add (self->known, (gpointer) (bytes + at));
}

EbChecked *
eb_checked_new (EbJournal  *journal,
                EbKeyring  *keyring,
                const EbId *binder)
{
  EbChecked *self = g_new0 (EbChecked, 1);
  g_autoptr (GError) error = NULL;

  self->place = eb_keyring_derive_id (keyring, "checked", binder);
  self->known = g_hash_table_new (hash_tag, equal_tags);
  self->fresh = g_byte_array_new ();
  self->stored = eb_journal_list_checked (journal, &self->place, &error);
  if (self->stored == NULL)
    g_message ("What was verified before cannot be read: %s", error->message);
  for (guint i = 0; self->stored != NULL && i < self->stored->len; i++)
    know (self, g_ptr_array_index (self->stored, i));
  return self;
}

void
eb_checked_free (EbChecked *self)
{
  g_hash_table_unref (self->known);
  g_clear_pointer (&self->stored, g_ptr_array_unref);
  g_byte_array_unref (self->fresh);
  g_free (self);
}

/* Only a signature that holds has a tag, so one that is missing, lost or made up by
 * somebody else changes nothing but the time it takes. */
gboolean
eb_checked_verify (EbChecked      *self,
                   EbKeyring      *keyring,
                   const EbSealed *sealed,
                   const EbOpened *opened,
                   const guint8   *author_public_sign)
{
  guint8         tag[EB_TAG_SIZE];
  const gboolean has_tag = eb_keyring_tag (keyring, opened, sealed, author_public_sign, tag);

  if (has_tag && g_hash_table_contains (self->known, tag))
    return TRUE;
  if (!eb_opened_verify (opened, sealed, author_public_sign))
    return FALSE;
  if (has_tag)
    g_byte_array_append (self->fresh, tag, sizeof tag);
  return TRUE;
}

void
eb_checked_store (EbChecked *self,
                  EbJournal *journal)
{
  g_autoptr (GBytes) tags = NULL;
  g_autoptr (GError) error = NULL;

  if (self->fresh->len < LEAST_TO_STORE * EB_TAG_SIZE)
    return;
  tags = g_bytes_new (self->fresh->data, self->fresh->len);
  if (eb_journal_add_checked (journal, &self->place, tags, &error))
    g_byte_array_set_size (self->fresh, 0);
  else
    g_message ("What was verified cannot be kept: %s", error->message);
}
