/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbHandoutWord:
 *
 * What somebody answered, with their name and the day.
 */
typedef struct
{
  char  *name;
  EbDate day;
  char  *text;
} EbHandoutWord;

/**
 * EbHandoutStep:
 * @name, @day: who wrote it, and when
 * @who: who does it; %NULL: together
 * @by: by when; may be unset
 * @done_by: who said that it is done; %NULL: it is not
 */
typedef struct
{
  char  *name;
  EbDate day;
  char  *text;
  char  *who;
  EbDate by;
  char  *done_by;
  EbDate done_on;
} EbHandoutStep;

/**
 * EbHandoutNote:
 * @name, @day: who wrote it, and when
 * @changed: when they reworded it; unset: never
 * @is_forged: it cannot be confirmed that @name wrote it
 * @text: the words, or a drawing's caption
 * @beside: (element-type utf8): what they wrote at the same time elsewhere
 * @drawing: (nullable): its strokes
 */
typedef struct
{
  char      *name;
  EbDate     day;
  EbDate     changed;
  gboolean   is_forged;
  char      *text;
  GPtrArray *beside;
  EbDrawing *drawing;
} EbHandoutNote;

/**
 * EbHandoutGoal:
 * @name, @day: who wrote these words, and when
 * @other: (nullable): words written at the same time elsewhere
 * @is_suggested: an adult's words, which the youth has not taken over
 * @signs: (element-type EbHandoutWord): how it will be seen that it is reached
 * @steps: (element-type EbHandoutStep)
 * @notes: (element-type EbHandoutNote): in time order
 */
typedef struct
{
  char       *name;
  EbDate      day;
  char       *text;
  char       *other;
  EbGoalState state;
  gboolean    is_suggested;
  GPtrArray  *signs;
  GPtrArray  *steps;
  GPtrArray  *notes;
} EbHandoutGoal;

/**
 * EbHandoutAnswer:
 * @can: an EbCan; -1: not answered
 * @ready: an EbReady; 0: not answered
 */
typedef struct
{
  char  *name;
  EbDate day;
  int    can;
  guint  ready;
} EbHandoutAnswer;

/**
 * EbHandoutTask:
 * @answers: (element-type EbHandoutAnswer): of both sides; empty until both are in
 */
typedef struct
{
  char      *title;
  GPtrArray *answers;
} EbHandoutTask;

/**
 * EbHandoutPart:
 * @said: the day on which the youth gave the consent
 * @until: its last day; unset: until further notice
 * @purpose: for what
 * @goals: (element-type EbHandoutGoal)
 * @tasks: (element-type EbHandoutTask)
 *
 * What is behind one door.
 */
typedef struct
{
  EbDoor     door;
  EbDate     said;
  EbDate     until;
  char      *purpose;
  GPtrArray *goals;
  GPtrArray *tasks;
} EbHandoutPart;

/**
 * EbHandout:
 * @whom: an account, or a contact's record
 * @doors: EB_DOOR_BIT()s: those of @parts
 * @parts: (element-type EbHandoutPart)
 *
 * What may be printed for one person on one day, and nothing else: copied out of the
 * binder, so that whoever draws it can draw no more. Never the room, never what was
 * withdrawn, no door without a consent in force.
 */
typedef struct
{
  EbId       whom;
  char      *name;
  char      *youth;
  char      *by;
  EbDate     day;
  guint      doors;
  GPtrArray *parts;
} EbHandout;

/* The doors (EB_DOOR_BIT()s) of which something may be printed for @whom today, as
 * far as the youth is concerned. */
guint eb_binder_get_printable (EbBinder   *self,
                               const EbId *whom);
/* The same of those that @by can open: the youth, or an adult of the house. 0 on error:
 * %EB_BINDER_ERROR_NOT_ALLOWED, %EB_BINDER_ERROR_NO_DOOR if nothing is left. */
guint eb_handout_find_doors (EbBinder   *binder,
                             EbSeat     *by,
                             const EbId *whom,
                             GError    **error);
/* What is behind those, after reading what was said about keys since in another
 * window. */
EbHandout *eb_handout_new (EbBinder   *binder,
                           EbSeat     *by,
                           const EbId *whom,
                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void       eb_handout_free (EbHandout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbHandout, eb_handout_free)
/* Keeps in the log that it was printed: for whom, by whom, which doors, that day. */
gboolean eb_binder_log_handout (EbBinder        *self,
                                EbSeat          *by,
                                const EbHandout *handout,
                                GError         **error);

G_END_DECLS
