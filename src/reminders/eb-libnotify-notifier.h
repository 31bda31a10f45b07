/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-notifier.h"

G_BEGIN_DECLS

#define EB_TYPE_LIBNOTIFY_NOTIFIER (eb_libnotify_notifier_get_type ())
G_DECLARE_FINAL_TYPE (EbLibnotifyNotifier, eb_libnotify_notifier, EB, LIBNOTIFY_NOTIFIER, GObject)

EbNotifier *eb_libnotify_notifier_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
