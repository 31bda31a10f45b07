/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of plain help over @window. */
void eb_help_present (GtkWindow *window);

G_END_DECLS
