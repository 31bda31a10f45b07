/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-task-row.h"

G_BEGIN_DECLS

/* So many rows are shown at first, and more with each press for more; of those that
 * tell why now, fewer at first. */
#define EB_TASK_LIST_STEP 25
#define EB_TASK_LIST_FIRST 5

/**
 * EbTaskList:
 *
 * Tasks under a heading. Of a long one the first rows are made, and the rest when
 * somebody asks for them. Properties: "title", "kind" (an #EbTaskRowKind). Signal
 * "task" (EbTaskItem): it was opened.
 */
#define EB_TYPE_TASK_LIST (eb_task_list_get_type ())
G_DECLARE_FINAL_TYPE (EbTaskList, eb_task_list, EB, TASK_LIST, AdwBin)

/* @tasks: (element-type EbTaskItem). An empty list is not shown unless it has
 * something to say about that. Of the rows it shows, so many as can be in sight are
 * made @now, and the others right after. Returns: how many were made. */
guint eb_task_list_fill (EbTaskList *self,
                         EbBinder   *binder,
                         GPtrArray  *tasks,
                         guint       now);
/* What stands there instead of no task; NULL: nothing, the list is hidden. */
void eb_task_list_set_empty (EbTaskList *self,
                             const char *words);
/* Inside something that frames and names it: @name is for a screen reader. */
void eb_task_list_set_bare (EbTaskList *self,
                            const char *name);
/* FALSE if there is no row for it. */
gboolean eb_task_list_focus (EbTaskList *self,
                             EbTaskItem *task);

G_END_DECLS
