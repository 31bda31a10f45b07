/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbContactSheet:
 *
 * A small window about somebody around the youth: all that is written of them, how
 * it stands with keys, and what the youth can do about it.
 */
#define EB_TYPE_CONTACT_SHEET (eb_contact_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EbContactSheet, eb_contact_sheet, EB, CONTACT_SHEET, AdwWindow)

void eb_contact_sheet_present (EbSession *session,
                               EbContact *contact,
                               GtkWidget *over);

G_END_DECLS
