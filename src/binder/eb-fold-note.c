/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-fold.h"

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
gboolean
eb_fold_note (EbBinder      *self,
              const EbEntry *entry)
{
  g_autoptr (EbNote) note = NULL;
  EbId             record = EB_ID_NONE;
  g_autofree char *text = read_note (entry->payload, &record);
  EbGoal          *goal = eb_fold_find_goal (self, entry, &record);

  if (goal == NULL || text == NULL || !eb_id_is_none (&entry->head->parent))
    return FALSE;
  note = eb_note_new (&entry->head->id, entry->author, entry->head->time, g_steal_pointer (&text));
  eb_goal_add_note (goal, note);
  return TRUE;
}
