/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbKeysPage:
 *
 * "Hvem kan se hvad": people and doors with dates, and the log of every change.
 */
#define EB_TYPE_KEYS_PAGE (eb_keys_page_get_type ())
G_DECLARE_FINAL_TYPE (EbKeysPage, eb_keys_page, EB, KEYS_PAGE, AdwBin)

EbKeysPage *eb_keys_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_keys_page_show (EbKeysPage *self);

G_END_DECLS
