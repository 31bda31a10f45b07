/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbLedgerDay:
 *
 * A row that unfolds: how an allowance book stood on a day.
 */
#define EB_TYPE_LEDGER_DAY (eb_ledger_day_get_type ())
G_DECLARE_FINAL_TYPE (EbLedgerDay, eb_ledger_day, EB, LEDGER_DAY, AdwExpanderRow)

EbLedgerDay *eb_ledger_day_new (EbSession   *session,
                                EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
void         eb_ledger_day_show (EbLedgerDay *self);

G_END_DECLS
