/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbFinderPage:
 *
 * Search over everything one may read. Signal "goal" (EbGoal, EbNote or NULL):
 * somebody wants its spread.
 */
#define EB_TYPE_FINDER_PAGE (eb_finder_page_get_type ())
G_DECLARE_FINAL_TYPE (EbFinderPage, eb_finder_page, EB, FINDER_PAGE, AdwBin)

EbFinderPage *eb_finder_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_finder_page_show (EbFinderPage *self);

G_END_DECLS
