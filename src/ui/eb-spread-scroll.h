/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-note.h"

G_BEGIN_DECLS

/* Scrolls a spread's list to @note, which gets the focus, or (NULL) to the newest
 * line. */
void eb_spread_scroll_to (GtkListView *list,
                          EbNote      *note);

G_END_DECLS
