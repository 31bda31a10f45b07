/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbAlarmClock:
 *
 * One wake-up at a time, by the wall clock. Also wakes when the clock was set
 * and after the machine slept past the moment (timerfd). Does not poll.
 */
typedef struct _EbAlarmClock EbAlarmClock;

/* Not more often than this, but for the clock being set. */
#define EB_ALARM_CLOCK_GAP_SECONDS 60

/* NULL if the system has no timer left. */
EbAlarmClock *eb_alarm_clock_new (GSourceFunc func,
                                  gpointer    user_data) G_GNUC_WARN_UNUSED_RESULT;
void          eb_alarm_clock_free (EbAlarmClock *self);
/* @at: Unix seconds UTC by eb_clock_now(); G_MAXINT64: none. */
void eb_alarm_clock_set (EbAlarmClock *self,
                         gint64        at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbAlarmClock, eb_alarm_clock_free)

G_END_DECLS
