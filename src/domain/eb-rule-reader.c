/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rule-reader.h"

#include <string.h>

#include "eb-date.h"
#include "eb-nick.h"

/**
 * eb_rule_reader_fail:
 * @reader: a reader
 * @key: (nullable): the key in its group
 * @reason: what is wrong, for developers
 *
 * Remembers %EB_RULE_ERROR_DAMAGED, unless something was wrong before.
 */
void
eb_rule_reader_fail (EbRuleReader *reader,
                     const char   *key,
                     const char   *reason)
{
  if (reader->error != NULL)
    return;

  g_set_error (&reader->error,
               EB_RULE_ERROR,
               EB_RULE_ERROR_DAMAGED,
               "[%s] %s: %s",
               reader->group != NULL ? reader->group : "file",
               key != NULL ? key : "group",
               reason);
}

/* Takes @error over. */
static void
fail_with (EbRuleReader *reader,
           const char   *key,
           GError       *error)
{
  eb_rule_reader_fail (reader, key, error->message);
  g_error_free (error);
}

/* GKeyFile merges groups of one name and lets the last key win; here either is
 * a slip that would hide a rule. */
static void
check_unique (EbRuleReader *reader,
              const char   *data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *group = g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);

  for (gsize i = 0; lines[i] != NULL && reader->error == NULL; i++)
    {
      char *name = g_strstrip (lines[i]);

      if (name[0] == '[')
        {
          g_free (group);
          group = g_strdup (name);
          name = g_strdup (name);
        }
      else if (name[0] == '\0' || name[0] == '#')
        continue;
      else
        {
          name[strcspn (name, "=")] = '\0';
          name = g_strconcat (group, " ", g_strchomp (name), NULL);
        }

      if (!g_hash_table_add (seen, name))
        eb_rule_reader_fail (reader, name, "is there twice");
    }
}

/**
 * eb_rule_reader_open:
 * @reader: a zeroed reader, with its language
 * @data: the text of a rule file; need not end in a zero byte
 * @length: its length in bytes
 *
 * Returns: whether it is a key file, with each group and key only once
 */
gboolean
eb_rule_reader_open (EbRuleReader *reader,
                     const char   *data,
                     gsize         length)
{
  g_autofree char *text = NULL;
  GError          *error = NULL;

  reader->file = g_key_file_new ();

  /* Refuses zero bytes, too. */
  if (length == 0 || !g_utf8_validate_len (data, length, NULL))
    {
      eb_rule_reader_fail (reader, NULL, "not a text in UTF-8");
      return FALSE;
    }

  text = g_strndup (data, length);
  check_unique (reader, text);

  if (!g_key_file_load_from_data (reader->file, text, length, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    fail_with (reader, NULL, error);

  return reader->error == NULL;
}

void
eb_rule_reader_clear (EbRuleReader *reader)
{
  g_clear_pointer (&reader->file, g_key_file_unref);
  g_clear_error (&reader->error);
}

/**
 * eb_rule_reader_has:
 * @reader: a reader
 * @key: a key
 *
 * Returns: whether the group has @key
 */
gboolean
eb_rule_reader_has (EbRuleReader *reader,
                    const char   *key)
{
  return reader->error == NULL && g_key_file_has_key (reader->file, reader->group, key, NULL);
}

/* Gives %NULL, and remembers why, unless there is something in @value. */
static char *
take_filled (EbRuleReader *reader,
             const char   *key,
             char         *value,
             GError       *error)
{
  /* A bad escape gives both a value and an error. */
  if (error != NULL)
    {
      fail_with (reader, key, error);
      g_free (value);
      return NULL;
    }

  if (g_strstrip (value)[0] == '\0')
    {
      eb_rule_reader_fail (reader, key, "is empty");
      g_free (value);
      return NULL;
    }

  return value;
}

/**
 * eb_rule_reader_text:
 * @reader: a reader
 * @key: a key that must be there
 *
 * Returns: (transfer full) (nullable): its value in the reader's language, else
 *   untranslated; %NULL if something was wrong
 */
char *
eb_rule_reader_text (EbRuleReader *reader,
                     const char   *key)
{
  GError *error = NULL;
  char   *value = NULL;

  /* The untranslated one must be there in any case. With a NULL locale GKeyFile
   * would take the process's own. */
  g_autofree char *plain = eb_rule_reader_word (reader, key);

  if (plain == NULL || reader->language == NULL)
    return g_steal_pointer (&plain);

  value = g_key_file_get_locale_string (reader->file, reader->group, key, reader->language, &error);
  return take_filled (reader, key, value, error);
}

/**
 * eb_rule_reader_word:
 * @reader: a reader
 * @key: a key that must be there
 *
 * Returns: (transfer full) (nullable): its value; %NULL if something was wrong
 */
char *
eb_rule_reader_word (EbRuleReader *reader,
                     const char   *key)
{
  GError *error = NULL;
  char   *value = NULL;

  if (reader->error != NULL)
    return NULL;

  value = g_key_file_get_string (reader->file, reader->group, key, &error);
  return take_filled (reader, key, value, error);
}

/**
 * eb_rule_reader_words:
 * @reader: a reader
 * @key: a key that may be absent
 *
 * Returns: (transfer full): its words, an empty list if it is absent or
 *   something was wrong
 */
char **
eb_rule_reader_words (EbRuleReader *reader,
                      const char   *key)
{
  GError *error = NULL;
  char  **words = NULL;

  if (eb_rule_reader_has (reader, key))
    {
      words = g_key_file_get_string_list (reader->file, reader->group, key, NULL, &error);
      if (error != NULL)
        fail_with (reader, key, error);
    }

  return words != NULL ? words : g_new0 (char *, 1);
}

/**
 * eb_rule_reader_number:
 * @reader: a reader
 * @key: a key that may be absent
 * @none: what its absence means
 * @limit: the largest it may be, either way
 *
 * Returns: the number; @none if it is absent or something was wrong
 */
int
eb_rule_reader_number (EbRuleReader *reader,
                       const char   *key,
                       int           none,
                       int           limit)
{
  g_autofree char *word = NULL;
  GError          *error = NULL;
  gint64           number = 0;

  if (!eb_rule_reader_has (reader, key))
    return none;

  /* GKeyFile's own would take "3 months" for 3. */
  word = eb_rule_reader_word (reader, key);
  if (word == NULL)
    return none;

  if (!g_ascii_string_to_signed (word, 10, -limit, limit, &number, &error))
    {
      fail_with (reader, key, error);
      return none;
    }

  return (int) number;
}

/**
 * eb_rule_reader_choice:
 * @reader: a reader
 * @key: a key that must be there
 * @nicks: (array zero-terminated=1): the words it may be
 *
 * Returns: the index of the word; 0 if something was wrong
 */
int
eb_rule_reader_choice (EbRuleReader      *reader,
                       const char        *key,
                       const char *const *nicks)
{
  g_autofree char *word = eb_rule_reader_word (reader, key);
  int              value = 0;

  if (word != NULL && !eb_nick_find (nicks, g_strv_length ((char **) nicks), word, &value))
    eb_rule_reader_fail (reader, key, "is not a known word");

  return value;
}

/**
 * eb_rule_reader_date:
 * @reader: a reader
 * @key: a key that must be there
 *
 * Checks that it is a date, for those who read the file; nothing is counted
 * from it.
 */
void
eb_rule_reader_date (EbRuleReader *reader,
                     const char   *key)
{
  g_autofree char *word = eb_rule_reader_word (reader, key);
  EbDate           date = EB_DATE_UNSET;

  if (word != NULL && !eb_date_parse (word, &date))
    eb_rule_reader_fail (reader, key, "is not a date");
}
