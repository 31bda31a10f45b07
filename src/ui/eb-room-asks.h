/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks once whether @item (NULL: what is only begun) shall be thrown away, and
 * calls @then with @over when it is. */
void eb_room_ask_throw_away (EbSession  *session,
                             EbRoomItem *item,
                             GtkWidget  *over,
                             void (*then) (gpointer over));

G_END_DECLS
