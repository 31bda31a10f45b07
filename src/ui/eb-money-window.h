/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* A small window of something to read about money. Escape closes it, and so does leaving
 * the binder. Not shown yet. */
GtkWindow *eb_money_window_new (EbSession  *session,
                                GtkWidget  *over,
                                const char *title,
                                GtkWidget  *content) G_GNUC_WARN_UNUSED_RESULT;
/* A line to read in it. @css_class: NULL: as it is. */
GtkWidget *eb_money_window_label (const char *text,
                                  const char *css_class) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
