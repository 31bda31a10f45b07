/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Asks for a rate that was decided for this youth, or goes back to the table. */
void eb_rate_sheet_ask (EbSession   *session,
                        EbLedgerKind kind,
                        GtkWidget   *over);

G_END_DECLS
