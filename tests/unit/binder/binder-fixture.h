/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

#define HOME_PASSWORD "four words of ours"
#define HOME_TODAY ((EbDate){ 2026, 11, 21 })

/* Who the tests know. Their accounts are made once for each program, since a
 * derivation costs far more than the rest of a test. */
typedef enum
{
  LONE,  /* foster mother, made the binder */
  AMIRA, /* the youth, born 14 May 2009 */
  MALTE, /* contact person, in no binder until a test asks him in */
  N_WHO,
} Who;

/**
 * Home:
 *
 * A binder about Amira with her and Lone at the table, at noon of HOME_TODAY.
 */
typedef struct
{
  char      *folder; /* NULL: in memory */
  char      *path;
  EbJournal *journal;
  EbRuleSet *rules;
  EbTable   *table;
  EbId       id;
  EbBinder  *binder;
} Home;

/* g_test_init() and libsodium. */
void home_init (int    *argc,
                char ***argv);
/* @on_disk: whether the journal is a file; for g_test_add(). */
void home_set_up (Home         *home,
                  gconstpointer on_disk);
void home_tear_down (Home         *home,
                     gconstpointer on_disk);
/* Everybody leaves, the file is closed and opened, and Lone and Amira are back. */
void home_restart (Home *home);
/* Reads the binder anew for those at the table. */
void home_reopen (Home *home);
void home_set_clock (EbDate day,
                     int    hour);

const EbAccount *home_account (Who who);
EbProfile       *home_profile (Who who) G_GNUC_WARN_UNUSED_RESULT;
/* Unlocked without a derivation; holds no door key yet. */
EbKeyring *home_keyring (Who who) G_GNUC_WARN_UNUSED_RESULT;
EbRuleSet *home_load_rules (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Stores the binder as Lone makes it, and seats nobody. */
void home_store (EbJournal *journal,
                 EbId      *id);
/* The same with Amira in it; both are at @table afterwards. */
void home_move_in (EbJournal       *journal,
                   EbTable         *table,
                   const EbRuleSet *rules,
                   EbId            *id);
/* At the table from now on; borrowed. */
EbSeat *home_sit (EbTable *table,
                  Who      who);
/* NULL if not at the table. */
EbSeat   *home_seat (Home *home,
                     Who   who);
EbPerson *home_person (Home *home,
                       Who   who);

/* Each fails the test if it is refused. */
EbGoal     *home_write_goal (Home       *home,
                             Who         who,
                             const char *text);
EbNote     *home_write_note (Home       *home,
                             Who         who,
                             EbGoal     *goal,
                             const char *text); /* borrowed */
EbDateItem *home_find_date (Home       *home,
                            const char *key); /* borrowed; NULL: none */
/* As payloads hold it, for those that a test writes by hand. */
GVariant *home_id_variant (const EbId *id);

#define HOME_ADD(name, func) g_test_add (name, Home, GINT_TO_POINTER (FALSE), home_set_up, func, home_tear_down)
#define HOME_ADD_ON_DISK(name, func) g_test_add (name, Home, GINT_TO_POINTER (TRUE), home_set_up, func, home_tear_down)

G_END_DECLS
