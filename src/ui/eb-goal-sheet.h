/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbGoalSheet:
 *
 * "Om målet": the sign that it is reached, steps, the four questions, what came of
 * it, what can happen now, and its life. A window over the main one that stays up
 * to date while it is open and goes when nobody is at the table.
 */
#define EB_TYPE_GOAL_SHEET (eb_goal_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EbGoalSheet, eb_goal_sheet, EB, GOAL_SHEET, AdwWindow)

/* Presents it over @over's window. */
void eb_goal_sheet_present (EbSession *session,
                            EbGoal    *goal,
                            GtkWidget *over);
/* Asks for what a move of the goal's life needs, and makes it: START, REACH,
 * SHELVE, TAKE_UP or CHANGE. */
void eb_goal_sheet_move (EbSession *session,
                         EbGoal    *goal,
                         EbGoalMove move,
                         GtkWidget *over);
/* Whether somebody at the table may make @move now. */
gboolean eb_goal_sheet_may_move (EbSession *session,
                                 EbGoal    *goal,
                                 EbGoalMove move);

G_END_DECLS
