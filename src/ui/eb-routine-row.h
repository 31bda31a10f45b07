/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* A row for something that comes again: what, how often, who and behind which door,
 * with what those at the table may do with it; to be made anew after a change. */
GtkWidget *eb_routine_row_new (EbSession *session,
                               EbRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
