/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule files. data/rules/barnets-lov.ini describes the format. */

#include "eb-rule-private.h"
#include "eb-rule-reader.h"

#include <string.h>

#define RULE_PREFIX "Rule "
#define MAX_YEARS 100
#define MAX_MONTHS 1200
#define MAX_DAYS 3660
#define MAX_TIMES 12
#define MAX_RULES 1000

static const char *const trigger_nicks[] = { "birth", "decision", "start", "follow-up", "year", "shelf", "complaint", NULL };
static const char *const then_nicks[] = { "same-day", "next-quarter", "next-month", NULL };
static const char *const kind_nicks[] = { "deadline", "agreed", "event", NULL };
static const char *const duty_nicks[] = { "none", "municipality", "both", "us", NULL };
static const char *const lead_nicks[] = { "plain", "long", "adult", NULL };

/* A date's key is the id, or starts with it and a colon. */
static gboolean
is_id (const char *id)
{
  return id[0] != '\0' && strspn (id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == strlen (id);
}

static guint32
read_conditions (EbRuleReader *reader)
{
  g_auto (GStrv) words = eb_rule_reader_words (reader, "When");
  guint32 conditions = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      EbCondition condition = EB_CONDITION_PLACED;

      if (!eb_condition_from_nick (words[i], &condition))
        eb_rule_reader_fail (reader, "When", "has an unknown condition");
      else if ((conditions & (1U << condition)) != 0)
        eb_rule_reader_fail (reader, "When", "has a condition twice");
      conditions |= 1U << condition;
    }

  return conditions;
}

static void
read_words (EbRuleReader *reader,
            EbRule       *rule)
{
  rule->title = eb_rule_reader_text (reader, "Title");
  rule->plain = eb_rule_reader_text (reader, "Plain");
  rule->source = eb_rule_reader_text (reader, "Source");
  eb_rule_reader_date (reader, "SourceDate");
  rule->kind = (EbRuleKind) eb_rule_reader_choice (reader, "Kind", kind_nicks);
  rule->duty = (EbDuty) eb_rule_reader_choice (reader, "Duty", duty_nicks);
  rule->certainty = (EbCertainty) eb_rule_reader_choice (reader, "Certainty", eb_certainty_nicks);
  rule->lead = (EbLead) eb_rule_reader_choice (reader, "Lead", lead_nicks);
}

/* Not counted from anything: somebody said the day. */
static gboolean
is_said (EbTrigger trigger)
{
  return trigger == EB_TRIGGER_SHELF || trigger == EB_TRIGGER_COMPLAINT;
}

/* What makes no sense together is refused rather than given a meaning. */
static void
check_arithmetic (EbRuleReader *reader,
                  const EbRule *rule)
{
  const gboolean follows = rule->trigger == EB_TRIGGER_FOLLOW_UP;

  if (follows != (rule->after != NULL))
    eb_rule_reader_fail (reader, "After", "goes with Trigger=follow-up, and only with it");
  if (is_said (rule->trigger) && (rule->years != 0 || rule->months != 0 || rule->days != 0 || rule->then != EB_THEN_SAME_DAY))
    eb_rule_reader_fail (reader, "Trigger", "shelf and complaint are the day itself that was said");
  if (follows && (rule->years != 0 || rule->months != 0 || rule->days != 0 || rule->then != EB_THEN_SAME_DAY))
    eb_rule_reader_fail (reader, "Trigger", "follow-up takes its offset from the agreed rhythm");
  if (rule->times < 1 || (rule->times > 1 && rule->trigger != EB_TRIGGER_YEAR))
    eb_rule_reader_fail (reader, "Times", "is out of range or not with Trigger=year");
}

static void
read_arithmetic (EbRuleReader *reader,
                 EbRule       *rule)
{
  rule->trigger = (EbTrigger) eb_rule_reader_choice (reader, "Trigger", trigger_nicks);
  if (eb_rule_reader_has (reader, "After"))
    rule->after = eb_rule_reader_word (reader, "After");
  rule->years = eb_rule_reader_number (reader, "Years", 0, MAX_YEARS);
  rule->months = eb_rule_reader_number (reader, "Months", 0, MAX_MONTHS);
  rule->days = eb_rule_reader_number (reader, "Days", 0, MAX_DAYS);
  if (eb_rule_reader_has (reader, "Then"))
    rule->then = (EbThen) eb_rule_reader_choice (reader, "Then", then_nicks);
  rule->times = eb_rule_reader_number (reader, "Times", 1, MAX_TIMES);
  rule->conditions = read_conditions (reader);
  check_arithmetic (reader, rule);
}

static void
read_rule (EbRuleReader *reader,
           EbRuleSet    *set)
{
  g_autoptr (EbRule) rule = eb_rule_new ();

  rule->id = g_strdup (reader->group + strlen (RULE_PREFIX));
  if (!is_id (rule->id))
    eb_rule_reader_fail (reader, NULL, "the id is not of A-Z, 0-9 and _");

  read_words (reader, rule);
  read_arithmetic (reader, rule);
  g_ptr_array_add (set->rules, g_steal_pointer (&rule));
}

static void
read_law (EbRuleReader *reader,
          EbRuleSet    *set)
{
  g_autofree char *id = NULL;

  reader->group = "Law";
  id = eb_rule_reader_word (reader, "Id");
  if (id != NULL && !eb_law_from_nick (id, &set->law))
    eb_rule_reader_fail (reader, "Id", "is not a known law");

  set->version = eb_rule_reader_text (reader, "Version");
  if (eb_rule_reader_has (reader, "ValidTo"))
    eb_rule_reader_date (reader, "ValidTo");
  if (eb_rule_reader_has (reader, "ValidFrom") || !eb_rule_reader_has (reader, "ValidTo"))
    eb_rule_reader_date (reader, "ValidFrom");
}

static void
read_rules (EbRuleReader *reader,
            EbRuleSet    *set)
{
  gsize n_groups = 0;
  g_auto (GStrv) groups = g_key_file_get_groups (reader->file, &n_groups);

  for (gsize i = 0; i < n_groups && reader->error == NULL; i++)
    {
      reader->group = groups[i];
      if (g_str_has_prefix (groups[i], RULE_PREFIX))
        read_rule (reader, set);
      else if (strcmp (groups[i], "End") == 0 && i + 1 < n_groups)
        eb_rule_reader_fail (reader, NULL, "is not the last group");
    }
  reader->group = NULL;
}

/* Without it a file cut short between two rules would pass for a whole one, and
 * dates would silently be missing. */
static void
check_end (EbRuleReader    *reader,
           const EbRuleSet *set)
{
  reader->group = "End";
  if (eb_rule_reader_number (reader, "Rules", 0, MAX_RULES) != (int) set->rules->len || set->rules->len == 0)
    eb_rule_reader_fail (reader, "Rules", "is not the number of rules in the file");
}

static void
check_after (EbRuleReader    *reader,
             const EbRuleSet *set)
{
  for (guint i = 0; i < set->rules->len; i++)
    {
      const EbRule *rule = eb_rule_set_get (set, i);
      const EbRule *first = rule->after != NULL ? eb_rule_set_find (set, rule->after) : NULL;

      reader->group = rule->id;
      if (rule->after != NULL && (first == NULL || first->trigger == EB_TRIGGER_FOLLOW_UP || first->trigger == EB_TRIGGER_YEAR || is_said (first->trigger)))
        eb_rule_reader_fail (reader, "After", "does not name a rule with one date");
    }
}

/**
 * eb_rule_set_parse:
 * @data: the text of one rule file, UTF-8; need not end in a zero byte
 * @length: its length in bytes
 * @language: (nullable): a locale such as "da"; %NULL for the untranslated keys
 * @error: return location for a #GError in the EB_RULE_ERROR domain
 *
 * All or nothing: a file that is cut short, or has one rule that makes no
 * sense, gives no rules. Unknown keys and groups are skipped, as a newer file
 * may have them.
 *
 * Returns: (transfer full): the rules; %NULL with %EB_RULE_ERROR_DAMAGED, whose
 *   message names the group and the key
 */
EbRuleSet *
eb_rule_set_parse (const char *data,
                   gsize       length,
                   const char *language,
                   GError    **error)
{
  g_auto (EbRuleReader) reader = { .language = language };
  g_autoptr (EbRuleSet) set = eb_rule_set_new ();

  g_return_val_if_fail (data != NULL, NULL);

  if (eb_rule_reader_open (&reader, data, length))
    {
      read_law (&reader, set);
      read_rules (&reader, set);
      check_end (&reader, set);
      check_after (&reader, set);
    }

  if (reader.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reader.error));
      return NULL;
    }

  return g_steal_pointer (&set);
}
