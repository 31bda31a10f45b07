/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder.h"

G_BEGIN_DECLS

/* Both sides have answered and something of it can be read. */
gboolean eb_task_round_is_shown (EbTopic *round);
/* Somebody of one side sees it differently from somebody of the other. */
gboolean eb_task_round_differs (EbTopic *round);
/* Somebody is not or only a little ready. */
gboolean eb_task_round_is_low (EbTopic *round);
/* Both voices side by side, the youth's first; each as they said it, never drawn
 * together. */
GtkWidget *eb_task_round_new (EbTopic *round,
                              gboolean plain) G_GNUC_WARN_UNUSED_RESULT;
/* What is said of a round that is not shown yet: who has answered, never what. */
char *eb_task_word_waiting (EbTopic *round) G_GNUC_WARN_UNUSED_RESULT;
/* What was said about where a task is, as a row. */
GtkWidget *eb_task_marked_row_new (const EbTaskMarked *marked,
                                   gboolean            plain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
