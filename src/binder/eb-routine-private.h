/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-routine.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/* For the fold and the commands of the week only. */

#define EB_ROUTINE_MAX_TITLE_CHARS 80
#define EB_TURN_MAX_DAYS_MOVED 366

/**
 * EbRoutineWords:
 *
 * What one revision says; all borrowed.
 */
typedef struct
{
  const char         *title;
  const EbRecurrence *rule;
  EbDate              start;
  EbPerson           *who;
  const char         *task;
} EbRoutineWords;

EbRoutine  *eb_routine_new (const EbSealedHead   *head,
                            EbDoor                door,
                            EbPerson             *author,
                            const EbRoutineWords *words) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_routine_get_head (EbRoutine *self);
/* Whether @words have another rule or beginning than it has now. */
gboolean eb_routine_is_new_plan (EbRoutine            *self,
                                 const EbRoutineWords *words);
void     eb_routine_revise (EbRoutine            *self,
                            const EbSealedHead   *head,
                            const EbRoutineWords *words);
void     eb_routine_add_other (EbRoutine            *self,
                               const EbSealedHead   *head,
                               const EbRoutineWords *words);
/* No turn after @last, by what holds now. */
void eb_routine_end (EbRoutine *self,
                     EbDate     last);
/* Whether any of its rules ever gives @due, also one that did not hold until then:
 * whoever speaks of that turn may not have seen it end. */
gboolean eb_routine_gives (EbRoutine *self,
                           EbDate     due);
/* @told, with its person and words: taken over. */
void eb_routine_tell (EbRoutine  *self,
                      EbTurnTold *told);
void eb_turn_told_free (EbTurnTold *told);

/* (element-type EbRoutinePlan); their rules are borrowed. */
void eb_routine_append_plans (EbRoutine *self,
                              gsize      index,
                              GArray    *plans);
/* What was said of the turns that have to do with the seven days from @monday.
 * (element-type EbTurnSaid) */
void eb_routine_append_said (EbRoutine *self,
                             gsize      index,
                             EbDate     monday,
                             GArray    *said);

G_END_DECLS
