/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-paper-print.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* The statement as a file. */
GBytes *eb_statement_to_pdf (EbBinder    *binder,
                             EbLedgerKind ledger,
                             EbDate       from,
                             EbDate       to) G_GNUC_WARN_UNUSED_RESULT;
/* Asks for the printer; @ended as in eb_paper_print(). */
void eb_statement_print (EbSession       *session,
                         EbLedgerKind     ledger,
                         EbDate           from,
                         EbDate           to,
                         GtkWidget       *over,
                         EbPaperEndedFunc ended);

G_END_DECLS
