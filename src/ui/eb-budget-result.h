/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-budget.h"

G_BEGIN_DECLS

/**
 * EbBudgetResult:
 *
 * What comes of a budget, line by line, each with a bar as long as its amount
 * compared with the largest.
 */
#define EB_TYPE_BUDGET_RESULT (eb_budget_result_get_type ())
G_DECLARE_FINAL_TYPE (EbBudgetResult, eb_budget_result, EB, BUDGET_RESULT, AdwBin)

/* @n_wrong: lines that are not in it, which it says. */
void eb_budget_result_show (EbBudgetResult    *self,
                            const EbMoneyLine *lines,
                            gsize              n_lines,
                            guint              n_wrong);
/* "300,00 kr. are left each month.", or how much is lacking. */
char *eb_budget_word_left (const EbBudget *budget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
