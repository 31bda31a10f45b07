/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-drawing.h"

G_BEGIN_DECLS

/* Paints @drawing with its top left at the origin, @scale times its size, smoothly
 * and as wide as the pen was pressed. Also for print. */
void eb_ink_paint (cairo_t         *cr,
                   const EbDrawing *drawing,
                   const GdkRGBA   *ink,
                   double           scale);
/* One stroke of it, from point @from on (0: all). */
void eb_ink_paint_stroke (cairo_t        *cr,
                          const EbStroke *stroke,
                          guint           from,
                          const GdkRGBA  *ink);

G_END_DECLS
