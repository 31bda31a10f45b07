/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EB_NOTE_MAX_CHARS 100000
#define EB_GOAL_MAX_CHARS 300
#define EB_NAME_MAX_CHARS 60

typedef enum
{
  EB_TEXT_ERROR_EMPTY,
  EB_TEXT_ERROR_TOO_LONG,
  EB_TEXT_ERROR_NOT_TEXT, /* not UTF-8 */
} EbTextError;

#define EB_TEXT_ERROR (eb_text_error_quark ())
GQuark eb_text_error_quark (void);

/* A cleaned copy: no control characters but newline and tab (a carriage
 * return becomes a newline), no bidi overrides (U+202A..U+202E, U+2066..U+2069
 * kept only when balanced is too clever: they are dropped), outer white space
 * trimmed. Emoji (with joiners) and right-to-left script stay as they are. */
char *eb_text_clean (const char *typed,
                     glong       max_chars,
                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same in one line: newlines and tabs become spaces. For names and goals. */
char *eb_text_clean_line (const char *typed,
                          glong       max_chars,
                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same two for words that need not be there: "" if there are none (@typed may
 * be NULL); NULL only if what is there will not do. */
char *eb_text_clean_optional (const char *typed,
                              glong       max_chars,
                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char *eb_text_clean_line_optional (const char *typed,
                                   glong       max_chars,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
