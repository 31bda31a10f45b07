/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-recurrence.h"

G_BEGIN_DECLS

/* Inside the domain only: a rule taken apart. */

#define EB_RECURRENCE_MAX_CHARS 200
#define EB_RECURRENCE_MAX_VALUES 64
#define EB_RECURRENCE_DAY_STEP 16 /* the second Monday is 2 * 16 + 0 */
#define EB_DAYS_A_WEEK 7

typedef enum
{
  EB_FREQ_DAILY = 0,
  EB_FREQ_WEEKLY,
  EB_FREQ_MONTHLY,
  EB_FREQ_YEARLY,
} EbFreq;

typedef enum
{
  EB_BY_MONTH = 0,
  EB_BY_YEAR_DAY,
  EB_BY_MONTH_DAY,
  EB_BY_DAY, /* nth * EB_RECURRENCE_DAY_STEP + 0 (Monday) to 6 */
  EB_BY_SET_POSITION,
} EbBy;

#define EB_N_BY (EB_BY_SET_POSITION + 1)

/* Ascending, each once. */
typedef struct
{
  int   values[EB_RECURRENCE_MAX_VALUES];
  guint n;
} EbByList;

typedef struct
{
  EbFreq   freq;
  int      interval;
  int      count;      /* 0: without end */
  EbDate   until;      /* unset: without end */
  int      week_start; /* 0 (Monday) to 6 */
  EbByList by[EB_N_BY];
} EbRecurrenceParts;

gboolean eb_recurrence_parts_parse (EbRecurrenceParts *parts,
                                    const char        *rule,
                                    GError           **error);
/* The same text for the same parts. */
char *eb_recurrence_parts_to_text (const EbRecurrenceParts *parts) G_GNUC_WARN_UNUSED_RESULT;
/* Which of the seven days @value of an EB_BY_DAY list is, and the how manieth; 0: each. */
int eb_recurrence_day_weekday (int value);
int eb_recurrence_day_nth (int value);

/* eb-recurrence-plain.c */

gboolean eb_recurrence_parts_are_plain (const EbRecurrenceParts *parts);
/* Appends the days of plain @parts, until there are @most. All dates are valid. */
void eb_recurrence_parts_expand (const EbRecurrenceParts *parts,
                                 EbDate                   start,
                                 EbDate                   from,
                                 EbDate                   to,
                                 guint                    most,
                                 GArray                  *days);

G_END_DECLS
