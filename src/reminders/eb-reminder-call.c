/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-reminder-call.h"

#include "eb-bus-names.h"
#include "eb-program.h"

#define REMINDER_PROGRAM "egneben-reminder"

static void
on_looked_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL && g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) &&
      !eb_program_start (REMINDER_PROGRAM, NULL))
    g_message ("The reminders could not be started.");
}

/**
 * eb_reminder_call_look:
 * @connection: the session bus
 *
 * Where the bus does not know the service (the program was installed after the
 * login, or into a folder that the bus does not look in) it is started directly.
 */
void
eb_reminder_call_look (GDBusConnection *connection)
{
  g_dbus_connection_call (connection, EB_BUS_REMINDER_NAME, EB_BUS_REMINDER_PATH, EB_BUS_REMINDER_INTERFACE, EB_BUS_REMINDER_LOOK, NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_looked_cb, NULL);
}
