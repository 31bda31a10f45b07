/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbReadinessPage:
 *
 * Per door what was and what is, in both voices, as a picture and as a table.
 */
#define EB_TYPE_READINESS_PAGE (eb_readiness_page_get_type ())
G_DECLARE_FINAL_TYPE (EbReadinessPage, eb_readiness_page, EB, READINESS_PAGE, AdwBin)

EbReadinessPage *eb_readiness_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_readiness_page_show (EbReadinessPage *self);

G_END_DECLS
