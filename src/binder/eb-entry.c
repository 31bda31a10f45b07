/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-entry.h"

#include "eb-text.h"

#define DAY_US (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

typedef struct
{
  const char *key; /* borrowed from the payload */
  GVariant   *value;
} Said;

static void
clear_said (Said *said)
{
  g_clear_pointer (&said->value, g_variant_unref);
}

/* A look-up in a serialised dictionary makes GVariants of all that stands before the key:
 * with a hundred thousand rows of six keys each, most of the time that it took to fold them. */
static GArray *
take_apart (GVariant *payload)
{
  const gsize n = g_variant_n_children (payload);
  GArray     *all = g_array_sized_new (FALSE, FALSE, sizeof (Said), (guint) n);

  g_array_set_clear_func (all, (GDestroyNotify) clear_said);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) pair = g_variant_get_child_value (payload, i);
      g_autoptr (GVariant) key = g_variant_get_child_value (pair, 0);
      g_autoptr (GVariant) boxed = g_variant_get_child_value (pair, 1);
      const Said said = { g_variant_get_string (key, NULL), g_variant_get_variant (boxed) };

      g_array_append_val (all, said);
    }
  return all;
}

/* The first of that key, as g_variant_lookup() has it; NULL: there is none, or it is of
 * another type. */
static GVariant *
find (const EbEntry      *entry,
      const char         *key,
      const GVariantType *type)
{
  if (*entry->said == NULL)
    *entry->said = take_apart (entry->payload);
  for (guint i = 0; i < (*entry->said)->len; i++)
    {
      const Said *said = &g_array_index (*entry->said, Said, i);

      if (g_str_equal (said->key, key))
        return type == NULL || g_variant_is_of_type (said->value, type) ? said->value : NULL;
    }
  return NULL;
}

gboolean
eb_entry_says (const EbEntry *entry,
               const char    *key)
{
  return find (entry, key, NULL) != NULL;
}

gboolean
eb_entry_read_text (const EbEntry *entry,
                    const char    *key,
                    const char   **text)
{
  GVariant *value = find (entry, key, G_VARIANT_TYPE_STRING);

  if (value == NULL)
    return FALSE;
  *text = g_variant_get_string (value, NULL);
  return TRUE;
}

gboolean
eb_entry_read_yes (const EbEntry *entry,
                   const char    *key,
                   gboolean      *yes)
{
  GVariant *value = find (entry, key, G_VARIANT_TYPE_BOOLEAN);

  if (value == NULL)
    return FALSE;
  *yes = g_variant_get_boolean (value);
  return TRUE;
}

gboolean
eb_entry_read_id (const EbEntry *entry,
                  const char    *key,
                  EbId          *id)
{
  GVariant     *value = find (entry, key, G_VARIANT_TYPE_BYTESTRING);
  gsize         size = 0;
  gconstpointer bytes = value == NULL ? NULL : g_variant_get_fixed_array (value, &size, 1);

  if (bytes == NULL || size != sizeof id->bytes)
    return FALSE;
  memcpy (id->bytes, bytes, size);
  return TRUE;
}

gboolean
eb_entry_is_the_youths (const EbEntry *entry)
{
  return eb_person_get_actor (entry->author) == EB_ACTOR_YOUTH;
}

EbDate
eb_written_day (gint64 time,
                int    more)
{
  const gint64 days = time / DAY_US - (time % DAY_US < 0 ? 1 : 0) + more;

  return days < G_MININT32 || days > G_MAXINT32 ? EB_DATE_UNSET : eb_date_from_days ((gint32) days);
}

EbDate
eb_entry_earliest_day (const EbEntry *entry)
{
  return eb_written_day (entry->head->time, -1);
}

EbDate
eb_entry_latest_day (const EbEntry *entry)
{
  return eb_written_day (entry->head->time, 1);
}

gboolean
eb_entry_read_day (const EbEntry *entry,
                   const char    *key,
                   EbDate        *day)
{
  GVariant *value = find (entry, key, G_VARIANT_TYPE_INT32);

  *day = value == NULL ? EB_DATE_UNSET : eb_date_from_days (g_variant_get_int32 (value));
  return eb_date_is_set (*day);
}

gboolean
eb_entry_read_past_day (const EbEntry *entry,
                        const char    *key,
                        EbDate        *day)
{
  return eb_entry_read_day (entry, key, day) && eb_date_compare (*day, eb_entry_latest_day (entry)) <= 0;
}

gboolean
eb_entry_read_optional_day (const EbEntry *entry,
                            const char    *key,
                            EbDate        *day)
{
  return !eb_entry_says (entry, key) || eb_entry_read_day (entry, key, day);
}

gboolean
eb_entry_read_amount (const EbEntry *entry,
                      const char    *key,
                      EbAmount       least,
                      EbAmount      *amount)
{
  GVariant *value = find (entry, key, G_VARIANT_TYPE_INT64);

  if (value == NULL)
    return FALSE;
  *amount = g_variant_get_int64 (value);
  return *amount >= least && *amount <= EB_AMOUNT_MAX;
}

gboolean
eb_entry_read_line (const EbEntry *entry,
                    const char    *key,
                    glong          max_chars,
                    const char   **line)
{
  g_autofree char *cleaned = NULL;

  if (!eb_entry_read_text (entry, key, line))
    return FALSE;
  cleaned = eb_text_clean_line (*line, max_chars, NULL);
  return g_strcmp0 (cleaned, *line) == 0;
}

gboolean
eb_entry_read_optional_line (const EbEntry *entry,
                             const char    *key,
                             glong          max_chars,
                             const char   **line)
{
  *line = "";
  if (!eb_entry_says (entry, key))
    return TRUE;
  return eb_entry_read_text (entry, key, line) && (**line == '\0' || eb_entry_read_line (entry, key, max_chars, line));
}
