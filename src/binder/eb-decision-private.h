/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-decision.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/* For the fold and the commands of money only. */

EbDecision *eb_decision_new (const EbSealedHead    *head,
                             EbPerson              *author,
                             const EbDecisionWords *words) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_decision_get_head (EbDecision *self);
void        eb_decision_revise (EbDecision            *self,
                                const EbSealedHead    *head,
                                const EbDecisionWords *words);
/* Written at the same time elsewhere. */
void eb_decision_add_other (EbDecision            *self,
                            const EbDecisionWords *words);
/* For good, in whichever revision it was said; what was written stays readable. */
void eb_decision_drop (EbDecision *self);

G_END_DECLS
