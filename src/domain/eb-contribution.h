/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"

G_BEGIN_DECLS

typedef enum
{
  EB_MONEY_GROUP_INCOME = 0,
  EB_MONEY_GROUP_HOUSING, /* what a similar home costs here */
  EB_MONEY_GROUP_EXPENSE,
  EB_MONEY_GROUP_SAVING,
  EB_MONEY_GROUP_PAYMENT, /* egenbetaling */
} EbMoneyGroup;

#define EB_N_MONEY_GROUPS (EB_MONEY_GROUP_PAYMENT + 1)

const char *eb_money_group_to_nick (EbMoneyGroup group); /* "income", "housing", "expense", "saving", "payment" as stored */
gboolean    eb_money_group_from_nick (const char   *nick,
                                      EbMoneyGroup *group);

/**
 * EbMoneyLine:
 * @name: one line
 * @amount: per month, not below 0
 * @counts: ticked: what is not ticked is remembered and left out of the sums
 */
typedef struct
{
  char        *name;
  EbAmount     amount;
  EbMoneyGroup group;
  gboolean     counts;
} EbMoneyLine;

void    eb_money_line_clear (EbMoneyLine *line);
GArray *eb_money_lines_new (void) G_GNUC_WARN_UNUSED_RESULT; /* of EbMoneyLine, which it clears */
void    eb_money_lines_add (GArray      *lines,
                            EbMoneyGroup group,
                            const char  *name,
                            EbAmount     amount,
                            gboolean     counts);

/**
 * EbContribution:
 * @proposed: the housing cost, but not more than the income: where the arithmetic starts
 * @payment: what was put in, or @proposed if nothing was
 * @left: @income - @payment: the youth's own consumption
 * @after: @left - @expenses
 * @room: @after - @savings: below 0: that much is missing
 * @largest: the largest payment that still leaves room for expenses and savings: not
 *   below 0, not above @proposed
 *
 * All per month. Arithmetic for the talk: the municipality decides. Source: the method
 * that Ankestyrelsen describes (domain facts, section 4).
 */
typedef struct
{
  EbAmount income;
  EbAmount housing;
  EbAmount expenses;
  EbAmount savings;
  EbAmount proposed;
  EbAmount payment;
  EbAmount left;
  EbAmount after;
  EbAmount room;
  EbAmount largest;
} EbContribution;

/* FALSE with EB_AMOUNT_ERROR_TOO_LARGE: a sum would not fit. */
gboolean eb_contribution_reckon (const EbMoneyLine *lines,
                                 gsize              n_lines,
                                 EbContribution    *result,
                                 GError           **error);

G_END_DECLS
