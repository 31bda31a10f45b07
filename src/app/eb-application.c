/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "config.h"
#include "eb-backup.h"
#include "eb-bus-names.h"
#include "eb-clock.h"
#include "eb-demo.h"
#include "eb-first-frame.h"
#include "eb-help.h"
#include "eb-rate-files.h"
#include "eb-reminder-call.h"
#include "eb-rule-files.h"
#include "eb-sqlite-journal.h"
#include "eb-task-files.h"
#include "eb-window.h"
#include "eb-words.h"

#define TODAY_CHECK_SECONDS 60
#define BACKUP_AFTER_SECONDS 20

struct _EbApplication
{
  AdwApplication parent_instance;

  gboolean   demo;
  EbDemo    *demo_files;
  EbSession *session;
  guint      today_timer;
  guint      backup_timer;
};

G_DEFINE_FINAL_TYPE (EbApplication, eb_application, ADW_TYPE_APPLICATION)

/* --- The background service ---------------------------------------------------------- */

/* Nobody waits for the answer: without a bus the window tells. */
static void
tell_reminder (EbApplication *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (bus != NULL && !self->demo)
    eb_reminder_call_look (bus);
}

/* A new day, a wake-up or a clock that was set: what is due follows today. */
static gboolean
on_today_timer (gpointer user_data)
{
  EbApplication *self = user_data;
  EbBinder      *binder = self->session == NULL ? NULL : eb_session_get_binder (self->session);
  g_autoptr (GError) error = NULL;

  if (binder == NULL || eb_date_compare (eb_binder_get_today (binder), eb_clock_today ()) == 0)
    return G_SOURCE_CONTINUE;
  if (!eb_binder_refresh_dates (binder, &error))
    g_message ("The alarms could not be written: %s", error->message);
  return G_SOURCE_CONTINUE;
}

static char *
dup_path (EbApplication *self)
{
  if (self->demo_files != NULL)
    return g_strdup (eb_demo_get_path (self->demo_files));
  return g_build_filename (g_get_user_data_dir (), "egneben", "egneben.db", NULL);
}

/* --- Copies ------------------------------------------------------------------------------ */

static void
backup_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (!eb_backup_make (task_data, eb_clock_today (), &error))
    g_message ("Today's copy could not be made: %s", error->message);
  g_task_return_boolean (task, TRUE);
}

/* Once a day, and not while somebody waits for the window: what is due is found
 * by looking at the copies, so a day when the program did not run is made up
 * for. */
static gboolean
on_backup_timer (gpointer user_data)
{
  EbApplication *self = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  self->backup_timer = 0;
  g_task_set_task_data (task, dup_path (self), g_free);
  g_task_run_in_thread (task, backup_thread);
  return G_SOURCE_REMOVE;
}

/* --- Opening --------------------------------------------------------------------------- */

static EbWindow *
get_window (EbApplication *self)
{
  return EB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* What could not be used is said as soon as somebody would look for it. */
static EbTaskSet *
load_tasks (const char *folder,
            gpointer    user_data)
{
  EbApplication *self = user_data;
  EbWindow      *window = get_window (self);
  gboolean       damaged = FALSE;
  EbTaskSet     *library = eb_task_files_load (&damaged);
  g_autoptr (GPtrArray) sets = eb_task_files_add_sets (library, folder);

  if (damaged && window != NULL)
    eb_window_say (window, _ ("A file with tasks could not be read. The tasks that came with the program are used."));
  for (guint i = 0; i < sets->len && window != NULL; i++)
    {
      /* Translators: the short name of a set of tasks */
      g_autofree char *words = g_markup_printf_escaped (_ ("The set of tasks “%s” could not be read. It is left out, and its file is kept."), (const char *) g_ptr_array_index (sets, i));

      eb_window_say (window, words);
    }
  return library;
}

static void
open_session (EbApplication *self,
              EbWindow      *window)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (path, &error);
  g_autofree char *folder = NULL;
  g_autofree char *sets = NULL;
  gboolean         damaged = FALSE;
  gboolean         bad_rates = FALSE;

  if (journal == NULL)
    {
      eb_window_show_trouble (window, error, path);
      return;
    }
  self->session = eb_session_new (journal, eb_rule_files_load (&damaged), NULL);
  eb_session_set_rates (self->session, eb_rate_files_load (&bad_rates));
  folder = g_path_get_dirname (path);
  sets = g_build_filename (folder, "tasks", NULL);
  eb_session_set_task_loader (self->session, load_tasks, self, sets);
  if (self->demo_files != NULL)
    eb_session_set_hint (self->session, eb_demo_get_hint (self->demo_files));
  g_signal_connect_object (self->session, "alarms-changed", G_CALLBACK (tell_reminder), self, G_CONNECT_SWAPPED);
  eb_window_set_session (window, self->session);
  if (self->demo_files == NULL)
    self->backup_timer = g_timeout_add_seconds (BACKUP_AFTER_SECONDS, on_backup_timer, self);
  if (damaged)
    eb_window_say (window, _ ("A file with rules could not be read. The rules that came with the program are used."));
  if (bad_rates)
    eb_window_say (window, _ ("The file with rates could not be read. The rates that came with the program are used."));
}

static void
make_demo (EbApplication *self)
{
  g_autoptr (GError) error = NULL;

  self->demo_files = eb_demo_new (&error);
  if (self->demo_files == NULL)
    g_error ("The demo could not be made: %s", error->message);
}

static void
eb_application_activate (GApplication *application)
{
  EbApplication *self = EB_APPLICATION (application);
  EbWindow      *window = get_window (self);

  if (window == NULL)
    {
      if (self->demo && self->demo_files == NULL)
        make_demo (self);
      window = eb_window_new (ADW_APPLICATION (self));
      eb_first_frame_report (GTK_WIDGET (window));
      open_session (self, window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* --- Actions ------------------------------------------------------------------------------ */

static void
on_lock (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EbApplication *self = user_data;

  if (self->session != NULL)
    eb_session_lock_all (self->session);
}

static void
on_open_date (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EbApplication *self = user_data;
  EbId           item = EB_ID_NONE;

  g_application_activate (G_APPLICATION (self));
  if (eb_id_from_hex (g_variant_get_string (parameter, NULL), &item))
    eb_window_open_date (get_window (self), &item);
}

static void
on_retry (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  EbApplication *self = user_data;

  if (self->session == NULL)
    open_session (self, get_window (self));
}

static void
on_restore (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  EbApplication   *self = user_data;
  g_autofree char *path = dup_path (self);
  g_autoptr (GError) error = NULL;

  if (self->session != NULL)
    return;
  if (eb_backup_restore (g_variant_get_string (parameter, NULL), path, &error))
    open_session (self, get_window (self));
  else
    eb_window_show_trouble (get_window (self), error, path);
}

static void
on_help (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  eb_help_present (GTK_WINDOW (get_window (user_data)));
}

/* GtkApplication would read the overlay before the first frame of each window. */
static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/dk/egneben/EgneBen/shortcuts.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, GTK_WINDOW (get_window (user_data)));
  gtk_window_present (overlay);
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  adw_show_about_window (GTK_WINDOW (get_window (user_data)),
                         "application-name", "Egne Ben",
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("An action plan that both write, and the dates that count, before leaving a placement."),
                         NULL);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EbApplication *self = user_data;

  /* Locking keeps what is being typed. */
  if (self->session != NULL)
    eb_session_lock_all (self->session);
  g_application_quit (G_APPLICATION (self));
}

static void
add_actions (EbApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "lock", .activate = on_lock },
    { .name = EB_BUS_OPEN_DATE_ACTION, .activate = on_open_date, .parameter_type = "s" },
    { .name = "retry", .activate = on_retry },
    { .name = "restore", .activate = on_restore, .parameter_type = "s" },
    { .name = "help", .activate = on_help },
    { .name = "shortcuts", .activate = on_shortcuts },
    { .name = "about", .activate = on_about },
    { .name = "quit", .activate = on_quit },
  };
  const struct
  {
    const char *action;
    const char *accels[2];
  } keys[] = {
    { "app.lock", { "<Control>l" } },
    { "app.help", { "F1" } },
    { "app.shortcuts", { "<Control>question" } },
    { "app.quit", { "<Control>q" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].accels);
}

/* --- The program --------------------------------------------------------------------------- */

static int
eb_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  EbApplication *self = EB_APPLICATION (application);
  const char    *date = NULL;
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Egne Ben %s\n", VERSION);
      return EXIT_SUCCESS;
    }
  if (g_variant_dict_contains (options, "demo"))
    {
      self->demo = TRUE;
      g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
    }
  if (!g_variant_dict_lookup (options, EB_BUS_OPEN_DATE_ACTION, "&s", &date))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), EB_BUS_OPEN_DATE_ACTION, g_variant_new_string (date));
  return g_application_get_is_remote (application) ? EXIT_SUCCESS : -1;
}

static void
eb_application_startup (GApplication *application)
{
  EbApplication *self = EB_APPLICATION (application);

  G_APPLICATION_CLASS (eb_application_parent_class)->startup (application);
  add_actions (self);
  self->today_timer = g_timeout_add_seconds (TODAY_CHECK_SECONDS, on_today_timer, self);
}

static void
eb_application_shutdown (GApplication *application)
{
  EbApplication *self = EB_APPLICATION (application);

  g_clear_handle_id (&self->today_timer, g_source_remove);
  g_clear_handle_id (&self->backup_timer, g_source_remove);
  if (self->session != NULL)
    eb_session_lock_all (self->session);
  /* With the windows goes the last hold on the data file, so that it is closed. */
  for (GList *windows = gtk_application_get_windows (GTK_APPLICATION (self)); windows != NULL; windows = gtk_application_get_windows (GTK_APPLICATION (self)))
    gtk_window_destroy (windows->data);
  g_clear_object (&self->session);
  g_clear_pointer (&self->demo_files, eb_demo_free);

  G_APPLICATION_CLASS (eb_application_parent_class)->shutdown (application);
}

static void
eb_application_class_init (EbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = eb_application_activate;
  application_class->startup = eb_application_startup;
  application_class->shutdown = eb_application_shutdown;
  application_class->handle_local_options = eb_application_handle_local_options;
}

static void
eb_application_init (EbApplication *self)
{
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a filled example that is thrown away afterwards"), NULL },
    { EB_BUS_OPEN_DATE_ACTION, 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Open the date that a reminder is about"), N_ ("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * eb_application_new:
 *
 * Returns: (transfer full): the program
 */
EbApplication *
eb_application_new (void)
{
  return g_object_new (EB_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path", "/dk/egneben/EgneBen", NULL);
}
