/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbStepRow:
 *
 * A step on the way to a goal: to tick, its words in its author's hand, who does
 * it and when, and who says that it is done. Follows the step.
 */
#define EB_TYPE_STEP_ROW (eb_step_row_get_type ())
G_DECLARE_FINAL_TYPE (EbStepRow, eb_step_row, EB, STEP_ROW, GtkListBoxRow)

GtkWidget *eb_step_row_new (EbSession *session,
                            EbGoal    *goal,
                            EbStep    *step,
                            gboolean   plain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
