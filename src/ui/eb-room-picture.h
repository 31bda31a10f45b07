/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-drawing.h"

G_BEGIN_DECLS

/**
 * EbRoomPicture:
 *
 * A drawing, never larger than it was drawn and as wide as there is room.
 */
#define EB_TYPE_ROOM_PICTURE (eb_room_picture_get_type ())
G_DECLARE_FINAL_TYPE (EbRoomPicture, eb_room_picture, EB, ROOM_PICTURE, GtkWidget)

/* @caption: what a screen reader says. @ink: a nick of eb_inks_list(). */
GtkWidget *eb_room_picture_new (EbDrawing  *drawing,
                                const char *caption,
                                const char *ink) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
