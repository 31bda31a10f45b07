/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbUnlock:
 *
 * The calm screen with the accounts on this machine. Who is already at the
 * table is shown so. Signals: "seated" (the session has a binder open),
 * "cancelled" (back to the open binder, only offered when there is one).
 */
#define EB_TYPE_UNLOCK (eb_unlock_get_type ())
G_DECLARE_FINAL_TYPE (EbUnlock, eb_unlock, EB, UNLOCK, AdwBin)

EbUnlock *eb_unlock_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Reads the accounts again and empties the password. */
void eb_unlock_refresh (EbUnlock *self);

G_END_DECLS
