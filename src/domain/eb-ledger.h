/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"
#include "eb-date.h"

G_BEGIN_DECLS

typedef enum
{
  EB_LEDGER_MOVE_DUE = 0,    /* fell due */
  EB_LEDGER_MOVE_RECEIVED,   /* paid out, and the youth has it */
  EB_LEDGER_MOVE_WAITING,    /* paid out, and the youth has not answered yet */
  EB_LEDGER_MOVE_CORRECTION, /* both agree: added to what is owed; may be below 0 */
} EbLedgerMove;

#define EB_N_LEDGER_MOVES (EB_LEDGER_MOVE_CORRECTION + 1)

typedef struct
{
  EbDate       day;
  EbLedgerMove move;
  EbAmount     amount;
} EbLedgerEntry;

/**
 * EbLedgerSums:
 * @owed: @due + @corrections - @received: below 0 if more was received than fell due
 * @waiting: said to be paid out, not answered yet; still counted as owed
 */
typedef struct
{
  EbAmount due;
  EbAmount received;
  EbAmount corrections;
  EbAmount waiting;
  EbAmount owed;
} EbLedgerSums;

/**
 * EbLedger:
 *
 * Sums as of any day, from entries in any order. Nothing of it is stored.
 */
typedef struct _EbLedger EbLedger;

/* NULL with EB_AMOUNT_ERROR_TOO_LARGE: a sum would not fit. */
EbLedger    *eb_ledger_new (const EbLedgerEntry *entries,
                            gsize                n_entries,
                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void         eb_ledger_free (EbLedger *self);
EbLedgerSums eb_ledger_at (const EbLedger *self,
                           EbDate          day); /* that day included */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbLedger, eb_ledger_free)

G_END_DECLS
