/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-libnotify-notifier.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <libnotify/notify.h>

#include "config.h"

#define DAEMON_NAME "org.freedesktop.Notifications"

struct _EbLibnotifyNotifier
{
  GObject parent_instance;

  GArray             *items; /* EbId: what the standing notice tells of */
  NotifyNotification *notice;
  guint               watch;
};

static void notifier_iface_init (EbNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EbLibnotifyNotifier,
                               eb_libnotify_notifier,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (EB_TYPE_NOTIFIER, notifier_iface_init))

static gboolean
has_item (GArray     *items,
          const EbId *item)
{
  for (guint i = 0; i < items->len; i++)
    if (eb_id_equal (&g_array_index (items, EbId, i), item))
      return TRUE;
  return FALSE;
}

static void
forget_notice (EbLibnotifyNotifier *self)
{
  if (self->notice != NULL)
    g_signal_handlers_disconnect_by_data (self->notice, self);
  g_clear_object (&self->notice);
  g_array_set_size (self->items, 0);
}

/* Dismissed or gone by itself: nobody acted, so it comes again at the next
 * moment. The old notice cannot be replaced any more. */
static void
on_notice_closed_cb (NotifyNotification  *notice,
                     EbLibnotifyNotifier *self)
{
  forget_notice (self);
}

/* Somebody acted: these items are told of no more, and a daemon that leaves the
 * notice standing after a press is asked to take it down. */
static GArray *
take_items (EbLibnotifyNotifier *self)
{
  GArray *items = g_array_copy (self->items);

  g_array_set_size (self->items, 0);
  notify_notification_close (self->notice, NULL);

  return items;
}

static void
on_open_cb (NotifyNotification *notice,
            char               *action,
            gpointer            user_data)
{
  EbLibnotifyNotifier *self = user_data;
  g_autoptr (GArray) items = take_items (self);

  if (items->len > 0)
    g_signal_emit_by_name (self, "opened", &g_array_index (items, EbId, 0));
}

static void
on_snooze_cb (NotifyNotification *notice,
              char               *action,
              gpointer            user_data)
{
  EbLibnotifyNotifier *self = user_data;
  g_autoptr (GArray) items = take_items (self);

  for (guint i = 0; i < items->len; i++)
    g_signal_emit_by_name (self, "snoozed", &g_array_index (items, EbId, i));
}

static char *
dup_summary (guint n_items)
{
  /* Translators: anybody may stand behind the screen: no names, no dates, not
   * what it is about. */
  return g_strdup_printf (ngettext ("Egne Ben: %u date is drawing near",
                                    "Egne Ben: %u dates are drawing near",
                                    n_items),
                          n_items);
}

static NotifyNotification *
new_notice (EbLibnotifyNotifier *self)
{
  NotifyNotification *notice = notify_notification_new ("", NULL, APP_ID);

  notify_notification_set_category (notice, "x-egneben.date");
  notify_notification_set_hint (notice, "desktop-entry", g_variant_new_string (APP_ID));
  /* It stays until somebody sees it: the machine may stand alone for hours. */
  notify_notification_set_timeout (notice, NOTIFY_EXPIRES_NEVER);

  notify_notification_add_action (notice, "default", _ ("Open"), on_open_cb, self, NULL);
  notify_notification_add_action (notice, "open", _ ("Open"), on_open_cb, self, NULL);
  notify_notification_add_action (notice, "snooze", _ ("In a week"), on_snooze_cb, self, NULL);

  g_signal_connect_object (notice, "closed", G_CALLBACK (on_notice_closed_cb), self, 0);

  return notice;
}

static gboolean
eb_libnotify_notifier_tell (EbNotifier *notifier,
                            const EbId *items,
                            gsize       n_items,
                            GError    **error)
{
  EbLibnotifyNotifier *self = EB_LIBNOTIFY_NOTIFIER (notifier);
  guint                n_before = self->items->len;
  g_autofree char     *summary = NULL;

  for (gsize i = 0; i < n_items; i++)
    if (!has_item (self->items, &items[i]))
      g_array_append_val (self->items, items[i]);

  if (self->notice == NULL)
    self->notice = new_notice (self);

  summary = dup_summary (self->items->len);
  notify_notification_update (self->notice, summary, NULL, APP_ID);
  if (notify_notification_show (self->notice, error))
    return TRUE;

  g_array_set_size (self->items, n_before);
  return FALSE;
}

static void
eb_libnotify_notifier_withdraw (EbNotifier *notifier)
{
  EbLibnotifyNotifier *self = EB_LIBNOTIFY_NOTIFIER (notifier);

  /* A daemon that has gone took its notices along: nothing to report. */
  if (self->notice != NULL && self->items->len > 0)
    notify_notification_close (self->notice, NULL);
  forget_notice (self);
}

static char *
eb_libnotify_notifier_dup_activation_token (EbNotifier *notifier)
{
  EbLibnotifyNotifier *self = EB_LIBNOTIFY_NOTIFIER (notifier);

  if (self->notice == NULL)
    return NULL;
  return g_strdup (notify_notification_get_activation_token (self->notice));
}

static void
on_daemon_appeared_cb (GDBusConnection *connection,
                       const char      *name,
                       const char      *owner,
                       gpointer         user_data)
{
  g_signal_emit_by_name (user_data, "available");
}

static void
on_daemon_vanished_cb (GDBusConnection *connection,
                       const char      *name,
                       gpointer         user_data)
{
  forget_notice (user_data);
}

static void
eb_libnotify_notifier_dispose (GObject *object)
{
  EbLibnotifyNotifier *self = EB_LIBNOTIFY_NOTIFIER (object);

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  eb_libnotify_notifier_withdraw (EB_NOTIFIER (self));

  G_OBJECT_CLASS (eb_libnotify_notifier_parent_class)->dispose (object);
}

static void
eb_libnotify_notifier_finalize (GObject *object)
{
  EbLibnotifyNotifier *self = EB_LIBNOTIFY_NOTIFIER (object);

  g_array_unref (self->items);

  G_OBJECT_CLASS (eb_libnotify_notifier_parent_class)->finalize (object);
}

static void
eb_libnotify_notifier_class_init (EbLibnotifyNotifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_libnotify_notifier_dispose;
  object_class->finalize = eb_libnotify_notifier_finalize;
}

static void
notifier_iface_init (EbNotifierInterface *iface)
{
  iface->tell = eb_libnotify_notifier_tell;
  iface->withdraw = eb_libnotify_notifier_withdraw;
  iface->dup_activation_token = eb_libnotify_notifier_dup_activation_token;
}

static void
eb_libnotify_notifier_init (EbLibnotifyNotifier *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (EbId));

  /* The name as people see it; the id stands in the desktop-entry hint. Only
   * remembered here: the bus is first asked when there is something to tell. */
  if (!notify_is_initted ())
    notify_init ("Egne Ben");
  self->watch = g_bus_watch_name (G_BUS_TYPE_SESSION,
                                  DAEMON_NAME,
                                  G_BUS_NAME_WATCHER_FLAGS_NONE,
                                  on_daemon_appeared_cb,
                                  on_daemon_vanished_cb,
                                  self,
                                  NULL);
}

/**
 * eb_libnotify_notifier_new:
 *
 * Tells through the desktop's notification daemon. There need not be one yet:
 * telling fails until #EbNotifier::available.
 *
 * Returns: (transfer full): a notifier
 */
EbNotifier *
eb_libnotify_notifier_new (void)
{
  return g_object_new (EB_TYPE_LIBNOTIFY_NOTIFIER, NULL);
}
