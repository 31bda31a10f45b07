/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

/* How revisions become the binder: each is opened, its author looked up among
 * the pinned accounts, and its kind folded into the lists. What somebody may
 * not say changes nothing, whatever key they hold. */

void
eb_acted_free (EbActed *acted)
{
  g_free (acted->key);
  g_free (acted->reason);
  g_clear_object (&acted->actor);
  g_free (acted);
}

/* What is behind the room's door is not even opened with others at the table. */
EbKeyring *
eb_binder_keyring_for (EbBinder   *self,
                       const EbId *key)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);
      EbKeyring       *keyring = eb_seat_get_keyring (seat);
      const EbDoorKey *found = eb_keyring_find_key (keyring, key);

      if (found != NULL)
        return found->door != EB_DOOR_ROOM || eb_binder_is_alone (self) ? keyring : NULL; /* the table keeps it */
    }
  return NULL;
}

GVariant *
eb_binder_payload (const EbOpened *opened)
{
  g_autoptr (GVariant) payload = g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, opened->payload, FALSE);

  g_variant_ref_sink (payload);
  return G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (payload) : g_steal_pointer (&payload);
}

gboolean
eb_payload_get_bytes (GVariant   *payload,
                      const char *key,
                      guint8     *bytes,
                      gsize       size)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (payload, key, G_VARIANT_TYPE_BYTESTRING);
  gsize         length = 0;
  gconstpointer data = NULL;

  if (value == NULL)
    return FALSE;
  data = g_variant_get_fixed_array (value, &length, 1);
  if (length != size)
    return FALSE;
  memcpy (bytes, data, size);
  return TRUE;
}

/* --- One revision ------------------------------------------------------------ */

typedef gboolean (*FoldFunc) (EbBinder      *self,
                              const EbEntry *entry);

/* Behind which door a kind belongs. */
typedef enum
{
  FIRST_DOOR,
  OTHER_DOOR,
  OWN_ROOM,
  ITS_OWN, /* what it is about says so: its function looks */
} Place;

static const struct
{
  const char *kind;
  FoldFunc    fold;
  Place       place;
} kinds[] = {
  { "note", eb_fold_note, OTHER_DOOR },
  { "sign", eb_fold_sign, OTHER_DOOR },
  { "goal", eb_fold_goal, OTHER_DOOR },
  { "join", eb_fold_join, OTHER_DOOR },
  { "move", eb_fold_move, OTHER_DOOR },
  { "outcome", eb_fold_outcome, OTHER_DOOR },
  { "worth", eb_fold_worth, OTHER_DOOR },
  { "step", eb_fold_step, OTHER_DOOR },
  { "tick", eb_fold_tick, OTHER_DOOR },
  { "task", eb_fold_task, OTHER_DOOR },
  { "task-mark", eb_fold_task_mark, OTHER_DOOR },
  { "task-plan", eb_fold_task_plan, OTHER_DOOR },
  { "task-note", eb_fold_task_note, OTHER_DOOR },
  { "routine", eb_fold_routine, OTHER_DOOR },
  { "routine-end", eb_fold_routine_end, OTHER_DOOR },
  { "turn", eb_fold_turn, OTHER_DOOR },
  { "contact", eb_fold_contact, OTHER_DOOR },
  { "call", eb_fold_call, OTHER_DOOR },
  { "pay-plan", eb_fold_pay_plan, OTHER_DOOR },
  { "own-rate", eb_fold_own_rate, OTHER_DOOR },
  { "own-income", eb_fold_own_income, OTHER_DOOR },
  { "payout", eb_fold_payout, OTHER_DOOR },
  { "receipt", eb_fold_receipt, OTHER_DOOR },
  { "correction", eb_fold_correction, OTHER_DOOR },
  { "assent", eb_fold_assent, OTHER_DOOR },
  { "saving", eb_fold_saving, OTHER_DOOR },
  { "saving-move", eb_fold_saving_move, OTHER_DOOR },
  { "worksheet", eb_fold_worksheet, ITS_OWN },
  { "decision", eb_fold_decision, OTHER_DOOR },
  { "key", eb_fold_key, FIRST_DOOR },
  { "left", eb_fold_left, FIRST_DOOR },
  { "handout", eb_fold_handout, FIRST_DOOR },
  { "room", eb_fold_room, OWN_ROOM },
  { "closing", eb_fold_closing, FIRST_DOOR },
  { "rhythm", eb_fold_rhythm, FIRST_DOOR },
  { "ready", eb_fold_ready, ITS_OWN },
  { "answers", eb_fold_answers, ITS_OWN },
  { "raised", eb_fold_raised, FIRST_DOOR },
  { "heard", eb_fold_heard, FIRST_DOOR },
  { "person", eb_fold_profile, FIRST_DOOR },
  { "pin", eb_fold_pin, FIRST_DOOR },
  { "binder", eb_fold_info, FIRST_DOOR },
};

static gboolean
is_in_place (Place  place,
             EbDoor door)
{
  if (place == OWN_ROOM)
    return door == EB_DOOR_ROOM;
  return place == ITS_OWN || (place == FIRST_DOOR) == (door == EB_DOOR_ENTRY);
}

/* The pin that starts a binder vouches for itself: nobody is pinned yet, and it
 * names its own author. */
static gboolean
starts_binder (EbBinder           *self,
               const EbSealedHead *head,
               const char         *kind,
               const EbPin        *pin)
{
  return g_hash_table_size (self->people_by_account) == 0 && g_str_equal (kind, "pin") &&
         eb_id_equal (&pin->account, &head->author);
}

/* Notes are many: their signatures are checked when they are first shown and in
 * idle time. Everything else changes what the binder is, or what somebody wrote,
 * so it must hold now. */
static gboolean
is_checked_later (const EbEntry *entry,
                  const char    *kind)
{
  return eb_id_is_none (&entry->head->parent) && g_str_equal (kind, "note");
}

gboolean
eb_binder_verify (EbBinder       *self,
                  EbKeyring      *keyring,
                  const EbSealed *sealed,
                  const EbOpened *opened,
                  const guint8   *author_public_sign)
{
  const EbId *account = eb_keyring_get_account (keyring);
  EbChecked  *checked = g_hash_table_lookup (self->checked, account);

  if (checked == NULL)
    {
      checked = eb_checked_new (self->journal, keyring, &self->id);
      g_hash_table_insert (self->checked, eb_id_copy (account), checked);
    }
  return eb_checked_verify (checked, keyring, sealed, opened, author_public_sign);
}

void
eb_binder_keep_checked (EbBinder *self)
{
  GHashTableIter iter;
  gpointer       checked = NULL;

  g_hash_table_iter_init (&iter, self->checked);
  while (g_hash_table_iter_next (&iter, NULL, &checked))
    eb_checked_store (checked, self->journal);
}

static gboolean
is_vouched (EbBinder       *self,
            EbKeyring      *keyring,
            const EbSealed *sealed,
            const EbOpened *opened,
            const EbEntry  *entry,
            const char     *kind)
{
  EbPin pin = { 0 };

  if (entry->author != NULL)
    return is_checked_later (entry, kind) ||
           eb_binder_verify (self, keyring, sealed, opened, eb_person_get_public_sign (entry->author));
  return eb_fold_read_pin (entry->payload, &pin) && starts_binder (self, entry->head, kind, &pin) &&
         eb_binder_verify (self, keyring, sealed, opened, pin.sign);
}

static gboolean
fold_opened (EbBinder       *self,
             EbKeyring      *keyring,
             const EbSealed *sealed,
             const EbOpened *opened,
             EbDoor          door)
{
  g_autoptr (GVariant) payload = eb_binder_payload (opened);
  const char *kind = NULL;
  g_autoptr (GArray) said = NULL;
  EbEntry entry = { &sealed->head, door, payload, NULL, &said };

  entry.author = g_hash_table_lookup (self->people_by_account, &sealed->head.author);
  if (!g_variant_lookup (payload, "kind", "&s", &kind) ||
      !is_vouched (self, keyring, sealed, opened, &entry, kind))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return is_in_place (kinds[i].place, door) && kinds[i].fold (self, &entry);
  return TRUE; /* a newer program's kind: kept in the file, not shown here */
}

static const guint8 no_hash[EB_HASH_SIZE] = { 0 };

/* Remembers the row's hash, also of one that nobody here can open: others name
 * it as theirs. The author's last is the last in the file, whatever its time
 * says: a clock that was set back must not leave rows that no other one names.
 * @before: (out): what was the author's last until now; zeroes: nothing. */
static void
remember_hash (EbBinder       *self,
               const EbSealed *sealed,
               guint8          before[EB_HASH_SIZE])
{
  guint8 *last = g_hash_table_lookup (self->last_hash, &sealed->head.author);

  if (last == NULL)
    {
      last = g_malloc0 (EB_HASH_SIZE);
      g_hash_table_insert (self->last_hash, eb_id_copy (&sealed->head.author), last);
    }
  memcpy (before, last, EB_HASH_SIZE);
  eb_sealed_hash (sealed, last);
  if (self->hashes != NULL)
    g_byte_array_append (self->hashes, last, EB_HASH_SIZE);
}

/* Remembers which row the author says came before, so that one that was taken
 * out of the file is missed; but for the one just @before, which is there. */
static void
remember_claim (EbBinder       *self,
                const EbOpened *opened,
                const guint8    before[EB_HASH_SIZE])
{
  if (self->claimed != NULL &&
      memcmp (opened->previous, before, EB_HASH_SIZE) != 0 &&
      memcmp (opened->previous, no_hash, EB_HASH_SIZE) != 0)
    g_hash_table_add (self->claimed, g_memdup2 (opened->previous, EB_HASH_SIZE));
}

static void
fold_row (EbBinder       *self,
          const EbSealed *sealed,
          const guint8    before[EB_HASH_SIZE])
{
  g_auto (EbOpened) opened = { 0 };
  EbKeyring       *keyring = eb_binder_keyring_for (self, &sealed->head.key);
  const EbDoorKey *key = keyring == NULL ? NULL : eb_keyring_find_key (keyring, &sealed->head.key);

  if (key == NULL)
    return; /* a door that nobody here has the key to */
  if (key->door == EB_DOOR_ENTRY)
    g_hash_table_add (self->entry_rows, eb_id_copy (&sealed->head.id));
  if (!eb_keyring_open (keyring, sealed, &opened, NULL))
    {
      self->broken++;
      return;
    }
  remember_claim (self, &opened, before);
  if (!fold_opened (self, keyring, sealed, &opened, key->door))
    self->broken++;
  else if (self->first_time == 0)
    self->first_time = sealed->head.time;
}

void
eb_binder_fold (EbBinder       *self,
                const EbSealed *sealed)
{
  guint8 before[EB_HASH_SIZE];

  self->n_rows++;
  remember_hash (self, sealed, before);
  fold_row (self, sealed, before);
}

/* --- All of them ------------------------------------------------------------- */

static gboolean
fold_one (const EbSealed *sealed,
          gpointer        user_data)
{
  eb_binder_fold (user_data, sealed);
  return G_SOURCE_CONTINUE;
}

/* The hash of a row is as good as random: its first bytes will do. */
static guint
row_hash_hash (gconstpointer hash)
{
  guint first = 0;

  memcpy (&first, hash, sizeof first);
  return first;
}

static gboolean
row_hash_equal (gconstpointer a,
                gconstpointer b)
{
  return memcmp (a, b, EB_HASH_SIZE) == 0;
}

/* @claimed: set of hashes; @rows: those of all rows, one after the other. */
static guint
count_unknown (GHashTable *claimed,
               GByteArray *rows)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (row_hash_hash, row_hash_equal);
  GHashTableIter iter;
  gpointer       hash = NULL;
  guint          unknown = 0;

  if (g_hash_table_size (claimed) == 0)
    return 0; /* as good as always: each author wrote in one window after the other */
  for (guint at = 0; at < rows->len; at += EB_HASH_SIZE)
    g_hash_table_add (hashes, rows->data + at);
  g_hash_table_iter_init (&iter, claimed);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    unknown += !g_hash_table_contains (hashes, hash);
  return unknown;
}

gboolean
eb_binder_read_all (EbBinder *self,
                    GError  **error)
{
  gboolean done = TRUE;

  self->hashes = g_byte_array_new ();
  self->claimed = g_hash_table_new_full (row_hash_hash, row_hash_equal, g_free, NULL);
  done = eb_journal_each_revision (self->journal, &self->id, NULL, fold_one, self, error);
  self->missing = count_unknown (self->claimed, self->hashes);
  g_clear_pointer (&self->hashes, g_byte_array_unref);
  g_clear_pointer (&self->claimed, g_hash_table_unref);
  return done;
}

/* --- Since then ---------------------------------------------------------------- */

typedef struct
{
  EbBinder  *binder;
  EbKeyring *keyring; /* whose keys say which rows are the first door's */
} CatchUp;

/* Its hash is not remembered: what is written here next still goes on from what
 * was written here, so that each of these rows is missed if it goes. */
static gboolean
fold_if_new (const EbSealed *sealed,
             gpointer        user_data)
{
  const CatchUp   *late = user_data;
  const EbDoorKey *key = eb_keyring_find_key (late->keyring, &sealed->head.key);

  if (key != NULL && key->door == EB_DOOR_ENTRY && !g_hash_table_contains (late->binder->entry_rows, &sealed->head.id))
    fold_row (late->binder, sealed, no_hash);
  return G_SOURCE_CONTINUE;
}

/* The first door's only key; NULL if it has several, and rows under each of them. */
static const EbId *
find_only_key (EbBinder  *self,
               EbKeyring *keyring)
{
  g_autoptr (GPtrArray) keys = eb_keyring_list_keys (keyring, &self->id);
  const EbDoorKey *first = keys->len > 0 ? g_ptr_array_index (keys, 0) : NULL;
  const EbDoorKey *second = keys->len > 1 ? g_ptr_array_index (keys, 1) : NULL;

  return first == NULL || (second != NULL && second->door == EB_DOOR_ENTRY) ? NULL : &first->id;
}

gboolean
eb_binder_catch_up (EbBinder *self,
                    EbSeat   *by,
                    GError  **error)
{
  CatchUp late = { self, eb_seat_get_keyring (by) };

  return eb_keyring_find_door (late.keyring, &self->id, EB_DOOR_ENTRY) == NULL ||
         eb_journal_each_revision (self->journal, &self->id, find_only_key (self, late.keyring), fold_if_new, &late, error);
}
