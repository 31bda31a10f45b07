/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* One task: what it is, its steps, both scales answered apart and shown side by
 * side with their history, where it is, who does it and when. */
void eb_task_sheet_present (EbSession  *session,
                            EbTaskItem *task,
                            GtkWidget  *over);

G_END_DECLS
