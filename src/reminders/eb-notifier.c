/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-notifier.h"

G_DEFINE_INTERFACE (EbNotifier, eb_notifier, G_TYPE_OBJECT)

static void
eb_notifier_default_init (EbNotifierInterface *iface)
{
  GType type = G_TYPE_FROM_INTERFACE (iface);

  /**
   * EbNotifier::opened:
   * @self: the notifier
   * @item: (type gpointer): the #EbId of the date to open, only lent
   *
   * Somebody asked to see what the notice is about.
   */
  g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * EbNotifier::snoozed:
   * @self: the notifier
   * @item: (type gpointer): the #EbId to keep still for a week, only lent
   *
   * Somebody asked to be told later; emitted once for each item of the notice.
   */
  g_signal_new ("snoozed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * EbNotifier::available:
   * @self: the notifier
   *
   * Telling may work from now on: a notification daemon has come.
   */
  g_signal_new ("available", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * eb_notifier_tell:
 * @self: a notifier
 * @items: (array length=n_items): what is due; each once
 * @n_items: how many, at least one
 * @error: return location for a #GError of the notifier's own domain
 *
 * Shows one notice for all of @items, in words that tell a bystander nothing.
 * A notice that still stands is replaced; what it told of is told of again.
 *
 * Returns: %TRUE only when the notice was taken over by whoever shows it
 */
gboolean
eb_notifier_tell (EbNotifier *self,
                  const EbId *items,
                  gsize       n_items,
                  GError    **error)
{
  g_return_val_if_fail (EB_IS_NOTIFIER (self), FALSE);
  g_return_val_if_fail (items != NULL && n_items > 0, FALSE);

  return EB_NOTIFIER_GET_IFACE (self)->tell (self, items, n_items, error);
}

/**
 * eb_notifier_withdraw:
 * @self: a notifier
 *
 * Takes down the notice, if one stands. Nothing counts as acted upon by that.
 */
void
eb_notifier_withdraw (EbNotifier *self)
{
  g_return_if_fail (EB_IS_NOTIFIER (self));

  EB_NOTIFIER_GET_IFACE (self)->withdraw (self);
}

/**
 * eb_notifier_dup_activation_token:
 * @self: a notifier
 *
 * A compositor lets a window come to the front only with a token of the press
 * that asked for it. Valid while #EbNotifier::opened is emitted.
 *
 * Returns: (transfer full) (nullable): the token; %NULL where there is none
 */
char *
eb_notifier_dup_activation_token (EbNotifier *self)
{
  g_return_val_if_fail (EB_IS_NOTIFIER (self), NULL);

  if (EB_NOTIFIER_GET_IFACE (self)->dup_activation_token == NULL)
    return NULL;
  return EB_NOTIFIER_GET_IFACE (self)->dup_activation_token (self);
}
