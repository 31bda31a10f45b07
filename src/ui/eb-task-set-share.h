/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-sheet.h"

G_BEGIN_DECLS

/* Asks which of our own tasks go along and what the set is called, and writes it to a
 * file that is chosen then. */
void eb_task_set_share (EbSession *session,
                        GtkWidget *over);
/* Writes what that sheet asks for to @file; says there what is wrong. */
gboolean eb_task_set_share_to (EbSheet *sheet,
                               GFile   *file);

G_END_DECLS
