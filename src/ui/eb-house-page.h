/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbHousePage:
 *
 * "Mit hus": a door for each area of life with its light, goals and tasks, and under
 * it the keys: who may come in. Asks for other pages with the actions "book.page" and
 * "book.open-goal".
 */
#define EB_TYPE_HOUSE_PAGE (eb_house_page_get_type ())
G_DECLARE_FINAL_TYPE (EbHousePage, eb_house_page, EB, HOUSE_PAGE, AdwBin)

EbHousePage *eb_house_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_house_page_show (EbHousePage *self);

G_END_DECLS
