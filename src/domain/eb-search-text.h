/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text as it is searched: small letters, æ as "ae", ø as "oe", å as "aa", accents
 * gone, runs of white space as one space. "Ærø" and "aeroe" become the same. */
char *eb_search_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Where @folded_query (of eb_search_fold()) is found in the original @text: bytes
 * from @start, @length long, for marking the hit. FALSE if not found. */
gboolean eb_search_locate (const char *text,
                           const char *folded_query,
                           gsize      *start,
                           gsize      *length);

G_END_DECLS
