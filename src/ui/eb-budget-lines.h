/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-budget-draft.h"

G_BEGIN_DECLS

/**
 * EbBudgetLines:
 *
 * Where a budget is written: its four parts, each with its lines and with names that
 * can be ticked. Signals "changed"; "save-for" with a line's name and its amount.
 */
#define EB_TYPE_BUDGET_LINES (eb_budget_lines_get_type ())
G_DECLARE_FINAL_TYPE (EbBudgetLines, eb_budget_lines, EB, BUDGET_LINES, AdwBin)

/* @lines: (element-type EbBudgetLine): what stands there from now on. */
void    eb_budget_lines_set (EbBudgetLines *self,
                             const GArray  *lines);
GArray *eb_budget_lines_dup (EbBudgetLines *self) G_GNUC_WARN_UNUSED_RESULT; /* as typed */
/* As they count; @n_wrong of them do not. @say: says what is wrong with those and goes
 * to the first. (element-type EbMoneyLine) */
GArray *eb_budget_lines_read (EbBudgetLines *self,
                              gboolean       say,
                              guint         *n_wrong) G_GNUC_WARN_UNUSED_RESULT;
/* What a part is called: "Money in". */
const char *eb_budget_word_part (EbBudgetPart part);

G_END_DECLS
