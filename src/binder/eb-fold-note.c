/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"
#include "eb-money-private.h"

/* --- What a revision of a note says -------------------------------------------- */

/**
 * Said:
 * @ink: (nullable): the strokes as they are stored
 */
typedef struct
{
  EbId      goal;
  EbId      answers;
  char     *text;
  char     *topic;
  GVariant *ink;
  gboolean  withdrawn;
  gboolean  shared;
} Said;

static void
said_clear (Said *said)
{
  g_clear_pointer (&said->text, g_free);
  g_clear_pointer (&said->topic, g_free);
  g_clear_pointer (&said->ink, g_variant_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

static void
read_id (GVariant *value,
         EbId     *id)
{
  gconstpointer bytes = NULL;
  gsize         length = 0;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_BYTESTRING))
    return;
  bytes = g_variant_get_fixed_array (value, &length, 1);
  if (length == sizeof id->bytes)
    memcpy (id->bytes, bytes, length);
}

static void
read_string (GVariant *value,
             char    **string)
{
  if (*string == NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    *string = g_variant_dup_string (value, NULL);
}

static void
read_key (Said       *said,
          const char *key,
          GVariant   *value)
{
  if (g_str_equal (key, "text"))
    read_string (value, &said->text);
  else if (g_str_equal (key, "goal"))
    read_id (value, &said->goal);
  else if (g_str_equal (key, "answers"))
    read_id (value, &said->answers);
  else if (g_str_equal (key, "topic"))
    read_string (value, &said->topic);
  else if (g_str_equal (key, "ink") && said->ink == NULL)
    said->ink = g_variant_ref (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    {
      said->withdrawn |= g_str_equal (key, "withdrawn") && g_variant_get_boolean (value);
      said->shared |= g_str_equal (key, "shared") && g_variant_get_boolean (value);
    }
}

/* Ten thousand of these are read when a binder opens: one walk over the payload
 * instead of a look-up for each key. */
static void
read_note (GVariant *payload,
           Said     *said)
{
  const gsize n = g_variant_n_children (payload);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) value = NULL;
      const char *key = NULL;

      g_variant_get_child (payload, i, "{&sv}", &key, &value);
      read_key (said, key, value);
    }
}

/* Both were stored by some program, perhaps not by this one: what counts is what
 * is drawn. */
static gboolean
is_same_drawing (EbDrawing *drawing,
                 GVariant  *ink)
{
  g_autoptr (EbDrawing) stored = ink == NULL ? NULL : eb_drawing_from_variant (ink);
  g_autoptr (GVariant) one = NULL;
  g_autoptr (GVariant) other = NULL;

  if (drawing == NULL || stored == NULL)
    return drawing == NULL && stored == NULL;
  one = g_variant_ref_sink (eb_drawing_to_variant (drawing));
  other = g_variant_ref_sink (eb_drawing_to_variant (stored));
  return g_variant_equal (one, other);
}

gboolean
eb_fold_is_first_of (EbNote   *note,
                     GVariant *payload)
{
  g_auto (Said) said = { 0 };

  if (eb_note_is_withdrawn (note))
    return TRUE; /* nothing of it is shown but who withdrew it */
  read_note (payload, &said);
  return said.text != NULL && g_str_equal (said.text, eb_note_get_first_text (note)) &&
         g_strcmp0 (said.topic, eb_note_get_topic (note)) == 0 &&
         is_same_drawing (eb_note_get_drawing (note), said.ink);
}

/* --- Where it belongs ------------------------------------------------------------ */

/* The goal whose spread @entry speaks of. Behind the room's door the youth writes
 * about goals of every door. */
static EbGoal *
find_spread (EbBinder      *self,
             const EbEntry *entry,
             const EbId    *goal)
{
  if (entry->door != EB_DOOR_ROOM)
    return eb_fold_find_goal (self, entry, goal);
  return eb_person_get_actor (entry->author) == EB_ACTOR_YOUTH ? eb_binder_find_goal (self, goal) : NULL;
}

static gboolean
is_behind (EbNote *note,
           EbDoor  door)
{
  return door == (eb_note_is_private (note) ? EB_DOOR_ROOM : eb_goal_get_door (eb_note_get_goal (note)));
}

static void
take_off_spread (EbNote *note)
{
  GListStore *notes = G_LIST_STORE (eb_goal_get_notes (eb_note_get_goal (note)));
  guint       position = 0;

  if (g_list_store_find (notes, note, &position))
    g_list_store_remove (notes, position);
}

void
eb_fold_empty_room (EbBinder *self)
{
  g_autoptr (GPtrArray) private = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer       note = NULL;

  g_hash_table_iter_init (&iter, self->notes_by_record);
  while (g_hash_table_iter_next (&iter, NULL, &note))
    if (eb_note_is_private (note))
      {
        g_ptr_array_add (private, g_object_ref (note));
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = 0; i < private->len; i++)
    {
      take_off_spread (private->pdata[i]);
      eb_note_withdraw (private->pdata[i], 0); /* whoever still holds it */
    }
  eb_fold_forget_room (self);
  eb_money_forget_room (self->money);
}

/* --- Notes -------------------------------------------------------------------------- */

/* A first revision is believed until its signature is looked at. So somebody who
 * forged one with the record of a real note must not keep the real one out, nor
 * have its revisions. */
static gboolean
claim_record (EbBinder *self,
              EbNote   *note)
{
  EbNote *there = eb_binder_find_note (self, eb_note_get_record (note));

  if (there != NULL &&
      (eb_binder_check_note (self, there) != EB_TRUST_FORGED || eb_binder_check_note (self, note) != EB_TRUST_SIGNED))
    return FALSE;
  g_hash_table_replace (self->notes_by_record, (gpointer) eb_note_get_record (note), g_object_ref (note));
  return TRUE;
}

/* What a note answers is a note of the same goal that all who read it can read. */
static void
set_answers (EbBinder   *self,
             EbNote     *note,
             const EbId *record)
{
  EbNote *answers = eb_binder_find_note (self, record);

  if (answers != NULL && eb_note_get_goal (answers) == eb_note_get_goal (note) &&
      (eb_note_is_private (note) || !eb_note_is_private (answers)))
    eb_note_set_answers (note, answers);
}

static gboolean
fold_first (EbBinder      *self,
            const EbEntry *entry,
            EbGoal        *goal,
            Said          *said)
{
  g_autoptr (EbDrawing) drawing = said->ink == NULL ? NULL : eb_drawing_from_variant (said->ink);
  g_autoptr (EbNote) note = NULL;

  if (said->text == NULL || (said->ink != NULL && drawing == NULL))
    return FALSE;

  note = eb_note_new (&entry->head->id, entry->author, entry->head->time, g_steal_pointer (&said->text));
  eb_note_set_place (note, &entry->head->record, goal, entry->door == EB_DOOR_ROOM);
  if (said->topic != NULL)
    eb_note_set_topic (note, g_steal_pointer (&said->topic));
  if (drawing != NULL)
    eb_note_set_drawing (note, g_steal_pointer (&drawing));
  if (!claim_record (self, note))
    return FALSE;
  if (!eb_id_is_none (&said->answers))
    set_answers (self, note, &said->answers);
  eb_goal_add_note (goal, note);
  return TRUE;
}

/* A note is its author's for good. */
static gboolean
fold_revision (EbBinder      *self,
               const EbEntry *entry,
               const EbGoal  *goal,
               Said          *said)
{
  const EbSealedHead *head = entry->head;
  EbNote             *note = eb_binder_find_note (self, &head->record);

  if (note == NULL || eb_note_get_author (note) != entry->author || eb_note_get_goal (note) != goal ||
      !is_behind (note, entry->door))
    return FALSE;
  if (eb_note_is_withdrawn (note))
    return TRUE; /* written at the same time elsewhere: it stays withdrawn */
  if (!eb_note_has_revision (note, &head->parent) || (said->shared && !eb_note_is_private (note)))
    return FALSE;

  if (said->shared)
    take_off_spread (note);
  if (said->shared || said->withdrawn)
    eb_note_withdraw (note, head->time);
  else if (said->text != NULL)
    eb_note_revise (note, &head->id, &head->parent, head->time, g_steal_pointer (&said->text));
  else
    return FALSE;
  return TRUE;
}

gboolean
eb_fold_note (EbBinder      *self,
              const EbEntry *entry)
{
  g_auto (Said) said = { 0 };
  EbGoal *goal = NULL;

  read_note (entry->payload, &said);
  goal = find_spread (self, entry, &said.goal);
  if (goal == NULL)
    return FALSE;
  if (eb_id_is_none (&entry->head->parent))
    return fold_first (self, entry, goal, &said);
  return fold_revision (self, entry, goal, &said);
}

/* --- Signs -------------------------------------------------------------------------- */

gboolean
eb_fold_sign (EbBinder      *self,
              const EbEntry *entry)
{
  EbNote     *note = NULL;
  EbId        record = EB_ID_NONE;
  const char *nick = NULL;
  EbSign      sign = EB_SIGN_NONE;

  if (eb_payload_get_bytes (entry->payload, "note", record.bytes, sizeof record.bytes))
    note = eb_binder_find_note (self, &record);
  if (note == NULL || !is_behind (note, entry->door) || !g_variant_lookup (entry->payload, "sign", "&s", &nick))
    return FALSE;
  if (eb_sign_from_nick (nick, &sign)) /* else a newer program's */
    eb_note_sign (note, entry->author, sign);
  return TRUE;
}
