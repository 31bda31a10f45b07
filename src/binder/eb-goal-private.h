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
/* The revision of the present profile. */
const EbId *eb_person_get_head (EbPerson *self);
void        eb_person_set_head (EbPerson   *self,
                                const EbId *head);

EbNote     *eb_note_new (const EbId *revision,
                         EbPerson   *author,
                         gint64      time,
                         char       *text); /* (transfer full) text */
const EbId *eb_note_get_revision (EbNote *self);
void        eb_note_set_trust (EbNote *self,
                               EbTrust trust);

EbGoal     *eb_goal_new (const EbSealedHead *head,
                         EbDoor              door,
                         EbGoalState         state,
                         EbPerson           *author,
                         const char         *text);
const EbId *eb_goal_get_head (EbGoal *self); /* the revision with the present words */
/* New words over the present ones; a suggestion's words are kept. */
void eb_goal_reword (EbGoal             *self,
                     const EbSealedHead *head,
                     EbGoalState         state,
                     EbPerson           *author,
                     const char         *text);
/* Words that were written over an older revision than the present one. */
void eb_goal_add_other_wording (EbGoal     *self,
                                const char *text);
void eb_goal_join (EbGoal   *self,
                   EbPerson *person);
void eb_goal_add_note (EbGoal *self,
                       EbNote *note);

G_END_DECLS
