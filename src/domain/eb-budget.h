/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-contribution.h"
#include "eb-date.h"

G_BEGIN_DECLS

typedef enum
{
  EB_BUDGET_INCOME = 0, /* money in */
  EB_BUDGET_FIXED,      /* the same each month */
  EB_BUDGET_OTHER,      /* what else is spent */
  EB_BUDGET_SAVING,     /* put aside */
} EbBudgetPart;

#define EB_N_BUDGET_PARTS (EB_BUDGET_SAVING + 1)

/* A home and an own payment are fixed. */
EbBudgetPart eb_budget_part_of (EbMoneyGroup group);
/* As lines of that part are stored. */
EbMoneyGroup eb_budget_part_to_group (EbBudgetPart part);

/**
 * EbBudget:
 * @parts: the sum of each part's ticked lines
 * @out: fixed and other expenses
 * @left: what came in, without @out and what is put aside; below 0: that much more
 *   goes out than comes in
 *
 * A month of the youth's own.
 */
typedef struct
{
  EbAmount parts[EB_N_BUDGET_PARTS];
  EbAmount out;
  EbAmount left;
} EbBudget;

/* FALSE with EB_AMOUNT_ERROR_TOO_LARGE: a sum would not fit. */
gboolean eb_budget_reckon (const EbMoneyLine *lines,
                           gsize              n_lines,
                           EbBudget          *result,
                           GError           **error);

/* Whole weeks and whole months from one day to another, and 1 where it is less: so
 * what is put aside at the end of each is there in time. 0: @until is not after @from. */
guint eb_budget_weeks (EbDate from,
                       EbDate until);
guint eb_budget_months (EbDate from,
                        EbDate until);
/* @amount in @times equal parts, each rounded up to a whole øre. 0 if nothing is
 * missing. */
EbAmount eb_budget_share (EbAmount amount,
                          guint    times);
/* How many times @share must be put aside until there is @amount; 0: nothing is
 * missing, or never. */
guint eb_budget_times (EbAmount amount,
                       EbAmount share);

G_END_DECLS
