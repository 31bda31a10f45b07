/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbBudgetView:
 *
 * "Min økonomi": a month of the youth's own, in the room or shared.
 */
#define EB_TYPE_BUDGET_VIEW (eb_budget_view_get_type ())
G_DECLARE_FINAL_TYPE (EbBudgetView, eb_budget_view, EB, BUDGET_VIEW, AdwBin)

EbBudgetView *eb_budget_view_new (EbSession *session);
/* Called whenever it comes up, and after the binder was read anew. */
void eb_budget_view_show (EbBudgetView *self);

G_END_DECLS
