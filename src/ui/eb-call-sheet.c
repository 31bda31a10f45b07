/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-call-sheet.h"

#include <glib/gi18n.h>

/**
 * eb_call_sheet_present:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_call_sheet_present (EbSession *session,
                       GtkWidget *over)
{
}
