/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"

G_BEGIN_DECLS

/**
 * EbRecurrence:
 *
 * An iCalendar rule (RFC 5545 RRULE, through libical) over civil dates: no time
 * of day, no zone, so no change of the clock can move it.
 */
typedef struct _EbRecurrence EbRecurrence;

typedef enum
{
  EB_RECURRENCE_ERROR_SYNTAX,   /* not a rule */
  EB_RECURRENCE_ERROR_TOO_FINE, /* hours, minutes or seconds */
} EbRecurrenceError;

#define EB_RECURRENCE_ERROR (eb_recurrence_error_quark ())
GQuark eb_recurrence_error_quark (void);

EbRecurrence *eb_recurrence_parse (const char *rule,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
EbRecurrence *eb_recurrence_copy (const EbRecurrence *self) G_GNUC_WARN_UNUSED_RESULT;
void          eb_recurrence_free (EbRecurrence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbRecurrence, eb_recurrence_free)
char *eb_recurrence_to_text (const EbRecurrence *self) G_GNUC_WARN_UNUSED_RESULT;
/* The days from @from to @to, both included, of the rule that begins on @start.
 * (element-type EbDate), ascending. */
GArray *eb_recurrence_expand (const EbRecurrence *self,
                              EbDate              start,
                              EbDate              from,
                              EbDate              to) G_GNUC_WARN_UNUSED_RESULT;
EbDate  eb_recurrence_first (const EbRecurrence *self,
                             EbDate              start); /* unset: never */

typedef enum
{
  EB_EVERY_DAY = 0,
  EB_EVERY_WEEK,      /* on @weekdays */
  EB_EVERY_MONTH_DAY, /* on @month_day */
  EB_EVERY_MONTH_NTH, /* on the @nth of the one of @weekdays */
} EbEvery;

/**
 * EbEveryPlain:
 * @interval: 1: each; 2: every second; to 52
 * @weekdays: bit 0 Monday to bit 6 Sunday
 * @month_day: 1 to 28, or -1: the last day of the month
 * @nth: 1 to 4, or -1: the last
 *
 * The rules that the window offers.
 */
typedef struct
{
  EbEvery every;
  int     interval;
  guint   weekdays;
  int     month_day;
  int     nth;
} EbEveryPlain;

EbRecurrence *eb_recurrence_from_plain (const EbEveryPlain *plain) G_GNUC_WARN_UNUSED_RESULT; /* NULL: makes no sense */
/* FALSE: a rule that the window does not offer (another program's): shown as it is. */
gboolean eb_recurrence_to_plain (const EbRecurrence *self,
                                 EbEveryPlain       *plain);

G_END_DECLS
