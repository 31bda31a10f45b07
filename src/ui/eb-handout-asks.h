/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-session.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  EB_HANDOUT_PRINTED = 0,
  EB_HANDOUT_AS_PDF,
} EbHandoutHow;

/* Whether somebody at the table may print anything for @whom, an account or a
 * contact's record, today. */
gboolean eb_handout_is_possible (EbSession  *session,
                                 const EbId *whom);
/* Opens a sheet that says what will be on the paper. */
void eb_handout_ask (EbSession   *session,
                     GtkWidget   *over,
                     const EbId  *whom,
                     EbHandoutHow how);
/* Writes what the open @sheet tells to @file; the sheet is gone then. FALSE: it says
 * why not. */
gboolean eb_handout_save_to (EbSheet *sheet,
                             GFile   *file);

G_END_DECLS
