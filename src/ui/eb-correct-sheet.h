/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Asks how much it really was, or what is added or taken, and why. @row: (nullable): what
 * it is about; NULL: the book, and nothing in particular. */
void eb_correct_sheet_ask (EbSession   *session,
                           EbLedgerKind kind,
                           EbLedgerRow *row,
                           GtkWidget   *over);

G_END_DECLS
