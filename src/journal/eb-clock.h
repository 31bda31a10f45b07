/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"

G_BEGIN_DECLS

/* The one place where the program asks what time it is. */
gint64 eb_clock_now_us (void); /* microseconds since 1970-01-01 UTC */
gint64 eb_clock_now (void);    /* seconds since 1970-01-01 UTC */
EbDate eb_clock_today (void);  /* the civil date in the local time zone */
/* The civil date of a moment in the local time zone. */
EbDate eb_clock_date_of (gint64 unix_us);
/* Nine in the morning, local time, of a civil date: when reminders are told.
 * Unix seconds UTC. */
gint64 eb_clock_morning_of (EbDate date);
/* For the demo and for tests: from now on the clock stands at @unix_us and
 * goes on from there. 0: the real clock again. */
void eb_clock_set (gint64 unix_us);

G_END_DECLS
