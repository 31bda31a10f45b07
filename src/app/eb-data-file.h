/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of the program's own, as it was installed. @folder: under data, such as
 * "rules". NULL on error. */
GBytes *eb_data_file_load (const char *folder,
                           const char *name,
                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The copy that is built into the program; it is there, unless the build is broken. */
GBytes *eb_data_file_load_built_in (const char *folder,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
