/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-journal.h"
#include "eb-notifier.h"

G_BEGIN_DECLS

/**
 * EbScheduler:
 *
 * Tells what is due, once for each moment, and sleeps until the next: on a
 * timer of the wall clock that also fires when the clock is set and after a
 * wake-up (timerfd). A moment counts as told only after the notifier said so;
 * a failed one is tried again when a daemon comes, at the next moment, and at
 * most once an hour.
 */
#define EB_TYPE_SCHEDULER (eb_scheduler_get_type ())
G_DECLARE_FINAL_TYPE (EbScheduler, eb_scheduler, EB, SCHEDULER, GObject)

#define EB_SNOOZE_DAYS 7

EbScheduler *eb_scheduler_new (EbJournal  *journal,
                               EbNotifier *notifier) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at what is due now and arms the timer anew. Also for when the alarms
 * have changed. */
void     eb_scheduler_look (EbScheduler *self);
gboolean eb_scheduler_snooze (EbScheduler *self,
                              const EbId  *item,
                              GError     **error);

G_END_DECLS
