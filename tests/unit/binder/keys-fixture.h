/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "binder-fixture.h"

G_BEGIN_DECLS

#define NO_DAY ((EbDate){ 0 })
#define BIT(door) EB_DOOR_BIT (EB_DOOR_##door)

/* @who is asked in, by Amira. Each of these fails the test if it is refused. */
void keys_ask_in (Home  *home,
                  Who    who,
                  EbRole role);
void keys_give (Home  *home,
                Who    who,
                guint  doors,
                EbDate from,
                EbDate until);
void keys_take_back (Home       *home,
                     Who         who,
                     guint       doors,
                     const char *words);
/* A goal behind @door, by @who. */
void keys_write (Home       *home,
                 Who         who,
                 EbDoor      door,
                 const char *text);
/* The same in the Entré. */
void keys_write_entry (Home       *home,
                       Who         who,
                       const char *text);
/* Whether @text stands in a row that @who can open, with every grant that was ever
 * made to them and without any program's good manners. */
gboolean keys_can_read (Home       *home,
                        Who         who,
                        const char *text);
/* The same of every row: those behind @doors open, and no others do. */
void keys_assert_reads (Home *home,
                        Who   who,
                        guint doors);
/* All leave, and these open the binder. */
void keys_open_for (Home *home,
                    Who   who,
                    Who   other); /* N_WHO: nobody */
/* The doors that the program shows to those at the table. */
guint keys_list_doors (Home *home);
/* The generation that @who, at the table, would write with; 0: none. */
guint           keys_get_generation (Home  *home,
                                     Who    who,
                                     EbDoor door);
EbConsentStands keys_stands (Home  *home,
                             Who    who,
                             EbDoor door);

G_END_DECLS
