/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbTasksPage:
 *
 * "Opgaver": those whose time has come first, then our list, then all by door. A
 * goal that is to be read is asked for with the action "book.open-goal".
 */
#define EB_TYPE_TASKS_PAGE (eb_tasks_page_get_type ())
G_DECLARE_FINAL_TYPE (EbTasksPage, eb_tasks_page, EB, TASKS_PAGE, AdwBin)

EbTasksPage *eb_tasks_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_tasks_page_show (EbTasksPage *self);

G_END_DECLS
