/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-private.h"

G_BEGIN_DECLS

/**
 * EbEntry:
 * @door: behind which it stands
 * @author: NULL only for the pin that starts a binder
 * @said: what the payload says, taken apart when eb-entry.h is first asked
 *
 * One opened revision on its way into the lists.
 */
typedef struct
{
  const EbSealedHead *head;
  EbDoor              door;
  GVariant           *payload;
  EbPerson           *author;
  GArray            **said;
} EbEntry;

/**
 * EbPin:
 * @box: zeroes if it is not said: then nothing can be sealed to them
 *
 * Whose key is whose, as the binder's own account of it says.
 */
typedef struct
{
  EbId    account;
  guint8  sign[EB_PUBLIC_SIGN_SIZE];
  guint8  box[EB_PUBLIC_BOX_SIZE];
  EbActor actor;
  EbTie   tie;
} EbPin;

gboolean eb_fold_read_pin (GVariant *payload,
                           EbPin    *pin);
/* The goal @record if it stands behind the same door as @entry. */
EbGoal *eb_fold_find_goal (EbBinder      *self,
                           const EbEntry *entry,
                           const EbId    *record);
/* The goal that @entry names, likewise. */
EbGoal *eb_fold_read_goal (EbBinder      *self,
                           const EbEntry *entry);

/* One for each kind. FALSE: its author may not say that, or it cannot be read;
 * then nothing has changed. */
gboolean eb_fold_pin (EbBinder      *self,
                      const EbEntry *entry);
gboolean eb_fold_info (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_profile (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_closing (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_rhythm (EbBinder      *self,
                         const EbEntry *entry);
gboolean eb_fold_goal (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_join (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_move (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_outcome (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_worth (EbBinder      *self,
                        const EbEntry *entry);
gboolean eb_fold_step (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_tick (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_task (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_task_mark (EbBinder      *self,
                            const EbEntry *entry);
gboolean eb_fold_task_plan (EbBinder      *self,
                            const EbEntry *entry);
gboolean eb_fold_note (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_sign (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_ready (EbBinder      *self,
                        const EbEntry *entry);
gboolean eb_fold_answers (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_raised (EbBinder      *self,
                         const EbEntry *entry);
gboolean eb_fold_heard (EbBinder      *self,
                        const EbEntry *entry);

gboolean eb_fold_task_note (EbBinder      *self,
                            const EbEntry *entry);
gboolean eb_fold_routine (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_routine_end (EbBinder      *self,
                              const EbEntry *entry);
gboolean eb_fold_turn (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_contact (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_call (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_key (EbBinder      *self,
                      const EbEntry *entry);
gboolean eb_fold_left (EbBinder      *self,
                       const EbEntry *entry);
gboolean eb_fold_handout (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_room (EbBinder      *self,
                       const EbEntry *entry);

gboolean eb_fold_pay_plan (EbBinder      *self,
                           const EbEntry *entry);
gboolean eb_fold_own_rate (EbBinder      *self,
                           const EbEntry *entry);
gboolean eb_fold_own_income (EbBinder      *self,
                             const EbEntry *entry);
gboolean eb_fold_payout (EbBinder      *self,
                         const EbEntry *entry);
gboolean eb_fold_receipt (EbBinder      *self,
                          const EbEntry *entry);
gboolean eb_fold_correction (EbBinder      *self,
                             const EbEntry *entry);
gboolean eb_fold_assent (EbBinder      *self,
                         const EbEntry *entry);
gboolean eb_fold_saving (EbBinder      *self,
                         const EbEntry *entry);
gboolean eb_fold_saving_move (EbBinder      *self,
                              const EbEntry *entry);
gboolean eb_fold_worksheet (EbBinder      *self,
                            const EbEntry *entry);
gboolean eb_fold_decision (EbBinder      *self,
                           const EbEntry *entry);

/* Whether @payload is what @note shows of its first revision. */
gboolean eb_fold_is_first_of (EbNote   *note,
                              GVariant *payload);
/* Somebody has sat down with the youth: the private notes go, and all else that is
 * in the room. */
void eb_fold_empty_room (EbBinder *self);
/* That which is not on a goal. */
void eb_fold_forget_room (EbBinder *self);

G_END_DECLS
