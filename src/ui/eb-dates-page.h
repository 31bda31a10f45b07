/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbDatesPage:
 *
 * The road, and the dates in groups: over time, the next 30 days, later, and
 * what is behind.
 */
#define EB_TYPE_DATES_PAGE (eb_dates_page_get_type ())
G_DECLARE_FINAL_TYPE (EbDatesPage, eb_dates_page, EB, DATES_PAGE, AdwBin)

EbDatesPage *eb_dates_page_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the session's open binder. */
void eb_dates_page_show (EbDatesPage *self);
/* Puts the focus on the date whose reminders have that name; FALSE if it is
 * none of this binder's. */
gboolean eb_dates_page_point_at (EbDatesPage *self,
                                 const EbId  *alarm);

G_END_DECLS
