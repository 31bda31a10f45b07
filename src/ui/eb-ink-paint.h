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
/* What points @from up to, but without, @to add to a stroke. */
void eb_ink_paint_stroke (cairo_t        *cr,
                          const EbStroke *stroke,
                          guint           from,
                          guint           to,
                          const GdkRGBA  *ink);
/* Where the ink of a stroke from point @from on can be at most. */
void eb_ink_measure_stroke (const EbStroke  *stroke,
                            guint            from,
                            graphene_rect_t *bounds);

G_END_DECLS
