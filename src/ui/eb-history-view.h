/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-history-model.h"

G_BEGIN_DECLS

/**
 * EbHistoryView:
 *
 * A goal, or the name of a door, as it stood: words in their author's hand, state,
 * author and how many notes. Follows its row.
 */
#define EB_TYPE_HISTORY_VIEW (eb_history_view_get_type ())
G_DECLARE_FINAL_TYPE (EbHistoryView, eb_history_view, EB, HISTORY_VIEW, GtkWidget)

GtkWidget *eb_history_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @row: (nullable): what to follow. @plain: in plain type whatever the hand. */
void eb_history_view_set_row (EbHistoryView *self,
                              EbHistoryRow  *row,
                              gboolean       plain);

G_END_DECLS
