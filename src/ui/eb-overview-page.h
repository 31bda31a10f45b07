/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbOverviewPage:
 *
 * How long until 18, the next dates, the latest notes, the goals by door.
 * Signals: "goal" (#EbGoal), "date" (#EbDateItem), "plan", "invite" (#EbActor:
 * somebody who has no account yet).
 */
#define EB_TYPE_OVERVIEW_PAGE (eb_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (EbOverviewPage, eb_overview_page, EB, OVERVIEW_PAGE, AdwBin)

EbOverviewPage *eb_overview_page_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the session's open binder as it is now. */
void eb_overview_page_show (EbOverviewPage *self);

/* The latest notes of the binder, newest first, each author's side taking part.
 * (transfer full) (element-type EbLatestNote) */
typedef struct
{
  EbGoal *goal;
  EbNote *note;
} EbLatestNote;

GPtrArray *eb_overview_latest_notes (EbBinder *binder,
                                     guint     per_side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
