/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal-state.h"
#include "eb-recurrence.h"

G_BEGIN_DECLS

/**
 * EbTurnState:
 *
 * Where one turn of a routine is. Only DONE and CONFIRMED are done. A turn whose
 * day has passed without a word stays OPEN: nobody said that it slipped.
 */
typedef enum
{
  EB_TURN_OPEN = 0,
  EB_TURN_DONE,      /* the youth says so */
  EB_TURN_CONFIRMED, /* and an adult has seen it */
  EB_TURN_SLIPPED,   /* "glippet" */
  EB_TURN_MOVED,     /* stands on another day now; its own day says so */
} EbTurnState;

typedef enum
{
  EB_TURN_MARK_BACK = 0, /* an own mark is taken back */
  EB_TURN_MARK_DONE,
  EB_TURN_MARK_SLIPPED,
  EB_TURN_MARK_MOVED,
  EB_TURN_MARK_CONFIRMED,
} EbTurnMark;

#define EB_N_TURN_MARKS (EB_TURN_MARK_CONFIRMED + 1)

const char *eb_turn_mark_to_nick (EbTurnMark mark); /* "back", "done", "slipped", "moved", "confirmed" */
gboolean    eb_turn_mark_from_nick (const char *nick,
                                    EbTurnMark *mark);
/* The youth says done, slipped and moved, and takes each back (also a done one
 * that was confirmed); an adult confirms what is done, and takes that back. What
 * is done is taken back before it is said to have slipped or is moved. */
gboolean eb_turn_mark_allowed (EbTurnState state,
                               EbTurnMark  mark,
                               EbActor     actor);
/* What it comes to; @state itself if it is not allowed. */
EbTurnState eb_turn_mark_state (EbTurnState state,
                                EbTurnMark  mark,
                                EbActor     actor);
/* Whether it is @actor's to say in any state. */
gboolean eb_turn_mark_is_for (EbTurnMark mark,
                              EbActor    actor);

/**
 * EbRoutinePlan:
 * @end: the last day; unset: goes on
 *
 * One rule of one routine for as long as it held: whoever changes a rule makes a
 * new plan, so that an old week keeps its old rule.
 */
typedef struct
{
  const EbRecurrence *rule;
  gsize               routine; /* index; several plans may have the same */
  EbDate              start;
  EbDate              end;
} EbRoutinePlan;

/**
 * EbTurnSaid:
 * @due: the day that the rule gave, which names the turn for good
 * @to: moved: the new day
 */
typedef struct
{
  gsize      routine;
  EbDate     due;
  EbTurnMark mark;
  EbActor    actor;
  EbDate     to;
} EbTurnSaid;

/**
 * EbTurn:
 * @on: the day it stands on: @due, or the day it was moved to
 * @to: on @due of a moved turn: the day it stands on now; else unset
 * @state: on @due of a moved turn: MOVED; on its new day as said since
 */
typedef struct
{
  gsize       routine;
  EbDate      due;
  EbDate      on;
  EbDate      to;
  EbTurnState state;
} EbTurn;

/* The turns that stand on the seven days from @monday, by day and then by
 * routine; also those moved into them, and those that no plan gives any more but
 * of which something was said that holds. @said: in the order of the file.
 * (element-type EbTurn) */
GArray *eb_week_new (const EbRoutinePlan *plans,
                     gsize                n_plans,
                     const EbTurnSaid    *said,
                     gsize                n_said,
                     EbDate               monday) G_GNUC_WARN_UNUSED_RESULT;
/* How the one turn @due of @routine stands: MOVED with @on another day than @due is
 * one that is open there; @to is unset. */
EbTurn eb_turn_stands (const EbTurnSaid *said,
                       gsize             n_said,
                       gsize             routine,
                       EbDate            due);
EbDate eb_week_monday (EbDate day);
int    eb_week_number (EbDate day); /* ISO 8601 */

G_END_DECLS
