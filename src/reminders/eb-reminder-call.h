/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The alarms have changed: the background service should look, and is started
 * if it does not run. Returns at once. */
void eb_reminder_call_look (GDBusConnection *connection);

G_END_DECLS
