/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* "Om målet": the sign that it is reached, steps, the four questions, what came of
 * it, and its life. Presented over @over; stays up to date while it is open. */
void eb_goal_sheet_present (EbSession *session,
                            EbGoal    *goal,
                            GtkWidget *over);
/* Asks for what a move of the goal's life needs, and makes it. */
void eb_goal_sheet_move (EbSession *session,
                         EbGoal    *goal,
                         EbGoalMove move,
                         GtkWidget *over);

G_END_DECLS
