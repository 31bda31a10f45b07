/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Lets somebody at the table choose another hand and ink from now on. */
void eb_profile_sheet_present (EbSession *session,
                               GtkWidget *over);

G_END_DECLS
