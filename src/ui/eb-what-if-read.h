/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder-money.h"
#include "eb-what-if.h"

G_BEGIN_DECLS

/* A month as it is today: the newest worksheet, or the pocket money if there is none;
 * and what has been decided about own payment. @is_pocket: it is pocket money. */
EbWhatIf eb_what_if_read_now (EbBinder *binder,
                              gboolean *is_pocket);
/* (element-type EbWorksheet) those that were kept, newest first. */
GPtrArray *eb_what_if_list_kept (EbBinder       *binder,
                                 EbWorksheetKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* "Saved by Lone on 14 Nov 2026" */
char *eb_what_if_word_saved (EbWorksheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
