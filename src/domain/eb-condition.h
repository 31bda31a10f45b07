/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-case.h"

G_BEGIN_DECLS

/* Inside the domain only: what a rule file's When= can ask for. The file
 * data/rules/barnets-lov.ini says what each means. */
typedef enum
{
  EB_CONDITION_PLACED = 0,
  EB_CONDITION_CONTACT_ONLY,
  EB_CONDITION_OWN_ROOM,
  EB_CONDITION_CONSENT,
  EB_CONDITION_NO_CONSENT,
  EB_CONDITION_DISABILITY,
  EB_CONDITION_DECISION_BEFORE_16,
  EB_CONDITION_DECISION_FROM_16,
  EB_CONDITION_STARTED_BEFORE_16,
  EB_CONDITION_STARTED_BEFORE_18,
  EB_CONDITION_BORN_FROM_2004,
  EB_CONDITION_UNDER_18,
} EbCondition;

#define EB_N_CONDITIONS (EB_CONDITION_UNDER_18 + 1)

gboolean eb_condition_from_nick (const char  *nick,
                                 EbCondition *condition);
/* @conditions: a bit 1 << EbCondition for each that is asked for. */
gboolean eb_conditions_hold (guint32       conditions,
                             const EbCase *facts,
                             EbDate        trigger);

G_END_DECLS
