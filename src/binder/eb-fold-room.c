/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"
#include "eb-room-item-private.h"

/* "Mit værelse": the youth's own notes, drawings and lists. */

/* --- What a revision says ------------------------------------------------------- */

static char *
read_string (GVariant   *payload,
             const char *key)
{
  char *string = NULL;

  g_variant_lookup (payload, key, "s", &string);
  return string == NULL ? g_strdup ("") : string;
}

static gboolean
read_lines (GVariant    *payload,
            EbRoomWords *words)
{
  g_autoptr (GVariant) lines = g_variant_lookup_value (payload, "lines", G_VARIANT_TYPE ("a(bs)"));
  const gsize n = lines == NULL ? 0 : g_variant_n_children (lines);

  for (gsize i = 0; i < n; i++)
    {
      gboolean    done = FALSE;
      const char *text = NULL;

      g_variant_get_child (lines, i, "(b&s)", &done, &text);
      g_ptr_array_add (words->lines, eb_room_line_new (text, done));
    }
  return lines != NULL;
}

static gboolean
read_drawing (GVariant    *payload,
              EbRoomWords *words)
{
  g_autoptr (GVariant) ink = g_variant_lookup_value (payload, "ink", NULL);

  words->drawing = ink == NULL ? NULL : eb_drawing_from_variant (ink);
  return words->drawing != NULL;
}

/* FALSE: what its kind is made of is not there. */
static gboolean
read_words (GVariant    *payload,
            EbRoomWords *words)
{
  const char *nick = NULL;

  if (!g_variant_lookup (payload, "what", "&s", &nick) || !eb_room_kind_from_nick (nick, &words->kind))
    return FALSE;
  words->title = read_string (payload, "title");
  words->text = words->kind == EB_ROOM_NOTE ? read_string (payload, "text") : g_strdup ("");
  words->lines = eb_room_lines_new ();
  if (words->kind == EB_ROOM_LIST)
    return read_lines (payload, words);
  if (words->kind == EB_ROOM_DRAWING)
    return read_drawing (payload, words);
  return *words->title != '\0' || *words->text != '\0';
}

/* --- Where it belongs -------------------------------------------------------------- */

/* Of @record, and, if given, the one that @revision led to. */
static EbRoomItem *
find_item (EbBinder   *self,
           const EbId *record,
           const EbId *revision)
{
  for (guint i = 0; i < self->room_all->len; i++)
    {
      EbRoomItem *item = g_ptr_array_index (self->room_all, i);

      if (eb_id_equal (eb_room_item_get_record (item), record) &&
          (revision == NULL || eb_room_item_has_revision (item, revision)))
        return item;
    }
  return NULL;
}

static void
add_item (EbBinder      *self,
          const EbEntry *entry,
          EbRoomWords   *words,
          gboolean       beside)
{
  EbRoomItem *item = eb_room_item_new (entry->head, words, beside);

  g_ptr_array_add (self->room_all, item);
  g_list_store_append (self->room, item);
}

/* Of two revisions at once, the second in the file is an item of its own. So what
 * was written is still there when it was thrown away elsewhere meanwhile, in
 * whichever order the two stand. */
static gboolean
fold_words (EbBinder      *self,
            const EbEntry *entry,
            EbRoomItem    *item,
            EbRoomWords   *words)
{
  const gboolean newest = eb_id_equal (&entry->head->parent, eb_room_item_get_revision (item));

  if (words->kind != eb_room_item_get_kind (item) || (newest && eb_room_item_is_thrown_away (item)))
    return FALSE;
  if (newest)
    eb_room_item_revise (item, entry->head, words);
  else
    add_item (self, entry, words, TRUE);
  return TRUE;
}

/* Only what was seen is thrown away: not what came meanwhile. */
static gboolean
fold_gone (EbBinder      *self,
           const EbEntry *entry,
           EbRoomItem    *item)
{
  guint position = 0;

  if (!eb_id_equal (&entry->head->parent, eb_room_item_get_revision (item)))
    return TRUE;
  if (eb_room_item_is_thrown_away (item))
    return FALSE;
  if (g_list_store_find (self->room, item, &position))
    g_list_store_remove (self->room, position);
  eb_room_item_empty (item, entry->head);
  return TRUE;
}

gboolean
eb_fold_room (EbBinder      *self,
              const EbEntry *entry)
{
  g_auto (EbRoomWords) words = { 0 };
  const gboolean first = eb_id_is_none (&entry->head->parent);
  EbRoomItem    *item = find_item (self, &entry->head->record, first ? NULL : &entry->head->parent);
  gboolean       gone = FALSE;

  if (eb_person_get_actor (entry->author) != EB_ACTOR_YOUTH || first != (item == NULL))
    return FALSE;
  g_variant_lookup (entry->payload, "gone", "b", &gone);
  if (gone)
    return item != NULL && fold_gone (self, entry, item);
  if (!read_words (entry->payload, &words))
    return FALSE;
  if (item != NULL)
    return fold_words (self, entry, item, &words);
  add_item (self, entry, &words, FALSE);
  return TRUE;
}

void
eb_fold_forget_room (EbBinder *self)
{
  g_autoptr (GPtrArray) all = g_steal_pointer (&self->room_all);

  self->room_all = g_ptr_array_new_with_free_func (g_object_unref);
  g_list_store_remove_all (self->room);
  for (guint i = 0; i < all->len; i++)
    eb_room_item_empty (g_ptr_array_index (all, i), NULL); /* whoever still holds it */
}
