/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-account.h"
#include "eb-goal.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/* For the fold only: what revisions do to goals, notes and people. */

EbPerson *eb_person_new (const EbId  *account,
                         EbActor      actor,
                         const guint8 public_sign[32],
                         EbProfile   *profile); /* (transfer full) profile */
/* From @since on, microseconds since 1970-01-01 UTC. */
void          eb_person_set_profile (EbPerson  *self,
                                     EbProfile *profile, /* (transfer full) */
                                     gint64     since);
const guint8 *eb_person_get_public_sign (EbPerson *self);
/* Pinned as well: how they are tied to the youth, and the key that door keys are
 * sealed to. Without a word of it they are the youth, or an adult of the house. */
void          eb_person_set_pin (EbPerson    *self,
                                 EbTie        tie,
                                 const guint8 public_box[32]);
const guint8 *eb_person_get_public_box (EbPerson *self);
/* Does not live or work here any more. */
void     eb_person_leave (EbPerson *self);
gboolean eb_person_has_left (EbPerson *self);
/* The revision of the present profile. */
const EbId *eb_person_get_head (EbPerson *self);
void        eb_person_set_head (EbPerson   *self,
                                const EbId *head);

EbNote *eb_note_new (const EbId *revision,
                     EbPerson   *author,
                     gint64      time,
                     char       *text); /* (transfer full) text */
/* Where it stands; without it the record is called like the revision. */
void        eb_note_set_place (EbNote     *self,
                               const EbId *record,
                               EbGoal     *goal, /* borrowed */
                               gboolean    is_private);
void        eb_note_set_answers (EbNote *self,
                                 EbNote *answers);
void        eb_note_set_topic (EbNote *self,
                               char   *topic); /* (transfer full) */
void        eb_note_set_drawing (EbNote    *self,
                                 EbDrawing *drawing); /* (transfer full) */
const EbId *eb_note_get_revision (EbNote *self);      /* the first */
const EbId *eb_note_get_head (EbNote *self);          /* the one with the present words */
EbGoal     *eb_note_get_goal (EbNote *self);
/* What the first revision said; "" once withdrawn. */
const char *eb_note_get_first_text (EbNote *self);
/* Whether @revision is one of its wordings. */
gboolean eb_note_has_revision (EbNote     *self,
                               const EbId *revision);
/* New words; beside the present ones if @parent is not the head. */
void eb_note_revise (EbNote     *self,
                     const EbId *revision,
                     const EbId *parent,
                     gint64      time,
                     char       *text); /* (transfer full) */
/* Forgets what it said, for good. */
void eb_note_withdraw (EbNote *self,
                       gint64  time);
void eb_note_sign (EbNote   *self,
                   EbPerson *person,
                   EbSign    sign);
void eb_note_set_trust (EbNote *self,
                        EbTrust trust);

EbGoal     *eb_goal_new (const EbSealedHead *head,
                         EbDoor              door,
                         EbGoalMove          move,
                         gboolean            challenge,
                         EbPerson           *author,
                         const char         *text);
const EbId *eb_goal_get_head (EbGoal *self); /* the revision with the present words */
gboolean    eb_goal_has_worded (EbGoal   *self,
                                EbPerson *person); /* now or before */
/* New words over the present ones; @move: TAKE_OVER or REWORD. A suggestion's
 * words are kept, and whoever had joined is asked anew. */
void eb_goal_reword (EbGoal             *self,
                     const EbSealedHead *head,
                     EbGoalMove          move,
                     EbPerson           *author,
                     const char         *text);
/* Words that came too late: only the history has them. */
void eb_goal_keep_words (EbGoal             *self,
                         const EbSealedHead *head,
                         EbGoalMove          move,
                         EbPerson           *author,
                         const char         *text);
/* Words that were written over an older revision than the present one. */
void eb_goal_add_other_wording (EbGoal             *self,
                                const EbSealedHead *head,
                                EbGoalMove          move,
                                EbPerson           *author,
                                const char         *text);
void eb_goal_join (EbGoal   *self,
                   EbPerson *person,
                   gint64    time,
                   gboolean  holds);
/* Takes a copy of @event, whose "after" is not read, and moves the goal on if it
 * holds. */
void eb_goal_add_event (EbGoal            *self,
                        const EbGoalEvent *event);
void eb_goal_answer_worth (EbGoal     *self,
                           EbPerson   *person,
                           EbWorth     worth,
                           gint64      time,
                           const char *text); /* "" takes the answer back */
void eb_goal_add_step (EbGoal *self,
                       EbStep *step);
/* Something about it was written at @time. */
void    eb_goal_touch (EbGoal *self,
                       gint64  time);
EbStep *eb_goal_find_step (EbGoal     *self,
                           const EbId *record); /* borrowed */

EbStep     *eb_step_new (const EbSealedHead *head,
                         EbPerson           *author,
                         const char         *text,
                         EbPerson           *who,
                         EbDate              by);
const EbId *eb_step_get_head (EbStep *self); /* the revision with the present words */
void        eb_step_revise (EbStep             *self,
                            const EbSealedHead *head,
                            const char         *text,
                            EbPerson           *who,
                            EbDate              by);
void        eb_step_add_other_wording (EbStep     *self,
                                       const char *text);
void        eb_step_tick (EbStep   *self,
                          EbPerson *person,
                          gint64    time,
                          gboolean  done);
void        eb_goal_add_note (EbGoal *self,
                              EbNote *note);

G_END_DECLS
