/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-drawing.h"

G_BEGIN_DECLS

/**
 * EbInkArea:
 *
 * The sheet of an #EbInkPad: what the pen, a finger or the mouse draws on.
 * Signal "changed": a stroke was finished, erased or taken back.
 */
#define EB_TYPE_INK_AREA (eb_ink_area_get_type ())
G_DECLARE_FINAL_TYPE (EbInkArea, eb_ink_area, EB, INK_AREA, GtkWidget)

EbDrawing *eb_ink_area_get_drawing (EbInkArea *self); /* borrowed; never NULL */
void       eb_ink_area_set_drawing (EbInkArea *self,
                                    EbDrawing *drawing); /* NULL: an empty sheet */
/* At pressure 0.5, pixels. */
void eb_ink_area_set_pen (EbInkArea *self,
                          float      width);
void eb_ink_area_set_erasing (EbInkArea *self,
                              gboolean   erasing);
void eb_ink_area_undo (EbInkArea *self);

G_END_DECLS
