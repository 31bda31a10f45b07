/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A place for several lines of words, framed; Tab leaves it. @label: what a screen
 * reader calls it. */
GtkWidget *eb_text_area_new (const char *label) G_GNUC_WARN_UNUSED_RESULT;
char      *eb_text_area_dup_text (GtkTextView *self) G_GNUC_WARN_UNUSED_RESULT;
void       eb_text_area_set_text (GtkTextView *self,
                                  const char  *text); /* NULL: nothing */

G_END_DECLS
