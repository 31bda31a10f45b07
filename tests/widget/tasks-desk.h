/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk.h"
#include "eb-sheet.h"
#include "eb-task-list.h"
#include "eb-task-sheet.h"
#include "eb-tasks-page.h"

G_BEGIN_DECLS

/* What the tests of the page of tasks and of one task do and look at. The names are
 * others than those of tasks-fixture.h, which is linked as well. */

#define TASKS_OWN "Lær at skifte en cykelslange"

/* The question that is asked now; fails the test if there is none. */
EbSheet *tasks_sheet_now (void);
/* No window of @type is shown any more. */
/* Whether a sheet about a task is open, with those words. */
gboolean tasks_sheet_shows (const char *words);
void     tasks_assert_gone (GType type);
/* The row with @title under @widget that is shown; NULL: none. */
gpointer tasks_find_row (GtkWidget  *widget,
                         const char *title);
/* Each of these in the question that is asked now. */
void tasks_type (const char *title,
                 const char *text);
void tasks_choose (const char *title,
                   guint       chosen);
void tasks_press (const char *label);
/* A row of a list is a button to whoever uses it. */
void tasks_press_row (gpointer    widget,
                      const char *title);
/* The row of @task under @widget, or NULL. */
GtkWidget *tasks_row_of (gpointer    widget,
                         EbTaskItem *task);
/* The page, in a @window of its own. */
EbTasksPage *tasks_page_now (Desk       *desk,
                             GtkWidget **window);
/* Writes TASKS_OWN, by Amira. */
EbTaskItem *tasks_own_task (Desk *desk);
/* Amira says so; fails the test if it is refused. */
void tasks_put_mark (Desk       *desk,
                     EbTaskItem *task,
                     EbTaskMark  as,
                     const char *why,
                     EbDate      until);
/* The sheet of @task, which GTK keeps. */
EbTaskSheet *tasks_about (Desk       *desk,
                          EbTaskItem *task,
                          GtkWidget  *over);

G_END_DECLS
