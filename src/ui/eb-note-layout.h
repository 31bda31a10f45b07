/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-note.h"

G_BEGIN_DECLS

/**
 * EbNoteLayout:
 *
 * A note as it is drawn: what it answers, its drawing, its words, and the small
 * lines under them. Each is laid out when it is first needed; a note that changed
 * gets another layout.
 */
typedef struct _EbNoteLayout EbNoteLayout;

EbNoteLayout *eb_note_layout_new (GtkWidget *widget,
                                  EbNote    *note,
                                  gboolean   plain) G_GNUC_WARN_UNUSED_RESULT;
void          eb_note_layout_free (EbNoteLayout *self);
int           eb_note_layout_get_height (EbNoteLayout *self,
                                         int           width);
void          eb_note_layout_snapshot (EbNoteLayout  *self,
                                       GtkSnapshot   *snapshot,
                                       int            width,
                                       const GdkRGBA *ink);
/* Changes when the widget's font or the desktop's text size does. */
guint eb_note_style_hash (GtkWidget *widget);

G_END_DECLS
