/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-paper-print.h"
#include "eb-session.h"
#include "eb-week-sheet.h"

G_BEGIN_DECLS

/* The week from @monday, as it is to be printed. */
EbWeekSheet *eb_week_sheet_of (EbBinder *binder,
                               EbDate    monday) G_GNUC_WARN_UNUSED_RESULT;
/* Asks for the printer; @ended as in eb_paper_print(). */
void eb_week_print (EbSession       *session,
                    EbDate           monday,
                    GtkWidget       *over,
                    EbPaperEndedFunc ended);

G_END_DECLS
