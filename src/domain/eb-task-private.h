/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-task-set.h"

G_BEGIN_DECLS

struct _EbTaskSet
{
  char       *name; /* NULL: a library */
  char       *title;
  char       *author;
  char       *version;
  GPtrArray  *defs;  /* of EbTaskDef, in file order */
  GHashTable *by_id; /* of the same, by their own ids */
};

/* Trims and cleans the texts of @def. What is wrong with it, for developers, and
 * in @key where; NULL if nothing is. */
const char *eb_task_def_clean (EbTaskDef   *def,
                               const char **key);
void        eb_task_set_take (EbTaskSet *set,
                              EbTaskDef *def);

G_END_DECLS
