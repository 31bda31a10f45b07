/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbHistoryPage:
 *
 * "Tilbageblik": a slider over the plan's life that shows it as it stood on any day,
 * and both readings of each follow-up in a row. Signal "goal" (EbGoal):
 * somebody wants its spread.
 */
#define EB_TYPE_HISTORY_PAGE (eb_history_page_get_type ())
G_DECLARE_FINAL_TYPE (EbHistoryPage, eb_history_page, EB, HISTORY_PAGE, AdwBin)

EbHistoryPage *eb_history_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_history_page_show (EbHistoryPage *self);

G_END_DECLS
