/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EbDemo:
 *
 * A filled binder in a folder of its own that is thrown away at the end.
 */
typedef struct _EbDemo EbDemo;

EbDemo     *eb_demo_new (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        eb_demo_free (EbDemo *demo);
const char *eb_demo_get_path (const EbDemo *demo);
/* Who has which password, for the unlock screen. */
const char *eb_demo_get_hint (const EbDemo *demo);

G_END_DECLS
