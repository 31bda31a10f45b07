/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbSavingsView:
 *
 * "Opsparing": what the youth saves for.
 */
#define EB_TYPE_SAVINGS_VIEW (eb_savings_view_get_type ())
G_DECLARE_FINAL_TYPE (EbSavingsView, eb_savings_view, EB, SAVINGS_VIEW, AdwBin)

EbSavingsView *eb_savings_view_new (EbSession *session);
/* Called whenever it comes up, and after the binder was read anew. */
void eb_savings_view_show (EbSavingsView *self);

G_END_DECLS
