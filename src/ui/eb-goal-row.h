/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-goal.h"

G_BEGIN_DECLS

/* A row for a list of goals: its words in its author's hand and ink, its state,
 * and who is in on it. Follows the goal. */
GtkWidget *eb_goal_row_new (EbGoal  *goal,
                            gboolean plain) G_GNUC_WARN_UNUSED_RESULT;

/**
 * EbGoalRow:
 *
 * See eb_goal_row_new().
 */
#define EB_TYPE_GOAL_ROW (eb_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (EbGoalRow, eb_goal_row, EB, GOAL_ROW, GtkListBoxRow)

EbGoal *eb_goal_row_get_goal (EbGoalRow *self);

G_END_DECLS
