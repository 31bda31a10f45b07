/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EbTrouble:
 *
 * Says in plain words why the data file cannot be opened and what can be done:
 * "app.retry", and for a damaged file "app.restore" with a copy's path.
 */
#define EB_TYPE_TROUBLE (eb_trouble_get_type ())
G_DECLARE_FINAL_TYPE (EbTrouble, eb_trouble, EB, TROUBLE, AdwBin)

EbTrouble *eb_trouble_new (const GError *error,
                           const char   *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
