/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "binder-fixture.h"
#include "eb-binder-money.h"

G_BEGIN_DECLS

/* What the tests of money do and look at; HOME_TODAY is a Saturday, and Amira is 17. */

#define MONEY_DAY(month, day) ((EbDate){ 2026, (month), (day) })
/* Per week at 16 and above, by the newest table. */
#define MONEY_RATE G_GINT64_CONSTANT (29100)

void money_set_up (Home         *home,
                   gconstpointer on_disk);
/* Reads the binder anew; every row is another one then. */
void money_reopen (Home *home);
/* Somebody else's keyring at the table, with the binder read anew. */
void money_leave (Home *home,
                  Who   who);
void money_sit_down (Home *home,
                     Who   who);

/* Each fails the test if it is refused. */
/* Fridays, handed out. */
void money_plan (Home        *home,
                 Who          who,
                 EbLedgerKind kind,
                 EbDate       from);
void money_own_rate (Home        *home,
                     Who          who,
                     EbLedgerKind kind,
                     EbDate       from,
                     EbAmount     weekly);
/* By Lone, of that payday, on that day. */
EbLedgerRow *money_pay (Home        *home,
                        EbLedgerKind kind,
                        EbDate       due,
                        EbAmount     amount); /* borrowed */
EbLedgerRow *money_correct (Home        *home,
                            Who          who,
                            EbLedgerRow *row,
                            EbAmount     amount); /* borrowed */
void         money_answer (Home        *home,
                           Who          who,
                           EbLedgerRow *row,
                           EbAnswer     answer);
EbSaving    *money_save_for (Home       *home,
                             const char *title); /* borrowed */

EbLedgerRow *money_nth (Home        *home,
                        EbLedgerKind kind,
                        guint        n); /* borrowed */
EbAmount     money_owed (Home        *home,
                         EbLedgerKind kind);
/* All that can be read of it. */
char *money_describe (Home *home) G_GNUC_WARN_UNUSED_RESULT;
/* The rows of a book, each as "21.11 payout 29100 yes", newest first. */
void money_assert_book (Home        *home,
                        EbLedgerKind kind,
                        const char  *expected);

#define MONEY_ADD(name, func) g_test_add (name, Home, GINT_TO_POINTER (FALSE), money_set_up, func, home_tear_down)
#define MONEY_ADD_ON_DISK(name, func) g_test_add (name, Home, GINT_TO_POINTER (TRUE), money_set_up, func, home_tear_down)

G_END_DECLS
