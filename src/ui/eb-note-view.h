/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-goal.h"

G_BEGIN_DECLS

/**
 * EbNoteView:
 *
 * One note in its author's hand and strokes, with what it answers above it and
 * author, date and signs under it. Draws itself: a spread of ten thousand notes
 * scrolls through these. Signals: "first-shown" (#EbNote): it is about to be
 * drawn and nobody has checked it; "menu" (#EbNote): somebody wants to do
 * something with it.
 */
#define EB_TYPE_NOTE_VIEW (eb_note_view_get_type ())
G_DECLARE_FINAL_TYPE (EbNoteView, eb_note_view, EB, NOTE_VIEW, GtkWidget)

GtkWidget *eb_note_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
EbNote    *eb_note_view_get_note (EbNoteView *self); /* borrowed, nullable */
/* @note: NULL hides the view. @plain: in plain type whatever the hand. */
void eb_note_view_set_note (EbNoteView *self,
                            EbNote     *note,
                            gboolean    plain);

G_END_DECLS
