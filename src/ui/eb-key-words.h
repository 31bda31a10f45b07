/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/* Keys in words. @whom: an account, or a contact's record. */

/* What they are called; "" if nobody knows them. */
char *eb_key_words_name (EbBinder   *binder,
                         const EbId *whom) G_GNUC_WARN_UNUSED_RESULT;
/* How it stands with one door: "has the key", "until 1 June 2027", "never". */
char *eb_key_words_stands (EbBinder   *binder,
                           const EbId *whom,
                           EbDoor      door) G_GNUC_WARN_UNUSED_RESULT;
/* All doors in one line: "Karim has a key to 5 doors until 1 June 2027". */
char *eb_key_words_summary (EbBinder   *binder,
                            const EbId *whom) G_GNUC_WARN_UNUSED_RESULT;
/* Who has a key to @door besides the youth: "Lone · Karim until 1 June 2027"; "" for nobody. */
char *eb_key_words_holders (EbBinder *binder,
                            EbDoor    door) G_GNUC_WARN_UNUSED_RESULT;
/* "A place to live, Education and Job". @doors: EB_DOOR_BIT()s. */
char *eb_key_words_doors (guint doors) G_GNUC_WARN_UNUSED_RESULT;
/* A line of the log, without its day: "Amira gave Karim the key to …". */
char *eb_key_words_entry (EbBinder   *binder,
                          EbKeyEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
/* The local day on which a line of the log was written. */
EbDate eb_key_words_day (EbKeyEntry *entry);

G_END_DECLS
