/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-agenda.h"

#include <string.h>

/* "" is the unset date. */
static inline EbDate
day (const char *iso)
{
  EbDate date = EB_DATE_UNSET;

  if (iso[0] != '\0')
    g_assert_true (eb_date_parse (iso, &date));
  return date;
}

#define assert_day(date, iso)                      \
  G_STMT_START                                     \
  {                                                \
    g_autofree char *got_ = eb_date_to_iso (date); \
    g_assert_cmpstr (got_, ==, (iso));             \
  }                                                \
  G_STMT_END

static inline char *
read_rule_file (const char *name,
                gsize      *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_RULES_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static inline EbRuleSet *
load_rules (const char *name,
            const char *language)
{
  gsize            length = 0;
  g_autofree char *text = read_rule_file (name, &length);
  g_autoptr (GError) error = NULL;
  EbRuleSet *set = eb_rule_set_parse (text, length, language, &error);

  g_assert_no_error (error);
  return set;
}

static inline const EbDue *
find_due (GPtrArray  *dues,
          const char *key)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const EbDue *due = g_ptr_array_index (dues, i);

      if (g_str_equal (due->key, key))
        return due;
    }

  return NULL;
}

static inline const EbDue *
get_due (GPtrArray  *dues,
         const char *key)
{
  const EbDue *due = find_due (dues, key);

  if (due == NULL)
    g_error ("there is no %s", key);
  return due;
}
