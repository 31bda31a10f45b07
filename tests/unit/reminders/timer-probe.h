/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Seconds until this process's one timerfd fires, as the kernel sees it, so
 * that a test need not wait for it; 0 if it is not set, -1 if there is none. */
gint64 timer_probe_seconds (void);
