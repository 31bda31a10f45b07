/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Starts one of our own programs, where the bus cannot: from where this one was
 * installed, else from PATH. @option may be NULL. FALSE: it could not be. */
gboolean eb_program_start (const char *name,
                           const char *option);

G_END_DECLS
