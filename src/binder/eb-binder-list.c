/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

/**
 * eb_binder_name_free:
 * @name: (transfer full): a binder's name
 */
void
eb_binder_name_free (EbBinderName *name)
{
  g_free (name->youth);
  g_free (name);
}

typedef struct
{
  EbKeyring *keyring;
  char      *youth;
} NameSearch;

static gboolean
find_name (const EbSealed *sealed,
           gpointer        user_data)
{
  NameSearch *search = user_data;
  EbCase      facts;
  const char *kind = NULL;
  g_auto (EbOpened) opened = { 0 };
  g_autoptr (GVariant) payload = NULL;

  if (!eb_keyring_open (search->keyring, sealed, &opened, NULL))
    return G_SOURCE_CONTINUE;
  payload = eb_binder_payload (&opened);
  if (!g_variant_lookup (payload, "kind", "&s", &kind) || !g_str_equal (kind, "binder"))
    return G_SOURCE_CONTINUE;
  eb_payload_read_info (payload, &search->youth, &facts);
  return G_SOURCE_REMOVE; /* one of the binder's first rows */
}

static char *
read_name (EbJournal  *journal,
           EbSeat     *seat,
           const EbId *binder,
           GError    **error)
{
  NameSearch search = { eb_seat_get_keyring (seat), NULL };
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (search.keyring, binder);

  /* Under the first door's oldest key, if somebody has had it taken back since. */
  for (guint i = 0; i < keys->len && search.youth == NULL; i++)
    {
      const EbDoorKey *key = g_ptr_array_index (keys, i);

      if (key->door == EB_DOOR_ENTRY && !eb_journal_each_revision (journal, binder, &key->id, find_name, &search, error))
        {
          g_clear_pointer (&search.youth, g_free);
          break;
        }
    }
  return search.youth;
}

/* Each binder that @grants name, once, with its keys taken. */
static GHashTable *
binders_of (EbSeat    *seat,
            GPtrArray *grants)
{
  GHashTable *binders = g_hash_table_new_full (eb_id_hash, eb_id_equal_func, g_free, NULL);

  for (guint i = 0; i < grants->len; i++)
    {
      const EbGrant *grant = g_ptr_array_index (grants, i);

      eb_keyring_take (eb_seat_get_keyring (seat), grant, NULL);
      if (!g_hash_table_contains (binders, &grant->binder))
        g_hash_table_add (binders, eb_id_copy (&grant->binder));
    }
  return binders;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const EbBinderName *const *first = a;
  const EbBinderName *const *second = b;

  return g_utf8_collate ((*first)->youth, (*second)->youth);
}

/**
 * eb_binder_list:
 * @journal: where they are stored
 * @seat: an unlocked account
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EbBinderName): the binders it has keys
 *   to, by name; possibly empty; %NULL only on error
 */
GPtrArray *
eb_binder_list (EbJournal *journal,
                EbSeat    *seat,
                GError   **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_binder_name_free);
  g_autoptr (GPtrArray) grants = eb_journal_list_grants (journal, eb_seat_get_account (seat), error);
  g_autoptr (GHashTable) binders = NULL;
  GHashTableIter iter;
  gpointer       id = NULL;

  if (grants == NULL)
    return NULL;
  binders = binders_of (seat, grants);
  g_hash_table_iter_init (&iter, binders);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (GError) problem = NULL;
      char         *youth = read_name (journal, seat, id, &problem);
      EbBinderName *name = NULL;

      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      if (youth == NULL)
        continue;
      name = g_new0 (EbBinderName, 1);
      name->id = *(const EbId *) id;
      name->youth = youth;
      g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}
