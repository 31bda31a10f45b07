/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-routine.h"

G_BEGIN_DECLS

/* The week in words, in the user's language. What can stand within a sentence
 * begins small; eb_week_word_alone() makes it stand alone. */
const char *eb_week_word_weekday (guint weekday);                        /* 0: "Monday" */
guint       eb_week_weekday_of (EbDate date);                            /* 0: Monday */
char       *eb_week_word_day (EbDate date) G_GNUC_WARN_UNUSED_RESULT;    /* "Monday 23 November" */
char       *eb_week_word_span (EbDate monday) G_GNUC_WARN_UNUSED_RESULT; /* "23–29 November 2026" */
char       *eb_week_word_heading (EbDate monday) G_GNUC_WARN_UNUSED_RESULT;
char       *eb_week_word_alone (const char *words) G_GNUC_WARN_UNUSED_RESULT;

char *eb_week_word_interval (EbEvery every,
                             int     interval) G_GNUC_WARN_UNUSED_RESULT;           /* "Every second week" */
char *eb_week_word_every (const EbEveryPlain *every) G_GNUC_WARN_UNUSED_RESULT; /* "Every second Tuesday" */
/* A rule that the window does not offer: as it is. */
char *eb_week_word_rule (const EbRecurrence *rule) G_GNUC_WARN_UNUSED_RESULT;
char *eb_week_word_rule_from (const EbRecurrence *rule,
                              EbDate              start) G_GNUC_WARN_UNUSED_RESULT;

const char *eb_week_word_who (EbRoutine *routine); /* a name, or "together" */
/* What was written of it at the same time somewhere else, a sentence each; NULL:
 * nothing was. */
char *eb_week_word_others (EbRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
/* Where one turn is: "not said yet", "done, and seen by Lone", ... */
char *eb_week_word_state (EbRoutine    *routine,
                          const EbTurn *turn) G_GNUC_WARN_UNUSED_RESULT;
/* One sentence: what, when, who and where it is. */
char       *eb_week_word_turn (EbRoutine    *routine,
                               const EbTurn *turn) G_GNUC_WARN_UNUSED_RESULT;
const char *eb_week_icon_of (EbTurnState state);

G_END_DECLS
