/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-contact.h"

G_BEGIN_DECLS

/**
 * EbCircleView:
 *
 * The people around the youth, drawn: the youth in the middle, four rings, and on
 * them a button for each person. The arrow keys go to the next one in that
 * direction. Signal "person": an #EbContact was pressed.
 */
#define EB_TYPE_CIRCLE_VIEW (eb_circle_view_get_type ())
G_DECLARE_FINAL_TYPE (EbCircleView, eb_circle_view, EB, CIRCLE_VIEW, GtkWidget)

/* @middle: what stands in the middle. @people: (element-type EbContact) */
void eb_circle_view_fill (EbCircleView *self,
                          const char   *middle,
                          const char   *label,
                          GPtrArray    *people);
/* Their button; NULL if they are not on it. */
GtkWidget *eb_circle_view_find (EbCircleView *self,
                                const EbId   *record);

G_END_DECLS
