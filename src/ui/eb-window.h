/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbWindow:
 *
 * The window: welcome, unlock, the open book, or a plain page that says why
 * the file cannot be opened. Its title never names anybody.
 */
#define EB_TYPE_WINDOW (eb_window_get_type ())
G_DECLARE_FINAL_TYPE (EbWindow, eb_window, EB, WINDOW, AdwApplicationWindow)

EbWindow *eb_window_new (AdwApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void      eb_window_set_session (EbWindow  *self,
                                 EbSession *session);
/* The data file cannot be opened; "app.retry" tries again, and "app.restore"
 * with a copy's path (offered when the file is damaged) puts that in its place. */
void eb_window_show_trouble (EbWindow     *self,
                             const GError *error,
                             const char   *path);
/* Opens that date, now or as soon as somebody has unlocked. */
void eb_window_open_date (EbWindow   *self,
                          const EbId *alarm);
/* A passing word that needs no answer. */
void eb_window_say (EbWindow   *self,
                    const char *words);

G_END_DECLS
