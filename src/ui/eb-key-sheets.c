/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-sheets.h"

/**
 * eb_key_sheet_give:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: (nullable): an account or a contact's record; %NULL: it is asked
 * @doors: EB_DOOR_BIT()s that are ticked at first
 */
void
eb_key_sheet_give (EbSession  *session,
                   GtkWidget  *over,
                   const EbId *whom,
                   guint       doors)
{
}

/**
 * eb_key_sheet_renew:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account or a contact's record
 * @doors: EB_DOOR_BIT()s that are ticked at first
 */
void
eb_key_sheet_renew (EbSession  *session,
                    GtkWidget  *over,
                    const EbId *whom,
                    guint       doors)
{
}

/**
 * eb_key_sheet_take_back:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account or a contact's record
 * @doors: EB_DOOR_BIT()s that are ticked at first
 */
void
eb_key_sheet_take_back (EbSession  *session,
                        GtkWidget  *over,
                        const EbId *whom,
                        guint       doors)
{
}

/**
 * eb_key_sheet_left:
 * @session: what the window works on
 * @over: a widget of the window
 * @person: an adult of the house
 */
void
eb_key_sheet_left (EbSession *session,
                   GtkWidget *over,
                   EbPerson  *person)
{
}

/**
 * eb_key_sheet_show:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account or a contact's record
 * @door: the door
 */
void
eb_key_sheet_show (EbSession  *session,
                   GtkWidget  *over,
                   const EbId *whom,
                   EbDoor      door)
{
}
