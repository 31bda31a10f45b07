/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Small sheets about one note. The first two ask once, and do it as whoever holds
 * the pen. */
void eb_note_sheet_withdraw (EbSession *session,
                             EbGoal    *goal,
                             EbNote    *note,
                             GtkWidget *over);
void eb_note_sheet_share (EbSession *session,
                          EbGoal    *goal,
                          EbNote    *note,
                          GtkWidget *over);
void eb_note_sheet_wordings (EbNote    *note,
                             GtkWidget *over);

G_END_DECLS
