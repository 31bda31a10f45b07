/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-money-page.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

/* Adds what can be taken out and brought in to the menu "More" of @page: actions of its
 * group "money", and the items for them (eb_money_page_get_actions(),
 * eb_money_page_get_menu()). Once, when the page is made. */
void eb_money_papers_install (EbMoneyPage *page,
                              EbSession   *session);
/* Writes what the open @sheet asks about to @file; the sheet is gone then. FALSE: it says
 * why not. */
gboolean eb_money_papers_save_to (EbSheet *sheet,
                                  GFile   *file);

G_END_DECLS
