/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbTaskNotes:
 *
 * The notes on one task, each in its author's hand with name and date in plain
 * type, and a place where whoever holds the pen writes another.
 */
#define EB_TYPE_TASK_NOTES (eb_task_notes_get_type ())
G_DECLARE_FINAL_TYPE (EbTaskNotes, eb_task_notes, EB, TASK_NOTES, AdwBin)

/* Once, before it is shown. */
void eb_task_notes_set_session (EbTaskNotes *self,
                                EbSession   *session,
                                gboolean     plain);
/* Shows @task of the open binder as it is now. */
void eb_task_notes_show (EbTaskNotes *self,
                         EbTaskItem  *task);

G_END_DECLS
