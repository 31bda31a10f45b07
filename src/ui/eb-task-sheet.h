/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbTaskSheet:
 *
 * One task: what it is, its steps, both scales answered apart and shown side by
 * side with their history, where it is, who does it and when.
 */
#define EB_TYPE_TASK_SHEET (eb_task_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EbTaskSheet, eb_task_sheet, EB, TASK_SHEET, AdwWindow)

void eb_task_sheet_present (EbSession  *session,
                            EbTaskItem *task,
                            GtkWidget  *over);

G_END_DECLS
