/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EbFontPopover:
 *
 * Every font of this machine that has the letters of Danish, to search and to
 * choose from. Signal "chosen" (const char *family).
 */
#define EB_TYPE_FONT_POPOVER (eb_font_popover_get_type ())
G_DECLARE_FINAL_TYPE (EbFontPopover, eb_font_popover, EB, FONT_POPOVER, GtkPopover)

G_END_DECLS
