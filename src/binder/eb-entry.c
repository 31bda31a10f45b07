/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-entry.h"

#include "eb-text.h"

#define DAY_US (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

gboolean
eb_entry_says (const EbEntry *entry,
               const char    *key)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (entry->payload, key, NULL);

  return value != NULL;
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
  *day = eb_payload_get_date (entry->payload, key);
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
  return g_variant_lookup (entry->payload, key, "x", amount) && *amount >= least && *amount <= EB_AMOUNT_MAX;
}

gboolean
eb_entry_read_line (const EbEntry *entry,
                    const char    *key,
                    glong          max_chars,
                    const char   **line)
{
  g_autofree char *cleaned = NULL;

  if (!g_variant_lookup (entry->payload, key, "&s", line))
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
  return g_variant_lookup (entry->payload, key, "&s", line) && (**line == '\0' || eb_entry_read_line (entry, key, max_chars, line));
}
