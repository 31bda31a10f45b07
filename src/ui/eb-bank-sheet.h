/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-session.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

/* Asks for a file of the bank, and what of it was received. Only with the youth at the
 * table; else it says so. */
void eb_bank_ask (EbSession *session,
                  GtkWidget *over);
/* The same, once the file is chosen. Nothing of it is kept. */
void eb_bank_ask_file (EbSession *session,
                       GFile     *file,
                       GtkWidget *over);

G_END_DECLS
