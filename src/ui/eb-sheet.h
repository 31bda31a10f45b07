/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbSheet:
 *
 * A small window over the main one that asks for a few things: rows, a
 * sentence when something is wrong, Cancel and one verb. Signal "accepted": the
 * verb was pressed; the sheet stays until it is closed, with everything typed.
 */
#define EB_TYPE_SHEET (eb_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EbSheet, eb_sheet, EB, SHEET, AdwWindow)

/* @verb: what the button says. @lead: a plain sentence on top, or NULL. */
EbSheet *eb_sheet_new (GtkWidget  *over,
                       const char *title,
                       const char *verb,
                       const char *lead) G_GNUC_WARN_UNUSED_RESULT;
void     eb_sheet_add (EbSheet   *self,
                       GtkWidget *row);
/* Asks who of those at the table does this; shown only where there is a
 * choice. @binder's people of @actors (a bit for each EbActor). */
void    eb_sheet_add_who (EbSheet    *self,
                          EbSession  *session,
                          guint       actors,
                          const char *title);
EbSeat *eb_sheet_get_seat (EbSheet *self); /* borrowed; NULL if nobody can */
/* Begins with @seat chosen, such as whoever holds the pen; nothing happens with
 * NULL or somebody who is not asked. */
void eb_sheet_choose_seat (EbSheet *self,
                           EbSeat  *seat);
void eb_sheet_say (EbSheet      *self,
                   const GError *error);

#define EB_SHEET_YOUTH (1U << EB_ACTOR_YOUTH)
#define EB_SHEET_ADULTS (1U << EB_ACTOR_ADULT)

G_END_DECLS
