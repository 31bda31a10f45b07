/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-agenda.h"

G_BEGIN_DECLS

/**
 * EbMoment:
 * @day: the civil date on which to remind
 * @every: 0 for once; else days between repeats from @day on, without end
 */
typedef struct
{
  EbDate day;
  int    every;
} EbMoment;

#define EB_OVERDUE_EVERY_DAYS 7

/* The moments of one date that still matter on @today: the latest one that has
 * passed (so that it is caught up) and all that lie ahead, in order; for
 * deadlines and agreements the last is the repeat every 7 days from 7 days
 * after @due. Empty for a date that is closed, and for an event that
 * passed more than 30 days ago. Never two on one day.
 * (transfer full) (element-type EbMoment) */
GArray *eb_reminder_plan (const EbDue *due,
                          EbDate       today) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a moment at @at (Unix seconds UTC), repeating each @every seconds
 * (0: never), last told at @told (0: never), asks to be told at @now. True at
 * most once for each moment. */
gboolean eb_moment_is_due (gint64 at,
                           gint64 every,
                           gint64 told,
                           gint64 now);
/* When it next asks: the earliest time >= @now; G_MAXINT64 if never again. */
gint64 eb_moment_next (gint64 at,
                       gint64 every,
                       gint64 told,
                       gint64 now);

G_END_DECLS
