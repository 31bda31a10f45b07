/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-table.h"

G_BEGIN_DECLS

/**
 * EbPasswordPage:
 *
 * One account and its password. Signals: "unlocked" with the #EbSeat, which
 * then is at the table; "forgotten", the person asks for another way in.
 */
#define EB_TYPE_PASSWORD_PAGE (eb_password_page_get_type ())
G_DECLARE_FINAL_TYPE (EbPasswordPage, eb_password_page, EB, PASSWORD_PAGE, AdwBin)

void eb_password_page_show (EbPasswordPage  *self,
                            EbTable         *table,
                            const EbAccount *account);
/* Whose it is, borrowed; NULL before eb_password_page_show(). */
const EbAccount *eb_password_page_get_account (EbPasswordPage *self);
/* Empties the password and gives up a try that is under way. */
void eb_password_page_forget (EbPasswordPage *self);
/* Shows again how long to wait. By itself every second while there is a wait. */
void eb_password_page_update_wait (EbPasswordPage *self);

G_END_DECLS
