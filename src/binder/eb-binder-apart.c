/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-private.h"
#include "eb-clock.h"
#include "eb-task-item-private.h"
#include "eb-text.h"
#include "eb-topic-private.h"

/* Answers apart. Until the other side is ready they are only in a draft of their
 * author's own, which nobody else has a key to; what is stored for all is what
 * binds the author to them. */

/* --- Lists ------------------------------------------------------------------ */

/**
 * eb_binder_get_topics:
 * @self: the binder
 *
 * Returns: (transfer none): a live list of #EbTopic, in the order of the file
 */
GListModel *
eb_binder_get_topics (EbBinder *self)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return G_LIST_MODEL (self->topics);
}

/**
 * eb_binder_find_topic:
 * @self: the binder
 * @name: what is answered apart, such as "follow-up:FOLLOW_FIRST"
 *
 * Returns: (transfer none) (nullable): that topic; %NULL: nobody is ready yet
 */
EbTopic *
eb_binder_find_topic (EbBinder   *self,
                      const char *name)
{
  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  return g_hash_table_lookup (self->topics_by_name, name);
}

/* --- What somebody keeps for themselves ------------------------------------- */

/**
 * Kept:
 * @answers: (nullable): an a{sv}, as saved last
 * @bound: (nullable): an a(ayay): nonces with the answers that they were hashed with
 *
 * One person's own draft about one topic.
 */
typedef struct
{
  GVariant *answers;
  GVariant *bound;
} Kept;

static void
kept_clear (Kept *kept)
{
  g_clear_pointer (&kept->answers, g_variant_unref);
  g_clear_pointer (&kept->bound, g_variant_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

/* Two binders have topics of the same name. */
static EbId
own_place (EbBinder   *self,
           EbSeat     *by,
           const char *topic)
{
  g_autofree char *context = g_strconcat ("apart ", topic, NULL);

  return eb_keyring_derive_id (eb_seat_get_keyring (by), context, &self->id);
}

static gboolean
open_kept (EbSeat        *by,
           const EbDraft *draft,
           Kept          *kept,
           GError       **error)
{
  g_autoptr (GBytes) plain = eb_keyring_open_own (eb_seat_get_keyring (by), &draft->place, draft->sealed, error);
  g_autoptr (GVariant) stored = NULL;

  if (plain == NULL)
    return FALSE;
  stored = eb_answers_from_bytes (plain);
  kept->answers = g_variant_lookup_value (stored, "answers", G_VARIANT_TYPE_VARDICT);
  kept->bound = g_variant_lookup_value (stored, "bound", G_VARIANT_TYPE ("a(ayay)"));
  return TRUE;
}

/* Leaves @kept empty where nothing is kept. */
static gboolean
load_kept (EbBinder   *self,
           EbSeat     *by,
           const char *topic,
           Kept       *kept,
           GError    **error)
{
  const EbId place = own_place (self, by, topic);
  g_autoptr (GPtrArray) drafts = eb_journal_list_drafts (self->journal, eb_seat_get_account (by), error);

  if (drafts == NULL)
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    {
      const EbDraft *draft = g_ptr_array_index (drafts, i);

      if (eb_id_equal (&draft->place, &place))
        return open_kept (by, draft, kept, error);
    }
  return TRUE;
}

static gboolean
store_kept (EbBinder   *self,
            EbSeat     *by,
            const char *topic,
            const Kept *kept,
            GError    **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) sealed = NULL;
  EbDraft draft = { .place = own_place (self, by, topic), .time = eb_clock_now_us () };

  if (kept->bound == NULL && (kept->answers == NULL || g_variant_n_children (kept->answers) == 0))
    return eb_journal_drop_draft (self->journal, eb_seat_get_account (by), &draft.place, error);
  if (kept->answers != NULL)
    g_variant_builder_add (&builder, "{sv}", "answers", kept->answers);
  if (kept->bound != NULL)
    g_variant_builder_add (&builder, "{sv}", "bound", kept->bound);
  content = g_variant_ref_sink (g_variant_builder_end (&builder));
  plain = eb_answers_to_bytes (content);
  sealed = eb_keyring_seal_own (eb_seat_get_keyring (by), &draft.place, plain, error);
  if (sealed == NULL)
    return FALSE;
  draft.sealed = sealed;
  return eb_journal_put_draft (self->journal, eb_seat_get_account (by), &draft, error);
}

/* The nonce and answers in @kept that @commit was made of. */
static gboolean
find_bound (const Kept   *kept,
            const guint8 *commit,
            guint8        nonce[EB_NONCE_COMMIT_SIZE],
            GBytes      **answers)
{
  const gsize n = kept->bound == NULL ? 0 : g_variant_n_children (kept->bound);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) one = g_variant_get_child_value (kept->bound, i);
      g_autoptr (GVariant) first = g_variant_get_child_value (one, 0);
      g_autoptr (GVariant) second = g_variant_get_child_value (one, 1);
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (second);
      guint8 made[EB_COMMIT_SIZE] = { 0 };

      if (g_variant_get_size (first) != EB_NONCE_COMMIT_SIZE)
        continue;
      memcpy (nonce, g_variant_get_data (first), EB_NONCE_COMMIT_SIZE);
      eb_vault_commit (nonce, bytes, made);
      if (memcmp (made, commit, sizeof made) != 0)
        continue;
      *answers = g_steal_pointer (&bytes);
      return TRUE;
    }
  return FALSE;
}

static GVariant *
bytes_variant (GBytes *bytes)
{
  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE);
}

static GVariant *
nonce_variant (const guint8 *nonce)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, nonce, EB_NONCE_COMMIT_SIZE, 1);
}

/* --- Typing ------------------------------------------------------------------ */

static gboolean
has_key (EbBinder *self,
         EbSeat   *by,
         EbDoor    door)
{
  return eb_keyring_find_door (eb_seat_get_keyring (by), &self->id, door) != NULL;
}

/* Behind which door @by's answers to @topic will stand: they must not be promised
 * where they could never be shown. */
static gboolean
find_answer_door (EbBinder   *self,
                  EbSeat     *by,
                  const char *topic,
                  EbDoor     *door,
                  GError    **error)
{
  if (!eb_binder_find_topic_door (self, topic, door))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is not answered now");
  if (has_key (self, by, *door))
    return TRUE;
  g_set_error (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "no key to the door %s", eb_door_to_nick (*door));
  return FALSE;
}

/* Whoever still may answer: what is shown stays as it is. */
static EbPerson *
find_answerer (EbBinder   *self,
               EbSeat     *by,
               const char *topic,
               GError    **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);
  EbTopic  *found = person == NULL ? NULL : eb_binder_find_topic (self, topic);
  EbDoor    door = EB_DOOR_ENTRY;

  if (person == NULL || !find_answer_door (self, by, topic, &door, error))
    return NULL;
  if (found == NULL || eb_topic_may_answer (found, person))
    return person;
  eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the answers are shown already");
  return NULL;
}

/**
 * eb_binder_save_answers:
 * @self: the binder
 * @by: who answers
 * @topic: what, such as "follow-up:FOLLOW_FIRST"
 * @answers: an a{sv}, sunk; as typed so far, not cleaned
 * @error: return location for a #GError
 *
 * Keeps them for nobody else's eyes. What they said they were ready with stays as
 * it was until they say so again.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_save_answers (EbBinder   *self,
                        EbSeat     *by,
                        const char *topic,
                        GVariant   *answers,
                        GError    **error)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (answers);
  g_auto (Kept) kept = { 0 };

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (g_variant_is_of_type (answers, G_VARIANT_TYPE_VARDICT), FALSE);

  if (find_answerer (self, by, topic, error) == NULL || !load_kept (self, by, topic, &kept, error))
    return FALSE;
  g_clear_pointer (&kept.answers, g_variant_unref);
  kept.answers = g_steal_pointer (&sunk);
  return store_kept (self, by, topic, &kept, error);
}

/**
 * eb_binder_load_answers:
 * @self: the binder
 * @by: who was answering
 * @topic: what
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what was saved and is not shown yet; %NULL
 *   if there is nothing (no error) or it could not be read (@error is set)
 */
GVariant *
eb_binder_load_answers (EbBinder   *self,
                        EbSeat     *by,
                        const char *topic,
                        GError    **error)
{
  g_auto (Kept) kept = { 0 };

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);

  if (!load_kept (self, by, topic, &kept, error))
    return NULL;
  return g_steal_pointer (&kept.answers);
}

/* --- Ready ------------------------------------------------------------------- */

/* As others will read them: texts cleaned, and those without words left out. */
static GVariant *
clean_answers (GVariant *typed,
               GError  **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) cleaned = NULL;
  g_autoptr (GVariant) value = NULL;
  GVariantIter iter;
  char        *key = NULL;

  g_variant_iter_init (&iter, typed);
  while (g_variant_iter_next (&iter, "{sv}", &key, &value))
    {
      g_autofree char *owned = g_steal_pointer (&key);
      g_autoptr (GVariant) each = g_steal_pointer (&value);
      g_autofree char *text = NULL;
      g_autoptr (GError) problem = NULL;

      if (g_variant_is_of_type (each, G_VARIANT_TYPE_STRING))
        text = eb_text_clean (g_variant_get_string (each, NULL), EB_NOTE_MAX_CHARS, &problem);
      if (problem == NULL)
        g_variant_builder_add (&builder, "{sv}", owned, text == NULL ? each : g_variant_new_string (text));
      else if (!g_error_matches (problem, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  cleaned = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (g_variant_n_children (cleaned) > 0)
    return g_steal_pointer (&cleaned);
  g_set_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY, "nothing is answered");
  return NULL;
}

/* Puts new answers beside those that the file says their author is bound to: these
 * must not be lost if the new ones never get there. */
static void
bind_answers (Kept         *kept,
              const guint8 *before,
              const guint8 *nonce,
              GBytes       *answers)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ayay)"));
  g_autoptr (GBytes) old = NULL;
  guint8 old_nonce[EB_NONCE_COMMIT_SIZE] = { 0 };

  if (before != NULL && find_bound (kept, before, old_nonce, &old))
    g_variant_builder_add (&builder, "(@ay@ay)", nonce_variant (old_nonce), bytes_variant (old));
  g_variant_builder_add (&builder, "(@ay@ay)", nonce_variant (nonce), bytes_variant (answers));
  g_clear_pointer (&kept->bound, g_variant_unref);
  kept->bound = g_variant_ref_sink (g_variant_builder_end (&builder));
}

static GVariant *
ready_payload (const char   *topic,
               const guint8 *commit)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("ready"));
  g_variant_builder_add (&builder, "{sv}", "topic", g_variant_new_string (topic));
  g_variant_builder_add (&builder, "{sv}", "commit", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, commit, EB_COMMIT_SIZE, 1));
  return g_variant_builder_end (&builder);
}

/* The draft comes first: a commitment whose answers were lost could never be
 * kept. */
static gboolean
commit_to (EbBinder   *self,
           EbSeat     *by,
           EbPerson   *person,
           const char *topic,
           Kept       *kept,
           GError    **error)
{
  g_autoptr (GVariant) cleaned = clean_answers (kept->answers, error);
  g_autoptr (GBytes) bytes = NULL;
  EbTopic *found = eb_binder_find_topic (self, topic);
  guint8   nonce[EB_NONCE_COMMIT_SIZE] = { 0 };
  guint8   commit[EB_COMMIT_SIZE] = { 0 };
  EbDoor   door = EB_DOOR_ENTRY;

  if (cleaned == NULL || !find_answer_door (self, by, topic, &door, error))
    return FALSE;
  bytes = eb_answers_to_bytes (cleaned);
  eb_vault_random (nonce, sizeof nonce);
  eb_vault_commit (nonce, bytes, commit);
  bind_answers (kept, found == NULL ? NULL : eb_topic_get_commit (found, person), nonce, bytes);
  return store_kept (self, by, topic, kept, error) &&
         eb_binder_write_one (self, by, door, NULL, NULL, ready_payload (topic, commit), error);
}

/* Counting rows costs far less than reading them. */
static gboolean
catch_up (EbBinder *self,
          EbSeat   *by,
          GError  **error)
{
  guint64 n_rows = 0;

  if (!eb_journal_count_revisions (self->journal, &self->id, &n_rows, error))
    return FALSE;
  return n_rows == self->n_rows || eb_binder_catch_up (self, by, error);
}

/**
 * eb_binder_be_ready:
 * @self: the binder
 * @by: who is ready
 * @topic: with what
 * @error: return location for a #GError (%EB_TEXT_ERROR_EMPTY if nothing is
 *   answered)
 *
 * Stores what binds @by to what they have saved, for all to see that they are
 * ready; their words stay their own until the other side is ready too.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_be_ready (EbBinder   *self,
                    EbSeat     *by,
                    const char *topic,
                    GError    **error)
{
  g_auto (Kept) kept = { 0 };
  EbPerson *person = NULL;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  /* Another window may have shown them: then it is too late for other words. */
  if (!catch_up (self, by, error))
    return FALSE;
  person = find_answerer (self, by, topic, error);
  if (person == NULL || !load_kept (self, by, topic, &kept, error))
    return FALSE;
  if (kept.answers == NULL)
    {
      g_set_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY, "nothing is answered");
      return FALSE;
    }
  return commit_to (self, by, person, topic, &kept, error) &&
         eb_binder_show_ready (self, error);
}

/* --- Shown ------------------------------------------------------------------- */

static GVariant *
answers_payload (const char   *topic,
                 const guint8 *nonce,
                 GBytes       *answers)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string ("answers"));
  g_variant_builder_add (&builder, "{sv}", "topic", g_variant_new_string (topic));
  g_variant_builder_add (&builder, "{sv}", "nonce", nonce_variant (nonce));
  g_variant_builder_add (&builder, "{sv}", "answers", bytes_variant (answers));
  return g_variant_builder_end (&builder);
}

/* The draft they come from goes in the same write. */
static gboolean
write_answers (EbBinder   *self,
               EbSeat     *by,
               EbDoor      door,
               const char *topic,
               GVariant   *payload,
               GError    **error)
{
  g_auto (EbWriter) writer = { 0 };
  const EbId record = eb_vault_random_id ();
  const EbId place = own_place (self, by, topic);

  eb_binder_start_writing (self, by, &writer);
  writer.batch->sent_by = *eb_seat_get_account (by);
  g_array_append_val (writer.batch->sent_from, place);
  return eb_writer_add (&writer, door, &record, NULL, payload, error) &&
         eb_binder_commit (self, &writer, error);
}

/* Somebody who wrote at another machine has their draft there: then it waits. So it
 * does for somebody whose key to the door was taken back. */
static gboolean
show_one (EbBinder *self,
          EbSeat   *by,
          EbTopic  *topic,
          EbPerson *person,
          GError  **error)
{
  const char *name = eb_topic_get_name (topic);
  g_auto (Kept) kept = { 0 };
  g_autoptr (GBytes) answers = NULL;
  guint8 nonce[EB_NONCE_COMMIT_SIZE] = { 0 };
  EbDoor door = EB_DOOR_ENTRY;

  if (!eb_binder_find_topic_door (self, name, &door) || !has_key (self, by, door))
    return TRUE;
  if (!load_kept (self, by, name, &kept, error))
    return FALSE;
  return !find_bound (&kept, eb_topic_get_commit (topic, person), nonce, &answers) ||
         write_answers (self, by, door, name, answers_payload (name, nonce, answers), error);
}

static gboolean
show_topic (EbBinder *self,
            EbTopic  *topic,
            GError  **error)
{
  GPtrArray *readings = eb_topic_get_readings (topic);

  for (guint i = 0; i < readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (readings, i);
      EbSeat          *by = eb_table_find (self->table, eb_person_get_account (reading->person));

      if (by != NULL && reading->answers == NULL && eb_topic_may_show (topic, reading->person) &&
          !show_one (self, by, topic, reading->person, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * eb_binder_show_ready:
 * @self: the binder
 * @error: return location for a #GError
 *
 * Stores the answers of everyone at the table who is ready and whose other side is
 * ready too. Each goes out of its author's own draft in the same write.
 *
 * Returns: %TRUE when all that may be shown is on the disk
 */
gboolean
eb_binder_show_ready (EbBinder *self,
                      GError  **error)
{
  guint n = 0;

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->topics));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbTopic) topic = g_list_model_get_item (G_LIST_MODEL (self->topics), i);

      if (!show_topic (self, topic, error))
        return FALSE;
    }
  return TRUE;
}
