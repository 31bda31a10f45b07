/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal.h"

G_BEGIN_DECLS

/* What a goal has been through, and what people said of it: lists that the goal
 * owns. */

/* (element-type EbGoalEvent) */
GPtrArray *eb_goal_events_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps a copy of @event, with @after as the state afterwards. */
const EbGoalEvent *eb_goal_events_add (GPtrArray         *life,
                                       const EbGoalEvent *event,
                                       EbGoalState        after);
/* Whether @person ever gave the goal its words. */
gboolean eb_goal_events_has_worded (GPtrArray *life,
                                    EbPerson  *person);
/* All of @moment but the notes. FALSE: there was no goal yet. */
gboolean eb_goal_events_at (GPtrArray    *life,
                            gint64        time,
                            EbGoalMoment *moment);
/* How many of @notes, which are in time order, were written by @time. */
guint eb_goal_events_count_notes (GListModel *notes,
                                  gint64      time);

/* (element-type EbWorthWord) */
GPtrArray *eb_worth_words_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* In place of what the same person answered before; "" takes it back. */
void eb_worth_words_answer (GPtrArray  *words,
                            EbPerson   *person,
                            EbWorth     worth,
                            gint64      time,
                            const char *text);

G_END_DECLS
