/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-door.h"
#include "eb-person.h"
#include "eb-week.h"

G_BEGIN_DECLS

/**
 * EbRoutine:
 *
 * A task that comes again, behind a door. Property: "changed" notifies after any
 * change, also of its turns.
 */
#define EB_TYPE_ROUTINE (eb_routine_get_type ())
G_DECLARE_FINAL_TYPE (EbRoutine, eb_routine, EB, ROUTINE, GObject)

const EbId         *eb_routine_get_record (EbRoutine *self);
EbDoor              eb_routine_get_door (EbRoutine *self);
EbPerson           *eb_routine_get_author (EbRoutine *self);
const char         *eb_routine_get_title (EbRoutine *self);
const EbRecurrence *eb_routine_get_rule (EbRoutine *self);  /* the present one */
EbDate              eb_routine_get_start (EbRoutine *self); /* of the present rule */
EbDate              eb_routine_get_end (EbRoutine *self);   /* unset: goes on */
EbPerson           *eb_routine_get_who (EbRoutine *self);   /* NULL: together */
const char         *eb_routine_get_task (EbRoutine *self);  /* the id of a task; "" for none */

/**
 * EbRoutineOther:
 *
 * What its author wrote at the same time somewhere else; it holds nothing.
 */
typedef struct
{
  char         *title;
  EbRecurrence *rule;
  EbDate        start;
  EbPerson     *who;  /* NULL: together */
  gint64        time; /* microseconds since 1970-01-01 UTC */
} EbRoutineOther;

/* All are kept. (element-type EbRoutineOther) */
GPtrArray *eb_routine_get_others (EbRoutine *self);

/**
 * EbTurnTold:
 *
 * What somebody said about one turn.
 */
typedef struct
{
  EbDate     due;
  EbTurnMark mark;
  EbDate     to;
  EbPerson  *person;
  gint64     time; /* microseconds since 1970-01-01 UTC */
  char      *why;  /* may be "" */
} EbTurnTold;

/* All that was said, in the order of the file. (element-type EbTurnTold) */
GPtrArray *eb_routine_get_told (EbRoutine *self);

/* How the turn that is due on @due stands now: see eb_turn_stands(). Its routine
 * is 0. */
EbTurn eb_routine_get_turn (EbRoutine *self,
                            EbDate     due);

/**
 * EbWeekTurn:
 *
 * One turn as a week shows it. Its routine is borrowed from the binder.
 */
typedef struct
{
  EbRoutine *routine;
  EbTurn     turn;
} EbWeekTurn;

G_END_DECLS
