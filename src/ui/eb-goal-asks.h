/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Small sheets for what is said about a goal. */
void eb_goal_ask_worth (EbSession *session,
                        EbGoal    *goal,
                        EbWorth    worth,
                        GtkWidget *over);
void eb_goal_ask_outcome (EbSession *session,
                          EbGoal    *goal,
                          GtkWidget *over);
/* @step: NULL for a new one. */
void eb_goal_ask_step (EbSession *session,
                       EbGoal    *goal,
                       EbStep    *step,
                       GtkWidget *over);
/* Says that @step is done, or not after all; asks who says so only where nobody
 * holds the pen. */
void eb_goal_ask_tick (EbSession *session,
                       EbGoal    *goal,
                       EbStep    *step,
                       gboolean   done,
                       GtkWidget *over);
/* What @person last answered to @worth; NULL: nothing. Borrowed. */
EbWorthWord *eb_goal_find_worth (EbGoal   *goal,
                                 EbPerson *person,
                                 EbWorth   worth);

G_END_DECLS
