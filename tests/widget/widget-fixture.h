/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

#define FIXTURE_PASSWORD "four words of ours"

/* g_test_init(), libsodium, the hands of this tree, and libadwaita. */
void fixture_init (int    *argc,
                   char ***argv);
/* A session on a new store in memory, with the rules of this tree. */
EbSession *fixture_session_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* The same on @journal. */
EbSession *fixture_session_new_on (EbJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
/* Stores Lone, foster parent, with FIXTURE_PASSWORD and a binder about Amira;
 * nobody is at the table afterwards. Her recovery code, to be freed. */
EbSecret *fixture_store_lone (EbSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* The child that @widget's template calls @name. */
gpointer fixture_child (gpointer    widget,
                        const char *name);
void     fixture_type (gpointer    widget,
                       const char *name,
                       const char *text);
/* What the problem that @widget's template calls @name says; "" if nothing. */
const char *fixture_problem (gpointer    widget,
                             const char *name);
/* The button that shows @label in @widget now, as a person would look for it. */
GtkWidget *fixture_button (gpointer    widget,
                           const char *label);
void       fixture_press (gpointer    widget,
                          const char *label);
/* Lets the main context run until @done says so; fails after a minute. */
void fixture_wait (gboolean (*done) (gpointer data),
                   gpointer data);
/* In a window, which is destroyed with all in it; nothing of @widget is left. */
GtkWidget *fixture_window_new (gpointer widget) G_GNUC_WARN_UNUSED_RESULT;
void       fixture_window_finish (GtkWidget *window,
                                  gpointer   widget);

/* Chooses @file in the question for a file that is asked now, as if by hand. */
void fixture_choose_file (GFile *file);
/* The question for a file that is asked now; NULL: none. */
GtkWidget *fixture_file_dialog (void);

G_END_DECLS
