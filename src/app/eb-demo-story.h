/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbTeller:
 * @goals: name in the story to EbGoal
 * @today: the day that the story's days are counted from
 *
 * What is needed while the demo's story is told into a binder.
 */
typedef struct
{
  EbJournal  *journal;
  EbTable    *table;
  EbRuleSet  *rules;
  EbTaskSet  *tasks;
  EbBinder   *binder;
  EbSeat     *amira;
  EbSeat     *lone;
  GHashTable *goals;
  EbDate      today;
} EbTeller;

void     eb_teller_set_time (EbTeller *teller,
                             int       days,
                             int       minutes);
gboolean eb_teller_tell (EbTeller *teller,
                         GKeyFile *story,
                         GError  **error);

G_END_DECLS
