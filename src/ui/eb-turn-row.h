/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbTurnRow:
 *
 * One turn in a day's list, as it is now, with what those at the table may say about
 * it; to be made anew after a change.
 */
#define EB_TYPE_TURN_ROW (eb_turn_row_get_type ())
G_DECLARE_FINAL_TYPE (EbTurnRow, eb_turn_row, EB, TURN_ROW, GtkListBoxRow)

GtkWidget *eb_turn_row_new (EbSession        *session,
                            const EbWeekTurn *turn) G_GNUC_WARN_UNUSED_RESULT;
/* Whether both are about the same turn on the same day. */
gboolean   eb_turn_row_is_of (EbTurnRow        *self,
                              const EbWeekTurn *turn);
EbWeekTurn eb_turn_row_get_turn (EbTurnRow *self);

G_END_DECLS
