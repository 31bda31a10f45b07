/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"
#include "eb-what-if.h"

G_BEGIN_DECLS

/**
 * EbWhatIfView:
 *
 * "Hvad nu hvis": sliders, and pictures of where the money goes now and then. Begins
 * with the newest worksheet. Nothing is stored unless somebody asks for it.
 */
#define EB_TYPE_WHAT_IF_VIEW (eb_what_if_view_get_type ())
G_DECLARE_FINAL_TYPE (EbWhatIfView, eb_what_if_view, EB, WHAT_IF_VIEW, AdwBin)

EbWhatIfView *eb_what_if_view_new (EbSession *session);
/* Reads the binder again; what was turned stays. */
void eb_what_if_view_show (EbWhatIfView *self);
/* Turns one dial, as its slider does. */
void eb_what_if_view_turn (EbWhatIfView *self,
                           EbWhatIfDial  dial,
                           EbAmount      amount);

G_END_DECLS
