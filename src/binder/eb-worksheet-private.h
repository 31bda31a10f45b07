/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-sealed.h"
#include "eb-worksheet.h"

G_BEGIN_DECLS

/* For the fold and the commands of money only. */

/* @lines: (element-type EbMoneyLine), taken over. */
EbWorksheet *eb_worksheet_new (const EbSealedHead *head,
                               EbWorksheetKind     kind,
                               const char         *title,
                               GArray             *lines,
                               EbPerson           *author,
                               gboolean            in_room) G_GNUC_WARN_UNUSED_RESULT;
/* Whoever still holds it reads nothing of it. */
void        eb_worksheet_empty (EbWorksheet *self);
const char *eb_worksheet_kind_to_nick (EbWorksheetKind kind);
gboolean    eb_worksheet_kind_from_nick (const char      *nick,
                                         EbWorksheetKind *kind);

G_END_DECLS
