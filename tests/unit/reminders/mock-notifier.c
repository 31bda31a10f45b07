/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mock-notifier.h"

#include <gio/gio.h>

static void notifier_iface_init (EbNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MockNotifier,
                               mock_notifier,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (EB_TYPE_NOTIFIER, notifier_iface_init))

static gboolean
mock_notifier_tell (EbNotifier *notifier,
                    const EbId *items,
                    gsize       n_items,
                    GError    **error)
{
  MockNotifier *self = (MockNotifier *) notifier;
  GArray       *notice = NULL;

  self->tries++;
  if (self->fail)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, "nobody there");
      return FALSE;
    }

  notice = g_array_new (FALSE, FALSE, sizeof (EbId));
  g_array_append_vals (notice, items, (guint) n_items);
  g_ptr_array_add (self->notices, notice);
  return TRUE;
}

static void
mock_notifier_withdraw (EbNotifier *notifier)
{
}

static void
mock_notifier_finalize (GObject *object)
{
  g_ptr_array_unref (((MockNotifier *) object)->notices);

  G_OBJECT_CLASS (mock_notifier_parent_class)->finalize (object);
}

static void
mock_notifier_class_init (MockNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mock_notifier_finalize;
}

static void
notifier_iface_init (EbNotifierInterface *iface)
{
  iface->tell = mock_notifier_tell;
  iface->withdraw = mock_notifier_withdraw;
}

static void
mock_notifier_init (MockNotifier *self)
{
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

MockNotifier *
mock_notifier_new (void)
{
  return g_object_new (mock_notifier_get_type (), NULL);
}

guint
mock_notifier_count (MockNotifier *self,
                     const EbId   *item)
{
  guint n = 0;

  for (guint i = 0; i < self->notices->len; i++)
    {
      GArray *notice = g_ptr_array_index (self->notices, i);

      for (guint j = 0; j < notice->len; j++)
        n += eb_id_equal (&g_array_index (notice, EbId, j), item) ? 1 : 0;
    }

  return n;
}
