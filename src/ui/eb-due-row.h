/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-date-item.h"

G_BEGIN_DECLS

/**
 * EbDueRow:
 *
 * One date: when, what, which rule, whose duty, how sure, how many days. Open
 * dates have their three ways to close. Actions "due.held", "due.moved" and
 * "due.not-needed" go up to the page as the signal "close" (an #EbCloseHow).
 */
#define EB_TYPE_DUE_ROW (eb_due_row_get_type ())
G_DECLARE_FINAL_TYPE (EbDueRow, eb_due_row, EB, DUE_ROW, GtkListBoxRow)

GtkWidget  *eb_due_row_new (EbDateItem *item) G_GNUC_WARN_UNUSED_RESULT;
EbDateItem *eb_due_row_get_item (EbDueRow *self);

G_END_DECLS
