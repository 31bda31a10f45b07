/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-readiness.h"

G_BEGIN_DECLS

/* The first and the last round of each task that both sides can be read in. In one
 * pass; (element-type EbReadinessAnswer) */
GArray *eb_readiness_read (EbBinder *binder) G_GNUC_WARN_UNUSED_RESULT;
/* What the youth said last, as far as it can be read: an EbCan, or -1. */
int eb_readiness_find_can (EbTaskItem *task);
/* Who is on @actor's side: "Lone", "Lone, Bo", "The adults". */
char *eb_readiness_name_side (EbBinder *binder,
                              EbActor   actor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
