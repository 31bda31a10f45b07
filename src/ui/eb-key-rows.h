/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbKeyRow:
 *
 * A row for somebody with or without an account: who they are, how many doors they
 * have a key to and, opened, each door with how it stands and what the youth can do.
 */
#define EB_TYPE_KEY_ROW (eb_key_row_get_type ())
G_DECLARE_FINAL_TYPE (EbKeyRow, eb_key_row, EB, KEY_ROW, AdwExpanderRow)

/* @whom: an account, or a contact's record. @role: in words, or "". */
GtkWidget  *eb_key_row_new (EbSession  *session,
                            const EbId *whom,
                            const char *role);
const EbId *eb_key_row_get_whom (EbKeyRow *self);

/* A title and a line under it, neither of them markup. */
GtkWidget *eb_key_plain_row_new (const char *title,
                                 const char *subtitle);

G_END_DECLS
