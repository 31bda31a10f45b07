/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* A budget as somebody saved it, to be read: who and when, what comes of it, and its
 * lines under that. */
GtkWidget *eb_budget_saved_new (EbWorksheet *worksheet,
                                gboolean     is_shown) G_GNUC_WARN_UNUSED_RESULT;
/* "Saved by Amira on 21 November 2026" */
char *eb_budget_word_saved (EbWorksheet *worksheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
