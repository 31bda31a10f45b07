/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-task-item.h"
#include "eb-topic.h"
#include "eb-vault.h"

G_BEGIN_DECLS

/* For the fold and the commands of tasks only. */

#define EB_TASK_TOPIC "task:"

/* As stored: "none", "taken", "resting", "slipped". */
const char *eb_task_mark_to_nick (EbTaskMark mark);
gboolean    eb_task_mark_from_nick (const char *nick,
                                    EbTaskMark *mark);

/* "task:DOOR:ID:N" into its parts. FALSE: it is none that may stand in a binder. */
gboolean eb_task_round_parse (const char *name,
                              EbDoor     *door,
                              char      **id,
                              guint      *round);

/* Nothing is known of it yet but that somebody spoke of it behind @door. */
EbTaskItem *eb_task_item_new (EbDoor      door,
                              const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there is something to show: the library has it, or somebody wrote it. */
gboolean eb_task_item_is_known (EbTaskItem *self);
void     eb_task_item_set_def (EbTaskItem      *self,
                               const EbTaskDef *def);
void     eb_task_item_set_words (EbTaskItem         *self,
                                 const EbSealedHead *head,
                                 EbPerson           *author,
                                 const EbTaskWords  *words);
void     eb_task_item_add_other_wording (EbTaskItem *self,
                                         const char *title);
/* Of an own one: where its words stand, and their newest revision. */
const EbId *eb_task_item_get_record (EbTaskItem *self);
const EbId *eb_task_item_get_head (EbTaskItem *self);
void        eb_task_item_add_mark (EbTaskItem *self,
                                   EbPerson   *person,
                                   gint64      time,
                                   EbTaskMark  mark,
                                   const char *why,
                                   EbDate      until);
void        eb_task_item_set_plan (EbTaskItem *self,
                                   EbPerson   *who,
                                   EbDate      by,
                                   EbGoal     *goal);
/* @text: not empty. */
void eb_task_item_add_note (EbTaskItem         *self,
                            const EbSealedHead *head,
                            EbPerson           *person,
                            const char         *text);
/* Borrowed; NULL: no such note stands on it. */
EbTaskNote *eb_task_item_find_note (EbTaskItem *self,
                                    const EbId *record);
/* Its place stays; nothing else of it. */
void eb_task_item_withdraw_note (EbTaskItem *self,
                                 EbTaskNote *note,
                                 gint64      time);
/* Whether answers may stand in @round: one that is there, or the next one when both
 * sides are bound to theirs in the last. */
gboolean eb_task_item_may_have_round (EbTaskItem *self,
                                      guint       round);
void     eb_task_item_add_round (EbTaskItem *self,
                                 EbTopic    *topic);
/* Something of its answers changed. */
void eb_task_item_touch (EbTaskItem *self);

/* eb-binder-tasks.c */

/* What is said behind @door about @id; made, and not shown, if nothing was yet. */
EbTaskItem *eb_binder_ensure_task (EbBinder   *self,
                                   EbDoor      door,
                                   const char *id);
/* Whatever is known of it; NULL: nothing. */
EbTaskItem *eb_binder_peek_task (EbBinder   *self,
                                 EbDoor      door,
                                 const char *id);
/* Puts an own task that has its first words now into the list. */
void eb_binder_list_own_task (EbBinder   *self,
                              EbTaskItem *task);
/* Behind which door what is answered to @topic stands: a task's, or the first one.
 * FALSE: there is no such topic, or not yet. */
gboolean eb_binder_find_topic_door (EbBinder   *self,
                                    const char *topic,
                                    EbDoor     *door);
/* The task that @topic is a round of; NULL: of none. */
EbTaskItem *eb_binder_task_of_topic (EbBinder *self,
                                     EbTopic  *topic);

G_END_DECLS
