/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "binder-fixture.h"

G_BEGIN_DECLS

/* What the tests of notes do and look at, on the spread of one goal. Each fails the
 * test if it is refused. */

EbGoal *notes_start (Home *home);
EbNote *notes_nth (EbGoal *goal,
                   guint   n);
guint   notes_count (EbGoal *goal);
/* Reads the binder anew; every list item is another one then. */
EbGoal *notes_reopen (Home   *home,
                      EbGoal *goal);
EbGoal *notes_leave (Home   *home,
                     Who     who,
                     EbGoal *goal);
EbGoal *notes_sit_down (Home   *home,
                        Who     who,
                        EbGoal *goal);
EbNote *notes_send (Home              *home,
                    Who                who,
                    EbGoal            *goal,
                    const EbNoteWords *words);
void    notes_revise (Home       *home,
                      Who         who,
                      EbGoal     *goal,
                      EbNote     *note,
                      const char *text);
void    notes_withdraw (Home   *home,
                        Who     who,
                        EbGoal *goal,
                        EbNote *note);
void    notes_assert_not_allowed (gboolean done,
                                  GError **error);
/* What a patched program writes with the keys of @by, in the name of @as. */
EbId      notes_append (Home       *home,
                        Who         by,
                        Who         as,
                        EbDoor      door,
                        const EbId *record,
                        const EbId *parent,
                        GVariant   *payload);
GVariant *notes_text_payload (const EbId *goal,
                              const char *text);
GVariant *notes_end_payload (const EbId *goal,
                             const char *how);
/* Everything that can be read of a goal's notes. */
char      *notes_describe (EbGoal *goal);
void       notes_assert (EbGoal     *goal,
                         const char *expected);
EbDrawing *notes_draw (guint strokes);
/* Which keys the newest revision of @record has, and no others. */
void notes_assert_newest (Home       *home,
                          const EbId *record,
                          const char *expected);

G_END_DECLS
