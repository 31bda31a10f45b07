/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-ledger-row.h"
#include "eb-versions.h"

G_BEGIN_DECLS

/* For the fold and for EbMoney only. */

/**
 * EbLedgerWords:
 * @record: none for an open payday
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
  const char     *note;
  EbLedgerRow    *corrects;
} EbLedgerWords;

EbLedgerRow *eb_ledger_row_new (const EbLedgerWords *words) G_GNUC_WARN_UNUSED_RESULT;
/* Newest first. */
int eb_ledger_row_compare (gconstpointer a,
                           gconstpointer b,
                           gpointer      nothing);
/* YES stands, the first of them, and of several NO the last, in whichever order they are said
 * here; after YES it is only whether somebody disputes it. FALSE: nothing is summed otherwise
 * than before. */
gboolean eb_ledger_row_say (EbLedgerRow   *self,
                            EbPerson      *person,
                            const EbStamp *stamp,
                            EbAnswer       answer,
                            const char    *why);
/* Of SAVED: what is saved for has another title. */
void eb_ledger_row_retitle (EbLedgerRow *self,
                            const char  *title);
/* Something beside it changed what is to be said of it. */
void eb_ledger_row_touch (EbLedgerRow *self);

G_END_DECLS
