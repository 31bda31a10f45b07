/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EbApplication:
 *
 * The program: opens the data file and the rules, puts the window on top, and
 * keeps the background service told.
 */
#define EB_TYPE_APPLICATION (eb_application_get_type ())
G_DECLARE_FINAL_TYPE (EbApplication, eb_application, EB, APPLICATION, AdwApplication)

EbApplication *eb_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
