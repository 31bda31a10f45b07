/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EbProblem:
 *
 * A sentence that says what is wrong, right where it is: under a row of a
 * form, or above a page's button. Takes no room while there is nothing to say.
 */
#define EB_TYPE_PROBLEM (eb_problem_get_type ())
G_DECLARE_FINAL_TYPE (EbProblem, eb_problem, EB, PROBLEM, AdwPreferencesRow)

/* @field: the control it is about, or NULL. @text: NULL takes it away. */
void eb_problem_say (EbProblem  *self,
                     GtkWidget  *field,
                     const char *text);
/* The sentence, or NULL. */
const char *eb_problem_get_text (EbProblem *self);

G_END_DECLS
