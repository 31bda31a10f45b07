/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-id.h"

G_BEGIN_DECLS

/* Starts or raises the window at the date @item. @token may be NULL. */
void eb_window_call_open_date (GDBusConnection *connection,
                               const EbId      *item,
                               const char      *token);

G_END_DECLS
