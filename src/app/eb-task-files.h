/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-task-set.h"

G_BEGIN_DECLS

/* The program's own tasks, from the files under data/tasks. Where a file is
 * missing or damaged, the copy built into the program is used and @damaged says
 * so. (transfer full): a library, to which own sets may be added. */
EbTaskSet *eb_task_files_load (gboolean *damaged) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
