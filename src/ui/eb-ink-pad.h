/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-drawing.h"

G_BEGIN_DECLS

/**
 * EbInkPad:
 *
 * A sheet to draw on with pen, touch or mouse, in one of the inks, with pen
 * widths, an eraser and undo. Signal "changed": a stroke was finished, erased or
 * taken back. Property "large": the sheet wants all the room there is.
 */
#define EB_TYPE_INK_PAD (eb_ink_pad_get_type ())
G_DECLARE_FINAL_TYPE (EbInkPad, eb_ink_pad, EB, INK_PAD, AdwBin)

GtkWidget *eb_ink_pad_new (void);
EbDrawing *eb_ink_pad_get_drawing (EbInkPad *self); /* borrowed; never NULL */
void       eb_ink_pad_set_drawing (EbInkPad  *self,
                                   EbDrawing *drawing); /* NULL: an empty sheet */
gboolean   eb_ink_pad_is_empty (EbInkPad *self);
/* The ink to draw in: a nick of eb_inks_list(). */
void     eb_ink_pad_set_ink (EbInkPad   *self,
                             const char *nick);
gboolean eb_ink_pad_is_large (EbInkPad *self);
void     eb_ink_pad_set_large (EbInkPad *self,
                               gboolean  large);

G_END_DECLS
