/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal.h"

G_BEGIN_DECLS

/**
 * EbSpreadRow:
 *
 * One line of the spread: a note on the left, the right, or both.
 */
#define EB_TYPE_SPREAD_ROW (eb_spread_row_get_type ())
G_DECLARE_FINAL_TYPE (EbSpreadRow, eb_spread_row, EB, SPREAD_ROW, GObject)

EbNote *eb_spread_row_get_left (EbSpreadRow *self);  /* borrowed, nullable */
EbNote *eb_spread_row_get_right (EbSpreadRow *self); /* borrowed, nullable */

/**
 * EbSpreadModel:
 *
 * A #GListModel of #EbSpreadRow over a goal's notes, kept up to date.
 */
#define EB_TYPE_SPREAD_MODEL (eb_spread_model_get_type ())
G_DECLARE_FINAL_TYPE (EbSpreadModel, eb_spread_model, EB, SPREAD_MODEL, GObject)

EbSpreadModel *eb_spread_model_new (GListModel *notes) G_GNUC_WARN_UNUSED_RESULT;
/* The line that @note stands on, which is on the page from now on; FALSE: it is
 * not a note of this spread. */
gboolean eb_spread_model_find (EbSpreadModel *self,
                               EbNote        *note,
                               guint         *position);
/* Borrowed; NULL if it is not in @notes. */
EbNote *eb_spread_find_note (GListModel *notes,
                             const EbId *record);

G_END_DECLS
