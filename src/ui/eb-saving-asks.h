/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder-money.h"
#include "eb-session.h"

G_BEGIN_DECLS

/* Sheets over the window that ask the youth about savings. */

/* Something new (@saving is NULL), or other words about it. */
void eb_saving_ask_words (EbSession *session,
                          EbSaving  *saving,
                          GtkWidget *over);
/* Something new out of a line of a budget: @monthly, more than 0, is put aside for
 * @title each month. It can become a goal of the action plan as well. */
void eb_saving_ask_from_budget (EbSession  *session,
                                const char *title,
                                EbAmount    monthly,
                                GtkWidget  *over);
void eb_saving_ask_put (EbSession *session,
                        EbSaving  *saving,
                        GtkWidget *over);
void eb_saving_ask_take (EbSession *session,
                         EbSaving  *saving,
                         GtkWidget *over);
/* The youth bought it, or will not: it is finished either way. */
void eb_saving_ask_used (EbSession *session,
                         EbSaving  *saving,
                         GtkWidget *over);
void eb_saving_ask_give_up (EbSession *session,
                            EbSaving  *saving,
                            GtkWidget *over);
void eb_saving_ask_again (EbSession *session,
                          EbSaving  *saving,
                          GtkWidget *over);
/* In the binder as it lies open now; NULL: it is not there. Borrowed. */
EbSaving *eb_saving_find (EbBinder   *binder,
                          const EbId *record);

G_END_DECLS
