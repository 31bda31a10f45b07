/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbLedgerHead:
 *
 * What stands above an allowance book: what is owed, the rate, when it is paid next,
 * and how it stood on a day. Its buttons want the actions ledger.plan, ledger.rate,
 * ledger.pay and ledger.stop.
 */
#define EB_TYPE_LEDGER_HEAD (eb_ledger_head_get_type ())
G_DECLARE_FINAL_TYPE (EbLedgerHead, eb_ledger_head, EB, LEDGER_HEAD, AdwBin)

EbLedgerHead *eb_ledger_head_new (EbSession   *session,
                                  EbLedgerKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* Shows how it is now. With a binder open and the door. */
void eb_ledger_head_show (EbLedgerHead *self);

G_END_DECLS
