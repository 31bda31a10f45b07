/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbWriting:
 *
 * Where one person writes on a spread: words and a drawing, what they answer or
 * revise, and who gets to read it. Keeps what is typed within half a second, and
 * each stroke at once. Property "large": the drawing wants all the room there is.
 */
#define EB_TYPE_WRITING (eb_writing_get_type ())
G_DECLARE_FINAL_TYPE (EbWriting, eb_writing, EB, WRITING, AdwBin)

void eb_writing_set_session (EbWriting *self,
                             EbSession *session);
/* Keeps what was typed before. @seat, @goal: NULL for none. */
void     eb_writing_open (EbWriting *self,
                          EbSeat    *seat,
                          EbGoal    *goal);
void     eb_writing_set_plain (EbWriting *self,
                               gboolean   plain);
void     eb_writing_focus (EbWriting *self);
gboolean eb_writing_is_large (EbWriting *self);
/* For whoever writes here now; nothing happens if nobody does. */
void eb_writing_answer (EbWriting *self,
                        EbNote    *note);
void eb_writing_revise (EbWriting *self,
                        EbNote    *note);

G_END_DECLS
