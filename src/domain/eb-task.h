/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-date.h"
#include "eb-door.h"
#include "eb-rule.h"

G_BEGIN_DECLS

#define EB_TASK_MAX_STEPS 20
#define EB_TASK_MAX_TITLE_CHARS 80
#define EB_TASK_MAX_PLAIN_CHARS 400
#define EB_TASK_MAX_STEP_CHARS 120
#define EB_TASK_MAX_SOURCE_CHARS 300

/**
 * EbTaskWhen:
 *
 * Which day belongs to the age that a task is tied to.
 */
typedef enum
{
  EB_TASK_WHEN_DAY = 0,      /* the day of that age itself */
  EB_TASK_WHEN_YEAR,         /* 1 January of the year in which that age is reached */
  EB_TASK_WHEN_NEXT_QUARTER, /* first day of the quarter after */
  EB_TASK_WHEN_NEXT_MONTH,   /* first day of the month after */
  EB_TASK_WHEN_YEARLY,       /* from that age on, the same day each year */
} EbTaskWhen;

/**
 * EbTaskDef:
 * @id: A-Z, 0-9 and _; in a library, an own set's is "NAME:ID"; never reused for another meaning
 * @title: one short line
 * @plain: one or two plain sentences to the youth
 * @steps: (array zero-terminated=1): 0 to %EB_TASK_MAX_STEPS short ones; %NULL for none
 * @source: (nullable): where it says so; %NULL if nobody says anything but us
 * @door: where it belongs; one that holds goals
 * @age_months: the age that its date is counted from; 0 if it has no date
 * @until_months: the age at which it no longer appears by itself; 0 for never
 * @lead_months: how long before its date it appears by itself
 * @when: which day belongs to that age
 * @certainty: how sure @source is; %EB_CERTAINTY_UNVERIFIED without one
 * @checked: the day on which @source was read; set exactly when @source is
 * @year_month: the month of %EB_TASK_WHEN_YEARLY, else 0
 * @year_day: the day of %EB_TASK_WHEN_YEARLY, else 0
 *
 * A practical task as the library describes it: the same for every youth. The
 * texts belong to it where it was copied, and to the caller where it was filled
 * to be put into a set.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *plain;
  char      **steps;
  const char *source;
  EbDoor      door;
  int         age_months;
  int         until_months;
  int         lead_months;
  EbTaskWhen  when;
  EbCertainty certainty;
  EbDate      checked;
  guint8      year_month;
  guint8      year_day;
} EbTaskDef;

EbTaskDef *eb_task_def_copy (const EbTaskDef *def) G_GNUC_WARN_UNUSED_RESULT;
void       eb_task_def_free (EbTaskDef *def);
gboolean   eb_task_def_equal (const EbTaskDef *a,
                              const EbTaskDef *b);
guint      eb_task_def_get_n_steps (const EbTaskDef *def);
EbDate     eb_task_def_date (const EbTaskDef *def,
                             EbDate           birth); /* the first one; unset for none */
EbDate     eb_task_def_date_on (const EbTaskDef *def,
                                EbDate           birth,
                                EbDate           today); /* the one that @today is about */
gboolean   eb_task_def_is_shown (const EbTaskDef *def,
                                 EbDate           birth,
                                 EbDate           today);

/**
 * EbCan:
 *
 * What one can do of a task. Development goes up and down, so any may follow any.
 */
typedef enum
{
  EB_CAN_NOT_TRIED = 0,
  EB_CAN_WITH_HELP,
  EB_CAN_WITH_REMINDER,
  EB_CAN_ALONE,
  EB_CAN_TEACH, /* can teach it to somebody else */
} EbCan;

#define EB_N_CANS (EB_CAN_TEACH + 1)

gboolean    eb_can_is_valid (gint64 value);
const char *eb_can_to_nick (EbCan can); /* "not-tried", "with-help", "with-reminder", "alone", "teach" */
gboolean    eb_can_from_nick (const char *nick,
                              EbCan      *can);

/**
 * EbReady:
 *
 * How ready one feels, 1 to 5, said in words. Not a score: never summed, never
 * averaged.
 */
typedef enum
{
  EB_READY_NOT_AT_ALL = 1,
  EB_READY_A_LITTLE,
  EB_READY_HALFWAY,
  EB_READY_ALMOST,
  EB_READY_FULLY,
} EbReady;

gboolean    eb_ready_is_valid (gint64 value);
const char *eb_ready_to_nick (EbReady ready); /* "not-at-all", "a-little", "halfway", "almost", "fully" */
gboolean    eb_ready_from_nick (const char *nick,
                                EbReady    *ready);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbTaskDef, eb_task_def_free)

G_END_DECLS
