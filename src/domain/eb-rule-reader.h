/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-rule.h"

G_BEGIN_DECLS

/**
 * EbRuleReader:
 * @file: the key file
 * @language: a locale, or %NULL for untranslated keys
 * @group: the group being read
 * @error: the first thing that was wrong; once set, all reads give defaults
 *
 * Inside the domain only: reads a rule file's values strictly. A reader that
 * remembers its first error lets a rule be read in one go and checked once.
 */
typedef struct
{
  GKeyFile   *file;
  const char *language;
  const char *group;
  GError     *error;
} EbRuleReader;

gboolean eb_rule_reader_open (EbRuleReader *reader,
                              const char   *data,
                              gsize         length);
void     eb_rule_reader_clear (EbRuleReader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EbRuleReader, eb_rule_reader_clear)

void     eb_rule_reader_fail (EbRuleReader *reader,
                              const char   *key,
                              const char   *reason);
gboolean eb_rule_reader_has (EbRuleReader *reader,
                             const char   *key);
char    *eb_rule_reader_text (EbRuleReader *reader,
                              const char   *key) G_GNUC_WARN_UNUSED_RESULT; /* localised */
char    *eb_rule_reader_word (EbRuleReader *reader,
                              const char   *key) G_GNUC_WARN_UNUSED_RESULT; /* never localised */
char   **eb_rule_reader_words (EbRuleReader *reader,
                               const char   *key) G_GNUC_WARN_UNUSED_RESULT;
/* Absent: the default, @none. */
int  eb_rule_reader_number (EbRuleReader *reader,
                            const char   *key,
                            int           none,
                            int           limit);
int  eb_rule_reader_choice (EbRuleReader      *reader,
                            const char        *key,
                            const char *const *nicks);
void eb_rule_reader_date (EbRuleReader *reader,
                          const char   *key);

G_END_DECLS
