/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-ledger-row.h"

G_BEGIN_DECLS

/* For the fold and for EbMoney only. */

/**
 * EbLedgerWords:
 * @record: none for an open payday
 * @order: which of those that were read it is: the newest has the largest
 *
 * What a row says for good; all borrowed.
 */
typedef struct
{
  EbLedgerRowKind kind;
  EbLedgerKind    ledger;
  EbId            record;
  EbDate          day;
  EbDate          due;
  EbAmount        amount;
  EbPayMode       mode;
  EbPerson       *author;
  gint64          time;
  guint           order;
  const char     *note;
  EbLedgerRow    *corrects;
} EbLedgerWords;

EbLedgerRow *eb_ledger_row_new (const EbLedgerWords *words) G_GNUC_WARN_UNUSED_RESULT;
/* Newest first. */
int eb_ledger_row_compare (gconstpointer a,
                           gconstpointer b,
                           gpointer      nothing);
/* After YES stands, only whether somebody disputes it. FALSE: nothing is summed
 * otherwise than before. */
gboolean eb_ledger_row_say (EbLedgerRow *self,
                            EbPerson    *person,
                            gint64       time,
                            EbAnswer     answer,
                            const char  *why);
/* Of SAVED: what is saved for has another title. */
void eb_ledger_row_retitle (EbLedgerRow *self,
                            const char  *title);

G_END_DECLS
