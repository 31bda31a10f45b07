/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* What can be done with a row of an allowance book. */
typedef enum
{
  EB_LEDGER_ACT_GIVE = 0, /* an adult notes that it was given */
  EB_LEDGER_ACT_YES,      /* received, agreed */
  EB_LEDGER_ACT_NO,       /* not received, not agreed */
  EB_LEDGER_ACT_CORRECT,
} EbLedgerAct;

#define EB_N_LEDGER_ACTS (EB_LEDGER_ACT_CORRECT + 1)
#define EB_LEDGER_ACT_BIT(act) (1U << (act))

/* EB_LEDGER_ACT_BIT()s: what those at the table can do with @row. */
guint       eb_ledger_acts (EbSession   *session,
                            EbLedgerRow *row);
const char *eb_ledger_act_label (EbLedgerRow *row,
                                 EbLedgerAct  act);
/* A yes is said at once where it is clear who says it; else a small window asks. */
void eb_ledger_do (EbSession   *session,
                   EbLedgerRow *row,
                   EbLedgerAct  act,
                   GtkWidget   *over);

G_END_DECLS
