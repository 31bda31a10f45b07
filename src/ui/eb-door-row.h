/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder.h"

G_BEGIN_DECLS

/* A row to choose one of the doors that somebody at the table has a key to. @door:
 * chosen at first, if it is open. */
GtkWidget *eb_door_row_new (EbBinder *binder,
                            EbDoor    door);
/* FALSE: there is no open door. */
gboolean eb_door_row_get_door (GtkWidget *row,
                               EbDoor    *door);

/* The doors with goals that nobody at the table has a key to, EB_DOOR_BIT()s. */
guint eb_door_list_closed (EbBinder *binder);

G_END_DECLS
