/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-rates.h"

G_BEGIN_DECLS

/**
 * EbTeller:
 * @goals: name in the story to EbGoal
 * @today: the day that the story's days are counted from
 *
 * What is needed while the demo's story is told into a binder.
 */
typedef struct
{
  EbJournal  *journal;
  EbTable    *table;
  EbRuleSet  *rules;
  EbTaskSet  *tasks;
  EbRates    *rates;
  EbBinder   *binder;
  EbSeat     *amira;
  EbSeat     *lone;
  EbSeat     *karim; /* NULL until Amira asks him in */
  GHashTable *goals;
  EbDate      today;
} EbTeller;

/* What a line of the story does to the binder. @parts: what stood between the
 * bars: the event, who, and what that event needs. */
typedef gboolean (*EbTellFunc) (EbTeller *teller,
                                EbSeat   *who,
                                EbGoal   *goal,
                                char    **parts,
                                GError  **error);

/**
 * EbTellEvent:
 * @about_goal: the third part names a goal
 * @parts: how many there are at least
 */
typedef struct
{
  const char *event;
  EbTellFunc  tell;
  gboolean    about_goal;
  guint       parts;
} EbTellEvent;

/* Those of eb-demo-life.c and eb-demo-money.c; the last one has no event. */
extern const EbTellEvent eb_demo_life_events[];
extern const EbTellEvent eb_demo_money_events[];

void eb_teller_set_time (EbTeller *teller,
                         int       days,
                         int       minutes);
/* @chapter: a group of the story */
gboolean eb_teller_tell (EbTeller   *teller,
                         GKeyFile   *story,
                         const char *chapter,
                         GError    **error);

/* What stood between the bars; "" after the last one. */
const char *eb_teller_part (char **parts,
                            guint  index);
/* An account that is not stored yet, unlocked. */
EbAccount *eb_teller_make_account (const char *name,
                                   const char *password,
                                   EbSeat    **seat,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
