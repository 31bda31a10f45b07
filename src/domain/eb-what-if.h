/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-contribution.h"

G_BEGIN_DECLS

/* What can be turned up and down. */
typedef enum
{
  EB_WHAT_IF_WAGE = 0, /* the first income of a worksheet */
  EB_WHAT_IF_SU,       /* the second */
  EB_WHAT_IF_OTHER,    /* all the others */
  EB_WHAT_IF_HOUSING,
  EB_WHAT_IF_EXPENSES,
  EB_WHAT_IF_SAVINGS,
  EB_WHAT_IF_PAYMENT,
} EbWhatIfDial;

#define EB_N_WHAT_IF_DIALS (EB_WHAT_IF_PAYMENT + 1)
/* The payment is what the arithmetic starts from: the housing cost, at most the income. */
#define EB_WHAT_IF_FOLLOWS G_GINT64_CONSTANT (-1)

/**
 * EbWhatIf:
 * @dials: each per month, 0 to %EB_AMOUNT_MAX; the payment may be %EB_WHAT_IF_FOLLOWS
 *
 * A month as it might be.
 */
typedef struct
{
  EbAmount dials[EB_N_WHAT_IF_DIALS];
} EbWhatIf;

/* What the income of a month goes to, in this order. */
typedef enum
{
  EB_MONEY_PART_PAYMENT = 0,
  EB_MONEY_PART_EXPENSES,
  EB_MONEY_PART_SAVINGS,
  EB_MONEY_PART_FREE,    /* nothing is planned for it */
  EB_MONEY_PART_MISSING, /* planned for, and there is no income for it */
} EbMoneyPart;

#define EB_N_MONEY_PARTS (EB_MONEY_PART_MISSING + 1)
#define EB_WHAT_IF_MONTHS 12

/**
 * EbWhatIfYear:
 * @month: what each month leaves after payment and expenses; below 0: missing
 * @running: the sum of it so far
 */
typedef struct
{
  EbAmount month[EB_WHAT_IF_MONTHS];
  EbAmount running[EB_WHAT_IF_MONTHS];
} EbWhatIfYear;

/* What the sentence says of a month. */
typedef enum
{
  EB_WHAT_IF_EMPTY = 0, /* there is no income, and nothing is planned */
  EB_WHAT_IF_ROOM,      /* the housing cost leaves room, and so does the payment */
  EB_WHAT_IF_LIMIT,     /* there is room up to a payment, and not above it */
  EB_WHAT_IF_NO_ROOM,   /* there is none without any payment either */
} EbWhatIfVerdict;

/**
 * EbWhatIfSaid:
 * @payment: LIMIT: one that is too large: the one that was put in, else the housing cost
 * @missing: LIMIT: at @payment; NO_ROOM: without any payment
 */
typedef struct
{
  EbWhatIfVerdict verdict;
  EbAmount        payment;
  EbAmount        missing;
} EbWhatIfSaid;

/* From the lines of a worksheet. A sum that is too large stands at EB_AMOUNT_MAX. */
EbWhatIf eb_what_if_read (const EbMoneyLine *lines,
                          gsize              n_lines);
/* To keep it: eb_what_if_read () gives the same again. @names: one for each dial. */
GArray        *eb_what_if_to_lines (const EbWhatIf    *self,
                                    const char *const *names) G_GNUC_WARN_UNUSED_RESULT;
EbContribution eb_what_if_reckon (const EbWhatIf *self);
void           eb_what_if_split (const EbContribution *sheet,
                                 EbAmount              parts[EB_N_MONEY_PARTS]);
EbWhatIfSaid   eb_what_if_say (const EbContribution *sheet);
/* Twelve months: @then in @n_months of them from month @from (0: the first) on. */
void eb_what_if_spread (const EbContribution *now,
                        const EbContribution *then,
                        guint                 from,
                        guint                 n_months,
                        EbWhatIfYear         *year);

G_END_DECLS
