/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Seconds until this process's one timerfd fires, as the kernel sees it, so
 * that a test need not wait for it; 0 if it is not set, -1 if there is none. */
gint64 timer_probe_seconds (void);

/* Whether it goes by the wall clock, at a point of time, and also fires when
 * that clock is set: CLOCK_REALTIME, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET. */
gboolean timer_probe_follows_clock (void);
