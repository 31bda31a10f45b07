/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal.h"

G_BEGIN_DECLS

/**
 * EbFinderWord:
 * @goal: borrowed
 * @folded: @text of eb_search_fold()
 * @present: what the goal is called now
 *
 * Something that was said about a goal, as it is searched.
 */
typedef struct
{
  EbGoal   *goal;
  EbPerson *author;
  gint64    time;
  char     *text;
  char     *folded;
  gboolean  present;
} EbFinderWord;

/* All that was said about @goal but its notes. (element-type EbFinderWord) */
GPtrArray *eb_finder_read_words (EbGoal *goal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
