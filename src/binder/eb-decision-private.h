/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-decision.h"
#include "eb-versions.h"

G_BEGIN_DECLS

/* For the fold and the commands of money only. */

EbDecision *eb_decision_new (const EbSealedHead    *head,
                             EbPerson              *author,
                             const EbDecisionWords *words) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_decision_get_head (EbDecision *self);
/* Where its first words stand among all that was written. */
const EbStamp *eb_decision_get_stamp (EbDecision *self);
/* NULL: nothing was written beside its present words. */
GVariant *eb_decision_settle (EbDecision *self) G_GNUC_WARN_UNUSED_RESULT;
/* The next words, or some that were written at the same time elsewhere. @settles: (nullable):
 * see eb_versions_add (). */
void eb_decision_revise (EbDecision            *self,
                         const EbSealedHead    *head,
                         const EbDecisionWords *words,
                         GVariant              *settles);
/* For good, in whichever revision it was said; what was written stays readable. */
void eb_decision_drop (EbDecision *self);

G_END_DECLS
