/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-fold.h"
#include "eb-key-entry-private.h"

G_BEGIN_DECLS

#define EB_ALL_DOORS (EB_DOOR_BIT (EB_N_DOORS) - 1)
/* All that somebody but the youth can have a key to. */
#define EB_SHARED_DOORS (EB_ALL_DOORS & ~EB_DOOR_BIT (EB_DOOR_ROOM))

/* --- eb-binder-keys.c: how it stands ----------------------------------------- */

/* The doors (EB_DOOR_BIT()s) that are open to @person (nullable: a stranger) on the
 * day of the keys. */
guint eb_binder_get_readable (EbBinder *self,
                              EbPerson *person);
/* Whether @person may ever have held that door's key, so that they could hand it on. */
gboolean eb_binder_may_have_held (EbBinder *self,
                                  EbPerson *person,
                                  EbDoor    door);
/* The person or contact that is meant: a contact with an account is that account. */
EbId  eb_binder_find_whom (EbBinder   *self,
                           const EbId *whom);
EbTie eb_binder_get_tie_of (EbBinder   *self,
                            const EbId *whom);

/* --- eb-binder-keys-hold.c: which keys those at the table hold ---------------------- */

/* Out of the grants made to @seat. */
gboolean eb_binder_take_keys (EbBinder *self,
                              EbSeat   *seat,
                              GError  **error);
/* After the pins are known: drops keys that were not granted by who could. */
gboolean eb_binder_verify_keys (EbBinder *self,
                                EbSeat   *seat,
                                GError  **error);
/* Drops the keys of doors that are not open to whoever holds them. Whether the
 * table has lost one altogether. */
gboolean eb_binder_shut_doors (EbBinder *self);
/* The same since then, verified at once. */
gboolean eb_binder_take_new_keys (EbBinder *self,
                                  GError  **error);
/* Those at the table take what was granted to them in @batch. */
void eb_binder_share_grants (EbBinder      *self,
                             const EbBatch *batch);
/* Before @by writes: takes what others, or another window, have granted since. */
gboolean eb_binder_renew_keys (EbBinder *self,
                               EbSeat   *by,
                               GError  **error);

/* --- eb-binder-keys-settle.c: keys follow consent ----------------------------------- */

/* Makes and grants what follows from what was said, for those doors that somebody
 * at the table may read, and stores it. */
gboolean eb_binder_settle_keys (EbBinder *self,
                                GError  **error);
/* The same, saying only in the log that it could not be done. */
void eb_binder_follow_day (EbBinder *self);
/* The same, into a batch that says more. */
gboolean eb_binder_settle_into (EbBinder *self,
                                EbWriter *writer,
                                GError  **error);

/* --- eb-fold-keys.c ------------------------------------------------------------------ */

/* Somebody was asked in. */
void eb_binder_log_pin (EbBinder      *self,
                        const EbEntry *entry,
                        EbPerson      *person,
                        const char    *name);
/* Whether @person, who is NULL before there is one, may say what the binder is
 * about: ages follow from it, and keys from ages. */
gboolean eb_binder_may_correct (EbPerson *person);
/* The names of those doors (EB_DOOR_BIT()s) as an "as"; floating. */
GVariant *eb_binder_doors_variant (guint doors) G_GNUC_WARN_UNUSED_RESULT;
EbPerson *eb_binder_find_corrector (EbBinder *self,
                                    EbSeat   *by,
                                    GError  **error);

G_END_DECLS
