/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-versions.h"

EbStamp
eb_stamp_of (const EbSealedHead *head)
{
  return (EbStamp){ head->time, head->id };
}

int
eb_stamp_compare (const EbStamp *a,
                  const EbStamp *b)
{
  if (a->time != b->time)
    return a->time < b->time ? -1 : 1;
  return memcmp (a->id.bytes, b->id.bytes, sizeof a->id.bytes);
}

GArray *
eb_versions_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (EbVersion));
}

/* NULL: it is not there. The newest is most often asked for. */
static EbVersion *
find (GArray     *self,
      const EbId *id)
{
  for (guint i = self->len; i > 0; i--)
    {
      EbVersion *version = &g_array_index (self, EbVersion, i - 1);

      if (eb_id_equal (&version->stamp.id, id))
        return version;
    }
  return NULL;
}

static void
follow (GArray     *self,
        const EbId *id,
        EbVersion  *next)
{
  EbVersion *before = find (self, id);

  if (before == NULL)
    return;
  before->is_followed = TRUE;
  next->depth = MAX (next->depth, before->depth + 1);
}

void
eb_versions_add (GArray             *self,
                 const EbSealedHead *head,
                 GVariant           *settles)
{
  EbVersion   next = { .stamp = eb_stamp_of (head) };
  const gsize n = settles == NULL ? 0 : g_variant_n_children (settles);

  follow (self, &head->parent, &next);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (settles, i);
      EbId id = EB_ID_NONE;

      if (g_variant_get_size (child) != sizeof id.bytes)
        continue;
      memcpy (id.bytes, g_variant_get_data (child), sizeof id.bytes);
      follow (self, &id, &next);
    }
  g_array_append_val (self, next);
}

/* The deepest; of those the one that was written first. Times do not decide between what
 * follows and what it follows: a clock may have been set back in between. */
guint
eb_versions_head (const GArray *self)
{
  guint head = 0;

  for (guint i = 1; i < self->len; i++)
    {
      const EbVersion *best = &g_array_index (self, EbVersion, head);
      const EbVersion *other = &g_array_index (self, EbVersion, i);

      if (other->depth > best->depth || (other->depth == best->depth && eb_stamp_compare (&other->stamp, &best->stamp) < 0))
        head = i;
    }
  return head;
}

static int
compare_beside (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const GArray    *self = user_data;
  const EbVersion *first = &g_array_index (self, EbVersion, *(const guint *) a);
  const EbVersion *second = &g_array_index (self, EbVersion, *(const guint *) b);

  return eb_stamp_compare (&first->stamp, &second->stamp);
}

GArray *
eb_versions_list_beside (const GArray *self)
{
  const guint head = eb_versions_head (self);
  GArray     *beside = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->len; i++)
    if (i != head && !g_array_index (self, EbVersion, i).is_followed)
      g_array_append_val (beside, i);
  g_array_sort_with_data (beside, compare_beside, (gpointer) self);
  return beside;
}

GVariant *
eb_versions_settle (const GArray *self)
{
  g_autoptr (GArray) beside = eb_versions_list_beside (self);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aay"));

  for (guint i = 0; i < beside->len; i++)
    {
      const EbId *id = &g_array_index (self, EbVersion, g_array_index (beside, guint, i)).stamp.id;

      g_variant_builder_add_value (&builder, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1));
    }
  return beside->len == 0 ? NULL : g_variant_builder_end (&builder);
}
