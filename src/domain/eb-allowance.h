/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-rates.h"

G_BEGIN_DECLS

typedef enum
{
  EB_PAY_NEVER = 0, /* nothing falls due */
  EB_PAY_WEEKLY,
  EB_PAY_MONTHLY,
} EbPayEvery;

/**
 * EbPayday:
 * @day: weekly: 1 (Monday) to 7; monthly: 1 to 31, where a month that has no such
 *   day pays on its last
 */
typedef struct
{
  EbPayEvery every;
  guint      day;
} EbPayday;

typedef enum
{
  EB_PAY_CASH = 0, /* handed out */
  EB_PAY_ACCOUNT,  /* to the youth's own account */
  EB_PAY_TOGETHER, /* used together, as clothing money often is */
} EbPayMode;

#define EB_N_PAY_MODES (EB_PAY_TOGETHER + 1)

const char *eb_pay_every_to_nick (EbPayEvery every); /* "never", "week", "month" as stored */
gboolean    eb_pay_every_from_nick (const char *nick,
                                    EbPayEvery *every);
const char *eb_pay_mode_to_nick (EbPayMode mode); /* "cash", "account", "together" */
gboolean    eb_pay_mode_from_nick (const char *nick,
                                   EbPayMode  *mode);
gboolean    eb_payday_is_valid (EbPayday payday);
/* The first payday on @from or after; unset: never. */
EbDate eb_payday_next (EbPayday payday,
                       EbDate   from);
/* ISO 8601: @year is that of the week, which may be another than the day's. */
int eb_date_iso_week (EbDate day,
                      int   *year);

/**
 * EbPayPlan:
 *
 * When it is paid and how, from a day on until the next plan's day.
 */
typedef struct
{
  EbDate    from;
  EbPayday  payday;
  EbPayMode mode;
} EbPayPlan;

/**
 * EbOwnRate:
 * @amount: per week or per month; below 0: from here on the table holds again
 * @per: %EB_PAY_WEEKLY or %EB_PAY_MONTHLY
 *
 * A rate that was decided for this youth, from a day on until the next one's day.
 */
typedef struct
{
  EbDate     from;
  EbAmount   amount;
  EbPayEvery per;
} EbOwnRate;

/**
 * EbAllowance:
 * @birth: unset: nothing is known, so nothing falls due
 * @rates: (nullable): without any only a rate of one's own gives an amount
 * @plans: ascending by day; of two with the same day the later in the list holds
 * @own: likewise
 *
 * All that decides what falls due in one ledger.
 */
typedef struct
{
  EbLedgerKind     kind;
  EbDate           birth;
  const EbRates   *rates;
  const EbPayPlan *plans;
  gsize            n_plans;
  const EbOwnRate *own;
  gsize            n_own;
} EbAllowance;

/**
 * EbAllowanceDue:
 * @amount: what falls due on @day: the rate that holds on that day, at the age of that
 *   day. A weekly rate that is paid monthly is times 52 / 12, a monthly one that is
 *   paid weekly times 12 / 52, to the nearest øre, half up. 0: there is no rate for
 *   that age
 * @rate: of the table; not filled if @is_own
 */
typedef struct
{
  EbDate     day;
  EbAmount   amount;
  EbPayMode  mode;
  EbPayEvery every;
  gboolean   is_own;
  EbRate     rate;
} EbAllowanceDue;

/* What has fallen due up to @until, included. (element-type EbAllowanceDue), by day. */
GArray *eb_allowance_list_due (const EbAllowance *self,
                               EbDate             until) G_GNUC_WARN_UNUSED_RESULT;
/* The first on @from or after; FALSE: none is planned. */
gboolean eb_allowance_next_due (const EbAllowance *self,
                                EbDate             from,
                                EbAllowanceDue    *due);
/* What holds on @day, whether it is a payday or not; FALSE: nothing is planned then.
 * @due's day is @day. */
gboolean eb_allowance_on (const EbAllowance *self,
                          EbDate             day,
                          EbAllowanceDue    *due);
/* The next day after @day on which the amount becomes another one by age alone; unset:
 * none. */
EbDate eb_allowance_next_band (const EbAllowance *self,
                               EbDate             day);

/**
 * EbRatePeriod:
 * @until: its last day; unset: until something else is said
 * @own: (nullable): what was decided from @from on; its amount is below 0 where the table
 *   holds again from there
 * @has_rate: whether the table holds and has a band for the age
 * @rate: that band
 *
 * A time in which one rate held. Borrows from the allowance.
 */
typedef struct
{
  EbDate           from;
  EbDate           until;
  const EbOwnRate *own;
  gboolean         has_rate;
  EbRate           rate;
} EbRatePeriod;

/* Which rate held when, since the first plan or rate of one's own: up to @today, and what
 * was decided for later. (element-type EbRatePeriod), by day. */
GArray *eb_allowance_list_rates (const EbAllowance *self,
                                 EbDate             today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
