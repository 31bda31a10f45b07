/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-topic.h"

G_BEGIN_DECLS

/* What is asked before a follow-up, in the order it is asked: the keys of the
 * answers. "coop" is a number from 1 to EB_COOP_MOST, the others are words. */
#define EB_ANSWER_GOOD "good"
#define EB_ANSWER_HARD "hard"
#define EB_ANSWER_NEXT "next"
#define EB_ANSWER_NEED "need"
#define EB_ANSWER_COOP "coop"
#define EB_ANSWER_COOP_WORDS "coop-words"
#define EB_COOP_MOST 5

/* The question in the user's language, to stand above its answer. */
const char *eb_reading_question (const char *key);
/* Such as "4 of 5: it goes well". */
char *eb_reading_word_coop (guint coop) G_GNUC_WARN_UNUSED_RESULT;
/* One person's answers, to read: who and when, and each answer under its question,
 * in their hand of that time. @plain: in plain type whatever the hand. Nothing of
 * what has not been shown yet. It copies what it needs. */
GtkWidget *eb_reading_view_new (const EbReading *reading,
                                gboolean         plain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
