/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-task.h"

G_BEGIN_DECLS

#define EB_TASK_SET_MAX_TASKS 500
#define EB_TASK_SET_MAX_BYTES ((gsize) 1024 * 1024)

/**
 * EbTaskSet:
 *
 * Tasks in the order of their file. A set has a name, a title, an author and a
 * version, and is what a family or a site makes and shares; a library has none
 * of these and holds the tasks of many sets.
 */
typedef struct _EbTaskSet EbTaskSet;

typedef enum
{
  EB_TASK_ERROR_NOT_TASKS, /* something else than a set of tasks: choose another file */
  EB_TASK_ERROR_CUT_SHORT, /* a set of which a piece is missing: fetch it again */
  EB_TASK_ERROR_DAMAGED,   /* something in it makes no sense; message names group and key */
  EB_TASK_ERROR_CLASH,     /* the library has such an id: add it under another prefix */
} EbTaskError;

#define EB_TASK_ERROR (eb_task_error_quark ())
GQuark eb_task_error_quark (void);

/* @data is the text of one file (key file syntax, UTF-8; data/tasks/README.md).
 * @language is a locale such as "en" or NULL for the untranslated keys. */
EbTaskSet *eb_task_set_parse (const char *data,
                              gsize       length,
                              const char *language,
                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same text whatever made @set, ready to be shared. Not for a library. */
char      *eb_task_set_to_text (const EbTaskSet *set) G_GNUC_WARN_UNUSED_RESULT;
EbTaskSet *eb_task_set_new (const char *name,
                            const char *title,
                            const char *author,
                            const char *version,
                            GError    **error) G_GNUC_WARN_UNUSED_RESULT;
EbTaskSet *eb_task_library_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       eb_task_set_free (EbTaskSet *set);

/* Adds a copy, or puts it in the place of the one with its id. */
gboolean eb_task_set_put (EbTaskSet       *set,
                          const EbTaskDef *def,
                          GError         **error);
gboolean eb_task_set_remove (EbTaskSet  *set,
                             const char *id);
/* All or nothing. @prefix: usually the set's name; NULL for the program's own sets. */
gboolean eb_task_library_add (EbTaskSet       *library,
                              const EbTaskSet *set,
                              const char      *prefix,
                              GError         **error);

gboolean    eb_task_set_name_is_valid (const char *name); /* a-z, 0-9 and -, up to 40 */
const char *eb_task_set_get_name (const EbTaskSet *set);  /* NULL: a library */
const char *eb_task_set_get_title (const EbTaskSet *set);
const char *eb_task_set_get_author (const EbTaskSet *set);
const char *eb_task_set_get_version (const EbTaskSet *set);

guint            eb_task_set_get_size (const EbTaskSet *set);
const EbTaskDef *eb_task_set_get (const EbTaskSet *set,
                                  guint            index);
const EbTaskDef *eb_task_set_find (const EbTaskSet *set,
                                   const char      *id);
/* (transfer container) (element-type EbTaskDef), in the order of the set */
GPtrArray *eb_task_set_list_door (const EbTaskSet *set,
                                  EbDoor           door) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbTaskSet, eb_task_set_free)

G_END_DECLS
