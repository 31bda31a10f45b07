/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbSecret:
 *
 * Bytes in locked memory (sodium_malloc()): never swapped, never in a core
 * dump, wiped when freed. Passwords, keys and recovery codes live only here.
 */
typedef struct _EbSecret EbSecret;

EbSecret     *eb_secret_new (gsize size) G_GNUC_WARN_UNUSED_RESULT;                 /* zeroed */
EbSecret     *eb_secret_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT; /* without the NUL */
EbSecret     *eb_secret_copy (const EbSecret *secret) G_GNUC_WARN_UNUSED_RESULT;
void          eb_secret_free (EbSecret *secret);
guint8       *eb_secret_get_bytes (EbSecret *secret);
const guint8 *eb_secret_peek_bytes (const EbSecret *secret);
gsize         eb_secret_get_size (const EbSecret *secret);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbSecret, eb_secret_free)

G_END_DECLS
