/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Asks an adult at the table about another youth and makes a binder for them. */
void eb_binder_sheet_new (EbSession *session,
                          GtkWidget *over);
/* Lets somebody at the table choose among the binders they have keys to. */
void eb_binder_sheet_switch (EbSession *session,
                             GtkWidget *over);

G_END_DECLS
