/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-window-call.h"

#include "eb-bus-names.h"
#include "eb-program.h"

#define WINDOW_PROGRAM "egneben"

static void
spawn_window (const char *hex)
{
  g_autofree char *option = g_strconcat ("--open-date=", hex, NULL);

  if (!eb_program_start (WINDOW_PROGRAM, option))
    g_message ("The window could not be started.");
}

static void
on_activated_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree char *hex = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    spawn_window (hex);
}

/* The two names under which X11 and Wayland look for the press. */
static GVariant *
new_platform_data (const char *token)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  if (token != NULL)
    {
      g_variant_builder_add (&builder, "{sv}", "activation-token", g_variant_new_string (token));
      g_variant_builder_add (&builder, "{sv}", "desktop-startup-id", g_variant_new_string (token));
    }

  return g_variant_builder_end (&builder);
}

/**
 * eb_window_call_open_date:
 * @connection: the session bus
 * @item: the date, as its alarm names it
 * @token: (nullable): lets the window come to the front
 *
 * Asks the window to show @item; the bus starts it if it does not run. Where
 * the bus cannot, the program is started directly. Returns at once; a failure
 * of both is logged.
 */
void
eb_window_call_open_date (GDBusConnection *connection,
                          const EbId      *item,
                          const char      *token)
{
  g_autofree char *hex = eb_id_to_hex (item);
  GVariantBuilder  parameter = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));

  g_return_if_fail (G_IS_DBUS_CONNECTION (connection));

  g_variant_builder_add (&parameter, "v", g_variant_new_string (hex));
  g_dbus_connection_call (connection,
                          EB_BUS_WINDOW_NAME,
                          EB_BUS_WINDOW_PATH,
                          "org.freedesktop.Application",
                          "ActivateAction",
                          g_variant_new ("(sav@a{sv})",
                                         EB_BUS_OPEN_DATE_ACTION,
                                         &parameter,
                                         new_platform_data (token)),
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          NULL,
                          on_activated_cb,
                          g_steal_pointer (&hex));
}
