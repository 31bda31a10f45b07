/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-notifier.h"

G_BEGIN_DECLS

/**
 * EbReminderService:
 *
 * The background service behind its face on the bus: waits until there is a
 * data file, looks at its alarms, and opens the window when asked to.
 */
#define EB_TYPE_REMINDER_SERVICE (eb_reminder_service_get_type ())
G_DECLARE_FINAL_TYPE (EbReminderService, eb_reminder_service, EB, REMINDER_SERVICE, GObject)

EbReminderService *eb_reminder_service_new (const char *path,
                                            EbNotifier *notifier) G_GNUC_WARN_UNUSED_RESULT;
/* Puts Look and Quit on the bus; Quit ends @loop. */
gboolean eb_reminder_service_export (EbReminderService *self,
                                     GDBusConnection   *connection,
                                     GMainLoop         *loop,
                                     GError           **error);
void     eb_reminder_service_look (EbReminderService *self);

G_END_DECLS
