/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Asks for a new goal (or, of the youth, a small challenge; of an adult, a
 * suggestion) and writes it. */
void eb_goal_editor_write (EbSession *session,
                           EbDoor     door,
                           GtkWidget *over);
/* Asks the youth for own words for a suggestion and takes it over. */
void eb_goal_editor_take_over (EbSession *session,
                               EbGoal    *goal,
                               GtkWidget *over);
/* Asks the author for other words. */
void eb_goal_editor_reword (EbSession *session,
                            EbGoal    *goal,
                            GtkWidget *over);

G_END_DECLS
