/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbSpreadPage:
 *
 * A goal with the youth's page on the left and the adults' on the right, in
 * time order. Actions: "spread.answer" and "spread.revise" with a note's record in
 * hex, "spread.about", "spread.move" with a move's nick. Signals: "back",
 * "sit-down".
 */
#define EB_TYPE_SPREAD_PAGE (eb_spread_page_get_type ())
G_DECLARE_FINAL_TYPE (EbSpreadPage, eb_spread_page, EB, SPREAD_PAGE, AdwBin)

EbSpreadPage *eb_spread_page_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* @goal: of the open binder; NULL empties the page. */
void eb_spread_page_show (EbSpreadPage *self,
                          EbGoal       *goal);
/* Scrolls to a note of that goal and gives it the focus. */
void eb_spread_page_show_note (EbSpreadPage *self,
                               EbNote       *note);

G_END_DECLS
