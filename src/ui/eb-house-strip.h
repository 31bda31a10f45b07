/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-house-holders.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Which keys somebody outside the house has, and what was said when they got them;
 * for a youth at the table with a button that takes one back. */
GtkWidget  *eb_house_strip_new (EbSession           *session,
                                EbBinder            *binder,
                                const EbHouseHolder *holder) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_house_strip_get_whom (GtkWidget *strip);
/* On its button; FALSE if there is none. */
gboolean eb_house_strip_focus (GtkWidget *strip);

G_END_DECLS
