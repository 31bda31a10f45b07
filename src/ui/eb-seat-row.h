/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* One of those at the table, with a button that locks for them. */
GtkWidget *eb_seat_row_new (gpointer item,
                            gpointer user_data);

G_END_DECLS
