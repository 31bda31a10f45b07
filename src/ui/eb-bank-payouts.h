/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* The payouts that a bank's file may say something about: to the account, of both books. */
GPtrArray *eb_bank_list_payouts (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eb_bank_is_asked_about (EbLedgerRow *row);
gboolean   eb_bank_is_any_asked_about (GPtrArray *payouts);

G_END_DECLS
