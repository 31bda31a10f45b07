/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbFollowPage:
 *
 * "Følg op": prepare apart, read side by side, look at each goal, close the
 * meeting; and what the youth raises at any time. Signal "goal" (EbGoal):
 * somebody wants its spread.
 */
#define EB_TYPE_FOLLOW_PAGE (eb_follow_page_get_type ())
G_DECLARE_FINAL_TYPE (EbFollowPage, eb_follow_page, EB, FOLLOW_PAGE, AdwBin)

EbFollowPage *eb_follow_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_follow_page_show (EbFollowPage *self);

G_END_DECLS
