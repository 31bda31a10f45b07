/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbTaskRowKind:
 *
 * What a row is to tell.
 */
typedef enum
{
  EB_TASK_ROW_IN_DOOR = 0, /* its title, and where it is */
  EB_TASK_ROW_TIME,        /* why now: its date, what it is about and who says so */
  EB_TASK_ROW_TAKEN,       /* its door, who, when and where it is */
  EB_TASK_ROW_RESTING,     /* when to ask again */
  EB_TASK_ROW_FOUND,       /* its door, and where it is */
} EbTaskRowKind;

/**
 * EbTaskRow:
 *
 * A task in a list, as it is now; to be made anew after a change.
 */
#define EB_TYPE_TASK_ROW (eb_task_row_get_type ())
G_DECLARE_FINAL_TYPE (EbTaskRow, eb_task_row, EB, TASK_ROW, GtkListBoxRow)

GtkWidget  *eb_task_row_new (EbBinder     *binder,
                             EbTaskItem   *task,
                             EbTaskRowKind kind) G_GNUC_WARN_UNUSED_RESULT;
EbTaskItem *eb_task_row_get_task (EbTaskRow *self);

/* "14 May 2027, in 174 days"; NULL for one without a date. */
char *eb_task_word_date (EbBinder   *binder,
                         EbTaskItem *task) G_GNUC_WARN_UNUSED_RESULT;
/* Where it says so, and how sure that is; NULL where nobody says anything but us. */
char *eb_task_word_source (EbTaskItem *task) G_GNUC_WARN_UNUSED_RESULT;
/* What was last said about where it is; NULL for nothing. */
const EbTaskMarked *eb_task_find_last_marked (EbTaskItem *task);

G_END_DECLS
