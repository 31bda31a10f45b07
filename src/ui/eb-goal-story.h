/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* What stands under a goal's words. (transfer full) */

/* "Amira wrote the goal, 3 Nov · from a suggestion by Lone: “…” · Lone in on it" */
char *eb_goal_story (EbGoal *goal) G_GNUC_WARN_UNUSED_RESULT;
/* "1 of 3 steps done · This is how we see it: …"; NULL: nothing is said yet. */
char *eb_goal_outlook (EbGoal *goal) G_GNUC_WARN_UNUSED_RESULT;
/* The moves of its life that somebody at the table may make, each with the action
 * @action and the move's nick; possibly empty. */
GMenuModel *eb_goal_moves_new (EbSession  *session,
                               EbGoal     *goal,
                               const char *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
