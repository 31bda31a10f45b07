/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "config.h"
#include "eb-reminder-call.h"

#define WAIT_US (10 * G_TIME_SPAN_SECOND)

/* On a bus that does not know the service, it is started from where we were
 * installed: here a script that leaves a sign. */
static void
test_started (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eb-call-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "egneben-reminder", NULL);
  g_autofree char *sign = g_build_filename (folder, "sign", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\ntouch '%s'\n", sign);
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) connection = NULL;
  const gint64 end = g_get_monotonic_time () + WAIT_US;

  if (!EB_TEST_CLOCK)
    {
      g_test_skip ("EB_TEST_BIN_DIR needs -Dtest_clock=true");
      return;
    }
  g_assert_true (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("EB_TEST_BIN_DIR", folder, TRUE);
  g_test_dbus_up (bus);
  connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus), G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, NULL);
  g_assert_nonnull (connection);

  eb_reminder_call_look (connection);
  while (!g_file_test (sign, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_thread_yield ();
  g_assert_true (g_file_test (sign, G_FILE_TEST_EXISTS));

  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_test_dbus_down (bus);
  g_unlink (sign);
  g_unlink (program);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-call/started", test_started);
  return g_test_run ();
}
