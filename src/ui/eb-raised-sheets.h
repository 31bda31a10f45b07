/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Asks the youth for the words and raises it. */
void eb_raised_sheet_raise (EbSession   *session,
                            EbRaisedWhat what,
                            GtkWidget   *over);
/* Asks which adult has heard it, and for a word with it. */
void eb_raised_sheet_hear (EbSession *session,
                           EbRaised  *raised,
                           GtkWidget *over);

G_END_DECLS
