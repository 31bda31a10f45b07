/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbRoomPage:
 *
 * "Mit værelse": the youth's own notes, drawings and lists; shown only while the
 * youth sits alone.
 */
#define EB_TYPE_ROOM_PAGE (eb_room_page_get_type ())
G_DECLARE_FINAL_TYPE (EbRoomPage, eb_room_page, EB, ROOM_PAGE, AdwBin)

EbRoomPage *eb_room_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_room_page_show (EbRoomPage *self);

G_END_DECLS
