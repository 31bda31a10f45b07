/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-drawing.h"

G_BEGIN_DECLS

/**
 * EbInkCache:
 *
 * A drawing as it was painted last, so that a frame paints only what is new.
 */
typedef struct _EbInkCache EbInkCache;

/* What a picture of a drawing depends on besides the drawing. */
typedef struct
{
  int     width; /* of the picture */
  int     height;
  int     device; /* the device's pixels for each of the picture's */
  double  scale;  /* the picture's pixels for each of the drawing's */
  GdkRGBA ink;
} EbInkLook;

EbInkCache *eb_ink_cache_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        eb_ink_cache_free (EbInkCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbInkCache, eb_ink_cache_free)

/* It is another drawing. */
void eb_ink_cache_clear (EbInkCache *self);
/* Around what takes strokes away or brings them back. */
void eb_ink_cache_begin_change (EbInkCache      *self,
                                const EbDrawing *drawing);
void eb_ink_cache_end_change (EbInkCache      *self,
                              const EbDrawing *drawing);
/* The picture of @drawing; if @growing, but for the end of its last stroke, which
 * is to be painted from *@from on. NULL: nothing is on it. Borrowed. */
GskRenderNode *eb_ink_cache_update (EbInkCache      *self,
                                    const EbDrawing *drawing,
                                    gboolean         growing,
                                    const EbInkLook *look,
                                    guint           *from);

G_END_DECLS
