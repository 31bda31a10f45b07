/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-notices.h"

#include <glib/gi18n.h>

#include "eb-scheduler.h"

#define NOTIFICATION_DAEMON "org.freedesktop.Notifications"

struct _EbNotices
{
  AdwBin parent_instance;

  EbJournal   *journal;
  EbScheduler *scheduler; /* only while no daemon does the telling */
  GArray      *items;     /* of EbId: what the notice is about */
  guint        daemon_watch;

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel    *words_label;
};

static void eb_notices_notifier_init (EbNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EbNotices, eb_notices, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (EB_TYPE_NOTIFIER, eb_notices_notifier_init))

static gboolean
has_item (EbNotices  *self,
          const EbId *item)
{
  for (guint i = 0; i < self->items->len; i++)
    if (eb_id_equal (&g_array_index (self->items, EbId, i), item))
      return TRUE;
  return FALSE;
}

static gboolean
eb_notices_tell (EbNotifier *notifier,
                 const EbId *items,
                 gsize       n_items,
                 GError    **error)
{
  EbNotices       *self = EB_NOTICES (notifier);
  g_autofree char *words = NULL;

  for (gsize i = 0; i < n_items; i++)
    if (!has_item (self, &items[i]))
      g_array_append_val (self->items, items[i]);
  words = g_strdup_printf (ngettext ("%u date to look at", "%u dates to look at", self->items->len), self->items->len);
  gtk_label_set_label (self->words_label, words);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return TRUE;
}

static void
eb_notices_withdraw (EbNotifier *notifier)
{
  EbNotices *self = EB_NOTICES (notifier);

  g_array_set_size (self->items, 0);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
eb_notices_notifier_init (EbNotifierInterface *iface)
{
  iface->tell = eb_notices_tell;
  iface->withdraw = eb_notices_withdraw;
}

static void
on_open_clicked_cb (EbNotices *self)
{
  const EbId item = g_array_index (self->items, EbId, 0);

  eb_notices_withdraw (EB_NOTIFIER (self));
  g_signal_emit_by_name (self, "opened", &item);
}

static void
on_snooze_clicked_cb (EbNotices *self)
{
  g_autoptr (GArray) items = g_array_copy (self->items);

  eb_notices_withdraw (EB_NOTIFIER (self));
  for (guint i = 0; i < items->len; i++)
    g_signal_emit_by_name (self, "snoozed", &g_array_index (items, EbId, i));
}

/* The background service tells now; the window keeps still. */
static void
on_daemon_appeared_cb (GDBusConnection *connection,
                       const char      *name,
                       const char      *owner,
                       gpointer         user_data)
{
  g_clear_object (&EB_NOTICES (user_data)->scheduler);
}

static void
on_daemon_vanished_cb (GDBusConnection *connection,
                       const char      *name,
                       gpointer         user_data)
{
  EbNotices *self = user_data;

  if (self->scheduler == NULL)
    self->scheduler = eb_scheduler_new (self->journal, EB_NOTIFIER (self));
  eb_scheduler_look (self->scheduler);
}

static void
stop (EbNotices *self)
{
  g_clear_handle_id (&self->daemon_watch, g_bus_unwatch_name);
  g_clear_object (&self->scheduler);
}

/* The scheduler holds on to whom it tells: once the window is gone it has to be
 * let go of here, or neither would ever end. */
static void
eb_notices_unroot (GtkWidget *widget)
{
  stop (EB_NOTICES (widget));

  GTK_WIDGET_CLASS (eb_notices_parent_class)->unroot (widget);
}

static void
eb_notices_dispose (GObject *object)
{
  EbNotices *self = EB_NOTICES (object);

  stop (self);
  g_clear_object (&self->journal);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_NOTICES);

  G_OBJECT_CLASS (eb_notices_parent_class)->dispose (object);
}

static void
eb_notices_finalize (GObject *object)
{
  g_clear_pointer (&EB_NOTICES (object)->items, g_array_unref);

  G_OBJECT_CLASS (eb_notices_parent_class)->finalize (object);
}

static void
eb_notices_class_init (EbNoticesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eb_notices_dispose;
  object_class->finalize = eb_notices_finalize;
  widget_class->unroot = eb_notices_unroot;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, EbNotices, revealer);
  gtk_widget_class_bind_template_child (widget_class, EbNotices, words_label);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_snooze_clicked_cb);
}

static void
eb_notices_init (EbNotices *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (EbId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_notices_watch:
 * @self: the notices
 * @journal: whose alarms to tell of
 *
 * From now on tells what is due whenever nobody else on the bus can.
 */
void
eb_notices_watch (EbNotices *self,
                  EbJournal *journal)
{
  g_return_if_fail (EB_IS_NOTICES (self));
  g_return_if_fail (self->daemon_watch == 0);

  g_set_object (&self->journal, journal);
  self->daemon_watch = g_bus_watch_name (G_BUS_TYPE_SESSION, NOTIFICATION_DAEMON, G_BUS_NAME_WATCHER_FLAGS_NONE, on_daemon_appeared_cb, on_daemon_vanished_cb, self, NULL);
}

/**
 * eb_notices_look:
 * @self: the notices
 */
void
eb_notices_look (EbNotices *self)
{
  g_return_if_fail (EB_IS_NOTICES (self));

  if (self->scheduler != NULL)
    eb_scheduler_look (self->scheduler);
}
