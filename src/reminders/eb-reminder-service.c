/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-reminder-service.h"

#include <glib/gstdio.h>

#include "eb-bus-names.h"
#include "eb-scheduler.h"
#include "eb-sqlite-journal.h"
#include "eb-window-call.h"

#define RETRY_SECONDS (60 * 60)

struct _EbReminderService
{
  GObject parent_instance;

  char            *path;
  EbNotifier      *notifier;
  GDBusConnection *connection; /* NULL before export */
  GMainLoop       *loop;
  guint            registration;
  EbScheduler     *scheduler; /* NULL while the file cannot be read */
  GStatBuf         file;      /* which file @scheduler has open */
  guint            retry;
  gboolean         has_complained;
};

G_DEFINE_FINAL_TYPE (EbReminderService, eb_reminder_service, G_TYPE_OBJECT)

static const char introspection[] =
  "<node>"
  "  <interface name='" EB_BUS_REMINDER_INTERFACE "'>"
  "    <method name='" EB_BUS_REMINDER_LOOK "'/>"
  "    <method name='" EB_BUS_REMINDER_QUIT "'/>"
  "  </interface>"
  "</node>";

/* In words that name nobody: the engine's own may hold a path. */
static const char *
describe_error (const GError *error)
{
  if (g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_TOO_NEW))
    return "The data file was written by a newer Egne Ben.";
  if (g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_BUSY))
    return "Another program holds the data file.";
  if (g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_DAMAGED) ||
      g_error_matches (error, EB_JOURNAL_ERROR, EB_JOURNAL_ERROR_NOT_OURS))
    return "The data file is damaged.";
  return "The data file could not be opened.";
}

static gboolean
on_retry_cb (gpointer user_data)
{
  EbReminderService *self = user_data;

  self->retry = 0;
  eb_reminder_service_look (self);

  return G_SOURCE_REMOVE;
}

static void
complain (EbReminderService *self,
          const GError      *error)
{
  if (!self->has_complained)
    g_message ("%s Trying again later.", describe_error (error));
  self->has_complained = TRUE;

  if (self->retry == 0)
    self->retry = g_timeout_add_seconds (RETRY_SECONDS, on_retry_cb, self);
}

/* A backup that was put back is another file under the same name. */
static gboolean
is_same_file (const GStatBuf *a,
              const GStatBuf *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static void
open_file (EbReminderService *self,
           const GStatBuf    *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (self->path, &error);

  if (journal == NULL)
    {
      complain (self, error);
      return;
    }

  self->has_complained = FALSE;
  self->file = *file;
  self->scheduler = eb_scheduler_new (journal, self->notifier);
}

/**
 * eb_reminder_service_look:
 * @self: a service
 *
 * Opens the data file, if there is one, and tells what is due. Without a file
 * it waits for the next call: the window makes the file, never the service.
 * A file that cannot be opened is logged once and tried again each hour.
 */
void
eb_reminder_service_look (EbReminderService *self)
{
  GStatBuf file = { 0 };

  g_return_if_fail (EB_IS_REMINDER_SERVICE (self));

  g_clear_handle_id (&self->retry, g_source_remove);

  if (g_stat (self->path, &file) != 0)
    {
      g_clear_object (&self->scheduler);
      return;
    }

  if (self->scheduler != NULL && !is_same_file (&file, &self->file))
    g_clear_object (&self->scheduler);
  if (self->scheduler == NULL)
    open_file (self, &file);
  if (self->scheduler != NULL)
    eb_scheduler_look (self->scheduler);
}

static void
on_method_call_cb (GDBusConnection       *connection,
                   const char            *sender,
                   const char            *object_path,
                   const char            *interface_name,
                   const char            *method_name,
                   GVariant              *parameters,
                   GDBusMethodInvocation *invocation,
                   gpointer               user_data)
{
  EbReminderService *self = user_data;

  if (g_str_equal (method_name, EB_BUS_REMINDER_LOOK))
    eb_reminder_service_look (self);
  else
    g_main_loop_quit (self->loop);

  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable vtable = {
  .method_call = on_method_call_cb,
};

/**
 * eb_reminder_service_export:
 * @self: a service
 * @connection: the session bus
 * @loop: the main loop that Quit ends
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * Returns: %TRUE once Look and Quit can be called
 */
gboolean
eb_reminder_service_export (EbReminderService *self,
                            GDBusConnection   *connection,
                            GMainLoop         *loop,
                            GError           **error)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, error);

  if (node == NULL)
    return FALSE;

  self->registration = g_dbus_connection_register_object (connection,
                                                          EB_BUS_REMINDER_PATH,
                                                          node->interfaces[0],
                                                          &vtable,
                                                          self,
                                                          NULL,
                                                          error);
  if (self->registration == 0)
    return FALSE;

  self->connection = g_object_ref (connection);
  self->loop = g_main_loop_ref (loop);
  return TRUE;
}

static void
on_opened_cb (EbReminderService *self,
              const EbId        *item)
{
  g_autofree char *token = eb_notifier_dup_activation_token (self->notifier);

  if (self->connection != NULL)
    eb_window_call_open_date (self->connection, item, token);
}

static void
eb_reminder_service_dispose (GObject *object)
{
  EbReminderService *self = EB_REMINDER_SERVICE (object);

  g_clear_handle_id (&self->retry, g_source_remove);
  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->scheduler);
  g_clear_object (&self->notifier);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->loop, g_main_loop_unref);

  G_OBJECT_CLASS (eb_reminder_service_parent_class)->dispose (object);
}

static void
eb_reminder_service_finalize (GObject *object)
{
  EbReminderService *self = EB_REMINDER_SERVICE (object);

  g_free (self->path);

  G_OBJECT_CLASS (eb_reminder_service_parent_class)->finalize (object);
}

static void
eb_reminder_service_class_init (EbReminderServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_reminder_service_dispose;
  object_class->finalize = eb_reminder_service_finalize;
}

static void
eb_reminder_service_init (EbReminderService *self)
{
}

/**
 * eb_reminder_service_new:
 * @path: the data file; need not exist yet
 * @notifier: who tells
 *
 * Does nothing before the first eb_reminder_service_look().
 *
 * Returns: (transfer full): a service
 */
EbReminderService *
eb_reminder_service_new (const char *path,
                         EbNotifier *notifier)
{
  EbReminderService *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (EB_IS_NOTIFIER (notifier), NULL);

  self = g_object_new (EB_TYPE_REMINDER_SERVICE, NULL);
  self->path = g_strdup (path);
  self->notifier = g_object_ref (notifier);
  g_signal_connect_object (notifier, "opened", G_CALLBACK (on_opened_cb), self, G_CONNECT_SWAPPED);

  return self;
}
