/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Inside the domain only: the stored names of an enum, in its order. Callers
 * give G_N_ELEMENTS of @nicks. */
gboolean eb_nick_find (const char *const *nicks,
                       gsize              n_nicks,
                       const char        *nick,
                       int               *value);

G_END_DECLS
