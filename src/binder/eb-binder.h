/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-case.h"
#include "eb-date-item.h"
#include "eb-goal.h"
#include "eb-key-entry.h"
#include "eb-room-item.h"
#include "eb-routine.h"
#include "eb-table.h"
#include "eb-task-item.h"
#include "eb-task-set.h"
#include "eb-topic.h"

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
 * "rhythm", "today", "called", and "keys", which notifies when somebody got or
 * lost a key. All lists are live. Signal "shut": nobody at the table may read a door
 * any more that was open; what was read from behind it goes when the binder is
 * opened anew.
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
/* The youth sits here alone: only then is the room open. */
gboolean    eb_binder_is_alone (EbBinder *self);
GListModel *eb_binder_get_topics (EbBinder *self); /* of EbTopic, in the order of the file */
EbTopic    *eb_binder_find_topic (EbBinder   *self,
                                  const char *name); /* borrowed; NULL: nobody is ready yet */
GListModel *eb_binder_get_raised (EbBinder *self);   /* of EbRaised, newest last */
/* When the first revision was written, microseconds since 1970-01-01 UTC. */
gint64 eb_binder_get_first_time (EbBinder *self);
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
/* A small goal that the youth starts at once and that needs nobody's yes. */
EbGoal  *eb_binder_write_challenge (EbBinder   *self,
                                    EbSeat     *by,
                                    EbDoor      door,
                                    const char *text,
                                    GError    **error); /* borrowed */
gboolean eb_binder_reword_goal (EbBinder   *self,
                                EbSeat     *by,
                                EbGoal     *goal,
                                const char *text,
                                GError    **error);
/* START, REACH, SHELVE, TAKE_UP or CHANGE. @why: NULL or "" where nothing is
 * said; asked for (EB_BINDER_ERROR_REASON) when shelving. @again: unset or, when
 * shelving, a day after today. @into: when changing: another goal of the youth's. */
gboolean eb_binder_move_goal (EbBinder   *self,
                              EbSeat     *by,
                              EbGoal     *goal,
                              EbGoalMove  move,
                              const char *why,
                              EbDate      again,
                              EbGoal     *into,
                              GError    **error);
/* What came of it, or why it did not, in the words of whoever decided. */
gboolean eb_binder_tell_outcome (EbBinder   *self,
                                 EbSeat     *by,
                                 EbGoal     *goal,
                                 const char *text,
                                 GError    **error);
/* "" takes the answer back. */
gboolean eb_binder_answer_worth (EbBinder   *self,
                                 EbSeat     *by,
                                 EbGoal     *goal,
                                 EbWorth     worth,
                                 const char *text,
                                 GError    **error);
/* @who: NULL: together. @when: may be unset. */
gboolean eb_binder_write_step (EbBinder   *self,
                               EbSeat     *by,
                               EbGoal     *goal,
                               const char *text,
                               EbPerson   *who,
                               EbDate      when,
                               GError    **error);
/* Only its author. */
gboolean eb_binder_change_step (EbBinder   *self,
                                EbSeat     *by,
                                EbGoal     *goal,
                                EbStep     *step,
                                const char *text,
                                EbPerson   *who,
                                EbDate      when,
                                GError    **error);
gboolean eb_binder_tick_step (EbBinder *self,
                              EbSeat   *by,
                              EbGoal   *goal,
                              EbStep   *step,
                              gboolean  done,
                              GError  **error);

/**
 * EbNoteWords:
 * @text: the words, or a drawing's caption (asked for with a drawing, so that it
 *   can be searched and read aloud)
 * @answers: (nullable): a note of the same goal
 * @drawing: (nullable): its strokes
 * @in_room: "kun for mig"; only while the youth sits alone
 * @topic: (nullable): the follow-up it is written in
 */
typedef struct
{
  const char *text;
  EbNote     *answers;
  EbDrawing  *drawing;
  gboolean    in_room;
  const char *topic;
} EbNoteWords;

gboolean eb_binder_send_note (EbBinder          *self,
                              EbSeat            *by,
                              EbGoal            *goal,
                              const EbNoteWords *words,
                              GError           **error);
/* Only its author. Earlier wordings stay readable. */
gboolean eb_binder_revise_note (EbBinder   *self,
                                EbSeat     *by,
                                EbGoal     *goal,
                                EbNote     *note,
                                const char *text,
                                GError    **error);
/* Only its author. Its place stays; nobody reads it again. */
gboolean eb_binder_withdraw_note (EbBinder *self,
                                  EbSeat   *by,
                                  EbGoal   *goal,
                                  EbNote   *note,
                                  GError  **error);
/* A note from the youth's room onto the spread; it leaves the room. */
gboolean eb_binder_share_note (EbBinder *self,
                               EbSeat   *by,
                               EbGoal   *goal,
                               EbNote   *note,
                               GError  **error);
gboolean eb_binder_sign_note (EbBinder *self,
                              EbSeat   *by,
                              EbGoal   *goal,
                              EbNote   *note,
                              EbSign    sign,
                              GError  **error);
/* What @by is drawing about @goal; NULL drops it. */
gboolean   eb_binder_save_drawing (EbBinder  *self,
                                   EbSeat    *by,
                                   EbGoal    *goal,
                                   EbDrawing *drawing,
                                   GError   **error);
EbDrawing *eb_binder_load_drawing (EbBinder *self,
                                   EbSeat   *by,
                                   EbGoal   *goal,
                                   GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- Tasks -------------------------------------------------------------- */

/* The library to show tasks of, own sets included; must outlive the binder. Once,
 * right after opening. */
void        eb_binder_set_tasks (EbBinder        *self,
                                 const EbTaskSet *library);
GListModel *eb_binder_get_tasks (EbBinder *self); /* of EbTaskItem: the library's in its order, then own ones */
EbTaskItem *eb_binder_find_task (EbBinder   *self,
                                 const char *id);
/* One of our own, behind @door. */
EbTaskItem *eb_binder_write_task (EbBinder          *self,
                                  EbSeat            *by,
                                  EbDoor             door,
                                  const EbTaskWords *words,
                                  GError           **error); /* borrowed */
/* Only its author. */
gboolean eb_binder_reword_task (EbBinder          *self,
                                EbSeat            *by,
                                EbTaskItem        *task,
                                const EbTaskWords *words,
                                GError           **error);
/* TAKEN, RESTING, SLIPPED (@why asked for) or NONE. @until: resting only. */
gboolean eb_binder_mark_task (EbBinder   *self,
                              EbSeat     *by,
                              EbTaskItem *task,
                              EbTaskMark  mark,
                              const char *why,
                              EbDate      until,
                              GError    **error);
/* Who does it, by when, for which goal of the same door; NULL and unset: nobody, never, none. */
gboolean eb_binder_plan_task (EbBinder   *self,
                              EbSeat     *by,
                              EbTaskItem *task,
                              EbPerson   *who,
                              EbDate      when,
                              EbGoal     *goal,
                              GError    **error);
/* Both scales at once, apart from the others' (see eb_binder_be_ready()). */
gboolean eb_binder_answer_task (EbBinder   *self,
                                EbSeat     *by,
                                EbTaskItem *task,
                                EbCan       can,
                                EbReady     ready,
                                const char *why,
                                GError    **error);

/* --- The week ------------------------------------------------------------ */

GListModel *eb_binder_get_routines (EbBinder *self); /* of EbRoutine, in the order they were made; ended ones too */
/* @who: NULL: together. @task: the id of a task of the same door; NULL or "": none. */
EbRoutine *eb_binder_write_routine (EbBinder           *self,
                                    EbSeat             *by,
                                    EbDoor              door,
                                    const char         *title,
                                    const EbRecurrence *rule,
                                    EbDate              start,
                                    EbPerson           *who,
                                    const char         *task,
                                    GError            **error); /* borrowed */
/* Only its author. The rule holds from @start on, not before today; earlier weeks
 * keep theirs. */
gboolean eb_binder_change_routine (EbBinder           *self,
                                   EbSeat             *by,
                                   EbRoutine          *routine,
                                   const char         *title,
                                   const EbRecurrence *rule,
                                   EbDate              start,
                                   EbPerson           *who,
                                   GError            **error);
/* Its author or the youth. @last: the last day on which it may stand. */
gboolean eb_binder_end_routine (EbBinder  *self,
                                EbSeat    *by,
                                EbRoutine *routine,
                                EbDate     last,
                                GError   **error);
/* See eb_turn_mark_allowed(). @to: moved: another day, up to a year away. */
gboolean eb_binder_mark_turn (EbBinder   *self,
                              EbSeat     *by,
                              EbRoutine  *routine,
                              EbDate      due,
                              EbTurnMark  mark,
                              EbDate      to,
                              const char *why,
                              GError    **error);
/* The week of seven days from @monday. (element-type EbWeekTurn) */
GArray *eb_binder_get_week (EbBinder *self,
                            EbDate    monday) G_GNUC_WARN_UNUSED_RESULT;

/* --- The people around the youth ------------------------------------------ */

GListModel *eb_binder_get_contacts (EbBinder *self); /* of EbContact, in the order they were written; gone ones too */
EbContact  *eb_binder_find_contact (EbBinder   *self,
                                    const EbId *record); /* borrowed */
/* "Den jeg ringer til, hvis det hele vælter"; NULL: nobody was chosen. */
EbContact *eb_binder_get_called (EbBinder *self); /* borrowed */
/* The youth only. @contact: NULL for a new one. */
EbContact *eb_binder_write_contact (EbBinder             *self,
                                    EbSeat               *youth,
                                    EbContact            *contact,
                                    const EbContactWords *words,
                                    GError              **error); /* borrowed */
gboolean   eb_binder_call_contact (EbBinder  *self,
                                   EbSeat    *youth,
                                   EbContact *contact, /* NULL: nobody */
                                   GError   **error);
gboolean   eb_binder_remove_contact (EbBinder  *self,
                                     EbSeat    *youth,
                                     EbContact *contact,
                                     GError   **error);

/* --- Keys ------------------------------------------------------------------ */

/* Whether somebody at the table may read what is behind @door. */
gboolean eb_binder_has_door (EbBinder *self,
                             EbDoor    door);
/* The log: of EbKeyEntry, in the order of the file. */
GListModel *eb_binder_get_key_log (EbBinder *self);
/* How it stands today with @door and @whom: an account, or a contact's record. */
EbConsentStands eb_binder_get_key (EbBinder   *self,
                                   const EbId *whom,
                                   EbDoor      door);
/* What the youth said last about it; NULL: nothing. Borrowed. */
EbKeyEntry *eb_binder_find_key_entry (EbBinder   *self,
                                      const EbId *whom,
                                      EbDoor      door);

/**
 * EbKeyWords:
 * @doors: EB_DOOR_BIT()s; not the room
 * @until: unset: until further notice
 * @purpose: for what; asked for
 * @words: the youth's own; may be ""
 */
typedef struct
{
  guint       doors;
  EbDate      from;
  EbDate      until;
  const char *purpose;
  const char *words;
} EbKeyWords;

/* The youth only. For a person with an account the keys are in force when it
 * returns; @whom: an account or a contact's record. */
gboolean eb_binder_give_keys (EbBinder         *self,
                              EbSeat           *youth,
                              const EbId       *whom,
                              const EbKeyWords *words,
                              GError          **error);
/* The youth only. New generations of those doors' keys are in force when it
 * returns. The Entré's bit takes everything back. */
gboolean eb_binder_withdraw_keys (EbBinder   *self,
                                  EbSeat     *youth,
                                  const EbId *whom,
                                  guint       doors,
                                  const char *words,
                                  GError    **error);
/* An adult of the house does not live or work here any more: every key ends. By
 * the youth or another adult of the house. */
gboolean eb_binder_person_left (EbBinder   *self,
                                EbSeat     *by,
                                EbPerson   *person,
                                const char *words,
                                GError    **error);

/* --- Mit værelse ------------------------------------------------------------ */

GListModel *eb_binder_get_room (EbBinder *self); /* of EbRoomItem, newest last; empty unless the youth sits alone */
/* Where the room's draft is kept (eb_binder_save_own_draft()). */
#define EB_ROOM_DRAFT "room"
/* The youth alone. @item: NULL for a new one. @title: asked for with a drawing.
 * @text: a note's. @drawing: a drawing's. @lines: (element-type EbRoomLine) a
 * list's. The draft at EB_ROOM_DRAFT goes with it. */
EbRoomItem *eb_binder_write_room (EbBinder   *self,
                                  EbSeat     *youth,
                                  EbRoomItem *item,
                                  EbRoomKind  kind,
                                  const char *title,
                                  const char *text,
                                  EbDrawing  *drawing,
                                  GPtrArray  *lines,
                                  GError    **error); /* borrowed */
gboolean    eb_binder_clear_room (EbBinder   *self,
                                  EbSeat     *youth,
                                  EbRoomItem *item,
                                  GError    **error); /* thrown away: not shown again */

/* --- Notes on a task ----------------------------------------------------------- */

/* A note in @by's hand on @task; see eb_task_item_get_notes(). */
gboolean eb_binder_write_task_note (EbBinder   *self,
                                    EbSeat     *by,
                                    EbTaskItem *task,
                                    const char *text,
                                    GError    **error);
/* Only its author. */
gboolean eb_binder_withdraw_task_note (EbBinder   *self,
                                       EbSeat     *by,
                                       EbTaskItem *task,
                                       const EbId *note,
                                       GError    **error);

/* --- Answers apart, and what the youth raises --------------------------- */

/* Keeps what @by has answered so far, for nobody else's eyes: sealed for their
 * account alone. @answers: an a{sv}, sunk. */
gboolean  eb_binder_save_answers (EbBinder   *self,
                                  EbSeat     *by,
                                  const char *topic,
                                  GVariant   *answers,
                                  GError    **error);
GVariant *eb_binder_load_answers (EbBinder   *self,
                                  EbSeat     *by,
                                  const char *topic,
                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT; /* NULL without error: none */
/* Says that @by is ready with what was saved: a commitment to it is stored, not
 * the answers. They are stored for all to read when somebody of the other side
 * is ready as well and their author sits at the table. */
gboolean eb_binder_be_ready (EbBinder   *self,
                             EbSeat     *by,
                             const char *topic,
                             GError    **error);
/* Shows what may be shown of everyone at the table; done on opening, too. */
gboolean eb_binder_show_ready (EbBinder *self,
                               GError  **error);
gboolean eb_binder_raise (EbBinder    *self,
                          EbSeat      *youth,
                          EbRaisedWhat what,
                          const char  *text,
                          GError     **error);
gboolean eb_binder_hear (EbBinder   *self,
                         EbSeat     *adult,
                         EbRaised   *raised,
                         const char *text,
                         GError    **error);

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

/* What @by is writing anywhere else, for nobody else's eyes: sealed for their
 * account alone. @draft: an a{sv}, sunk; NULL or an empty one drops it. */
gboolean  eb_binder_save_own_draft (EbBinder   *self,
                                    EbSeat     *by,
                                    const char *place,
                                    GVariant   *draft,
                                    GError    **error);
GVariant *eb_binder_load_own_draft (EbBinder   *self,
                                    EbSeat     *by,
                                    const char *place,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT; /* NULL without error: none */

/* --- Upkeep ------------------------------------------------------------ */

/* Checks the author's signature of a note, if that has not been done. */
EbTrust eb_binder_check_note (EbBinder *self,
                              EbNote   *note);
/* Recomputes the dates for today (at midnight, after a wake-up, after the clock
 * was set) and writes the alarms. */
gboolean eb_binder_refresh_dates (EbBinder *self,
                                  GError  **error);

G_END_DECLS
