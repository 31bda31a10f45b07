/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-task-set.h"

G_BEGIN_DECLS

/* The program's own tasks, from the files under data/tasks. Where a file is
 * missing or damaged, the copy built into the program is used and @damaged says
 * so. (transfer full): a library, to which own sets may be added. */
EbTaskSet *eb_task_files_load (gboolean *damaged) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the sets that are kept in @folder. What cannot be used is skipped; (transfer
 * full) (element-type utf8): its names. */
GPtrArray *eb_task_files_add_sets (EbTaskSet  *library,
                                   const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
