/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbHistoryRow:
 *
 * One line of the plan as it stood: a door, or one of its goals. Signal "changed":
 * it reads otherwise now.
 */
#define EB_TYPE_HISTORY_ROW (eb_history_row_get_type ())
G_DECLARE_FINAL_TYPE (EbHistoryRow, eb_history_row, EB, HISTORY_ROW, GObject)

EbDoor  eb_history_row_get_door (EbHistoryRow *self);
EbGoal *eb_history_row_get_goal (EbHistoryRow *self); /* borrowed; NULL: the door itself */
/* The goal as it stood; its words live as long as the goal. */
const EbGoalMoment *eb_history_row_get_moment (EbHistoryRow *self);

/**
 * EbHistoryModel:
 *
 * The plan as it stood at one moment: a #GListModel of #EbHistoryRow by door. Its rows
 * are kept from moment to moment, so that a list over it changes only where the
 * plan did.
 */
#define EB_TYPE_HISTORY_MODEL (eb_history_model_get_type ())
G_DECLARE_FINAL_TYPE (EbHistoryModel, eb_history_model, EB, HISTORY_MODEL, GObject)

/* Empty until it is told a time. */
EbHistoryModel *eb_history_model_new (GListModel *goals) G_GNUC_WARN_UNUSED_RESULT;
/* @time: microseconds since 1970-01-01 UTC */
void eb_history_model_set_time (EbHistoryModel *self,
                                gint64          time);

G_END_DECLS
