/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-case.h"
#include "eb-date-item.h"
#include "eb-goal.h"
#include "eb-table.h"

G_BEGIN_DECLS

typedef enum
{
  EB_BINDER_ERROR_NOT_ALLOWED, /* that is for somebody else to do */
  EB_BINDER_ERROR_NO_DOOR,     /* nobody at the table holds that door's key */
  EB_BINDER_ERROR_REASON,      /* a reason is asked for */
  EB_BINDER_ERROR_DATE,        /* the date makes no sense here */
  EB_BINDER_ERROR_UNTRUSTED,   /* the binder's own keys do not match what is pinned */
} EbBinderError;

#define EB_BINDER_ERROR (eb_binder_error_quark ())
GQuark eb_binder_error_quark (void);

/**
 * EbBinderName:
 *
 * A binder that an account may open, for choosing.
 */
typedef struct
{
  EbId  id;
  char *youth;
} EbBinderName;

void eb_binder_name_free (EbBinderName *name);

/* The binders that @seat holds keys to. (element-type EbBinderName) */
GPtrArray *eb_binder_list (EbJournal *journal,
                           EbSeat    *seat,
                           GError   **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * EbBinder:
 *
 * One youth's binder, open for those at the table. Properties: "youth-name",
 * "rhythm", "today". All lists are live.
 */
#define EB_TYPE_BINDER (eb_binder_get_type ())
G_DECLARE_FINAL_TYPE (EbBinder, eb_binder, EB, BINDER, GObject)

/* Makes a binder with all its doors' keys and stores it, together with
 * @account when that is new (first run) or NULL. A youth's room is made
 * with it when @by is the youth. Returns its id in @id. */
gboolean eb_binder_create (EbJournal       *journal,
                           EbSeat          *by,
                           const EbAccount *account,
                           const EbProfile *profile,
                           const char      *youth_name,
                           const EbCase    *facts,
                           EbId            *id,
                           GError         **error);

/* Opens for everyone at @table who has keys. @rules must outlive it. */
EbBinder *eb_binder_open (EbJournal       *journal,
                          EbTable         *table,
                          const EbId      *id,
                          const EbRuleSet *rules,
                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;

const EbId      *eb_binder_get_id (EbBinder *self);
const char      *eb_binder_get_youth_name (EbBinder *self);
const EbCase    *eb_binder_get_case (EbBinder *self);
EbDate           eb_binder_get_today (EbBinder *self);
const EbRuleSet *eb_binder_get_rules (EbBinder *self);
GListModel      *eb_binder_get_people (EbBinder *self); /* of EbPerson */
GListModel      *eb_binder_get_goals (EbBinder *self);  /* of EbGoal, in the order they were made */
GListModel      *eb_binder_get_dates (EbBinder *self);  /* of EbDateItem, by date */
EbPerson        *eb_binder_find_person (EbBinder   *self,
                                        const EbId *account); /* borrowed */
EbPerson        *eb_binder_get_youth (EbBinder *self);        /* NULL until the youth has an account */
EbGoal          *eb_binder_find_goal (EbBinder   *self,
                                      const EbId *record);
gboolean         eb_binder_has_room (EbBinder *self); /* somebody at the table holds the room's key */
/* Revisions that could not be opened or that somebody's chain misses. */
guint eb_binder_get_broken (EbBinder *self);
guint eb_binder_get_missing (EbBinder *self);

/* The agreed rhythm: months, with whom and why as they wrote it. */
EbRhythm    eb_binder_get_rhythm (EbBinder *self);
const char *eb_binder_get_rhythm_with (EbBinder *self);
const char *eb_binder_get_rhythm_why (EbBinder *self);

/* --- Commands: each is on the disk when it returns TRUE ----------------- */

/* Stores a new account with keys to every door but the room, given by @by. */
gboolean eb_binder_add_person (EbBinder        *self,
                               EbSeat          *by,
                               const EbAccount *account,
                               const EbProfile *profile,
                               GError         **error);
/* Makes the room's key if the youth, unlocked as @youth, has none yet. */
gboolean eb_binder_ensure_room (EbBinder *self,
                                EbSeat   *youth,
                                GError  **error);
gboolean eb_binder_set_profile (EbBinder        *self,
                                EbSeat          *by,
                                const EbProfile *profile,
                                GError         **error);
/* Corrects what the binder is about. Errors: EB_CASE_ERROR, EB_TEXT_ERROR. */
gboolean eb_binder_set_case (EbBinder     *self,
                             EbSeat       *by,
                             const char   *youth_name,
                             const EbCase *facts,
                             GError      **error);
/* A youth's is a goal, an adult's a suggestion. */
EbGoal  *eb_binder_write_goal (EbBinder   *self,
                               EbSeat     *by,
                               EbDoor      door,
                               const char *text,
                               GError    **error); /* borrowed */
gboolean eb_binder_take_over_goal (EbBinder   *self,
                                   EbSeat     *by,
                                   EbGoal     *goal,
                                   const char *text,
                                   GError    **error);
gboolean eb_binder_join_goal (EbBinder *self,
                              EbSeat   *by,
                              EbGoal   *goal,
                              GError  **error);
/* Sends a note; the draft at the same place goes with it. */
gboolean eb_binder_write_note (EbBinder   *self,
                               EbSeat     *by,
                               EbGoal     *goal,
                               const char *text,
                               GError    **error);
/* @on: see #EbClosing. A reason is required but for held. */
gboolean eb_binder_close_date (EbBinder   *self,
                               EbSeat     *by,
                               EbDateItem *item,
                               EbCloseHow  how,
                               EbDate      on,
                               const char *reason,
                               GError    **error);
gboolean eb_binder_set_rhythm (EbBinder   *self,
                               EbSeat     *by,
                               int         months,
                               const char *with,
                               const char *why,
                               GError    **error);
/* What @by is typing about @goal; "" or NULL drops it. */
gboolean eb_binder_save_draft (EbBinder   *self,
                               EbSeat     *by,
                               EbGoal     *goal,
                               const char *text,
                               GError    **error);
char    *eb_binder_load_draft (EbBinder *self,
                               EbSeat   *by,
                               EbGoal   *goal,
                               GError  **error) G_GNUC_WARN_UNUSED_RESULT; /* NULL without error: none */

/* --- Upkeep ------------------------------------------------------------ */

/* Checks the author's signature of a note, if that has not been done. */
EbTrust eb_binder_check_note (EbBinder *self,
                              EbNote   *note);
/* Recomputes the dates for today (at midnight, after a wake-up, after the clock
 * was set) and writes the alarms. */
gboolean eb_binder_refresh_dates (EbBinder *self,
                                  GError  **error);

G_END_DECLS
