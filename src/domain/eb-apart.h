/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal-state.h"

G_BEGIN_DECLS

/**
 * Answers apart: youth and adult answer alone, and see each other's answers only
 * when both sides are ready.
 */

/* Whether an answer of @author's side may be shown to the others, when so many of
 * each side have said that they are ready. */
gboolean eb_apart_may_show (EbActor author,
                            guint   youths_ready,
                            guint   adults_ready);

/**
 * EbRaisedWhat:
 *
 * What a youth may raise at any time, without waiting for a meeting.
 */
typedef enum
{
  EB_RAISED_TALK = 0, /* jeg vil snakke om noget */
  EB_RAISED_GOOD,     /* noget er godt */
  EB_RAISED_WRONG,    /* noget er forkert */
} EbRaisedWhat;

const char *eb_raised_to_nick (EbRaisedWhat what); /* "talk", "good", "wrong" */
gboolean    eb_raised_from_nick (const char   *nick,
                                 EbRaisedWhat *what);

G_END_DECLS
