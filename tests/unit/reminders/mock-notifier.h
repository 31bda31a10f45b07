/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-notifier.h"

G_BEGIN_DECLS

/**
 * MockNotifier:
 * @fail: nobody can be told
 * @tries: how often somebody was to be told
 * @notices: (element-type GArray): one array of #EbId for each notice shown
 */
typedef struct
{
  GObject    parent_instance;
  gboolean   fail;
  guint      tries;
  GPtrArray *notices;
} MockNotifier;

typedef struct
{
  GObjectClass parent_class;
} MockNotifierClass;

GType         mock_notifier_get_type (void);
MockNotifier *mock_notifier_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* How many notices told of @item. */
guint mock_notifier_count (MockNotifier *self,
                           const EbId   *item);

G_END_DECLS
