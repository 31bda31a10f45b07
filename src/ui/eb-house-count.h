/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbHouseCount:
 * @n_goals: goals in the youth's words that somebody is at
 * @n_ours: tasks that are on our list, or that both have answered and that do not rest
 * @n_alone: those of them that the youth can do alone or teach, by the youth's own
 *   last answer, and that have not slipped
 * @light: how high the light stands, see eb_readiness_light()
 *
 * What is behind a door.
 */
typedef struct
{
  guint  n_goals;
  guint  n_ours;
  guint  n_alone;
  double light;
} EbHouseCount;

/* In one pass over goals and tasks. */
void eb_house_count (EbBinder    *binder,
                     EbHouseCount counts[EB_N_DOORS]);
/* "2 goals · 5 of 11"; @spoken: "2 goals, 5 of 11 tasks you can do alone". */
char *eb_house_count_word (const EbHouseCount *count,
                           gboolean            spoken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
