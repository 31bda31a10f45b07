/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-journal.h"

G_BEGIN_DECLS

/**
 * EbSeat:
 *
 * An unlocked account "at the table". Properties: "name".
 */
#define EB_TYPE_SEAT (eb_seat_get_type ())
G_DECLARE_FINAL_TYPE (EbSeat, eb_seat, EB, SEAT, GObject)

EbSeat     *eb_seat_new (EbKeyring *keyring) G_GNUC_WARN_UNUSED_RESULT;
EbKeyring  *eb_seat_get_keyring (EbSeat *self);
const EbId *eb_seat_get_account (EbSeat *self);
const char *eb_seat_get_name (EbSeat *self);

/**
 * EbTable:
 *
 * Who is unlocked at this machine now: a #GListModel of #EbSeat.
 */
#define EB_TYPE_TABLE (eb_table_get_type ())
G_DECLARE_FINAL_TYPE (EbTable, eb_table, EB, TABLE, GObject)

EbTable *eb_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
EbSeat  *eb_table_find (EbTable    *self,
                        const EbId *account); /* borrowed; NULL if not at the table */
void     eb_table_seat (EbTable *self,
                        EbSeat  *seat);
/* Wipes the seat's keys, then takes it off the list. */
void eb_table_leave (EbTable *self,
                     EbSeat  *seat);
void eb_table_lock_all (EbTable *self);

/* Seconds to wait before @account may try again: 0 for the first three tries,
 * then 2, 4, 8 ... up to 60 after each wrong one. Kept while the program runs. */
guint eb_table_get_wait (EbTable    *self,
                         const EbId *account);

/* Unlocks in a worker thread and seats the account. Errors: EB_VAULT_ERROR. */
void    eb_table_unlock_async (EbTable            *self,
                               const EbAccount    *account,
                               const EbSecret     *password,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
EbSeat *eb_table_unlock_finish (EbTable      *self,
                                GAsyncResult *result,
                                GError      **error); /* (transfer full) */

/* "Glemt adgangskode": opens with the recovery code, seals with the new
 * password, stores it in @journal and seats the account. */
void    eb_table_recover_async (EbTable            *self,
                                EbJournal          *journal,
                                const EbAccount    *account,
                                const EbSecret     *code,
                                const EbSecret     *new_password,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
EbSeat *eb_table_recover_finish (EbTable      *self,
                                 GAsyncResult *result,
                                 GError      **error); /* (transfer full) */

/**
 * EbNewAccount:
 *
 * A freshly made account that nothing has stored yet: #account, its #seat, and
 * the #recovery code to show once.
 */
typedef struct
{
  EbAccount *account;
  EbSeat    *seat;
  EbSecret  *recovery;
} EbNewAccount;

void eb_new_account_free (EbNewAccount *made);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbNewAccount, eb_new_account_free)

/* Makes the keys and the recovery code in a worker thread. Stores nothing. */
void          eb_new_account_async (const char         *name,
                                    const EbSecret     *password,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
EbNewAccount *eb_new_account_finish (GAsyncResult *result,
                                     GError      **error);

G_END_DECLS
