/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "eb-contact.h"

G_BEGIN_DECLS

#define EB_N_CIRCLES EB_CIRCLE_FARTHEST

/**
 * EbCirclePlaces:
 * @centre: of the rings, which are ellipses: names are wider than they are high
 * @half: of each ring, across and down
 */
typedef struct
{
  graphene_point_t centre;
  graphene_size_t  half[EB_N_CIRCLES + 1]; /* by circle; the first one is not used */
} EbCirclePlaces;

/* The rings in @width × @height with @margin free around them. */
void eb_circle_places_init (EbCirclePlaces *self,
                            float           width,
                            float           height,
                            float           margin_x,
                            float           margin_y);
/* Where people of @circle with the sizes in @rects go: side by side along the ring,
 * turned so that they cover as little as can be of those in @taken, which they join.
 * (element-type graphene_rect_t) */
void eb_circle_places_put (const EbCirclePlaces *self,
                           guint                 circle,
                           graphene_rect_t      *rects,
                           guint                 n,
                           GArray               *taken);

G_END_DECLS
