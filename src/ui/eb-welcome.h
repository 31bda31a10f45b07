/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbWelcome:
 *
 * First run: who is sitting here, the account, the binder, the recovery code,
 * the youth's own account. Signal "done" when the binder lies open in the
 * session. eb_welcome_invite() shows only the part where one more person gets
 * an account in the open binder.
 */
#define EB_TYPE_WELCOME (eb_welcome_get_type ())
G_DECLARE_FINAL_TYPE (EbWelcome, eb_welcome, EB, WELCOME, AdwBin)

EbWelcome *eb_welcome_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* One more account, given keys by @by, or by the youth at the table where only the
 * youth may; @actor: whose form it is. */
void eb_welcome_invite (EbWelcome *self,
                        EbSeat    *by,
                        EbActor    actor);
/* Who joined and has no key to any door yet, once it is done; NULL: nobody. */
const EbId *eb_welcome_get_keyless (EbWelcome *self);

G_END_DECLS
