/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* "Den jeg ringer til, hvis det hele vælter": name and number, large, to ring or to
 * copy; where nobody is chosen, how to choose (action "book.page" 'people'). */
void eb_call_sheet_present (EbSession *session,
                            GtkWidget *over);

G_END_DECLS
