/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-rates.h"

G_BEGIN_DECLS

/**
 * EbSession:
 *
 * What the window works on: the journal, the table and the binder that lies
 * open. Properties: "binder" (NULL while nobody is at the table), "pen". The signal
 * "leaving" comes before somebody's keys are wiped, so that what they were
 * typing can still be kept; "locking" after it when everybody leaves, so that
 * the window can cover itself first.
 */
#define EB_TYPE_SESSION (eb_session_get_type ())
G_DECLARE_FINAL_TYPE (EbSession, eb_session, EB, SESSION, GObject)

/* @rules: (element-type EbRuleSet) (transfer full): one for each EbLaw. @library:
 * (transfer full) (nullable): the tasks. */
EbSession *eb_session_new (EbJournal *journal,
                           GPtrArray *rules,
                           EbTaskSet *library) G_GNUC_WARN_UNUSED_RESULT;

EbJournal *eb_session_get_journal (EbSession *self);
/* NULL: there are no tasks but own ones. Loaded when it is first asked for. */
const EbTaskSet *eb_session_get_library (EbSession *self);
/* @rates: (transfer full). Once, before a binder is opened. */
void eb_session_set_rates (EbSession *self,
                           EbRates   *rates);
/* (transfer full): a library, with the sets of @folder. */
typedef EbTaskSet *(*EbSessionLoadTasks) (const char *folder,
                                          gpointer    user_data);
/* Instead of the library given at first. @folder: where added sets are kept. */
void eb_session_set_task_loader (EbSession         *self,
                                 EbSessionLoadTasks load,
                                 gpointer           user_data,
                                 const char        *folder);
/* NULL: no sets can be added. */
const char *eb_session_get_task_folder (EbSession *self);
/* After sets were added or removed: what lies open is read anew with them. */
gboolean  eb_session_reload_tasks (EbSession *self,
                                   GError   **error);
EbTable  *eb_session_get_table (EbSession *self);
EbBinder *eb_session_get_binder (EbSession *self);
/* (transfer full) (element-type EbAccount): the accounts on this machine. */
GPtrArray *eb_session_list_accounts (EbSession *self,
                                     GError   **error) G_GNUC_WARN_UNUSED_RESULT;
/* Opens @id for everyone at the table, or opens again what lies open (NULL)
 * after somebody sat down or left. */
gboolean eb_session_open (EbSession  *self,
                          const EbId *id,
                          GError    **error);
/* Those at the table who are youth or adult in the open binder, in the order
 * they sat down. (element-type EbSeat) */
GPtrArray *eb_session_list_seats (EbSession *self,
                                  EbActor    actor) G_GNUC_WARN_UNUSED_RESULT;
/* Takes a seat away and closes what only it could read. */
gboolean eb_session_leave (EbSession *self,
                           EbSeat    *seat,
                           GError   **error);
void     eb_session_lock_all (EbSession *self);
/* Who holds the pen: NULL while it lies on the table. Property "pen". One seat at
 * a time; without a password as long as its owner is unlocked. Alone at the table
 * one always holds it. */
EbSeat *eb_session_get_pen (EbSession *self);
void    eb_session_take_pen (EbSession *self,
                             EbSeat    *seat);
/* Somebody wrote with it: the time after which it lies down by itself (setting
 * "pen-rest", minutes; 0: never) starts anew. */
void eb_session_use_pen (EbSession *self);
/* The pen lies down, as it does when that time is over. */
void eb_session_rest_pen (EbSession *self);
/* Emits "alarms-changed": the reminder service should look again. */
void eb_session_alarms_changed (EbSession *self);
/* Shown on the unlock screen of the demo: who has which password; else NULL. */
const char *eb_session_get_hint (EbSession *self);
void        eb_session_set_hint (EbSession  *self,
                                 const char *hint);

G_END_DECLS
