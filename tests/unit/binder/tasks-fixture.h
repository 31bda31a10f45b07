/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes-fixture.h"

G_BEGIN_DECLS

/* What the tests of tasks do and look at. The library has JOB_CV and HOME_WISH, the
 * newer one HOME_MOVE as well. Each fails the test if it is refused. */

/* Instead of home_init(). */
void             tasks_init (int    *argc,
                             char ***argv);
const EbTaskSet *tasks_library (void);
const EbTaskSet *tasks_newer (void);
/* Reads the binder anew, with the library. */
void        tasks_open (Home *home);
void        tasks_restart (Home *home);
EbTaskItem *tasks_find (Home       *home,
                        const char *id);
EbTaskItem *tasks_write_own (Home       *home,
                             Who         who,
                             EbDoor      door,
                             const char *title);
void        tasks_mark (Home       *home,
                        Who         who,
                        const char *id,
                        EbTaskMark  where,
                        const char *why,
                        EbDate      until);
void        tasks_answer (Home       *home,
                          Who         who,
                          const char *id,
                          EbCan       can,
                          EbReady     ready,
                          const char *why);
/* All that can be seen of the tasks. */
char *tasks_describe (Home *home) G_GNUC_WARN_UNUSED_RESULT;
void  tasks_assert (Home       *home,
                    const char *expected);
/* What a patched program could say. */
GVariant *tasks_words_payload (const char *title);
GVariant *tasks_mark_payload (const char *id,
                              const char *nick);
GVariant *tasks_ready_payload (const char *topic);

G_END_DECLS
