/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "eb-drawing.h"

G_BEGIN_DECLS

typedef enum
{
  EB_HANDOUT_TITLE = 0,
  EB_HANDOUT_TEXT,    /* across the page */
  EB_HANDOUT_DOOR,    /* a line above it, as all below belongs to it */
  EB_HANDOUT_GOAL,    /* somebody's goal, or what the next lines are about */
  EB_HANDOUT_HEADING, /* of what stands under a goal */
  EB_HANDOUT_ITEM,    /* one of several */
  EB_HANDOUT_DETAIL,  /* small, under an item: who and when */
  EB_HANDOUT_AUTHOR,  /* who wrote the words that come next, and when */
  EB_HANDOUT_WORDS,   /* theirs */
} EbHandoutStyle;

/* Paints @drawing in black with its top left at the origin, @scale times its size. */
typedef void (*EbHandoutPaintFunc) (cairo_t         *cr,
                                    const EbDrawing *drawing,
                                    double           scale);

/**
 * EbHandoutSheet:
 *
 * What is printed for one person: words in their order, each with who wrote them above,
 * and drawings. Black on white, on as many pages as it takes; long words go on over the
 * page, and no heading stands alone at the foot of one. It knows only what was put
 * on it.
 */
typedef struct _EbHandoutSheet EbHandoutSheet;

/* @foot: stands on every page, beside its number: for whom. */
EbHandoutSheet *eb_handout_sheet_new (const char        *foot,
                                      EbHandoutPaintFunc paint) G_GNUC_WARN_UNUSED_RESULT;
void            eb_handout_sheet_free (EbHandoutSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbHandoutSheet, eb_handout_sheet_free)
void eb_handout_sheet_add (EbHandoutSheet *self,
                           EbHandoutStyle  style,
                           const char     *words);
/* As wide as it was drawn, or smaller where it must be. */
void eb_handout_sheet_add_drawing (EbHandoutSheet *self,
                                   EbDrawing      *drawing);
/* How many pages it takes; all lengths in points. @layout's text, font and width
 * are changed. */
guint eb_handout_sheet_lay_out (EbHandoutSheet *self,
                                PangoLayout    *layout,
                                double          width,
                                double          height);
/* @page: from 0. */
void eb_handout_sheet_draw (EbHandoutSheet *self,
                            cairo_t        *cr,
                            PangoLayout    *layout,
                            guint           page);

G_END_DECLS
