/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-budget.h"
#include "eb-worksheet.h"

G_BEGIN_DECLS

/**
 * EbBudgetLine:
 * @amount: as typed, whatever it is
 *
 * A line of a budget that is being written.
 */
typedef struct
{
  EbBudgetPart part;
  char        *name;
  char        *amount;
  gboolean     counts;
} EbBudgetLine;

GArray *eb_budget_draft_new (void) G_GNUC_WARN_UNUSED_RESULT; /* of EbBudgetLine, which it clears */
void    eb_budget_draft_add (GArray      *lines,
                             EbBudgetPart part,
                             const char  *name,
                             const char  *amount,
                             gboolean     counts);
/* As it was saved, to go on from. */
GArray *eb_budget_draft_new_from_worksheet (EbWorksheet *worksheet) G_GNUC_WARN_UNUSED_RESULT;
/* As it was kept; what of it cannot be read is left out. */
GArray   *eb_budget_draft_new_from_variant (GVariant *kept) G_GNUC_WARN_UNUSED_RESULT;
GVariant *eb_budget_draft_to_variant (const GArray *lines); /* floating, an a{sv} */
/* As what is begun at @place. FALSE with no error: something is begun there, and stays. */
gboolean eb_budget_draft_begin (const GArray *lines,
                                EbBinder     *binder,
                                EbSeat       *seat,
                                const char   *place,
                                GError      **error);

G_END_DECLS
