/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-session.h"

G_BEGIN_DECLS

/* Whether somebody at the table may say @mark about a turn in @state. */
gboolean eb_turn_may_tell (EbSession  *session,
                           EbTurnState state,
                           EbTurnMark  mark);
/* Says it at once where nothing is left to ask; else asks why, which day, or who
 * of those at the table says so. */
void eb_turn_tell (EbSession    *session,
                   EbRoutine    *routine,
                   const EbTurn *turn,
                   EbTurnMark    mark,
                   GtkWidget    *over);

G_END_DECLS
