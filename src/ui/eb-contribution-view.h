/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbContributionView:
 *
 * "Egenbetaling": the arithmetic for the talk, the decision, and what if.
 */
#define EB_TYPE_CONTRIBUTION_VIEW (eb_contribution_view_get_type ())
G_DECLARE_FINAL_TYPE (EbContributionView, eb_contribution_view, EB, CONTRIBUTION_VIEW, AdwBin)

EbContributionView *eb_contribution_view_new (EbSession *session);
/* Called whenever it comes up, and after the binder was read anew. */
void eb_contribution_view_show (EbContributionView *self);

G_END_DECLS
