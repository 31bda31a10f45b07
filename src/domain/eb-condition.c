/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-condition.h"

#include "eb-nick.h"

typedef gboolean (*ConditionFunc) (const EbCase *facts,
                                   EbDate        trigger);

static gboolean
is_before_birthday (const EbCase *facts,
                    EbDate        date,
                    int           years)
{
  return eb_date_compare (date, eb_date_add_years (facts->birth, years)) < 0;
}

static gboolean
is_placed (const EbCase *facts,
           EbDate        trigger)
{
  return eb_case_is_placed (facts);
}

static gboolean
is_contact_only (const EbCase *facts,
                 EbDate        trigger)
{
  return !eb_case_is_placed (facts);
}

static gboolean
is_own_room (const EbCase *facts,
             EbDate        trigger)
{
  return facts->placement == EB_PLACEMENT_OWN_ROOM;
}

static gboolean
has_consent (const EbCase *facts,
             EbDate        trigger)
{
  return facts->consent;
}

static gboolean
has_no_consent (const EbCase *facts,
                EbDate        trigger)
{
  return !facts->consent;
}

static gboolean
has_disability (const EbCase *facts,
                EbDate        trigger)
{
  return facts->disability;
}

static gboolean
is_decision_from_16 (const EbCase *facts,
                     EbDate        trigger)
{
  return eb_date_is_set (facts->decision) && !is_before_birthday (facts, facts->decision, 16);
}

static gboolean
is_decision_before_16 (const EbCase *facts,
                       EbDate        trigger)
{
  return !is_decision_from_16 (facts, trigger);
}

static gboolean
is_started_before_16 (const EbCase *facts,
                      EbDate        trigger)
{
  return is_before_birthday (facts, facts->start, 16);
}

static gboolean
is_started_before_18 (const EbCase *facts,
                      EbDate        trigger)
{
  return is_before_birthday (facts, facts->start, 18);
}

static gboolean
is_born_from_2004 (const EbCase *facts,
                   EbDate        trigger)
{
  return facts->birth.year >= 2004;
}

static gboolean
is_under_18 (const EbCase *facts,
             EbDate        trigger)
{
  return is_before_birthday (facts, trigger, 18);
}

static const char *const condition_nicks[EB_N_CONDITIONS] = {
  [EB_CONDITION_PLACED] = "placed",
  [EB_CONDITION_CONTACT_ONLY] = "contact-only",
  [EB_CONDITION_OWN_ROOM] = "own-room",
  [EB_CONDITION_CONSENT] = "consent",
  [EB_CONDITION_NO_CONSENT] = "no-consent",
  [EB_CONDITION_DISABILITY] = "disability",
  [EB_CONDITION_DECISION_BEFORE_16] = "decision-before-16",
  [EB_CONDITION_DECISION_FROM_16] = "decision-from-16",
  [EB_CONDITION_STARTED_BEFORE_16] = "started-before-16",
  [EB_CONDITION_STARTED_BEFORE_18] = "started-before-18",
  [EB_CONDITION_BORN_FROM_2004] = "born-from-2004",
  [EB_CONDITION_UNDER_18] = "under-18",
};

static const ConditionFunc condition_funcs[EB_N_CONDITIONS] = {
  [EB_CONDITION_PLACED] = is_placed,
  [EB_CONDITION_CONTACT_ONLY] = is_contact_only,
  [EB_CONDITION_OWN_ROOM] = is_own_room,
  [EB_CONDITION_CONSENT] = has_consent,
  [EB_CONDITION_NO_CONSENT] = has_no_consent,
  [EB_CONDITION_DISABILITY] = has_disability,
  [EB_CONDITION_DECISION_BEFORE_16] = is_decision_before_16,
  [EB_CONDITION_DECISION_FROM_16] = is_decision_from_16,
  [EB_CONDITION_STARTED_BEFORE_16] = is_started_before_16,
  [EB_CONDITION_STARTED_BEFORE_18] = is_started_before_18,
  [EB_CONDITION_BORN_FROM_2004] = is_born_from_2004,
  [EB_CONDITION_UNDER_18] = is_under_18,
};

/**
 * eb_condition_from_nick:
 * @nick: (nullable): a word of When=
 * @condition: (out): the condition; left alone when @nick names none
 *
 * Returns: whether @nick names a condition
 */
gboolean
eb_condition_from_nick (const char  *nick,
                        EbCondition *condition)
{
  int value = 0;

  if (!eb_nick_find (condition_nicks, G_N_ELEMENTS (condition_nicks), nick, &value))
    return FALSE;

  *condition = (EbCondition) value;
  return TRUE;
}

/**
 * eb_conditions_hold:
 * @conditions: a bit 1 << #EbCondition for each that is asked for
 * @facts: what is known of a youth; birth and start are valid
 * @trigger: the valid date that the rule is counted from
 *
 * Returns: whether all of @conditions hold; %TRUE when none is asked for
 */
gboolean
eb_conditions_hold (guint32       conditions,
                    const EbCase *facts,
                    EbDate        trigger)
{
  for (guint i = 0; i < EB_N_CONDITIONS; i++)
    if ((conditions & (1U << i)) != 0 && !condition_funcs[i](facts, trigger))
      return FALSE;

  return TRUE;
}
