/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbFollowPeople:
 *
 * Everybody of the binder, with how far they are in preparing a follow-up. Who
 * sits at the table opens their form by their name; only one is open at a time,
 * so that nobody reads along. Signal "ready": somebody said that they are.
 */
#define EB_TYPE_FOLLOW_PEOPLE (eb_follow_people_get_type ())
G_DECLARE_FINAL_TYPE (EbFollowPeople, eb_follow_people, EB, FOLLOW_PEOPLE, AdwBin)

/* Shows the session's open binder. @topic: NULL: nothing to prepare. */
void eb_follow_people_show (EbFollowPeople *self,
                            EbSession      *session,
                            const char     *topic);
/* How many could write here now. */
guint eb_follow_people_count_forms (EbFollowPeople *self);

G_END_DECLS
