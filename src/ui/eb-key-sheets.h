/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Sheets in which the youth decides about keys. @whom: an account, or a contact's
 * record; @doors: EB_DOOR_BIT()s that are ticked at first. */

/* @whom: NULL: it is asked who gets the key. */
void eb_key_sheet_give (EbSession  *session,
                        GtkWidget  *over,
                        const EbId *whom,
                        guint       doors);
/* Given before an age at which it is asked again: the same once more. */
void eb_key_sheet_renew (EbSession  *session,
                         GtkWidget  *over,
                         const EbId *whom,
                         guint       doors);
void eb_key_sheet_take_back (EbSession  *session,
                             GtkWidget  *over,
                             const EbId *whom,
                             guint       doors);
/* An adult of the house does not live or work here any more. */
void eb_key_sheet_left (EbSession *session,
                        GtkWidget *over,
                        EbPerson  *person);
/* What was agreed about one key, with a way to take it back. */
void eb_key_sheet_show (EbSession  *session,
                        GtkWidget  *over,
                        const EbId *whom,
                        EbDoor      door);
/* TRUE: the youth sits at the table. Else a sheet says who decides. */
gboolean eb_key_sheet_is_for_youth (EbSession *session,
                                    GtkWidget *over);

G_END_DECLS
