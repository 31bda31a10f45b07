/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "binder-fixture.h"
#include "widget-fixture.h"

G_BEGIN_DECLS

/**
 * Desk:
 *
 * What a window works on: a session in which Lone and Amira sit at the table
 * with their binder open, at noon of HOME_TODAY.
 */
typedef struct
{
  EbSession *session;
  EbId       id;
} Desk;

void desk_set_up (Desk         *desk,
                  gconstpointer data);
void desk_tear_down (Desk         *desk,
                     gconstpointer data);

EbBinder *desk_binder (Desk *desk);
EbSeat   *desk_seat (Desk *desk,
                     Who   who); /* NULL if not at the table */
void      desk_sit (Desk *desk,
                    Who   who); /* and reads the binder anew */
void      desk_leave (Desk *desk,
                      Who   who);
/* Each fails the test if it is refused. */
/* Amira asks @who in, and gives the keys to @doors (EB_DOOR_BIT()s) from today until
 * 1 June 2027. Not seated. */
void        desk_let_in (Desk *desk,
                         Who   who,
                         guint doors);
EbGoal     *desk_write_goal (Desk       *desk,
                             Who         who,
                             const char *text);
EbNote     *desk_write_note (Desk       *desk,
                             Who         who,
                             EbGoal     *goal,
                             const char *text);
EbDateItem *desk_find_date (Desk       *desk,
                            const char *key);
/* Whether any widget under @widget shows @text, or says it to a screen reader. */
gboolean desk_shows (gpointer    widget,
                     const char *text);
/* The first widget of @type under @widget that is shown; NULL: none. */
gpointer desk_find (gpointer widget,
                    GType    type);
/* Runs what is pending. */
void desk_settle (void);

#define DESK_ADD(name, func) g_test_add (name, Desk, NULL, desk_set_up, func, desk_tear_down)

G_END_DECLS
