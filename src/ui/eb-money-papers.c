/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-papers.h"

/**
 * eb_money_papers_install:
 * @page: the page of money
 * @session: what the window works on
 */
void
eb_money_papers_install (EbMoneyPage *page,
                         EbSession   *session)
{
  g_return_if_fail (EB_IS_MONEY_PAGE (page));
  g_return_if_fail (EB_IS_SESSION (session));
}
