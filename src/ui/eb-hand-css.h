/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-hand.h"

G_BEGIN_DECLS

/* Loads @provider with the look of a text view in @hand; NULL: plain type. */
void eb_hand_css_load (GtkCssProvider *provider,
                       const EbHand   *hand);

G_END_DECLS
