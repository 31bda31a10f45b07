/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-note.h"

G_BEGIN_DECLS

/* What stands around a note, in words. All are (transfer full); those that may be
 * NULL say nothing then. */

/* "Lone, 3 Nov: first words …" */
char *eb_note_words_quote (EbNote *note) G_GNUC_WARN_UNUSED_RESULT;
/* "Amira, 3 Nov · revised 5 Nov · only for me"; of one that was withdrawn only that. */
char *eb_note_words_caption (EbNote *note) G_GNUC_WARN_UNUSED_RESULT;
/* "Also worded, at the same time: …"; nullable */
char *eb_note_words_beside (EbNote *note) G_GNUC_WARN_UNUSED_RESULT;
/* "♥ means something: Lone · ✓ read: Amira"; nullable */
char *eb_note_words_signs (EbNote *note) G_GNUC_WARN_UNUSED_RESULT;
/* All of it, for the screen reader. */
char *eb_note_words_spoken (EbNote *note) G_GNUC_WARN_UNUSED_RESULT;
/* It has no words of its own under the name and date: only those. */
gboolean eb_note_words_is_plain (EbNote *note);

const char *eb_sign_symbol (EbSign sign);
const char *eb_sign_words (EbSign sign); /* "means something", in lower case */

G_END_DECLS
