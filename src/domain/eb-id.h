/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbId:
 *
 * Sixteen bytes that name a record, revision, account, binder or key.
 * All zero means "none".
 */
typedef struct
{
  guint8 bytes[16];
} EbId;

#define EB_ID_NONE ((EbId){ { 0 } })

gboolean eb_id_is_none (const EbId *id);
gboolean eb_id_equal (const EbId *a,
                      const EbId *b);
guint    eb_id_hash (gconstpointer id); /* for GHashTable, with eb_id_equal_func */
gboolean eb_id_equal_func (gconstpointer a,
                           gconstpointer b);
char    *eb_id_to_hex (const EbId *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean eb_id_from_hex (const char *hex,
                         EbId       *id);
EbId    *eb_id_copy (const EbId *id) G_GNUC_WARN_UNUSED_RESULT; /* g_free() it */

G_END_DECLS
