/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "eb-id.h"

G_BEGIN_DECLS

/**
 * EbNotifier:
 *
 * The port through which somebody is told. Tests use one of their own.
 * Signals: "opened" (#EbId *item), "snoozed" (#EbId *item),
 * "available" (a notification daemon has come).
 */
#define EB_TYPE_NOTIFIER (eb_notifier_get_type ())
G_DECLARE_INTERFACE (EbNotifier, eb_notifier, EB, NOTIFIER, GObject)

struct _EbNotifierInterface
{
  GTypeInterface parent_iface;

  gboolean (*tell) (EbNotifier *self, const EbId *items, gsize n_items, GError **error);
  void (*withdraw) (EbNotifier *self);
  char *(*dup_activation_token) (EbNotifier *self); /* may be NULL */
};

/* One notice for all of @items, in neutral words. FALSE: nobody was told. */
gboolean eb_notifier_tell (EbNotifier *self,
                           const EbId *items,
                           gsize       n_items,
                           GError    **error);
void     eb_notifier_withdraw (EbNotifier *self);
/* While "opened" is emitted: what lets a window come to the front, or NULL. */
char *eb_notifier_dup_activation_token (EbNotifier *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
