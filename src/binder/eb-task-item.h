/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal.h"
#include "eb-task.h"
#include "eb-topic.h"

G_BEGIN_DECLS

#define EB_TASK_NOTE_MAX_CHARS 4000

/**
 * EbTaskMark:
 *
 * Where a task is. None of them is a score, and nothing is ever reset.
 */
typedef enum
{
  EB_TASK_MARK_NONE = 0, /* in the library, or given back to it */
  EB_TASK_MARK_TAKEN,    /* on our list */
  EB_TASK_MARK_RESTING,  /* "ikke nu", perhaps with a day to ask again */
  EB_TASK_MARK_SLIPPED,  /* "glippet", with a word on it */
} EbTaskMark;

/**
 * EbTaskMarked:
 *
 * What somebody said about where a task is.
 */
typedef struct
{
  EbTaskMark mark;
  EbPerson  *person;
  gint64     time;  /* microseconds since 1970-01-01 UTC */
  char      *why;   /* may be "" */
  EbDate     until; /* resting: the day to ask again; may be unset */
} EbTaskMarked;

/**
 * EbTaskNote:
 * @first: its first revision
 *
 * A note in its author's hand on a task.
 */
typedef struct
{
  EbId      record;
  EbId      first;
  EbPerson *person;
  gint64    time;      /* microseconds since 1970-01-01 UTC */
  char     *text;      /* "" once it is withdrawn */
  gboolean  withdrawn; /* its place stays */
  gint64    changed;   /* when it was withdrawn, likewise; else 0 */
} EbTaskNote;

/**
 * EbTaskWords:
 * @title: what to do; one line
 * @plain: (nullable): more about it
 * @steps: (nullable) (array zero-terminated=1): one line each, in their order
 *
 * What an own task says.
 */
typedef struct
{
  const char        *title;
  const char        *plain;
  const char *const *steps;
} EbTaskWords;

/**
 * EbTaskItem:
 *
 * A task in a binder: one of the library, or one that somebody here wrote.
 * Property: "changed" notifies after any change, also of its answers.
 */
#define EB_TYPE_TASK_ITEM (eb_task_item_get_type ())
G_DECLARE_FINAL_TYPE (EbTaskItem, eb_task_item, EB, TASK_ITEM, GObject)

/* The library's id, or the hex of the record of an own one: for life. */
const char *eb_task_item_get_id (EbTaskItem *self);
EbDoor      eb_task_item_get_door (EbTaskItem *self);
const char *eb_task_item_get_title (EbTaskItem *self);
const char *eb_task_item_get_plain (EbTaskItem *self); /* may be "" */
/* At most %EB_TASK_MAX_STEPS, none empty; never %NULL. */
const char *const *eb_task_item_get_steps (EbTaskItem *self);
/* Of an own one: titles that its author wrote at the same time elsewhere; else NULL. */
const char *eb_task_item_get_other_wording (EbTaskItem *self);
/* %NULL for an own one. Valid as long as the library. */
const EbTaskDef *eb_task_item_get_def (EbTaskItem *self);
EbPerson        *eb_task_item_get_author (EbTaskItem *self); /* of an own one; else NULL */
EbTaskMark       eb_task_item_get_mark (EbTaskItem *self);
/* (element-type EbTaskMarked): in the order of the file */
GPtrArray *eb_task_item_get_marks (EbTaskItem *self);
/* Who does it, when, and the goal it belongs to; all may be missing. */
EbPerson *eb_task_item_get_who (EbTaskItem *self);
EbDate    eb_task_item_get_by (EbTaskItem *self);
EbGoal   *eb_task_item_get_goal (EbTaskItem *self);
/* In the order of the file. (element-type EbTaskNote) */
GPtrArray *eb_task_item_get_notes (EbTaskItem *self);
/* The rounds of answers, oldest first; the last one is open until both sides are
 * in. (element-type EbTopic) Readings' answers: "can" and "ready" (u, EbCan and
 * EbReady; missing where they made no sense), "why" (s, may be missing). */
GPtrArray *eb_task_item_get_rounds (EbTaskItem *self);
/* The name of the round that is answered now: "task:DOOR:ID:N". */
char *eb_task_item_dup_round (EbTaskItem *self);

G_END_DECLS
