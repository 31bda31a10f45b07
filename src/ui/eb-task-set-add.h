/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-sheet.h"

G_BEGIN_DECLS

/* Asks for a file with tasks, and shows what is in it before it is added. */
void eb_task_set_add (EbSession *session,
                      GtkWidget *over);
/* What follows when @file was chosen. */
void eb_task_set_add_file (EbSession *session,
                           GFile     *file,
                           GtkWidget *over);
/* Asks which of the sets that were added is taken away again. */
void eb_task_set_remove_one (EbSession *session,
                             GtkWidget *over);

G_END_DECLS
