/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbInkPoint:
 * @x, @y: in pixels of the page it was drawn on, from its top left
 * @pressure: 0 to 1; 0.5 where the pen does not tell
 */
typedef struct
{
  float x;
  float y;
  float pressure;
} EbInkPoint;

/**
 * EbStroke:
 * @width: of the pen at pressure 0.5, pixels
 * @points: (element-type EbInkPoint): at least one
 */
typedef struct
{
  float   width;
  GArray *points;
} EbStroke;

/**
 * EbDrawing:
 *
 * Strokes of a pen, in the order they were drawn, on a page of a certain size.
 * Kept as lines, never as pixels. Reference counted.
 */
typedef struct _EbDrawing EbDrawing;

EbDrawing *eb_drawing_new (float width,
                           float height) G_GNUC_WARN_UNUSED_RESULT;
EbDrawing *eb_drawing_ref (EbDrawing *self);
void       eb_drawing_unref (EbDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbDrawing, eb_drawing_unref)

float           eb_drawing_get_width (const EbDrawing *self);
float           eb_drawing_get_height (const EbDrawing *self);
guint           eb_drawing_get_n_strokes (const EbDrawing *self);
const EbStroke *eb_drawing_get_stroke (const EbDrawing *self,
                                       guint            index);
/* The page grows to hold what is drawn outside of it; it never shrinks. */
void eb_drawing_begin (EbDrawing *self,
                       float      pen_width);
void eb_drawing_add (EbDrawing *self,
                     EbInkPoint point);
/* Takes back the last thing done: a stroke drawn or one erased. */
gboolean eb_drawing_undo (EbDrawing *self);
gboolean eb_drawing_can_undo (const EbDrawing *self);
/* Erases every stroke that comes within @radius of the point. TRUE if any did. */
gboolean eb_drawing_erase (EbDrawing *self,
                           float      x,
                           float      y,
                           float      radius);

/* Stored form; NULL from a variant that is malformed, empty or absurdly large
 * (more than EB_DRAWING_MAX_POINTS, coordinates not finite). */
#define EB_DRAWING_MAX_POINTS 200000
GVariant  *eb_drawing_to_variant (const EbDrawing *self);
EbDrawing *eb_drawing_from_variant (GVariant *stored) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
