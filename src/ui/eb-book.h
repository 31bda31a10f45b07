/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbBook:
 *
 * An open binder: the sidebar with its pages and those at the table, and the
 * page beside it. Exists only while a binder lies open, so that after a lock
 * nothing of it is left to be drawn. Signals: "sit-down", "invite" (#EbActor),
 * "dates-shown".
 */
#define EB_TYPE_BOOK (eb_book_get_type ())
G_DECLARE_FINAL_TYPE (EbBook, eb_book, EB, BOOK, AdwBin)

EbBook *eb_book_new (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
void    eb_book_open_goal (EbBook *self,
                           EbGoal *goal);
/* FALSE if the date is none of this binder's. */
gboolean eb_book_open_date (EbBook     *self,
                            const EbId *alarm);

G_END_DECLS
