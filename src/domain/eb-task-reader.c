/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Task files, read and written. data/tasks/README.md describes the format. */

#include <string.h>

#include "eb-nick.h"
#include "eb-rule-private.h"
#include "eb-rule-reader.h"
#include "eb-task-private.h"

#define TASK_PREFIX "Task "
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MONTHS_A_YEAR 12
#define MAX_NUMBER 1200
#define STEP_KEY_BYTES 16

static const char *const when_nicks[] = { "day", "year", "next-quarter", "next-month", "yearly", NULL };

static const char *
name_step (char  buffer[STEP_KEY_BYTES],
           guint number)
{
  g_snprintf (buffer, STEP_KEY_BYTES, "Step%u", number);
  return buffer;
}

static void
read_steps (EbRuleReader *reader,
            EbTaskDef    *def)
{
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();
  char  key[STEP_KEY_BYTES] = "";
  guint n_steps = 0;

  while (n_steps < EB_TASK_MAX_STEPS && eb_rule_reader_has (reader, name_step (key, n_steps + 1)))
    {
      g_autofree char *step = eb_rule_reader_text (reader, key);

      if (step != NULL)
        g_strv_builder_add (steps, step);
      n_steps++;
    }

  /* A step after a gap would be lost without a word. */
  for (guint i = n_steps + 1; i <= EB_TASK_MAX_STEPS + 1; i++)
    if (eb_rule_reader_has (reader, name_step (key, i)))
      eb_rule_reader_fail (reader, key, "has none before it, or is one too many");

  if (n_steps > 0)
    def->steps = g_strv_builder_end (steps);
}

static void
read_door (EbRuleReader *reader,
           EbTaskDef    *def)
{
  g_autofree char *nick = eb_rule_reader_word (reader, "Door");

  if (nick != NULL && !eb_door_from_nick (nick, &def->door))
    eb_rule_reader_fail (reader, "Door", "is not a known door");
}

static int
read_months (EbRuleReader *reader,
             const char   *years_key,
             const char   *months_key)
{
  return MONTHS_A_YEAR * eb_rule_reader_number (reader, years_key, 0, MAX_NUMBER / MONTHS_A_YEAR) +
         eb_rule_reader_number (reader, months_key, 0, MAX_NUMBER);
}

/* "11-01" is the first of November. */
static void
read_yearly (EbRuleReader *reader,
             EbTaskDef    *def)
{
  g_autofree char *word = eb_rule_reader_word (reader, "Yearly");
  g_autofree char *iso = word != NULL ? g_strconcat ("2001-", word, NULL) : NULL;
  EbDate           date = EB_DATE_UNSET;

  if (iso != NULL && !eb_date_parse (iso, &date))
    eb_rule_reader_fail (reader, "Yearly", "is not a day of every year");
  def->year_month = date.month;
  def->year_day = date.day;
}

static void
read_date (EbRuleReader *reader,
           EbTaskDef    *def)
{
  def->age_months = read_months (reader, "Years", "Months");
  def->until_months = read_months (reader, "UntilYears", "UntilMonths");
  def->lead_months = eb_rule_reader_number (reader, "LeadMonths", 0, MAX_NUMBER);
  if (eb_rule_reader_has (reader, "When"))
    def->when = (EbTaskWhen) eb_rule_reader_choice (reader, "When", when_nicks);
  if (eb_rule_reader_has (reader, "Yearly"))
    read_yearly (reader, def);
}

/* All three or none. */
static void
read_source (EbRuleReader *reader,
             EbTaskDef    *def)
{
  g_autofree char *checked = NULL;

  def->certainty = EB_CERTAINTY_UNVERIFIED;
  if (!eb_rule_reader_has (reader, "Source") && !eb_rule_reader_has (reader, "Checked") &&
      !eb_rule_reader_has (reader, "Certainty"))
    return;

  def->source = eb_rule_reader_text (reader, "Source");
  checked = eb_rule_reader_word (reader, "Checked");
  if (checked != NULL && !eb_date_parse (checked, &def->checked))
    eb_rule_reader_fail (reader, "Checked", "is not a date");
  def->certainty = (EbCertainty) eb_rule_reader_choice (reader, "Certainty", eb_certainty_nicks);
}

static void
read_task (EbRuleReader *reader,
           EbTaskSet    *set)
{
  g_autoptr (EbTaskDef) def = g_new0 (EbTaskDef, 1);
  const char *key = NULL;
  const char *problem = NULL;

  def->id = g_strdup (reader->group + strlen (TASK_PREFIX));
  read_door (reader, def);
  def->title = eb_rule_reader_text (reader, "Title");
  def->plain = eb_rule_reader_text (reader, "Plain");
  read_steps (reader, def);
  read_date (reader, def);
  read_source (reader, def);
  if (reader->error != NULL)
    return;

  problem = eb_task_def_clean (def, &key);
  if (problem != NULL)
    eb_rule_reader_fail (reader, key, problem);
  else
    eb_task_set_take (set, g_steal_pointer (&def));
}

static void
read_tasks (EbRuleReader *reader,
            EbTaskSet    *set)
{
  gsize n_groups = 0;
  g_auto (GStrv) groups = g_key_file_get_groups (reader->file, &n_groups);

  for (gsize i = 0; i < n_groups && reader->error == NULL; i++)
    {
      reader->group = groups[i];
      if (set->defs->len > EB_TASK_SET_MAX_TASKS)
        eb_rule_reader_fail (reader, NULL, "there are too many tasks");
      else if (g_str_has_prefix (groups[i], TASK_PREFIX))
        read_task (reader, set);
      else if (strcmp (groups[i], "End") == 0 && i + 1 < n_groups)
        eb_rule_reader_fail (reader, NULL, "is not the last group");
    }
  reader->group = NULL;
}

static EbTaskSet *
read_head (EbRuleReader *reader)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  g_autofree char *version = NULL;

  reader->group = "Set";
  name = eb_rule_reader_word (reader, "Name");
  title = eb_rule_reader_text (reader, "Title");
  author = eb_rule_reader_text (reader, "Author");
  version = eb_rule_reader_word (reader, "Version");
  if (reader->error != NULL)
    return NULL;

  return eb_task_set_new (name, title, author, version, &reader->error);
}

/* Without it a file cut short between two tasks would pass for a whole one. */
static gboolean
is_whole (EbRuleReader    *reader,
          const EbTaskSet *set)
{
  reader->group = "End";
  return eb_rule_reader_number (reader, "Tasks", -1, EB_TASK_SET_MAX_TASKS) == (int) set->defs->len;
}

/* Whether there is a line that starts with @wanted, after white space. */
static gboolean
has_line (char      **lines,
          const char *wanted)
{
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i] + strspn (lines[i], " \t");

      if (g_str_has_prefix (line, wanted))
        return TRUE;
    }

  return FALSE;
}

/* What somebody can do about a file that could not be read. */
static EbTaskError
judge (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (!has_line (lines, "[Set]"))
    return EB_TASK_ERROR_NOT_TASKS;
  if (!has_line (lines, "[End]") || !has_line (lines, "Tasks="))
    return EB_TASK_ERROR_CUT_SHORT;

  return EB_TASK_ERROR_DAMAGED;
}

static EbTaskSet *
read_set (EbRuleReader *reader,
          const char   *data,
          gsize         length)
{
  g_autoptr (EbTaskSet) set = NULL;

  if (!eb_rule_reader_open (reader, data, length))
    return NULL;

  set = read_head (reader);
  if (set != NULL)
    read_tasks (reader, set);

  return reader->error == NULL ? g_steal_pointer (&set) : NULL;
}

/**
 * eb_task_set_parse:
 * @data: the text of one task file, UTF-8; need not end in a zero byte
 * @length: its length in bytes
 * @language: (nullable): a locale such as "en"; %NULL for the untranslated keys
 * @error: return location for a #GError in the EB_TASK_ERROR domain
 *
 * All or nothing. Unknown keys and groups are skipped, as a newer file may have
 * them. Texts are trimmed and cleaned of control characters: a set may come from
 * anybody.
 *
 * Returns: (transfer full): the set; %NULL with %EB_TASK_ERROR_NOT_TASKS,
 *   %EB_TASK_ERROR_CUT_SHORT or %EB_TASK_ERROR_DAMAGED
 */
EbTaskSet *
eb_task_set_parse (const char *data,
                   gsize       length,
                   const char *language,
                   GError    **error)
{
  g_auto (EbRuleReader) reader = { .language = language };
  g_autoptr (EbTaskSet) set = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (data != NULL, NULL);

  if (length > EB_TASK_SET_MAX_BYTES)
    {
      g_set_error (error, EB_TASK_ERROR, EB_TASK_ERROR_NOT_TASKS, "[file] group: is too large");
      return NULL;
    }

  /* Windows' own editor writes one. */
  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      data += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  text = g_strndup (data, length);
  set = read_set (&reader, data, length);
  if (reader.error != NULL)
    {
      g_set_error_literal (error, EB_TASK_ERROR, judge (text), reader.error->message);
      return NULL;
    }

  if (set == NULL || !is_whole (&reader, set))
    {
      g_set_error (error, EB_TASK_ERROR, EB_TASK_ERROR_CUT_SHORT, "[End] Tasks: is not the number of tasks in the file");
      return NULL;
    }

  return g_steal_pointer (&set);
}

static void
write_number (GKeyFile   *file,
              const char *group,
              const char *key,
              int         number)
{
  if (number != 0)
    g_key_file_set_integer (file, group, key, number);
}

static void
write_date (GKeyFile        *file,
            const char      *group,
            const EbTaskDef *def)
{
  write_number (file, group, "Years", def->age_months / MONTHS_A_YEAR);
  write_number (file, group, "Months", def->age_months % MONTHS_A_YEAR);
  write_number (file, group, "UntilYears", def->until_months / MONTHS_A_YEAR);
  write_number (file, group, "UntilMonths", def->until_months % MONTHS_A_YEAR);
  write_number (file, group, "LeadMonths", def->lead_months);
  if (def->when != EB_TASK_WHEN_DAY)
    g_key_file_set_string (file, group, "When", when_nicks[def->when]);
  if (def->when == EB_TASK_WHEN_YEARLY)
    {
      g_autofree char *day = g_strdup_printf ("%02d-%02d", def->year_month, def->year_day);

      g_key_file_set_string (file, group, "Yearly", day);
    }
}

static void
write_task (GKeyFile        *file,
            const EbTaskDef *def)
{
  g_autofree char *group = g_strconcat (TASK_PREFIX, def->id, NULL);

  g_key_file_set_string (file, group, "Door", eb_door_to_nick (def->door));
  g_key_file_set_string (file, group, "Title", def->title);
  g_key_file_set_string (file, group, "Plain", def->plain);
  for (guint i = 0; i < eb_task_def_get_n_steps (def); i++)
    {
      char key[STEP_KEY_BYTES] = "";

      g_key_file_set_string (file, group, name_step (key, i + 1), def->steps[i]);
    }

  write_date (file, group, def);
  if (def->source != NULL)
    {
      g_autofree char *checked = eb_date_to_iso (def->checked);

      g_key_file_set_string (file, group, "Source", def->source);
      g_key_file_set_string (file, group, "Checked", checked);
      g_key_file_set_string (file, group, "Certainty", eb_certainty_nicks[def->certainty]);
    }
}

/**
 * eb_task_set_to_text:
 * @set: a set, not a library
 *
 * Returns: (transfer full): the text of a task file that eb_task_set_parse()
 *   reads as @set again, the same for the same tasks
 */
char *
eb_task_set_to_text (const EbTaskSet *set)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (set != NULL && set->name != NULL, NULL);

  g_key_file_set_string (file, "Set", "Name", set->name);
  g_key_file_set_string (file, "Set", "Title", set->title);
  g_key_file_set_string (file, "Set", "Author", set->author);
  g_key_file_set_string (file, "Set", "Version", set->version);
  for (guint i = 0; i < set->defs->len; i++)
    write_task (file, eb_task_set_get (set, i));
  g_key_file_set_integer (file, "End", "Tasks", (int) set->defs->len);

  return g_key_file_to_data (file, NULL, NULL);
}
