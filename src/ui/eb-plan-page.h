/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbPlanPage:
 *
 * The action plan: the goals by door. Signal "goal" (#EbGoal): open its spread.
 */
#define EB_TYPE_PLAN_PAGE (eb_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (EbPlanPage, eb_plan_page, EB, PLAN_PAGE, AdwBin)

EbPlanPage *eb_plan_page_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the session's open binder. */
void eb_plan_page_show (EbPlanPage *self);

G_END_DECLS
