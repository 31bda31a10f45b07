/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-note-view.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Pops up what those at the table can do with @note, at @over: answer, signs, revise,
 * withdraw, earlier wordings, share. Answering and revising happen in the composer:
 * the menu activates "spread.answer" and "spread.revise" with the note's record (hex). */
void eb_note_menu_popup (EbSession *session,
                         EbGoal    *goal,
                         EbNote    *note,
                         GtkWidget *over);

G_END_DECLS
