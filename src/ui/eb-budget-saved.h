/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* Budgets as somebody saved them, to be read, the newest first: who and when, what comes of
 * it, and its lines under that. Returns: how many. */
guint eb_budget_saved_fill (GtkBox     *box,
                            GListModel *worksheets,
                            gboolean    in_room,
                            gboolean    first_shown);
/* "Saved by Amira on 21 November 2026" */
char *eb_budget_word_saved (EbWorksheet *worksheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
