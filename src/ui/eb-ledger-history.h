/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Which rate held when and when it was paid, newest first: who said so, and why; also what
 * was replaced before it held. Returns: (transfer none): the window, shown. */
GtkWindow *eb_ledger_history_show (EbSession   *session,
                                   EbLedgerKind kind,
                                   GtkWidget   *over);

G_END_DECLS
