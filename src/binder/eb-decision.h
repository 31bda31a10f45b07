/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"
#include "eb-date.h"
#include "eb-person.h"

G_BEGIN_DECLS

#define EB_DECISION_MAX_REFERENCE_CHARS 200
#define EB_DECISION_MAX_NAME_CHARS 200 /* of the letter's file */
#define EB_DECISION_MAX_LETTER_BYTES ((gsize) 5 * 1024 * 1024)

/**
 * EbDecisionWords:
 * @amount: per month; 0: no payment
 * @from: the first day it holds
 * @to: its last; unset: until further notice
 * @received: when the letter came
 * @complain: the last day for a complaint; unset: none was named
 * @reference: the case number or where the letter lies; may be ""
 * @letter: (nullable): the letter itself, a PDF or a picture
 * @letter_name: its file's name; "" without one
 */
typedef struct
{
  EbAmount    amount;
  EbDate      from;
  EbDate      to;
  EbDate      received;
  EbDate      complain;
  const char *reference;
  GBytes     *letter;
  const char *letter_name;
} EbDecisionWords;

/**
 * EbDecision:
 *
 * The municipality's decision about egenbetaling, as it was received and written in.
 * Property: "changed".
 */
#define EB_TYPE_DECISION (eb_decision_get_type ())
G_DECLARE_FINAL_TYPE (EbDecision, eb_decision, EB, DECISION, GObject)

const EbId            *eb_decision_get_record (EbDecision *self);
const EbDecisionWords *eb_decision_get_words (EbDecision *self); /* borrowed until it changes */
EbPerson              *eb_decision_get_author (EbDecision *self);
gint64                 eb_decision_get_time (EbDecision *self); /* of the present words, us UTC */
/* Words written at the same time elsewhere; NULL if there are none. */
const EbDecisionWords *eb_decision_get_other (EbDecision *self);
gboolean               eb_decision_is_gone (EbDecision *self); /* written in by mistake */

G_END_DECLS
