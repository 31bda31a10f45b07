/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rule-private.h"

G_DEFINE_QUARK (eb_rule_error_quark, eb_rule_error)

const char *const eb_certainty_nicks[] = { "verified", "old", "secondary", "unverified", NULL };

/* Inside the domain only: see eb-rule-private.h. */
EbRule *
eb_rule_new (void)
{
  return g_new0 (EbRule, 1);
}

void
eb_rule_free (EbRule *rule)
{
  if (rule == NULL)
    return;

  g_free (rule->id);
  g_free (rule->title);
  g_free (rule->plain);
  g_free (rule->source);
  g_free (rule->after);
  g_free (rule);
}

EbRuleSet *
eb_rule_set_new (void)
{
  EbRuleSet *set = g_new0 (EbRuleSet, 1);

  set->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_rule_free);
  return set;
}

/**
 * eb_rule_set_free:
 * @set: (nullable) (transfer full): a rule set
 *
 * Frees @set and its rules.
 */
void
eb_rule_set_free (EbRuleSet *set)
{
  if (set == NULL)
    return;

  g_free (set->version);
  g_ptr_array_unref (set->rules);
  g_free (set);
}

/**
 * eb_rule_set_get_size:
 * @set: a rule set
 *
 * Returns: how many rules it has
 */
guint
eb_rule_set_get_size (const EbRuleSet *set)
{
  g_return_val_if_fail (set != NULL, 0);

  return set->rules->len;
}

/**
 * eb_rule_set_get_law:
 * @set: a rule set
 *
 * Returns: the law its rules come from
 */
EbLaw
eb_rule_set_get_law (const EbRuleSet *set)
{
  g_return_val_if_fail (set != NULL, EB_LAW_BARNETS_LOV);

  return set->law;
}

/**
 * eb_rule_set_get_version:
 * @set: a rule set
 *
 * Returns: (transfer none): the text of the law that was read, localised
 */
const char *
eb_rule_set_get_version (const EbRuleSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return set->version;
}

/**
 * eb_rule_set_get:
 * @set: a rule set
 * @index: less than its size
 *
 * Returns: (transfer none): the rule at @index, in the order of the file
 */
const EbRule *
eb_rule_set_get (const EbRuleSet *set,
                 guint            index)
{
  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (index < set->rules->len, NULL);

  return g_ptr_array_index (set->rules, index);
}

/**
 * eb_rule_set_find:
 * @set: a rule set
 * @id: a rule's id
 *
 * Returns: (transfer none) (nullable): the rule, %NULL if @set has none such
 */
const EbRule *
eb_rule_set_find (const EbRuleSet *set,
                  const char      *id)
{
  g_return_val_if_fail (set != NULL, NULL);

  for (guint i = 0; i < set->rules->len; i++)
    {
      const EbRule *rule = g_ptr_array_index (set->rules, i);

      if (g_strcmp0 (rule->id, id) == 0)
        return rule;
    }

  return NULL;
}

/**
 * eb_rule_get_id:
 * @rule: a rule
 *
 * Returns: (transfer none): its name, never reused for another meaning
 */
const char *
eb_rule_get_id (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  return rule->id;
}

/**
 * eb_rule_get_title:
 * @rule: a rule
 *
 * Returns: (transfer none): one line, localised
 */
const char *
eb_rule_get_title (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  return rule->title;
}

/**
 * eb_rule_get_plain:
 * @rule: a rule
 *
 * Returns: (transfer none): one or two plain sentences to the youth, localised
 */
const char *
eb_rule_get_plain (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  return rule->plain;
}

/**
 * eb_rule_get_source:
 * @rule: a rule
 *
 * Returns: (transfer none): where it says so and of which date, localised
 */
const char *
eb_rule_get_source (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  return rule->source;
}

/**
 * eb_rule_get_kind:
 * @rule: a rule
 *
 * Returns: whether its dates are duties, agreements or simply come
 */
EbRuleKind
eb_rule_get_kind (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, EB_RULE_DEADLINE);

  return rule->kind;
}

/**
 * eb_rule_get_duty:
 * @rule: a rule
 *
 * Returns: whose duty it is
 */
EbDuty
eb_rule_get_duty (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, EB_DUTY_NONE);

  return rule->duty;
}

/**
 * eb_rule_get_certainty:
 * @rule: a rule
 *
 * Returns: how sure its source is
 */
EbCertainty
eb_rule_get_certainty (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, EB_CERTAINTY_UNVERIFIED);

  return rule->certainty;
}

/**
 * eb_rule_get_lead:
 * @rule: a rule
 *
 * Returns: which lead times its reminders have
 */
EbLead
eb_rule_get_lead (const EbRule *rule)
{
  g_return_val_if_fail (rule != NULL, EB_LEAD_PLAIN);

  return rule->lead;
}
