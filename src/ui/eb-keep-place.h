/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a page that makes its rows anew: where it had scrolled to is where it is
 * again in the frames after, once the new rows were laid out. */
void eb_keep_place (GtkScrolledWindow *scroller);

G_END_DECLS
