/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbRoomEditor:
 *
 * Where the youth, alone, writes something for the room or changes it. What is
 * typed is kept within half a second, and each stroke at once. Signal "done": it is
 * in the room, or was thrown away.
 */
#define EB_TYPE_ROOM_EDITOR (eb_room_editor_get_type ())
G_DECLARE_FINAL_TYPE (EbRoomEditor, eb_room_editor, EB, ROOM_EDITOR, AdwBin)

void eb_room_editor_set_session (EbRoomEditor *self,
                                 EbSession    *session);
void eb_room_editor_begin (EbRoomEditor *self,
                           EbRoomKind    kind);
void eb_room_editor_change (EbRoomEditor *self,
                            EbRoomItem   *item);
/* Goes on with what was kept; FALSE: there is nothing, or it could not be read
 * (@error is set). */
gboolean eb_room_editor_resume (EbRoomEditor *self,
                                GError      **error);
/* Keeps what was typed, and nothing can be read here any more. */
void eb_room_editor_close (EbRoomEditor *self);

G_END_DECLS
