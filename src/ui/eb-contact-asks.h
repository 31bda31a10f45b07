/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Sheets over the window that ask the youth about the people around them. */

/* Somebody new (@contact is NULL), or other words of somebody. */
void eb_contact_ask_words (EbSession *session,
                           EbContact *contact,
                           GtkWidget *over);
/* Whether to take them out of the circle. */
void eb_contact_ask_remove (EbSession *session,
                            EbContact *contact,
                            GtkWidget *over);
/* The youth at the table, who alone may say; NULL: the youth is not there. */
EbSeat *eb_contact_find_youth (EbSession *session);

G_END_DECLS
