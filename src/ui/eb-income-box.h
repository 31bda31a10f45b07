/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbIncomeBox:
 *
 * From 18: whether there is an income of one's own, what that would change, and that
 * nothing stops by itself. Not shown before. Its buttons want the action ledger.stop.
 */
#define EB_TYPE_INCOME_BOX (eb_income_box_get_type ())
G_DECLARE_FINAL_TYPE (EbIncomeBox, eb_income_box, EB, INCOME_BOX, AdwBin)

EbIncomeBox *eb_income_box_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
void         eb_income_box_show (EbIncomeBox *self);

G_END_DECLS
