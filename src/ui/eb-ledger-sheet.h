/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-ledger-acts.h"

G_BEGIN_DECLS

/* A row of a book looked at closely: who wrote what and when, what was answered, and
 * all that can be done with it. Returns: (transfer none): the window, shown. */
GtkWindow *eb_ledger_sheet_show (EbSession   *session,
                                 EbLedgerRow *row,
                                 GtkWidget   *over);

G_END_DECLS
