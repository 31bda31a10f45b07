/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"

/* How revisions become the binder: each is opened, its author looked up among
 * the pinned accounts, and its kind folded into the lists. What somebody may
 * not say changes nothing, whatever key they hold. */

/**
 * Entry:
 *
 * One opened revision on its way into the lists.
 */
typedef struct
{
  const EbSealedHead *head;
  EbDoor              door;
  GVariant           *payload;
  EbPerson           *author; /* NULL only for the pin that starts a binder */
} Entry;

void
eb_acted_free (EbActed *acted)
{
  g_free (acted->key);
  g_free (acted->reason);
  g_clear_object (&acted->actor);
  g_free (acted);
}

EbKeyring *
eb_binder_keyring_for (EbBinder   *self,
                       const EbId *key)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (G_LIST_MODEL (self->table), i);
      EbKeyring *keyring = eb_seat_get_keyring (seat);

      if (eb_keyring_find_key (keyring, key) != NULL)
        return keyring; /* the table keeps it */
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

static gboolean
lookup_bytes (GVariant   *payload,
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

/* --- The Entré: who and what ------------------------------------------------ */

typedef struct
{
  EbId    account;
  guint8  sign[EB_PUBLIC_SIGN_SIZE];
  EbActor actor;
} Pin;

static gboolean
read_pin (GVariant *payload,
          Pin      *pin)
{
  const char *actor = NULL;

  if (!lookup_bytes (payload, "account", pin->account.bytes, sizeof pin->account.bytes) ||
      !lookup_bytes (payload, "sign", pin->sign, sizeof pin->sign) ||
      !g_variant_lookup (payload, "actor", "&s", &actor))
    return FALSE;
  pin->actor = g_str_equal (actor, "youth") ? EB_ACTOR_YOUTH : EB_ACTOR_ADULT;
  return TRUE;
}

/* The first pin of an account is the one that counts, and only one is the
 * youth's. */
static gboolean
fold_pin (EbBinder    *self,
          const Entry *entry)
{
  g_autoptr (EbPerson) person = NULL;
  Pin         pin = { 0 };
  const char *name = "";

  if (!read_pin (entry->payload, &pin) ||
      g_hash_table_contains (self->people_by_account, &pin.account) ||
      (pin.actor == EB_ACTOR_YOUTH && eb_binder_get_youth (self) != NULL))
    return FALSE;

  g_variant_lookup (entry->payload, "name", "&s", &name);
  person = eb_person_new (&pin.account, pin.actor, pin.sign, eb_profile_new (name, pin.actor == EB_ACTOR_YOUTH ? EB_ROLE_YOUTH : EB_ROLE_FOSTER, "", "black"));
  g_hash_table_insert (self->people_by_account, eb_id_copy (&pin.account), person);
  g_list_store_append (self->people, person);
  return TRUE;
}

static gboolean
fold_info (EbBinder    *self,
           const Entry *entry)
{
  if (!eb_payload_read_info (entry->payload, &self->youth_name, &self->facts))
    return FALSE;
  self->info_record = entry->head->record;
  self->info_head = entry->head->id;
  g_object_notify (G_OBJECT (self), "youth-name");
  return TRUE;
}

/* Everybody says for themselves how they want to be seen; the pin decides only
 * between youth and adult. */
static gboolean
fold_profile (EbBinder    *self,
              const Entry *entry)
{
  const char *name = NULL;
  const char *role_nick = NULL;
  const char *hand = "";
  const char *ink = "black";
  EbRole      role = EB_ROLE_FOSTER;

  if (!eb_id_equal (&entry->head->record, &entry->head->author) ||
      !g_variant_lookup (entry->payload, "name", "&s", &name) ||
      !g_variant_lookup (entry->payload, "role", "&s", &role_nick) ||
      !eb_role_from_nick (role_nick, &role) ||
      eb_role_get_actor (role) != eb_person_get_actor (entry->author))
    return FALSE;

  g_variant_lookup (entry->payload, "hand", "&s", &hand);
  g_variant_lookup (entry->payload, "ink", "&s", &ink);
  eb_person_set_head (entry->author, &entry->head->id);
  eb_person_set_profile (entry->author, eb_profile_new (name, role, hand, ink), entry->head->time);
  return TRUE;
}

static gboolean
fold_closing (EbBinder    *self,
              const Entry *entry)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (entry->payload);
  EbActed     *acted = NULL;
  const char  *key = NULL;
  const char  *reason = "";
  const EbDate on = eb_payload_get_date (entry->payload, "on");
  guint32      how = 0;

  if (!g_variant_dict_lookup (dict, "key", "&s", &key) || !eb_date_is_set (on) ||
      !g_variant_dict_lookup (dict, "how", "u", &how) || how > EB_CLOSE_NOT_NEEDED)
    return FALSE;

  g_variant_dict_lookup (dict, "why", "&s", &reason);
  acted = g_new0 (EbActed, 1);
  acted->key = g_strdup (key);
  acted->reason = g_strdup (reason);
  acted->actor = g_object_ref (entry->author);
  acted->closing.key = acted->key;
  acted->closing.how = (EbCloseHow) how;
  acted->closing.on = on;
  acted->closing.at = entry->head->time;
  g_ptr_array_add (self->acted, acted);
  return TRUE;
}

static gboolean
fold_rhythm (EbBinder    *self,
             const Entry *entry)
{
  const char *with = "";
  const char *why = "";
  gint32      months = 0;

  if (!g_variant_lookup (entry->payload, "months", "i", &months) || months < 1 || months > 12)
    return FALSE;

  g_variant_lookup (entry->payload, "with", "&s", &with);
  g_variant_lookup (entry->payload, "why", "&s", &why);
  self->rhythm.months = months;
  self->rhythm.since = eb_payload_get_date (entry->payload, "since");
  g_free (self->rhythm_with);
  g_free (self->rhythm_why);
  self->rhythm_with = g_strdup (with);
  self->rhythm_why = g_strdup (why);
  g_object_notify (G_OBJECT (self), "rhythm");
  return TRUE;
}

/* --- Goals ------------------------------------------------------------------ */

static gboolean
fold_new_goal (EbBinder    *self,
               const Entry *entry,
               EbGoalState  state,
               const char  *text)
{
  g_autoptr (EbGoal) goal = NULL;
  const EbGoalStep step = state == EB_GOAL_SUGGESTED ? EB_GOAL_STEP_SUGGEST : EB_GOAL_STEP_WRITE;

  if (!eb_goal_step_allowed (state, step, eb_person_get_actor (entry->author), TRUE) ||
      !eb_door_holds_goals (entry->door))
    return FALSE;

  goal = eb_goal_new (entry->head, entry->door, state, entry->author, text);
  g_hash_table_insert (self->goals_by_record, eb_id_copy (&entry->head->record), goal);
  g_list_store_append (self->goals, goal);
  return TRUE;
}

/* A goal's revision says whether its words are a suggestion or the youth's own.
 * That somebody is in on it is theirs to say, and what is mine is never made
 * somebody's suggestion again. */
static gboolean
may_become (EbGoal     *goal,
            EbGoalState state)
{
  if (state == EB_GOAL_SUGGESTED)
    return goal == NULL || eb_goal_get_state (goal) == EB_GOAL_SUGGESTED;
  return state == EB_GOAL_MINE;
}

static gboolean
fold_goal (EbBinder    *self,
           const Entry *entry)
{
  EbGoal     *goal = g_hash_table_lookup (self->goals_by_record, &entry->head->record);
  const char *text = NULL;
  const char *nick = NULL;
  EbGoalState state = EB_GOAL_SUGGESTED;
  EbGoalStep  step = EB_GOAL_STEP_REWORD;

  if (!g_variant_lookup (entry->payload, "text", "&s", &text) ||
      !g_variant_lookup (entry->payload, "state", "&s", &nick) ||
      !eb_goal_state_from_nick (nick, &state) || !may_become (goal, state))
    return FALSE;
  if (goal == NULL)
    return fold_new_goal (self, entry, state, text);

  if (eb_goal_get_state (goal) == EB_GOAL_SUGGESTED && state != EB_GOAL_SUGGESTED)
    step = EB_GOAL_STEP_TAKE_OVER;
  if (eb_goal_get_door (goal) != entry->door ||
      !eb_goal_step_allowed (eb_goal_get_state (goal), step, eb_person_get_actor (entry->author), eb_goal_get_author (goal) == entry->author))
    return FALSE;

  /* Written over an older wording: both stay, nobody's is dropped. */
  if (!eb_id_equal (&entry->head->parent, eb_goal_get_head (goal)))
    eb_goal_add_other_wording (goal, text);
  else
    eb_goal_reword (goal, entry->head, state, entry->author, text);
  return TRUE;
}

static EbGoal *
find_goal (EbBinder    *self,
           const Entry *entry,
           const EbId  *record)
{
  EbGoal *goal = g_hash_table_lookup (self->goals_by_record, record);

  return goal != NULL && eb_goal_get_door (goal) == entry->door ? goal : NULL;
}

static gboolean
fold_join (EbBinder    *self,
           const Entry *entry)
{
  EbGoal *goal = NULL;
  EbId    record = EB_ID_NONE;

  if (lookup_bytes (entry->payload, "goal", record.bytes, sizeof record.bytes))
    goal = find_goal (self, entry, &record);
  if (goal == NULL ||
      !eb_goal_step_allowed (eb_goal_get_state (goal), EB_GOAL_STEP_JOIN, eb_person_get_actor (entry->author), FALSE))
    return FALSE;
  eb_goal_join (goal, entry->author);
  return TRUE;
}

/* Ten thousand of these are read when a binder opens: one walk over the payload
 * instead of a look-up for each key. */
static char *
read_note (GVariant *payload,
           EbId     *goal)
{
  const gsize n = g_variant_n_children (payload);
  char       *text = NULL;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) value = NULL;
      const char   *key = NULL;
      gconstpointer bytes = NULL;
      gsize         length = 0;

      g_variant_get_child (payload, i, "{&sv}", &key, &value);
      if (text == NULL && g_str_equal (key, "text") && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        text = g_variant_dup_string (value, NULL);
      if (!g_str_equal (key, "goal") || !g_variant_is_of_type (value, G_VARIANT_TYPE_BYTESTRING))
        continue;
      bytes = g_variant_get_fixed_array (value, &length, 1);
      if (length == sizeof goal->bytes)
        memcpy (goal->bytes, bytes, length);
    }
  return text;
}

/* A note is its author's for good: a revision of it is not folded. */
static gboolean
fold_note (EbBinder    *self,
           const Entry *entry)
{
  g_autoptr (EbNote) note = NULL;
  EbId             record = EB_ID_NONE;
  g_autofree char *text = read_note (entry->payload, &record);
  EbGoal          *goal = find_goal (self, entry, &record);

  if (goal == NULL || text == NULL || !eb_id_is_none (&entry->head->parent))
    return FALSE;
  note = eb_note_new (&entry->head->id, entry->author, entry->head->time, g_steal_pointer (&text));
  eb_goal_add_note (goal, note);
  return TRUE;
}

/* --- One revision ------------------------------------------------------------ */

typedef gboolean (*FoldFunc) (EbBinder    *self,
                              const Entry *entry);

static const struct
{
  const char *kind;
  FoldFunc    fold;
  gboolean    in_entry; /* belongs behind the first door only */
} kinds[] = {
  { "note", fold_note, FALSE },
  { "goal", fold_goal, FALSE },
  { "join", fold_join, FALSE },
  { "closing", fold_closing, TRUE },
  { "rhythm", fold_rhythm, TRUE },
  { "person", fold_profile, TRUE },
  { "pin", fold_pin, TRUE },
  { "binder", fold_info, TRUE },
};

/* The pin that starts a binder vouches for itself: nobody is pinned yet, and it
 * names its own author. */
static gboolean
starts_binder (EbBinder           *self,
               const EbSealedHead *head,
               const char         *kind,
               const Pin          *pin)
{
  return g_hash_table_size (self->people_by_account) == 0 && g_str_equal (kind, "pin") &&
         eb_id_equal (&pin->account, &head->author);
}

/* Notes are many: their signatures are checked when they are first shown and in
 * idle time. Everything else changes what the binder is, so it must hold now. */
static gboolean
is_vouched (EbBinder       *self,
            const EbSealed *sealed,
            const EbOpened *opened,
            const Entry    *entry,
            const char     *kind)
{
  Pin pin = { 0 };

  if (entry->author != NULL)
    return g_str_equal (kind, "note") ||
           eb_opened_verify (opened, sealed, eb_person_get_public_sign (entry->author));
  return read_pin (entry->payload, &pin) && starts_binder (self, entry->head, kind, &pin) &&
         eb_opened_verify (opened, sealed, pin.sign);
}

static gboolean
fold_opened (EbBinder       *self,
             const EbSealed *sealed,
             const EbOpened *opened,
             EbDoor          door)
{
  g_autoptr (GVariant) payload = eb_binder_payload (opened);
  const char *kind = NULL;
  Entry       entry = { &sealed->head, door, payload, NULL };

  entry.author = g_hash_table_lookup (self->people_by_account, &sealed->head.author);
  if (!g_variant_lookup (payload, "kind", "&s", &kind) ||
      !is_vouched (self, sealed, opened, &entry, kind))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].in_entry == (door == EB_DOOR_ENTRY) && kinds[i].fold (self, &entry);
  return TRUE; /* a newer program's kind: kept in the file, not shown here */
}

/* Remembers the row's hash, also of one that nobody here can open: others name
 * it as theirs. The author's last is the last in the file, whatever its time
 * says: a clock that was set back must not leave rows that no other one names. */
static void
remember_hash (EbBinder       *self,
               const EbSealed *sealed)
{
  guint8 *last = g_hash_table_lookup (self->last_hash, &sealed->head.author);

  if (last == NULL)
    {
      last = g_malloc (EB_HASH_SIZE);
      g_hash_table_insert (self->last_hash, eb_id_copy (&sealed->head.author), last);
    }
  eb_sealed_hash (sealed, last);
  if (self->hashes != NULL)
    g_hash_table_add (self->hashes, g_memdup2 (last, EB_HASH_SIZE));
}

/* Remembers which row the author says came before, so that one that was taken
 * out of the file is missed. */
static void
remember_claim (EbBinder       *self,
                const EbOpened *opened)
{
  static const guint8 none[EB_HASH_SIZE] = { 0 };

  if (self->claimed != NULL && memcmp (opened->previous, none, sizeof none) != 0)
    g_hash_table_add (self->claimed, g_memdup2 (opened->previous, sizeof opened->previous));
}

void
eb_binder_fold (EbBinder       *self,
                const EbSealed *sealed)
{
  g_auto (EbOpened) opened = { 0 };
  EbKeyring       *keyring = eb_binder_keyring_for (self, &sealed->head.key);
  const EbDoorKey *key = keyring == NULL ? NULL : eb_keyring_find_key (keyring, &sealed->head.key);

  remember_hash (self, sealed);
  if (key == NULL)
    return; /* a door that nobody here has the key to */
  if (!eb_keyring_open (keyring, sealed, &opened, NULL))
    {
      self->broken++;
      return;
    }
  remember_claim (self, &opened);
  if (!fold_opened (self, sealed, &opened, key->door))
    self->broken++;
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

static guint
count_unknown (GHashTable *claimed,
               GHashTable *hashes)
{
  GHashTableIter iter;
  gpointer       hash = NULL;
  guint          unknown = 0;

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

  self->hashes = g_hash_table_new_full (row_hash_hash, row_hash_equal, g_free, NULL);
  self->claimed = g_hash_table_new_full (row_hash_hash, row_hash_equal, g_free, NULL);
  done = eb_journal_each_revision (self->journal, &self->id, NULL, fold_one, self, error);
  self->missing = count_unknown (self->claimed, self->hashes);
  g_clear_pointer (&self->hashes, g_hash_table_unref);
  g_clear_pointer (&self->claimed, g_hash_table_unref);
  return done;
}
