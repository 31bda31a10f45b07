/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define EB_SETTING_PLAIN_TYPE "plain-type"
#define EB_SETTING_PEN_REST "pen-rest"
#define EB_SETTING_WIDTH "window-width"
#define EB_SETTING_HEIGHT "window-height"
#define EB_SETTING_MAXIMIZED "window-maximized"

/* The program's own settings; nothing in them is private. */
GSettings *eb_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
