/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder.h"

G_BEGIN_DECLS

/* Fills @box anew with the follow-ups of @binder that have been answered for all to
 * read, newest last: the youth's answers left, the adults' right. @binder: NULL:
 * empties it. Returns how many there are. */
guint eb_history_follow_fill (GtkBox   *box,
                              EbBinder *binder,
                              gboolean  plain);

G_END_DECLS
