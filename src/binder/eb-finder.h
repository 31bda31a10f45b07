/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbHit:
 *
 * Something that was found.
 */
#define EB_TYPE_HIT (eb_hit_get_type ())
G_DECLARE_FINAL_TYPE (EbHit, eb_hit, EB, HIT, GObject)

EbGoal     *eb_hit_get_goal (EbHit *self);   /* borrowed; NULL: a note on a task */
EbTaskItem *eb_hit_get_task (EbHit *self);   /* borrowed; NULL: on a goal's spread */
EbNote     *eb_hit_get_note (EbHit *self);   /* borrowed; NULL: the goal's own words, a step or an answer about it */
EbPerson   *eb_hit_get_author (EbHit *self); /* borrowed */
gint64      eb_hit_get_time (EbHit *self);   /* us UTC */
const char *eb_hit_get_text (EbHit *self);   /* the words it was found in */

/**
 * EbFinder:
 *
 * Searches everything in an open binder that those at the table may read. The
 * index is in memory only and is made in idle time, a few milliseconds at a
 * go. Withdrawn notes are never found. Property: "ready" (notifies).
 */
#define EB_TYPE_FINDER (eb_finder_get_type ())
G_DECLARE_FINAL_TYPE (EbFinder, eb_finder, EB, FINDER, GObject)

EbFinder *eb_finder_new (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
gboolean  eb_finder_is_ready (EbFinder *self);
/* Goals first, then notes, newest first; every word of @query must be there.
 * Before it is ready it finds in what it has read so far. (element-type EbHit) */
GPtrArray *eb_finder_search (EbFinder   *self,
                             const char *query,
                             guint       most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
