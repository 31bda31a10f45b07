/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Asks what is needed to close @item that way and does it. */
void eb_date_sheet_close (EbSession  *session,
                          EbDateItem *item,
                          EbCloseHow  how,
                          GtkWidget  *over);
/* Asks for the follow-up rhythm, with whom it was agreed and why. */
void eb_date_sheet_rhythm (EbSession *session,
                           GtkWidget *over);

/* Asks for the facts that the dates follow from, to correct them. */
void eb_date_sheet_facts (EbSession *session,
                          GtkWidget *over);

G_END_DECLS
