/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Asks when it is paid, how, and from which day on. */
void eb_pay_plan_sheet_ask (EbSession   *session,
                            EbLedgerKind kind,
                            GtkWidget   *over);
/* The same, with "never" chosen: from a day on nothing falls due. */
void eb_pay_plan_sheet_stop (EbSession   *session,
                             EbLedgerKind kind,
                             GtkWidget   *over);

G_END_DECLS
