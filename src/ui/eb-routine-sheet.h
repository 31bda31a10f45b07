/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Something new that comes again. @task: NULL, or a task of the open binder, whose
 * title and door stand in it at first. */
void eb_routine_sheet_new (EbSession  *session,
                           GtkWidget  *over,
                           EbTaskItem *task);
/* Only its author may; see eb_routine_may_change(). */
void eb_routine_sheet_change (EbSession *session,
                              GtkWidget *over,
                              EbRoutine *routine);
/* Asks for the last day. */
void eb_routine_sheet_end (EbSession *session,
                           GtkWidget *over,
                           EbRoutine *routine);
/* Whether somebody at the table may. */
gboolean eb_routine_may_change (EbSession *session,
                                EbRoutine *routine);
gboolean eb_routine_may_end (EbSession *session,
                             EbRoutine *routine);

G_END_DECLS
