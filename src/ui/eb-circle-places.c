/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-circle-places.h"

#include <math.h>

/* How many ways of turning a ring are tried. */
#define TURNS 24

/* How far out each ring is. */
static const float reach[EB_N_CIRCLES + 1] = { 0, 0.36F, 0.58F, 0.79F, 1.0F };

/**
 * eb_circle_places_init:
 * @self: the places
 * @width: of all of it
 * @height: of all of it
 * @margin_x: what the farthest ring leaves free at the sides
 * @margin_y: what it leaves free above and below
 */
void
eb_circle_places_init (EbCirclePlaces *self,
                       float           width,
                       float           height,
                       float           margin_x,
                       float           margin_y)
{
  const float half_width = MAX (width / 2 - margin_x, 0);
  const float half_height = MAX (height / 2 - margin_y, 0);

  self->centre = GRAPHENE_POINT_INIT (width / 2, height / 2);
  for (guint circle = 0; circle <= EB_N_CIRCLES; circle++)
    self->half[circle] = GRAPHENE_SIZE_INIT (half_width * reach[circle], half_height * reach[circle]);
}

/* Of @rect when it stands at @angle of a ring; 0 is to the right. */
static graphene_rect_t
stand_at (const EbCirclePlaces  *self,
          guint                  circle,
          const graphene_rect_t *rect,
          float                  angle)
{
  const float x = self->centre.x + self->half[circle].width * cosf (angle);
  const float y = self->centre.y + self->half[circle].height * sinf (angle);

  return GRAPHENE_RECT_INIT (x - rect->size.width / 2, y - rect->size.height / 2, rect->size.width, rect->size.height);
}

static float
covered (const graphene_rect_t *rect,
         const GArray          *taken)
{
  float area = 0;

  for (guint i = 0; i < taken->len; i++)
    {
      graphene_rect_t both;

      if (graphene_rect_intersection (rect, &g_array_index (taken, graphene_rect_t, i), &both))
        area += both.size.width * both.size.height;
    }
  return area;
}

static float
angle_of (guint n,
          guint person,
          guint turn)
{
  const float step = 2 * (float) G_PI / (float) n;

  return ((float) person + (float) turn / TURNS) * step - (float) G_PI_2;
}

static guint
find_best_turn (const EbCirclePlaces  *self,
                guint                  circle,
                const graphene_rect_t *rects,
                guint                  n,
                const GArray          *taken)
{
  guint best = 0;
  float least = G_MAXFLOAT;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      float area = 0;

      for (guint i = 0; i < n; i++)
        {
          const graphene_rect_t rect = stand_at (self, circle, &rects[i], angle_of (n, i, turn));

          area += covered (&rect, taken);
        }
      if (area < least)
        {
          least = area;
          best = turn;
        }
    }
  return best;
}

/**
 * eb_circle_places_put:
 * @self: the places
 * @circle: which ring
 * @rects: (inout) (array length=n): how large they are; then where they are
 * @n: how many
 * @taken: (element-type graphene_rect_t): what stands there already
 */
void
eb_circle_places_put (const EbCirclePlaces *self,
                      guint                 circle,
                      graphene_rect_t      *rects,
                      guint                 n,
                      GArray               *taken)
{
  const guint turn = n == 0 ? 0 : find_best_turn (self, circle, rects, n, taken);

  for (guint i = 0; i < n; i++)
    {
      rects[i] = stand_at (self, circle, &rects[i], angle_of (n, i, turn));
      g_array_append_val (taken, rects[i]);
    }
}
