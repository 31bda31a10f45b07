/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-recurrence.h"

G_BEGIN_DECLS

/**
 * EbRoutineRule:
 *
 * Asks how often something comes again and from when, and says in a plain sentence
 * what that comes to.
 */
#define EB_TYPE_ROUTINE_RULE (eb_routine_rule_get_type ())
G_DECLARE_FINAL_TYPE (EbRoutineRule, eb_routine_rule, EB, ROUTINE_RULE, AdwBin)

/* @now: how it is, or NULL for something new. */
EbRoutineRule *eb_routine_rule_new (const EbRecurrence *now,
                                    EbDate              start);
/* FALSE, said where it is wrong: what is chosen makes no rule, or begins before
 * @today. */
gboolean eb_routine_rule_check (EbRoutineRule *self,
                                EbDate         today);
/* NULL while what is chosen makes no rule. */
EbRecurrence *eb_routine_rule_dup (EbRoutineRule *self) G_GNUC_WARN_UNUSED_RESULT;
EbDate        eb_routine_rule_get_start (EbRoutineRule *self); /* unset while it is no date */

G_END_DECLS
