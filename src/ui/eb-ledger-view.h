/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbLedgerView:
 *
 * One allowance book: what is owed, what was paid, what both signed.
 */
#define EB_TYPE_LEDGER_VIEW (eb_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (EbLedgerView, eb_ledger_view, EB, LEDGER_VIEW, AdwBin)

EbLedgerView *eb_ledger_view_new (EbSession   *session,
                                  EbLedgerKind kind);
/* Called whenever it comes up, and after the binder was read anew. */
void eb_ledger_view_show (EbLedgerView *self);

G_END_DECLS
