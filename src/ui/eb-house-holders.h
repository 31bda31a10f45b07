/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbHouseHolder:
 * @whom: an account, or a contact's record
 * @name: what they are called
 * @who: "contact person", "aunt"; may be ""
 * @ink: the nick of their ink
 * @is_youth: it is the youth's own house
 * @outside: does not live or work where the youth lives
 * @doors: EB_DOOR_BIT()s that are open to them today
 * @ask_again: something of it is to be asked again
 *
 * Somebody who may come in through a door.
 */
typedef struct
{
  EbId     whom;
  char    *name;
  char    *who;
  char    *ink;
  gboolean is_youth;
  gboolean outside;
  guint    doors;
  gboolean ask_again;
} EbHouseHolder;

/* The youth first, then those with an account, then the others; those without any
 * key are there, too. (element-type EbHouseHolder) */
GPtrArray *eb_house_holders_list (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
/* "Karim, contact person, has the key until 1 June 2027". */
char *eb_house_holder_word (const EbHouseHolder *holder,
                            EbBinder            *binder,
                            EbDoor               door) G_GNUC_WARN_UNUSED_RESULT;
/* "Karim, contact person". */
char *eb_house_holder_name (const EbHouseHolder *holder) G_GNUC_WARN_UNUSED_RESULT;
/* What the youth said when they gave the newest of the keys in force: "You gave it on
 * 3 November 2026: “…”"; "" if nothing is known. */
char *eb_house_holder_given (const EbHouseHolder *holder,
                             EbBinder            *binder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
