/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-bank.h"
#include "eb-binder-money.h"

G_BEGIN_DECLS

/**
 * EbBankFound:
 * @record: the payout; looked up when it is confirmed: the binder may have been read anew
 * @match: what was found for it; borrowed
 * @check: of one row; else %NULL
 * @choice: of several rows; else %NULL
 */
typedef struct
{
  EbId               record;
  const EbBankMatch *match;
  GtkCheckButton    *check;
  AdwComboRow       *choice;
} EbBankFound;

GtkWidget *eb_bank_row_new (const EbBankFile *file,
                            EbLedgerRow      *payout,
                            EbMoney          *money,
                            EbBankFound      *found) G_GNUC_WARN_UNUSED_RESULT;
/* The row of the bank that was chosen for it; NULL: none. */
const EbBankRow *eb_bank_found_get_row (const EbBankFound *found,
                                        const EbBankFile  *file);

G_END_DECLS
