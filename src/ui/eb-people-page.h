/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbPeoplePage:
 *
 * "Folk": those around the youth, in a circle of closeness.
 */
#define EB_TYPE_PEOPLE_PAGE (eb_people_page_get_type ())
G_DECLARE_FINAL_TYPE (EbPeoplePage, eb_people_page, EB, PEOPLE_PAGE, AdwBin)

EbPeoplePage *eb_people_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_people_page_show (EbPeoplePage *self);

G_END_DECLS
