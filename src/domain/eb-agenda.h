/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-rule.h"

G_BEGIN_DECLS

/* How somebody acted on a date. The only three ways a date closes. */
typedef enum
{
  EB_CLOSE_HELD = 0,
  EB_CLOSE_MOVED, /* stays open, on a new date */
  EB_CLOSE_NOT_NEEDED,
} EbCloseHow;

/**
 * EbClosing:
 * @key: the date it acts on (see #EbDue)
 * @how: held, moved or not needed
 * @on: held: the day it was held; moved: the new date; else the day it was said
 * @at: when it was written, microseconds since 1970 UTC: later ones win
 *
 * What somebody did about a date. The reason and the author stay with the
 * binder; the arithmetic does not need them.
 */
typedef struct
{
  const char *key;
  EbCloseHow  how;
  EbDate      on;
  gint64      at;
} EbClosing;

/**
 * EbRhythm:
 * @months: 1 to 12; 0 means none was agreed and the default (3) is used
 * @since: the day it was agreed
 */
typedef struct
{
  int    months;
  EbDate since;
} EbRhythm;

#define EB_RHYTHM_DEFAULT_MONTHS 3

typedef enum
{
  EB_DUE_AHEAD = 0,
  EB_DUE_OVERDUE, /* open and its day has passed; only deadlines and agreements */
  EB_DUE_PASSED,  /* an event whose day has passed */
  EB_DUE_HELD,
  EB_DUE_NOT_NEEDED,
} EbDueState;

/**
 * EbDue:
 * @key: stable name of this date within the binder, e.g. "DECIDE_175",
 *   "TILSYN:2026:1", "FOLLOW_NEXT:2026-12-03" (counted from the one held that
 *   day), "FOLLOW_NEXT:2026-12-03:2" (the one after it, when it was not needed),
 *   "LOOK_AGAIN:0123...:2027-03-01" (a goal on the shelf, and the day agreed),
 *   "COMPLAINT:0123...:2027-03-01" (a decision, and the last day for a complaint)
 * @rule: (transfer none): the rule it follows from
 * @trigger: the date it is counted from
 * @original: the date that the rule gives
 * @due: the date that counts now (moved dates differ from @original)
 * @clamped: the month had no such day, the earlier date is used
 * @days_left: from today to @due; negative when it has passed
 * @state: see #EbDueState
 * @number: which one of several in the trigger's year; 0 for dates of their own
 * @of: how many there are in that year
 * @about: (nullable): the words of what it is about, where the rule does not say
 */
typedef struct
{
  char         *key;
  const EbRule *rule;
  EbDate        trigger;
  EbDate        original;
  EbDate        due;
  gboolean      clamped;
  gint32        days_left;
  EbDueState    state;
  int           number;
  int           of;
  char         *about;
} EbDue;

void eb_due_free (EbDue *due);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbDue, eb_due_free)

/* All dates of a case as of @today, in order of @due then key. Closings in any
 * order. FOLLOW_NEXT follows from the last held follow-up (or from the first
 * follow-up being not needed) plus the rhythm; each is one entry, and the
 * closed ones stay listed. (transfer full) (element-type EbDue). @rules must
 * outlive the result. */
GPtrArray *eb_agenda_new (const EbCase    *facts,
                          const EbRuleSet *rules,
                          const EbClosing *closings,
                          gsize            n_closings,
                          EbRhythm         rhythm,
                          EbDate           today) G_GNUC_WARN_UNUSED_RESULT;

/**
 * EbShelved:
 * @subject: which goal, for the key of the date
 * @about: its words
 * @again: when to look at it again; may be unset
 *
 * A goal on the shelf.
 */
typedef struct
{
  const char *subject;
  const char *about;
  EbDate      again;
} EbShelved;

/* Puts the date of @shelved among @dues, which eb_agenda_new() gave for the same
 * rules, closings and day; none if no day was agreed. */
void eb_agenda_add_shelved (GPtrArray       *dues,
                            const EbRuleSet *rules,
                            const EbShelved *shelved,
                            const EbClosing *closings,
                            gsize            n_closings,
                            EbDate           today);

/**
 * EbComplaint:
 * @subject: which decision, for the key of the date
 * @last: the last day for a complaint; may be unset
 */
typedef struct
{
  const char *subject;
  EbDate      last;
} EbComplaint;

/* Likewise the last day for a complaint. */
void eb_agenda_add_complaint (GPtrArray         *dues,
                              const EbRuleSet   *rules,
                              const EbComplaint *complaint,
                              const EbClosing   *closings,
                              gsize              n_closings,
                              EbDate             today);

gboolean eb_due_is_open (const EbDue *due); /* AHEAD or OVERDUE */

G_END_DECLS
