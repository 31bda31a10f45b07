/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/* The people around the youth in words. */

/* What a ring is called: "Closest"; EB_CIRCLE_CLOSEST to EB_CIRCLE_FARTHEST. */
const char *eb_contact_words_circle (guint circle);
/* The same in the youth's mouth: "closest to me". */
const char *eb_contact_words_closeness (guint circle);
/* "grandmother · 12 34 56 78", or "". */
char *eb_contact_words_line (EbContact *contact) G_GNUC_WARN_UNUSED_RESULT;
/* Everything for a screen reader: "Grandma, grandmother, closest to me, phone 12 34 56 78". */
char *eb_contact_words_spoken (EbContact *contact) G_GNUC_WARN_UNUSED_RESULT;
/* What a program that rings understands; NULL: there is no number in @phone. */
char *eb_contact_words_tel (const char *phone) G_GNUC_WARN_UNUSED_RESULT;
/* Who can read of the people, in a sentence for the youth. */
char *eb_contact_words_readers (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
/* Nobody at the table has the key; and who has. */
char *eb_contact_words_closed (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
