/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-task-set.h"

G_BEGIN_DECLS

/* The sets of tasks that were added on this machine: one file NAME.ini for each, in a
 * folder of their own. They are no secret, and nobody's words about them are there. */

#define EB_TASK_SET_SUFFIX ".ini"

/* What @file holds, at most %EB_TASK_SET_MAX_BYTES; errors also EB_TASK_ERROR. */
GBytes *eb_task_set_read (GFile   *file,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* In the user's language. */
EbTaskSet *eb_task_set_parse_bytes (GBytes  *bytes,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type EbTaskSet), by name. @damaged: (nullable) (element-type utf8): the
 * names of files that cannot be used are added there. */
GPtrArray *eb_task_set_folder_list (const char *folder,
                                    GPtrArray  *damaged) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: none that can be used. */
EbTaskSet *eb_task_set_folder_find (const char *folder,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Puts @bytes, of which @set was read, there, or in the place of the one of its name. */
gboolean eb_task_set_folder_put (const char      *folder,
                                 const EbTaskSet *set,
                                 GBytes          *bytes,
                                 GError         **error);
gboolean eb_task_set_folder_remove (const char *folder,
                                    const char *name,
                                    GError    **error);

G_END_DECLS
