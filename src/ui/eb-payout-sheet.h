/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Asks an adult what was paid, for which payday. @due: the one chosen at first; unset:
 * the newest that nothing was noted for. */
void eb_payout_sheet_ask (EbSession   *session,
                          EbLedgerKind kind,
                          EbDate       due,
                          GtkWidget   *over);

G_END_DECLS
