/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-decision.h"

G_BEGIN_DECLS

/**
 * EbDecisionLetter:
 *
 * A row that attaches a letter: a PDF or a picture, read into memory.
 */
#define EB_TYPE_DECISION_LETTER (eb_decision_letter_get_type ())
G_DECLARE_FINAL_TYPE (EbDecisionLetter, eb_decision_letter, EB, DECISION_LETTER, AdwActionRow)

GtkWidget *eb_decision_letter_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @letter: NULL: none. */
void        eb_decision_letter_set (EbDecisionLetter *self,
                                    GBytes           *letter,
                                    const char       *name);
GBytes     *eb_decision_letter_get (EbDecisionLetter *self); /* borrowed; NULL: none */
const char *eb_decision_letter_get_name (EbDecisionLetter *self);
/* FALSE: it is no letter, or too large; says so in the row, and the one before stays. */
gboolean eb_decision_letter_read (EbDecisionLetter *self,
                                  GFile            *file);

/* Asks where to, and writes a copy there: the letter is never opened from here. */
void eb_decision_letter_save_copy (EbDecision *decision,
                                   GtkWidget  *over);
/* The same, once that is chosen. FALSE: it could not be written; says so over @over. */
gboolean eb_decision_letter_save_to (GBytes    *letter,
                                     GFile     *file,
                                     GtkWidget *over);

G_END_DECLS
