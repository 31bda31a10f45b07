/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-journal.h"

G_BEGIN_DECLS

/**
 * EbNotices:
 *
 * Reminders in the window itself, for when no notification daemon is on the
 * bus. An #EbNotifier: its signals "opened" and "snoozed" say what was pressed.
 */
#define EB_TYPE_NOTICES (eb_notices_get_type ())
G_DECLARE_FINAL_TYPE (EbNotices, eb_notices, EB, NOTICES, AdwBin)

void eb_notices_watch (EbNotices *self,
                       EbJournal *journal);
/* The alarms have changed: look whether something is due. */
void eb_notices_look (EbNotices *self);

G_END_DECLS
