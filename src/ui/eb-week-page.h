/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbWeekPage:
 *
 * "Ugen": what comes again, day by day; done, slipped, moved, confirmed; to print for
 * the fridge.
 */
#define EB_TYPE_WEEK_PAGE (eb_week_page_get_type ())
G_DECLARE_FINAL_TYPE (EbWeekPage, eb_week_page, EB, WEEK_PAGE, AdwBin)

EbWeekPage *eb_week_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_week_page_show (EbWeekPage *self);

G_END_DECLS
