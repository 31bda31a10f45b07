/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-budget-draft.h"

G_BEGIN_DECLS

typedef enum
{
  EB_BUDGET_ROW_EMPTY = 0, /* nothing is typed: it is no line */
  EB_BUDGET_ROW_FINE,
  EB_BUDGET_ROW_WRONG,
} EbBudgetRowState;

/**
 * EbBudgetRow:
 *
 * A line of a budget to be written: ticked or not, what it is, how much a month.
 * What is wrong with it is said under it. Signals "changed", "remove", and "save-for":
 * of a line of what is put aside, to make something to save for of it.
 */
#define EB_TYPE_BUDGET_ROW (eb_budget_row_get_type ())
G_DECLARE_FINAL_TYPE (EbBudgetRow, eb_budget_row, EB, BUDGET_ROW, AdwBin)

GtkWidget  *eb_budget_row_new (const EbBudgetLine *line) G_GNUC_WARN_UNUSED_RESULT;
const char *eb_budget_row_get_name (EbBudgetRow *self);
const char *eb_budget_row_get_typed (EbBudgetRow *self); /* the amount */
gboolean    eb_budget_row_get_counts (EbBudgetRow *self);
void        eb_budget_row_set_counts (EbBudgetRow *self,
                                      gboolean     counts);
/* @amount: 0 if none is typed. @say: says what is wrong. */
EbBudgetRowState eb_budget_row_read (EbBudgetRow *self,
                                     gboolean     say,
                                     EbAmount    *amount);
/* Says @text about the amount until it is changed. */
void eb_budget_row_complain (EbBudgetRow *self,
                             const char  *text);
void eb_budget_row_focus_name (EbBudgetRow *self);
void eb_budget_row_focus_amount (EbBudgetRow *self);

G_END_DECLS
