/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"
#include "eb-task-item-private.h"
#include "eb-topic-private.h"

/* Answers apart, and what the youth raises. */

/* --- Answers apart --------------------------------------------------------- */

/* The name of the topic, if that is what is answered behind the door that this
 * stands behind. */
static const char *
read_topic (EbBinder      *self,
            const EbEntry *entry)
{
  const char *name = NULL;
  EbDoor      door = EB_DOOR_ENTRY;

  if (!eb_id_is_none (&entry->head->parent) ||
      !g_variant_lookup (entry->payload, "topic", "&s", &name) ||
      !eb_binder_find_topic_door (self, name, &door) || door != entry->door)
    return NULL;
  return name; /* the payload keeps it */
}

/* A new one also becomes the task's next round, if it is one. */
static EbTopic *
add_topic (EbBinder   *self,
           const char *name)
{
  g_autoptr (EbTopic) topic = eb_topic_new (name);
  EbTaskItem *task = eb_binder_task_of_topic (self, topic);

  g_hash_table_insert (self->topics_by_name, (char *) eb_topic_get_name (topic), topic);
  if (task != NULL)
    eb_task_item_add_round (task, topic);
  return g_steal_pointer (&topic);
}

static void
touch_task (EbBinder *self,
            EbTopic  *topic)
{
  EbTaskItem *task = eb_binder_task_of_topic (self, topic);

  if (task != NULL)
    eb_task_item_touch (task);
}

gboolean
eb_fold_ready (EbBinder      *self,
               const EbEntry *entry)
{
  g_autoptr (EbTopic) made = NULL;
  const char *name = read_topic (self, entry);
  EbTopic    *topic = name == NULL ? NULL : eb_binder_find_topic (self, name);
  guint8      commit[EB_COMMIT_SIZE] = { 0 };

  if (name == NULL ||
      !eb_payload_get_bytes (entry->payload, "commit", commit, sizeof commit) ||
      (topic != NULL && (eb_topic_is_taken (topic, entry->author, commit) || !eb_topic_may_answer (topic, entry->author))))
    return FALSE;

  if (topic == NULL)
    topic = made = add_topic (self, name);
  eb_topic_set_ready (topic, entry->author, entry->head->time, commit);
  if (made != NULL)
    g_list_store_append (self->topics, made);
  touch_task (self, topic);
  return TRUE;
}

static gboolean
is_within (GVariant   *answers,
           const char *key,
           gboolean (*is_valid) (gint64 value))
{
  guint32 value = 0;

  return g_variant_lookup (answers, key, "u", &value) && is_valid (value);
}

/* What is on neither scale is left out rather than refused: its author is bound to
 * it, and without it the round would never be over. */
static GVariant *
without_senseless (GVariant *answers)
{
  g_autoptr (GVariantDict) dict = g_variant_dict_new (answers);

  if (!is_within (answers, "can", eb_can_is_valid))
    g_variant_dict_remove (dict, "can");
  if (!is_within (answers, "ready", eb_ready_is_valid))
    g_variant_dict_remove (dict, "ready");
  return g_variant_ref_sink (g_variant_dict_end (dict));
}

/* The very words that their author was bound to, and not before the other side is
 * bound as well. */
gboolean
eb_fold_answers (EbBinder      *self,
                 const EbEntry *entry)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (entry->payload, "answers", G_VARIANT_TYPE_BYTESTRING);
  g_autoptr (GVariant) answers = NULL;
  g_autoptr (GVariant) sensible = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *name = read_topic (self, entry);
  EbTopic    *topic = name == NULL ? NULL : eb_binder_find_topic (self, name);
  EbReading  *reading = topic == NULL ? NULL : eb_topic_find (topic, entry->author);
  guint8      nonce[EB_NONCE_COMMIT_SIZE] = { 0 };
  guint8      commit[EB_COMMIT_SIZE] = { 0 };

  if (reading == NULL || reading->answers != NULL || value == NULL || !eb_topic_may_show (topic, entry->author) ||
      !eb_payload_get_bytes (entry->payload, "nonce", nonce, sizeof nonce))
    return FALSE;

  bytes = g_variant_get_data_as_bytes (value);
  eb_vault_commit (nonce, bytes, commit);
  if (memcmp (commit, eb_topic_get_commit (topic, entry->author), sizeof commit) != 0)
    return FALSE;

  answers = eb_answers_from_bytes (bytes);
  sensible = entry->door == EB_DOOR_ENTRY ? g_variant_ref (answers) : without_senseless (answers);
  eb_topic_set_answers (topic, entry->author, sensible);
  touch_task (self, topic);
  return TRUE;
}

/* --- What the youth raises -------------------------------------------------- */

static EbRaised *
find_raised (EbBinder   *self,
             const EbId *record)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->raised));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbRaised) raised = g_list_model_get_item (G_LIST_MODEL (self->raised), i);

      if (eb_id_equal (eb_raised_get_record (raised), record))
        return raised; /* the list keeps it */
    }
  return NULL;
}

gboolean
eb_fold_raised (EbBinder      *self,
                const EbEntry *entry)
{
  g_autoptr (EbRaised) raised = NULL;
  const char  *nick = NULL;
  const char  *text = NULL;
  EbRaisedWhat what = EB_RAISED_TALK;

  if (!eb_id_is_none (&entry->head->parent) ||
      eb_person_get_actor (entry->author) != EB_ACTOR_YOUTH ||
      find_raised (self, &entry->head->record) != NULL ||
      !g_variant_lookup (entry->payload, "what", "&s", &nick) ||
      !g_variant_lookup (entry->payload, "text", "&s", &text) ||
      !eb_raised_from_nick (nick, &what))
    return FALSE;

  raised = eb_raised_new (&entry->head->record, what, text, entry->author, entry->head->time);
  g_list_store_append (self->raised, raised);
  return TRUE;
}

gboolean
eb_fold_heard (EbBinder      *self,
               const EbEntry *entry)
{
  EbRaised   *raised = NULL;
  const char *text = "";
  EbId        record = EB_ID_NONE;

  if (!eb_id_is_none (&entry->head->parent) ||
      eb_person_get_actor (entry->author) != EB_ACTOR_ADULT ||
      !eb_payload_get_bytes (entry->payload, "raised", record.bytes, sizeof record.bytes))
    return FALSE;
  raised = find_raised (self, &record);
  if (raised == NULL)
    return FALSE;

  g_variant_lookup (entry->payload, "text", "&s", &text);
  eb_raised_add_heard (raised, entry->author, entry->head->time, text);
  return TRUE;
}
