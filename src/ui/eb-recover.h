/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-table.h"

G_BEGIN_DECLS

/**
 * EbRecover:
 *
 * "Forgot the password?": the recovery code and a new password. Signal:
 * "unlocked" with the #EbSeat, which then is at the table.
 */
#define EB_TYPE_RECOVER (eb_recover_get_type ())
G_DECLARE_FINAL_TYPE (EbRecover, eb_recover, EB, RECOVER, AdwBin)

EbRecover *eb_recover_new (EbJournal       *journal,
                           EbTable         *table,
                           const EbAccount *account) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
