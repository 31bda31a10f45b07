/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-finder.h"

G_BEGIN_DECLS

/* In a note: @text is NULL for its present words, whatever they come to be, or the
 * words that stand beside them. */
EbHit *eb_hit_new_for_note (EbGoal     *goal,
                            EbNote     *note,
                            const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* In words about a goal. */
EbHit *eb_hit_new_for_goal (EbGoal     *goal,
                            EbPerson   *author,
                            gint64      time,
                            const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* In a note on a task. */
EbHit *eb_hit_new_for_task (EbTaskItem       *task,
                            const EbTaskNote *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
