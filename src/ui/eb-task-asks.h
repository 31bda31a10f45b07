/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Where a task is from now on. What needs no words is said at once by whoever holds
 * the pen; else a small window asks. */
void eb_task_ask_mark (EbSession  *session,
                       EbTaskItem *task,
                       EbTaskMark  mark,
                       GtkWidget  *over);
/* Who does it, when, and which goal it belongs to. */
void eb_task_ask_plan (EbSession  *session,
                       EbTaskItem *task,
                       GtkWidget  *over);
/* Both scales, for one person, apart from what the others answer. */
void eb_task_ask_answer (EbSession  *session,
                         EbTaskItem *task,
                         GtkWidget  *over);
/* One of our own. */
void eb_task_ask_new (EbSession *session,
                      EbDoor     door,
                      GtkWidget *over);
/* Asks the author of an own one for other words. */
void eb_task_ask_reword (EbSession  *session,
                         EbTaskItem *task,
                         GtkWidget  *over);

G_END_DECLS
