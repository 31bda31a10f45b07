/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdlib.h>

#include "config.h"
#include "eb-bus-names.h"
#include "eb-libnotify-notifier.h"
#include "eb-locale.h"
#include "eb-reminder-service.h"
#include "eb-vault.h"

typedef struct
{
  GMainLoop         *loop;
  EbReminderService *service;
} Program;

/* Only whoever has the name looks: two of us would tell everything twice. */
static void
on_name_acquired_cb (GDBusConnection *connection,
                     const char      *name,
                     gpointer         user_data)
{
  Program *program = user_data;

  eb_reminder_service_look (program->service);
}

/* Another one runs already, or the session ends. */
static void
on_name_lost_cb (GDBusConnection *connection,
                 const char      *name,
                 gpointer         user_data)
{
  Program *program = user_data;

  g_main_loop_quit (program->loop);
}

static gboolean
on_terminate_cb (gpointer user_data)
{
  Program *program = user_data;

  g_main_loop_quit (program->loop);
  return G_SOURCE_CONTINUE;
}

static int
serve (GDBusConnection *connection,
       const char      *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (EbNotifier) notifier = eb_libnotify_notifier_new ();
  g_autoptr (EbReminderService) service = eb_reminder_service_new (path, notifier);
  Program program = { loop, service };

  if (!eb_reminder_service_export (service, connection, loop, &error))
    {
      g_message ("The session bus does not let us in: %s", error->message);
      return EXIT_FAILURE;
    }

  g_unix_signal_add (SIGTERM, on_terminate_cb, &program);
  g_unix_signal_add (SIGINT, on_terminate_cb, &program);
  g_bus_own_name_on_connection (connection,
                                EB_BUS_REMINDER_NAME,
                                G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE,
                                on_name_acquired_cb,
                                on_name_lost_cb,
                                &program,
                                NULL);
  g_main_loop_run (loop);

  /* What was said on the way out (the answer to Quit) must still arrive. The name
   * goes with the connection: asking a bus that is leaving to release it warns. */
  g_dbus_connection_flush_sync (connection, NULL, NULL);
  return EXIT_SUCCESS;
}

static char *
dup_path (const char *file)
{
  if (file != NULL)
    return g_canonicalize_filename (file, NULL);
  return g_build_filename (g_get_user_data_dir (), "egneben", "egneben.db", NULL);
}

static gboolean
parse_options (int    *argc,
               char ***argv,
               char  **file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    { "file", 'f', 0, G_OPTION_ARG_FILENAME, file, N_ ("Data file to read"), N_ ("PATH") },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, "egneben");
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  g_printerr ("%s\n", error->message);
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  /* No keys pass through here, but a dump would still hold what is read. */
  if (!eb_vault_init ())
    return EXIT_FAILURE;

  eb_locale_init ();

  if (!parse_options (&argc, &argv, &file))
    return EXIT_FAILURE;
  path = dup_path (file);

  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  if (connection == NULL)
    {
      g_message ("There is no session bus, so nobody can be told: %s", error->message);
      return EXIT_FAILURE;
    }

  return serve (connection, path);
}
