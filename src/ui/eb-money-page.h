/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-ledger-view.h"

G_BEGIN_DECLS

/**
 * EbMoneyPage:
 *
 * "Penge": the two allowance books, savings, egenbetaling and the youth's own budget.
 */
#define EB_TYPE_MONEY_PAGE (eb_money_page_get_type ())
G_DECLARE_FINAL_TYPE (EbMoneyPage, eb_money_page, EB, MONEY_PAGE, AdwBin)

EbMoneyPage *eb_money_page_new (EbSession *session);
/* Called whenever the page comes up, and after the binder was read anew. */
void eb_money_page_show (EbMoneyPage *self);
/* The book that is shown; FALSE: another view is. */
gboolean eb_money_page_get_ledger (EbMoneyPage  *self,
                                   EbLedgerKind *kind);
/* The action group "money" of the page, and the menu "More" in its header. */
GActionMap *eb_money_page_get_actions (EbMoneyPage *self);
GMenu      *eb_money_page_get_menu (EbMoneyPage *self);

G_END_DECLS
