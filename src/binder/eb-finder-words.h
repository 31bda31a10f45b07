/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-finder.h"

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

/* Whether every one of @words, folded, stands in @folded. */
gboolean eb_finder_has_all (const char        *folded,
                            const char *const *words);

/**
 * EbFinderTasks:
 *
 * The notes on tasks, as they are searched. A task's are read when it is first
 * searched, and again when something was said of it since.
 */
typedef struct _EbFinderTasks EbFinderTasks;

EbFinderTasks *eb_finder_tasks_new (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
void           eb_finder_tasks_free (EbFinderTasks *self);
/* Those with all of @words, newest first. (element-type EbHit) */
GPtrArray *eb_finder_tasks_search (EbFinderTasks     *self,
                                   EbBinder          *binder,
                                   const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbFinderTasks, eb_finder_tasks_free)

/* All that was said about @goal but its notes. (element-type EbFinderWord) */
GPtrArray *eb_finder_read_words (EbGoal *goal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
