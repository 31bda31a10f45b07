/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbTaskNoteField:
 *
 * Where one person writes a note on a task, in their own hand. Keeps what is typed
 * within half a second, for nobody else's eyes.
 */
#define EB_TYPE_TASK_NOTE_FIELD (eb_task_note_field_get_type ())
G_DECLARE_FINAL_TYPE (EbTaskNoteField, eb_task_note_field, EB, TASK_NOTE_FIELD, AdwBin)

EbTaskNoteField *eb_task_note_field_new (EbSession *session,
                                         gboolean   plain) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps what was typed before, and shows what @seat had begun on @task. NULL: nobody
 * writes. */
void eb_task_note_field_open (EbTaskNoteField *self,
                              EbSeat          *seat,
                              EbTaskItem      *task);
void eb_task_note_field_focus (EbTaskNoteField *self);

G_END_DECLS
