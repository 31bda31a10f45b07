/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbHistoryNotes:
 *
 * The notes of one goal as they read at one moment, to read only. What was
 * withdrawn, be it later, is only named.
 */
#define EB_TYPE_HISTORY_NOTES (eb_history_notes_get_type ())
G_DECLARE_FINAL_TYPE (EbHistoryNotes, eb_history_notes, EB, HISTORY_NOTES, AdwBin)

void eb_history_notes_set_session (EbHistoryNotes *self,
                                   EbSession      *session);
/* @goal: NULL: nothing */
void eb_history_notes_set_goal (EbHistoryNotes *self,
                                EbGoal         *goal,
                                gboolean        plain);
/* @time: microseconds since 1970-01-01 UTC */
void eb_history_notes_set_time (EbHistoryNotes *self,
                                gint64          time);

G_END_DECLS
