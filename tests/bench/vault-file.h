/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

/* Files for the benchmarks. Every account has this password. */
#define BENCH_PASSWORD "a bench password"
#define BENCH_YOUTH "Amira"
#define BENCH_ADULT "Lone"

/* Any failure in these ends the program with the reason. */
EbJournal *bench_open_file (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* A new account, seated; nothing is stored. */
EbAccount *bench_make_account (EbTable    *table,
                               const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Unlocks the file's adult and the first binder's youth. */
void       bench_sit_down (EbTable   *table,
                           EbJournal *journal);
EbSeat    *bench_get_seat (EbTable    *table,
                           const char *name); /* borrowed */
EbRuleSet *bench_load_rules (void) G_GNUC_WARN_UNUSED_RESULT;
/* The binder of %BENCH_YOUTH: the first one that was made. */
void bench_find_binder (EbJournal *journal,
                        EbTable   *table,
                        EbId      *id);
int  bench_number (const char *argument);
void bench_check (gboolean ok,
                  GError **error);

G_END_DECLS
